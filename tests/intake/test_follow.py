import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sayso.errors import BadRecord, Busy, Disallowed, FetchFailed, NotFound, Refused
from sayso.intake import Document, Failure, to_article
from sayso.intake.follow import FeedState, follow
from sayso.intake.pace import Pace
from tests.intake.pages import OPENGRAPH, PROSE, fill

NOW = datetime(2025, 11, 4, 7, 30, tzinfo=UTC)
PAGE = fill(OPENGRAPH)


def feed(*items, title="Ansel Radio"):
    return f"<rss version='2.0'><channel><title>{title}</title>{''.join(items)}</channel></rss>"


def item(link, more=""):
    return f"<item><title>About {link}</title><link>{link}</link>{more}</item>"


class Site:
    """Answers by path, changeable while it runs, and what was asked of it."""

    def __init__(self):
        self.answers = {"/robots.txt": (404, {}, "")}
        self.asked = []
        self.headers = []

    def page(self, path, body=PAGE, status=200, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html", **named}, body)


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now_s = 0.0
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now_s += seconds


@pytest.fixture
def site():
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked.append(self.path)
            site.headers.append(self.headers)
            status, headers, body = site.answers.get(self.path, (404, {}, ""))
            if headers.get("ETag") and self.headers["If-None-Match"] == headers["ETag"]:
                status, body = 304, ""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.url = f"http://127.0.0.1:{server.server_port}"
        site.localhost = f"http://localhost:{server.server_port}"
        yield site
        server.shutdown()


@pytest.fixture
def visit(site):
    def visit(states=None, paths=("/feed",), clock=None, now=NOW):
        clock = clock or Clock()
        site.asked.clear()
        found = follow(
            [site.url + path for path in paths], {} if states is None else states, now=now,
            allow_private=True, pace=Pace(lambda: clock.now_s, clock.sleep),
        )  # fmt: skip
        return list(found)

    return visit


def test_new_entries_are_documents(site, visit):
    site.page(
        "/feed", feed(item("/a", "<pubDate>Mon, 03 Nov 2025 18:20:00 GMT</pubDate>"), item(f"{site.url}/b"))
    )
    site.page(
        "/a",
        "<html><body><article>" + "".join(f"<p>{words}</p>" for words in PROSE) + "</article></body></html>",
    )
    site.page("/b")
    states = {}
    first, second = visit(states)
    bare, full = to_article(first), to_article(second)
    assert [bare.given_as, full.given_as] == [f"{site.url}/a", f"{site.url}/b"]
    assert (bare.headline, bare.outlet) == ("About /a", "Ansel Radio")
    assert (bare.published, bare.observed[:16]) == ("2025-11-03T18:20:00+00:00", "2025-11-04T07:30")
    assert full.headline == "Ferries collide off Port Ansel"
    state = states[f"{site.url}/feed"]
    assert (state.title, state.fetched, set(state.seen)) == (
        "Ansel Radio",
        "2025-11-04T07:30:00Z",
        {bare.given_as, full.given_as},
    )


def test_reader_has_a_name(site, visit):
    site.page("/feed", feed())
    visit()
    assert all(headers["User-Agent"].startswith("sayso/") for headers in site.headers)


def test_seen_entries_are_not_fetched_again_unless_updated(site, visit):
    states = {}
    atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>R</title>{}</feed>"
    one = "<entry><link href='/{0}'/><id>{0}</id><updated>{1}</updated></entry>"
    site.page("/a")
    site.page("/b")
    site.page("/feed", atom.format(one.format("a", "2025-11-04T07:00:00Z")))
    assert len(visit(states)) == 1
    site.page(
        "/feed",
        atom.format(one.format("a", "2025-11-04T07:00:00Z") + one.format("b", "2025-11-04T07:00:00Z")),
    )
    assert [found.given_as for found in visit(states)] == [f"{site.url}/b"]
    site.page("/feed", atom.format(one.format("a", "2025-11-04T09:00:00Z")))
    assert [found.given_as for found in visit(states)] == [f"{site.url}/a"]
    assert set(states[f"{site.url}/feed"].seen) == {f"{site.url}/a"}


def test_a_feed_that_has_not_changed_costs_one_request(site, visit):
    states = {}
    site.page("/a")
    site.page("/feed", feed(item("/a")), ETag='"v1"', Last_Modified="Tue, 04 Nov 2025 07:00:00 GMT")
    visit(states)
    assert visit(states) == []
    assert site.asked == ["/robots.txt", "/feed"]
    assert site.headers[-1]["If-Modified-Since"] == "Tue, 04 Nov 2025 07:00:00 GMT"
    assert states[f"{site.url}/feed"].etag == '"v1"'


def test_one_request_a_second_to_a_host(site, visit):
    for path in ("/a", "/b"):
        site.page(path)
    site.page("/feed", feed(item("/a"), item("/b")))
    clock = Clock()
    visit(clock=clock)
    assert clock.slept == [1.0, 1.0, 1.0]


def test_hosts_take_turns(site, visit):
    site.page("/feed", feed(item("/a"), item("/b"), item(f"{site.localhost}/c"), item(f"{site.localhost}/d")))
    for path in "abcd":
        site.page(f"/{path}")
    assert [found.given_as.rpartition("/")[2] for found in visit()] == ["a", "c", "b", "d"]


def test_robots_are_honoured(site, visit):
    rules = "User-agent: sayso\nDisallow: /private/*.html$\nCrawl-delay: 3\n"
    site.answers["/robots.txt"] = (200, {}, rules)
    site.page("/a")
    site.page("/feed", feed(item("/private/x.html"), item("/a"), item("/hop")))
    site.page("/hop", status=302, Location="/private/y.html")
    clock = Clock()
    refused, found, hopped = visit(clock=clock)
    assert isinstance(refused.error, Disallowed)
    assert isinstance(found, Document)
    assert isinstance(hopped.error, Disallowed)
    assert [path for path in site.asked if "private" in path] == []
    assert max(clock.slept) == 3.0


def test_nothing_is_fetched_where_robots_cannot_be_had(site, visit):
    site.answers["/robots.txt"] = (500, {}, "")
    site.page("/feed", feed(item("/a")))
    (failure,) = visit()
    assert isinstance(failure.error, FetchFailed)
    assert site.asked == ["/robots.txt"]


def test_a_short_wait_is_waited_for(site, visit):
    site.page("/feed", feed(item("/a")))
    site.page("/a", status=429, Retry_After="7")
    clock = Clock()
    sleep = clock.sleep

    def recover(seconds):
        if seconds > 5:
            site.page("/a")
        sleep(seconds)

    clock.sleep = recover
    (found,) = visit(clock=clock)
    assert isinstance(found, Document)
    assert max(clock.slept) == 7.0


@pytest.mark.parametrize("stated", ["3600", "Tue, 04 Nov 2025 08:30:02 GMT"])
def test_a_long_wait_is_a_failure_that_says_when(site, visit, stated):
    states = {}
    site.page("/feed", feed(item("/a"), item("/b")), ETag='"v1"')
    site.page("/a", status=503, Retry_After=stated)
    site.page("/b")
    first, second = visit(states)
    assert isinstance(first.error, Busy)
    assert isinstance(second.error, Busy)
    assert "2025-11-04 08:30" in first.error.what
    assert "/b" not in site.asked
    state = states[f"{site.url}/feed"]
    assert (state.seen, state.etag) == ({}, None)
    site.page("/a")
    (failure,) = visit(states)
    assert isinstance(failure.error, Busy)
    assert site.asked == []
    found = visit(states, now=datetime(2025, 11, 4, 8, 31, tzinfo=UTC))
    assert [type(one) for one in found] == [Document, Document]
    assert states[f"{site.url}/feed"].not_before is None


def test_a_feed_is_asked_for_while_the_host_of_one_of_its_pages_is_busy(site, visit):
    states = {}
    site.page("/feed", feed(item(f"{site.localhost}/a"), item("/b")))
    site.page("/a", status=503, Retry_After="3600")
    site.page("/b")
    visit(states)
    assert [type(one) for one in visit(states)] == [Failure]
    assert "/feed" in site.asked


def test_a_busy_feed_is_left_alone_until_its_time(site, visit):
    states = {}
    site.page("/feed", status=429, Retry_After="999999999")
    (failure,) = visit(states)
    assert isinstance(failure.error, Busy)
    assert states[f"{site.url}/feed"].not_before == "2025-11-05T07:30:01Z"
    (again,) = visit(states)
    assert isinstance(again.error, Busy)
    assert site.asked == []
    site.page("/feed", feed())
    assert visit(states, now=datetime(2025, 11, 6, tzinfo=UTC)) == []


def test_what_is_gone_is_seen_and_what_failed_is_tried_again(site, visit):
    states = {}
    site.page("/feed", feed(item("/gone"), item("/broken"), item("http://10.0.0.1.invalid/")), ETag='"v1"')
    site.page("/broken", status=500)
    found = visit(states)
    assert [type(item.error) for item in found] in (
        [NotFound, NotFound, FetchFailed],
        [NotFound, FetchFailed, FetchFailed],
    )
    site.page("/broken")
    assert f"{site.url}/broken" in [getattr(item, "given_as", "") for item in visit(states)]
    assert "/gone" not in site.asked


def test_entries_without_a_link(site, visit):
    whole = "".join(f"&lt;p&gt;{words}&lt;/p&gt;" for words in PROSE)
    site.page(
        "/feed",
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>R</title>"
        "<item><guid isPermaLink='false'>k1</guid><title>Fog</title>"
        f"<content:encoded>{whole}</content:encoded></item>"
        "<item><title>Nothing more</title></item><item></item></channel></rss>",
    )
    held, bare = visit()
    article = to_article(held)
    assert (article.given_as, article.headline, article.outlet) == (f"{site.url}/feed#k1", "Fog", "R")
    assert PROSE[1] in article.text
    assert isinstance(bare.error, BadRecord)


def test_redirected_feed_resolves_against_where_it_is(site, visit):
    site.page("/feed", status=301, Location="/deep/er/feed.xml")
    site.page("/deep/er/feed.xml", feed(item("a")))
    site.page("/deep/er/a")
    assert [found.given_as for found in visit()] == [f"{site.url}/deep/er/a"]


def test_the_same_entry_in_two_feeds_is_fetched_once(site, visit):
    states = {}
    site.page("/one", feed(item("/a")))
    site.page("/two", feed(item("/a")))
    site.page("/a")
    assert len(visit(states, paths=("/one", "/two"))) == 1
    assert [list(state.seen) for state in states.values()] == [[f"{site.url}/a"]] * 2


def test_a_visit_that_was_stopped_forgets_nothing(site):
    site.page("/feed", feed(item("/a"), item("/b")))
    site.page("/a")
    clock, states = Clock(), {}
    found = follow(
        [f"{site.url}/feed"], states, now=NOW, allow_private=True, pace=Pace(lambda: clock.now_s, clock.sleep)
    )
    next(found)
    found.close()
    assert states == {}


def test_own_network_is_refused(site):
    (failure,) = follow([f"{site.url}/feed"], {}, now=NOW)
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, Refused)
    assert site.asked == []


def test_no_feed(site, visit):
    site.page("/feed", PAGE)
    states = {f"{site.url}/feed": FeedState(etag='"old"')}
    (failure,) = visit(states)
    assert isinstance(failure.error, BadRecord)
