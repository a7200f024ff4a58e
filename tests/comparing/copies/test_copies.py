"""Copies: their kind, their direction, and what is none."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparing.copies import Copy, Page, find_credits, keys, match, read_page, settle
from sayso.comparing.copies.credits import agency_name
from tests.comparing.made import reading

WIRE = (
    "A fire in the old cable works at Tamsel burned for nine hours on Friday and destroyed the roof "
    "of the hall.\n\nNobody was hurt, the fire brigade said, although two watchmen had been asleep in "
    "the gatehouse when it began.\n\n"
    '"The wind did us no favours and the hydrants were older than my father," said the chief, Runa Falk.'
    "\n\nThe works closed in 2011. The town had planned to turn the hall into a library and a swimming "
    "pool by next year."
)
OWN = (
    "Readers of this paper will remember the smell of the cable works, which hung over the southern "
    "quarter for most "
    "of a century and which no soap could remove. We asked six of those who worked there what they "
    "miss. None of them "
    "named the smell, and all of them named the canteen, its soup above everything, and the woman who"
    " cooked it."
)


def page(
    text: str,
    name: str,
    outlet: str | None = None,
    published: str | None = None,
    bylines: tuple[str, ...] = (),
) -> Page:
    return read_page(reading(text, outlet=outlet, published=published, bylines=bylines), name, f"url-{name}")


def copy(a: Page, b: Page) -> Copy:
    found = match(a, b)
    assert found is not None
    assert match(b, a) == found
    assert keys(a) & keys(b)
    return found


def test_a_dateline_and_a_trim_leave_a_copy_verbatim() -> None:
    trimmed = "TAMSEL (Reuters) - " + WIRE.rpartition("\n\n")[0]
    assert copy(page(WIRE, "a"), page(trimmed, "b")).kind == "verbatim"


def test_a_passage_in_an_article_with_its_own_text_is_partial() -> None:
    lifted = (
        OWN + "\n\n" + WIRE.split("\n\n")[1] + "\n\n" + OWN.replace("soup", "bread").replace("six", "nine")
    )
    found = copy(page(WIRE, "a", published="2026-01-02"), page(lifted, "b", published="2026-01-03"))
    assert (found.kind, found.original) == ("partial", "a")
    assert [lifted[start:end] for start, end in found.spans_b] == [WIRE.split("\n\n")[1].rstrip(".")]
    assert [WIRE[start:end] for start, end in found.spans_a] == [WIRE.split("\n\n")[1].rstrip(".")]


def test_a_shared_quotation_alone_is_no_copy() -> None:
    quotation = WIRE.split("\n\n")[2]
    assert match(page(WIRE, "a"), page(f"{OWN}\n\n{quotation}\n\n{OWN}", "b")) is None


def test_two_revisions_of_one_article_are_no_copy() -> None:
    one = read_page(reading(WIRE), "r1", "url")
    assert match(one, read_page(reading(WIRE + " More follows."), "r2", "url")) is None


def test_the_frame_of_a_page_is_no_running_text() -> None:
    frame = (
        "\n\nSign up for our newsletter and have the stories that matter in your town sent to you every day."
    )
    assert match(page(WIRE + frame, "a"), page(OWN + frame, "b")) is None


@pytest.mark.parametrize(
    ("text", "bylines", "name", "kind"),
    [
        ("HALVIK, Feb. 3 (CNA) - Ships left.", (), "CNA", "tag"),
        ("(AFP) – Ships left.", (), "AFP", "tag"),
        ("By Reuters\n\nShips left.\n\nThey came back.", (), "Reuters", "byline"),
        ("Ships left.", ("The Associated Press",), "Associated Press", "byline"),
        ("Ships left.\n\n(Corvan News Agency)", (), "Corvan News Agency", "credit"),
        ("Ships left.\n\nThe Associated Press contributed to this report.", (), "Associated Press", "credit"),
    ],
)
def test_credits(text: str, bylines: tuple[str, ...], name: str, kind: str) -> None:
    assert [(credit.name, credit.kind) for credit in find_credits(text, bylines)] == [(name, kind)]


def test_a_sentence_with_brackets_credits_nobody() -> None:
    assert find_credits("The union (and its lawyers) left.\n\nIt came back (Monday).") == ()
    assert find_credits("Some 300 died, a lawmaker said, citing the spy agency\n\nMore came.") == ()
    assert agency_name("Sarn news agency") == "Sarn news agency"


@pytest.mark.parametrize(
    ("name", "news"),
    [
        ("Tasmar News Agency", True),
        ("Orla Wire", True),
        ("World Food Agency", False),
        ("Space Agency", False),
    ],
)
def test_not_every_agency_is_one_of_news(name: str, news: bool) -> None:
    assert (agency_name(name) is not None) == news


def test_a_credit_stands_above_the_dates() -> None:
    agency = page(WIRE, "a", "Corvan News Agency", "2026-01-03")
    paper = page("TAMSEL (CNA) - " + WIRE, "b", "Daily Bell", "2026-01-02")
    assert copy(agency, paper).original == "a"


def test_two_customers_of_one_agency_copied_a_third() -> None:
    one = page("TAMSEL (CNA) - " + WIRE, "a", "Daily Bell", "2026-01-02")
    other = page("TAMSEL (CNA) - " + WIRE, "b", "Night Post", "2026-01-03")
    assert copy(one, other).original is None


def test_days_that_are_equal_tell_no_direction() -> None:
    assert (
        copy(page(WIRE, "a", published="2026-01-02"), page(WIRE, "b", published="2026-01-02T10:00Z")).original
        is None
    )


def test_settling_finds_the_common_source_in_any_order() -> None:
    pages = [page(WIRE, name, published=f"2026-01-0{day}") for day, name in enumerate("abc", 1)]
    found = [copy(pages[0], pages[1]), copy(pages[0], pages[2]), copy(pages[1], pages[2])]
    for order in permutations(found):
        assert {(c.a, c.b): c.original for c in settle(order)} == {
            ("a", "b"): "a", ("a", "c"): "a", ("b", "c"): None,
        }  # fmt: skip


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared(a: str, b: str) -> None:
    one, other = page(a, "a"), page(b, "b")
    keys(one)
    found = match(one, other)
    for start, end in found.spans_b if found else ():
        assert b[start:end].strip()
