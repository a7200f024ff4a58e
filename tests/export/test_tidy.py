"""Flat rows: the columns that are declared, in their order, and ids that lead from table to table."""

from __future__ import annotations

from hypothesis import given

from sayso.export.columns import COLUMNS
from sayso.export.tidy import find_rows
from sayso.ledger.keys import find_keys
from sayso.records import Reading
from tests.export.sample import READING
from tests.strategies import readings


@given(readings())
def test_rows_have_their_tables_columns_in_order(reading: Reading) -> None:
    tables = [table for table, row in find_rows(reading) if list(row) == list(COLUMNS[table])]
    records = sum(
        len(found)
        for found in (reading.actors, reading.statements, reading.figures, reading.times, reading.events)
    )
    mentions = sum(len(actor.mentions) for actor in reading.actors)
    assert len(tables) == 1 + records + mentions == len(list(find_rows(reading)))


def test_ids_lead_from_table_to_table() -> None:
    rows: dict[str, list[dict[str, object]]] = {table: [] for table in COLUMNS}
    for table, row in find_rows(READING):
        rows[table].append(row)
    revision = find_keys(READING.article).revision_id
    actors = {row["id"]: row["name"] for row in rows["actors"]}
    assert all(actors[row["speaker_ids"]] == row["speakers"] for row in rows["statements"] if row["speakers"])
    assert {row["actor"] for row in rows["mentions"]} == set(actors)
    inner = next(row for row in rows["statements"] if row["within"])
    assert (inner["id"], inner["within"]) == (f"{revision}:s5", f"{revision}:s4")
    assert rows["figures"][1]["statement"] == f"{revision}:s3"
    assert rows["articles"][0]["notes"] == "editor:62-127"
