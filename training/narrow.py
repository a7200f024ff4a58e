"""Narrows the encoder's layers by least squares: fewer heads and inner units, each layer's sum refitted.

    narrow(reader, NARROW, examples)

Heads are taken out one by one, inner units by sixteen, always those whose loss the others can best make up
for (optimal brain surgeon, Hassibi & Stork 1992; for heads and inner units as groups Kurtic et al. 2023,
ZipLM), over the vectors of some twenty thousand word pieces. What is left is fitted to what the wide layer
makes of the same text, so that a layer also mends what the narrowed ones below it got wrong. No gradients:
a minute on one core. ``training.distil`` goes on from there.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.corpus import Example
from training.model import Layer, Shape
from training.train import Reader

# Of the mean of the squared vectors: keeps the fit steady where units say the same.
_RIDGE = 1e-3


@torch.no_grad()  # type: ignore[untyped-decorator]  # not installed where types are checked
def narrow(wide: Reader, shape: Shape, examples: Sequence[Example]) -> Reader:
    """A reader of this shape that says what ``wide`` says, as far as least squares can make it."""
    result = Reader(shape)
    slim, full = result.encoder.eval(), wide.encoder.eval()
    state = {name: value for name, value in full.state_dict().items() if not name.startswith("layers.")}
    slim.load_state_dict(state, strict=False)
    result.linker.load_state_dict(wide.linker.state_dict())
    ours = [full.embed(torch.from_numpy(e.ids)[None], torch.from_numpy(e.features)[None]) for e in examples]
    theirs = list(ours)
    for layer, teacher in zip(slim.layers, full.layers, strict=True):
        if _width(layer) == _width(teacher):
            layer.load_state_dict(teacher.state_dict())
            ours, theirs = [layer(x, None) for x in ours], [teacher(x, None) for x in theirs]
            continue
        goal = [x + teacher.attention(x, None) for x in theirs]
        middle = [teacher.norm1(x) for x in goal]
        _narrow_attention(layer, teacher, ours, goal)
        ours = [layer.norm1(x + layer.attention(x, None)) for x in ours]
        goal = [x + _feed(teacher, x) for x in middle]
        _narrow_feed(layer, teacher, ours, goal)
        ours = [layer.norm2(x + _feed(layer, x)) for x in ours]
        theirs = [teacher.norm2(x) for x in goal]
    return result


def _width(layer: Layer) -> tuple[int, int]:
    return layer.attention.heads, layer.up.out_features


def _feed(layer: Layer, x: Tensor) -> Tensor:
    result: Tensor = layer.down(functional.gelu(layer.up(x)))
    return result


def _narrow_attention(layer: Layer, teacher: Layer, ours: list[Tensor], goal: list[Tensor]) -> None:
    for mine, its in ((layer.norm1, teacher.norm1), (layer.norm2, teacher.norm2)):
        mine.load_state_dict(its.state_dict())
    heads, size = teacher.attention.heads, teacher.attention.size
    mixed = torch.cat([teacher.attention.mix(x, None)[0] for x in ours])
    kept = _choose(mixed, teacher.attention.out.weight.T, size, layer.attention.heads)
    rows = torch.cat([torch.arange(h * size, (h + 1) * size) for h in kept])
    three = torch.cat([part * heads * size + rows for part in range(3)])
    layer.attention.qkv.weight.copy_(teacher.attention.qkv.weight[three])
    layer.attention.qkv.bias.copy_(teacher.attention.qkv.bias[three])
    _fit(
        layer.attention.out, mixed[:, rows], torch.cat([(g - x)[0] for g, x in zip(goal, ours, strict=True)])
    )


def _narrow_feed(layer: Layer, teacher: Layer, ours: list[Tensor], goal: list[Tensor]) -> None:
    inner = torch.cat([functional.gelu(teacher.up(x))[0] for x in ours])
    kept = torch.tensor(_choose(inner, teacher.down.weight.T, 1, layer.up.out_features, 16))
    layer.up.weight.copy_(teacher.up.weight[kept])
    layer.up.bias.copy_(teacher.up.bias[kept])
    _fit(layer.down, inner[:, kept], torch.cat([(g - x)[0] for g, x in zip(goal, ours, strict=True)]))


def _choose(inputs: Tensor, weight: Tensor, size: int, keep: int, at_once: int = 1) -> list[int]:
    """The groups of ``size`` inputs to keep, in order; the others are made up for as they leave."""
    gram = _ridged(inputs.double().T @ inputs.double() / len(inputs))
    inverse, left = torch.linalg.inv(gram), weight.double().clone()
    alive = list(range(len(gram) // size))
    while len(alive) > keep:
        losses = _losses(inverse, left, alive, size)
        leave = sorted(losses.argsort()[: min(at_once, len(alive) - keep)].tolist(), reverse=True)
        groups = [alive.pop(place) for place in leave]
        cut = torch.cat([torch.arange(group * size, (group + 1) * size) for group in groups])
        share = inverse[:, cut] @ torch.linalg.inv(inverse[cut][:, cut])
        left -= share @ left[cut]
        inverse -= share @ inverse[cut]
    return alive


def _losses(inverse: Tensor, left: Tensor, alive: list[int], size: int) -> Tensor:
    """How much the sum loses with each group when all others make up for it."""
    if size == 1:
        return left[alive].square().sum(1) / inverse.diagonal()[alive]
    blocks = [slice(group * size, (group + 1) * size) for group in alive]
    return torch.stack([(left[b] * (torch.linalg.inv(inverse[b, b]) @ left[b])).sum() for b in blocks])


def _ridged(gram: Tensor) -> Tensor:
    return gram + torch.eye(len(gram), dtype=gram.dtype) * (_RIDGE * gram.diagonal().mean())


def _fit(linear: nn.Linear, inputs: Tensor, goal: Tensor) -> None:
    """``linear`` so that its outputs come nearest to ``goal``."""
    inputs, goal = inputs.double(), goal.double()
    middle, aim = inputs.mean(0), goal.mean(0)
    inputs = inputs - middle
    weight = torch.linalg.solve(
        _ridged(inputs.T @ inputs / len(inputs)), inputs.T @ (goal - aim) / len(inputs)
    )
    linear.weight.copy_(weight.T)
    linear.bias.copy_(aim - middle @ weight)
