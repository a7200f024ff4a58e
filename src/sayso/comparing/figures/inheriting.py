"""What a number takes up from the one before it: what it is about, and which slice of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparing.figures.lexicon import aspect_places, cue_in, group_of
from sayso.comparing.figures.points import FigurePoint, changed
from sayso.comparing.figures.purposes import bare_purpose, family, is_large
from sayso.comparing.figures.subjects import counts_people, is_unsaid, last_aspect, points_back, read_subject
from sayso.comparing.figures.telling import number, told
from sayso.records import Figure

_PREDICATE = 1  # words that tell what a number counts
_ALL = 100
_OF_THEM = re.compile(r"\s+of (?:them|whom|these|those)\b")
# "A list of the missing. There are 210 names on it."
_LIST_OF = re.compile(r"\b(?:list|register) of (?:all )?(?:the |those )?(?:\w+ )?missing\b")
_HOW_MANY = re.compile(r"\b[Hh]ow many\b[^.?!]{0,120}\?")
_ASKED = {
    "killed": re.compile(r"\b(?:kill|killed|die|died|dead|perish|perished|lost their lives|drowned?)\b"),
    "wounded": re.compile(r"\b(?:hurt|injured|wounded)\b"),
    "missing": re.compile(r"\bmissing\b"),
    "displaced": re.compile(r"\b(?:fled|flee|homeless|displaced|lost their homes)\b"),
}
_NEAR_BEFORE = 600  # characters within which a number without words of its own takes up the one before it


def with_subjects(points: Sequence[FigurePoint], windows: Sequence[str]) -> list[FigurePoint]:
    """The points of one article, in text order, with what each is about.

    A number that is only given ("the union spoke of a million") is about what the last one before it is
    about, up to 600 characters away, else about what the words before it (``windows``, one for each point)
    or all others of the article are about.
    """
    own = [read_subject(point.figure, point.before, point.after, own=point.own) for point in points]
    aspects = {
        subject for point, subject in zip(points, own, strict=True) if point.figure.measure == "other"
    } - {""}
    theme = next(iter(aspects)) if len(aspects) == 1 else ""
    found: list[FigurePoint] = []
    last: FigurePoint | None = None
    counted: FigurePoint | None = None  # the last one that is neither money nor a share
    for point, said, window in zip(points, own, windows, strict=True):
        if point.teller:
            found.append(point)
            continue
        before_it = last if last and _fits(point, family(last.subject)) else counted
        near = (
            before_it
            if before_it and point.figure.span[0] - before_it.figure.span[1] <= _NEAR_BEFORE
            else None
        )
        before = near.subject if near else asked_of(window) or last_aspect(window) or theme
        subject = (
            said
            if said not in {"", "affected", "casualties"}
            else read_subject(point.figure, point.before, point.after, before, point.own)
        )
        whole = None
        if near and not said and subject and _counts_nation(near):
            whole = "nation"
        same_breath = near is not None and near.figure.span[0] - len(near.before) == point.figure.span[
            0
        ] - len(point.before)
        period = point.period
        if subject == "attended" and period is None and near and same_breath:
            period = near.period
        bare = not _has_noun(point.figure) and not _is_told(point)
        kind = family(near.subject) if near else ""
        if near and kind and not said and point.figure.unit is None:
            taken = bare_purpose(kind, point.words, point.own)
            subject = taken or (near.subject if bare and _only_gives(point) else subject)
        elif near and bare and not subject and _only_gives(point):
            subject = near.subject
        if (
            not subject
            and group_of(point.figure.unit or "") == "names"
            and _LIST_OF.search(window + point.before)
        ):
            subject = "missing"
        found.append(changed(point, subject=subject, inherited_slice=whole, period=period, bare=bare))
        if not is_unsaid(subject) or family(subject):
            last = found[-1]
            counted = counted if family(subject) else last
    return found


def asked_of(words: str) -> str:
    """What befell those of whom it is asked how many they are: "How many did the quake kill?"."""
    asked = list(_HOW_MANY.finditer(words))
    return next((subject for subject, verb in _ASKED.items() if asked and verb.search(asked[-1][0])), "")


def _has_noun(figure: Figure) -> bool:
    """Whether the number has a noun of its own, not that of the number it points back to.

    An age has a unit that no word names: "Anton Resnik, 61, a farmer".
    """
    start, end = figure.span
    if figure.counted is None:
        return figure.unit is not None and not counts_people(figure)
    return start <= figure.counted[0] < end


def _is_told(point: FigurePoint) -> bool:
    """Whether the number's own words say what it is about."""
    return any(aspect_places(point.own_words, table) for table in ("harms", "aspects", "fates"))


def _fits(point: FigurePoint, kind: str) -> bool:
    """Whether a bare number can be one of a kind: no share exceeds a hundred, no sum lacks its millions."""
    if kind == "percent":
        return max(end or 0 for end in number(point)) <= _ALL
    return kind != "money" or is_large(point.words)


def _only_gives(point: FigurePoint) -> bool:
    """Whether a bare number is only given: "the ministry 9,100", not "the stadium holds 48,000"."""
    return points_back(*point.own) or len(told(point)) < _PREDICATE or _OF_THEM.match(point.after) is not None


def _counts_nation(point: FigurePoint) -> bool:
    return point.inherited_slice == "nation" or cue_in("nation", point.sentence) is not None
