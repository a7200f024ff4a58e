"""Units and currencies beside a number, as one singular name each: ``km/h`` is "kilometre per hour"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.reading.figures.lexicon import Phrases, lexicon, phrases_by_first, word_set
from sayso.reading.figures.scales import Number
from sayso.reading.figures.words import Words, is_hyphen, is_numeral

_POUNDS_ARE_MONEY_FROM = 1e5
_LARGE = 1e6
_QUOTED = 12
_SPENT = 6  # words before an amount in which something is paid or costs
_STERLING = 2000  # characters around in which "£" tells of which pounds an article speaks


@dataclass(frozen=True, slots=True)
class Unit:
    """The normalised name of a unit and the words it is written in."""

    name: str
    first: int
    end: int
    is_money: bool = False


def read_unit(words: Words, number: Number) -> Unit | None:
    """The unit that ``number`` is counted in, before it (a currency) or right after it, with its rate if
    any.
    """
    before = _currency_before(words, number)
    if before is None and (measure := _measure_before(words, number.first)) is not None:
        return measure
    after = _unit_after(words, number)
    if before is not None:
        name, first = before
        named_again = after is not None and after.is_money
        end = after.end if after is not None and named_again else number.end
        rate, rate_end = read_rate(words, end)
        if rate:
            return Unit(f"{name} per {rate}", first, rate_end, is_money=True)
        return Unit(name, first, end if named_again else number.first, is_money=True)
    if after is None:
        return None
    rate, rate_end = read_rate(words, after.end)
    if rate:
        return Unit(f"{after.name} per {rate}", after.first, rate_end, after.is_money)
    return after


def _measure_before(words: Words, first: int) -> Unit | None:
    """``magnitude 6.3``, ``magnitude-6.3``: a measure that is named before its number."""
    at = first - 1 - (is_hyphen(words.at(first - 1)) and words.glued(first))
    name = words.at(at)
    if name not in word_set("units", "named_before"):
        return None
    return Unit(name, at, first)


def read_rate(words: Words, at: int) -> tuple[str, int]:  # noqa: PLR0911
    """``per square foot``, ``a day``, ``/ hour`` at ``at``: the singular name it is counted by and its
    end.
    """
    word = words.at(at)
    if words.at(at + 2) in {"ago", "earlier", "later", "before", "after"}:
        return "", at
    if word not in {"per", "a", "an", "/", "each", "every"}:
        return "", at
    if is_hyphen(words.at(at + 1)) and words.glued(at + 1) and words.glued(at + 2):
        at += 1
    named = _longest(words, at + 1, _names()) or (
        _longest(words, at + 1, _letters("letters"), exact=True) if word == "/" else None
    )
    if named is not None:
        name, end = named
        allowed = lexicon("units")["rates"]
        if (
            word in {"per", "/"}
            or name in allowed["periods"]
            or (word != "every" and name in allowed["shares"])
        ):
            return name, end
        return "", at
    if word == "per" and at + 1 < len(words):
        end = at + 1
        while end < len(words) and is_numeral(words.lower[end]):
            end += 1
        if end < len(words) and words.tag[end].startswith("NN"):
            counted = words.text[at + 1 : end]
            noun = words.lower[end] if counted else words.lemma[end].lower()
            return " ".join([*counted, noun]), end + 1
    if word in {"a", "an"} and words.at(at + 1) in word_set("units", "rates", "periods") | word_set(
        "units", "rates", "shares"
    ):
        return words.at(at + 1), at + 2
    return "", at


def unit_named(words: Words, index: int) -> str | None:
    """The name of the unit that the one word at ``index`` is, if it is one."""
    for phrase, name in _names().get(words.lower[index], ()):
        if len(phrase) == 1:
            return name
    return None


def unit_end(words: Words, at: int) -> int:
    """End of the unit at ``at``, with or without a hyphen before it; ``at`` where none stands there."""
    first = at + (is_hyphen(words.at(at)) and words.glued(at))
    found = _longest(words, first, _names()) or _longest(words, first, _letters("letters"), exact=True)
    return found[1] if found else at


def _currency_before(words: Words, number: Number) -> tuple[str, int] | None:  # noqa: PLR0911
    at = number.first - 1
    word = words.at(at)
    if is_hyphen(word) and words.at(at - 1) in {"$", "£", "€"}:
        at -= 1
        word = words.at(at)
    letters = lexicon("units")["dollar_letters"]
    symbols = lexicon("units")["symbols"]
    if word == "$":
        country = words.at(at - 1)
        if (country in letters and words.text[at - 1].isupper()) or words.text[at - 1 : at] == ["Cdn"]:
            return letters[country], at - 1
        if country == "." and words.at(at - 2) == "u.s":
            return "dollar", at - 2
        return "dollar", at
    if word in letters and words.at(at - 1) == "$" and words.glued(at) and words.text[at].isupper():
        return letters[word], at - 1
    if word in symbols and (not word.isalpha() or words.text[at].isupper() or word in {"rs", "rm"}):
        if word.isalpha() and word in {"rm", "rs"} and not words.text[at][0].isupper():
            return None
        return symbols[word], at
    return None


def _unit_after(words: Words, number: Number) -> Unit | None:  # noqa: PLR0911
    at = number.end
    if at >= len(words) or (words.lower[at] == '"' and (number.kind != "digits" or _is_quoted(words, at))):
        return None  # the mark that closes 'the "hundreds"', 'at "no more than 8,500"' is no inch
    hyphen = is_hyphen(words.lower[at]) and words.glued(at) and words.glued(at + 1)
    if hyphen:
        at += 1
    found = _longest(words, at, _currencies())
    # "Grew by 2.8 trillion *won* in July": the tagger takes it for a verb; in "of 12 won" it is one.
    won = words.tag[at].startswith("NN") or number.scale >= _LARGE
    if found is not None and (number.first == at or found[0] != "south korean won" or won):
        return Unit(found[0], at, found[1], is_money=True)
    if words.at(at) in {"pound", "pounds"}:
        money = abs(number.value) >= _POUNDS_ARE_MONEY_FROM or _are_sterling(words, number.first, at)
        return Unit("pound sterling" if money else "pound-mass", at, at + 1, money)
    found = _longest(words, at, _letters("letters"), exact=True)
    named = _longest(words, at, _names())
    if found is not None and named is not None and named[1] > found[1]:
        found = None
    if found is None and words.glued(at):
        found = _longest(words, at, _letters("glued_letters"), exact=True)
    if found is not None and not (hyphen and found[1] - at == 1 and words.glued(found[1] + 1)):
        return Unit(found[0], at, found[1], is_money=found[0] in {"penny", "cent"})
    found = named
    if found is None or _is_ordinal_second(words, at):
        return None
    name, end = found
    if (aged := _age_end(words, end)) and name in word_set("units", "durations", "words"):
        return Unit(f"{name} of age", at, aged)
    return Unit(name, at, end)


def _is_quoted(words: Words, mark: int) -> bool:
    """Whether the straight mark at ``mark`` closes a quotation opened in the twelve words before it."""
    opens = max(words.sentence(mark)[0], mark - _QUOTED)
    marks = sum(words.lower[at] == '"' and not is_numeral(words.at(at - 1)) for at in range(opens, mark))
    return marks % 2 == 1


def _are_sterling(words: Words, first: int, at: int) -> bool:
    """Whether few pounds are money: "cost 900 pounds", "76,000 pounds per person", "£" near by."""
    if words.at(at + 1) == "per" and words.at(at + 2) in word_set("units", "sterling", "per"):
        return True
    near = words.lemma[max(first - _SPENT, 0) : first]
    if not word_set("units", "sterling", "spent").isdisjoint(near):
        return True
    start = words.starts[first]
    around = words.content[max(start - _STERLING, 0) : start + _STERLING]
    return any(sign in around for sign in ("£", "billion pounds", "million pounds", "sterling"))


def _age_end(words: Words, at: int) -> int:
    """End of "old" or "of age" after a stretch of time, else 0."""
    if words.at(at) == "of" and words.at(at + 1) == "age":
        return at + 2
    at += is_hyphen(words.at(at))
    return at + 1 if words.at(at) in {"old", "olds"} else 0


def _is_ordinal_second(words: Words, at: int) -> bool:
    return words.at(at) == "second" and (words.tag[at].startswith("JJ") or words.at(at + 1) == "-")


def _longest(words: Words, at: int, table: Phrases, exact: bool = False) -> tuple[str, int] | None:
    """The longest phrase of ``table`` at ``at``: its meaning and its end. Digits in it must be glued on
    (``cm2``).
    """
    source = words.text if exact else words.lower
    if at >= len(source):
        return None
    for phrase, name in table.get(source[at], ()):
        end = at + len(phrase)
        if tuple(source[at:end]) == phrase and (not is_numeral(phrase[-1]) or words.glued(end - 1)):
            return name, end
    return None


@cache
def _names() -> Phrases:
    return _with_plurals(phrases_by_first("units", "words"))


@cache
def _currencies() -> Phrases:
    return _with_plurals(phrases_by_first("units", "currencies"))


@cache
def _letters(table: str) -> Phrases:
    return phrases_by_first("units", table)


def _with_plurals(table: Phrases) -> Phrases:
    """``table`` with the regular plurals of last words that are longer than an abbreviation."""
    full = {first: list(entries) for first, entries in table.items()}
    for entries in table.values():
        for phrase, name in entries:
            last = phrase[-1]
            if last.isalpha() and len(last) > 3 and not last.endswith("s"):
                plural = (*phrase[:-1], last[:-1] + "ies" if last.endswith("ry") else last + "s")
                full.setdefault(plural[0], []).append((plural, name))
    for entries in full.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return full
