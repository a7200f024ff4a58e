"""What very many records meet is answered as what few meet, only by another way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ledger import Ledger
from sayso.ledger.decisions import decide
from sayso.ledger.questions import Filters, find_statements, newest, search, searching
from tests.export.sample import READING


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    """A ledger of twenty pages, one of which was changed, and with one decision."""
    pages = [
        replace(
            READING.article,
            url=f"https://gazette.example/{number}",
            headline=f"Guards {number}",
            published=f"2027-05-{1 + 7 * number % 20:02}" if number % 5 else None,
            outlet=("The Border Gazette", "The Herald")[number % 2],
        )
        for number in range(20)
    ]
    pages.append(replace(pages[3], updated="2027-06-01", headline="Changed"))
    made = ledger.add_all([replace(READING, article=page) for page in pages])
    decide(ledger, "not_a_statement", f"{made[7].revision}:s4", made_by="ana")
    return ledger


ASKED = [
    (by, about, filters)
    for about in ("fired", '"never fired"', "guards -calm", "fir* OR thanks")
    for by in (None, "Ion Vlad")
    for filters in (
        Filters(),
        Filters(limit=5),
        Filters(outlet="The Herald"),
        Filters(all_revisions=True, limit=3),
    )
]


def test_the_newest_of_many_statements(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [find_statements(ledger, by=by, about=about, filters=filters) for by, about, filters in ASKED]
    monkeypatch.setattr(newest, "_MANY", -1)
    monkeypatch.setattr(newest, "_PAGES", (2, 3, 30))
    many = [find_statements(ledger, by=by, about=about, filters=filters) for by, about, filters in ASKED]
    assert many == few
    assert sum(map(bool, few)) > len(few) / 2


def test_of_too_many_hits_the_newest_come_first(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ranked, many = search(ledger, "fired")
    assert not many
    monkeypatch.setattr(searching, "_TOO_MANY", 0)
    some, many = search(ledger, "fired")
    assert (some, many) == ([], True)
    monkeypatch.setattr(searching, "_TOO_MANY", 30)
    some, many = search(ledger, "fired")
    assert many
    assert {hit.id for hit in some} < {hit.id for hit in ranked}
    statements = [hit for hit in some if hit.kind == "statement"]
    assert "Changed" in [hit.headline for hit in statements[:3]]


def test_hits_are_narrowed_by_what_kind_of_source_they_have(ledger: Ledger) -> None:
    wide, _ = search(ledger, "fired")
    narrow, _ = search(ledger, "fired", filters=Filters(identification="anonymous"))
    assert 0 < sum(hit.kind == "statement" for hit in narrow) < sum(hit.kind == "statement" for hit in wide)
    assert all(hit.id.endswith(":s4") for hit in narrow if hit.kind == "statement")
