"""Subjects that stand apart from their verb: an apposition or a relative clause is between them.

"The Lund Institute, a think tank, said …" is the institute's word, not "a think tank"'s; in "Varnia, which
experts say has sent weapons, has denied doing so" Varnia denies, not the experts. The encoder takes the
nearest noun phrase for the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.words import Text
from sayso.reading.counters import BEFORE_HEAD, find_subject, first_of_verb
from sayso.reading.kinds.lexicon import source_nouns
from sayso.records import Span, Statement

_PROPER = frozenset({"NNP", "NNPS"})
_NOUNS = _PROPER | {"NN", "NNS"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WITHIN_NAMES = frozenset({"of", "for", "on", "and", "&", "in"})
_CLAUSE_OPENERS = frozenset(
    {
        "while",
        "although",
        "though",
        "as",
        "because",
        "since",
        "that",
        "and",
        "but",
        "whereas",
        "when",
        "if",
        ";",
        ",",
        ":",
    }
)
_SEEMING = frozenset({"seem", "appear", "look", "sound", "be", "have", "do"})
_ACTIVE = frozenset({"argue", "claim", "contend", "pretend", "profess", "purport", "suggest", "urge", "vow"})
_RELATIVES = frozenset({"which", "who", "whom", "whose"})
_LONGEST_NAME = 12
_MOST_NAMES = 6  # words of a person's name
_LONGEST_CLAUSE = 40


def settle_subjects(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` whose source is the subject of their cue with what is apposed to it.

    Linear in the statements; each looks at one sentence.
    """
    return [_settled(text, one) for one in statements]


def _settled(text: Text, one: Statement) -> Statement:
    if one.cue and not one.source:
        return _with_subject(text, one)
    if not one.cue or one.cue[0][0] < one.source[-1][1]:
        return one
    source, cue = text.words_in(one.source[0]), text.words_in(one.cue[0])
    if not source or not cue:
        return one
    first = first_of_verb(text, cue.start)
    if inner := _in_relative(text, first, source):
        return _taken_out(text, one, inner)
    subject = (
        _before_relative(text, first, source)
        or _before_apposition(text, first, source)
        or _with_office(text, first, source)
        or _with_name(text, first, source)
        or _cut_clause(text, first, source)
    )
    taken = subject is not None and _is_said(text, one, subject)
    return one if subject is None or taken else replace(one, source=(text.span(subject),))


def _with_subject(text: Text, one: Statement) -> Statement:
    """A finite verb without a source has its subject: "*Lund*, 40, said"."""
    cue = text.words_in(one.cue[0])
    if _tells(text, one, cue):
        return replace(one, source=one.content[:1], content=one.content[1:])
    if not cue or text.tags[cue.start] not in _FINITE or text.lemmas[cue.start] in _SEEMING:
        return one
    subject = find_subject(text, first_of_verb(text, cue.start))
    if subject is not None and text.lemmas[cue[-1]] in _ACTIVE and one.content[0] == text.span(subject):
        # "Published by Norda, *the study* purports | to show": who purports is not what is purported.
        return replace(one, source=one.content[:1], content=one.content[1:]) if one.content[1:] else one
    if subject is None or _is_said(text, one, subject):
        return one
    return replace(one, source=(text.span(subject),))


def _tells(text: Text, one: Statement, cue: range) -> bool:
    """Whether what was taken for the start of a content is who tells: "*Two agencies* have estimated N"."""
    if not cue or len(one.content) < 2 or any(text.lemmas[word] in ("be", "get") for word in cue):
        return False
    who = text.words_in(one.content[0])
    subject = bool(who) and who.stop == cue.start and text.tags[cue.start] in _FINITE
    return subject and text.tags[who[-1]] in _NOUNS and text.lemmas[who[-1]] in source_nouns()


def _in_relative(text: Text, verb: int, source: range) -> range | None:
    """Who speaks in a relative clause: "a poll that *the opposition* called a fraud" is not the poll's."""
    if source.stop >= verb or text.lowers[source.stop] not in ("that", "which", "whom"):
        return None
    subject = find_subject(text, verb)
    return subject if subject and subject.start == source.stop + 1 else None


