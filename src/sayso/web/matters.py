"""Articles side by side for a page, kept as long as nothing they rest on has changed.

While articles are added, what is related to a question changes all the time. Whoever asks again is then shown
what was compared last, which says so, and the new comparison is made meanwhile (``lately.py``). After a
decision of a person nothing that was compared before it is shown any more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import TypeVar

from fastapi import Request

from sayso.comparing.filing import count_waiting
from sayso.comparing.gathering import Chosen, choose, load
from sayso.comparing.matter import Matter
from sayso.web.compared import Compared, Comparison, Question, note
from sayso.web.rendering import ledger_of
from sayso.web.turns import turn_of

PAGE_LIMIT = 40
"""Articles that a page compares unless it is asked for more; see ``bench.serving`` for what they cost."""
_KEPT = 64
"""About 8 MB each at their largest, most of it articles that several matters share."""
_AFRESH = "sayso.afresh"
"""Under which key of the ASGI scope stands that nothing earlier will do."""
T = TypeVar("T")
V = TypeVar("V")


@dataclass
class Matters:
    """The comparisons asked for last: by what they are of, and the last whole one of each question."""

    _kept: OrderedDict[Chosen, Comparison] = field(default_factory=OrderedDict)
    _last: OrderedDict[Question, Comparison] = field(default_factory=OrderedDict)
    _asked: OrderedDict[Question, None] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, chosen: Chosen) -> Comparison | None:
        """The comparison of exactly these readings, if it is kept, whole or not."""
        with self._lock:
            return _touched(self._kept, chosen)

    def find_earlier(self, question: Question, chosen: Chosen) -> Comparison | None:
        """What may be shown in place of ``chosen``: the last whole one, if no decision was made since."""
        with self._lock:
            found = _touched(self._last, question)
        return found if found and found.chosen.decided == chosen.decided else None

    def keep(self, comparison: Comparison) -> Comparison:
        """The comparison that is kept from now on, or the equal one that somebody else has begun."""
        with self._lock:
            return _put(self._kept, comparison.chosen, self._kept.get(comparison.chosen, comparison))

    def ask(self, question: Question) -> None:
        """Remembers that somebody asked."""
        with self._lock:
            _put(self._asked, question, None)

    def asked(self) -> list[Question]:
        """What was asked lately, the last first."""
        with self._lock:
            return list(reversed(self._asked))

    def finish(self, compared: Compared) -> None:
        """Remembers that a page of it was made."""
        with self._lock:
            compared.comparison.finished = compared.comparison.finished or datetime.now(UTC)
            _put(self._last, compared.question, compared.comparison)


def _touched(kept: OrderedDict[T, Comparison], key: T) -> Comparison | None:
    found = kept.get(key)
    if found:
        kept.move_to_end(key)
    return found


def _put(kept: OrderedDict[T, V], key: T, value: V) -> V:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > _KEPT:
        kept.popitem(last=False)
    return value


def matters_of(request: Request) -> Matters:
    """Those that the application keeps."""
    matters: Matters = request.app.state.matters
    return matters


def matter_around(request: Request, revisions: Sequence[str] = (), limit: int = PAGE_LIMIT) -> Matter:
    """The matter around some revisions (public ids), or the newest ones: as it is, or as it was a while ago.

    What it is, is left in the request for ``compared_of``.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
    """
    ledger, matters = ledger_of(request), matters_of(request)
    question = tuple(revisions), limit
    matters.ask(question)
    chosen = choose(ledger, revisions, limit=limit)
    comparison = matters.find(chosen)
    if not (comparison and comparison.finished) and not must_be_fresh(request):
        comparison = matters.find_earlier(question, chosen) or comparison
    if comparison is None or not comparison.finished:
        turn_of(request).take()
        # Somebody else may have compared it in the turn before.
        comparison = matters.find(chosen) or matters.keep(Comparison(chosen, load(ledger, chosen)))
    note(request, Compared(question, comparison, chosen, count_waiting(ledger)))
    return comparison.matter


def must_be_fresh(request: Request) -> bool:
    """Whether nothing earlier will do: who asks says so (RFC 9111, section 5.2.1.4), or has been shown it."""
    return _AFRESH in request.scope or "no-cache" in request.headers.get("cache-control", "")


def afresh(request: Request) -> Request:
    """The same request, to be answered with the present comparison."""
    return Request({**request.scope, _AFRESH: True})
