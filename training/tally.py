"""Fits the weights of ``comparing/figures/tally_weights.toml`` on incidents whose counts are known.

    python -m training.tally INCIDENTS.jsonl

Every number that the articles of an incident give is a candidate; a softmax over the candidates' evidence is
fitted by gradient steps (AdaGrad, 250 of them) with an L2 penalty. Incidents with two or more weigh more:
to say "one" or "none" is right of most and says little. First it fits on every other incident and prints how
many of the rest come out exactly; the weights that are written are fitted on all. Reading is nearly all of
the cost, 0.3 ms a word.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.incidents import articles
from sayso.comparing.figures import FigurePoint, figure_points
from sayso.comparing.figures.accounts import Account
from sayso.comparing.figures.evidence import (
    Evidence,
    for_killed,
    for_wounded,
    killed_candidates,
    wounded_candidates,
)
from sayso.comparing.figures.tally import accounts_of, heaviest
from sayso.errors import SaysoError
from sayso.reading.pipeline import read_article

OUTPUT = Path(__file__).parent.parent / "src/sayso/comparing/figures/tally_weights.toml"
_STEPS, _RATE, _PENALTY, _TWO_OR_MORE = 250, 0.5, 2.0, 2.5
_LEAST = 0.05  # smaller weights are left out

Weights = dict[str, float]
#: Accounts of an incident's articles, how many were killed, how many wounded.
Known = tuple[list[Account], int, int]


def main() -> int:
    """Prints the figures of the held half and writes the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("incidents", type=Path)
    options = parser.parse_args()
    known = [read(json.loads(line)) for line in options.incidents.read_text(encoding="utf-8").splitlines()]
    for held in (1, 0):
        half = fit(known[1 - held :: 2])
        print(f"fitted on every other one, of the rest right: {score(known[held::2], *half)}")
    write(*fit(known))
    return 0


def read(incident: dict[str, Any]) -> Known:
    """An incident's articles, read; one that cannot be read is left out."""
    points: list[FigurePoint] = []
    for article in articles(incident):
        try:
            points += figure_points(read_article(article), article.id, article.id)
        except SaysoError as error:
            print(f"{incident['incident']}: {error}", file=sys.stderr)
    return accounts_of(points), incident["killed"], incident["injured"]


def fit(known: Sequence[Known]) -> tuple[Weights, Weights]:
    """Weights for the killed, then for the wounded beside as many killed as those say."""
    killed = _fit(
        [
            ([for_killed(one, n) for n in killed_candidates(one)], killed_candidates(one), k)
            for one, k, _ in known
        ]
    )
    rows = []
    for accounts, _, wounded in known:
        dead = _killed(accounts, killed)
        numbers = wounded_candidates(accounts, dead)
        rows.append(([for_wounded(accounts, n, dead) for n in numbers], numbers, wounded))
    return killed, _fit(rows)


def score(known: Sequence[Known], killed: Weights, wounded: Weights) -> dict[str, float]:
    """Percent answered exactly: all, and those with two or more."""
    rows: dict[str, list[bool]] = {"killed": [], "killed 2+": [], "injured": [], "injured 2+": []}
    for accounts, k, i in known:
        dead = _killed(accounts, killed)
        numbers = wounded_candidates(accounts, dead)
        hurt = heaviest(wounded, [(n, for_wounded(accounts, n, dead)) for n in numbers])
        for name, gold, said in (("killed", k, dead), ("injured", i, hurt)):
            rows[name].append(gold == said)
            if gold >= 2:
                rows[f"{name} 2+"].append(gold == said)
    return {name: round(100 * float(np.mean(right)), 1) for name, right in rows.items()}


def _killed(accounts: Sequence[Account], weights: Weights) -> int:
    return heaviest(weights, [(n, for_killed(accounts, n)) for n in killed_candidates(accounts)])


def _fit(rows: Sequence[tuple[list[Evidence], list[int], int]]) -> Weights:
    names = sorted({name for evidence, _, _ in rows for one in evidence for name in one})
    place = {name: index for index, name in enumerate(names)}
    cases = []
    for evidence, numbers, gold in rows:
        if gold in numbers:
            matrix = np.zeros((len(numbers), len(names)))
            for row, one in enumerate(evidence):
                for name, much in one.items():
                    matrix[row, place[name]] = much
            cases.append((matrix, numbers.index(gold), _TWO_OR_MORE if gold >= 2 else 1.0))
    weights = np.zeros(len(names))
    squares = np.full(len(names), 1e-8)
    for _ in range(_STEPS):
        slope = _PENALTY * weights
        for matrix, right, much in cases:
            scores = np.exp(matrix @ weights - (matrix @ weights).max())
            slope = slope + much * (matrix.T @ (scores / scores.sum()) - matrix[right])
        squares += slope**2
        weights = weights - _RATE * slope / np.sqrt(squares)
    return {name: float(weights[place[name]]) for name in names}


def write(killed: Weights, wounded: Weights) -> None:
    """The weights as TOML, the strongest first."""
    lines = ["# What each kind of evidence weighs. Fitted by training/tally.py; do not edit by hand."]
    for kind, weights in (("killed", killed), ("wounded", wounded)):
        lines += ["", f"[{kind}]"]
        strong = sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))
        lines += [f'"{name}" = {weight:.2f}' for name, weight in strong if abs(weight) >= _LEAST]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
