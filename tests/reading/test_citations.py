"""Whom a report cites."""

import pytest

from sayso.reading.nested import find_nested
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement
from tests.reading.reading_of import said


def spans(text: str, *phrases: str) -> tuple[Span, ...]:
    return tuple((text.index(words), text.index(words) + len(words)) for words in phrases)


def nested(text: str, *parts: tuple[str, str, list[str]]) -> list[tuple[str, str, list[str], str | None]]:
    given = [
        Statement(
            f"s{number}", spans(text, *content), spans(text, cue), spans(text, source) if source else ()
        )
        for number, (source, cue, content) in enumerate(parts, 1)
    ]
    found, _ = find_nested(tokenize(text), given)

    def words(pieces: tuple[Span, ...]) -> list[str]:
        return [text[start:end] for start, end in pieces]

    return [(" ".join(words(s.source)), " ".join(words(s.cue)), words(s.content), s.within) for s in found]


@pytest.mark.parametrize(
    ("text", "parts", "cited"),
    [
        (
            "The Echo said on Monday that the port would close, citing two people familiar with the plan.",
            [("The Echo", "said", ["that the port would close", "two people familiar with the plan"])],
            "two people familiar with the plan",
        ),
        (
            "Citing a court filing, the Echo said that the port would close.",
            [
                ("the Echo", "Citing", ["a court filing"]),
                ("the Echo", "said", ["that the port would close"]),
            ],
            "a court filing",
        ),
        (
            "The Echo, quoting police, said that the port would close.",
            [("The Echo", "said", ["that the port would close"])],
            "police",
        ),
        (
            "The Echo said that the port would close, citing information from Norland's spy agency.",
            [
                ("The Echo", "said", ["that the port would close"]),
                ("The Echo", "citing", ["information from Norland's spy agency"]),
            ],
            "Norland's spy agency",
        ),
        (
            "The Echo said that the port would close, citing data provided by the ministry.",
            [("The Echo", "said", ["that the port would close"])],
            "the ministry",
        ),
    ],
)
def test_who_is_cited_is_an_inner_source(text, parts, cited):
    outer, inner = nested(text, *parts)
    assert outer == (parts[-1][0], "said", ["that the port would close"], None)
    assert inner[0] == cited
    assert inner[1].lower() in ("citing", "quoting")
    assert inner[2:] == (["that the port would close"], "s1")


def test_quoted_as_saying():
    text = "The Echo quoted a harbour pilot as saying the port would close."
    outer, inner = nested(text, ("The Echo", "quoted", ["a harbour pilot as saying the port would close"]))
    assert outer[2] == inner[2] == ["the port would close"]
    assert (outer[0], inner[0], inner[3]) == ("The Echo", "a harbour pilot", "s1")


def test_a_reason_is_nobodys_word():
    text = "The port said it would close, citing safety concerns."
    assert nested(text, ("The port", "said", ["it would close"])) == [
        ("The port", "said", ["it would close"], None)
    ]


def test_who_was_quoted_by_another_is_inside_its_report() -> None:
    text = "Lund was quoted by the Echo as saying the port would close."
    found = nested(text, ("the Echo", "was quoted by", ["Lund", "as saying the port would close"]))
    assert found == [
        ("the Echo", "was quoted", ["the port would close"], None),
        ("Lund", "saying", ["the port would close"], "s1"),
    ]


def test_who_was_quoted_by_nobody_named_speaks() -> None:
    text = "Ana Ruiz was also quoted as saying that it burned."
    found = nested(text, ("", "was also quoted as saying", ["that it burned"]))
    assert found == [("Ana Ruiz", "was also quoted", ["it burned"], None)]


def test_the_bracket_of_a_short_name_belongs_to_who_is_cited() -> None:
    text = "Lund quoted the Harbour Service (HS) as saying the toll stood at 300."
    found = nested(text, ("Lund", "quoted", ["the Harbour Service (HS", ") as saying the toll stood at 300"]))
    assert found[1][0] == "the Harbour Service (HS)"
    assert found[1][2] == ["the toll stood at 300"]


def test_without_citing_a_source_cites_nobody() -> None:
    text = "Lund put the number at 143, without citing a source."
    assert nested(text, ("Lund", "put", ["the number at 143"])) == [
        ("Lund", "put", ["the number at 143"], None)
    ]


def test_a_content_goes_on_over_what_its_inner_report_says() -> None:
    text = "Lisbon fears that it would be copied, the paper reported."
    found = nested(
        text, ("the paper", "reported", ["Lisbon fears"]), ("Lisbon", "fears", ["that it would be copied"])
    )
    assert found == [
        ("the paper", "reported", ["Lisbon fears that it would be copied"], None),
        ("Lisbon", "fears", ["that it would be copied"], "s1"),
    ]


def test_who_is_cited_as_having_said_it_speaks() -> None:
    text = "Ana Ruiz was cited by the Echo on Friday as having called it a foolish guess."
    found = nested(text, ("the Echo", "was cited by", ["Ana Ruiz", "as having called it a foolish guess"]))
    assert found == [
        ("the Echo", "was cited", ["it a foolish guess"], None),
        ("Ana Ruiz", "having called", ["it a foolish guess"], "s1"),
    ]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            '"We will send a thousand sappers," Lund was quoted as saying by the state agency Norda.',
            ("the state agency Norda", "was quoted"),
            ("Lund", "saying"),
        ),
        (
            '"We will send a thousand sappers," Lund was quoted by Norda as saying.',
            ("Norda", "was quoted"),
            ("Lund", "saying"),
        ),
    ],
)
def test_what_stands_before_whom_an_outlet_quotes_is_the_word_of_the_one_quoted(text, outer, inner):
    quotation = '"We will send a thousand sappers,"'
    source = outer[0] if " as saying by" in text else "Lund"
    wrong = [f"by {source}"] if " as saying by" in text else [quotation]
    assert nested(text, ("Lund", "was quoted", wrong)) == [
        (*outer, [quotation], None),
        (*inner, [quotation], "s1"),
    ]


def test_a_citation_of_nothing_reports_nothing() -> None:
    text = "The Echo ran the story on Friday, citing two officials who spoke on condition of anonymity."
    assert nested(text, ("The Echo", "citing", ["two officials who spoke on condition of anonymity"])) == []


def test_a_content_cut_inside_an_inner_cue_goes_on_over_what_it_reports() -> None:
    text = "According to a pilot, the service said in a closed-door briefing that the port will close."
    whole = text[text.index("the service") : -1]
    found = nested(
        text,
        ("a pilot", "According to", ["the service said in a closed-door"]),
        ("the service", "said in a closed-door briefing", ["that the port will close"]),
    )
    assert [one[2] for one in found] == [[whole], ["that the port will close"]]


def test_what_a_report_has_its_facts_from_is_inside_of_it() -> None:
    text = "The palace reported that 300 had died, according to Norland intelligence."
    given = ("Norland intelligence", "according to", ["The palace reported that 300 had died"])
    assert nested(text, given) == [
        ("The palace", "reported", ["that 300 had died"], None),
        ("Norland intelligence", "according to", ["that 300 had died"], "s1"),
    ]


def test_who_passes_a_report_on_is_outside_of_it() -> None:
    text = "The agency reported that 300 had died, according to Lund."
    found = nested(text, ("Lund", "according to", ["The agency reported that 300 had died"]))
    assert [(one[0], one[3]) for one in found] == [("Lund", None), ("The agency", "s1")]


def test_to_be_citing_is_what_is_said() -> None:
    assert said("Lund spoke on Monday. He said that he was citing first data.") == [
        ("that he was citing first data", "Lund")
    ]
