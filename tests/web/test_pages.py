"""Every page answers, in the words of the articles and with addresses that lead somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.ledger import Ledger
from sayso.ledger.questions import find_statements
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings


@pytest.fixture(scope="module")
def visitor(where: str) -> Iterator[TestClient]:
    with TestClient(create_app(ServerSettings(where)), base_url="http://127.0.0.1") as client:
        yield client


def test_every_page_answers_and_is_small(visitor: TestClient, addresses: dict[str, str]) -> None:
    for name, address in addresses.items():
        answer = visitor.get(address)
        assert answer.status_code == (404 if name == "nothing there" else 200), name
        assert len(answer.content) < 100_000, name
        assert "<h1" in answer.text, name


def test_every_link_of_every_page_leads_somewhere(visitor: TestClient, addresses: dict[str, str]) -> None:
    found = {
        link.replace("&amp;", "&").partition("#")[0]
        for address in addresses.values()
        for link in re.findall(r'(?:href|src)="(/[^"]*)"', visitor.get(address).text)
    }
    assert len(found) > 100
    broken = {link: visitor.get(link).status_code for link in sorted(found)}
    assert {link: status for link, status in broken.items() if status != 200} == {}


def test_a_statement_rests_on_the_same_word_on_its_page_and_on_that_of_its_origins(
    visitor: TestClient, where: str
) -> None:
    with Ledger(where) as ledger:
        ids = [one.id for one in find_statements(ledger)]
    for record in ids:
        own = _chain(visitor.get(f"/statements/{record}").text)
        everywhere = visitor.get(f"/origins/{record}").text
        (there,) = [line for line in everywhere.split("<li>") if f'"/statements/{record}">the words' in line]
        assert own == _chain(f'<ul class="plain chain"><li>{there}')


def _chain(page: str) -> list[str]:
    line = page.partition('<ul class="plain chain">')[2].partition('<span class="why">')[0]
    return re.findall(r"<bdi>([^<]+)</bdi>", line)


def test_a_permalink_leads_to_the_exact_words(visitor: TestClient, where: str) -> None:
    with Ledger(where) as ledger:
        said = find_statements(ledger, by="Ivo Brandt")[0]
    answer = visitor.get(f"/words/{said.revision}:{said.span_start}-{said.span_end}")
    lit = "".join(re.findall(r'<mark class="asked"[^>]*>(.*?)</mark>', answer.text))
    assert re.sub(r"<sup.*?</sup>|<[^>]+>", "", lit) == said.content


def test_words_that_the_article_does_not_have_are_not_found(visitor: TestClient, where: str) -> None:
    with Ledger(where) as ledger:
        revision = find_statements(ledger, by="Ivo Brandt")[0].revision
    answer = visitor.get(f"/words/{revision}:10-99999999", headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "E408" in answer.text


@pytest.mark.parametrize("name", ["nothing there"])
def test_what_is_not_there_is_a_page_with_a_code(
    visitor: TestClient, addresses: dict[str, str], name: str
) -> None:
    answer = visitor.get(addresses[name], headers={"accept": "text/html"})
    assert answer.headers["content-type"].startswith("text/html")
    assert "E408" in answer.text


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/nowhere", 404, "E305"),
        ("/articles/nowhere", 404, "E305"),
        ("/search?q=ferry&since=last+week", 400, "E302"),
        ("/series?limit=many", 400, "E302"),
    ],
)
def test_a_mistake_is_answered_by_a_page(visitor: TestClient, address: str, status: int, code: str) -> None:
    page = visitor.get(address, headers={"accept": "text/html"})
    assert page.status_code == status
    assert "<h1>" in page.text
    assert code in page.text


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("/series?limit=1", "Give a number from 2 on."),
        ("/series?limit=900", "Give a number up to 400."),
        ("/series?limit=many", "Give a number."),
        ("/series?q=" + "a" * 500, "Write at most 400 letters."),
        ("/search?q=ferry&since=last+week", "Write a day as"),
    ],
)
def test_a_mistake_is_answered_with_what_to_write_instead(
    visitor: TestClient, address: str, advice: str
) -> None:
    assert advice in visitor.get(address, headers={"accept": "text/html"}).text


def test_a_text_that_is_handed_in_becomes_an_article(tmp_path: Path) -> None:
    with TestClient(
        create_app(ServerSettings(str(tmp_path / "l.db"))), base_url="http://127.0.0.1"
    ) as client:
        answer = client.post(
            "/add",
            data={
                "text": "Mayor Edda Lund said the bridge is closed.",
                "published": "2026-03-02",
                "headline": "Bridge shut",
            },
        )
        assert "<title>Bridge shut" in answer.text
        assert answer.status_code == 200
        assert "Edda Lund" in answer.text
        assert answer.url.path.startswith("/articles/")
        empty = client.post("/add", data={"text": " "})
        assert empty.status_code == 422
        assert "E102" in empty.text


def test_what_was_not_read_of_a_file_is_told(tmp_path: Path) -> None:
    lines = [
        {"text": "Mayor Edda Lund said the bridge is closed.", "<b>summary": "Closed.", "title": "Bridge"},
        {"words": "nothing that is read"},
    ]
    data = "\n".join(map(json.dumps, lines)).encode()
    with TestClient(
        create_app(ServerSettings(str(tmp_path / "l.db"))), base_url="http://127.0.0.1"
    ) as client:
        answer = client.post("/add", files={"file": ("a.jsonl", data)})
    assert answer.status_code == 200
    told = re.search(r'<p class="wrong" role="status">(.*?)</p>', answer.text)
    assert told
    assert re.search(r'Added: <a href="/articles/[0-9a-f]{16}">', told[1])
    assert "E107" in told[1]
    assert "Passed over: 1 &#34;&lt;b&gt;summary&#34; key." in told[1]


def test_a_decision_changes_the_page_and_is_taken_back(tmp_path: Path) -> None:
    with TestClient(
        create_app(ServerSettings(str(tmp_path / "l.db"))), base_url="http://127.0.0.1"
    ) as client:
        article = client.post("/add", data={"text": "Mayor Edda Lund said the bridge is closed."}).url.path
        record = f"{article.rpartition('/')[2]}:s1"
        form = {
            "kind": "wrong_speaker",
            "record": record,
            "value": "Ivo Brandt",
            "back": f"/statements/{record}",
        }
        decided = client.post("/decisions", data=form)
        assert decided.url.path == f"/statements/{record}"
        assert "Ivo Brandt" in client.get(article).text
        undo = re.search(r'action="(/decisions/[0-9a-f]+/undo)"', decided.text)
        assert undo
        client.post(undo[1], data={"back": "https://elsewhere.example/"})
        assert "Ivo Brandt" not in client.get(article).text


def test_two_actors_are_named_as_articles_name_them(tmp_path: Path) -> None:
    app = create_app(ServerSettings(str(tmp_path / "l.db")))
    with TestClient(app, base_url="http://127.0.0.1", headers={"accept": "text/html"}) as client:
        for text in ("Mayor Edda Lund said the bridge is closed.", "Edda Quarn said it is open."):
            assert client.post("/add", data={"text": text}).status_code == 200
        form = {"kind": "same_actor", "record": "edda  lund", "other": "Edda Quarn", "back": "/decisions"}
        decided = client.post("/decisions", data=form)
        assert "“<bdi>Edda Lund</bdi>”</a> and" in decided.text
        assert "“<bdi>Edda Quarn</bdi>”" in decided.text
        assert "undo" in client.get("/sources?name=Edda+Lund").text
        unknown = client.post("/decisions", data={**form, "other": "Nobody Here"})
        assert unknown.status_code == 404
        assert "Nobody Here" in unknown.text


def test_nothing_is_redirected_elsewhere(tmp_path: Path) -> None:
    with TestClient(
        create_app(ServerSettings(str(tmp_path / "l.db"))), base_url="http://127.0.0.1"
    ) as client:
        article = client.post("/add", data={"text": "Mayor Edda Lund said the bridge is closed."}).url.path
        form = {
            "kind": "not_a_statement",
            "record": f"{article.rpartition('/')[2]}:s1",
            "back": "//elsewhere.example/",
        }
        answer = client.post("/decisions", data=form, follow_redirects=False)
    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith("//")


def test_a_dossier_on_an_id_is_called_by_what_it_counts(
    visitor: TestClient, addresses: dict[str, str]
) -> None:
    figure = addresses["figure"].rpartition("/")[2]
    heading = re.search("<h1>(.*?)</h1>", visitor.get(f"/dossier?q={figure}").text)
    assert heading
    assert figure not in heading[1]
    assert re.search("passengers|people", heading[1])
