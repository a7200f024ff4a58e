"""Figure points made by hand, so that comparing is tested without reading."""

from dataclasses import replace
from datetime import date

from sayso.comparing.figures import FigurePoint
from sayso.comparing.figures.clauses import own_words
from sayso.comparing.figures.facets import with_facets
from sayso.comparing.figures.subjects import read_subject
from sayso.records import Figure


def point(sentence, words, low, high=..., *, day="2031-05-04", article="A", **facts):
    """A point for ``words`` in ``sentence``; other facts go to the figure or the point."""
    before, _, after = sentence.partition(words)
    keys = {"approximate", "change", "unit", "measure", "scope", "status", "where"}
    fields = {"unit": "people", "measure": "killed"} | {key: facts.pop(key) for key in keys & facts.keys()}
    span = (len(before), len(before) + len(words))
    figure = Figure("f1", span, low, low if high is ... else high, counted=span, **fields)
    defaults = {
        "outlet": f"Outlet of {article}",
        "published": day,
        "as_of": date.fromisoformat(day) if day else None,
        "topics": frozenset({"Lenvik", "Osterby"}),
    }
    defaults["subject"] = read_subject(figure, before, after)
    made = FigurePoint(f"{article}:f1", figure, words, before, after, article, article, **(defaults | facts))
    words = own_words([(figure.span, before, after)])[0]
    return with_facets([replace(made, own=words)])[0]
