"""Sources to whole noun phrases: "most" of "most economic analysts" names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.actors.terms import terms
from sayso.reading.placed import NOUNS, PHRASE, PROPER, WHOLE_PHRASE, Tokens, phrase_end
from sayso.reading.source_extents import (
    according,
    from_name,
    with_apposition,
    with_cited,
    with_name_behind,
)
from sayso.records import Span, Statement

_HYPHENATED = re.compile(r"(?:[-‑]\w{1,30}){1,3}|(?<=\w[-‑])\w{1,30}")
_OPEN = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "VBN"})
_SLASHED = re.compile(r"[^\W_/]{0,12}(?:/[^\W_/]{1,12}){0,6}")
_RELATIVE = frozenset({"WDT", "WP"})
_HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_MORE = 4
_SHORTEST_WORD = 3  # letters; "St", "J"
_LONGEST_AGENT = 8


def complete_sources(doc: Doc, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with sources that break off before their noun carried on to it.

    A cue right after a relative pronoun, without a source, has that pronoun as its source, as PolNeAR marks
    it in 51 of 56 such cases ("a deal *that* stipulated …"; dev). A passive cue has the phrase after "by".

    A source stands on its cue's line: a heading above is another's. One cut at a hyphen takes the rest of its
    word, one cut inside a name the rest of the name. One that ends in a determiner, adjective, number or
    possessive takes the adjectives and nouns that follow, up to four words, and one that ends in a
    preposition the phrase that follows, if no piece of the statement stands there.

    What else belongs to it is in ``source_extents``. Linear in the statements.
    """
    words = Tokens(doc)
    whole = []
    for statement in statements:
        one = replace(statement, source=_in_sentence(words, statement))
        one = according(words, replace(one, source=_on_line(words, one)))
        one = replace(one, source=_behind_by(words, _without_stray(words, one)))
        one = replace(one, source=from_name(words.text, one.source))
        one = with_cited(words, one) if one.source else _with_agent(words, one)
        one = _without_end_of_content(words, replace(one, source=_with_first_of_list(words, one)))
        whole.append(_without_name(replace(one, source=_source(words, one))))
    whole = [with_name_behind(words, one) for one in whole]
    return [_over_slashes(words.text, with_apposition(words, one)) for one in whole]


def _without_name(statement: Statement) -> Statement:
    """ "Ahn Sun-won told": the encoder takes the last syllable of the name for a verb."""
    if not (statement.cue and statement.source):
        return statement
    (low, high), end = statement.cue[0], statement.source[-1][1]
    if not (statement.source[-1][0] < low < end < high - 1):
        return statement
    return replace(statement, cue=((end + 1, high), *statement.cue[1:]))


def _with_agent(words: Tokens, statement: Statement) -> Statement:
    """ "Its figures are regarded by *the UN* as reliable": who stands after "by" is no content."""
    if not statement.cue or words.doc[words.last_before(statement.cue[-1][1])].lower_ != "by":
        return statement
    agent = _agent(words, replace(statement, content=()))
    for number, (start, end) in enumerate(statement.content):
        if agent and start == agent[0][0] and agent[0][1] + 1 < end:
            rest = (agent[0][1] + 1, end)
            content = (*statement.content[:number], rest, *statement.content[number + 1 :])
            return replace(statement, source=agent, content=content)
    return statement


def _without_end_of_content(words: Tokens, statement: Statement) -> Statement:
    """ "…, including a five-year-old | boy, governor Ruiz said": "boy" belongs to what is said."""
    if not (statement.source and statement.content and statement.cue):
        return statement
    (start, end), last = statement.source[0], statement.content[-1]
    if not last[1] < start < statement.cue[0][0] or words.text[last[1] : start] != " ":
        return statement
    first, before = words.last_before(start + 1), words.last_before(last[1])
    doc = words.doc
    cut = doc[before].tag_ in _OPEN and doc[first].tag_ in ("NN", "NNS") and doc[first].text.islower()
    if not cut or doc[first + 1].tag_ != "," or doc[first + 2].idx >= end:
        return statement
    content = (*statement.content[:-1], (last[0], doc[first].idx + len(doc[first])))
    return replace(statement, content=content, source=((doc[first + 2].idx, end), *statement.source[1:]))


