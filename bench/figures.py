"""How well and how fast figures are found, beside the recorded peers.

    python -m bench.figures --data DIR [--floors]   DIR/newsquant/dev.json, sentences of the CQE evaluation
    python -m bench.figures                         the project's own sentences only

NewsQuant: Almasian, Kazakov & Gertz 2023, "CQE: A Comprehensive Quantity Extractor" (EMNLP). Counted one to
one: each metric takes the largest matching between gold and found quantities, so one finding satisfies one
gold quantity. V value; U unit; C bound or change; relaxed: overlapping values, the same head of the unit,
trends folded to "=".
``--floors`` ends with exit code 1 below a floor, or when one of the project's own sentences is wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy

from bench.floors import digest, hold
from bench.turns import speeds
from sayso.reading.figures import find_figures
from sayso.reading.tokens import MODEL, tokenize, tokenize_all
from sayso.records import Figure

GOLD = Path(__file__).parent / "gold" / "figures.jsonl"
# Measured on the same sentences and the same kind of machine; words a second on one core.
PEERS = {
    "CQE 2.0.3": {"V": 90.5, "VU": 82.7, "VC": 85.7, "VUC": 78.1, "VUC relaxed": 84.5, "words/s": 1120},
    "quantulum3": {"V": 72.8, "VU": 46.8, "VUC": 31.9, "VUC relaxed": 43.4, "words/s": 9180},
    "MS Recognizers": {"V": 69.5, "VU": 34.4, "VUC": 22.3, "VUC relaxed": 35.3, "words/s": 617},
}
# CQE's words a second for one of spaCy's full pipeline, on these sentences in one run: 639 and 2,870 of CPU
# time. CQE ran without its classifiers of ambiguous units, which make it slower. It is under the GPL and no
# part of this project.
_CQE_TO_SPACY = 639 / 2870
COLUMNS = ("V", "VU", "VC", "VUC", "VUC relaxed", "words/s", "times CQE")

_NUMBER = r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?"
_RANGE = re.compile(rf"({_NUMBER})\s*-\s*({_NUMBER})")
_BRITISH = (("metre", "meter"), ("litre", "liter"), ("tonne", "ton"), ("per cent", "percentage"))
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "inches": "inch",
    "-": "",
    "count": "", "time": "", "times": "", "percent": "percentage",
}  # fmt: skip
_CURRENCY = re.compile(
    r"\b(united states|u\.?s\.?|australian|canadian|hong kong|singaporean?|japanese|chinese|malaysian|swiss|"
    r"israeli new|british|danish|indian|pakistani|south african|russian)\s+"
    r"(?=dollar|yen|yuan|ringgit|franc|shekel|pound|krone|rupee|rand|ruble)"
)


@dataclass(frozen=True)
class Quantity:
    """One quantity as the score compares it."""

    low: float
    high: float
    change: str
    unit: str


def gold_quantity(entry: dict[str, str]) -> Quantity:
    """A quantity of the gold file; its value is a number or two joined by a hyphen."""
    value = str(entry["value"]).strip()
    both = _RANGE.fullmatch(value)
    low, high = (float(both[1]), float(both[2])) if both else (float(value), float(value))
    return Quantity(low, high, entry.get("change", "="), entry["normalized_unit"])


def found_quantity(figure: Figure) -> Quantity:
    """A figure as the score takes it: an open end is closed by the other one."""
    low = figure.low if figure.low is not None else figure.high
    high = figure.high if figure.high is not None else figure.low
    return Quantity(low or 0.0, high or 0.0, figure.change, figure.unit or "-")


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-8 + 1e-5 * abs(other)


def same_value(gold: Quantity, found: Quantity) -> bool:
    """Both ends agree."""
    return _close(found.low, gold.low) and _close(found.high, gold.high)


def near_value(gold: Quantity, found: Quantity) -> bool:
    """The ranges overlap, or differ by one percent at most."""
    if same_value(gold, found):
        return True
    low, high = sorted((gold.low, gold.high))
    slack = 0.01 * max(abs(low), abs(high), 1e-12)
    return min(found.low, found.high) <= high + slack and low <= max(found.low, found.high) + slack


def same_unit(gold: Quantity, found: Quantity) -> bool:
    """The same name, letter case aside."""
    return " ".join(gold.unit.lower().split()) == " ".join(found.unit.lower().split())


def near_unit(gold: Quantity, found: Quantity) -> bool:
    """The same name in the singular, or the head word of one in the other."""
    one, other = _folded(gold.unit), _folded(found.unit)
    if one == other or not one or not other or " per " in f"{one} {other}":
        return one == other
    return one.split()[-1] in other.split() or other.split()[-1] in one.split()


def _folded(unit: str) -> str:
    name = " ".join(unit.lower().split())
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    for british, american in _BRITISH:
        name = name.replace(british, american)
    words = re.split(r"[ \-/]+", _CURRENCY.sub("", name))
    return " ".join(_singular(_IRREGULAR.get(word, word)) for word in words if word not in {"of", "the", "a"})


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and re.search(r"(ss|sh|ch|x)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def same_change(gold: Quantity, found: Quantity) -> bool:
    """The same bound, approximation or trend."""
    return gold.change == found.change


def near_change(gold: Quantity, found: Quantity) -> bool:
    """The same bound or approximation; a trend counts as none."""
    fold = {"up": "=", "down": "="}
    return fold.get(gold.change, gold.change) == fold.get(found.change, found.change)


Test = Callable[[Quantity, Quantity], bool]
METRICS: dict[str, tuple[Test, ...]] = {
    "V": (same_value,),
    "VU": (same_value, same_unit),
    "VC": (same_value, same_change),
    "VUC": (same_value, same_unit, same_change),
    "VUC relaxed": (near_value, near_unit, near_change),
}


def matches(gold: list[Quantity], found: list[Quantity], tests: tuple[Test, ...]) -> dict[int, int]:
    """The largest one-to-one matching: index of the found quantity to index of the gold one."""
    taken: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for other, quantity in enumerate(found):
            if other in seen or not all(test(gold[index], quantity) for test in tests):
                continue
            seen.add(other)
            if other not in taken or place(taken[other], seen):
                taken[other] = index
                return True
        return False

    for index in range(len(gold)):
        place(index, set())
    return taken


def score_newsquant(path: Path) -> tuple[dict[str, float], str]:
    """F1 of every metric with the speed, and a line about the ranges.

    The speed is that of words, tags and figures together, in CPU time, in turns with spaCy's full pipeline.
    """
    sentences: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    texts = [sentence["text"] for sentence in sentences]
    figures = list(_figures(texts))
    fast = speeds({"sayso": _figures, "spaCy": spacy.load(MODEL).pipe}, texts, lambda text: len(text.split()))
    found = [[found_quantity(figure) for figure in each] for each in figures]
    gold = [[gold_quantity(entry) for entry in sentence["quantities"]] for sentence in sentences]
    total = sum(map(len, gold)) + sum(map(len, found))
    hits = dict.fromkeys(METRICS, 0)
    ranges = exact = turned = 0
    for wanted, got in zip(gold, found, strict=True):
        for metric, tests in METRICS.items():
            hits[metric] += len(matches(wanted, got, tests))
        placed = set(matches(wanted, got, METRICS["V"]).values())
        for index, quantity in enumerate(wanted):
            if quantity.low != quantity.high:
                ranges += 1
                exact += index in placed
                turned += index not in placed and any(same_value(_turned(quantity), each) for each in got)
    scores = {metric: round(200 * count / total, 1) for metric, count in hits.items()}
    scores["words/s"] = round(fast["sayso"])
    scores["times CQE"] = round(fast["sayso"] / (fast["spaCy"] * _CQE_TO_SPACY), 1)
    either = exact + turned
    return (
        scores,
        f"ranges exact: {exact} of {ranges}; {either} in either order (low is never above high)",
    )


def _turned(gold: Quantity) -> Quantity:
    """What falls "from 208 to 193" stands in the gold with its higher end first."""
    return Quantity(gold.high, gold.low, gold.change, gold.unit)


def _figures(texts: Sequence[str]) -> Iterator[list[Figure]]:
    return map(find_figures, tokenize_all(texts))


def score_own() -> tuple[int, int]:
    """How many of the project's own sentences come out with every field right, and how many there are."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    right = 0
    for line in lines:
        sentence = json.loads(line)
        found = [_fields(sentence["text"], figure) for figure in find_figures(tokenize(sentence["text"]))]
        right += found == [_rounded(figure) for figure in sentence["figures"]]
    return right, len(lines)


