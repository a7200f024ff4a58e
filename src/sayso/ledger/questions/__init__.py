"""Database -> answers. Every row carries the ids, the span and the exact words it rests on."""

from sayso.ledger.questions.actors import ActorRow, find_actors
from sayso.ledger.questions.articles import find_articles
from sayso.ledger.questions.counts import Citing, Stats, count_all, find_sources
from sayso.ledger.questions.events import EventRow, find_events
from sayso.ledger.questions.figures import FigureRow, find_figures
from sayso.ledger.questions.filters import Filters
from sayso.ledger.questions.revisions import RevisionRow, find_openings, find_revisions
from sayso.ledger.questions.searching import Hit, search
from sayso.ledger.questions.statements import StatementRow, find_statements

__all__ = [
    "ActorRow",
    "Citing",
    "EventRow",
    "FigureRow",
    "Filters",
    "Hit",
    "RevisionRow",
    "StatementRow",
    "Stats",
    "count_all",
    "find_actors",
    "find_articles",
    "find_events",
    "find_figures",
    "find_openings",
    "find_revisions",
    "find_sources",
    "find_statements",
    "search",
]
