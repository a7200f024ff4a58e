"""What of a revision takes part in the search for copies: its words, with quotations marked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import compress

from sayso.comparing.copies.credits import Credit, credit_spans, find_credits
from sayso.comparing.copies.shingles import WIDTH, hash_shingles, minhash_bands, winnow
from sayso.comparing.rarity import weigh_words
from sayso.reading.quotations import find_quotations
from sayso.records import Reading, Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True)
class Page:
    """One revision as the search for copies sees it.

    ``words`` are in lower case and ``spans`` say where each stands in ``text`` (code points); ``quoted``
    marks those inside quotation marks. Dateline, credit lines and the frame of the page are left out.
    """

    revision: str
    article: str
    outlet: str | None
    published: str | None
    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]
    credits: tuple[Credit, ...]

    def __hash__(self) -> int:
        """By the revision alone: what is remembered of two pages is looked up by both."""
        return hash(self.revision)

    @cached_property
    def stems(self) -> tuple[tuple[str, int], ...]:
        """The stems of its words with how rare they are; asked for where two pages share a passage only."""
        words = (self.text[start:end] for start, end in self.spans)
        return tuple(sorted(weigh_words(words).items()))


def read_page(reading: Reading, revision: str, article: str) -> Page:
    """The page of ``reading``, filed as ``revision`` of ``article``; linear in its length."""
    text, facts = reading.text, reading.article
    credits = find_credits(text, facts.bylines)
    left_out = sorted([*credit_spans(text, credits), *_frame(text), *(note.span for note in facts.notes)])
    kept = list(_WORD.finditer(text))
    outside = _outside([m.span() for m in kept], left_out)
    spans = tuple(m.span() for m in compress(kept, outside))
    inside = _outside(list(spans), [q.span for q in find_quotations(text)])
    return Page(
        revision=revision,
        article=article,
        outlet=facts.outlet,
        published=facts.published,
        text=text,
        words=tuple(text[start:end].lower().replace("’", "'") for start, end in spans),
        spans=spans,
        quoted=tuple(not free for free in inside),
        credits=credits,
    )


def keys(page: Page) -> frozenset[str]:
    """Blocking keys: 8 bands for the text as a whole, and one for each four or five words of running prose.

    Pages that share twelve words in a row outside quotation marks share a key. A key that more than a few
    hundred pages share is stock text and may be passed over.
    """
    hashes = hash_shingles(page.words)
    # A shared quotation alone is no copy: shingles that lie in one whole are no keys.
    told = [not all(page.quoted[start : start + WIDTH]) for start in range(hashes.size)]
    return frozenset([*minhash_bands(hashes), *winnow(hashes[told])])


def _frame(text: str) -> list[Span]:
    """The lines that belong to the page and not to the article."""
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        lowered = line.lower()
        # A sentence of the article may well hold "copyright"; lines of the frame are short.
        if len(line) < 300 and any(words in lowered for words in _frame_words()):
            found.append((start, end))
        start = end
    return found


@cache
def _frame_words() -> tuple[str, ...]:
    source = files("sayso.comparing") / "lexicon" / "agencies.toml"
    return tuple(tomllib.loads(source.read_text("utf-8"))["frame"])


def _outside(spans: list[Span], areas: list[Span]) -> list[bool]:
    """For each of the ordered ``spans``, whether it begins outside all of the ordered ``areas``."""
    result: list[bool] = []
    number = 0
    for start, _ in spans:
        while number < len(areas) and areas[number][1] <= start:
            number += 1
        result.append(number == len(areas) or start < areas[number][0])
    return result
