"""A ledger of seven short articles of one story, with a wire copy and a page that was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.intake import collect
from sayso.ledger import Ledger
from sayso.reading.pipeline import read_article
from sayso.records import Article

STORY = Path(__file__).parents[2] / "bench" / "gold" / "stories" / "1_deployment.jsonl"
WANTED = {"d01", "d02", "d04", "d05", "d05b", "d08", "d09"}


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of the ledger."""
    path = tmp_path_factory.mktemp("story") / "story.db"
    articles = [one for one in collect([str(STORY)]) if isinstance(one, Article) and one.id in WANTED]
    with Ledger(path) as ledger:
        ledger.add_all([read_article(article) for article in articles], now="2026-06-01T00:00:00Z")
    return path
