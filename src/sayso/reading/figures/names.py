"""Numbers in names, addresses and codes: ``Hill 776``, ``12 Linden Road``, ``F-16``, ``555-0143``."""

from __future__ import annotations

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.scales import Number
from sayso.reading.figures.scores import has_noun
from sayso.reading.figures.units import Unit
from sayso.reading.figures.words import Words, is_hyphen, is_numeral

_LIST = "figures_not_counted"
_ADDRESS_WORDS = 5
_ASIDE = 8
_LIST_REACH = 60  # words of a list back to the count that its members share
_PREFIXES = frozenset(
    {"sub", "now", "then", "minus", "plus", "under", "over", "pre", "post", "about", "nearly"}
)
_DETERMINERS = frozenset({"whose", "his", "her", "their", "its", "our", "my", "the", "this", "that"})
_OUTCOMES = frozenset({"killed", "dead", "died", "injured", "wounded", "hurt", "missing", "arrested"})


def is_code(words: Words, number: Number, unit: Unit | None) -> bool:  # noqa: PLR0911, PLR0912
    """Digits glued to letters or to other digits: ``F-16``, ``47th``, ``5:25``, ``24/7``, ``0401``,
    ``555-1234``.
    """
    first, end = number.first, number.end
    raw = words.text[first] if is_numeral(words.text[first]) else words.text[end - 1]
    if raw[0] == "0" and len(raw) > 1 and raw[1].isdigit():
        return True
    before, after = words.at(first - 1), words.at(end)
    if _goes_on_number(words, first):
        return True
    if before == "(" and after == ")" and len(raw) == 3 and is_numeral(words.at(end + 1)):
        return True
    if unit is None and _is_counter(words, first, end):
        return True
    if words.glued(first):
        if (
            before.isalpha()
            and not words.tag[first - 1].startswith("$")
            and before not in word_set("units", "symbols")
        ):
            return before not in word_set("units", "dollar_letters") or words.at(first - 2) != "$"
        if before in {":", "/", "_", "#", "=", "&", "@", "."} and words.glued(first - 1):
            return unit is None or before == ":"
        if before in {"#", "'", "’"}:
            return True
        if is_hyphen(before) and words.glued(first - 1):
            owner = words.at(first - 2)
            if owner.isalpha() and owner not in _PREFIXES:
                return True
            if is_numeral(owner) and is_hyphen(words.at(first - 3)) and is_numeral(words.at(first - 4)):
                return True
    if unit is None and words.glued(end):
        if after.isalpha():
            return True
        if after in {":", "/", "_"} and words.glued(end + 1) and words.at(end + 1)[:1].isdigit():
            return True
        if is_hyphen(after) and words.glued(end + 1) and _is_phone(words, end + 1, raw):
            return True
    return False


def _goes_on_number(words: Words, first: int) -> bool:
    """Whether digits go on a telephone's number that began with a nought: "0161 *856 9400*"."""
    at = first - 1
    while at >= 0 and words.text[at].isdigit() and words.starts[at + 1] - words.ends[at] == 1:
        if words.text[at][0] == "0" and len(words.text[at]) > 2:
            return True
        at -= 1
    return False


def _is_counter(words: Words, first: int, end: int) -> bool:
    """``Image 1 / 3``, ``called 911``: the counter of a gallery, the number of a service."""
    if words.at(end) == "/" and not words.glued(end) and is_numeral(words.at(end + 1)):
        return True
    if words.at(first - 1) == "/" and not words.glued(first) and is_numeral(words.at(first - 2)):
        return True
    if not first or words.lemma[first - 1].lower() not in {"call", "dial", "text", "ring"}:
        return False
    return words.text[first].isdigit() and 3 <= len(words.text[first]) <= 6 and not has_noun(words, end)


def _is_phone(words: Words, at: int, raw: str) -> bool:
    """Digits chained by two hyphens, or three digits and four: a phone number or a date, not a range."""
    following = words.at(at)
    if not is_numeral(following):
        return False
    if is_hyphen(words.at(at + 1)) and words.glued(at + 1) and is_numeral(words.at(at + 2)):
        return True
    return len(raw) == 3 and len(following) == 4 and following.isdigit() and not has_noun(words, at + 1)


