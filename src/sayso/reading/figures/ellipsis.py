"""Bare numbers that count what a figure before them counts: ``put the figure at 600``, ``up from 300``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words
from sayso.records import Figure

_LIST = "figures_ellipsis"
_REACH = 9
_NEAR = 4
_WHOLE_OF = frozenset({"combined", "total", "overall"})
SENTENCES_BACK = 2
"""In which a number is looked for that another one takes up."""
_MANY = 100  # a bare number of that size is a count of its own
_WHOLE = frozenset({"them", "whom", "which"})
THESE = frozenset({"these", "those", "them"})
_ALIKE = 30
_SPECIFIES = frozenset({"in", "of", "on", "with", "who", "among", "without"})
_STOPS = frozenset(';:.()!?"“”—–')


def find_antecedent(
    words: Words, first: int, end: int, before: Sequence[tuple[int, Figure]], size: float = 0.0
) -> tuple[int, Figure] | None:
    """The figure whose measure and unit a bare number takes over.

    Args:
        words: the article's.
        first: the number's first word, its bound included.
        end: the word after the number.
        before: the figures before it with their first words, in text order.
        size: the number; of a like size is what it is compared with or a part of.

    Returns:
        The nearest one, with its first word, in the same sentence or the two before it that says what
        happened to whom; ``None`` where the words do not point back. Looks at nine words and at the figures
        of three sentences.
    """
    opens = words.sentence(first)[0]
    if words.at(opens) == "of" and words.at(opens + 1) in THESE:
        return _nearest_count(before, words.sentence_before(first, SENTENCES_BACK), size)
    if takes_up(words, first):
        return _nearest_count(before, opens, size)
    if goes_beyond(words, end) or (words.at(end) == "of" and words.at(end + 1) in _WHOLE):
        near = _nearest_count(before, opens)
        if near is not None and (near[1].measure in {"other", "money"} or goes_beyond(words, end)):
            return near[0], replace(near[1], measure="other")
    if not points_back(words, first, end):
        return None
    earliest = words.sentence_before(first, SENTENCES_BACK)
    combined = _WHOLE_OF & set(words.lower[max(first - _NEAR, 0) : first])
    told = {figure.measure for start, figure in before if start >= earliest}
    if combined and {"killed", "wounded"} <= told:
        return before[-1][0], replace(before[-1][1], measure="casualties")
    # "One of 112 shootings that year. Last year *the number* fell to 64".
    numbered = "number" in words.lower[max(first - _NEAR, opens) : first]
    last = _nearest_count(before[-1:], words.sentence_before(first, 1)) if numbered else None
    return last if last and last[1].measure == "other" else _nearest_people(before, earliest)


def _nearest_count(
    before: Sequence[tuple[int, Figure]], earliest: int, size: float = 0.0
) -> tuple[int, Figure] | None:
    """The last figure from the word ``earliest`` on that says what it counts, if possible of a like size."""
    told = [(start, one) for start, one in reversed(before) if start >= earliest and _counts(one)]
    alike = (one for one in told if size <= _ALIKE * (one[1].high or one[1].low or 0.0))
    return next(alike, told[0] if told else None)


def _nearest_people(before: Sequence[tuple[int, Figure]], earliest: int) -> tuple[int, Figure] | None:
    """The last figure that says what happened to whom, or how many people there were."""
    for start, figure in reversed(before):
        if start < earliest:
            return None
        if figure.measure not in {"other", "money", "percent"} or _counts_people(figure):
            return start, figure
        if figure.unit is None and figure.measure == "other" and (figure.low or 0) >= _MANY:
            return None  # "between 100,000 and 102,000 attended": what is counted is not said
    return None


def takes_up(words: Words, first: int) -> bool:
    """Whether a bare number counts what the sentence has counted: a part of it, or again at another time."""
    return is_compared(words, first) or _is_part(words, words.sentence(first)[0], first)


def goes_beyond(words: Words, end: int) -> bool:
    """Whether a bare number that ends at ``end`` counts more or fewer of what was counted before it.

    "Won 88 seats, nine *fewer than* last time", "26 trucks crossed and 30 *more are* waiting".
    """
    at = end - 1 if words.at(end - 1) == "fewer" else end
    if words.at(at) not in {"more", "fewer"} or at + 1 >= len(words):
        return False
    return words.at(at + 1) in {"than", ",", "."} or words.tag[at + 1] in {"VBD", "VBZ", "VBP", "MD"}


def is_compared(words: Words, first: int) -> bool:
    """``up from 300 million``, ``against 500``, ``not 70``, ``up from an earlier estimate of 300``: another
    number for what was just counted.
    """
    if words.at(first - 1) == "of" and words.at(first - 2) in word_set(_LIST, "nouns"):
        first -= 2
        while words.tag[first - 1] in {"DT", "JJ", "PRP$"}:
            first -= 1
    first -= words.at(first - 1) == "the" and words.at(first - 2) == "from"
    return any(words.matches(first - len(phrase), phrase) for phrase in _phrases("compared"))


def _is_part(words: Words, opens: int, first: int) -> bool:
    """``Of the 1,200 taken, 340 were women and 70 children``: parts of the whole that opens the sentence."""
    whole = words.at(opens) in {"of", "among"} or words.matches(opens, ("out", "of"))
    return whole and words.at(first - 1) in {",", "and", "only", "just"} and "," in words.lower[opens:first]


def _counts(figure: Figure) -> bool:
    """Whether a figure names what it counts, and is no share, age or stretch of time."""
    unit = figure.unit or ""
    if not unit or figure.measure == "percent" or unit.endswith("of age"):
        return False
    return unit.partition(" ")[0] not in word_set("units", "durations", "words")


def _counts_people(figure: Figure) -> bool:
    """A crowd is counted without anything happening to it: "36,000 people marched"."""
    head = (figure.unit or "").rpartition(" ")[2].lower()
    return figure.measure == "other" and (head == "people" or head in word_set("figures_people", "nouns"))


def _lists_parts(words: Words, first: int, end: int) -> bool:
    """ "At least 1,373 were killed, the office says: *859* near the sites and *514* along the routes"."""
    opens = words.sentence(first)[0]
    where = words.tag[end : end + 1] == ["IN"] and words.at(first - 1) in {":", "and", ","}
    colon = next((at for at in range(first - 1, opens, -1) if words.lower[at] == ":"), None)
    return (
        where
        and colon is not None
        and not any(tag in {"VBD", "VBZ", "VBP", "MD"} for tag in words.tag[colon:first])
    )


def is_part_of_them(words: Words, end: int) -> bool:
    """Whether the number that ends before ``end`` is a part of what was counted: "of whom", "of them"."""
    return words.at(end) == "of" and words.at(end + 1) in word_set(_LIST, "of")


def points_back(words: Words, first: int, end: int) -> bool:
    """Whether the number in the words from ``first`` to ``end`` counts what was counted before.

    "Six of them", "three of its own", "spoke of 600", "put the figure at 600". Looks at nine words before it.
    """
    definite = words.at(end) == "of" and words.at(end + 1) in word_set(_LIST, "definite")
    own = words.at(end + 2) == "own" or words.at(end + 2) in word_set(_LIST, "met_with")
    # "Thirty-six of the 37 rescued".
    again = words.tag[min(end + 2, len(words) - 1)] == "CD" and words.at(end + 3) in word_set(
        _LIST, "met_with"
    )
    if is_part_of_them(words, end) or (definite and (own or again)) or _lists_parts(words, first, end):
        return True
    for phrase in _phrases("phrases"):
        if words.matches(first - len(phrase), phrase):
            return True
    if words.at(first - 1) not in word_set(_LIST, "prepositions"):
        return words.lemma[first - 1].lower() == "be" and _is_an_estimate(words, first - 1)
    opens = words.sentence(first)[0]
    verb = noun = False
    for at in range(first - 2, max(opens, first - _REACH) - 1, -1):
        lower = words.lower[at]
        if lower in _STOPS:
            return False
        verb = verb or words.lemma[at].lower() in word_set(_LIST, "verbs")
        before = at - 1 - (words.at(at - 1) in _WHOLE_OF)
        definite = words.at(before) in word_set(_LIST, "definite") and not _is_specified(words, at)
        noun = (
            noun or lower in word_set(_LIST, "pronouns") or (definite and lower in word_set(_LIST, "nouns"))
        )
        if verb and noun:
            return True
    return False


def _is_specified(words: Words, noun: int) -> bool:
    """ "The number *in hotels* has fallen to 27,000" is one of its own."""
    apart = (words.at(noun + 1) in _SPECIFIES or words.tag[noun + 1] == "VBG") and words.tag[
        noun + 2
    ].startswith(("NN", "VB", "DT"))
    return words.lower[noun] == "number" and apart and words.text[noun + 2].islower()


def _is_an_estimate(words: Words, verb: int) -> bool:
    """ "The ministry's *estimate* in April *was* 4,700"."""
    opens = words.sentence(verb)[0]
    for at in range(verb - 1, max(opens, verb - _NEAR - 1) - 1, -1):
        if words.lower[at] in _STOPS or words.lower[at] == ",":
            return False
        if words.lower[at] in word_set(_LIST, "nouns"):
            return words.tag[at - 1] == "POS"
    return False


@cache
def _phrases(table: str) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in sorted(word_set(_LIST, table))]
