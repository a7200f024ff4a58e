"""Two texts side by side: which sentences stand in both, which were rewritten, which are gone or new."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.records import Note, Span

_END = re.compile(
    r"""(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?]["”’')\]]*(?=\s+["“‘'(\[]?[A-Z0-9])|\n+"""
)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIKE = 0.5  # part of equal words from which a sentence counts as rewritten, not as another one
_FAR = 40  # sentences within which a rewritten one is looked for, so that long texts stay linear


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands: its span, the spans of its words (code points) and the words in lower case."""

    span: Span
    spans: tuple[Span, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """``rewritten`` are pairs of like sentences, ``gone`` those only in the old text, ``new`` in the new."""

    rewritten: tuple[tuple[Sentence, Sentence], ...]
    gone: tuple[Sentence, ...]
    new: tuple[Sentence, ...]


def align_sentences(old: Sequence[Sentence], new: Sequence[Sentence]) -> Alignment:
    """Lays the sentences of two texts side by side, wherever each has moved to.

    Equal sentences (but for case and punctuation) are set aside first; of the rest the likest go together.
    """
    left, right = _without_common(old, new), _without_common(new, old)
    scored: list[tuple[float, int, int, int]] = []
    for i, one in enumerate(left):
        for j in range(max(0, i - _FAR), min(len(right), i + _FAR)):
            ratio = SequenceMatcher(None, one.words, right[j].words, autojunk=False).ratio()
            if ratio >= _LIKE:
                scored.append((-ratio, abs(i - j), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(scored):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return Alignment(
        rewritten=tuple((left[i], right[j]) for i, j in sorted(pairs.items())),
        gone=tuple(sentence for i, sentence in enumerate(left) if i not in pairs),
        new=tuple(sentence for j, sentence in enumerate(right) if j not in taken),
    )


def split_sentences(text: str, notes: Iterable[Note] = ()) -> list[Sentence]:
    """The sentences of ``text`` without remarks to the reader; linear in its length."""
    spans = [note.span for note in notes]
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        line_start = text.rfind("\n", 0, start + 1) + 1
        words = tuple(match.span() for match in _WORD.finditer(text, start, end))
        if words and not _is_note(text[line_start:end]) and not any(s <= words[0][0] < e for s, e in spans):
            lowers = tuple(text[s:e].lower().replace("’", "'") for s, e in words)
            found.append(Sentence((start, end), words, lowers))
        start = end
    return found


def _is_note(line: str) -> bool:
    return line.strip().lower()[:60].startswith(_notes())


@cache
def _notes() -> tuple[str, ...]:
    return tuple(lexicon()["notes"])


@cache
def lexicon() -> dict[str, Any]:
    """The words that weaken, and those that begin a remark to the reader."""
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "hedges.toml").read_text("utf-8"))


def _without_common(sentences: Sequence[Sentence], others: Sequence[Sentence]) -> list[Sentence]:
    counts: dict[tuple[str, ...], int] = defaultdict(int)
    for sentence in others:
        counts[sentence.words] += 1
    left: list[Sentence] = []
    for sentence in sentences:
        if counts[sentence.words]:
            counts[sentence.words] -= 1
        else:
            left.append(sentence)
    return left
