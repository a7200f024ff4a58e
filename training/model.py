"""The reader as a PyTorch module: a small BERT encoder, a tag head, a name head and a cue-led linker.

The encoder is all-MiniLM-L6-v2 (6 layers, width 384, uncased; Wang et al. 2020) with one added
embedding for each word's feature code (``sayso.reading.windows``). The tag head labels every word
(source, cue, content in BIO). For every candidate cue the linker reads the words around it once more,
each with its distance to the cue, through one narrow transformer layer and labels them as *this*
cue's source and content: predicate-conditioned argument labelling as in semantic role labelling
(He et al. 2017; Zhang et al. 2022), so that spans and links are found in one step.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS
from sayso.reading.linking import DISTANCES
from sayso.reading.windows import FEATURES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
LINK_WIDTH, LINK_HEADS, LINK_INNER = 128, 4, 256


@dataclass(frozen=True)
class Shape:
    """How wide each of the encoder's layers is: heads of attention, inner units of the feed-forward part."""

    heads: tuple[int, ...] = (HEADS,) * LAYERS
    inner: tuple[int, ...] = (INNER,) * LAYERS


# What the last layers do more than this changes no label (ARCHITECTURE.md, "Speed, and where it goes").
WIDE, NARROW = Shape(), Shape((12, 12, 12, 10, 8, 4), (1536, 1536, 1536, 768, 512, 384))
# Word pieces over which the narrow reader follows the wide one.
PIECES = 5_000_000


class Dropout(nn.Module):
    """Drops whole features of a window (Gal & Ghahramani 2016): drawing one mask a row costs nothing."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """``x`` (batch, length, width)."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Attention(nn.Module):
    """Self-attention with one projection for query, key and value."""

    def __init__(self, width: int, heads: int, size: int) -> None:
        super().__init__()
        self.heads, self.size = heads, size
        self.qkv = nn.Linear(width, 3 * heads * size)
        self.out = nn.Linear(heads * size, width)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x`` (batch, length, width); ``bias`` (batch, 1, 1, length) is added to the scores."""
        result: Tensor = self.out(self.mix(x, bias))
        return result

    def mix(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """What the heads have gathered, side by side."""
        batch, length, _ = x.shape
        # A window alone needs no batch axis, and without one the runtime reads heads where they stand (1 %).
        shape = (batch, length) if batch > 1 else (length,)
        query, key, value = (
            part.reshape(*shape, self.heads, self.size).transpose(-3, -2)
            for part in self.qkv(x).split(self.heads * self.size, -1)
        )
        # The fused attention of PyTorch takes four times as long on its way back on a CPU.
        scores = (query / math.sqrt(self.size)) @ key.transpose(-1, -2)
        if bias is not None:
            scores = scores + (bias if batch > 1 else bias[0])
        mixed = scores.softmax(-1).to(value.dtype) @ value
        return mixed.transpose(-3, -2).reshape(batch, length, self.heads * self.size)


class Layer(nn.Module):
    """One transformer layer, normalised after each step as in BERT."""

    def __init__(self, width: int, heads: int, size: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.attention = Attention(width, heads, size)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """As ``Attention.forward``."""
        x = self.norm1(x + self.dropout(self.attention(x, bias)))
        result: Tensor = self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))
        return result


def hide(mask: Tensor) -> Tensor:
    """What attention adds to its scores so that it does not see where ``mask`` (batch, length) is 0."""
    return (1.0 - mask[:, None, None, :].float()) * -1e4


class Encoder(nn.Module):
    """Word pieces to vectors, tags, names and the linker's two projections."""

    def __init__(self, dropout: float = 0.1, shape: Shape = WIDE) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.token_type = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(WIDTH, heads, WIDTH // HEADS, inner, dropout)
            for heads, inner in zip(shape.heads, shape.inner, strict=True)
        )
        self.tags = nn.Linear(WIDTH, len(TAG_LABELS))
        self.names = nn.Linear(WIDTH, len(NAME_LABELS))
        self.as_word = nn.Linear(WIDTH, LINK_WIDTH)
        self.as_cue = nn.Linear(WIDTH, LINK_WIDTH)
        nn.init.zeros_(self.features.weight)

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """``ids``, ``features``, ``mask`` (batch, length) to tag and name logits and two projections.

        Without a mask every piece is one: a window read alone has no padding.
        """
        bias = None if mask is None else hide(mask)
        x = self.embed(ids, features)
        for layer in self.layers:
            x = layer(x, bias)
        return self.read_off(self.dropout(x))

    def read_off(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The four outputs of ``forward`` from the last layer's vectors."""
        return self.tags(x), self.names(x), self.as_word(x), self.as_cue(x)

    def embed(self, ids: Tensor, features: Tensor) -> Tensor:
        """What the first layer reads."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.token_type + self.features(features)
        return self.dropout(self.norm(x))  # type: ignore[no-any-return]

    def load_pretrained(self, folder: Path) -> None:
        """The weights of a BERT checkpoint with this shape (``model.safetensors``)."""
        weights = load_file(folder / "model.safetensors")
        state = self.state_dict()
        state["words.weight"] = weights["embeddings.word_embeddings.weight"]
        state["positions.weight"] = weights["embeddings.position_embeddings.weight"]
        state["token_type"] = weights["embeddings.token_type_embeddings.weight"][0]
        pairs = [("norm", "embeddings.LayerNorm")]
        for number in range(LAYERS):
            theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
            for part in ("weight", "bias"):
                query, key, value = (
                    weights[f"{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value")
                )
                state[f"{ours}.attention.qkv.{part}"] = torch.cat([query, key, value])
            pairs += [
                (f"{ours}.attention.out", f"{theirs}.attention.output.dense"),
                (f"{ours}.norm1", f"{theirs}.attention.output.LayerNorm"),
                (f"{ours}.up", f"{theirs}.intermediate.dense"),
                (f"{ours}.down", f"{theirs}.output.dense"),
                (f"{ours}.norm2", f"{theirs}.output.LayerNorm"),
            ]
        for mine, their in pairs:
            for part in ("weight", "bias"):
                state[f"{mine}.{part}"] = weights[f"{their}.{part}"]
        self.load_state_dict(state)


class Linker(nn.Module):
    """For each candidate cue: which of the words around it are its source and its content."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.distances = nn.Embedding(DISTANCES, LINK_WIDTH)
        self.norm = nn.LayerNorm(LINK_WIDTH)
        self.layer = Layer(LINK_WIDTH, LINK_HEADS, LINK_WIDTH // LINK_HEADS, LINK_INNER, dropout)
        self.labels = nn.Linear(LINK_WIDTH, len(LINK_LABELS))
        self.valid = nn.Linear(LINK_WIDTH, 1)

    def forward(self, words: Tensor, cue: Tensor, distances: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Labels of words and the cue's validity.

        ``words`` (cues, length, width) and ``cue`` (cues, width) are the encoder's projections,
        ``distances`` (cues, length) the distance codes, ``mask`` (cues, length) 1 for words. Gives
        label logits (cues, length, labels) and the validity logit (cues,).
        """
        x = self.norm(words + cue[:, None] + self.distances(distances))
        x = self.layer(x, hide(mask))
        at_cue = ((distances == 0) & (mask > 0)).float()
        pooled = (x * at_cue[..., None]).sum(1) / at_cue.sum(1, keepdim=True).clamp(min=1.0)
        return self.labels(x), self.valid(pooled)[:, 0]
