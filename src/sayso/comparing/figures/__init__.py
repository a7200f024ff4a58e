"""Figures across articles: what counts the same thing, and how two figures stand to each other."""

from sayso.comparing.figures.points import FigurePoint, figure_points
from sayso.comparing.figures.relations import Relation, relation
from sayso.comparing.figures.series import Series, block, series
from sayso.comparing.figures.tally import Tally, tally

__all__ = [
    "FigurePoint", "Relation", "Series", "Tally", "block", "figure_points", "relation", "series", "tally",
]  # fmt: skip
