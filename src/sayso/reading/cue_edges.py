"""Cues without what is none of theirs: an article, a preposition of time, an adjective of what is said.

"Wrote in a note after the | release", "has pledged unwavering | support"; "there's growing speculation" is
whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Statement

_TIME = frozenset({"after", "before", "during", "since", "until", "amid"})
_HALVES = frozenset({"'s", "’s", "'ll", "’ll", "'re", "’re", "'ve", "’ve"})
_SUBJECTS = frozenset({"there", "it", "that"})
_NOUNS = frozenset({"NN", "NNS", "JJ"})
_TELLING = frozenset({"VB", "VBD", "VBN", "VBZ", "VBP", "VBG"})
_SAID_AS_IS = frozenset(
    {"clear", "public", "known", "sure", "certain", "plain", "good", "such", "more", "further"}
)


def settle_cues(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with their cues' edges put right; linear in their number."""
    return [_settled(text, one) if len(one.cue) == 1 else one for one in statements]


def _settled(text: Text, one: Statement) -> Statement:
    cue = text.words_in(one.cue[0])
    if len(cue) < 2:
        return one
    start, stop = cue.start, cue.stop
    if text.lowers[start] in _HALVES and one.cue[0][0] > text.starts[start]:
        # Half a word: "there's | growing speculation".
        if not start or text.lowers[start - 1] not in _SUBJECTS:
            return one
        return replace(one, cue=(text.span(range(start - 1, stop)),))
    if text.tags[stop - 1] == "DT" and stop - start > 2:
        stop -= 1
    if text.lowers[stop - 1] in _TIME and stop - start > 1 and not _is_said_next(text, one, stop):
        stop -= 1
    if (start, stop) != (cue.start, cue.stop):
        return replace(one, cue=(text.span(range(start, stop)),))
    return _without_adjective(text, one, cue)


def _is_said_next(text: Text, one: Statement, stop: int) -> bool:
    return stop < len(text) and any(low == text.starts[stop] for low, _ in one.content)


def _without_adjective(text: Text, one: Statement, cue: range) -> Statement:
    """ "Has pledged | *unwavering support* for": the adjective is that of what is pledged."""
    last = cue[-1]
    verb = text.tags[last - 1] in _TELLING
    if (
        text.tags[last] not in ("JJ", "VBG")
        or not verb
        or text.lowers[last] in _SAID_AS_IS
        or cue.stop >= len(text)
    ):
        return one
    first = one.content[0]
    if first[0] != text.starts[cue.stop] or text.tags[cue.stop] not in _NOUNS:
        return one
    content = ((text.starts[last], first[1]), *one.content[1:])
    return replace(one, cue=(text.span(range(cue.start, last)),), content=content)