def _fields(text: str, figure: Figure) -> dict[str, Any]:
    names = ("low", "high", "approximate", "change", "unit", "measure", "scope", "status", "where")
    fields = {name: getattr(figure, name) for name in names}
    fields["words"] = text[slice(*figure.span)]
    fields["counted"] = text[slice(*figure.counted)] if figure.counted else None
    return _rounded(fields)


def _rounded(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: round(value, 5) if isinstance(value, float) else value for name, value in fields.items()}


def speed_alone(text_words: int = 50_000) -> float:
    """Words a second of ``find_figures`` by itself, over the project's own sentences repeated."""
    texts = [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
    block = " ".join(texts)
    doc = tokenize(" ".join([block] * (text_words // len(block.split()))))
    start = time.process_time()
    find_figures(doc)
    return len(doc) / (time.process_time() - start)


def main() -> int:
    """Prints the tables; 1 when floors are asked for and one is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder that holds newsquant/dev.json")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    failed = False
    right, total = score_own()
    print(f"own sentences: {right} of {total} right in every field")
    print(f"find_figures alone, on text dense with figures: {speed_alone():,.0f} words/s")
    failed |= right < total
    if options.data:
        path = options.data / "newsquant" / "dev.json"
        scores, ranges = score_newsquant(path)
        print(f"{'NewsQuant dev':16}" + "".join(f"{column:>13}" for column in COLUMNS))
        for name, row in {"sayso": scores, **PEERS}.items():
            print(f"{name:16}" + "".join(f"{row.get(column, '-'):>13}" for column in COLUMNS))
        print(ranges)
        failed |= not hold("figures", digest([path]), scores)
    return 1 if failed and options.floors else 0


if __name__ == "__main__":
    sys.exit(main())
