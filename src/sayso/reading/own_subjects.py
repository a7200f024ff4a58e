"""Sources that are not the subject of their verb, put right from the words around it.

In "Lund confirmed it after the government said that …" the government says so, in "organisers of the march
against Brandt's visit claimed" the organisers do, and in "CLAUSE, previously reported Deputy Chief Ana Ruiz"
she does. The encoder takes the sentence's first noun, or the nearest, or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.words import Text
from sayso.reading.counters import find_subject, first_of_verb
from sayso.reading.kinds.lexicon import source_nouns
from sayso.records import Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PROPER = frozenset({"NNP", "NNPS"})
_OPENERS = frozenset(
    {"after", "although", "as", "because", "before", "since", "though", "until", "when", "while"}
)
_IN_NAME = _NOUNS | {"DT", "JJ", "IN", "CC", "POS", "HYPH", ",", "PRP$"}
_IN_PHRASE = _NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "PRP$", "IN", "CC", "VBN", "VBG"}
_INVERTED = frozenset(
    {"announce", "add", "explain", "inform", "note", "report", "say", "state", "tell", "write"}
)
_BOUNDS = frozenset({"at", "least", "more", "than", "about", "some", "nearly", "over", "around"})
_BREAKS = frozenset({"—", "–", "--", "-", ",", ";", ":", '"', "“", "”", "."})
_LONGEST = 24  # words before the source
_LONGEST_SENTENCE = 80


def settle_own_subjects(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with the subject of their own verb as their source; each looks at one sentence."""
    return [_settled(text, one) for one in statements]


def _settled(text: Text, one: Statement) -> Statement:
    if not one.cue:
        return one
    cue = text.words_in(one.cue[0])
    if not cue:
        return one
    if not one.source:
        return _inverted(text, one, cue)
    source = text.words_in(one.source[0])
    if not source or source.start >= cue.start:
        return one
    found = (
        _in_clause(text, one, source, cue)
        or _before_preposition(text, one, source, cue)
        or _before_relative_object(text, one, source, cue)
    )
    return replace(one, source=(text.span(found),)) if found else one


def _in_clause(text: Text, one: Statement, source: range, cue: range) -> range | None:
    """The subject right before a verb in a clause of its own: "… after *the government* said"."""
    verb = first_of_verb(text, cue.start)
    if text.tags[verb] not in _FINITE or not any(text.tags[w] in _FINITE for w in range(source.stop, verb)):
        return None
    subject = find_subject(text, verb)
    if subject is None or subject.start <= source.stop or subject.stop != verb:
        return None
    opened = text.lowers[subject.start - 1] in _OPENERS and text.lines[subject.start] == text.lines[cue.start]
    return subject if opened and not _is_said(text, one, subject) else None


def _before_preposition(text: Text, one: Statement, source: range, cue: range) -> range | None:
    """All of a subject whose end was taken for it: "*Organisers of the march against* his visit claimed"."""
    first = source.start
    if first_of_verb(text, cue.start) != source.stop or first < 2 or text.tags[first - 1] != "IN":
        return None
    if text.tags[first - 2] not in _NOUNS or text.sentences[first - 2] != text.sentences[first]:
        return None
    start = first - 1
    while start and first - start < _LONGEST and text.sentences[start - 1] == text.sentences[first]:
        if text.lines[start - 1] != text.lines[first]:
            break
        if text.tags[start - 1] not in _IN_PHRASE:
            return None
        start -= 1
    phrase = range(start, source.stop)
    opens = (
        start == 0
        or text.sentences[start - 1] != text.sentences[start]
        or text.lines[start - 1] != text.lines[start]
    )
    if not opens or text.tags[start] in ("IN", "CC", "VBG", "VBN") or _is_said(text, one, phrase):
        return None
    head = next((w for w in phrase if text.tags[w] in _NOUNS and text.tags[w + 1] == "IN"), None)
    return phrase if head is not None and _may_speak(text, head) else None


def _before_relative_object(text: Text, one: Statement, source: range, cue: range) -> range | None:
    """All of a subject: "*Divers who answered a ferry that killed | three people* said": they say so."""
    first = source.start
    while first > 1 and text.lowers[first - 1] in _BOUNDS:
        first -= 1
    if (
        first_of_verb(text, cue.start) != source.stop
        or first < 3
        or text.tags[first - 1] not in ("VBD", "VBZ")
    ):
        return None
    if (
        source_nouns().get(text.lemmas[source[-1]]) not in (None, "crowd", "person")
        or text.lowers[first] == "that"
    ):
        return None
    start, relative = first - 1, False
    while start and text.sentences[start - 1] == text.sentences[first] and first - start < _LONGEST:
        if text.lines[start - 1] != text.lines[first] or text.lowers[start - 1] in _BREAKS:
            break
        start -= 1
        relative = relative or text.lowers[start] in ("that", "which", "who")
    phrase = range(start, source.stop)
    head = next((w for w in phrase if text.tags[w] in _NOUNS), None)
    if not relative or head is None or head > start + 2 or _is_said(text, one, phrase):
        return None
    return phrase if _may_speak(text, head) or text.tags[head] == "NNS" else None


def _may_speak(text: Text, word: int) -> bool:
    called = source_nouns().get(text.lemmas[word]) or source_nouns().get(text.lowers[word])
    return called is not None or role_noun(text, word) is not None


def _inverted(text: Text, one: Statement, cue: range) -> Statement:
    """ "CLAUSE, previously reported *Deputy Chief of the Service, Ana Ruiz*." as translated news has it."""
    stop = cue.stop
    while (
        stop < len(text) and text.tags[stop] in _IN_NAME and text.sentences[stop] == text.sentences[cue.start]
    ):
        stop += 1
    who = range(cue.stop, stop)
    ended = stop == len(text) or text.forms[stop] == "." or text.sentences[stop] != text.sentences[cue.start]
    reports = text.tags[cue[-1]] in ("VBD", "VBZ") and text.lemmas[cue[-1]] in _INVERTED
    if not (reports and ended and len(who) > 1 and cue.start > 1 and text.lowers[cue.start - 1] == ","):
        return one
    titled = text.tags[who.start] in _PROPER or role_noun(text, who.start) or text.tags[who.start] == "DT"
    if not titled or text.tags[who[-1]] not in _PROPER:
        return one
    start = cue.start - 1
    while (
        start
        and text.sentences[start - 1] == text.sentences[cue.start]
        and cue.start - start < _LONGEST_SENTENCE
    ):
        if text.lines[start - 1] != text.lines[cue.start]:
            break
        start -= 1
    clause = range(start, cue.start - 1)
    if not any(text.tags[word] in _FINITE for word in clause):
        return one
    return replace(one, source=(text.span(who),), content=(text.span(clause),))


def _is_said(text: Text, one: Statement, words: range) -> bool:
    start, end = text.span(words)
    return any(low < end and start < high for low, high in one.content)
