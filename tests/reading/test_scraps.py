"""Words of one report that went to another."""

from sayso.reading.actors.words import read_words
from sayso.reading.scraps import join_scraps
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return ((start, start + len(words)),)


def joined(text: str, statements: list[Statement]) -> list[str]:
    whole = join_scraps(read_words(tokenize(text)), statements)
    return [" … ".join(text[a:b] for a, b in one.content) for one in whole]


def test_a_statement_that_only_carries_the_words_is_no_second_one() -> None:
    text = '"The toll shows 72 cases, including four deaths," wrote Jon Dahl in a statement.'
    whole = Statement(
        "",
        at(text, '"The toll shows 72 cases, including four deaths,"'),
        at(text, "wrote"),
        at(text, "Jon Dahl"),
        mode="direct",
    )
    scrap = Statement(
        "",
        at(text, '"The toll shows 72 cases, including'),
        at(text, "in a statement"),
        at(text, "Jon Dahl"),
        mode="direct",
    )
    for order in ([whole, scrap], [scrap, whole]):
        assert joined(text, order) == ['"The toll shows 72 cases, including four deaths,"']


def test_the_end_of_a_report_is_not_that_of_a_verb_within_it() -> None:
    text = "Lund said the premier told a meeting that the party would stay away for long. It rained."
    outer = Statement(
        "",
        at(text, "the premier told a meeting that the party would stay away"),
        at(text, "said"),
        at(text, "Lund"),
        mode="indirect",
    )
    inner = Statement("", at(text, "for long"), at(text, "told"), at(text, "Lund"), mode="indirect")
    assert joined(text, [outer, inner]) == [
        "the premier told a meeting that the party would stay away for long"
    ]


def test_two_reports_beside_each_other_stay_two() -> None:
    text = "Lund said the road was shut, adding that the port was open. It rained."
    one = Statement("", at(text, "the road was shut"), at(text, "said"), at(text, "Lund"), mode="indirect")
    two = Statement(
        "", at(text, "that the port was open"), at(text, "adding"), at(text, "Lund"), mode="indirect"
    )
    assert len(joined(text, [one, two])) == 2
