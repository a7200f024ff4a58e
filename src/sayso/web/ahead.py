"""Comparing ahead of the readers: what they are likely to ask next, while nobody asks for anything."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from threading import Event, Thread
from time import monotonic

from sqlalchemy import select

from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.filing import count_waiting
from sayso.comparing.gathering import choose, load
from sayso.comparing.matter import Matter
from sayso.comparing.replies import find_replies
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.schema import revision
from sayso.web.compared import Compared, Comparison, Question
from sayso.web.latest import latest
from sayso.web.matters import PAGE_LIMIT, Matters
from sayso.web.turns import Turns

_NEWEST, _ADDED, _ASKED = 40, 10, 20
"""Articles around which is compared: of the newest days, added last; and questions asked last, again."""
_QUIET_S = 1.0
"""How long nobody may have asked for a page that compares before it goes on."""
_LOOK_S = 1.0
"""Between two looks for what is new."""
_RESTS = 2
"""Times as long as it worked."""
_log = logging.getLogger("sayso.server")


class Ahead:
    """A thread that compares what is new, one question after the other, and stops at once for who asks.

    With 100,000 articles a first page about one takes 0.2 to 0.5 s, once it is compared 0.03 to 0.1. What all
    its pages need takes 0.6 s. Two thirds of the time are left to others, and all of it while pages are made.
    """

    def __init__(self, ledger: Ledger, matters: Matters, turns: Turns, mine: Callable[[str], bool]) -> None:
        """``mine`` says of an article's id, or of ``""`` for none, whether this process is asked about it."""
        self._ledger, self._matters, self._turns, self._mine = ledger, matters, turns, mine
        self._ends = Event()
        self._thread = Thread(target=self._run, name="sayso-ahead", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def end(self) -> None:
        """Ends at the next step."""
        self._ends.set()
        self._thread.join(10)

    def _run(self) -> None:
        seen: object = None
        while not self._ends.wait(_LOOK_S):
            try:
                now = _state_of(self._ledger)
                if now != seen and self._compare_all():
                    seen = now
            except SaysoError as error:  # The ledger is locked, or gone for a moment.
                _log.info("nothing is compared ahead: %s", error)

    def _compare_all(self) -> bool:
        """Whether it came to the end."""
        return all(self._compare(question) for question in self._questions())

    def _questions(self) -> list[Question]:
        """What was asked last, then the newest articles together, then each of them."""
        newest = [((one,) if one else (), PAGE_LIMIT) for one in ("", *_newest(self._ledger))]
        own = [question for question in newest if self._mine("".join(question[0]))]
        asked = [question for question in self._matters.asked() if question[1] <= PAGE_LIMIT]
        return list(dict.fromkeys([*asked[:_ASKED], *own]))

    def _compare(self, question: Question) -> bool:
        began = monotonic()
        try:
            for _ in compare(self._ledger, self._matters, question):
                if not self._goes_on():
                    return False
        except SaysoError:  # It is gone, or was set aside: whoever asks is told.
            pass
        except Exception:
            _log.exception("comparing %s ahead failed", question)
        return not self._ends.wait(_RESTS * (monotonic() - began))

    def _goes_on(self) -> bool:
        """Waits until nobody is asking; whether to go on then."""
        while (left := _QUIET_S - self._turns.quiet_s) > 0:
            if self._ends.wait(left):
                return False
        return not self._ends.is_set()


def compare(ledger: Ledger, matters: Matters, question: Question) -> Iterator[None]:
    """Compares what a question is about and has it kept, in steps of 50 ms at most with forty articles.

    Raises:
        NoSuchRecord: a revision is not in the ledger.
        NotFiled: it cannot be compared.
    """
    yield
    chosen = choose(ledger, question[0], limit=question[1])
    comparison = matters.find(chosen)
    if comparison and comparison.finished:
        return
    comparison = comparison or matters.keep(Comparison(chosen, load(ledger, chosen)))
    for _ in _steps(comparison.matter, set(question[0])):
        yield
    matters.finish(Compared(question, comparison, chosen, count_waiting(ledger)))


def _steps(matter: Matter, revisions: set[str]) -> Iterator[None]:
    """Finds what pages about the revisions show, or about all where there are none."""
    for member in matter.members:
        yield
        assert member.cards is not None
        assert member.keyed_remarks is not None
        assert member.page_keys is not None
    for look in (
        lambda: matter.actor_of,
        lambda: matter.points,
        lambda: matter.sayings,
        lambda: matter.blocks,
    ):
        yield
        look()
    for member in matter.members:
        yield
        matter.copies_of(member.revision)
    for points in matter.blocks.values():
        if not revisions or any(point.revision in revisions for point in points):
            yield
            matter.series_of(points[0].id)
            yield
            find_contrasts(matter, {point.id for point in points})
    for record in matter.sayings:
        if record.partition(":")[0] in revisions:
            yield
            find_replies(matter, [record])


def _newest(ledger: Ledger) -> list[str]:
    """Public ids of the newest revisions, and of those added last."""
    dated = select(revision.c.public_id).order_by(revision.c.as_of.desc().nulls_last(), revision.c.id.desc())
    added = select(revision.c.public_id).order_by(revision.c.id.desc())
    with ledger.reads() as connection:
        found = [*connection.scalars(dated.limit(_NEWEST)), *connection.scalars(added.limit(_ADDED))]
    return list(dict.fromkeys(found))


def _state_of(ledger: Ledger) -> tuple[object, ...]:
    """Equal as long as nothing was read, decided or filed."""
    return *latest(ledger), count_waiting(ledger)