def _with_first_of_list(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    """ "*Varnia*, Morland and the Union called for": the first of a list of names that opens the sentence."""
    source = statement.source
    if not (source and statement.cue) or statement.cue[0][0] < source[0][0]:
        return source
    doc, first = words.doc, words.last_before(source[0][0] + 1)
    listed = re.search(r"\band\b", words.text[slice(*source[0])]) and doc[first].tag_ in PROPER
    at = first - 1
    if not listed or at < 1 or doc[at].tag_ != ",":
        return source
    while at > 0 and doc[at - 1].tag_ in PROPER and not doc[at].is_sent_start:
        at -= 1
    opens = at < first - 1 and (doc[at].is_sent_start or "\n" in doc[at - 1].text)
    return ((doc[at].idx, source[0][1]), *source[1:]) if opens else source


def _source(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    if not statement.source:
        return _relative(words, statement) or _agent(words, statement)
    return (*statement.source[:-1], _completed(words, statement))


def _on_line(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    """What of the source stands on a line of the cue."""
    if not (statement.source and statement.cue):
        return statement.source
    text = words.text
    first, last = statement.cue[0][0], statement.cue[-1][1]
    low = text.rfind("\n", 0, first) + 1
    high = text.find("\n", last)
    high = len(text) if high < 0 else high
    kept = [
        (max(start, low), min(end, high)) for start, end in statement.source if start < high and low < end
    ]
    return tuple((start, end) for start, end in kept if text[start:end].strip())


def _without_stray(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    """Without a lone article of another sentence: "*The* port is shut. Rain is expected to fall"."""
    if len(statement.source) != 1 or not statement.cue:
        return statement.source
    doc, (start, end) = words.doc, statement.source[0]
    first, cue = words.last_before(start + 1), words.last_before(statement.cue[0][0] + 1)
    lone = doc[first].tag_ == "DT" and doc[first].idx + len(doc[first]) >= end and first < cue
    apart = lone and any(doc[at].is_sent_start for at in range(first + 1, cue + 1))
    return () if apart else statement.source


def _behind_by(words: Tokens, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "In a statement *that was issued in Tolm by* | the spokesman": who issued it, no statement."""
    if len(source) != 1:
        return source
    doc, (start, end) = words.doc, source[0]
    first, last = words.last_before(start + 1), words.last_before(end)
    issued = doc[first].lower_ in ("that", "which") and last > first + 1 and doc[first + 1].lemma_ == "be"
    by = next((at for at in range(first + 2, last) if doc[at].lower_ == "by"), None) if issued else None
    return source if by is None else ((doc[by + 1].idx, end),)


def _in_sentence(words: Tokens, one: Statement) -> tuple[Span, ...]:
    """ "Said *the mayor, Jon Holt*. | Marek Olin, who leads, told": the source in the cue's sentence."""
    if not one.cue or len(one.source) != 1 or ". " not in words.text[slice(*one.source[0])]:
        return one.source
    doc, (start, end) = words.doc, one.source[0]
    first, last = words.last_before(start + 1), words.last_before(end)
    cut = next((at for at in range(first + 2, last + 1) if doc[at].is_sent_start and _closes(doc, at)), None)
    if cut is None:
        return one.source
    if one.cue[0][0] >= doc[cut].idx:
        return ((doc[cut].idx, end),)
    before = cut - 1
    while before > first and doc[before].is_punct:
        before -= 1
    return ((start, doc[before].idx + len(doc[before])),)


def _closes(doc: Doc, at: int) -> bool:
    """Whether the full stop before ``at`` ends a sentence, and no title: "Chief Supt. | Jon Holt"."""
    word = doc[at - 2].lower_
    known = terms()
    title = word in known.short_roles or word in known.addresses or len(word) < _SHORTEST_WORD
    return doc[at - 1].text == "." and not title


def _over_slashes(text: str, one: Statement) -> Statement:
    """ "According to Thomson Norda *I/ | B/E/S*. …": a name goes on over a slash."""
    if not one.source:
        return one
    start, end = one.source[-1]
    tail = _SLASHED.match(text, end) if "/" in (text[end - 1 : end], text[end : end + 1]) else None
    if not tail or not tail[0]:
        return one
    content = tuple(span for span in one.content if not start < span[0] <= tail.end())
    if not content:
        return one
    return replace(one, source=(*one.source[:-1], (start, tail.end())), content=content)


def _relative(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    if not statement.cue or statement.cue[0][0] >= statement.content[0][0]:
        return ()
    doc = words.doc
    if doc[words.last_before(statement.cue[-1][1])].lower_ in _HEARSAY:
        return ()  # "Kamo, *who* was reportedly their chief": he says nothing
    at = max(0, words.last_before(statement.cue[0][0] + 1) - 1)
    while at > 0 and (doc[at].lemma_ in ("have", "be") or doc[at].tag_ == "RB"):
        at -= 1  # "who *had always* maintained"
    before = doc[at]
    follows_noun = before.i > 0 and doc[before.i - 1].tag_ in NOUNS | {","}
    return ((before.idx, before.idx + len(before)),) if before.tag_ in _RELATIVE and follows_noun else ()


def _agent(words: Tokens, statement: Statement) -> tuple[Span, ...]:
    """The phrase after "by" that ends a passive cue: "was told by the Courier"."""
    if not statement.cue:
        return ()
    doc, end = words.doc, statement.cue[-1][1]
    at = words.last_before(end)
    if doc[at].lower_ != "by":
        if doc[at].tag_ != "VBN" or at + 1 >= len(doc) or doc[at + 1].lower_ != "by":
            return ()
        at += 1
    following = phrase_end(doc, at + 1, WHOLE_PHRASE - {"CC"}, _LONGEST_AGENT)
    if following == at + 1:
        return ()
    span = (doc[at + 1].idx, doc[following - 1].idx + len(doc[following - 1]))
    return () if any(low < span[1] and span[0] < high for low, high in statement.content) else (span,)


def _is_rank(doc: Doc, at: int) -> bool:
    """Whether a source breaks off at a rank and its full stop: "the spokesman, ASP | . *Remi Nansa*"."""
    rank = doc[at].lower_ in terms().short_roles and at + 2 < len(doc) and doc[at + 1].text == "."
    return rank and doc[at + 2].tag_ in PROPER and "\n" not in doc[at + 1 : at + 3].text


def _completed(words: Tokens, statement: Statement) -> Span:
    start, end = statement.source[-1]
    if hyphenated := _HYPHENATED.match(words.text, end):
        return start, hyphenated.end()
    doc = words.doc
    at = words.last_before(end)
    if _is_rank(doc, at):
        following = phrase_end(doc, at + 2, PROPER, _MORE)
        last = doc[following - 1]
        return (start, last.idx + len(last)) if following > at + 2 else (start, end)
    after_preposition = doc[at].tag_ == "IN"
    in_name = doc[at].tag_ in PROPER
    if doc[at].tag_ not in _OPEN and not after_preposition and not in_name:
        return start, end
    goes_on = WHOLE_PHRASE if after_preposition else PROPER if in_name else PHRASE
    following = phrase_end(doc, at + 1, goes_on, _MORE)
    last = doc[following - 1]
    stop = last.idx + len(last)
    pieces = (*statement.cue, *statement.content)
    if last.tag_ not in NOUNS or any(low < stop and end < high for low, high in pieces):
        return start, end
    return start, stop
