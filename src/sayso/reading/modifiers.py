"""What only describes a noun and reports nothing: "those concerned about it", "results that gave him".

The encoder takes a participle behind "those" for somebody's concern, a relative clause behind a passive verb
for what was announced, and "according to Islamic rites" for what the rites say.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text
from sayso.records import Statement

_ANYBODY = frozenset({"those", "anyone", "anybody", "everyone", "people", "persons"})
_NAMES = frozenset({"Said", "Read"})
_CLOSING = frozenset({".", "?", "!", '"', "”", "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MOVED = frozenset({"convince"})
_MANNERS = word_set("manners")


def without_modifiers(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` without what only describes a noun of the sentence; linear in their number."""
    return [one for one in statements if not (one.cue and _describes(text, one))]


def _describes(text: Text, one: Statement) -> bool:
    cue = text.words_in(one.cue[0])
    if not cue:
        return False
    return (
        _is_name(text, cue)
        or _is_reduced(text, one, cue)
        or _is_relative_clause(text, one, cue)
        or _is_manner(text, one, cue)
    )


def _is_name(text: Text, cue: range) -> bool:
    """ "Ms *Said*'s logic": a surname with its capital, in a line that is no headline."""
    first = cue.start
    opens = first == 0 or text.sentences[first - 1] != text.sentences[first]
    if opens or text.forms[first] not in _NAMES:
        return False
    line, last = text.lines[first], first
    while last + 1 < len(text) and text.lines[last + 1] == line:
        last += 1
    runs = text.forms[last] in _CLOSING  # a headline ends without a full stop
    return runs and text.tags[first - 1] in ("NNP", "NNPS")


def _is_reduced(text: Text, one: Statement, cue: range) -> bool:
    """ "A line for *those concerned about* relatives": who they are, and no word of theirs."""
    source = text.words_in(one.source[0]) if len(one.source) == 1 else range(0)
    content = text.words_in(one.content[0])
    if (
        source
        and source.stop == cue.start
        and text.lemmas[cue.start] in _MOVED
        and text.tags[content.start] == "IN"
    ):
        return True  # "papers by researchers *convinced of* it were cited"
    if len(source) != 1 or source.stop != cue.start or text.lowers[source.start] not in _ANYBODY:
        return False
    participle = text.tags[cue.start] in ("VBN", "JJ", "VBG") or (
        text.tags[cue.start] == "VBD" and len(cue) > 1 and text.tags[cue.start + 1] == "IN"
    )
    return participle and source.start > 0 and text.tags[source.start - 1] == "IN"


def _is_relative_clause(text: Text, one: Statement, cue: range) -> bool:
    """ "After results were announced *that gave her* a second term": "that" is the results."""
    content = text.words_in(one.content[-1])
    passive = text.tags[cue[-1]] == "VBN" and any(text.lemmas[word] == "be" for word in cue)
    if not passive or content.start != cue.stop or text.lowers[content.start] != "that":
        return False
    verb = content.start + 1
    subject = text.lowers[cue.start - 1 : cue.start] != ["it"]
    return subject and verb < content.stop and text.tags[verb] in _FINITE


def _is_manner(text: Text, one: Statement, cue: range) -> bool:
    """ "Buried *according to local rites*": how, and not on whose word."""
    if text.lowers[cue[-1]] != "to" or "according" not in text.lowers[cue.start : cue.stop] or not one.source:
        return False
    source = text.words_in(one.source[-1])
    return bool(source) and is_manner(text, source)


def is_manner(text: Text, words: range) -> bool:
    """Whether what stands behind "according to" says how something is done: "local rites"."""
    return text.lemmas[words[-1]] in _MANNERS
