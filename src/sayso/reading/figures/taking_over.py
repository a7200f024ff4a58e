"""What a figure takes over from the one before it: the noun, what happened, and whose they are.

``From 8,000 to 12,000 soldiers``, ``some 700 of whom were killed``, ``as well as 5,000 builders``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.reading.figures.befalling import OF_PEOPLE
from sayso.reading.figures.ellipsis import (
    SENTENCES_BACK,
    THESE,
    find_antecedent,
    is_compared,
    is_part_of_them,
)
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Figure

_PART_ENDS = frozenset({",", ".", ";", "while", "but"})
_MOVED_WITHIN = 4  # words between the two ends of a move: "from 8,000 in May to 12,000 soldiers"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WHO_DO = ("ers", "ors", "men", "ists")  # "builders"
_TROOPS = frozenset({"troops", "personnel", "forces"})
_FOLLOWED_BY = frozenset({"who", "were", "was", "died"})
_ALIKE = 4  # the 11,000 sent then are soldiers as the 10,000 sent now, not as the 1,000 engineers
_NEAR = 12  # figures in which a bare number's antecedent is looked for


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure before its links, with the words it covers.

    ``counts_as``: the first word of the earlier figure whose measure a bare number takes over; ``noun_of``:
    of the one whose noun alone.
    """

    figure: Figure
    first: int
    end: int
    counts_as: int | None = None
    noun_of: int | None = None


def moved_to(words: Words, before: Draft, draft: Draft) -> Draft:
    """``before``; in "from 8,000 to 12,000 soldiers" with the noun of ``draft``, which follows it."""
    gap, own, later = words.lower[before.end : draft.first], before.figure, draft.figure
    gap = gap[: len(gap) - (gap[-1:] == ["just"])]  # "from 1.11 million to just 413,454 people"
    if own.unit is not None or later.counted is None or gap[-1:] != ["to"] or len(gap) > _MOVED_WITHIN:
        return before
    if words.at(before.first - 1) != "from" or words.sentence(before.first) != words.sentence(draft.first):
        return before
    return replace(before, figure=replace(own, unit=later.unit, measure=later.measure, counted=later.counted))


