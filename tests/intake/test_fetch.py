import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sayso.errors import FetchFailed, NotFound, NotText, Refused, TooLarge
from sayso.intake import collect, web
from sayso.intake.web import fetch, is_public
from tests.intake.pages import GRAPH, fill

PAGE = fill(GRAPH).replace('<meta charset="utf-8">', "")


class Site(BaseHTTPRequestHandler):
    """A small site with one path for each thing that can happen."""

    def do_GET(self):
        answers = {
            "/article": (200, {"Content-Type": "text/html; charset=utf-16-le"}, PAGE.encode("utf-16-le")),
            "/plain": (200, {"Content-Type": "text/plain"}, b"The harbour is closed, officials said."),
            "/gone": (410, {}, b""),
            "/broken": (500, {}, b""),
            "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
            "/hop": (302, {"Location": "/article"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/away": (302, {"Location": "file:///etc/passwd"}, b""),
            "/large": (200, {"Content-Type": "text/html"}, b"a" * 3000),
        }
        status, headers, body = answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_article(site):
    (article,) = collect([f"{site}/hop"], allow_private=True)
    assert article.text.startswith("The harbour of Port Ansel")
    assert article.url == f"{site}/news/2025/ferries-collide"


def test_plain_text(site):
    (article,) = collect([f"{site}/plain"], allow_private=True)
    assert (article.text, article.url) == ("The harbour is closed, officials said.", f"{site}/plain")


@pytest.mark.parametrize(
    ("path", "error"),
    [("/none", NotFound), ("/gone", NotFound), ("/broken", FetchFailed), ("/image", NotText),
     ("/loop", FetchFailed), ("/away", Refused)],
)  # fmt: skip
def test_what_goes_wrong(site, path, error):
    with pytest.raises(error):
        fetch(site + path, allow_private=True)


def test_size_is_capped_while_it_arrives(site, monkeypatch):
    monkeypatch.setattr(web, "HTML_SIZE_BYTES", 1000)
    with pytest.raises(TooLarge):
        fetch(f"{site}/large", allow_private=True)


def test_own_network_is_refused(site):
    with pytest.raises(Refused):
        fetch(f"{site}/article")


def test_redirect_into_the_own_network_is_refused(site, monkeypatch):
    # The first address passes as public; the redirect's does not.
    answers = iter([True, False])
    monkeypatch.setattr(web, "is_public", lambda address: next(answers))
    with pytest.raises(Refused):
        fetch(f"{site}/hop")


@pytest.mark.parametrize("url", ["ftp://a.example/", "https://user:secret@a.example/", "file:///etc/passwd"])
def test_urls_that_are_refused(url):
    with pytest.raises(Refused) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.1.2.3", "100.64.0.1", "224.0.0.1", "::1",
     "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
)  # fmt: skip
def test_addresses_inside(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::6810:84e5", "::ffff:93.184.215.14"])
def test_addresses_outside(address):
    assert is_public(address)
