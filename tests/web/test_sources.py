"""``/sources``: one row an actor, with every name leading to what was said under it."""

from __future__ import annotations

from pathlib import Path

from sayso.ledger import Ledger
from tests.comparing.made import reading, with_actors, with_statements
from tests.served import visit


def test_one_actor_is_one_row_with_all_its_names(tmp_path: Path) -> None:
    where = str(tmp_path / "l.db")
    with Ledger(where) as ledger:
        for number, who in enumerate(("Volodymyr Marchenko", "Volodymyr Martchenko")):
            made = reading(f"The harbour will open, {who} said.", outlet=f"Paper {number}")
            made = with_actors(made, (who, "person", {"country": "UKR", "roles": ("President",)}))
            said = {"content": ["The harbour will open"], "cue": ["said"], "source": [who]}
            ledger.add(with_statements(made, {**said, "speakers": ("a1",)}))
    with visit(where, local_name="ana") as client:
        page = client.get("/sources").text
        rows = client.get("/api/v1/sources").json()["items"]
    [row] = [line for line in page.splitlines() if "Marchenko" in line]
    assert "Martchenko" in row
    assert "/sources?name=Volodymyr%20Martchenko" in row
    assert '<td class="n">2</td>' in row
    assert [one["names"] for one in rows] == [["Volodymyr Marchenko", "Volodymyr Martchenko"]]
