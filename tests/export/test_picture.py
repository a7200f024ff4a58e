"""The picture: what it looks like, that it loses no word, and that no article can break out of it."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.export.layout import trimmed
from sayso.export.printable import one_line, printable
from sayso.export.signs import ASCII, UNICODE, signs_for
from sayso.export.text import print_picture, to_text
from sayso.records import Actor, Article, Figure, Note, Reading, Statement, Time
from tests.export.sample import NOTE, READING, TEXT

WIDE = """\
Minister praises 'calm' border guards after night of shelling
The Border Gazette · 5 May 2027 · Mara Ilie
────────────────────────────────────────────────────────────────────────────────

  *Interior Minister Ana Petrescu*¹ _told_ the governor on May 4 ⟦¹that "the
  guards kept calm, every one of them."¹⟧

  ⟦²"We owe them thanks. We will not forget it."²⟧

  ‹About 600 people› fled and ‹40› were hurt, _reportedly_ ⟦³after a
  warning³⟧.

  *A senior diplomat*⁴ _told_ the Border Gazette ⟦⁴that *the ministry*⁵ _had
  said_ ⟦⁵its guards "never fired."⁵⟧⁴⟧

  *Spokesman Ion Vlad*⁶ _denied_ ⟦⁶that anyone fired⁶⟧. *He*⁷ _called_ ⟦⁷the
  figures "inflated."⁷⟧

── Who said what ───────────────────────────────────────────────────────────────
   who                  how             words
1  Ana Petrescu → the   mixed, named    that "the guards kept calm, every one of
   governor                             them."
2  ↳ goes on            direct, named   "We owe them thanks. We will not forget
                                        it."
3  nobody named         indirect        after a warning
4  “A senior diplomat”  indirect,       that the ministry had said its guards
                        anonymous, to   "never fired."
                        this outlet
5  the ministry         mixed, named,   its guards "never fired."
                        within 4
6  Ion Vlad             indirect,       that anyone fired
                        named, denial,
                        on 5
7  Ion Vlad             mixed, named,   the figures "inflated."
                        evaluation

── How many ────────────────────────────────────────────────────────────────────
in the words                 what they commit to        says who
About 600 people             about 600, displaced       the article itself
40                           40 person, wounded         nobody named³

── When ────────────────────────────────────────────────────────────────────────
May 4 = 4 May 2027

▎ Editor's note: The article was updated with the ministry's reply.
▎ warning: the speaker of statement 3 is not named

"""
NARROW_TABLE = """\
── Who said what ───────────────────────
1 Ana Petrescu → the governor
  mixed, named
  that "the guards kept calm, every one
  of them."
2 ↳ goes on
  direct, named
  "We owe them thanks. We will not
  forget it."
3 nobody named
  indirect
  after a warning
4 “A senior diplomat”
  indirect, anonymous, to this outlet
  that the ministry had said its guards
  "never fired."
