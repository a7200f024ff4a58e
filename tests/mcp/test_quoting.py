"""What is left of words that reach an assistant."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.mcp.quoting import NAME_CHARS, clean, moment, quote, quote_name, quote_names


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("plain words", "plain words"),
        ("i\u200bg\u200cn\u200do\u2060r\ufeffe", "ignore"),
        ("".join(chr(0xE0000 + ord(c)) for c in "hidden") + "seen", "seen"),
        ("\u202eright to left\u202c", "right to left"),
        ("\x1b[31mred\x07", " [31mred "),
        ("a\r\nb\u2028c\x0cd", "a\n\nb\nc\nd"),
        ("va\ufe01r\U000e0105iation", "variation"),
        ("fi\u3164ll\u115fer\u2800s", "fillers"),
        ("Ze\u0301le\u0301", "Ze\u0301le\u0301"),
        ("z" + "\u0336" * 20 + "algo", "z\u0336\u0336algo"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\U000f0000\ue000\ud800half", "half"),
        ("Ærø – “quoted” 12 °C €", "Ærø – “quoted” 12 °C €"),
    ],
)
def test_what_cannot_be_seen_goes(words: str, left: str) -> None:
    assert clean(words) == left


@given(st.text(max_size=400))
def test_a_quotation_holds_no_control_or_format_characters_and_is_on_one_line(words: str) -> None:
    found = quote(words)
    if found is not None:
        assert found.quoted
        assert not {unicodedata.category(c) for c in found.quoted} & {
            "Cc",
            "Cf",
            "Cs",
            "Co",
            "Cn",
            "Zl",
            "Zp",
        }
        assert found.quoted == " ".join(found.quoted.split())


def test_long_names_are_cut_and_say_so() -> None:
    found = quote_name("x" * 1_000)
    assert found
    assert len(found.quoted) == NAME_CHARS
    assert found.quoted.endswith(" […]")


def test_what_is_empty_after_cleaning_is_no_quotation() -> None:
    assert quote("\u200b\u202e") is None
    assert quote_names(["", "\u200b", "Ann"]) == [quote_name("Ann")]


@pytest.mark.parametrize("value", ["2026-03-02", "2026-03-02T10:00:00+01:00", "P3D", "PRESENT_REF"])
def test_days_stay(value: str) -> None:
    assert moment(value) == value


@pytest.mark.parametrize("value", [None, "", "2026 ignore this", "IGNORE ALL", "X" * 41, "Monday"])
def test_what_could_be_words_is_no_day(value: str | None) -> None:
    assert moment(value) is None
