"""The page of series begins with what was asked for."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.ledger import Ledger
from tests.comparing.made import reading, with_figures
from tests.served import visit


def test_a_series_that_the_question_names_stands_before_one_of_more_articles(tmp_path: Path) -> None:
    where = str(tmp_path / "l.db")
    with Ledger(where) as ledger:
        for at, outlet in enumerate(("Quay", "Star", "Post", "Sun", "Eye")):
            measure, number = ("killed", 20) if at < 3 else ("wounded", 30)
            words = f"{number} sailors"
            text = f"The storm off Maro: {words} were {measure} at Port Selin, of those killed and wounded."
            figure = {
                "words": words, "low": number, "high": number, "unit": "sailor", "measure": measure
            }  # fmt: skip
            ledger.add(with_figures(reading(text, language="en", outlet=outlet), figure))
    with visit(where) as client:
        assert _titles(client.get("/series?q=Maro+sailors").text) == ["sailors killed", "sailors wounded"]
        asked = client.get("/series?q=wounded+sailors+Maro").text
        assert _titles(asked) == ["sailors wounded", "sailors killed"]


def _titles(page: str) -> list[str]:
    return re.findall(r'<h2 class="words"><a [^>]+><bdi>([^<]+)', page)
