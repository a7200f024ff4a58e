"""The same statement in two articles."""

from dataclasses import replace
from typing import Any

from sayso.comparing.statements import SameStatement, Saying, keys, match, read_sayings
from tests.comparing.made import reading, with_actors, with_figures, with_statements

ORVEL = ("Ada Orvel", "person", {})
TISCH = ("Leo Tisch", "person", {})
DAY = "2026-03-02"


def said(text: str, *content: str, by: Any = ORVEL, day: str = DAY, **fields: Any) -> Saying:
    text = f"{text} {by[0]} said."
    made = with_actors(reading(text, published=day), by)
    made = with_statements(made, {"content": content, "speakers": ("a1",), **fields})
    return read_sayings(made, f"{by[0]}{day}{len(text)}", text)[0]


def same(a: Saying, b: Saying) -> SameStatement | None:
    found = match(a, b)
    assert match(b, a) == found
    if found:
        assert keys(a) & keys(b)
    return found


QUOTED = said('"We searched every cellar twice and found nobody alive there,"',
              '"We searched every cellar twice and found nobody alive there,"', mode="direct")  # fmt: skip


def test_a_quotation_shortened_and_punctuated_otherwise() -> None:
    short = said("“We searched every cellar; twice”", "“We searched every cellar; twice”", day="2026-03-04")
    found = same(QUOTED, short)
    assert found
    assert found.first == QUOTED.id
    assert "quoted words" in found.reason


def test_a_quotation_laid_to_somebody_else() -> None:
    other = said('"We searched every cellar twice and found nobody alive"',
                 '"We searched every cellar twice and found nobody alive"', by=TISCH)  # fmt: skip
    found = same(QUOTED, other)
    assert found
    assert "laid to" in found.reason


def test_two_sentences_of_one_speech_are_two_statements() -> None:
    other = '"The council will answer for these walls,"'
    assert same(QUOTED, said(other, other)) is None


def test_an_indirect_report_of_the_same_matter() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    other = "the mussel beds had been poisoned by dredging in the harbour"
    assert same(said(one, one), said(other, other, day="2026-03-05"))
    assert same(said(one, one), said(other, other, day="2026-05-05")) is None


def test_a_denied_content_is_not_the_same() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    assert same(said(one, one), said(one + " ", one, stance="denial", day="2026-03-03")) is None


def test_other_numbers_of_the_same_thing_are_not_the_same() -> None:
    def counted(number: int) -> Saying:
        text = f"{number} dockers were arrested at the northern gate"
        made = with_statements(with_actors(reading(f"{text} Ada Orvel", published=DAY), ORVEL),
                               {"content": [text], "speakers": ("a1",)})  # fmt: skip
        figure = {
            "words": f"{number} dockers",
            "low": number,
            "high": number,
            "measure": "arrested",
            "statement": "s1",
        }
        return read_sayings(with_figures(made, figure), f"r{number}", f"p{number}")[0]

    assert same(counted(40), counted(52)) is None
    assert match(counted(40), replace(counted(40), id="z:s1", article="z"))


def test_a_quotation_of_common_words_is_no_sign() -> None:
    one, other = (
        said('"It is not the time,"', '"It is not the time,"'),
        said('"It is not so,"', '"It is not so,"', by=TISCH),
    )
    assert same(one, other) is None
