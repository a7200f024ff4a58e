"""What pages show of a series: its chart, a row a source, and its table, in which a report stands once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparing.dossier.titles import title_of
from sayso.comparing.figures import FigurePoint, Series, told_place
from sayso.comparing.matter import Matter
from sayso.comparing.origins import Origins, find_origins
from sayso.export.values import commitment
from sayso.web.charts.intervals import IntervalChart, interval_chart


@dataclass(frozen=True, slots=True)
class Row:
    """One figure as one origin gives it for one day, in one wording or several, and where that stands."""

    points: tuple[FigurePoint, ...]
    means: str
    origin: str
    known: bool

    @property
    def first(self) -> FigurePoint:
        """The report that its words are taken from."""
        return self.points[0]


@dataclass(frozen=True, slots=True)
class Shown:
    """A series as pages show it. ``figures`` counts the reports, ``articles`` where they stand.

    ``parts`` are its figures of one place only, with where; ``titles`` are what articles are called
    by: the outlet, else the headline or first line.
    """

    series: Series
    title: str
    origins: Origins
    chart: IntervalChart | None
    rows: tuple[Row, ...]
    figures: int
    articles: int
    parts: tuple[tuple[str, Row], ...]
    titles: dict[str, str]


def show(matter: Matter, series: Series) -> Shown:
    """A series with its chart and its table."""
    ids = [point.id for point in series.points]
    origins = find_origins(matter, ids)
    points = {point.id: point for point in series.points}
    voices, rows = [], []
    for origin in origins.origins:
        own = [points[chain.record] for chain in origin.chains if chain.record in points]
        own.sort(key=_in_time)
        voices.append((origin.name, origin.known, own))
        rows += [
            Row(alike, commitment(alike[0].figure, "–"), origin.name, origin.known) for alike in _alike(own)
        ]
    rows.sort(key=lambda row: _in_time(row.first))
    title = title_of(matter, tuple(ids))
    figures = sum(len(row.points) for row in rows)
    return Shown(
        series, title, origins, interval_chart(voices), tuple(rows), figures, articles_of(series.points),
        tuple((told_place(row.first), row) for points in series.places for row in _rows(matter, points)),
        {point.revision: _called(matter, point.revision) for point in series.all_points},
    )  # fmt: skip


def _called(matter: Matter, revision: str) -> str:
    article = matter.by_revision[revision].reading.article
    return article.outlet or article.title


def _rows(matter: Matter, points: Sequence[FigurePoint]) -> list[Row]:
    """A row for each figure as each origin gives it, in time."""
    by_id = {point.id: point for point in points}
    rows = []
    for origin in find_origins(matter, list(by_id)).origins:
        own = sorted((by_id[chain.record] for chain in origin.chains if chain.record in by_id), key=_in_time)
        rows += [
            Row(alike, commitment(alike[0].figure, "–"), origin.name, origin.known) for alike in _alike(own)
        ]
    return sorted(rows, key=lambda row: _in_time(row.first))


def articles_of(points: Sequence[FigurePoint]) -> int:
    """In how many articles they stand."""
    return len({point.article for point in points})


def _in_time(point: FigurePoint) -> tuple[str, str]:
    return point.holds_for, point.id


def _alike(points: Sequence[FigurePoint]) -> list[tuple[FigurePoint, ...]]:
    """Points of one origin, those together that commit to the same for the same day, by way of the same."""
    found: dict[object, list[FigurePoint]] = {}
    for point in points:
        key = (point.holds_for, commitment(point.figure, "–"), point.speakers)
        found.setdefault(key, []).append(point)
    return [tuple(alike) for alike in found.values()]
