"""Shingles: hashes of five words in a row, and the two small samples of them that serve as blocking keys.

Shingling and MinHash after Broder (1997), banding after Leskovec, Rajaraman and Ullman (*Mining of Massive
Datasets*, ch. 3), and for passages winnowing after Schleimer, Wilkerson and Aiken (2003).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

WIDTH = 5  # words in a shingle: shorter ones are shared by chance, longer ones broken by one changed word
_BANDS, _ROWS = 8, 4  # two texts that share 70 % of their shingles meet in a band with a chance of 89 %
_WINDOW = 8  # of any 8 shingles in a row one is kept: a shared run of 12 words is always found
_CHUNK = 4096  # shingles hashed at a time, so that memory stays at 2 MB whatever the text's length
_GOLDEN = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: spreads neighbouring numbers evenly


def hash_shingles(words: Sequence[str]) -> Hashes:
    """The hash of every five words in a row, the same on every machine; empty for fewer words."""
    if len(words) < WIDTH:
        return np.empty(0, dtype=np.uint64)
    single = np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint64, count=len(words))
    count = len(words) - WIDTH + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(WIDTH):
        mixed = (mixed ^ single[offset : offset + count]) * np.uint64(_GOLDEN)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def minhash_bands(hashes: Hashes) -> list[str]:
    """Eight bands of a MinHash signature as short strings; texts alike share at least one."""
    if not hashes.size:
        return []
    factors, offsets = _functions()
    lows = np.full(_BANDS * _ROWS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, hashes.size, _CHUNK):
        chunk = hashes[start : start + _CHUNK, None] * factors + offsets
        lows = np.minimum(lows, chunk.min(axis=0))
    rows = lows.reshape(_BANDS, _ROWS)
    return [f"m{number:x}:{crc32(band.tobytes()):08x}{int(band[0] >> np.uint64(40)):06x}"
            for number, band in enumerate(rows)]  # fmt: skip


@cache
def _functions() -> tuple[Hashes, Hashes]:
    """Odd factors and offsets of the hash functions; by formula, as random streams change by version."""
    count = np.arange(1, 2 * _BANDS * _ROWS + 1, dtype=np.uint64)
    mixed = count * np.uint64(_GOLDEN)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)  # the second step of SplitMix64 (Steele, Lea and Flood, 2014)
    mixed ^= mixed >> np.uint64(27)
    return mixed[::2] | np.uint64(1), mixed[1::2]


def winnow(hashes: Hashes) -> list[str]:
    """The least hash of every eight in a row, as short strings; passages of 12 equal words share one."""
    if not hashes.size:
        return []
    if hashes.size <= _WINDOW:
        return [f"w:{int(hashes.min()):016x}"]
    windows = np.lib.stride_tricks.sliding_window_view(hashes, _WINDOW)
    return [f"w:{int(low):016x}" for low in np.unique(windows.min(axis=1))]