def taking_over(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft:
    """``draft`` with what it takes over from the figures ``before`` it. Looks at those of three sentences."""
    if not before:
        return draft
    draft = _moved_from(words, _pointing_back(words, draft, before), before[-1])
    if draft.counts_as is None and (whole := _whole(words, draft, before)):
        draft = _part(words, draft, whole)
    followed = words.at(draft.end) in {"followed", "follow"} and draft.figure.measure == "other"
    bare = draft.figure.unit is None or (followed and draft.noun_of is not None)
    if draft.counts_as is None and bare and (draft.figure.measure == "sent" or followed):
        draft = _sent_too(words, draft, before)
    return _arrived_of_more(words, draft, before[-1])


def _arrived_of_more(words: Words, draft: Draft, planned: Draft) -> Draft:
    """ "Plans to send another 6,000, with *about 1,000 already* there": a part of what comes on top."""
    figure, whole = draft.figure, planned.figure
    more = whole.scope == "additional" and whole.measure == "sent" == figure.measure
    own = figure.scope != "not_stated" or words.sentence(planned.first) != words.sentence(draft.first)
    taken = figure.unit in {"people", whole.unit}
    if own or not (more and taken and "already" in words.lower[draft.end : draft.end + _ALIKE]):
        return draft
    return replace(draft, figure=replace(figure, scope="additional"))


def _moved_from(words: Words, draft: Draft, one: Draft) -> Draft:
    """The end of a move that says what it counts at its start: "from 210,000 displaced *to 348,000*"."""
    figure, gap = draft.figure, words.lower[one.end : draft.first]
    told = one.figure
    back = figure.unit is None and gap == ["from"] and words.at(one.first - 1) == "to"
    if back and told.unit is not None and figure.measure == "other":
        # "Cut to 1.1 million barrels a day *from 1.9 million*".
        figure = replace(figure, unit=told.unit, measure=told.measure, counted=told.counted, scope=told.scope)
        return replace(draft, figure=figure, counts_as=one.first)
    bare = figure.measure == "other" and told.unit is not None
    bare = bare and (figure.unit is None or (told.measure in OF_PEOPLE and draft.end - draft.first <= 2))
    if not bare or gap[-1:] != ["to"] or len(gap) > _MOVED_WITHIN or words.at(one.first - 1) != "from":
        return draft
    figure = replace(figure, unit=told.unit, measure=told.measure, counted=told.counted)
    return replace(draft, figure=figure, counts_as=one.first)


def _pointing_back(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft:
    """A number that points back in so many words: "six of them", "put the figure at 600"."""
    own = draft.figure.measure not in {"other", "money", "percent"} or _has_verb(words, draft.end + 2)
    own = own or _is_still(words, draft.end + 2)
    part = own and is_part_of_them(words, draft.end)
    again = is_compared(words, draft.first) and draft.figure.counted is None and draft.figure.unit == "people"
    if part and draft.figure.measure == "percent":
        return draft
    if not part and not again and (draft.figure.measure != "other" or draft.figure.unit is not None):
        return draft
    if _is_of_others(words, draft.end):
        return draft
    near = [(one.first, one.figure) for one in before[-_NEAR:]]
    size = draft.figure.high or draft.figure.low or 0.0
    found = find_antecedent(words, draft.first, draft.end, near, size)
    if found is None:
        return draft
    first, earlier = found
    if part:
        figure = _part_of_whole(draft.figure, earlier)
        if figure.measure == "other" and _is_still(words, draft.end + 2):
            figure = replace(figure, measure=earlier.measure)
    else:
        # "Of these, 2,400 have since been rotated home": something else befell them.
        apart = words.at(words.sentence(draft.first)[0] + 1) in THESE and _has_verb(words, draft.end)
        measure = "other" if apart else earlier.measure
        figure = replace(draft.figure, measure=measure, unit=earlier.unit, counted=earlier.counted)
        if figure.scope == "not_stated" and earlier.scope == "per_period":
            figure = replace(figure, scope="per_period")
    return replace(draft, figure=figure, counts_as=first)


def _is_of_others(words: Words, at: int) -> bool:
    """ "Thirty-six *of the 37 rescued*": they are of those, whatever befell the ones before."""
    if words.lower[at : at + 2] != ["of", "the"] or at + 3 >= len(words.lower):
        return False
    return words.tag[at + 2] == "CD" and words.tag[at + 3] in {"VBN", "VBD", "NNS"}


def _whole(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The last figure of the sentence that tells of people: "15,000 soldiers in two batches, of whom …"."""
    opens = words.sentence(draft.first)[0]
    told = (
        one
        for one in reversed(before[-_NEAR:])
        if one.first >= opens and (one.figure.measure in {"sent", *OF_PEOPLE} or _counts_people(words, one))
    )
    return next(told, None)


def _part(words: Words, draft: Draft, whole: Draft) -> Draft:
    """A part of the figure right before it, or another beside it, which says what happened to both.

    "15,000 soldiers, *of whom 4,700* were hit", "4,700 casualties, *including 600 deaths*", "12,000 soldiers,
    *including 500 officers*, were sent", "will send 1,000 sappers, *as well as 5,000 builders*".
    """
    figure, sent = draft.figure, whole.figure.measure == "sent"
    if figure.measure in {"money", "percent"}:
        return draft
    if words.at(draft.first - 2) == "of" and words.at(draft.first - 1) in {"whom", "which"}:
        bare = figure.unit in {None, "people"} and whole.figure.unit is not None
        if figure.measure == "other" and _is_still(words, draft.end):
            figure = replace(figure, measure=whole.figure.measure)
        return replace(
            draft, figure=_part_of_whole(figure, whole.figure) if bare else figure, counts_as=whole.first
        )
    alike = figure.unit is None or _counts_people(words, draft)  # "no death, compared with 567 cases"
    if figure.measure == "other" and alike and is_compared(words, draft.first):
        again = replace(figure, measure=whole.figure.measure, unit=figure.unit or whole.figure.unit)
        return replace(draft, figure=again, counts_as=whole.first)
    gap = words.lower[whole.end : draft.first]
    after = words.at(draft.end)
    if gap == [",", "including"] and figure.measure != "other":
        return replace(draft, counts_as=whole.first)
    beside = gap[-1:] in (["including"], ["and"]) or gap[-3:] in (
        ["as", "well", "as"],
        ["along", "with", "another"],
    )
    told = sent and beside and figure.measure == "other" and _counts_people(words, draft)
    apart = any(tag in _FINITE for tag in words.tag[whole.end : draft.first]) or after in _FOLLOWED_BY
    return replace(draft, figure=replace(figure, measure="sent")) if told and not apart else draft


def _counts_people(words: Words, draft: Draft) -> bool:
    last = draft.end - 1
    return draft.figure.counted is not None and (
        is_person_noun(words, last) or words.lower[last].endswith(_WHO_DO) or words.lower[last] in _TROOPS
    )


def _sent_too(words: Words, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "Has sent 10,000 soldiers, and *a further 3,000* have arrived", "added to *the 11,000 sent* then"."""
    earliest = words.sentence_before(draft.first, SENTENCES_BACK)
    size = draft.figure.high or draft.figure.low or 0.0
    sent = [one for one in reversed(before) if one.first >= earliest and one.figure.measure == "sent"]
    alike = [one for one in sent if (one.figure.high or one.figure.low or 0.0) * _ALIKE >= size]
    for one in alike or sent:
        if one.figure.unit is not None:
            figure = replace(draft.figure, unit=one.figure.unit, counted=one.figure.counted, measure="sent")
            return replace(draft, figure=figure, counts_as=one.first)
    return draft


def _is_still(words: Words, at: int) -> bool:
    """Whether "of whom" goes on to say who they are or stay, not what else befell them.

    "Of whom 620,000 *are children*", "two thirds of them *are staying* with relatives".
    """
    if words.at(at) not in {"are", "were", "is", "was"} or at + 1 >= len(words):
        return False
    after = at + 1 + (words.tag[at + 1] in {"RB", "DT"})
    return words.tag[after : after + 1] in (["NNS"], ["NN"], ["VBG"]) or words.at(after) in {"under", "aged"}


def _has_verb(words: Words, at: int) -> bool:
    """ "Of them *were later repatriated*": something else happened to these than to those before."""
    helped = words.at(at) in {"was", "were", "have", "has", "had", "been"}
    return helped and "VBN" in words.tag[at + 1 : at + 4]


def _part_of_whole(part: Figure, whole: Figure) -> Figure:
    """ "Some 4,000 soldiers were hit, around 1,000 of whom were killed": soldiers of whose the 4,000 are."""
    return replace(
        part,
        unit=whole.unit,
        counted=part.counted or whole.counted,
        # A part of what comes on top comes on top: "6,000 more, about 1,000 of whom have arrived".
        scope=whole.scope if whole.scope == "additional" else part.scope,
    )


def hangs_on(words: Words, draft: Draft) -> bool:
    """ "Put losses at 4,000, *two-thirds of them dead*": a part without a verb goes with its whole."""
    whole = draft.counts_as
    if whole is None or words.sentence(whole) != words.sentence(draft.first):
        return False
    end = next((at for at in range(draft.end, len(words)) if words.lower[at] in _PART_ENDS), len(words))
    beside = words.at(draft.first - 1) == "," or is_compared(words, draft.first)
    return beside and not any(tag in _FINITE for tag in words.tag[whole:end])
