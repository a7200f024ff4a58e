"""Headlines that name who says it after a colon or before one, and those that hold two reports.

In "'I was robbed': bride slams hotel after tent falls" the encoder takes the verb after the colon for the cue
and leaves the quotation to nobody; "Flood kills 12: police" and "Iran sends missiles - sources" it leaves
alone. Who stands after the mark, if it is a person, a body or a role, said it. What follows a semicolon is a
report of its own: "27 killed in strike, monitors say; army denies targeting civilians".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_names, source_nouns
from sayso.reading.names import Name
from sayso.records import Span, Statement

_QUOTED = re.compile(r"\s*(?P<quotation>[\"'“‘](?P<words>[^\n\"“”]{3,200}?)[\"'”’]):[^\S\n]")
_IN_PHRASE = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "PRP$", "VBN"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_LONGEST_SOURCE = 8
# The label before a headline is no part of what it says.
_TAIL = re.compile(
    r"(?:(?:exclusive|breaking|update \d*|live|watch|factbox)\s*[:-] )?(?P<content>[^\n]{10,200}?)"
    r"(?P<mark>:| [-–—]) (?P<source>[^\n:;,\"“”]{2,60})",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2
_TALKS = frozenset({"conversation", "interview", "talk", "q&a", "meeting"})


def with_headline(text: Text, statements: Sequence[Statement], names: Sequence[Name]) -> list[Statement]:
    """``statements`` with what the first line says before a colon and who after it, if they lack it yet."""
    statements = _with_tail(text, _in_halves(text, statements), names)
    match = _QUOTED.match(text.text)
    if not match or len(match["words"].split()) < _FEWEST_WORDS:
        return list(statements)
    quotation = match.span("quotation")
    colon = text.words_in(quotation).stop
    if any(start < quotation[1] for one in statements if one.cue for start, _ in one.content):
        return list(statements)
    source = _speaker(text, colon + 1, [name.span for name in names if name.kind != "place"])
    if source is None:
        return list(statements)
    spoken = Statement("", (quotation,), (text.span(range(colon, colon + 1)),), (source,), mode="direct")
    apart = [one for one in statements if all(start >= quotation[1] for start, _ in one.content)]
    return [spoken, *apart]


def _with_tail(text: Text, statements: Sequence[Statement], names: Sequence[Name]) -> list[Statement]:
    """ "Quake kills 12 in Nepal: police": CONTENT, a mark, and a source that ends the line."""
    line = text.text[: text.text.find("\n") if "\n" in text.text else 0].rstrip()
    match = _TAIL.fullmatch(line)
    if not match or any(one.cue and one.content[0][0] < len(line) for one in statements):
        return list(statements)
    content, source = text.words_in(match.span("content")), text.words_in(match.span("source"))
    plain = match["mark"] != ":"
    told = len(content) > _FEWEST_WORDS and any(text.tags[w][:2] == "VB" for w in content)
    if not told or not _may_tell(text, source, names, plain=plain):
        return list(statements)
    cue = range(source.start - 1, source.start)
    found = Statement(
        "", (match.span("content"),), (text.span(cue),), (match.span("source"),), mode="indirect"
    )
    return [found, *statements]


def _may_tell(text: Text, source: range, names: Sequence[Name], *, plain: bool) -> bool:
    """Whether a headline's last words are who says it; no name after a dash, where the outlet may stand."""
    if not source or any(text.tags[word] not in _IN_PHRASE for word in source):
        return False
    last = source[-1]
    known = (
        _is_somebody(text, last) or text.lemmas[last] in source_nouns() or text.lowers[last] in source_nouns()
    )
    if plain:
        return known and text.forms[last].islower()
    span = text.span(source)
    named = any(name.span[0] <= span[0] and span[1] <= name.span[1] for name in names)
    return known or named or text.exact(source).lower() in source_names()


def _in_halves(text: Text, statements: Sequence[Statement]) -> list[Statement]:
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
    while verb < stop and text.tags[verb] in _IN_PHRASE and text.lemmas[verb] not in _reporting():
        verb += 1
    half = range(verb + 1, stop)
    if verb == mark + 1 or len(half) < _FEWEST_WORDS or text.lemmas[verb : verb + 1][0] not in _reporting():
        return kept
    kept = [one for one in kept if not (one.cue and behind < one.cue[0][0] < text.ends[stop - 1])]
    source, cue = text.span(range(mark + 1, verb)), text.span(range(verb, verb + 1))
    told = Statement("", (text.span(half),), (cue,), (source,), mode="indirect")
    before = [one for one in kept if one.content[0][0] < behind]
    return [*before, told, *kept[len(before) :]]


def _reporting() -> frozenset[str]:
    return word_set("second_reports") | {"say", "deny", "claim", "reject", "report"}


def _speaker(text: Text, start: int, named: Sequence[Span]) -> Span | None:
    """The phrase that begins at ``start``, or the name after "a conversation with", if it is somebody."""
    stop = start
    while (
        stop < min(len(text), start + _LONGEST_SOURCE)
        and text.tags[stop] in _IN_PHRASE
        and text.lines[stop] == 0
    ):
        stop += 1
    if text.lowers[stop : stop + 1] == ["with"] and _TALKS.intersection(text.lowers[start:stop]):
        after = text.starts[stop + 1] if stop + 1 < len(text) else -1
        return next((span for span in named if span[0] == after), None)
    for last in range(start, stop):
        span = text.span(range(start, last + 1))
        if any(name[1] == span[1] or (name[1] > span[1] > name[0]) for name in named):
            inside = next(name for name in named if name[1] >= span[1] > name[0])
            return span[0], inside[1]
        follows_noun = last + 1 < stop and text.tags[last + 1] in _NOUNS and text.tags[last] != "NN"
        if text.tags[last] in _NOUNS and not follows_noun and _is_somebody(text, last):
            return span
    return None


def _is_somebody(text: Text, word: int) -> bool:
    return role_noun(text, word) is not None or terms().sorts.get(text.lemmas[word]) in ("body", "group")
