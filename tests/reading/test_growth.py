"""Every step of a reading costs in proportion to the text."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import sayso
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
TIMES_LONGER = 6
ALLOWED = 1.5 * TIMES_LONGER
"""A step that looks through the whole text for every statement would take 36 times the lines."""
OWN_CODE = str(Path(sayso.__file__).parent)


def _counted(step: Callable[..., Any], name: str, lines: defaultdict[str, int]) -> Callable[..., Any]:
    """``step``, adding the lines of our own it runs, turns of loops among them, to ``lines``.

    What libraries run, and what the interpreter runs in between, depends on what was read before.
    """

    def count(frame: FrameType, event: str, arg: object) -> Any:
        if not frame.f_code.co_filename.startswith(OWN_CODE):
            return None
        lines[name] += event == "line"
        return count

    def run(*given: Any) -> Any:
        before = sys.gettrace()
        sys.settrace(count)
        try:
            return step(*given)
        finally:
            sys.settrace(before)

    return run


def test_no_step_grows_faster_than_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).parents[2] / "examples"
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))[:3])
    long = "\n\n".join([text] * TIMES_LONGER)
    pipeline.read_article(Article(long))  # loads the models and fills what is kept
    lines: defaultdict[str, int] = defaultdict(int)
    for name in STEPS:
        monkeypatch.setattr(pipeline, name, _counted(getattr(pipeline, name), name, lines))
    pipeline.read_article(Article(text))
    short = dict(lines)
    lines.clear()
    pipeline.read_article(Article(long))
    assert all(short[name] for name in STEPS)
    grown = {name: lines[name] / short[name] for name in STEPS}
    assert {name: times for name, times in grown.items() if times > ALLOWED} == {}
