"""Times on MEANTIME and WikiWars: quality and speed beside the peers, and a floor under each.

python -m bench.times --data DIR [--floors]

DIR/times holds meantime_dev.jsonl and wikiwars.jsonl. ``--floors`` ends with exit code 1 below one.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from pathlib import Path

from bench.floors import digest, hold
from bench.timex import GoldText, Score, read_gold, score
from sayso.reading.times import find_times
from sayso.reading.tokens import tokenize_all

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
_RUNS = 3
_HEIDELTIME = 1_200  # words a second, the faster end of what was recorded


def measure(texts: list[GoldText]) -> tuple[Score, float, float]:
    """Score, words a CPU second with the spaCy pass, and what a text ten times as long costs.

    The speed is the best of three runs: others work on the same machine.
    """
    spent_s = []
    for _ in range(_RUNS):
        started = time.process_time()
        docs = tokenize_all(text.text for text in texts)
        found = [find_times(doc, text.published)[0] for doc, text in zip(docs, texts, strict=True)]
        spent_s.append(time.process_time() - started)
    words = sum(len(text.text.split()) for text in texts)
    pairs = [
        (text.times, [(each.span, each.value) for each in times])
        for text, times in zip(texts, found, strict=True)
    ]
    return score(pairs), words / min(spent_s), _growth(max(texts, key=lambda text: len(text.text)))


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
    result, speed, growth = measure(texts)
    print(f"{name} ({len(texts)} texts, {sum(len(text.times) for text in texts)} times)")
    print(f"  {'':26}{'strict':>8}{'relaxed':>9}{'value':>7}{'words/s':>11}")
    print(f"  {'sayso':26}{result.strict:8.1f}{result.relaxed:9.1f}{result.value:7.1f}{speed:11,.0f}")
    for peer, (strict, relaxed, value, words) in PEERS[name].items():
        print(f"  {peer:26}{strict:8.1f}{relaxed:9.1f}{value:7.1f}{words:>11}")
    print(f"  a text {_GROWTH} times as long takes {growth:.1f} times as long")
    faster = speed / _HEIDELTIME
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
