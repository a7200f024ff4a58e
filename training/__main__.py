"""Makes the reader's model from the corpus folder: names, three legs of training, export, card.

    python -m training --data DIR --work DIR

DIR holds ``polnear/``. ``--work`` keeps what is made on the way; what is there already is not made again.
Writes ``src/sayso/reading/model``. About an hour and a half on two quiet cores.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

MODEL = "src/sayso/reading/model"
# Epochs, learning rate, share of hidden pieces; the seed is the leg's number. A fresh start wants a
# high rate; the mean of the second and third leg is 1.3 of full F1 above the first on held-out articles.
LEGS = ((5, 3e-4, 0.05), (3, 2e-4, 0.1), (3, 1.5e-4, 0.1))


def main() -> None:
    """Runs the steps that are still to do."""
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--work", type=Path, required=True)
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    data, names = str(options.data), options.work / "names.json"
    if not names.exists():
        _run("silver", "--data", data, "--out", str(names))
    before: list[str] = []
    for leg, (epochs, rate, drop) in enumerate(LEGS, 1):
        weights = options.work / f"leg{leg}.pt"
        if not weights.exists():
            how = ["--epochs", str(epochs), "--rate", str(rate), "--drop", str(drop), "--seed", str(leg)]
            kept = ["--hold-out", "40", "--names", str(names), "--out", str(weights)]
            _run("train", "--data", data, *how, *kept, *before)
        before = ["--start", str(weights)]
    last_two = [str(options.work / f"leg{leg}.pt") for leg in (len(LEGS) - 1, len(LEGS))]
    _run("export", "--weights", *last_two, "--out", MODEL)
    _run("card", "--data", data, "--model", MODEL)


def _run(step: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", f"training.{step}", *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
