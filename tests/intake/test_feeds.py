import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import BadRecord, SaysoError, TooLarge
from sayso.intake import feeds
from sayso.intake.feeds import read_feed

BASE = "https://courier.example/feeds/world.xml"
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ansel Courier</title>{}</channel></rss>"""


def entry(words, base=BASE):
    (only,) = read_feed(RSS.format(f"<item>{words}</item>").encode(), base).entries
    return only


def test_rss():
    found = entry(
        "<title>Ferries collide</title><link>/news/1?a=1&amp;b=2#top</link>"
        "<guid isPermaLink='false'>k1</guid><pubDate>Mon, 03 Nov 2025 18:20:00 +0100</pubDate>"
        "<content:encoded>&lt;p&gt;Fog.&lt;/p&gt;</content:encoded>"
    )
    assert found.url == "https://courier.example/news/1?a=1&b=2"
    assert (found.headline, found.published) == ("Ferries collide", "2025-11-03T18:20:00+01:00")
    assert (found.content, found.key) == ("<p>Fog.</p>", "k1")


def test_atom():
    feed = read_feed(
        b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://radio.example/x/"><title>Radio</title>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Fog <em>lifts</em></div></title>
        <link rel="enclosure" href="b.mp3"/><link rel="alternate" href="../a"/><id>tag:1</id>
        <published>2025-11-03T10:00:00Z</published><updated>2025-11-03T12:00:00Z</updated></entry></feed>""",
        BASE,
    )
    (only,) = feed.entries
    assert (feed.title, only.headline, only.url) == ("Radio", "Fog lifts", "https://radio.example/a")
    assert (only.published, only.updated) == ("2025-11-03T10:00:00Z", "2025-11-03T12:00:00Z")


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("A &lt;b&gt;bold&lt;/b&gt; claim", "A bold claim"),
        ("Fog&lt;script&gt;alert(1)&lt;/script&gt; lifts", "Fog lifts"),
        ("Fish &amp;amp; chips", "Fish & chips"),
        ("1 &lt; 2", "1 < 2"),
        ("<![CDATA[<i>Fog</i>\n lifts]]>", "Fog lifts"),
    ],
)
def test_titles_are_text(title, words):
    assert entry(f"<title>{title}</title>").headline == words


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "", "http://[::"])
def test_links_that_lead_to_no_page(link):
    assert entry(f"<title>a</title><link>{link}</link>").url is None


def test_permanent_key_is_the_address():
    assert entry("<guid>https://courier.example/7</guid>").url == "https://courier.example/7"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings(encoding):
    data = f'<?xml version="1.0" encoding="{encoding}"?>' + RSS.partition("?>")[2].replace(
        "The Ansel", "Café"
    )
    assert read_feed(data.encode(encoding), BASE).title == "Café Courier"


def test_a_feed_that_is_cut_off_gives_what_it_has():
    data = RSS.format("<item><title>One</title><link>/1</link></item><item><title>Tw").encode()
    assert read_feed(data[: data.index(b"Tw") + 2], BASE).entries[0].url == "https://courier.example/1"


@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a "b">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_refused(entities, encoding):
    data = f"<!DOCTYPE rss [{entities}]><rss version='2.0'><channel><title>&a;</title></channel></rss>"
    with pytest.raises(BadRecord):
        read_feed(data.encode(encoding), BASE)


def test_an_entity_for_one_character_is_read():
    rss = "<rss version='2.0'><channel><title>a&nbsp;b</title></channel></rss>"
    assert read_feed(f"<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>{rss}".encode(), BASE).title == "a b"


def test_a_page_names_its_feed():
    link = b'<link rel="alternate" type="application/rss+xml" href="/rss">'
    page = b"<html><head>" + link + b"</head><body>Fog</body></html>"
    with pytest.raises(BadRecord) as caught:
        read_feed(page, BASE)
    assert "https://courier.example/rss" in caught.value.do


def test_caps(monkeypatch):
    monkeypatch.setattr(feeds, "FEED_SIZE_BYTES", 100)
    with pytest.raises(TooLarge):
        read_feed(RSS.encode(), BASE)
    monkeypatch.undo()
    with pytest.raises(TooLarge):
        read_feed(RSS.format("<a>" * 70_000).encode(), BASE)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="<>/&;!?[]-\"' =:abitemlnk\n", max_size=120))
def test_any_markup_is_entries_or_one_error(words):
    with contextlib.suppress(SaysoError):
        read_feed(RSS.format(words).encode(), BASE)
