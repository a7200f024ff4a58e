"""Around a cue: which words the linker reads, and how it counts their distance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.records import Span

REACH = 96
_STEPS = np.asarray([1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 42, 60, 85], np.int64)
DISTANCES = 2 * len(_STEPS) + 1

Ints = NDArray[np.int64]


def around(cue: Span, lines: Ints) -> Span:
    """The range of words that the linker reads for ``cue``, a range of words in a window.

    The cue's line and one line on either side, at most ``REACH`` words before and after the cue:
    statements hardly reach further. ``lines`` holds the line number of each of the window's words.
    """
    first = int(np.searchsorted(lines, lines[cue[0]]))
    last = int(np.searchsorted(lines, lines[cue[1] - 1], "right"))
    low = int(np.searchsorted(lines, lines[first - 1])) if first else 0
    high = int(np.searchsorted(lines, lines[last], "right")) if last < len(lines) else last
    return max(low, cue[0] - REACH), min(high, cue[1] + REACH)


def distance_codes(cue: Span, crop: Span) -> Ints:
    """Per word of ``crop`` a code in ``range(DISTANCES)``: 0 in the cue, odd before it, even after it."""
    words = np.arange(*crop)
    before, after = cue[0] - words, words - (cue[1] - 1)
    codes = np.zeros(len(words), np.int64)
    codes = np.where(before > 0, np.searchsorted(_STEPS, before, "right") * 2 - 1, codes)
    return np.where(after > 0, np.searchsorted(_STEPS, after, "right") * 2, codes)