def is_name(words: Words, number: Number) -> bool:  # noqa: PLR0911
    first, end = number.first, number.end
    if is_gapped(words, first, end):
        return False
    before, after = words.at(first - 1), words.at(end)
    plain = words.text[first].isdigit() and number.scale == 1
    if before == "height" and words.text[first - 1][0].isupper() and number.scale == 1:
        return True  # "Height 217.3"
    if not plain:
        return False
    if _is_somebodys(words, first - 1) and _are_people(words, end):
        return False  # "on whose ward 31 people died"
    if before in word_set(_LIST, "names", "labels") and not words.tag[first - 1].startswith("VB"):
        return before not in {"no", "count", "counts", "day"} or words.text[first - 1][0].isupper()
    if before == "." and words.at(first - 2) in {"no", "nos", "fig", "vol", "apt"}:
        return True
    if (before == "(" and after == ")" and number.value < 10 and words.tag[first - 2] != "NNP") or before in {
        "[",
        "#",
    }:
        return True
    if first in words.sentences and after in {".", ")"}:
        return True
    if (
        end < len(words)
        and words.tag[end] == "NNP"
        and words.tag[end + 1 : end + 2] != ["NNPS"]
        and not has_noun(words, end + 1)
    ):
        return words.text[end][0].isupper()
    return _is_address(words, number) or _is_model(words, number)


def _is_somebodys(words: Words, label: int) -> bool:
    """Whether a word that can be numbered is complete without: "on *her ward*", "at *the school*"."""
    return words.at(label - 1) in _DETERMINERS and words.text[label].islower()


def _are_people(words: Words, at: int) -> bool:
    plural = words.tag[at : at + 1] == ["NNS"] or words.at(at) == "people"
    return plural and words.text[at].islower() and is_person_noun(words, at)


def is_gapped(words: Words, first: int, end: int) -> bool:
    """Whether a verb and a noun said before are left out: "Sarn has 24 cases, *Tolm 10* and Dorn 20"."""
    if words.tag[end : end + 1] not in ([","], ["."], ["CC"], [":"]) or not first:
        return False
    opens, at = words.sentence(first)[0], first - 1
    at -= words.lower[at] in {"just", "only"}
    if words.lower[at] == ",":  # "Dorn, with the most, 20"
        aside = next(
            (back for back in range(at - 1, max(at - _ASIDE, opens), -1) if words.lower[back] == ","), 0
        )
        at = aside - 1 if aside and words.tag[aside + 1] == "IN" else opens
    owner = at
    while at > opens and words.tag[at].startswith("NNP") and words.text[at][0].isupper():
        at -= 1
    if at == owner or words.lower[at] not in {",", "and", ";"}:
        return False
    counted = next(
        (back for back in range(at - 1, max(at - _LIST_REACH, opens), -1) if _is_count(words, back)), 0
    )
    return counted > 0 and words.tag[counted - 1].startswith(("VBD", "VBZ", "VBP"))


def _is_count(words: Words, at: int) -> bool:
    return words.tag[at] == "CD" and words.tag[at + 1] in {"NNS", "NN", "JJ"} and words.text[at + 1].islower()


def _is_address(words: Words, number: Number) -> bool:
    at = number.end
    if words.at(at) == "block":
        return True
    streets = word_set(_LIST, "names", "streets")
    while at < min(number.end + _ADDRESS_WORDS, len(words)) and (
        words.text[at][0].isupper()
        or words.text[at][0].isdigit()
        or words.lower[at] in {".", "th", "rd", "nd", "st"}
    ):
        if at > number.end and words.lower[at] in streets:
            return True
        at += 1
    return False


def _is_model(words: Words, number: Number) -> bool:  # noqa: PLR0911
    """``Boeing 737``, ``Stoxx 50``: a number that ends a name."""
    before = number.first - 1
    if before < 0 or not words.tag[before].startswith("NNP") or not words.text[before][0].isupper():
        return False
    if before in words.sentences and words.lemma[before] == words.lower[before]:
        return False
    name = words.lower[before]
    if name in word_set(_LIST, "beside", "numbered") or (name == "p" and words.at(before - 1) in {"s", "&"}):
        return True
    if name in word_set(_LIST, "dates", "weekdays") or name in word_set(_LIST, "dates", "months"):
        return False
    at = number.end
    if words.at(at) in _OUTCOMES:
        return False
    if at < len(words) and words.text[at].islower() and words.tag[at] in {"NNS", "JJ"}:
        return words.lemma[at] in word_set(_LIST, "names", "models")
    return words.at(at) not in {"people", "million"}
