"""The pattern engine: rewriting, order of rules, and time that grows with the text."""

from __future__ import annotations

import time

import pytest

from sayso.reading.times.cascade import Found, rule, run
from sayso.reading.times.context import Context
from sayso.reading.times.items import Item, read_items
from sayso.reading.times.rules import GRAMMAR
from sayso.reading.tokens import tokenize


def kinds(text: str) -> list[str]:
    return [item.kind for item in read_items(text)]


def test_words_of_no_kind_become_one_gap() -> None:
    assert kinds("Nobody really came in March.") == ["gap", "in", "month", "dot"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("3", "day", 3),
        ("32", "number", 32),
        ("1,500", "number", 1500),
        ("2024", "year", 2024),
        ("5th", "ordinal", 5),
        ("1990s", "tens", 1990),
        ("’80s", "tens", 1980),
        ("'82", "short_year", 82),
        ("p.m.", "half_day", "p"),
        ("10:57", "clock", "10:57"),
        ("2024-12-25", "iso", "2024-12-25"),
        ("B.C.", "era", -1),
        ("New Year’s Eve", "holiday", "12-31"),
        ("at the moment", "moment", "PRESENT_REF"),
    ],
)
def test_items(text: str, kind: str, value: object) -> None:
    (item,) = read_items(text)
    assert (item.kind, item.value) == (kind, value)


def test_a_rule_puts_items_together_and_the_next_reads_them() -> None:
    def pair(found: Found) -> list[Item] | None:
        return found.whole("Pair", found.value("month"))

    def led(found: Found) -> list[Item] | None:
        return found.whole("Led", found.value("Pair"))

    text = "in May 3 and in June 4"
    rules = [rule("month day", pair), rule("in Pair", led)]
    found = run(rules, read_items(text), Context(tokenize(text)))
    assert [(item.kind, item.value) for item in found] == [("Led", 5), ("and", None), ("Led", 6)]
    assert text[found[0].start : found[0].end] == "in May 3"


def test_a_refused_match_leaves_its_items_and_the_search_goes_on_inside_it() -> None:
    def only_june(found: Found) -> list[Item] | None:
        return found.whole("Pair", 6) if found.value("month") == 6 else None

    text = "May June June"
    found = run([rule("month month", only_june)], read_items(text), Context(tokenize(text)))
    assert [item.kind for item in found] == ["month", "Pair"]


@pytest.mark.parametrize(
    "unit",
    [
        "twenty-",
        "more than ",
        "the early late mid ",
        "two and a half ",
        "3 - ",
        "May 3 - ",
        "Mon. , May ",
        "1990s' ",
        "10:10:",
        "the end of ",
        "1,111",
        "at the ",
        "99 BC to ",
    ],
)
def test_no_text_drives_a_pattern_to_more_than_linear_time(unit: str) -> None:
    def seconds(copies: int) -> float:
        text = unit * copies
        context = Context(tokenize("x"))
        context.text, context.starts, context.tags = text, [0], ["NN"]
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            run(GRAMMAR, read_items(text), context)
            best = min(best, time.process_time() - started)
        return best

    assert seconds(8000) < 40 * max(seconds(800), 0.001)  # quadratic time would be 100 times
