"""An article that has no headline or outlet is called by its first line, wherever it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.ledger.questions import find_figures
from sayso.records import Article, opening
from tests.comparing.made import reading, with_figures
from tests.served import visit


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n  Ferry sinks off Maro  \nBy Edda Lund\n", "Ferry sinks off Maro"),
        (f"{'Word ' * 15}and the eighteenth, which is cut off", f"{'Word ' * 15}and…"),
        ("x" * 500, f"{'x' * 80}…"),
        ("", ""),
    ],
)
def test_a_title_is_the_first_line_in_whole_words(text: str, title: str) -> None:
    assert opening(text) == title
    assert Article(text).title == title
    assert Article(text, headline="Ferry lost").title == "Ferry lost"


@pytest.fixture
def where(tmp_path: Path) -> str:
    """Two articles of nobody, in one series."""
    path = str(tmp_path / "l.db")
    with Ledger(path) as ledger:
        for words, count in (("Twenty", 20), ("Thirty", 30)):
            text = f"{words} lost off Maro\n\n{words} boats were lost off Maro in the storm at Port Selin."
            figure = {"words": f"{words} boats", "low": count, "high": count, "unit": "boat"}
            ledger.add(with_figures(reading(text, language="en"), figure))
    return path


def test_pages_call_it_so(where: str) -> None:
    with Ledger(where) as ledger:
        record = find_figures(ledger)[0].id
    with visit(where) as client:
        assert ">Twenty lost off Maro<" in client.get("/").text
        assert ">Thirty lost off Maro<" in client.get("/timeline").text
        assert ">Thirty lost off Maro<" in client.get("/search?q=storm").text
        assert "lost off Maro · sayso</title>" in client.get(f"/changes/{record.partition(':')[0]}").text
        page = client.get(f"/series/{record}").text
        assert "lost off Maro</bdi></a>" in page
        assert "“" in page
        assert "lost off Maro” (" in client.get(f"/origins/{record}").text
