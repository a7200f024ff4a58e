"""Every step of a reading costs in proportion to the text."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.reading import pipeline
from sayso.records import Article

STEPS = (
    "tokenize",
    "encode",
    "find_names",
    "find_quotations",
    "find_statements",
    "find_introduced",
    "assemble",
    "complete_sources",
    "find_nested",
    "resolve_actors",
    "find_times",
    "characterise",
    "find_figures",
)
TIMES_LONGER = 10
ALLOWED = 2.5 * TIMES_LONGER
"""A step that looks through the whole text for every statement would take 100 times as long."""
TOO_SHORT_S = 0.01
"""Below this the clock says more than the step."""


def _clocked(step: Callable[..., Any], name: str, seconds: defaultdict[str, float]) -> Callable[..., Any]:
    def run(*given: Any) -> Any:
        began = time.process_time()
        result = step(*given)
        seconds[name] += time.process_time() - began
        return result

    return run


def test_no_step_grows_faster_than_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[2] / "examples"
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))[:3])
    seconds: defaultdict[str, float] = defaultdict(float)
    for name in STEPS:
        monkeypatch.setattr(pipeline, name, _clocked(getattr(pipeline, name), name, seconds))
    pipeline.read_article(Article(text))  # loads the models
    seconds.clear()
    pipeline.read_article(Article(text))
    short = dict(seconds)
    seconds.clear()
    pipeline.read_article(Article("\n\n".join([text] * TIMES_LONGER)))
    grown = {name: seconds[name] / max(short[name], TOO_SHORT_S) for name in STEPS}
    assert {name: times for name, times in grown.items() if times > ALLOWED} == {}
