"""Numbers that nobody is named for: "about 1,000 are believed to have died", "40 are feared to be missing".

The passive says that somebody believes it and not who. Without a statement such a number stands as the
article's own, which it is not. PolNeAR marks "is expected to" and its like; the encoder finds few of these.
Where the sentence goes on and ends on whose word it is ("…, with 90 others hurt, according to the mayor"),
the whole of it is that one's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.counters import BEFORE_HEAD, NOUNS
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Statement

_BELIEVED = frozenset({"believed", "thought", "feared", "presumed", "estimated", "understood", "suspected"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_STOPS = frozenset({".", ";", ":", "—", "–", "--", "\n", ",", '"', "”", "while", "but", "although"})
_JOINING = frozenset({"with", "and", "including", "among", "most", "many", "some"})
_LONGEST_SUBJECT = 12
_LONGEST_CLAUSE = 30


def with_believed(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with one of nobody's for each such number that has none yet; linear in the words."""
    taken = {word for one in statements for span in one.cue for word in text.words_in(span)}
    # "Officials said 12 were thought to be alive" is theirs.
    taken |= {word for one in statements if one.source for s in one.content for word in text.words_in(s)}
    made = [
        Statement(
            id="",
            content=(text.span(subject), text.span(rest)),
            cue=(text.span(cue),),
            mode="indirect",
        )
        for subject, cue, rest in _find(text)
        if taken.isdisjoint(cue)
    ]
    told = _joined(text, [*statements, *made])
    return sorted(told, key=lambda one: min(one.content + one.cue + one.source))


def _joined(text: Text, statements: list[Statement]) -> list[Statement]:
    """Each belief of nobody's with what goes on behind it as one statement, where that names whose it is."""
    ends = {
        text.words_in(one.content[-1]).stop: at
        for at, one in enumerate(statements)
        if not one.source and one.cue and text.lowers[text.words_in(one.cue[-1]).stop - 1] in _BELIEVED
    }
    joined: set[int] = set()
    found = []
    for one in statements:
        begins = text.words_in(one.content[0]).start
        belief = ends.get(begins - 1)
        if belief is None or not _goes_on(text, one):
            found.append(one)
            continue
        joined.add(belief)
        opens = min(statements[belief].content[0][0], statements[belief].cue[0][0])
        found.append(replace(one, content=((opens, one.content[0][1]), *one.content[1:])))
    dropped = {id(statements[at]) for at in joined}
    return [one for one in found if id(one) not in dropped]


def _goes_on(text: Text, one: Statement) -> bool:
    """Whether a statement begins behind a comma (", with 90 hurt") and ends on whose word it is."""
    first = text.words_in(one.content[0]).start
    if not (one.source and one.cue and text.lowers[first - 1] == "," and text.lowers[first] in _JOINING):
        return False
    told = min(one.cue[0], one.source[0])
    return told > one.content[-1] and text.sentences[first] == text.sentences[text.words_in(told).start]


def _find(text: Text) -> list[tuple[range, range, range]]:
    found: list[tuple[range, range, range]] = []
    for word, lower in enumerate(text.lowers):
        if lower not in _BELIEVED or text.lowers[word + 1 : word + 2] != ["to"]:
            continue
        verb = word - 1
        while verb > 0 and text.tags[verb] == "RB":
            verb -= 1
        if text.lemmas[verb] != "be" or text.tags[verb] not in _FINITE:
            continue
        subject = _subject(text, verb)
        rest = _rest(text, word + 1)
        if subject is not None and len(rest) > 1:
            found.append((subject, range(verb, word + 1), rest))
    return found


def _subject(text: Text, verb: int) -> range | None:
    """The noun phrase before the verb, if it counts something."""
    first = verb
    numbers, between = word_set("reports", "count", "numbers"), word_set("reports", "count", "before_number")
    while first and verb - first < _LONGEST_SUBJECT and text.sentences[first - 1] == text.sentences[verb]:
        tied = text.lowers[first - 1] in ("of", "in", "and") or text.lowers[first - 1] in between
        if text.tags[first - 1] not in BEFORE_HEAD and not tied:
            break
        first -= 1
    while first < verb and text.lowers[first] in ("of", "in", "and"):
        first += 1
    counted = any(text.tags[word] == "CD" or text.lowers[word] in numbers for word in range(first, verb))
    return range(first, verb) if counted and text.tags[verb - 1] in NOUNS | {"CD"} else None


def _rest(text: Text, start: int) -> range:
    stop = start
    while (
        stop < min(len(text), start + _LONGEST_CLAUSE)
        and text.sentences[stop] == text.sentences[start]
        and text.lowers[stop] not in _STOPS
    ):
        stop += 1
    return range(start, stop)
