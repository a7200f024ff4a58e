"""Figures across articles: what counts the same thing, and how two figures stand to each other."""

from sayso.comparing.figures.points import FigurePoint, figure_points
from sayso.comparing.figures.relations import Relation, relation
from sayso.comparing.figures.series import Series, block, series

__all__ = ["FigurePoint", "Relation", "Series", "block", "figure_points", "relation", "series"]
