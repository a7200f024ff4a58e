"""Database -> answers. Every row carries the ids, the span and the exact words it rests on."""

from sayso.ledger.questions.counts import Citing, Stats, count_all, find_sources
from sayso.ledger.questions.figures import FigureRow, find_figures
from sayso.ledger.questions.filters import Filters
from sayso.ledger.questions.revisions import RevisionRow, find_revisions
from sayso.ledger.questions.searching import Hit, search
from sayso.ledger.questions.statements import StatementRow, find_statements

__all__ = [
    "Citing",
    "FigureRow",
    "Filters",
    "Hit",
    "RevisionRow",
    "StatementRow",
    "Stats",
    "count_all",
    "find_figures",
    "find_revisions",
    "find_sources",
    "find_statements",
    "search",
]
