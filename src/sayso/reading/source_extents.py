"""What belongs to a source beyond what the encoder gives it: appositions, lists, names, whom an outlet cites.

"According to" is followed by its source and by nothing else. The apposition between a source and the clause
after it ("According to Lund, a pilot, …") is the source's, and so is the name that ends the line behind a
description ("…, according to the state news agency, Norda").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.placed import NOUNS, PROPER, WHOLE_PHRASE, Tokens, phrase_end
from sayso.records import Span, Statement

_OPEN = frozenset({"DT", "PDT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "VBN"})
_ADDRESS = re.compile(r"\b[A-Z]\w{1,38}\.$")
_LAND_CODE = re.compile(r"[A-Za-z]{2}\b")
_PRONOUNS = frozenset({"he", "it", "we", "no", "if", "in", "on", "at", "as", "so", "by", "my", "an"})
# How an outlet has what somebody else tells.
_PASSED_ON = frozenset({"cited", "quoted", "seen", "obtained", "reviewed", "reported", "relayed", "carried"})
_LONGEST_ADDRESS = 40  # characters before the dot
_LONGEST_NAME = 4  # words
_LONGEST_SOURCE = 8
_LONGEST_ACCORDING = 60  # characters between "according to" and a source's last piece
_LONGEST_APPOSITION = 14
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def from_name(text: str, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Harbour.*Az* reported": the encoder takes the dot of an address for the end of a sentence."""
    start = source[0][0] if source else 0
    before = _ADDRESS.search(text, max(0, start - _LONGEST_ADDRESS), start)
    after = _LAND_CODE.match(text, start)
    if not (before and after) or after[0].lower() in _PRONOUNS:
        return source
    return ((before.start(), source[0][1]), *source[1:])


def with_cited(words: Tokens, statement: Statement) -> Statement:
    """ "*The report*, cited by Norda, estimates": who passes on what is cited is not who estimates."""
    if not (statement.source and statement.cue) or statement.cue[0][0] < statement.source[0][0]:
        return statement
    doc, (start, end) = words.doc, statement.source[0]
    at = words.last_before(start + 1)
    while at > 0 and doc[at - 1].tag_ in ("DT", "JJ", "NN", *PROPER):
        at -= 1
    if (
        at < 3
        or doc[at - 1].lower_ != "by"
        or doc[at - 2].lower_ not in _PASSED_ON
        or doc[at - 3].tag_ != ","
    ):
        return statement
    first = at - 3
    while first > 0 and doc[first - 1].tag_ in NOUNS | _OPEN and not doc[first].is_sent_start:
        first -= 1
    if first == at - 3 or doc[at - 4].tag_ not in NOUNS:
        return statement
    return replace(statement, source=((doc[first].idx, end), *statement.source[1:]))


def according(words: Tokens, statement: Statement) -> Statement:
    """ "According to *the agency*": the source begins right behind, whatever else was taken for it."""
    if not statement.cue:
        return statement
    doc, (low, high) = words.doc, statement.cue[-1]
    at = words.last_before(high)
    if at < 1 or at + 1 >= len(doc) or [doc[at - 1].lower_, doc[at].lower_] != ["according", "to"]:
        return statement
    cue, start = (min(low, doc[at - 1].idx), high), doc[at + 1].idx
    ends = [end for begin, end in statement.source if start <= begin <= start + _LONGEST_ACCORDING]
    if not ends:
        following = phrase_end(doc, at + 1, WHOLE_PHRASE, _LONGEST_SOURCE)
        if following == at + 1:
            return statement
        ends = [doc[following - 1].idx + len(doc[following - 1])]
    source = (start, _past_list(words, max(ends), [begin for begin, _ in statement.content]))
    content = tuple(span for span in statement.content if span[1] <= start or source[1] <= span[0])
    if "\n" in words.text[slice(*source)] or not content:
        return statement
    return replace(statement, cue=(*statement.cue[:-1], cue), source=(source,), content=content)


def _past_list(words: Tokens, end: int, begins: Sequence[int]) -> int:
    """The end of a list of which a source has the first: "According to *Soria*, Varnia and Norge, C"."""
    start = min((begin for begin in begins if begin > end), default=end)
    doc, gap = words.doc, words.text[end:start]
    if not gap.startswith(", ") or not gap.rstrip().endswith(",") or " and " not in gap:
        return end
    first, stop = words.last_before(end + 1), words.last_before(start)
    listed = all(doc[at].tag_ in WHOLE_PHRASE | {","} for at in range(first, stop))
    return doc[stop - 1].idx + len(doc[stop - 1]) if listed and doc[stop - 1].tag_ in NOUNS else end


def with_apposition(words: Tokens, statement: Statement) -> Statement:
    """ "According to the Lund Institute, a think tank, CLAUSE": what stands between is the source's."""
    if not (statement.cue and statement.source) or statement.cue[-1][0] > statement.source[-1][0]:
        return statement
    doc, text = words.doc, words.text
    (start, end), *rest = statement.content
    source_end = statement.source[-1][1]
    if not source_end < start <= source_end + 2 or text[source_end:start].strip() != ",":
        return statement
    first = words.last_before(start + 1)
    if doc[first].tag_ != "DT":
        return statement
    for word in range(first + 1, min(first + _LONGEST_APPOSITION, len(doc) - 1)):
        if doc[word].tag_ in _FINITE or doc[word].idx >= end:
            break
        if doc[word].tag_ == ",":
            goes_on = (doc[word + 1].idx, end)
            source = (*statement.source[:-1], (statement.source[-1][0], doc[word].idx))
            return replace(statement, source=source, content=(goes_on, *rest))
    return statement


def with_name_behind(words: Tokens, statement: Statement) -> Statement:
    """ "…, according to the state news agency, *Norda*": a content's last piece that is the source's name."""
    if not (statement.source and statement.cue and len(statement.content) > 1):
        return statement
    doc, (start, end), (low, high) = words.doc, statement.content[-1], statement.source[-1]
    if words.text[high:start] != ", " or statement.cue[-1][1] > low:
        return statement
    first, last = words.last_before(start + 1), words.last_before(end)
    named = all(doc[at].tag_ in PROPER for at in range(first, last + 1)) and last - first < _LONGEST_NAME
    described = doc[words.last_before(high)].tag_ in ("NN", "NNS")
    ends = words.text[end : end + 1] in ("", ".", "\n")
    if not (named and described and ends):
        return statement
    return replace(statement, content=statement.content[:-1], source=(*statement.source[:-1], (low, end)))