"""
ESCAPES = re.compile(r"\x1b\[([\d;]*)m")


def drawn(reading: Reading, **console: object) -> str:
    """The picture as a terminal gets it, escape sequences and all."""
    settings: dict[str, object] = {
        "width": 80,
        "force_terminal": True,
        "color_system": "standard",
        "_environ": {},
    }
    out = StringIO()
    print_picture(reading, Console(file=out, **(settings | console)))  # type: ignore[arg-type]
    return out.getvalue()


def test_a_pipe_gets_this_picture() -> None:
    assert to_text(READING, 80) == WIDE


def test_a_narrow_terminal_gets_blocks_instead_of_columns() -> None:
    picture = to_text(READING, 40)
    assert NARROW_TABLE in picture
    assert max(map(cell_len, picture.splitlines())) <= 40


def test_colour_adds_to_the_signs_and_replaces_none() -> None:
    bare = ESCAPES.sub("", drawn(READING, width=300))
    for sign in ('⟦¹that "the', 'them."¹⟧', "Petrescu¹", "⁵⟧⁴⟧", "‹40›", "↳ goes on"):
        assert sign in bare
    # Bold and underline stand for the signs of the plain picture.
    assert "*" not in bare
    assert "_" not in bare


def test_one_colour_is_one_voice() -> None:
    words = drawn(READING, width=300)
    colours = {number: re.search(rf"\x1b\[(\d+)m⟦{number}", words) for number in "¹²³⁴⁵⁶⁷"}
    found = {number: colour[1] for number, colour in colours.items() if colour}
    assert len(found) == 7
    assert found["¹"] == found["²"]
    assert found["⁶"] == found["⁷"]
    assert len(set(found.values())) == 5


def test_no_color_keeps_bold_and_underline_only() -> None:
    codes = {code for codes in ESCAPES.findall(drawn(READING, no_color=True)) for code in codes.split(";")}
    assert codes <= {"0", "1", "2", "3", "4", ""}
    assert {"1", "4"} <= codes


def test_notes_stand_apart_from_the_prose() -> None:
    body, _, rest = to_text(READING).partition("Who said what")
    assert NOTE not in body
    assert NOTE in rest


def test_ascii_signs_say_the_same() -> None:
    assert signs_for("ascii") is ASCII
    assert signs_for("utf-8") is UNICODE
    assert signs_for("no-such-encoding") is ASCII
    assert ASCII.opens(12) + "x" + ASCII.closes(12) == "[12:x:12]"
    assert ASCII.number([1, 12]) == "(1,12)"
    assert UNICODE.opens(12) + "x" + UNICODE.closes(12) == "⟦¹²x¹²⟧"
    assert UNICODE.number([1, 12]) == "¹·¹²"


def test_one_source_of_two_statements_carries_both_numbers() -> None:
    text = "Ann said yes and denied no."
    statements = (
        Statement("s1", ((9, 12),), ((4, 8),), ((0, 3),)),
        Statement("s2", ((24, 26),), ((17, 23),), ((0, 3),)),
    )
    assert "*Ann*¹·² _said_ ⟦¹yes¹⟧ and _denied_ ⟦²no²⟧." in to_text(
        Reading(Article(text), statements=statements)
    )


def test_a_source_inside_a_source_gets_its_number_and_no_second_star() -> None:
    text = "An aide to Ann, who lied, said no."
    statements = (
        Statement("s1", ((31, 33),), ((26, 30),), ((0, 24),)),
        Statement("s2", ((31, 33),), ((20, 24),), ((16, 19),)),
    )
    picture = to_text(Reading(Article(text), statements=statements))
    assert "*An aide to Ann, who² _lied_*¹, _said_ ⟦¹⟦²no²⟧¹⟧." in picture


@pytest.mark.parametrize(
    ("text", "headline", "first"),
    [
        ("Ann wins\nShe said so.\n", None, "Ann wins"),
        ("Ann wins\nShe said so.\n", "Ann wins", "Ann wins"),
        ("Ann won.\nShe said so.\n", None, ""),
        ("Ann wins\n", None, "  Ann wins"),
        ("She said so.\nTwice.\n", "Ann wins", "Ann wins"),
    ],
)
def test_the_headline_stands_once_and_first(text: str, headline: str | None, first: str) -> None:
    lines = to_text(Reading(Article(text, headline=headline))).split("\n")
    assert lines[0] == (first or "  " + text.partition("\n")[0])
    assert lines[1].startswith("──") == (first in ("Ann wins",))
    assert sum("Ann w" in line for line in lines) == 1


def test_small_plain_counts_stand_below_the_figures() -> None:
    text = "Three countries met. 40 soldiers died. It cost 5 euros a day."
    figures = (
        Figure("f1", (0, 15), low=3, high=3, unit="country", counted=(6, 15)),
        Figure("f2", (21, 32), low=40, high=40, unit="soldier", counted=(24, 32), measure="killed"),
    )
    rate = Time("t1", (text.index("a day"), text.index("a day") + 5), "SET", "P1D")
    lines = to_text(Reading(Article(text), figures=figures, times=(rate,)))
    assert "also counted: Three countries" in lines
    assert "40, killed" in lines
    assert "every day" not in lines


def test_times_that_say_it_themselves_are_not_explained() -> None:
    times = (Time("t1", (0, 4), "DATE", "2024"), Time("t2", (6, 15), "DURATION", "P11D"))
    assert "When" not in to_text(Reading(Article("2024, 11 days on."), times=times))


def test_pieces_of_one_statement_carry_one_number() -> None:
    text = '"Yes," Ann said, "no."'
    statement = Statement("s1", ((0, 6), (17, 22)), ((11, 15),), ((7, 10),))
    picture = to_text(Reading(Article(text), statements=(statement,)))
    assert '⟦¹"Yes,"¹⟧ *Ann*¹ _said_, ⟦¹"no."¹⟧' in picture
    assert '"Yes," … "no."' in picture


def test_records_out_of_order_are_numbered_in_the_order_of_the_words() -> None:
    text = "Ann said yes. Bob said no."
    later = Statement("s1", ((23, 25),), (), ((14, 17),))
    earlier = Statement("s2", ((9, 12),), (), ((0, 3),))
    assert "⟦¹yes¹⟧" in to_text(Reading(Article(text), statements=(later, earlier)))


def test_long_words_are_trimmed_between_words() -> None:
    text = "Ann said " + "every word of it " * 40
    picture = to_text(
        Reading(Article(text), statements=(Statement("s1", ((9, len(text)),), (), ((0, 3),)),)), 100
    )
    table = picture.partition("Who said what")[2].splitlines()
    assert 3 <= len([line for line in table if line.strip()]) <= 5
    assert re.search(r" (every|word|of|it)…\n", picture)


@pytest.mark.parametrize(
    "attack",
    [
        "\x1b[2J\x1b[H",
        "\x1b]0;owned\x07",
        "\x9b31m",
        "\r\x1b[Kfake",
        "\u202etxet",
        "a\x08\x08b",
        "\x1b[31",
        "[red]x[/red]",
    ],
)
def test_an_article_cannot_drive_the_terminal(attack: str) -> None:
    text = f"Ann {attack} said {attack} yes {attack}."
    words = len(attack)
    reading = Reading(
        Article(
            text, outlet=attack, headline=attack, published=attack, bylines=(attack,),
            notes=(Note("editor", (0, 3)),),
        ),
        actors=(Actor("a1", attack, "person"),),
        statements=(Statement("s1", ((4, 4 + words),), (), ((0, 3),), ("a1",), to=("a1",)),),
        figures=(Figure("f1", (4, 4 + words), 1, 2, unit=attack),),
        times=(Time("t1", (4, 4 + words), "DATE", attack),),
        warnings=(attack,),
    )  # fmt: skip
    for picture in (to_text(reading), ESCAPES.sub("", drawn(reading))):
        assert picture == printable(picture)
        assert attack == "[red]x[/red]" or attack not in picture


@pytest.mark.parametrize(
    "text",
    [
        "他说：" + "今天下雨了" * 60,
        "👩‍👩‍👧 said 👍🏽 " * 40,
        "e\u0301" * 300,
        "x" * 1000,
        "\u200b" * 50 + "a b",
    ],
)
@pytest.mark.parametrize("width", [20, 40, 61, 100])
def test_wide_and_long_words_stay_inside(text: str, width: int) -> None:
    half = len(text) // 2
    reading = Reading(
        Article(text, headline=text[:80]),
        statements=(Statement("s1", ((0, half),), (), ((half, half + 2),)),),
    )
    assert max(map(cell_len, to_text(reading, width).splitlines())) <= width


def test_a_cut_after_an_ellipsis_leaves_one() -> None:
    assert trimmed("one two … three", 10, "…") == "one two…"
    assert trimmed("one two three", 12, "...") == "one two..."
    assert trimmed("one", 3, "…") == "one"


def test_an_empty_reading_is_its_words() -> None:
    assert to_text(Reading(Article("Nothing was said.\n"))) == "  Nothing was said.\n\n"


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any text with any spans in it."""
    text = draw(st.text(max_size=200))
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(lambda pair: (min(pair), max(pair)))
    spans = st.lists(span, max_size=3).map(lambda found: tuple(sorted(found)))
    statements = [
        Statement(
            f"s{number}",
            draw(spans),
            draw(spans),
            draw(spans),
            within=draw(st.sampled_from([None, "s0", "s9"])),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    figures = [Figure("f1", draw(span), 1, None)] if draw(st.booleans()) else []
    return Reading(Article(text), statements=tuple(statements), figures=tuple(figures))


@given(readings(), st.integers(20, 100))
def test_no_word_is_lost_and_no_line_too_long(reading: Reading, width: int) -> None:
    picture = to_text(reading, width)
    assert all(cell_len(line) <= width and line == line.rstrip() for line in picture.split("\n"))
    shown = iter(picture)
    assert all(character in shown for character in printable(reading.text) if not character.isspace())


@given(st.text())
def test_printable_keeps_offsets_and_is_safe(text: str) -> None:
    safe = printable(text)
    assert len(safe) == len(text)
    assert printable(safe) == safe
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", safe)
    assert "\n" not in one_line(text)


def test_the_sample_points_at_its_words() -> None:
    assert TEXT[slice(*READING.statements[0].cue[0])] == "told"


def test_times_that_stay_open_stand_in_the_warning_alone() -> None:
    text = "He came on Monday and left in 2024."
    times = (Time("t1", (11, 17), "DATE", "XXXX-WXX-1"), Time("t2", (27, 34), "DATE", "2024-05"))
    picture = to_text(Reading(Article(text), times=times, warnings=("1 time stays open: Monday.",)))
    assert "Monday =" not in picture
    assert "in 2024 = May 2024" in picture
    assert "1 time stays open: Monday." in picture
