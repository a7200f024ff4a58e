"""How much two contents have in common: a run of quoted words, or rare stems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.comparing.rarity import stem, weight

_LONGEST = 200  # quoted words compared; what follows is another passage


@dataclass(frozen=True, slots=True)
class CommonQuote:
    """How many quoted words two quotations share in order, and their part of the shorter one (0 to 1)."""

    words: int
    share: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """Stems in common, the rarest first, their bits, and the part of the lighter content they make (0 to 1)."""

    stems: tuple[str, ...]
    bits: int
    share: float


def common_quote(a: tuple[str, ...], b: tuple[str, ...]) -> CommonQuote | None:
    """What two quotations share in runs of two words or more; ``None`` if that is next to nothing."""
    a, b = a[:_LONGEST], b[:_LONGEST]
    if len(a) < 2 or len(b) < 2:
        return None
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    runs = [block for block in blocks if block.size > 1]
    words = sum(block.size for block in runs)
    bits = sum(weight(stem(word)) for block in runs for word in a[block.a : block.a + block.size])
    if words < 2 or bits < 10:
        return None
    return CommonQuote(words, words / min(len(a), len(b)))


def common_words(a: Mapping[str, int], b: Mapping[str, int]) -> Overlap:
    """The weighted overlap of two contents."""
    common = sorted(a.keys() & b.keys(), key=lambda word: (-a[word], word))
    bits = sum(a[word] for word in common)
    lighter = min(sum(a.values()), sum(b.values()))
    return Overlap(tuple(common), bits, bits / lighter if lighter else 0.0)
