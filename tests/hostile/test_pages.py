"""Hostile articles run no script and break no page, as far as that can be seen without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from lxml import html

from sayso.export.html import to_html
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.hostile import payloads

_MOST_BYTES = 100 * 1024
# Two hundred articles of one story make a dossier that no story of bench/ comes near (37 KB).
_MOST_OF_DOSSIER_BYTES = 160 * 1024
_NEVER = ("iframe", "object", "embed", "base", "math", "style", "foreignObject", "animate")
_SCHEMES = ("", "http", "https", "mailto")


@pytest.fixture(scope="module")
def client(hostile: str) -> Iterator[TestClient]:
    app = create_app(ServerSettings(hostile))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as made:
        yield made


def faults(page: str, *, own_file: bool = False) -> list[str]:
    """What a page holds that only an attack can have put there. A file of its own has its style inside."""
    tree = html.document_fromstring(page)
    found = []
    for element in tree.iter():
        tag = str(element.tag)
        if tag in _NEVER and not (own_file and tag == "style"):
            found.append(f"<{tag}>")
        if (
            tag == "script"
            and not own_file
            and (element.text or not element.get("src", "").startswith(("/static/", "/type/")))
        ):
            found.append(f"script {element.get('src')} {element.text}")
        if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            found.append("refresh")
        for name, value in element.attrib.items():
            if name.startswith("on") or (name == "style" and not own_file):
                found.append(f"{tag} {name}={value[:60]}")
            if name in ("href", "src", "action", "formaction", "xlink:href"):
                if urlsplit(value.strip().replace("\t", "")).scheme.lower() not in (
                    *_SCHEMES,
                    "data"[: 4 * own_file],
                ):
                    found.append(f"{tag} {name}={value[:60]}")
                if "evil.example" in urlsplit(value).netloc:
                    found.append(f"{tag} {name}={value[:60]}")
    if any(character in page for character in "\x00\x1b\x07\u202e\u2066"):
        found.append("a control or bidirectional character")
    if page.count("<html") != 1 or page.count("</html>") != 1:
        found.append("broken off")
    return found


def test_there_are_two_hundred() -> None:
    assert len(payloads.readings()) == 200


def test_every_page_shows_them_unharmed(client: TestClient, addresses: list[str]) -> None:
    wrong = []
    for address in addresses:
        answer = client.get(address)
        if answer.status_code >= 500 or not answer.headers["content-type"].startswith("text/html"):
            wrong.append((address[:100], [str(answer.status_code)]))
        elif found := faults(answer.text):
            wrong.append((address[:100], found[:3]))
        elif len(answer.content) > (_MOST_OF_DOSSIER_BYTES if "/dossier" in address else _MOST_BYTES):
            wrong.append((address[:100], [f"{len(answer.content)} bytes"]))
        assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert not wrong, "\n".join(map(str, wrong))


def test_an_article_in_one_file_shows_them_unharmed() -> None:
    usual = None
    for one in payloads.readings():
        page = to_html(one)
        assert not faults(page, own_file=True)
        scripts = [str(script.text) for script in html.document_fromstring(page).iter("script")]
        usual = usual or scripts
        assert scripts == usual
