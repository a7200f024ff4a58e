"""What a figure's number is about: its measure, or what the words beside it and before it say."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparing.figures.lexicon import aspect_places, cue_in, is_body, is_people, subject_of_noun
from sayso.records import Figure

NEAR = 90
_CLAUSES = 8192  # of the newest questions: a figure is compared with many, its clause is found once
_CLAUSE_ENDS = re.compile(r"[;:—]|, (?:while|but|although|whereas|and)\b|\b(?:while|but|whereas)\b")
_FATES = frozenset({"destroyed", "damaged"})
_UNSAID = frozenset({"money", "percent"})


@lru_cache(_CLAUSES)
def own_clause(before: str, after: str) -> tuple[str, str]:
    """The words of a figure's own clause on either side: at most 90 characters, up to the clause's ends."""
    return _CLAUSE_ENDS.split(before)[-1][-NEAR:], _CLAUSE_ENDS.split(after)[0][:NEAR]


def read_subject(figure: Figure, before: str, after: str, inherited: str = "") -> str:
    """What the number is about: a measure (``killed``), an aspect (``aboard``), or ``""`` where none is said.

    The measure comes first, then the aspect whose cue is nearest in the figure's own clause, then in its
    sentence; a number that is only given ("the union spoke of a million") is about what the words before it
    are about.

    Args:
        figure: the figure.
        before: the words of its sentence before it.
        after: the words of its sentence after it.
        inherited: what the last number before it was about, ``""`` where nothing is known of one.
    """
    if figure.unit and (about := subject_of_noun(figure.unit)):
        return about
    if figure.measure in {"affected", "other"} and (figure.unit is None or not counts_people(figure)):
        if fate := _nearest(*own_clause(before, after), "fates"):
            return fate
        if figure.measure == "other" and figure.unit is not None:
            return ""
    if figure.measure != "other":
        return _of_measure(figure, before, after, inherited)
    own = _nearest(*own_clause(before, after)) or _nearest(before, after)
    if own:
        return own
    return inherited if points_back(before, after) else ""


def _of_measure(figure: Figure, before: str, after: str, inherited: str) -> str:
    """What a measure leaves open: whether bodies were found, what those who are affected met with."""
    whose = (figure.unit or "").lower().rpartition(" ")[2]
    if figure.measure == "killed" and whose in {"body", "corpse"}:
        return "recovered"
    if figure.measure != "affected":
        return figure.measure
    if inherited in _FATES and points_back(before, after):
        return inherited
    return _nearest(*own_clause(before, after)) or figure.measure


def last_aspect(words: str) -> str:
    """The aspect whose cue stands last in ``words``, ``""`` where none does."""
    return max(((end, aspect) for aspect, _, end in aspect_places(words)), default=(0, ""))[1]


def points_back(before: str, after: str) -> bool:
    """Whether the sentence only gives a number, so that the words before it must say of what."""
    return cue_in("gives_number", f"{before} {after}") is not None


def counts_people(figure: Figure) -> bool:
    """Whether people are counted, or nothing is named; "the 148 of the company" names whose number it is."""
    unit = figure.unit
    return unit is None or unit[:1].isupper() or is_people(unit) or is_body(unit)


def names_whose_number(figure: Figure) -> bool:
    """Whether the counted noun is the body that gives the number: "the 148 of the company"."""
    unit = figure.unit or ""
    return figure.measure == "other" and (is_body(unit) or (unit.isupper() and len(unit) > 1))


def _nearest(before: str, after: str, table: str = "aspects") -> str:
    """The aspect whose cue stands nearest to the figure; of two as near, the one before it."""
    found = [(len(before) - end, 0, aspect) for aspect, _, end in aspect_places(before, table)]
    found += [(start, 1, aspect) for aspect, start, _ in aspect_places(after, table)]
    gapped = [
        (0, 0, aspect)
        for aspect, start, end in aspect_places(f"{before}…{after}")
        if start < len(before) < end
    ]
    return min(gapped + found, default=(0, 0, ""))[2]


def is_unsaid(subject: str) -> bool:
    """Whether a subject leaves open what is counted: none, or a bare share or sum."""
    return not subject or subject in _UNSAID
