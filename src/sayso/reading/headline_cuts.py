"""What does not belong to a headline's statement: its topic, what happens meanwhile, a second report.

"Measles outbreak: child dies", "Lund says truce near as Varnia strikes the port", "27 killed in strike,
monitors say; army denies targeting civilians".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.headline_ends import FEWEST_WORDS, IN_PHRASE, may_tell, reporting
from sayso.reading.names import Name
from sayso.records import Statement


def without_topics(text: Text, statements: Sequence[Statement], names: Sequence[Name]) -> list[Statement]:
    """ "Measles outbreak: second child dies": the topic before a headline's colon says nothing."""
    return [one for one in statements if not _is_topic(text, one, names)]


def _is_topic(text: Text, one: Statement, names: Sequence[Name]) -> bool:
    if not (one.cue and one.source) or text.text[slice(*one.cue[0])] != ":":
        return False
    source = text.words_in(one.source[0])
    if not source or text.lines[source[-1]] or source.start:
        return False
    named = any(name.span[0] < one.source[0][1] and name.kind != "place" for name in names)
    return not (
        named or text.tags[source[-1]] in ("NNP", "NNPS") or may_tell(text, source, names, plain=False)
    )


def in_halves(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """The first line's statements without what stands behind a semicolon, and that as one of its own."""
    mark = next((w for w in range(len(text)) if text.lowers[w] == ";" or text.lines[w]), len(text))
    if mark >= len(text) or text.lines[mark]:
        return list(statements)
    behind = text.starts[mark]
    kept: list[Statement] = []
    for one in statements:
        cut = tuple(span for span in one.content if span[0] < behind)
        runs_over = bool(one.cue) and one.cue[0][0] < behind and cut != one.content and bool(cut)
        kept.append(replace(one, content=cut) if runs_over else one)
    stop = next((w for w in range(mark, len(text)) if text.lines[w]), len(text))
    verb = mark + 1
    while verb < stop and text.tags[verb] in IN_PHRASE and text.lemmas[verb] not in reporting():
        verb += 1
    half = range(verb + 1, stop)
    if verb == mark + 1 or len(half) < FEWEST_WORDS or text.lemmas[verb : verb + 1][0] not in reporting():
        return kept
    kept = [one for one in kept if not (one.cue and behind < one.cue[0][0] < text.ends[stop - 1])]
    source, cue = text.span(range(mark + 1, verb)), text.span(range(verb, verb + 1))
    told = Statement("", (text.span(half),), (cue,), (source,), mode="indirect")
    before = [one for one in kept if one.content[0][0] < behind]
    return [*before, told, *kept[len(before) :]]


def before_as(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """ "Lund says truce near as Varnia strikes the port": what happens meanwhile is nobody's word."""
    end = next((w for w in range(len(text)) if text.lines[w]), len(text))
    kept: list[Statement] = []
    for one in statements:
        words = text.words_in(one.content[-1])
        if end == len(text) or not (
            one.cue and one.source and words and words.stop <= end and one.cue < one.content
        ):
            kept.append(one)
            continue
        cut = next((w for w in words[1:] if text.lowers[w] == "as" and _meanwhile(text, w, end)), None)
        if cut is None:
            kept.append(one)
            continue
        content = (*one.content[:-1], (one.content[-1][0], text.ends[cut - 1]))
        kept.append(replace(one, content=content))
    return kept


def _meanwhile(text: Text, word: int, end: int) -> bool:
    """Whether "as" at ``word`` opens a clause of its own: names or nouns, then a verb."""
    verb = word + 1
    while verb < end and (text.tags[verb] in IN_PHRASE or text.lowers[verb] in (",", "and")):
        if verb > word + 1 and text.tags[verb] in ("NN", "NNS") and text.tags[verb - 1] == "NNP":
            return True  # "as Varnia trade blame": the tagger takes a headline's verb for a noun
        verb += 1
    return verb > word + 1 and verb < end and text.tags[verb] in ("VBZ", "VBP", "VBD")
