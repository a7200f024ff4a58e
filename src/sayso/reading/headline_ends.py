"""Sources that end a headline: "Flood kills 12: police", "… - sources", "Child dies, officials confirm".

The encoder, trained on running text, leaves such headlines alone. What ends the line, if it is a person, a
body or a role, said what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_names, source_nouns
from sayso.reading.names import Name
from sayso.records import Statement

IN_PHRASE = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "PRP$", "VBN"})
FEWEST_WORDS = 2
# The label before a headline is no part of what it says.
_TAIL = re.compile(
    r"(?:(?:exclusive|breaking|update \d*|live|watch|factbox)\s*[:-] )?(?P<content>[^\n]{10,200}?)"
    r"(?P<mark>:| [-–—]) (?P<source>[^\n:;,\"“”]{2,60})",
    re.IGNORECASE,
)


_SPOKEN_TAIL = re.compile(
    r"(?P<content>[^\n\"“”]{10,200}), (?P<source>[^\n:;,\"“”]{2,60}) (?P<verb>[a-z]{3,10})"
)


_INVERTED_TAIL = re.compile(
    r"(?P<content>[^\n\"“”]{10,200}), (?P<verb>[a-z]{3,10}) (?P<source>[^\n:;,\"“”]{2,60})"
)


def with_tail(text: Text, statements: Sequence[Statement], names: Sequence[Name]) -> list[Statement]:
    """ "Quake kills 12 in Nepal: police": CONTENT, a mark, and a source that ends the line."""
    line = text.text[: text.text.find("\n") if "\n" in text.text else 0].rstrip()
    there = [one for one in statements if one.cue and one.content[0][0] < len(line)]
    if len(there) == 1 and not there[0].source and (inverted := _INVERTED_TAIL.fullmatch(line)):
        others = [one for one in statements if one is not there[0]]
        ended = _with_verb(text, others, names, inverted)
        return ended if len(ended) > len(others) else list(statements)
    if there:
        return list(statements)
    if spoken := _SPOKEN_TAIL.fullmatch(line):
        return _with_verb(text, statements, names, spoken)
    match = _TAIL.fullmatch(line)
    if not match:
        return list(statements)
    content, source = text.words_in(match.span("content")), text.words_in(match.span("source"))
    plain = match["mark"] != ":"
    told = len(content) > FEWEST_WORDS and any(text.tags[w][:2] == "VB" for w in content)
    who = match["source"]
    heard = plain and source_names().get(who.lower()) != "media" and _speaks_below(text, statements, who)
    if not told or not (heard or may_tell(text, source, names, plain=plain)):
        return list(statements)
    cue = range(source.start - 1, source.start)
    found = Statement(
        "", (match.span("content"),), (text.span(cue),), (match.span("source"),), mode="indirect"
    )
    return [found, *statements]


def _with_verb(
    text: Text, statements: Sequence[Statement], names: Sequence[Name], match: re.Match[str]
) -> list[Statement]:
    """ "Second child dies in flood, officials confirm": CONTENT, a source and its verb."""
    source, verb = text.words_in(match.span("source")), text.words_in(match.span("verb"))
    told = len(text.words_in(match.span("content"))) > FEWEST_WORDS
    if not (
        told and verb and text.lemmas[verb[0]] in reporting() and may_tell(text, source, names, plain=False)
    ):
        return list(statements)
    cue, who = (match.span("verb"),), (match.span("source"),)
    return [Statement("", (match.span("content"),), cue, who, mode="indirect"), *statements]


def _speaks_below(text: Text, statements: Sequence[Statement], who: str) -> bool:
    """Whether the article quotes whom its headline names behind the dash: "Port to close – Brandt"."""
    word = re.compile(rf"\b{re.escape(who)}\b")
    return any(word.search(text.text, *span) for one in statements for span in one.source)


def may_tell(text: Text, source: range, names: Sequence[Name], *, plain: bool) -> bool:
    """Whether a headline's last words are who says it; no name after a dash, where the outlet may stand."""
    joined = [word for word in source[1:-1] if text.lowers[word] == "and"]
    if not source or any(text.tags[word] not in IN_PHRASE for word in source if word not in joined):
        return False
    if joined and not plain and not may_tell(text, range(source.start, joined[0]), names, plain=plain):
        return False  # "floods and landslides say"
    source = range(joined[-1] + 1, source.stop) if joined and not plain else source
    last = source[-1]
    known = (
        is_somebody(text, last) or text.lemmas[last] in source_nouns() or text.lowers[last] in source_nouns()
    )
    if plain:
        return known and text.forms[last].islower()
    span = text.span(source)
    named = any(name.span[0] <= span[0] and span[1] <= name.span[1] for name in names)
    return known or named or text.exact(source).lower() in source_names()


def reporting() -> frozenset[str]:
    """Lemmas of the verbs by which a headline reports."""
    return word_set("second_reports") | {"say", "deny", "claim", "reject", "report", "confirm"}


def is_somebody(text: Text, word: int) -> bool:
    """Whether the noun at ``word`` is a person's role, a body or a group."""
    return role_noun(text, word) is not None or terms().sorts.get(text.lemmas[word]) in ("body", "group")
