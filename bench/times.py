"""Times on MEANTIME and WikiWars: quality and speed beside the peers, and a floor under each.

python -m bench.times --data DIR [--floors]

DIR/times holds meantime_dev.jsonl and wikiwars.jsonl. ``--floors`` ends with exit code 1 below one.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy

from bench.floors import digest, hold
from bench.timex import GoldText, Score, read_gold, score
from bench.turns import speeds
from sayso.reading.times import find_times
from sayso.reading.tokens import MODEL, tokenize_all
from sayso.records import Time

# Strict, relaxed, value F1 and words a second, as recorded on one core; MEANTIME: all 120 documents.
PEERS = {
    "meantime_dev": {
        "HeidelTime + TreeTagger": (78.6, 85.6, 73.0, "440-1,200"),
        "MS Recognizers": (69.9, 85.5, 62.5, "1,000"),
    },
    "wikiwars": {
        "HeidelTime + TreeTagger": (85.5, 91.9, 82.9, "440-1,200"),
        "MS Recognizers": (71.8, 87.2, 50.6, "1,000"),
    },
}
_GROWTH = 10
# HeidelTime's words a second for one of spaCy's full pipeline, on one kind of machine: the faster end of 440
# to 1,200, and 4,600. It wants Java and is under the GPL.
_HEIDELTIME_TO_SPACY = 1_200 / 4_600
_TIMED_WORDS = 12_000  # of a corpus; spaCy's full pipeline takes some five seconds for them


def measure(texts: list[GoldText]) -> tuple[Score, float, float, float]:
    """Score, words a CPU second with tags, how many times HeidelTime's, and what ten times the text costs."""
    pairs = [
        (text.times, [(each.span, each.value) for each in times])
        for text, times in zip(texts, _times(texts), strict=True)
    ]
    full = spacy.load(MODEL)

    def tagged(part: Sequence[GoldText]) -> Iterable[object]:
        return full.pipe(text.text for text in part)

    fast = speeds({"sayso": _times, "spaCy": tagged}, _first(texts), _words)
    faster = fast["sayso"] / (fast["spaCy"] * _HEIDELTIME_TO_SPACY)
    return score(pairs), fast["sayso"], faster, _growth(max(texts, key=lambda text: len(text.text)))


def _times(texts: Sequence[GoldText]) -> Iterator[list[Time]]:
    docs = tokenize_all(text.text for text in texts)
    return (find_times(doc, text.published)[0] for doc, text in zip(docs, texts, strict=True))


def _words(text: GoldText) -> int:
    return len(text.text.split())


def _first(texts: list[GoldText]) -> list[GoldText]:
    """The shortest beginning of the corpus that has the words to be timed."""
    kept, words = 0, 0
    while kept < len(texts) and words < _TIMED_WORDS:
        words += _words(texts[kept])
        kept += 1
    return texts[:kept]


def _growth(text: GoldText) -> float:
    """Time of ten copies of a text over the time of one, garbage collection aside."""
    short, long = tokenize_all([text.text, "\n".join([text.text] * _GROWTH)])
    seconds = []
    gc.disable()
    for doc in (short, long):
        runs = []
        for _ in range(3):
            started = time.process_time()
            find_times(doc, text.published)
            runs.append(time.process_time() - started)
        seconds.append(min(runs))
    gc.enable()
    return seconds[1] / seconds[0]


def _report(name: str, path: Path) -> bool:
    """Prints one table; whether its floor holds."""
    texts = read_gold(path)
    result, speed, faster, growth = measure(texts)
    print(f"{name} ({len(texts)} texts, {sum(len(text.times) for text in texts)} times)")
    print(f"  {'':26}{'strict':>8}{'relaxed':>9}{'value':>7}{'words/s':>11}")
    print(f"  {'sayso':26}{result.strict:8.1f}{result.relaxed:9.1f}{result.value:7.1f}{speed:11,.0f}")
    for peer, (strict, relaxed, value, words) in PEERS[name].items():
        print(f"  {peer:26}{strict:8.1f}{relaxed:9.1f}{value:7.1f}{words:>11}")
    print(f"  a text {_GROWTH} times as long takes {growth:.1f} times as long")
    print(f"  {faster:.1f} times as fast as HeidelTime, words and tags with it")
    return hold(f"times {name}", digest([path]), {"value": result.value, "times HeidelTime": faster})


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--floors", action="store_true")
    options = arguments.parse_args()
    held = [_report(name, options.data / "times" / f"{name}.jsonl") for name in PEERS]
    if options.floors and not all(held):
        sys.exit(1)


if __name__ == "__main__":
    main()
