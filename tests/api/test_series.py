"""The day, month or year for which a figure of a series holds, over the API and for assistants."""

from __future__ import annotations

from pathlib import Path

from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from sayso.records import Article
from tests.mcp.conftest import ask, over_stdio
from tests.served import visit

_TEXT = "The harbour agency said in January that about 300 sailors were killed off Maro, {outlet} wrote."


def test_a_number_said_in_a_month_holds_for_that_month(tmp_path: Path) -> None:
    where = str(tmp_path / "l.db")
    with Ledger(where) as ledger:
        for outlet, day in (("The Quay", "2025-04-30"), ("The Star", "2025-05-02")):
            article = Article(_TEXT.format(outlet=outlet), outlet=outlet, published=day, language="en")
            ledger.add(read_article(article))
    with visit(where) as client:
        points = client.get("/api/v1/series", params={"q": "sailors killed Maro"}).json()["items"]
    answer = over_stdio(where, lambda client: ask(client, "series", asked="sailors killed Maro"))
    assert {point["as_of"] for one in answer["series"] for point in one["points"]} == {"2025-01"}
    assert {point["as_of"] for point in points} == {"2025-01"}
