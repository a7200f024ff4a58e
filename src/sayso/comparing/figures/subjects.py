"""What a figure's number is about: its measure, or what the words beside it and before it say."""

from __future__ import annotations

import re

from sayso.comparing.figures.clauses import before_part, own_clause
from sayso.comparing.figures.fates import (
    are_in,
    are_inhabitants,
    fate_beside,
    reached_by,
    tells_both_harms,
    tells_dead_and_missing,
    was_lost,
)
from sayso.comparing.figures.groups import compare_unsaid
from sayso.comparing.figures.lexicon import (
    aspect_places,
    cue_in,
    group_of,
    is_body,
    is_people,
    is_thing,
    subject_of_noun,
)
from sayso.comparing.figures.owners import is_of_people
from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.purposes import family, family_of, may_be_one, purpose, read_purpose
from sayso.comparing.figures.telling import told
from sayso.comparing.figures.verdicts import Comparison
from sayso.records import Figure

_FOR_THE_MISSING = re.compile(
    r"^[^.;]{0,60}\b(?:search|searching|searches|looking|hunt|hunting) for "
    r"(?:the |those |people )?(?:still )?missing\b"
)
_FATES = frozenset({"destroyed", "damaged"})
# "51,000 inside a stadium built for 48,000": only the number that it stands beside is the room.
_ROOM = "licensed"
# "Oculus, the firm hired by nine newsrooms, 52,000": an apposition tells of the name before it.
_ASIDE = re.compile(r"(?<=\w), (?:the|an?) [a-z][^,.;]{2,80}, $")
_AN_ARMYS = 1_000  # from so many on, who was lost fell or was hurt; the reader counts soldiers so, too
# "9,000 against 7,000" gives a number, "in the war against Soria" gives none.
_AGAINST = re.compile(
    r"\b(?:war|wars|fight|fighting|battles?|offensive|attacks?|campaign|struggle|operations?|forces|hostilities|protests?"
    r"|demonstrations?|sanctions|charges?|evidence|cases?|crimes?) against\b",
    re.IGNORECASE,
)
_CROWD = frozenset({"protesters", "participant"})
_UNSAID = frozenset({"money", "percent"})
_FAMILIES = {"money": "a sum of money", "percent": "a percentage"}
_SUBJECTS = {
    "casualties": "killed and wounded together",
    "lost": "the dead and the missing together",
    "sent": "those sent",
    "affected": "those affected",
    "infected": "those infected",
    "aboard": "those aboard",
    "rescued": "those rescued",
    "licensed": "those allowed",
    "attended": "those who took part",
    "recovered": "bodies that were found",
    "intensive": "those in intensive care",
    "hospital": "those in hospital",
    "vaccinated": "vaccinations",
    "quarantined": "those kept apart",
    "sheltered": "those in shelters",
    "searching": "those who search",
    "destroyed": "what was destroyed",
    "damaged": "what was damaged",
    "returned": "those who went back",
    "freed": "those freed",
    "trapped": "those trapped",
    "employed": "those employed",
    "cured": "those who are well again",
    "treated": "those treated",
    "jobs": "jobs to be lost",
    "": "something else",
}


def read_subject(  # noqa: PLR0911
    figure: Figure, before: str, after: str, inherited: str = "", own: tuple[str, str] = ("", "")
) -> str:
    """What the number is about: a measure (``killed``), an aspect (``aboard``), or ``""`` where none is said.

    The measure comes first, then the aspect whose cue is nearest in the figure's own clause, then in its
    sentence; a number that is only given ("the union spoke of a million") is about what the words before it
    are about.

    Args:
        figure: the figure.
        before: the words of its sentence before it.
        after: the words of its sentence after it.
        inherited: what the last number before it was about, ``""`` where nothing is known of one.
        own: the words that belong to this number and to no other.
    """
    if are_inhabitants(figure.unit, before):
        return ""
    if fate := _told_beside(figure, before, after):
        return fate
    if figure.unit is None and (toll := reached_by(before)):
        return toll if toll != "tally" else inherited
    if kind := family_of(figure):
        return read_purpose(kind, before, after, own)
    if figure.unit and (about := subject_of_noun(figure.unit)):
        return about
    if figure.measure in {"affected", "other"} and (figure.unit is None or not counts_people(figure)):
        if fate := _fate(figure, before, after):
            return fate
        if figure.measure == "other" and figure.unit is not None:
            return ""
    if figure.measure != "other":
        return _of_others(figure, before, after) or _of_measure(figure, before, after, inherited)
    before = _ASIDE.sub(" ", before)
    found = _nearest(*own_clause(before, after)) or _harm(figure, before, after)
    found = found or _nearest(before, before_part(after))
    if found == _ROOM and any(own) and _nearest(*own) != _ROOM:
        found = ""
    group = group_of(figure.unit or "")
    if group == "attackers":
        return found  # "there were five attackers": none of the dead told of before
    if group in _CROWD and not found:
        return "attended"  # "the prefecture had 3,000 participants"
    return found or (inherited if points_back(before, after) else "")


