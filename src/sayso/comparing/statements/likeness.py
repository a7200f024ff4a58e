"""How much two contents have in common: runs of equal words, or rare stems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from sayso.comparing.rarity import stem, weight
from sayso.comparing.statements.sayings import Saying

_LONGEST = 200  # words compared; what follows is another passage


@dataclass(frozen=True, slots=True)
class Runs:
    """Equal words in runs of two or more: how many, how many quoted on both sides, their bits.

    ``shorter`` and ``longer`` are their parts of the two contents, ``of_quote`` of the shorter quotation.
    ``kept`` is how much of a quotation of the one stands in the content of the other, quoted there or not,
    ``kept_bits`` what these words weigh and ``keeps_first`` whether it is the first one's quotation.
    """

    words: int
    quoted: int
    bits: int
    shorter: float
    longer: float
    of_quote: float
    kept: float
    kept_bits: int
    keeps_first: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """Stems in common, the rarest first, their bits, and the part of the lighter content they make."""

    stems: tuple[str, ...]
    bits: int
    share: float


def common_runs(a: Saying, b: Saying) -> Runs | None:
    """The words that stand in the same order in both, in runs of two or more; ``None`` if there are none."""
    one, two = a.words[:_LONGEST], b.words[:_LONGEST]
    # Most pairs have no two words in a row in common; finding that out costs a tenth of the matching.
    if not set(pairwise(one)) & set(pairwise(two)):
        return None
    blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    equal = [(block.a + at, block.b + at) for block in blocks if block.size > 1 for at in range(block.size)]
    if not equal:
        return None
    shorter, longer = sorted((len(one), len(two)))
    quoted = sum(a.quoted[i] and b.quoted[j] for i, j in equal)
    quote = min(sum(a.quoted[:_LONGEST]), sum(b.quoted[:_LONGEST]))
    kept, kept_bits, keeps_first = max(
        (*_kept(one, a.quoted[:_LONGEST], [i for i, _ in equal]), True),
        (*_kept(two, b.quoted[:_LONGEST], [j for _, j in equal]), False),
    )
    return Runs(
        words=len(equal),
        quoted=quoted,
        bits=sum(weight(stem(one[i])) for i, _ in equal),
        shorter=len(equal) / shorter,
        longer=len(equal) / longer,
        of_quote=quoted / quote if quote else 0.0,
        kept=kept,
        kept_bits=kept_bits,
        keeps_first=keeps_first,
    )


def _kept(words: Sequence[str], quoted: Sequence[bool], equal: Iterable[int]) -> tuple[float, int]:
    """How much of the quoted words is among the equal ones, and their bits."""
    found = [words[at] for at in equal if quoted[at]]
    return (len(found) / sum(quoted), sum(weight(stem(word)) for word in found)) if found else (0.0, 0)


def common_stems(a: Mapping[str, int], b: Mapping[str, int]) -> Overlap:
    """The weighted overlap of two contents."""
    common = sorted(a.keys() & b.keys(), key=lambda word: (-a[word], word))
    bits = sum(min(a[word], b[word]) for word in common)
    lighter = min(sum(a.values()), sum(b.values()))
    return Overlap(tuple(common), bits, bits / lighter if lighter else 0.0)
