from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

from sayso.export.html import to_html
from sayso.export.html.article import article_page
from sayso.export.html.kinds import KINDS
from sayso.export.html.rules import rules
from sayso.records import Actor, Article, Figure, Reading, SourceKind, Statement, Time
from tests.export.sample import READING, TEXT, span

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="alert(3)'
VOID = {"meta", "input", "use", "path"}


class Outline(HTMLParser):
    """The tags of a page with their attributes, and the words of its article without signs."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]


def hostile() -> Reading:
    """Markup wherever an article can carry words."""
    text = f"{HOSTILE}\n\n{HOSTILE} said {HOSTILE} on {HOSTILE}."
    at = len(HOSTILE) + 2
    source, content = (at, at + len(HOSTILE)), (at + len(HOSTILE) + 6, at + 2 * len(HOSTILE) + 6)
    article = Article(text, HOSTILE, "javascript:alert(4)", HOSTILE, HOSTILE, (HOSTILE,), HOSTILE)
    return Reading(
        article,
        (Actor("a1", HOSTILE, "person", HOSTILE, (HOSTILE,), (source,)),),
        (Statement("s1", (content,), (), (source,), ("a1",), where=HOSTILE),),
        (Figure("f1", content, 1, 2, unit=HOSTILE, where=HOSTILE, statement="s1"),),
        (Time("t1", content, "DATE", HOSTILE, HOSTILE),),
        (),
        (HOSTILE,),
    )


def words_of(reading: Reading) -> list[str]:
    return ["".join(stretch.text for stretch in row.stretches) for row in article_page(reading).rows]


def test_the_lines_are_the_articles_own_words() -> None:
    assert words_of(READING) == [line.strip() for line in TEXT.split("\n") if line.strip()]


def test_elements_nest_and_no_id_stands_twice() -> None:
    for reading in (READING, hostile()):
        outline = Outline(to_html(reading))
        assert outline.open == []
        assert len(outline.ids) == len(set(outline.ids))


def test_every_link_within_the_page_leads_to_an_id() -> None:
    outline = Outline(to_html(READING))
    targets = {str(attributes["href"])[1:] for _, attributes in outline.tags if attributes.get("href")}
    assert targets - set(outline.ids) == set()


def test_markup_in_the_article_stays_words() -> None:
    outline = Outline(to_html(hostile()))
    assert [tag for tag, _ in outline.tags if tag in ("img", "script")] == ["script"]
    assert not [name for _, attributes in outline.tags for name in attributes if name.startswith("on")]
    assert not [
        value for _, attributes in outline.tags if "javascript:" in (value := attributes.get("href") or "")
    ]


def test_the_policy_lets_only_the_files_own_style_and_script_in() -> None:
    page = to_html(hostile())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    for tag in ("style", "script"):
        (inline,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]
    assert policy[1].startswith("default-src &#39;none&#39;")


def test_the_file_loads_nothing() -> None:
    for tag, attributes in Outline(to_html(READING)).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base")
        assert "src" not in attributes


def test_the_same_reading_gives_the_same_page() -> None:
    assert to_html(READING) == to_html(READING)


def test_bidirectional_overrides_are_shown_and_not_obeyed() -> None:
    article = Article("He said \u202eevil\u2066 words.", "x")
    assert "\u202e" not in to_html(Reading(article))
    assert "\u2066" not in to_html(Reading(article))


def test_an_inner_statement_is_indented_and_tied_to_the_outer_one() -> None:
    notes = {note.voiced.statement.id: note for row in article_page(READING).rows for note in row.notes}
    assert notes["s4"].depth == 1
    assert notes["s5"].depth == 2
    relations = {id: [(one.words, one.number) for one in note.relations] for id, note in notes.items()}
    assert relations["s5"] == [("within", notes["s4"].voiced.number)]
    assert relations["s6"] == [("on", notes["s5"].voiced.number)]


def test_notes_stand_beside_the_line_of_their_words() -> None:
    for row in article_page(READING).rows:
        for note in row.notes:
            assert row.span[0] <= note.voiced.statement.content[0][0] < row.span[1]


def test_a_circle_of_statements_inside_each_other_ends() -> None:
    first = replace(READING.statements[3], within="s5")
    circle = replace(READING, statements=(*READING.statements[:3], first, *READING.statements[4:]))
    assert "within" in to_html(circle)


def test_words_asked_for_are_marked_once_with_an_anchor() -> None:
    page = article_page(READING, asked=span("told the governor"))
    marked = [
        stretch
        for row in page.rows
        for stretch in row.stretches
        if any(element.tag == "mark" for element in stretch.elements)
    ]
    assert "".join(stretch.text for stretch in marked) == "told the governor"
    anchors = [e for stretch in marked for e in stretch.elements if e.attributes.get("id") == "words"]
    assert len(anchors) == 1


def test_every_source_kind_has_a_letter_and_a_shape_of_its_own() -> None:
    assert set(KINDS) == set(get_args(SourceKind))
    assert len({kind.letter for kind in KINDS.values()}) == len(KINDS)
    assert len({kind.outline for kind in KINDS.values()}) == len(KINDS)


def test_each_statement_voice_and_kind_has_its_rule() -> None:
    style = rules(2, 1)
    assert ".s2:hover" in style
    assert ".s3" not in style
    assert '#who [value="1"]' in style
    assert '#who [value="2"]' not in style
    assert all(f'#kind [value="{kind}"]' in style for kind in KINDS)
    assert rules(0, 0).strip() == ""


def test_an_article_without_statements_and_headline_is_a_page() -> None:
    page = to_html(Reading(Article("Nothing happened here.", "x")))
    assert "Nothing happened here." in page
    assert "untitled" in page
