"""Figures of several articles for the terminal: how many, as of when, on whose word, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.cli.matter import cite

if TYPE_CHECKING:
    from sayso.comparing.figures import FigurePoint
    from sayso.comparing.matter import Matter

_AROUND = 60  # characters of its own clause that are shown on either side of a number


def number_of(point: FigurePoint) -> str:
    """What the words commit to: ``about 2,000``, ``14 or more``."""
    from sayso.export.values import amount  # noqa: PLC0415

    return amount(point.figure, "–")


def excerpt(point: FigurePoint) -> str:
    """The number in the exact words around it, cut where they go on."""
    before, after = point.own
    begin = before if len(before) <= _AROUND else before[-_AROUND:].partition(" ")[2]
    end = after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0]
    goes_before = "" if point.before.strip() == begin.strip() else "… "
    goes_on = "" if point.after.strip() == end.strip() else " …"
    return f"“{goes_before}{begin.lstrip(' ,')}{point.words}{end.rstrip()}{goes_on}”"


def word_of(matter: Matter, point: FigurePoint) -> str:
    """On whose word it stands, from the article's speaker to the origin: "lawmakers, from NIS"."""
    from sayso.comparing.origins import find_say_so  # noqa: PLC0415

    said = find_say_so(matter, point.id)
    chain = list(dict.fromkeys(said.links[1:]))
    if said.known:
        return ", from ".join(chain) or said.links[-1]
    if chain:
        return f"{', from '.join(chain)} (not known by name)"
    return "the article itself, no source given"


def facts_of(matter: Matter, point: FigurePoint, after: str = "") -> dict[str, object]:
    """A figure's fields in a row; ``after`` is put behind each name where a row holds two figures."""
    fields = {
        "id": point.id,
        "as_of": str(point.as_of or ""),
        "words": point.words,
        "low": point.figure.low,
        "high": point.figure.high,
        "speakers": list(point.speakers),
        "origin": word_of(matter, point),
        "sentence": point.sentence,
        "article": cite(matter, point.id),
        "span_start": point.figure.span[0],
        "span_end": point.figure.span[1],
    }
    return {f"{name}{after}": value for name, value in fields.items()}
