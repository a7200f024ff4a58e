import gzip
import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import pytest

from sayso.errors import FetchFailed, NotFound, NotText, Refused, TooLarge
from sayso.intake import addresses, collect, web
from sayso.intake.addresses import is_public
from sayso.intake.web import ask, fetch
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
        answers["/host"] = (200, {}, self.headers["Host"].encode())
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


def test_size_is_capped_while_it_arrives(site):
    with pytest.raises(TooLarge):
        ask(f"{site}/large", allow_private=True, limit_bytes=1000)


def test_own_network_is_refused(site):
    with pytest.raises(Refused):
        fetch(f"{site}/article")


def test_redirect_into_the_own_network_is_refused(site, monkeypatch):
    # The first address passes as public; the redirect's does not.
    answers = iter([True, False])
    monkeypatch.setattr(addresses, "is_public", lambda address: next(answers))
    with pytest.raises(Refused):
        fetch(f"{site}/hop")


def test_connection_goes_to_the_address_that_was_checked(site, monkeypatch):
    # A name that is public when it is looked up first, and inside the network from then on.
    port = int(site.rpartition(":")[2])
    answers = iter([["93.184.215.14"], ["127.0.0.1"], ["127.0.0.1"]])
    asked, connected = [], []

    def rebinding(host, port):
        asked.append(host)
        return next(answers)

    def connect(_, address, port, *rest):
        connected.append(address)
        raise httpcore.ConnectError("no network in tests")

    monkeypatch.setattr(web, "look_up", rebinding)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    with pytest.raises(FetchFailed):
        fetch(f"http://rebind.example:{port}/article")
    assert (asked, connected) == (["rebind.example"], ["93.184.215.14"])
    with pytest.raises(Refused):
        fetch(f"http://rebind.example:{port}/article")
    assert connected == ["93.184.215.14"]


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "[::1]", "localhost"]
)
def test_spellings_of_this_machine_are_refused(host):
    with pytest.raises(Refused):
        fetch(f"http://{host}/")


def test_one_private_address_among_public_ones_is_refused(monkeypatch):
    monkeypatch.setattr(web, "look_up", lambda *_: ["93.184.215.14", "10.0.0.7"])
    with pytest.raises(Refused) as caught:
        fetch("http://both.example/")
    assert "10.0.0.7" in str(caught.value)


def test_next_address_is_tried_and_the_host_keeps_its_name(site, monkeypatch):
    port = int(site.rpartition(":")[2])
    monkeypatch.setattr(web, "look_up", lambda *_: ["127.0.0.2", "127.0.0.1"])
    answer = ask(f"http://courier.example:{port}/host", allow_private=True)
    assert answer.data.decode() == f"courier.example:{port}"


def serve_bytes(monkeypatch, timeout_s, *parts, pause_s=0.0):
    """A server that sends the parts with pauses, and the URL of it."""
    monkeypatch.setattr(web, "FETCH_TIMEOUT_S", timeout_s)
    listener = socket.create_server(("127.0.0.1", 0))

    def answer():
        with listener, listener.accept()[0] as connection, suppress(OSError):
            connection.recv(4096)
            for part in parts:
                connection.sendall(part)
                time.sleep(pause_s)

    threading.Thread(target=answer, daemon=True).start()
    return f"http://127.0.0.1:{listener.getsockname()[1]}/"


OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "parts",
    [[OK] + [b"X: y\r\n"] * 100, [OK + b"Content-Length: 999\r\n\r\n"] + [b"a"] * 100],
    ids=["headers", "body"],
)
def test_a_trickle_ends_at_the_deadline(monkeypatch, parts):
    url = serve_bytes(monkeypatch, 0.4, *parts, pause_s=0.05)
    with pytest.raises(FetchFailed) as caught:
        ask(url, allow_private=True)
    assert "within 0.4 s" in caught.value.what


def test_bomb_is_refused(monkeypatch):
    body = gzip.compress(bytes(19_000_000))
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    with pytest.raises(TooLarge):
        ask(serve_bytes(monkeypatch, 20.0, head, body), allow_private=True)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH\r\n",
        OK + b"Content-Length: x\r\n\r\n",
        OK + b"X: y\r\n" * 90_000,
        OK + b"Content-Length: 50\r\n\r\ncut",
        b"HTTP/1.1 302 Found\r\nLocation: http://[::\r\n\r\n",
    ],
)
def test_broken_answers(monkeypatch, answer):
    with pytest.raises(FetchFailed):
        ask(serve_bytes(monkeypatch, 20.0, answer), allow_private=True)


@pytest.mark.parametrize("url", ["ftp://a.example/", "https://user:secret@a.example/", "file:///etc/passwd"])
def test_urls_that_are_refused(url):
    with pytest.raises(Refused) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


INSIDE = """127.0.0.1 10.0.0.1 192.168.1.1 169.254.169.254 0.1.2.3 100.64.0.1 224.0.0.1 192.0.2.1 198.18.0.1
255.255.255.255 :: ::1 fe80::1%eth0 fd00::1 fec0::1 ff02::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:0:7f00:1
64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001:db8::1 3fff::1"""


@pytest.mark.parametrize("address", INSIDE.split())
def test_addresses_inside(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::6810:84e5", "::ffff:93.184.215.14"])
def test_addresses_outside(address):
    assert is_public(address)
