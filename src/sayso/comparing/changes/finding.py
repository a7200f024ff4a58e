"""From two readings of one page to what changed for its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from sayso.comparing.changes.sentences import Alignment, Sentence, align_sentences, split_sentences
from sayso.comparing.changes.words import Hunk, changed_figure, changed_hedge, find_hunks
from sayso.records import Reading, Span, Statement

ChangeKind = Literal[
    "figure_changed", "statement_added", "statement_dropped", "source_changed",
    "hedge_added", "hedge_removed", "headline_only", "cosmetic_only",
]  # fmt: skip

_IN_CHANGED = 0.6  # part of a content's words that must be gone or new
_STILL_THERE = 0.75  # part of the shorter content's words that the other shares in order
_SAME_CONTENT = 0.8  # part of the longer content's words from which only the source has changed
_BARE = 2  # words


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The exact words of one side; ``span`` is ``None`` for a headline, which is no part of the text."""

    span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change with the words before and after, and the ids of the statements it is about."""

    kind: ChangeKind
    before: Excerpt | None
    after: Excerpt | None
    statement_before: str | None = None
    statement_after: str | None = None


def find_changes(old: Reading, new: Reading) -> list[Change]:
    """What changed from ``old`` to ``new``, two revisions of one article, in the order of the text.

    Only what the words themselves changed counts: a record that a reader found in one of two equal sentences
    is no change. A remark to the reader is none by itself. ``headline_only`` and ``cosmetic_only`` stand
    alone.
    Linear in the texts but for rewritten sentences, which are compared within 40 of each other.
    """
    alignment = align_sentences(
        split_sentences(old.text, old.article.notes), split_sentences(new.text, new.article.notes)
    )
    changes = [*_rewritten(old, new, alignment), *_statements(old, new, alignment)]
    if changes:
        return sorted(changes, key=_place)
    if alignment.rewritten or alignment.gone or alignment.new:
        return [_cosmetic(old, new, alignment)]
    if (old.article.headline or "") != (new.article.headline or ""):
        before, after = old.article.headline, new.article.headline
        return [
            Change(
                "headline_only",
                Excerpt(None, before) if before else None,
                Excerpt(None, after) if after else None,
            )
        ]
    if old.text != new.text:
        return _retyped(old, new)
    return []


def _rewritten(old: Reading, new: Reading, alignment: Alignment) -> Iterator[Change]:
    for before, after in alignment.rewritten:
        hunks = find_hunks(before, after)
        for hunk in hunks:
            if pair := changed_figure(old, new, hunk):
                yield _change("figure_changed", old, new, *pair)
            elif pair := _source(old, new, hunk):
                yield _change("source_changed", old, new, *pair)
        if hedge := changed_hedge(hunks, before, after):
            yield _change(hedge.kind, old, new, hedge.before, hedge.after)


def _statements(old: Reading, new: Reading, alignment: Alignment) -> Iterator[Change]:
    gone = _changed_words(alignment.gone, [(pair[0], find_hunks(*pair), 0) for pair in alignment.rewritten])
    fresh = _changed_words(alignment.new, [(pair[1], find_hunks(*pair), 1) for pair in alignment.rewritten])
    dropped = [statement for statement in _outermost(old) if _lies_in(statement, gone, old)]
    added = [statement for statement in _outermost(new) if _lies_in(statement, fresh, new)]
    for statement in dropped:
        if not any(_is_still(old, statement, new, other) for other in added):
            span = _extent(statement)
            yield Change("statement_dropped", _excerpt(old, span), None, statement_before=statement.id)
    for statement in added:
        if not any(_is_still(old, other, new, statement) for other in dropped):
            span = _extent(statement)
            yield Change("statement_added", None, _excerpt(new, span), statement_after=statement.id)


def _source(old: Reading, new: Reading, hunk: Hunk) -> tuple[Span, Span] | None:
    """The sources of the one statement whose source the hunk replaces by another."""
    for one in old.statements:
        before = _touched(one.source, hunk.old)
        if not before:
            continue
        for other in new.statements:
            after = _touched(other.source, hunk.new)
            if not after or _same_name(old, before, new, after):
                continue
            if _common(old, one, new, other) >= _SAME_CONTENT * _length(old, one, new, other, longer=True):
                return before, after
    return None


def _touched(source: Sequence[Span], place: Span) -> Span | None:
    for start, end in source:
        if start < place[1] and place[0] < end:
            return start, end
    return None


def _same_name(old: Reading, before: Span, new: Reading, after: Span) -> bool:
    """Whether one source holds all names of the other: "Putin" and "President Putin"."""
    one, other = (
        {word for word in reading.text[slice(*span)].split() if word[:1].isupper() and word != "The"}
        for reading, span in ((old, before), (new, after))
    )
    return bool(one and other) and (one <= other or other <= one)


def _is_still(old: Reading, one: Statement, new: Reading, other: Statement) -> bool:
    return _common(old, one, new, other) >= _STILL_THERE * _length(old, one, new, other, longer=False)


def _common(old: Reading, one: Statement, new: Reading, other: Statement) -> int:
    a, b = old.words(one.content).lower().split(), new.words(other.content).lower().split()
    return sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())


def _length(old: Reading, one: Statement, new: Reading, other: Statement, *, longer: bool) -> int:
    lengths = (len(old.words(one.content).split()), len(new.words(other.content).split()))
    return max(lengths) if longer else max(1, min(lengths))


def _outermost(reading: Reading) -> list[Statement]:
    """The statements in nobody else's; a bare noun such as "the report" says nothing by itself."""
    return [
        statement
        for statement in reading.statements
        if statement.within is None and (statement.mode != "indirect" or not _is_bare(statement, reading))
    ]


