"""What is remembered of two figures, actors or pages never changes what a matter finds."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

import pytest

from sayso.comparing import members
from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.gathering import gather
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import find_origins
from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.ledger.decisions import decide, find_decisions, undo
from sayso.ledger.questions import find_statements
from sayso.records import Reading
from tests.web import library

_READINGS = library.readings()
_NAMES = ("Ivo Brandt", "Edda Lund")


def _remembering() -> Iterator[Any]:
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and (one.__module__ or "").startswith("sayso.comparing"):
            yield one


def _forget() -> None:
    """As in a process that has compared nothing; what is of no article, as stems, may stay."""
    members._MEMBERS.clear()
    for one in _remembering():
        if one.cache_parameters()["maxsize"] is not None:
            one.cache_clear()


def _found(matter: Matter) -> list[Any]:
    """All that a matter finds, so that it can be compared byte by byte."""
    records = sorted([*matter.points, *matter.sayings])
    return [
        repr(one)
        for one in (
            sorted(matter.actor_of.items()),
            sorted(matter.actor_names.items()),
            [_plain(point) for _, point in sorted(matter.points.items())],
            [(one.id, one.of, [point.id for point in one.all_points]) for one in matter.series],
            [(one.a.id, one.b.id, one.relation) for one in find_contrasts(matter)],
            matter.copies,
            matter.same_statements,
            matter.utterances,
            matter.answers,
            [find_origins(matter, [record]) for record in records],
        )
    ]


def _plain(point: Any) -> list[Any]:
    values = (getattr(point, name) for name in point.__dataclass_fields__ if name != "frame")
    return [sorted(value) if isinstance(value, frozenset) else value for value in values]


def _matter(numbers: Iterable[int], made: Sequence[Reading] = _READINGS) -> Matter:
    return Matter(tuple(Member(f"{one:016x}", f"a{one}", made[one]) for one in sorted(numbers)))


@pytest.mark.parametrize("seed", range(3))
def test_a_matter_that_grows_and_shrinks_finds_what_it_would_find_alone(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    inside: set[int] = set()
    kept: list[tuple[list[int], list[Any]]] = []
    _forget()
    for _ in range(8):
        joins = set(chance.sample(range(len(_READINGS)), 3))
        inside ^= joins
        kept.append((sorted(inside), _found(_matter(inside))))
    for numbers, found in kept:
        _forget()
        assert _found(_matter(numbers)) == found


def test_what_an_article_says_now_counts_not_what_it_said() -> None:
    """The same ids with other readings, as after reading again or a decision."""
    everything = range(len(_READINGS))
    shifted = [*_READINGS[1:], _READINGS[0]]
    _forget()
    first = _found(_matter(everything))
    other = _found(_matter(everything, shifted))
    assert first != other
    _forget()
    assert _found(_matter(everything, shifted)) == other
    assert _found(_matter(everything)) == first


@pytest.mark.parametrize("seed", range(2))
def test_a_ledger_answers_as_one_that_remembers_nothing(seed: int, tmp_path: Path) -> None:
    """Whatever is added, decided and taken back between the questions, and in whatever order."""
    warm = list(_answers(str(tmp_path / "warm.db"), seed, lambda: None))
    assert list(_answers(str(tmp_path / "cold.db"), seed, _forget)) == warm
    assert len(set(map(repr, warm))) > 1


def _answers(where: str, seed: int, before: Callable[[], None]) -> Iterator[list[Any]]:
    """What is found between adding, deciding and undoing at random; ``before`` each question."""
    chance = random.Random(seed)  # noqa: S311
    waiting = chance.sample(_READINGS, len(_READINGS))
    with Ledger(where) as ledger:
        ledger.add_all(waiting[:4])
        waiting = waiting[4:]
        for _ in range(8):
            if waiting and chance.random() < 0.5:
                ledger.add(waiting.pop())
            else:
                _decide(ledger, chance)
            asked = sorted({row.revision for row in find_statements(ledger)})
            given = chance.sample(asked, chance.randrange(2))
            before()
            yield _found(gather(ledger, given, limit=chance.randrange(3, 12)))


def _decide(ledger: Ledger, chance: random.Random) -> None:
    made = [one for one in find_decisions(ledger) if one.state == "in_force"]
    if made and chance.random() < 0.3:
        chosen = chance.choice(sorted(made, key=lambda one: (one.kind, str(one.record), str(one.other))))
        undo(ledger, chosen.id, made_by="ana")
        return
    if chance.random() < 0.3:
        one, other = chance.sample(sorted(gather(ledger).actor_of), 2)
        with suppress(SaysoError):  # Two of one article cannot be decided to be one.
            decide(ledger, chance.choice(("same_actor", "not_same_actor")), one, other=other, made_by="ana")
        return
    record = chance.choice(sorted(row.id for row in find_statements(ledger)))
    if chance.random() < 0.5:
        decide(ledger, "not_a_statement", record, made_by="ana")
    else:
        decide(ledger, "wrong_speaker", record, value=chance.choice(_NAMES), made_by="ana")