def _taken_out(text: Text, one: Statement, subject: range) -> Statement:
    """``one`` with ``subject`` as its source, and no longer in its content."""
    start, end = text.span(subject)
    content: list[Span] = []
    for low, high in one.content:
        content += (
            [(low, min(high, start)), (max(low, end), high)] if low < end and start < high else [(low, high)]
        )
    kept = [(low, high) for low, high in content if text.text[low:high].strip()]
    stripped = tuple((low, low + len(text.text[low:high].rstrip())) for low, high in kept)
    stripped = tuple((high - len(text.text[low:high].lstrip()), high) for low, high in stripped)
    return replace(one, source=((start, end),), content=stripped) if stripped else one


def _is_said(text: Text, one: Statement, words: range) -> bool:
    start, end = text.span(words)
    return any(low < end and start < high for low, high in one.content)


def _before_relative(text: Text, verb: int, source: range) -> range | None:
    """The noun phrase before ", which …," where the source stands inside that clause, the verb after it."""
    if verb < 2 or text.lowers[verb - 1] != "," or text.tags[verb] not in _FINITE:
        return None
    opening = next(
        (
            word
            for word in range(verb - 2, max(0, verb - _LONGEST_CLAUSE), -1)
            if text.lowers[word] in _RELATIVES and text.lowers[word - 1] == ","
        ),
        None,
    )
    if opening is None or text.sentences[opening] != text.sentences[verb] or source.start <= opening:
        return None
    return find_subject(text, opening - 1, anywhere=True)


def _cut_clause(text: Text, verb: int, source: range) -> range | None:
    """The source up to the comma before its verb, where it broke off inside its own relative clause."""
    if verb <= source.stop or text.lowers[verb - 1] != "," or text.tags[verb] not in _FINITE:
        return None
    opens = any(text.lowers[word] in _RELATIVES and text.lowers[word - 1] == "," for word in source[1:])
    rest = text.lowers[source.stop : verb - 1]
    whole = text.sentences[source.start] == text.sentences[verb] and len(rest) < _LONGEST_NAME
    return range(source.start, verb - 1) if opens and whole and "," not in rest else None


def _with_office(text: Text, verb: int, source: range) -> range | None:
    """ "*Its spokeswoman on ports*, Ana Ruiz, argued": what the name is called before it."""
    first = source.start
    closed = verb == source.stop + 1 and text.lowers[source.stop] == ","
    if not closed or first < 3 or text.lowers[first - 1] != "," or text.tags[source[-1]] not in _PROPER:
        return None
    start = first - 2
    while start and first - start < _LONGEST_NAME and text.sentences[start - 1] == text.sentences[first]:
        if text.tags[start] in _FINITE or text.lowers[start] in (",", ";", ":", '"', "”"):
            return None
        start -= 1
    opens = start == 0 or text.sentences[start - 1] != text.sentences[start]
    owned = opens and text.tags[start] in ("PRP$", "DT")
    called = any(role_noun(text, word) for word in range(start, first - 1))
    return range(start, source.stop) if owned and called else None


def _with_name(text: Text, verb: int, source: range) -> range | None:
    """ "Its spokeswoman on ports, *Ana Ruiz*, argued": the name between the source and its verb."""
    first, last = source.stop + 1, verb - 2
    closed = first <= last < first + _MOST_NAMES and text.lowers[source.stop] == text.lowers[verb - 1] == ","
    if not closed or text.sentences[source.start] != text.sentences[verb]:
        return None
    named = all(text.tags[word] in _PROPER | {"HYPH"} for word in range(first, last + 1))
    called = any(role_noun(text, word) for word in source)
    return range(source.start, last + 1) if named and called else None


def _before_apposition(text: Text, verb: int, source: range) -> range | None:
    """The name before ", a think tank," with it, where the source is the apposition alone."""
    first = source.start
    closed = verb == source.stop + 1 and text.lowers[source.stop] == ","
    if not closed or first < 2 or text.tags[first] != "DT" or text.lowers[first - 1] != ",":
        return None
    last = first - 2
    if text.tags[last] not in _PROPER or text.sentences[last] != text.sentences[first]:
        return None
    start = last
    while start and last - start < _LONGEST_NAME and text.sentences[start - 1] == text.sentences[last]:
        tied = text.lowers[start - 1] in _WITHIN_NAMES and start > 1 and text.tags[start - 2] in _PROPER
        if text.tags[start - 1] not in BEFORE_HEAD and not tied:
            break
        start -= 1
    before = start - 1
    opens = start == 0 or (text.sentences[before], text.lines[before]) != (
        text.sentences[start],
        text.lines[start],
    )
    return range(start, source.stop) if opens or text.lowers[before] in _CLAUSE_OPENERS else None
