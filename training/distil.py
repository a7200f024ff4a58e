"""Teaches a narrower reader to say what a wide one says.

    python -m training.distil --data DIR --teacher DIR --out narrow.pt [--pieces 5000000]

``--teacher`` holds the wide reader's ``encoder.onnx`` and ``linker.onnx``. The narrow one starts from
``training.narrow``. Its lower layers are the wide reader's own and stay as they are; what is above follows
the wide reader's tags, names and both vectors that the linker reads, so that the linker stays as it is too.
No gold is needed, so any news will do: PolNeAR's training split less the articles that are held out, and
beside it texts of other years and subjects, so that the narrow reader follows the wide one there too.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from bench.polnear import read_corpus
from sayso.reading.windows import MAX_PIECES, split_pieces
from training.corpus import Example, Labelled, batches, cut_windows
from training.model import NARROW, PIECES, Encoder, hide
from training.narrow import narrow
from training.shipped import load_shipped
from training.train import Reader, base_tokenizer, not_held_out

HELD_OUT = 40
CALIBRATION = 120
WARM = 0.05
WEIGHTS = {"tags": 1.0, "names": 0.3, "as_word": 1.0, "as_cue": 1.0}
# A fifth of the windows is shorter than the reader's, so that short texts are met too.
SHORT, SHORTEST = 0.2, 60


def texts(data: Path) -> list[str]:
    """Plain texts to read: political news, crime reports, histories, news of business."""
    found = [a.text for a in not_held_out(list(read_corpus(data / "polnear" / "train")), HELD_OUT)]
    for line in (data / "incidents" / "dev.jsonl").read_text("utf-8").splitlines():
        found += [doc["text"] for doc in json.loads(line)["docs"]]
    for name in ("wikiwars", "meantime_dev"):
        lines = (data / "times" / f"{name}.jsonl").read_text("utf-8").splitlines()
        found += [json.loads(line)["text"] for line in lines]
    return found


def windows(found: Sequence[str], chance: random.Random) -> Iterator[Example]:
    """The texts as windows without labels."""
    tokenizer = base_tokenizer()
    for text in found:
        pieces = split_pieces(text, tokenizer)
        none = np.zeros(pieces.words, np.int64)
        size = chance.randint(SHORTEST, MAX_PIECES) if chance.random() < SHORT else MAX_PIECES
        yield from cut_windows(Labelled(text, pieces, none, none, ()), size)


@dataclass(frozen=True)
class Lesson:
    """What both readers' shared layers make of a window, and the wide one's four outputs, a row a word."""

    seen: Tensor
    taught: tuple[Tensor, ...]


def shared_layers(slim: Encoder, wide: Encoder) -> int:
    """How many layers from below are the same in both."""
    pairs = zip(slim.layers, wide.layers, strict=True)
    same = [
        all(
            torch.equal(x, y) if x.shape == y.shape else False
            for x, y in zip(a.parameters(), b.parameters(), strict=True)
        )
        for a, b in pairs
    ]
    return same.index(False)


@torch.no_grad()  # type: ignore[untyped-decorator]  # not installed where types are checked
def teach(wide: Encoder, example: Example, shared: int) -> Lesson:
    """The lesson of one window, in 16-bit floats."""
    x = wide.embed(torch.from_numpy(example.ids)[None], torch.from_numpy(example.features)[None])
    for layer in wide.layers[:shared]:
        x = layer(x, None)
    seen = x[0].half()
    for layer in wide.layers[shared:]:
        x = layer(x, None)
    return Lesson(
        seen, tuple(output.half() for output in wide.read_off(x[0, torch.from_numpy(example.first)]))
    )


def losses(encoder: Encoder, shared: int, batch: list[Example], lessons: list[Lesson]) -> dict[str, Tensor]:
    """How far the narrow reader is from the wide one: divergence of labels, squared error of vectors."""
    x = pad_sequence([lesson.seen for lesson in lessons], batch_first=True).float()
    bias = hide(pad_sequence([torch.ones(len(e.ids)) for e in batch], batch_first=True))
    for layer in encoder.layers[shared:]:
        x = layer(x, bias)
    rows = torch.cat([torch.full((len(e.first),), row) for row, e in enumerate(batch)])
    outputs = encoder.read_off(x[rows, torch.cat([torch.from_numpy(e.first) for e in batch])])
    result = {}
    for number, (name, ours) in enumerate(zip(WEIGHTS, outputs, strict=True)):
        theirs = torch.cat([lesson.taught[number] for lesson in lessons]).float()
        if name in {"tags", "names"}:
            logs = functional.log_softmax(ours, -1), functional.log_softmax(theirs, -1)
            result[name] = functional.kl_div(*logs, log_target=True, reduction="batchmean")
        else:
            result[name] = functional.mse_loss(ours, theirs) / theirs.var()
    return result


def distil(
    reader: Reader, wide: Reader, examples: list[Example], options: argparse.Namespace, chance: random.Random
) -> None:
    """Follows the wide reader over ``options.pieces`` word pieces; writes the mean of start and end.

    The end is a moving average. Half way to it a reader keeps more of the wide one's decisions: on the 40
    held-out articles direct F1 92.8 instead of 92.4, the same within chance in full (Wortsman et al. 2022).
    """
    encoder = reader.encoder.eval()  # No dropout: the teacher has none.
    shared = shared_layers(encoder, wide.encoder)
    began = time.time()
    lessons = {id(example): teach(wide.encoder.eval(), example, shared) for example in examples}
    pieces = sum(len(e.ids) for e in examples)
    print(f"{len(examples)} windows, {pieces} pieces, {shared} layers shared, {time.time() - began:.0f} s")
    plan: list[list[Example]] = []
    seen = 0
    while seen < options.pieces:
        for batch in batches(list(examples), options.batch_pieces, chance):
            plan.append(batch)
            seen += sum(len(e.ids) for e in batch)
            if seen >= options.pieces:
                break
    tuned = [p for layer in encoder.layers[shared:] for p in layer.parameters()]
    tuned += [
        p
        for head in (encoder.tags, encoder.names, encoder.as_word, encoder.as_cue)
        for p in head.parameters()
    ]
    start, average = copy.deepcopy(tuned), copy.deepcopy(tuned)
    optimizer = torch.optim.AdamW(tuned, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    warm = max(1, int(len(plan) * WARM))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (len(plan) - step) / (len(plan) - warm))
    )
    began, sums, count = time.time(), dict.fromkeys(WEIGHTS, 0.0), 0
    for step, batch in enumerate(plan, 1):
        parts = losses(encoder, shared, batch, [lessons[id(example)] for example in batch])
        loss = sum((WEIGHTS[name] * value for name, value in parts.items()), torch.zeros(()))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(tuned, 1.0)
        optimizer.step()
        schedule.step()
        keep = min(0.99, step / (10 + step))
        with torch.no_grad():
            for mine, theirs in zip(average, tuned, strict=True):
                mine.lerp_(theirs, 1 - keep)
        for name, value in parts.items():
            sums[name] += float(value.detach())
        count += 1
        if step % 100 == 0 or step == len(plan):
            means = {name: round(value / count, 4) for name, value in sums.items()}
            print(f"step {step}/{len(plan)} {time.time() - began:.0f} s", means, flush=True)
            sums, count = dict.fromkeys(WEIGHTS, 0.0), 0
            _save(reader, tuned, start, average, options.out)


def _save(
    reader: Reader,
    tuned: list[nn.Parameter],
    start: list[nn.Parameter],
    average: list[nn.Parameter],
    path: Path,
) -> None:
    """Writes the reader with the mean of start and average in place of the weights of the moment."""
    mean = {
        id(now): (first.detach() + kept.detach()) / 2
        for now, first, kept in zip(tuned, start, average, strict=True)
    }
    names = {name: mean[id(value)] for name, value in reader.named_parameters() if id(value) in mean}
    torch.save(reader.state_dict() | names, path)


def main() -> None:
    """Command line."""
    raw = argparse.RawDescriptionHelpFormatter
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds polnear/")
    arguments.add_argument("--teacher", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--pieces", type=int, default=PIECES, help="word pieces to read in all")
    arguments.add_argument("--batch-pieces", type=int, default=1200)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)  # noqa: S311
    examples = list(windows(texts(options.data), chance))
    chance.shuffle(examples)
    wide = load_shipped(options.teacher)
    reader = narrow(wide, NARROW, examples[:CALIBRATION])
    distil(reader, wide, examples, options, chance)


if __name__ == "__main__":
    main()
