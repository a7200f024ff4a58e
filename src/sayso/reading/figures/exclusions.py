"""Numbers that count nothing: dates, names, "one" as a pronoun, what other readings have taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.figures.befalling import read_fate
from sayso.reading.figures.dates import is_date, is_year
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.names import is_code, is_name
from sayso.reading.figures.scales import Number
from sayso.reading.figures.scores import has_noun
from sayso.reading.figures.units import Unit, read_unit
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import Time

_LIST = "figures_not_counted"
_AFTER_VICTIM = frozenset(
    {"and", ",", ".", ";", "in", "on", "at", "near", "before", "after", "while", "during"}
)
_ANYTHING = frozenset({"something", "anything", "nothing", "everything"})
_IDIOMATIC_UNITS = frozenset({"point", "day", "night"})


def counting_numbers(words: Words, numbers: list[Number], times: Sequence[Time]) -> Iterator[Number]:
    """Those of ``numbers`` that count something. Linear in their count."""
    spans = sorted(time.span for time in times if time.type != "DURATION")
    clocks = {time.span for time in times if time.type == "TIME" and ":" in time.value}
    place = 0
    excluded_end = -2
    for number in numbers:
        start, end = words.span(number.first, number.end)
        while place < len(spans) and spans[place][1] <= start:
            place += 1
        unit = read_unit(words, number)
        if (
            place < len(spans)
            and spans[place][0] < end
            and (spans[place] in clocks or not _is_open_stretch(words, unit))
        ) or _counts_nothing(words, number, unit, excluded_end):
            excluded_end = number.end if number.kind == "digits" else -2
        else:
            yield number


def _is_open_stretch(words: Words, unit: Unit | None) -> bool:
    """``in 15 years``: a stretch of time that is counted, though it also points to a date; not ``15 years
    ago``.
    """
    if unit is None or unit.name not in word_set("units", "durations", "words"):
        return False
    return words.at(unit.end) not in word_set(_LIST, "dates", "ago")


def _counts_nothing(words: Words, number: Number, unit: Unit | None, excluded_end: int) -> bool:  # noqa: PLR0911
    if words.at(number.first - 1) == "per":
        return True
    if unit is not None and unit.name in word_set("units", "durations", "words"):
        if number.kind == "vague" and number.scale == 1:
            return True
        if words.at(unit.end) in {"ago", "earlier"}:
            return True
    if number.kind == "vague" and unit is not None and unit.name == "count":
        return True
    if unit is not None and unit.name == "minute" and words.at(unit.end) == "read":
        return True  # "8 min read"
    if _is_ordinal(words, number):
        return True
    if number.kind == "words":
        idiom = number.value == 1 and unit is not None and unit.name in _IDIOMATIC_UNITS
        return (unit is None or idiom) and _is_pronoun_or_name(words, number)
    if number.kind != "digits" or (unit is not None and (unit.is_money)):
        return False
    if is_code(words, number, unit):
        return True
    if unit is None:
        return is_date(words, number, excluded_end) or is_name(words, number)
    return words.text[unit.first].istitle() and is_year(words, number)


def _is_ordinal(words: Words, number: Number) -> bool:
    after = number.end + is_hyphen(words.at(number.end))
    return (
        after > number.end
        and words.at(after) in word_set(_LIST, "names", "ordinals")
        and number.kind == "words"
    )


def _is_pronoun_or_name(words: Words, number: Number) -> bool:  # noqa: PLR0911
    first, end = number.first, number.end
    text, before, after = words.text[first], words.at(first - 1), words.at(end)
    neighbour = first not in words.sentences and text[0].isupper() and text not in {"One", "A"}
    if neighbour and end < len(words) and words.tag[end] in {"NNP", "NNPS"} and words.tag[end - 1] != "IN":
        return words.text[first - 1][0].islower() or words.tag[first - 1] in {"NNP", "DT"}
    if neighbour and words.tag[first - 1] == "NNP" and not has_noun(words, end):
        return True
    if number.value == 1 and end == first + 1 and number.scale == 1:
        return _is_pronoun_one(words, first)
    if number.value == 0 and words.lower[first] in {"no", "nobody", "none"}:
        return False
    if number.value == 0:
        return after in {"tolerance", "sum", "in", "-"} or not has_noun(words, end)
    others = before == "other" and words.at(first - 2) == "the" and number.value > 1
    if others and end < len(words) and words.tag[end] in {"VBD", "VBP"}:
        return False  # "the other three have been released"
    definite = before in {"the", "these", "those", "all", "other", "both"}
    if definite and number.value > 1 and not _is_noun(words, end) and read_fate(words, end):
        return False  # "the other four are missing"
    if before == "all" and number.value > 1 and words.lemma[first - 2].lower() in measure_table("active"):
        return False  # "blocked the rider and killed all three"
    if before in {"the", "these", "those", "all", "other", "us", "you", "them", "we", "they"} and end < len(
        words
    ):
        return (not has_noun(words, end) and after not in {"of", "-"}) or words.tag[end].startswith(
            ("VB", "MD")
        )
    return False


def _is_noun(words: Words, at: int) -> bool:
    return at < len(words) and words.tag[at].startswith(("NN", "JJ"))


def _is_pronoun_one(words: Words, at: int) -> bool:  # noqa: PLR0911
    before, after = words.at(at - 1), words.at(at + 1)
    if after == "of":
        if words.tag[at + 2 : at + 3] == ["CD"] and words.lemma[at - 1].lower() == "be":
            return True  # "the shooting was one of 112"
        if words.at(at + 2) in {"them", "whom"} and (
            words.at(at + 3) in word_set(_LIST, "one", "harmed") or read_fate(words, at + 3)
        ):
            return False  # "one of them fatally", "one of whom later died"
        return before in {"the", "this", "that", "no", "not"} or words.at(at + 2) in {
            "hundreds",
            "thousands",
            "dozens",
            "scores",
            "many",
            "several",
            "them",
            "us",
            "you",
            "which",
            "whom",
            "those",
        }
    if after in _AFTER_VICTIM and at and words.lemma[at - 1].lower() in measure_table("active"):
        return False  # "killing one and wounding three", "killed one, injured two"
    if before in word_set(_LIST, "one", "pronoun_after") or (
        is_hyphen(after) and words.at(at + 2) in {"time", "on", "of"}
    ):
        return True
    if before in {"on", "at", "in"} and after in word_set(_LIST, "one", "after_preposition"):
        return True
    if after in word_set(_LIST, "one", "idioms") or words.tag[at] not in {"CD"}:
        return True
    if after in {"dead", "killed", "wounded", "injured", "missing", "or"}:
        return False
    following = words.tag[at + 1] if at + 1 < len(words) else ""
    if following == "VBG" and (words.at(at + 2) in _ANYTHING or words.tag[at + 2 : at + 3] != ["NN"]):
        return True  # "with one saying this and the other that"
    if following.startswith("VB") and read_fate(words, at + 1) in {"killed", "wounded", "missing"}:
        return False  # "one died", "one was wounded"
    if following.startswith("VB") and after in {"was", "is", "were", "has"}:
        return False
    return not following.startswith(("NN", "JJ", "VBN", "VBG", "HYPH", "POS")) and not (is_hyphen(after))
