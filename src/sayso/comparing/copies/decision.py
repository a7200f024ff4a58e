"""Whether two pages share running text, of what kind the copy is, and which was there first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from sayso.comparing.copies.alignment import Passage, align
from sayso.comparing.copies.credits import same_outlet
from sayso.comparing.copies.page import Page
from sayso.comparing.moments import order
from sayso.records import Span

CopyKind = Literal["verbatim", "near", "partial"]

_VERBATIM = 0.95  # share of the shorter page's words
_NEAR = 0.5  # most of the later page
_REWRITTEN = 0.5  # part of the later page's words, by weight, that the earlier one has too
_PASSAGE_BITS = 30
_PAIRS = 2048  # of pages, which are kept with them; a page on forty articles compares about forty
_PASSAGE_WORDS = 12  # equal words outside quotation marks: less than a long sentence is stock phrase


@dataclass(frozen=True, slots=True)
class Copy:
    """Two revisions that share running text.

    ``share_a`` and ``share_b`` are the shared parts of each page's words (0 to 1); ``spans_a`` and
    ``spans_b`` say where they stand, passage by passage (code points). ``original`` is the revision that was
    copied; it is ``None`` where both go back to a third or nothing tells.
    """

    a: str
    b: str
    kind: CopyKind
    original: str | None
    share_a: float
    share_b: float
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    reason: str


@lru_cache(_PAIRS)
def match(a: Page, b: Page) -> Copy | None:
    """Decides whether one page copies the other, or both a third.

    Two revisions of one article are no copies. The two come back in the order of their ids. Linear in the
    length of both pages.
    """
    if a.article == b.article:
        return None
    if a.revision > b.revision:
        a, b = b, a
    if not a.words or not b.words:
        return None
    passages = align(a, b)
    told = [p for p in passages if p.told(a) >= _PASSAGE_WORDS and p.bits(a) >= _PASSAGE_BITS]
    if not told:
        return None
    share_a, share_b = _share(passages, a, side="a"), _share(passages, b, side="b")
    original, direction = _original(a, b)
    kind = _kind(a, b, (share_a, share_b), original)
    if kind == "partial":
        passages = tuple(told)
    words = sum(passage.words for passage in passages)
    return Copy(
        a=a.revision,
        b=b.revision,
        kind=kind,
        original=original,
        share_a=round(share_a, 3),
        share_b=round(share_b, 3),
        spans_a=tuple(sorted(_span(p, a, side="a") for p in passages)),
        spans_b=tuple(_span(p, b, side="b") for p in passages),
        reason=f"{words} equal words in order, {share_a:.0%} and {share_b:.0%} of the two; {direction}",
    )


def settle(copies: Iterable[Copy]) -> list[Copy]:
    """Takes back the direction between two pages that both copy the same third one at least as fully.

    Call it with all copies of one group. Ordered by ids.
    """
    ordered = sorted(copies, key=lambda copy: (copy.a, copy.b))
    sources: dict[str, dict[str, float]] = {}
    for copy in ordered:
        if copy.original:
            taker, share = (copy.b, copy.share_b) if copy.original == copy.a else (copy.a, copy.share_a)
            sources.setdefault(taker, {})[copy.original] = share
    return [_settled(copy, sources) for copy in ordered]


def _settled(copy: Copy, sources: dict[str, dict[str, float]]) -> Copy:
    if not copy.original:
        return copy
    shares = {copy.a: copy.share_a, copy.b: copy.share_b}
    for third in sorted(sources.get(copy.a, {}).keys() & sources.get(copy.b, {}).keys()):
        if all(sources[page][third] >= shares[page] for page in shares):
            reason = f"{copy.reason}, but both have it from {third}"
            return replace(copy, original=None, reason=reason)
    return copy


def _kind(a: Page, b: Page, shares: tuple[float, float], original: str | None) -> CopyKind:
    if max(shares) >= _VERBATIM and min(shares) >= _NEAR:
        return "verbatim"
    # An article with its own text around a lifted passage is no near copy, however short the one lifted from.
    taken = {a.revision: shares[1], b.revision: shares[0]}.get(original or "", max(shares))
    if taken >= _NEAR:
        return "near"
    part_a, part_b = _common_matter(a, b)
    rewritten = {a.revision: part_b, b.revision: part_a}.get(original or "", max(part_a, part_b))
    return "near" if rewritten >= _REWRITTEN else "partial"


def _common_matter(a: Page, b: Page) -> tuple[float, float]:
    """What part of either page's words, weighed by how rare they are, stands in the other."""
    one, other = dict(a.stems), dict(b.stems)
    common = sum(bits for stem, bits in a.stems if stem in other)
    return common / max(1, sum(one.values())), common / max(1, sum(other.values()))


def _original(a: Page, b: Page) -> tuple[str | None, str]:
    """The revision that was there first, with the reason."""
    for taker, source in ((a, b), (b, a)):
        for credit in taker.credits:
            if source.outlet and same_outlet(credit.name, source.outlet) and not _own(credit.name, taker):
                return source.revision, f"{taker.outlet or taker.revision} credits {credit.name}"
    for page in (a, b):
        for credit in page.credits:
            if not _own(credit.name, page):
                return (
                    None,
                    f"{page.outlet or page.revision} credits {credit.name}, so both may have it from there",
                )
    for page, other in ((a, b), (b, a)):
        if page.credits and not other.credits:
            return page.revision, f"{page.outlet or page.revision} signs the text as its own"
    if (earlier := order(a.published, b.published)) is None:
        return None, "nothing says which was first"
    first = a if earlier < 0 else b
    return first.revision, f"{first.outlet or first.revision} published first ({first.published})"


def _own(name: str, page: Page) -> bool:
    return page.outlet is not None and same_outlet(name, page.outlet)


def _share(passages: Sequence[Passage], page: Page, *, side: Literal["a", "b"]) -> float:
    covered: set[int] = set()
    for passage in passages:
        for run in passage.runs:
            start = run.a if side == "a" else run.b
            covered.update(range(start, start + run.length))
    return len(covered) / len(page.words)


def _span(passage: Passage, page: Page, *, side: Literal["a", "b"]) -> Span:
    first, last = passage.runs[0], passage.runs[-1]
    if side == "a":
        return page.spans[first.a][0], page.spans[last.a + last.length - 1][1]
    return page.spans[first.b][0], page.spans[last.b + last.length - 1][1]
