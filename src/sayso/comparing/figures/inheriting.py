"""What a number takes up from the one before it: what it is about, and which slice of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.comparing.figures.lexicon import aspect_places, cue_in
from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.subjects import counts_people, is_unsaid, last_aspect, read_subject
from sayso.records import Figure

_NEAR_BEFORE = 600  # characters within which a number without words of its own takes up the one before it


def with_subjects(points: Sequence[FigurePoint], windows: Sequence[str]) -> list[FigurePoint]:
    """The points of one article, in text order, with what each is about.

    A number that is only given ("the union spoke of a million") is about what the last one before it is
    about, up to 600 characters away, else about what the words before it (``windows``, one for each point)
    or all others of the article are about.
    """
    own = [read_subject(point.figure, point.before, point.after) for point in points]
    aspects = {
        subject for point, subject in zip(points, own, strict=True) if point.figure.measure == "other"
    } - {""}
    theme = next(iter(aspects)) if len(aspects) == 1 else ""
    found: list[FigurePoint] = []
    last: FigurePoint | None = None
    for point, said, window in zip(points, own, windows, strict=True):
        near = last if last and point.figure.span[0] - last.figure.span[1] <= _NEAR_BEFORE else None
        before = near.subject if near else last_aspect(window) or theme
        subject = (
            said
            if said not in {"", "affected", "casualties"}
            else read_subject(point.figure, point.before, point.after, before)
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
        if near and bare and not subject:
            subject = near.subject
        found.append(replace(point, subject=subject, inherited_slice=whole, period=period, bare=bare))
        if not is_unsaid(subject):
            last = found[-1]
    return found


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


def _counts_nation(point: FigurePoint) -> bool:
    return point.inherited_slice == "nation" or cue_in("nation", point.sentence) is not None
