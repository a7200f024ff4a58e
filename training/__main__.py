"""Makes the reader's model from the corpus folder: names, three legs of training, narrowing, export, card.

    python -m training --data DIR --work DIR

DIR holds ``polnear/``, ``incidents/`` and ``times/``. ``--work`` keeps what is made on the way; what is
there already is not made again: with a wide reader's files in ``WORK/wide`` only the narrow one is made.
Writes ``src/sayso/reading/model``. About an hour and a half on two quiet cores, and an hour on one for the
narrow reader.
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
    data, wide, narrow = str(options.data), options.work / "wide", options.work / "narrow.pt"
    if not (wide / "encoder.onnx").exists():
        _run("export", "--weights", *map(str, _legs(data, options.work)), "--out", str(wide))
    if not narrow.exists():
        _run("distil", "--data", data, "--teacher", str(wide), "--out", str(narrow))
    _run("export", "--narrow", "--weights", str(narrow), "--out", MODEL)
    _run("card", "--data", data, "--model", MODEL)


def _legs(data: str, work: Path) -> list[Path]:
    """The weights whose mean is the wide reader."""
    names = work / "names.json"
    if not names.exists():
        _run("silver", "--data", data, "--out", str(names))
    made: list[Path] = []
    for leg, (epochs, rate, drop) in enumerate(LEGS, 1):
        weights = work / f"leg{leg}.pt"
        if not weights.exists():
            how = ["--epochs", str(epochs), "--rate", str(rate), "--drop", str(drop), "--seed", str(leg)]
            kept = ["--hold-out", "40", "--names", str(names), "--out", str(weights)]
            start = ["--start", str(made[-1])] if made else []
            _run("train", "--data", data, *how, *kept, *start)
        made.append(weights)
    return made[-2:]


def _run(step: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", f"training.{step}", *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
