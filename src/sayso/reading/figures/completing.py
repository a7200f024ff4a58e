"""What an ellipsis leaves out and a figure takes over from the one before it: the noun, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.figures.ages import AGE_UNIT
from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.befalling import OF_PEOPLE
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.names import is_gapped
from sayso.reading.figures.people import is_of_crowd
from sayso.reading.figures.taking_over import Draft
from sayso.reading.figures.words import Words
from sayso.records import Figure

_LARGE = frozenset({"million", "billion", "trillion", "m", "mn", "bn", "b", "tn"})
# Behind a number: "14 were dead and 280 *rescued*", "40 *alive*".
_OWN_FATE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_WELL = frozenset({"alive", "safe", "unhurt", "unharmed", "uninjured", "well", "healthy"})
_HUGE = frozenset({"billion", "trillion", "bn", "tn"})
_FOUND = frozenset({"body", "corpse"})
_SUM = 1e5  # "the $20 tickets sold 3 million": no sum


def complete(  # noqa: PLR0911
    words: Words, amount: Amount, figure: Figure, previous: Draft | None, place: tuple[int, int]
) -> Figure:
    """What an ellipsis leaves out: the noun of the conjunct before, or people, where people are what is
    counted.
    """
    first, end = place
    unit = amount.unit
    if unit is not None and unit.is_money:
        return replace(figure, measure="money")
    if unit is not None and unit.name.startswith(("percentage", "basis point")):
        return replace(figure, measure="percent")
    if unit is not None or figure.unit == AGE_UNIT:
        # "6,000 tons of grain have arrived", "300 km of roads were damaged".
        things = words.at(end) == "of" and figure.measure in {"sent", "affected"}
        return figure if things else replace(figure, measure="other")
    near = previous is not None and words.sentence(previous.first)[0] == words.sentence(first)[0]
    listed = words.at(first - 1) == "including" or words.lower[max(first - 2, 0) : first] == ["among", "them"]
    conjunct = figure.unit is None and words.at(first - 1) in {"and", "plus", ","}
    # "14 died and 9,000 were driven out": what has a verb of its own says itself what happened.
    conjunct = (
        conjunct and words.tag[min(end, len(words) - 1)] not in _OWN_FATE and words.at(end) not in _WELL
    )
    harmed = (
        previous.figure if previous is not None and near and previous.figure.measure in OF_PEOPLE else None
    )
    # "Some 1.9 million people, about nine in ten residents, have been displaced".
    again = previous is not None and words.lower[previous.end : first] == [","] and words.at(end) == ","
    # "Among them 19 women and *14 children*, were killed".
    too = previous is not None and words.lower[previous.end : first] == ["and"]
    again = again or (previous is not None and too and words.at(previous.first - 1) in {"including", "them"})
    figure = _others(figure, previous) if near and previous is not None else figure
    if harmed is not None and figure.measure == "other" and (listed or conjunct or again):
        figure = replace(figure, measure=harmed.measure)
    team = words.at(first - 1) == "of" and words.lemma[first - 2].lower() in word_set(
        "figures_people", "teams"
    )
    if figure.unit is None and figure.measure == "other" and team:
        return replace(figure, unit="people")  # "its team of 26"
    if figure.unit is None and (words.at(end) == "aboard" or words.matches(end, ("on", "board"))):
        return replace(figure, unit="people")
    if figure.unit is None and figure.measure == "other" and previous is not None and near:
        figure = _as_part(words, figure, previous, (first, end))
    on_top = figure.unit is None and figure.measure == "other" and figure.scope == "additional"
    if on_top and previous is not None and near and previous.figure.measure not in {"money", "percent"}:
        # "27 people had been arrested and a further 83 were under investigation".
        return replace(figure, unit=previous.figure.unit, counted=previous.figure.counted)
    if figure.unit is None and previous is not None and near and is_gapped(words, first, end):
        told = previous.figure
        return replace(figure, unit=told.unit, measure=told.measure, counted=told.counted, status=told.status)
    if figure.unit is None and figure.measure in {"other", "sent"} and is_of_crowd(words, first, end):
        return replace(figure, unit="people")
    if figure.measure in OF_PEOPLE and figure.unit in {None, "other"}:
        part = previous is not None and words.at(previous.first - 1) in {"including", "them"}
        if harmed is not None and harmed.unit is not None and not part:
            return replace(figure, unit=harmed.unit, counted=figure.counted or harmed.counted)
        return replace(figure, unit="people")
    return figure


def _others(figure: Figure, previous: Draft) -> Figure:
    """ "Seven bodies near the weir and *two others* in the village": bodies; else people."""
    told = previous.figure
    if figure.unit == "other" and told.unit in _FOUND:
        return replace(figure, unit=told.unit, measure=told.measure)
    return replace(figure, unit="people") if figure.unit == "other" and told.unit == "people" else figure


def _as_part(words: Words, figure: Figure, whole: Draft, place: tuple[int, int]) -> Figure:
    """A part without its noun: ``64 cases, including 53 confirmed and 11 probable``; ``22 of the dead were
    women and 17 were children``.
    """
    first, end = place
    counted = whole.figure
    if counted.unit is None or counted.measure in {"money", "percent"} or counted.unit == AGE_UNIT:
        return figure
    before, after = words.at(first - 1), words.tag[end : end + 1]
    listed = before == "including" or (before == "and" and words.at(whole.first - 1) == "including")
    described = after in (["JJ"], ["VBN"], [","], ["CC"], ["."])
    again = (
        before in {"and", ",", "while"} and words.at(whole.end) == "of" and words.at(end) in {"were", "are"}
    )
    if listed and described:
        return replace(figure, unit=counted.unit, counted=figure.counted or counted.counted)
    if again and counted.measure in OF_PEOPLE:
        return replace(figure, unit=counted.unit, measure=counted.measure)
    return figure


def sum_of(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft:
    """A bare sum is in the money of the sum before it: ``fell to $41 million from 59 million``."""
    own, opens = draft.figure, words.sentence(draft.first)[0]
    if not _HUGE.isdisjoint(words.lower[draft.first : draft.end]):
        opens = words.sentence_before(
            draft.first, 1
        )  # "Paid 90 billion euros. It blocked the first 6 billion"
    large = not _LARGE.isdisjoint(words.lower[draft.first : draft.end])
    if own.unit is not None or own.measure != "other" or not large:
        return draft
    for one in reversed(before):
        if one.first < opens:
            break
        share = one.figure.unit is None and (one.figure.high or one.figure.low or 0) < 1
        share = share or one.figure.unit in word_set("units", "durations", "words")
        if words.at(one.first - 1) == "(" or one.figure.measure == "percent" or share:
            continue
        if one.figure.measure != "money" or (one.figure.high or one.figure.low or 0) < _SUM:
            break
        unit, counted = one.figure.unit, one.figure.counted
        return replace(draft, figure=replace(own, unit=unit, measure="money", counted=counted))
    return draft