def _is_bare(statement: Statement, reading: Reading) -> bool:
    return len(reading.words(statement.content).split()) <= _BARE


def _changed_words(
    whole: Sequence[Sentence], rewritten: Sequence[tuple[Sentence, list[Hunk], Literal[0, 1]]]
) -> set[int]:
    """Where the words begin that stand on one side only."""
    places = {start for sentence in whole for start, _ in sentence.spans}
    for sentence, hunks, side in rewritten:
        for hunk in hunks:
            low, high = hunk.new if side else hunk.old
            places |= {start for start, _ in sentence.spans if low <= start < high}
    return places


def _lies_in(statement: Statement, places: set[int], reading: Reading) -> bool:
    inside = outside = 0
    for start, end in statement.content:
        hits = sum(start <= place < end for place in places)
        inside += hits
        outside += len(reading.text[start:end].split())
    return bool(outside) and inside >= _IN_CHANGED * outside


def _extent(statement: Statement) -> Span:
    return statement.content[0]


def _change(kind: ChangeKind, old: Reading, new: Reading, before: Span | None, after: Span | None) -> Change:
    return Change(kind, _excerpt(old, before) if before else None, _excerpt(new, after) if after else None)


def _excerpt(reading: Reading, span: Span) -> Excerpt:
    return Excerpt(span, reading.text[slice(*span)])


def _place(change: Change) -> tuple[int, int, str]:
    spans = [part.span[0] for part in (change.after, change.before) if part and part.span]
    return (spans[0] if spans else 0, 0 if change.before else 1, change.kind)


def _cosmetic(old: Reading, new: Reading, alignment: Alignment) -> Change:
    if alignment.rewritten:
        before, after = alignment.rewritten[0]
        hunk = find_hunks(before, after)[0]
        return _change("cosmetic_only", old, new, hunk.old_shown, hunk.new_shown)
    gone = alignment.gone[0].span if alignment.gone else None
    return _change("cosmetic_only", old, new, gone, alignment.new[0].span if alignment.new else None)


def _retyped(old: Reading, new: Reading) -> list[Change]:
    """Only case, punctuation or remarks to the reader differ; the last are no change."""
    left, right = (
        [sentence.span for sentence in split_sentences(reading.text, reading.article.notes)]
        for reading in (old, new)
    )
    for before, after in zip(left, right, strict=False):
        if old.text[slice(*before)].strip() != new.text[slice(*after)].strip():
            return [_change("cosmetic_only", old, new, before, after)]
    return []
