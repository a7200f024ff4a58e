"""Who is cited: one line an actor, and no line for two."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.comparing.cited import Cited, find_cited
from sayso.ledger import Ledger
from sayso.ledger.questions import Filters
from sayso.records import Reading
from tests.comparing.made import reading, with_actors, with_statements


def _told(who: str, country: str, *, beside: str, number: int) -> Reading:
    """An article in which somebody says something about the harbour, beside another named body."""
    text = f"The harbour will open, {who} said. {beside} agreed."
    made = reading(text, outlet=f"Paper {number}", url=None, published=f"2033-02-1{number}")
    made = with_actors(
        made, (who, "person", {"country": country}), (beside, "organisation", {"country": country})
    )
    return with_statements(
        made, {"content": ["The harbour will open"], "cue": ["said"], "source": [who], "speakers": ("a1",)}
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Four articles on a Marchenko of Ukraine, two on Johnsons of two countries."""
    found = Ledger(tmp_path / "cited.db")
    found.add_all(
        [
            _told("Volodymyr Marchenko", "UKR", beside="Zabrod Port", number=1),
            _told("Volodymyr Martchenko", "UKR", beside="Zabrod Port", number=2),
            _told("Marchenko", "UKR", beside="Zabrod Port", number=3),
            _told("Marchenko", "UKR", beside="Zabrod Port", number=4),
            _told("Peter Johnson", "USA", beside="Bay City Port", number=5),
            _told("Peter Johnson", "GBR", beside="Dover Port", number=6),
            _told("Johnson", "USA", beside="Bay City Port", number=7),
        ]
    )
    return found


def _named(ledger: Ledger, **filters: str) -> dict[str, Cited]:
    with ledger:
        return {one.name: one for one in find_cited(ledger, filters=Filters(**filters))}


def test_spellings_and_a_bare_surname_are_one_line(ledger: Ledger) -> None:
    one = _named(ledger)["Volodymyr Marchenko"]
    assert one.names == ("Volodymyr Marchenko", "Volodymyr Martchenko", "Marchenko")
    assert (one.statements, one.articles, one.outlets) == (4, 4, 4)
    assert (one.first, one.last) == ("2033-02-11", "2033-02-14")


def test_a_name_of_two_people_joins_nobody(ledger: Ledger) -> None:
    found = _named(ledger)
    assert found["Peter Johnson"].names == ("Peter Johnson",)
    assert found["Johnson"].names == ("Johnson",)


def test_what_filters_leave_is_counted_under_all_names(ledger: Ledger) -> None:
    one = _named(ledger, since="2033-02-12", until="2033-02-13")["Volodymyr Martchenko"]
    assert one.names == ("Volodymyr Martchenko", "Marchenko")
    assert (one.statements, one.outlets) == (2, 2)
