"""Who was told: in "a jury heard that …" and "the inquest was told …" the subject listens, and says nothing.

The encoder takes the subject of every reporting verb for its source. British court reports are built of such
sentences; a record that lets the jury say what a witness said names the wrong speaker with confidence. In
"Asked by the judge whether …" it is the one after "by" who asks; where nobody stands there, nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text
from sayso.records import Mode, Span, Statement

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_IN_PHRASE = _NOUNS | {"DT", "JJ", "CD", "POS", "PRP$", "HYPH", "VBN"}
_BESIDE = frozenset({"RB", "MD", "VBP", "VBZ", "VBD", "VBN", "VB"})
_TOLD = frozenset({"tell", "inform", "warn", "advise", "remind", "assure", "brief"})
_ASKED = frozenset({"asked", "pressed", "questioned"})
_AUDIENCES = word_set("audiences")
_MARKS = frozenset({'"', "“", "”", "``", "''", "‘"})
_HELPING = frozenset({"be", "have"})
_SHORTEST = 3  # words
_BE = frozenset({"be", "get"})
_LONGEST_AGENT = 8


def settle_hearers(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` without sources that only listen, and with whom "by" names; linear in the words.

    What stands before "…, the inquest was told." is a statement, found by the encoder or not.
    """
    closings = {cue.stop - 1: (cue, content) for cue, content in _closings(text)}
    settled: list[Statement] = []
    for one in statements:
        last = text.words_in(one.cue[0])[-1:] if one.cue else ()
        closing = closings.pop(last[0], None) if last else None
        content = (text.span(closing[1]),) if closing else one.content
        mode = _mode(text, closing[1]) if closing else one.mode
        settled.append(replace(one, source=_source(text, one), content=content, mode=mode))
    for cue, words in closings.values():
        settled.append(Statement("", (text.span(words),), (text.span(cue),), mode=_mode(text, words)))
    return sorted(settled, key=lambda one: min(one.content + one.cue + one.source)) if closings else settled


def _closings(text: Text) -> Iterator[tuple[range, range]]:
    """Cue and content of each sentence that ends in ", (the) inquest heard" or its like."""
    for verb, lemma in enumerate(text.lemmas):
        if lemma not in ("hear", "tell") or not _ends_line(text, verb + 1):
            continue
        first = verb
        while first > 0 and text.lemmas[first - 1] in _HELPING:
            first -= 1
        hearer = find_hearer(text, (text.span(range(first, verb + 1)),))
        if hearer is None or hearer.start < 1 or text.forms[hearer.start - 1] != ",":
            continue
        if text.lemmas[hearer[-1]] not in _AUDIENCES and text.lowers[hearer[-1]] not in _AUDIENCES:
            continue
        begin = hearer.start - 1
        while begin > 0 and (text.sentences[begin - 1], text.lines[begin - 1]) == (
            text.sentences[verb],
            text.lines[verb],
        ):
            begin -= 1
        if hearer.start - 1 - begin >= _SHORTEST:
            yield range(first, verb + 1), range(begin, hearer.start - 1)


def _mode(text: Text, words: range) -> Mode:
    return "mixed" if any(text.lowers[word] in _MARKS for word in words) else "indirect"


def find_hearer(text: Text, cue: Sequence[Span]) -> range | None:
    """The words before the cue that name who was told: "a jury" of "a jury heard", "ministers were told".

    ``None`` where the cue's subject speaks.
    """
    if not cue:
        return None
    words = text.words_in(cue[0])
    verb = next((word for word in words if text.lemmas[word] in _TOLD | {"hear"}), None)
    if verb is None:
        return None
    subject = _before(text, words.start)
    if subject is None:
        return None
    head = subject[-1]
    audience = bool({text.lemmas[head], text.lowers[head]} & _AUDIENCES)
    if text.lemmas[verb] == "hear":
        return subject if audience else None
    helped = any(text.lemmas[word] in _BE for word in range(max(subject.stop, words.start - 3), verb))
    # Of a headline's "…, jury told" the helping verb is left out.
    bare = audience and verb == words.start == subject.stop and _ends_line(text, verb + 1)
    passive = text.tags[verb] in ("VBN", "VBD") and (helped or bare)
    return subject if passive else None


def _source(text: Text, statement: Statement) -> tuple[Span, ...]:
    if not statement.cue:
        return statement.source
    words = text.words_in(statement.cue[0])
    if not words:
        return statement.source
    if _is_act(text, statement, words) or _is_expletive(text, statement, words):
        return ()
    # "When *asked*", "he said yesterday when *asked*"
    when = text.lowers[words.start - 1 : words.start] == ["when"]
    opens = when or words.start == 0 or text.sentences[words.start - 1] != text.sentences[words.start]
    aside = words.start > 0 and text.lowers[words.start - 1] == "," and _closes(text, statement)
    asked = (opens or aside) and text.lowers[words.start] in _ASKED
    if asked or find_hearer(text, statement.cue):
        return _agent(text, words, statement.content)
    return statement.source


def _is_act(text: Text, statement: Statement, cue: range) -> bool:
    """ "*It* sends a clear message": what was done does, and no body that "it" might stand for."""
    source = [word for span in statement.source for word in text.words_in(span)]
    pronoun = len(source) == 1 and text.lowers[source[0]] in ("it", "this", "that")
    return pronoun and any(text.lemmas[word] in ("message", "signal") for word in cue)


def _is_expletive(text: Text, statement: Statement, cue: range) -> bool:
    """ "*It* is reported that five died": "it" is nobody, whatever body was named before."""
    source = [text.lowers[word] for span in statement.source for word in text.words_in(span)]
    return source == ["it"] and text.lemmas[cue.start] == "be" and text.tags[cue[-1]] == "VBN"


def _closes(text: Text, statement: Statement) -> bool:
    """Whether a comma follows the content: "Lund, *asked* whether it was near, replied"."""
    last = text.words_in(statement.content[-1])
    return bool(last) and text.lowers[last.stop : last.stop + 1] == [","]


def _agent(text: Text, cue: range, content: Sequence[Span]) -> tuple[Span, ...]:
    """The phrase after "by": "was told by the clerk"."""
    start = cue.stop + (text.lowers[cue.stop : cue.stop + 1] == ["by"])
    if text.lowers[start - 1 : start] != ["by"]:
        return ()
    stop = start
    while stop < min(len(text), start + _LONGEST_AGENT) and text.tags[stop] in _IN_PHRASE:
        stop += 1
    if stop == start or text.tags[stop - 1] not in _NOUNS:
        return ()
    span = text.span(range(start, stop))
    return () if any(low < span[1] and span[0] < high for low, high in content) else (span,)


def _before(text: Text, cue: int) -> range | None:
    """The noun phrase that ends before the cue, helping verbs and adverbs aside."""
    stop = cue
    while stop > 0 and text.tags[stop - 1] in _BESIDE and text.lines[stop - 1] == text.lines[cue]:
        stop -= 1
    start = stop
    while start > 0 and text.tags[start - 1] in _IN_PHRASE and text.lines[start - 1] == text.lines[cue]:
        start -= 1
        if text.tags[start] in ("DT", "PRP$"):
            break
    return range(start, stop) if start < stop and text.tags[stop - 1] in _NOUNS else None


def _ends_line(text: Text, word: int) -> bool:
    return word >= len(text) or text.lines[word] != text.lines[word - 1] or text.lowers[word] in (".", ":")
