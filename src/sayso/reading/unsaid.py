"""What stands in a content and was not said: an outlet's checks, what a report does, when it was.

In "CLAUSE, police said as they went on searching" the second clause is the article's own, as are a sentence
before, "which Norda could not verify" and "…, revising earlier tolls"; of "reported first-quarter | sales"
the adjective is the content's. The encoder labels word by word and misses these borders in news of other
kinds than it was trained on: on 124 articles of PolNeAR the rules change next to nothing.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORTEST = 3  # words of a clause
_BESIDE = frozenset({"as", "while", "amid", "before", "when"})
# What the one who reports does by it: "CLAUSE, activists reported on Sunday, *revising* an earlier toll".
_REPORTING = frozenset({"revise", "raise", "lower", "update", "correct", "cite", "quote", "blame", "accuse"})
_CHECKS = frozenset({"verify", "confirm", "authenticate", "corroborate"})
_NOT = frozenset({"not", "n't", "n’t", "unable", "never"})
_ISSUING = frozenset({"report", "post", "announce", "record", "forecast"})
_ATTRIBUTES = frozenset({"JJ", "CD", "HYPH", "NN", "JJR", "NNP"})


def without_unsaid(text: Text, one: Statement) -> Statement:
    """``one`` without what its source did not say; looks at its own words."""
    one = _without_attribute(text, one)
    content = _without_check(text, one.content)
    if one.mode == "indirect":
        content = _without_beside(text, one, _without_earlier(text, one, content))
    return replace(one, content=content) if content != one.content else one


def _without_attribute(text: Text, one: Statement) -> Statement:
    """ "The firm reported *first-quarter* | sales": what belongs to the noun behind the cue."""
    cue, run = text.words_in(one.cue[-1]), text.words_in(one.content[0])
    if len(cue) < 2 or not run or run.start != cue.stop or text.tags[run.start] not in ("NN", "NNS"):
        return one
    first = next((word for word in cue if text.tags[word] in _FINITE | {"VBN"}), cue.stop) + 1
    rest = range(first, cue.stop)
    if (
        text.lemmas[first - 1] not in _ISSUING
        or not rest
        or any(text.tags[w] not in _ATTRIBUTES for w in rest)
    ):
        return one
    content = ((text.starts[first], one.content[0][1]), *one.content[1:])
    return replace(one, cue=(*one.cue[:-1], (one.cue[-1][0], text.ends[first - 1])), content=content)


def _without_check(text: Text, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "According to a witness, *which Norda could not verify*, CLAUSE": the outlet's aside."""
    first = text.words_in(content[0])
    if not first or text.lowers[first.start] not in ("which", "whom"):
        return content
    comma = next((w for w in first if text.lowers[w] == ","), None)
    if comma is None or comma + _SHORTEST > first.stop:
        return content
    aside = range(first.start, comma)
    checks = any(text.lemmas[w] in _CHECKS for w in aside)
    if not (checks and any(text.lowers[w] in _NOT for w in aside)):
        return content
    return ((text.starts[comma + 1], content[0][1]), *content[1:])


def _without_earlier(text: Text, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without pieces of an earlier sentence, where the cue's has one too."""
    cue = text.words_in(one.cue[0])
    if len(content) < 2 or not cue:
        return content
    sentence = text.sentences[cue.start]
    runs = [text.words_in(span) for span in content]
    here = any(run and text.sentences[run.start] == sentence for run in runs)
    kept = tuple(
        span
        for span, run in zip(content, runs, strict=True)
        if not run or text.sentences[run[-1]] >= sentence
    )
    return kept if here and kept else content


def _without_beside(text: Text, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "CLAUSE, police said *as rescuers searched on*", "…, *revising earlier tolls*": what is not said."""
    cue = text.words_in(one.cue[-1])
    if len(content) < 2 or not cue:
        return content
    before, after = text.words_in(content[-2]), text.words_in(content[-1])
    if not before or not after:
        return content
    does = text.tags[after.start] == "VBG" and text.lemmas[after.start] in _REPORTING
    if not does and (after.start != cue.stop or text.lowers[after.start] not in _BESIDE):
        return content
    closed = before.stop < len(text) and text.lowers[before.stop] == "," and before.stop < cue.start
    whole = any(text.tags[word] in _FINITE for word in before)
    return content[:-1] if closed and whole else content
