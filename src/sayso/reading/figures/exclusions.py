"""Numbers that count nothing: dates, clock times, years, names, addresses, scores, "one" as a pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.numbers import Number
from sayso.reading.figures.units import Unit, read_unit
from sayso.reading.figures.words import Words, is_hyphen, is_numeral
from sayso.records import Time

_LIST = "figures_not_counted"
_PREFIXES = frozenset(
    {"sub", "now", "then", "minus", "plus", "under", "over", "pre", "post", "about", "nearly"}
)
_ADDRESS_WORDS = 5
_OUTCOMES = frozenset({"killed", "dead", "died", "injured", "wounded", "hurt", "missing", "arrested"})


def counting_numbers(words: Words, numbers: list[Number], times: Sequence[Time]) -> Iterator[Number]:
    """Those of ``numbers`` that count something. Linear in their count."""
    spans = sorted(time.span for time in times if time.type != "DURATION")
    place = 0
    excluded_end = -2
    for number in numbers:
        start, end = words.span(number.first, number.end)
        while place < len(spans) and spans[place][1] <= start:
            place += 1
        unit = read_unit(words, number)
        if (
            place < len(spans) and spans[place][0] < end and not _is_open_stretch(words, unit)
        ) or _counts_nothing(words, number, unit, excluded_end):
            excluded_end = number.end
        else:
            yield number


def is_score(words: Words, amount: Amount) -> bool:
    """Whether a range is the score of a game or a vote: ``2-2``, ``a 9-2 lead``, ``voted 5 to 4``."""
    if amount.joined not in {"-", "to"} or amount.unit is not None:
        return False
    if amount.high >= 1000 and amount.joined == "to":
        return False
    after = amount.end
    noun = words.lemma[after].lower() if after < len(words) else ""
    verb = words.lemma[amount.first - 1].lower() if amount.first else ""
    if noun in word_set(_LIST, "scores", "nouns"):
        return True
    if verb in word_set(_LIST, "scores", "verbs") or words.at(amount.first - 1) in {"by"}:
        return not _has_noun(words, after)
    return amount.joined == "-" and amount.high < 1000 and not _has_noun(words, after) and verb not in {
        "about", "around", "some", "roughly", "approximately", "between", "of", "age", "aged", "ages", "to", "from",
    }  # fmt: skip


def _has_noun(words: Words, at: int) -> bool:
    """Whether a noun, an adjective or a verb of what happened stands where a counted noun would."""
    if at >= len(words):
        return False
    if is_hyphen(words.lower[at]):
        at += 1
    return at < len(words) and words.tag[at].startswith(("NNS", "NN", "JJ", "VB")) and words.tag[at] != "NNP"


def _is_open_stretch(words: Words, unit: Unit | None) -> bool:
    """``in 15 years``: a stretch of time that is counted, though it also points to a date; not ``15 years ago``."""
    if unit is None or unit.name not in word_set("units", "durations", "words"):
        return False
    return words.at(unit.end) not in word_set(_LIST, "dates", "ago")


def _counts_nothing(words: Words, number: Number, unit: Unit | None, excluded_end: int) -> bool:
    if words.at(number.first - 1) == "per":
        return True
    if unit is not None and unit.name in word_set("units", "durations", "words"):
        if number.kind == "vague" and number.scale == 1:
            return True
        if words.at(unit.end) in {"ago", "earlier"}:
            return True
    if number.kind == "vague" and unit is not None and unit.name == "time":
        return True
    if _is_ordinal(words, number):
        return True
    if number.kind == "words":
        return unit is None and _is_pronoun_or_name(words, number)
    if number.kind != "digits" or (unit is not None and (unit.is_money)):
        return False
    if _is_code(words, number, unit):
        return True
    if unit is None:
        return _is_date(words, number, excluded_end) or _is_name(words, number)
    return words.text[unit.first].istitle() and _is_year(words, number)


def _is_ordinal(words: Words, number: Number) -> bool:
    after = number.end + is_hyphen(words.at(number.end))
    return (
        after > number.end
        and words.at(after) in word_set(_LIST, "names", "ordinals")
        and number.kind == "words"
    )


def _is_code(words: Words, number: Number, unit: Unit | None) -> bool:
    """Digits glued to letters or to other digits: ``F-16``, ``47th``, ``5:25``, ``24/7``, ``0401``, ``555-1234``."""
    first, end = number.first, number.end
    raw = words.text[first] if is_numeral(words.text[first]) else words.text[end - 1]
    if raw[0] == "0" and len(raw) > 1 and raw[1].isdigit():
        return True
    before, after = words.at(first - 1), words.at(end)
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


def _is_phone(words: Words, at: int, raw: str) -> bool:
    """Digits chained by two hyphens, or three digits and four: a phone number or a date, not a range."""
    following = words.at(at)
    if not is_numeral(following):
        return False
    if is_hyphen(words.at(at + 1)) and words.glued(at + 1) and is_numeral(words.at(at + 2)):
        return True
    return len(raw) == 3 and len(following) == 4 and following.isdigit() and not _has_noun(words, at + 1)


def _is_date(words: Words, number: Number, excluded_end: int) -> bool:
    first, end = number.first, number.end
    before, after = words.at(first - 1), words.at(end)
    months = word_set(_LIST, "dates", "months")
    raw = words.text[first]
    if before == "." and words.at(first - 2) in months:
        before = words.at(first - 2)
    if after in word_set(_LIST, "dates", "clock"):
        return True
    if number.value <= 31 and raw.isdigit():
        if before in months and (before != "may" or words.text[first - 1][0].isupper()):
            return words.tag[first - 1] != "MD"
        if after in months and (after not in {"may", "march", "mar"} or words.text[end][0].isupper()):
            return True
    if (is_hyphen(before) or before in {"/", "and", "or", "to", ","}) and first - 1 == excluded_end:
        if raw.isdigit() and not _has_noun(words, end):
            return True
    return _is_year(words, number, first - 1 == excluded_end)


def _is_year(words: Words, number: Number, after_year: bool = False) -> bool:
    raw = words.text[number.first]
    if not (raw.isdigit() and len(raw) == 4 and 1200 <= number.value <= 2200 and number.scale == 1):
        return False
    before = words.at(number.first - 1)
    if before in word_set("figures_bounds", "before", "~") | {"than", "least", "over"}:
        return (
            before in {"about", "around"}
            and not _has_noun(words, number.end)
            and words.at(number.first - 2) == "from"
        )
    if number.end < len(words) and words.tag[number.end] == "NNS" and words.text[number.end].islower():
        return before in word_set(_LIST, "dates", "before_year") or (
            1900 <= number.value <= 2100 and before in {",", "("}
        )
    return 1500 <= number.value <= 2200


def _is_name(words: Words, number: Number) -> bool:
    first, end = number.first, number.end
    before, after = words.at(first - 1), words.at(end)
    plain = words.text[first].isdigit() and number.scale == 1
    if not plain:
        return False
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
        and not _has_noun(words, end + 1)
    ):
        return words.text[end][0].isupper()
    return _is_address(words, number) or _is_model(words, number)


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


def _is_model(words: Words, number: Number) -> bool:
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


def _is_pronoun_or_name(words: Words, number: Number) -> bool:
    first, end = number.first, number.end
    text, before, after = words.text[first], words.at(first - 1), words.at(end)
    neighbour = first not in words.sentences and text[0].isupper() and text not in {"One", "A"}
    if neighbour and end < len(words) and words.tag[end] in {"NNP", "NNPS"} and words.tag[end - 1] != "IN":
        return words.text[first - 1][0].islower() or words.tag[first - 1] in {"NNP", "DT"}
    if neighbour and words.tag[first - 1] == "NNP" and not _has_noun(words, end):
        return True
    if number.value == 1 and end == first + 1 and number.scale == 1:
        return _is_pronoun_one(words, first)
    if number.value == 0 and words.lower[first] in {"no", "nobody", "none"}:
        return False
    if number.value == 0:
        return after in {"tolerance", "sum", "in", "-"} or not _has_noun(words, end)
    if before in {"the", "these", "those", "all", "other", "us", "you", "them", "we", "they"} and end < len(
        words
    ):
        return (not _has_noun(words, end) and after not in {"of", "-"}) or words.tag[end].startswith(
            ("VB", "MD")
        )
    return False


def _is_pronoun_one(words: Words, at: int) -> bool:
    before, after = words.at(at - 1), words.at(at + 1)
    if after == "of":
        return before in {"the", "this", "that", "no"} or words.at(at + 2) in {
            "them",
            "us",
            "you",
            "which",
            "whom",
            "those",
        }
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
    if following.startswith("VB") and after in {"was", "is", "were", "has"}:
        return False
    return not following.startswith(("NN", "JJ", "VBN", "VBG", "HYPH", "POS")) and not (is_hyphen(after))
