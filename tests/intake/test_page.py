import pytest

from sayso.errors import EmptyInput, NoArticle, TooLarge
from sayso.intake import from_html
from sayso.intake.limits import TAG_COUNT
from tests.intake.pages import GRAPH, LISTING, OPENGRAPH, PROSE, fill

URL = "https://courier.example/news/2025/ferries-collide?from=feed"
BODY = "".join(f"<p>{words}</p>" for words in PROSE)


def test_facts_from_linked_data():
    article = from_html(fill(GRAPH), base_url=URL)
    assert article.headline == "Ferries collide off Port Ansel – 14 hurt"
    assert article.bylines == ("Mara Quist", "Tom Okafor")
    assert article.outlet == "The Ansel Courier"
    assert article.published == "2025-11-03T18:20:00+01:00"
    assert article.updated == "2025-11-03T21:05:30+01:00"
    assert article.url == "https://courier.example/news/2025/ferries-collide"
    assert article.language == "en"


def test_text_holds_the_prose_and_nothing_else():
    article = from_html(fill(GRAPH), base_url=URL)
    paragraphs = article.text.split("\n\n")
    assert [words[:12] for words in paragraphs] == [
        "The harbour ", "“We have sea", "The operator", "It was a wal", "Mayor Ivo Li", "Correction: ",
    ]  # fmt: skip
    assert "since last week." in article.text


def test_correction_in_a_box_is_a_note():
    article = from_html(fill(GRAPH))
    (note,) = article.notes
    assert note.kind == "correction"
    assert article.text[slice(*note.span)].startswith("Correction: An earlier version")


@pytest.mark.parametrize(
    "script",
    ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "{};", "[{}]", '{{"@graph": [{},]}}', "{}-->" + " " * 50_000],
)
def test_linked_data_as_sites_write_it(script):
    data = '{"@type": "NewsArticle", "headline": "Ferries\tcollide", "datePublished": "2025-11-03"}'
    page = (
        f"<html><script type='application/ld+json'>{script.format(data)}</script><body>{BODY}</body></html>"
    )
    assert from_html(page).published == "2025-11-03"


def test_facts_from_opengraph():
    article = from_html(fill(OPENGRAPH))
    assert article.headline == "Ferries collide off Port Ansel"
    assert article.bylines == ("Lena Farouk",)
    assert (article.outlet, article.published) == ("Ansel Radio", "2025-11-03T17:00:00Z")
    assert article.updated is None
    assert article.url == "https://radio.example/ferries"


def test_words_in_time_elements_stay():
    assert "It was Monday before the wind rose." in from_html(fill(OPENGRAPH)).text


def test_quotation_elements_get_their_marks():
    page = f"<html><body>{BODY}<p>She called it <q>a <b>quiet</b> fog</q> later.</p></body></html>"
    assert "She called it “a quiet fog” later." in from_html(page).text


def test_article_that_begins_with_a_note_is_not_a_note():
    note = "<p><b>Update, Nov. 4:</b> This story has been updated with the mayor’s answer.</p>"
    article = from_html(f"<html><body><div class='entry'>{note}{BODY}</div></body></html>")
    assert article.text.count("The harbour of Port Ansel") == 1
    assert [article.text[slice(*found.span)][:15] for found in article.notes] == ["Update, Nov. 4:"]


@pytest.mark.parametrize(
    "furniture",
    [
        "<figure><img src='a.jpg'><figcaption>Furniture of a page</figcaption></figure>",
        "<figure><blockquote><p>Furniture of a page</p></blockquote></figure>",
        "<p><a href='/x'>Furniture of a page</a></p>",
        "<p>READ MORE: <a href='/x'>Furniture of a page and more</a></p>",
        "<div class='related-posts'><h3>Related</h3><p>Furniture of a page.</p></div>",
        "<aside><p>Furniture of a page.</p></aside>",
        "<div class='caption'>Furniture of a page. Photo: A. Berg</div>",
        "<p>Get our Furniture of a page newsletter. Sign up here.</p>",
    ],
)
def test_furniture_inside_the_prose_is_left_out(furniture):
    first, *rest = (f"<p>{words}</p>" for words in PROSE)
    article = from_html(f"<html><body><article>{first}{furniture}{''.join(rest)}</article></body></html>")
    assert "Furniture" not in article.text
    assert article.text.count("\n\n") == len(PROSE) - 1


def test_given_facts_win_over_the_page():
    article = from_html(fill(GRAPH), published="2024-01-02", outlet="Other", headline="Given", id="7")
    assert (article.published, article.outlet, article.headline, article.id) == (
        "2024-01-02",
        "Other",
        "Given",
        "7",
    )


def test_a_page_without_marks_states_no_facts():
    article = from_html(f"<html><body>{BODY}</body></html>")
    facts = (
        article.headline,
        article.outlet,
        article.published,
        article.url,
        article.language,
        article.bylines,
    )
    assert facts == (None, None, None, None, None, ())


def test_bytes_are_decoded_as_the_page_says():
    page = (
        '<html><head><meta charset="windows-1252"></head><body><article>' + BODY + "</article></body></html>"
    )
    assert "“We have searched" in from_html(page.encode("cp1252")).text


@pytest.mark.parametrize(
    "page",
    [
        LISTING,
        "<html><body><p>Please enable JavaScript to read this page.</p></body></html>",
        "<html></html>",
        "<!-- only a comment -->",
        "<b>" * 50_000 + "deep",
        "<p>" + '"' * 10_000,
    ],
)
def test_pages_without_an_article(page):
    with pytest.raises(NoArticle):
        from_html(page)


def test_cut_page_is_read_as_far_as_it_goes():
    page = fill(GRAPH)
    cut = page[: page.index("Mayor Ivo") + 40]
    assert from_html(cut).text.startswith("The harbour of Port Ansel")


def test_a_thousand_nested_tags():
    page = "<html><body>" + "<div>" * 1000 + BODY + "</div>" * 1000 + "</body></html>"
    assert from_html(page).text.count("\n\n") == len(PROSE) - 1


def test_limits():
    with pytest.raises(TooLarge):
        from_html("<i>" * (TAG_COUNT + 1))
    with pytest.raises(EmptyInput):
        from_html("  \n")
