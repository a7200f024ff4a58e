"""The project's own sentences, each with every field of every figure in it."""

import json
from pathlib import Path

import pytest

from sayso.reading.figures import find_figures
from sayso.reading.tokens import tokenize

GOLD = Path(__file__).parents[3] / "bench" / "gold" / "figures.jsonl"
SENTENCES = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def plain(text, figure):
    """A figure in the shape of the gold file."""
    return {
        "words": text[slice(*figure.span)],
        "low": figure.low,
        "high": figure.high,
        "approximate": figure.approximate,
        "change": figure.change,
        "unit": figure.unit,
        "counted": text[slice(*figure.counted)] if figure.counted else None,
        "measure": figure.measure,
        "scope": figure.scope,
        "status": figure.status,
        "where": figure.where,
    }


def test_enough_sentences():
    assert len(SENTENCES) >= 120


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"][:40])
def test_sentence(sentence):
    text = sentence["text"]
    found = [plain(text, figure) for figure in find_figures(tokenize(text))]
    expected = [
        {
            key: pytest.approx(value, abs=1e-6) if key in {"low", "high"} and value is not None else value
            for key, value in figure.items()
        }
        for figure in sentence["figures"]
    ]
    assert found == expected
