"""Who was quoted: "Lund was quoted by the Echo as saying that …" is Lund's word, by way of the Echo.

What was said may stand first: "…," Lund was quoted as saying by the Echo.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.actors.words import Text
from sayso.reading.counters import find_subject

_STOPS = frozenset({".", "?", "!", ";", "\n"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_LONGEST_AGENT = 14
_LONGEST_QUOTATION = 200


@dataclass(frozen=True, slots=True)
class QuotedAs:
    """Words: who is quoted, "was quoted", who quotes (``None`` if unsaid), "saying", and what was said."""

    speaker: range
    cue: range
    agent: range | None
    saying: range
    content: range


def quoted_as(text: Text, verb: int) -> QuotedAs | None:
    """The report whose "quoted" or "cited" stands at ``verb``, or ``None``. Looks at one sentence."""
    first = verb - 1 - (verb > 1 and text.tags[verb - 1] == "RB")
    if first < 1 or text.lemmas[first] != "be":
        return None
    if text.lemmas[first - 1] == "have":
        first -= 1
    near = range(verb + 1, min(len(text) - 2, verb + _LONGEST_AGENT))
    as_ = next((w for w in near if text.lowers[w] == "as" and _says(text, w + 1)), None)
    if as_ is None or text.sentences[as_] != text.sentences[verb]:
        return None
    speaker = find_subject(text, first)
    saying = range(as_ + 1, as_ + 2 + (text.lowers[as_ + 1] == "having"))
    start = saying.stop + (text.lowers[saying.stop] == "that")
    end = start
    while end < len(text) and text.sentences[end] == text.sentences[verb] and text.lowers[end] not in _STOPS:
        end += 1
    if speaker is None:
        return None
    agent = None
    if text.lowers[verb + 1] == "by" and as_ > verb + 2:
        agent = range(verb + 2, _agent_end(text, verb + 2, as_))
    content = range(start, end)
    if text.lowers[start] == "by":
        agent, content = range(start + 1, _agent_end(text, start + 1, end)), range(0)
    content = content or fronted(text, speaker)
    return QuotedAs(speaker, range(first, verb + 1), agent, saying, content) if content else None


def fronted(text: Text, speaker: range) -> range:
    """The quotation or clause before ``speaker``: "*The deal is dead*, he was quoted as saying"."""
    end = speaker.start
    while end and text.lowers[end - 1] == ",":
        end -= 1
    if end and text.lowers[end - 1] in _MARKS:
        opened = (
            w for w in range(end - 2, max(-1, end - _LONGEST_QUOTATION), -1) if text.lowers[w] in _MARKS
        )
        return range(next(opened, end), end)
    start = end
    while start and text.sentences[start - 1] == text.sentences[speaker.start]:
        start -= 1
    return range(start, end)


def _says(text: Text, word: int) -> bool:
    """ "Saying", "having called": how the words of the one quoted are led to."""
    having = text.lowers[word] == "having" and text.tags[word + 1 : word + 2] in (["VBN"], ["VBD"])
    return text.lowers[word] == "saying" or having


def _agent_end(text: Text, start: int, stop: int) -> int:
    """Where "the Echo" ends in "by the Echo on Friday as saying"."""
    return next(
        (w for w in range(start + 1, stop) if text.lowers[w] in ("on", "in", "last", "this", ",")), stop
    )
