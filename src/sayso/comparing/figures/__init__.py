"""Figures across articles: what counts the same thing, and how two figures stand to each other."""

from sayso.comparing.figures.areas import with_areas
from sayso.comparing.figures.echoes import with_echoes
from sayso.comparing.figures.finding import figure_points, worded_points
from sayso.comparing.figures.owners import owner_key, owners_of_bodies
from sayso.comparing.figures.places import place_of, told_place
from sayso.comparing.figures.points import FigurePoint, first_equal, near_in_time
from sayso.comparing.figures.relations import DISAGREEING, IN_ORDER, Relation, relation
from sayso.comparing.figures.series import Block, Series, block, series
from sayso.comparing.figures.tally import Tally, tally

__all__ = [
    "DISAGREEING",
    "IN_ORDER",
    "Block",
    "FigurePoint",
    "Relation",
    "Series",
    "Tally",
    "block",
    "figure_points",
    "first_equal",
    "near_in_time",
    "owner_key",
    "owners_of_bodies",
    "place_of",
    "relation",
    "series",
    "tally",
    "told_place",
    "with_areas",
    "with_echoes",
    "worded_points",
]