def _told_beside(figure: Figure, before: str, after: str) -> str:
    """What the words right beside a number say befell those it counts."""
    if figure.unit is None or counts_people(figure):
        if figure.measure in {"killed", "missing", "other"} and tells_dead_and_missing(before, after):
            return "lost"
        if figure.measure == "other" and (figure.low or 0) >= _AN_ARMYS and was_lost(before):
            return "casualties"  # "to date, they have lost 4,000 people"
        if fate := fate_beside(before, after, bare=figure.unit is None):
            return fate
    soldiers = figure.measure == "other" and figure.unit and _are_soldiers(figure.unit)
    return "sent" if soldiers and are_in(after) else ""


def _are_soldiers(unit: str) -> bool:
    """Whether soldiers are counted, or people of a land ("10,000 North Koreans"), who are told of abroad."""
    return group_of(unit) == "soldiers" or is_of_people(unit.rpartition(" ")[2])


def _fate(figure: Figure, before: str, after: str) -> str:
    """What befell buildings or things; a bare number may count some."""
    if figure.unit is not None and not is_thing(figure.unit):
        return ""
    return _nearest(*own_clause(before, after), "fates")


def _harm(figure: Figure, before: str, after: str) -> str:
    """What befell people where the number has no noun: "the number of people killed rose to 57"."""
    if figure.unit is not None and not is_people(figure.unit):
        return ""
    return _nearest(*own_clause(before, after), "harms")


def _of_others(figure: Figure, before: str, after: str) -> str:
    """ "Deaths rose to 17 while recoveries stand at 14": what the clause counts, if not the harmed."""
    if figure.measure == "missing" and _FOR_THE_MISSING.search(before_part(after)):
        return "searching"  # "7,500 soldiers are involved in the search for the missing"
    if figure.measure != "killed" or figure.unit not in {None, "people"}:
        return ""
    left, right = own_clause(before, after)
    told = _nearest(left, "")
    return told if told == "cured" and not aspect_places(f"{left} {right}", "harms") else ""


def _of_measure(figure: Figure, before: str, after: str, inherited: str) -> str:  # noqa: PLR0911
    """What a measure leaves open: whether bodies were found, what those who are affected met with."""
    whose = (figure.unit or "").lower().rpartition(" ")[2]
    beside = " ".join(own_clause(before, after))
    if figure.measure in {"killed", "wounded"} and tells_both_harms(before, after):
        return "casualties"
    if figure.measure == "killed" and whose in {"body", "corpse"} and cue_in("found", beside):
        return "recovered"
    if figure.measure == "wounded" and not cue_in("hurt", f"{beside} {figure.unit}"):
        return _nearest(*own_clause(before, after)) or figure.measure
    if figure.measure == "displaced" and cue_in("back_home", beside):
        return "returned"
    if whose == "victim" and inherited in {"killed", "wounded"}:
        return inherited
    if figure.measure == "affected":
        taken_up = inherited if inherited in _FATES and points_back(before, after) else ""
        return taken_up or _nearest(*own_clause(before, after)) or figure.measure
    return figure.measure


def last_aspect(words: str) -> str:
    """The aspect whose cue stands last in ``words``, ``""`` where none does."""
    return max(((end, aspect) for aspect, _, end in aspect_places(words)), default=(0, ""))[1]


def points_back(before: str, after: str) -> bool:
    """Whether the sentence only gives a number, so that the words before it must say of what."""
    return cue_in("gives_number", _AGAINST.sub(" ", f"{before} {after}")) is not None


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


def compare_subjects(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """What happened to the counted, or what they are counted for."""
    left, right = one.subject, other.subject
    if left == right or _zero_covers(one, other) or _zero_covers(other, one):
        return None
    if family(left) and family(left) == family(right):
        return _purposes(one, other)
    if "" in {left, right} and not (family(left) or family(right)):
        return compare_unsaid(one, other)
    return Comparison("different", f"one counts {_in_words(left)}, the other {_in_words(right)}")


def _purposes(one: FigurePoint, other: FigurePoint) -> Comparison | None:
    """What two sums or shares are for; one of which nothing is said may be for anything."""
    left, right = one.subject, other.subject
    if not (purpose(left) and purpose(right)):
        return None
    if may_be_one(left, right) and (one.bare or other.bare or told(one) & told(other)):
        return None
    left, right = (purpose(subject).replace("_", " ") for subject in (left, right))
    return Comparison("different", f"one is about {left}, the other about {right}")


def _in_words(subject: str) -> str:
    return _FAMILIES.get(family(subject)) or _SUBJECTS.get(subject, subject)


def _zero_covers(one: FigurePoint, other: FigurePoint) -> bool:
    """``no casualties`` says also that nobody was killed."""
    return (
        one.figure.measure == "casualties"
        and one.figure.high == 0
        and other.figure.measure in {"killed", "wounded"}
    )
