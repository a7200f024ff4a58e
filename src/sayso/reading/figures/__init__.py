"""Finds every stated quantity of an article, with exactly what its words commit to."""

from sayso.reading.figures.finding import find_figures

__all__ = ["find_figures"]
