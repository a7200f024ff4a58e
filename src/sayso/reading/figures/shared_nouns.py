"""The noun of a bare number that was said with a number before it.

``Took 83 of the 150 seats, while Unity was reduced to *41* from *72*`` · ``rate it a buy; *11* say hold`` ·
``46,500 houses destroyed and *a further 120,000* damaged`` · ``The new chamber will have *58*``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.reading.figures.ages import AGE_UNIT
from sayso.reading.figures.befalling import OF_PEOPLE
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.taking_over import Draft
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import Figure

_CLAUSE = 24  # words back in which a clause has its subject
_NEAR = 12  # figures back in which the noun is looked for
_ALIKE = 30  # times as many at most: seats are set beside seats, no index beside them
_LEADS = frozenset({"than", "and", ",", ";", "or", "of", "by", "with"})
_MOVED_WITHIN = 5  # words from "reduced" to the number: "reduced to 41 from 72"
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "MD"})
_OF_STAFF = frozenset({"add", "shed", "lose"})  # "has 36,000 employees and plans to add 4,000"
_HELD = frozenset({"held", "detained", "custody"})
_HELD_FOR = frozenset({"arrested", "captured"})
_CLOSES = frozenset(
    {",", ".", ";", "and", "or", "but", "while", "in", "on", "by", "at", "from", "to", "this", "last"}
)


def share_noun(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft:
    """``draft`` with the noun that a figure of its sentence, or the last of the one before, was said with.

    Only a number that is the subject or object of a verb or stands beside another, without a noun of its own.
    """
    own = draft.figure
    if own.unit is not None or own.measure in {"money", "percent"} or not before:
        return draft
    subject = words.tag[draft.end : draft.end + 1] in (["VBD"], ["VBP"], ["MD"], ["VBN"])
    led = words.at(draft.first - 1) in _LEADS or _is_moved(words, draft.first)
    done = draft.first > 0 and words.tag[draft.first - 1] in _VERBS and not _is_trend(words, draft.first - 1)
    if not (subject or led or done) or (not subject and not _closes(words, draft.end)):
        return draft
    opens = words.sentence(draft.first)[0]
    for one in reversed(before[-_NEAR:]):
        if one.first < opens:
            break
        if counts_things(one.figure) and _is_alike(own, one.figure) and not _describes(words, one):
            return _with_noun(draft, one)
    if subject and words.tag[draft.end] != "VBN" and (people := _people_before(words, draft, before)):
        shared = _with_noun(draft, people)
        held = not _HELD.isdisjoint(words.lower[draft.end : draft.end + 4])
        return (
            replace(shared, figure=replace(shared.figure, measure=people.figure.measure)) if held else shared
        )
    if done and before[-1].first >= words.sentence_before(draft.first, 1):
        last = before[-1]
        if counts_things(last.figure) and _is_alike(own, last.figure) and not _is_new(words, draft):
            return _with_noun(draft, last)
    return draft


def _people_before(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Those harmed or held of the two sentences before: "214 were detained. *30 were* still being held"."""
    earliest = words.sentence_before(draft.first, 2)
    held = not _HELD.isdisjoint(words.lower[draft.end : draft.end + 4])
    kinds = _HELD_FOR if held else OF_PEOPLE
    told = (one for one in reversed(before[-_NEAR:]) if one.first >= earliest)
    return next(
        (one for one in told if one.figure.measure in kinds and _is_alike(draft.figure, one.figure)), None
    )


def counts_things(figure: Figure) -> bool:
    """Whether a figure says what it counts: people or things, no money, measure, share, age or stretch."""
    unit = figure.unit
    if (
        unit is None
        or (figure.counted is None and unit != "people")
        or figure.measure in {"money", "percent"}
        or unit == AGE_UNIT
    ):
        return False
    of = unit.partition(" per ")[0]
    return of not in _measures() and of.split(" ")[-1][:1].islower()


def _with_noun(draft: Draft, one: Draft) -> Draft:
    figure = replace(draft.figure, unit=one.figure.unit, counted=one.figure.counted)
    return replace(draft, figure=figure, noun_of=one.first)


def _is_alike(one: Figure, other: Figure) -> bool:
    size, beside = ((figure.high or figure.low or 0.0) for figure in (one, other))
    return 1 <= size <= _ALIKE * beside and beside <= _ALIKE * size


def _is_moved(words: Words, first: int) -> bool:
    """Whether a verb of moving stands before "to" or "from": "Unity was *reduced* to 41 from 72"."""
    if words.at(first - 1) not in {"to", "from"}:
        return False
    moves = word_set("figures_bounds", "trend", "moves")
    return any(lemma.lower() in moves for lemma in words.lemma[max(first - _MOVED_WITHIN, 0) : first])


def _describes(words: Words, one: Draft) -> bool:
    """ "A nine-storey block": the number only describes."""
    return is_hyphen(words.lower[one.end - 2]) and words.glued(one.end - 1)


def _is_trend(words: Words, verb: int) -> bool:
    """ "The index gained 35" counts points."""
    lemma = words.lemma[verb].lower()
    if lemma in _OF_STAFF:
        return False
    return lemma in word_set("figures_bounds", "trend", "up") or lemma in word_set(
        "figures_bounds", "trend", "down"
    )


def _closes(words: Words, end: int) -> bool:
    """Whether no noun follows: "Unity took *41*, …", "it has sold *300* this year"."""
    if end >= len(words) or words.at(end) in _CLOSES:
        return True
    later = words.at(end) in {"a", "an"} and words.at(end + 1) in word_set("units", "durations", "words")
    return later or words.tag[end].startswith(("RB", "IN", "NNP", "WRB", "WP", "WDT"))


def _is_new(words: Words, draft: Draft) -> bool:
    """Whether the clause has a noun of its own before its verb, of which the number may be said."""
    opens = max(words.sentence(draft.first)[0], draft.first - _CLAUSE)
    return any(
        words.tag[at] == "NNS" or words.lower[at] in {"index", "temperature", "price", "rate"}
        for at in range(opens, draft.first)
    )


@cache
def _measures() -> frozenset[str]:
    """Every unit of the lexicon: what is measured in one is not counted."""
    units = lexicon("units")
    return frozenset(units["words"]) | frozenset(
        name for table in ("letters", "glued_letters", "currencies") for name in units[table]
    )
