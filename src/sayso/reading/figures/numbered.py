"""A noun that stands before its number: ``the number of drills was cut to 22 from 51``."""

from __future__ import annotations

from sayso.reading.figures.counted import Counted, read_counted
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words

_REACH = 20
_LEADS = frozenset({"to", "at", "from", "by"})
_BACK = 60  # words before another "of" in which "the number of" is looked for
_STOPS = frozenset(';:()!?"“”')


def read_numbered(words: Words, first: int, end: int) -> Counted | None:
    """What "the number of" says that the bare number from ``first`` to ``end`` counts. Looks at 20 words."""
    first -= words.at(first - 1) == "the" and words.at(end) == "mark"
    named = _population(words, first) or _magnitude(words, first) or other_number_of(words, first)
    if named is not None:
        return named
    if words.at(first - 1) == "to" and words.matches(end, ("the", "number", "of")):
        return read_counted(words, end + 3)  # "bringing to 642 the number of ships"
    linked = _links(words, first - 1)
    if not linked and words.at(first - 1) not in _LEADS:
        return None
    for at in range(first - 2, max(first - _REACH, words.sentence(first)[0]) - 1, -1):
        if words.lower[at] in _STOPS:
            return None
        linked = linked or _links(words, at)
        if words.lower[at] == "number" and words.at(at + 1) == "of":
            aside = words.lower[first - 2 : first] == [",", "at"]  # "the number of cases, at 542, is up"
            return read_counted(words, at + 2) if linked or aside else None
    return None


def read_numbering(words: Words, first: int) -> Counted | None:
    """ "*Bandits* numbering over 100 riding on motorcycles": the noun before the verb."""
    noun = first - 2
    if words.at(first - 1) not in {"numbering", "numbered"} or words.tag[noun : noun + 1] not in (
        ["NNS"],
        ["NNPS"],
    ):
        return None
    start = noun
    while start > words.sentence(first)[0] and words.tag[start - 1] in {"JJ", "NN", "NNP"}:
        start -= 1
    start = noun if words.tag[start - 1 : start] == ["HYPH"] else start  # "fully-armed gunmen"
    name = " ".join([*words.lower[start:noun], words.lemma[noun].lower()])
    return Counted(name, start, noun + 1, noun)


def other_number_of(words: Words, first: int) -> Counted | None:
    """ "Raised the number of deaths to 39 and *of cases* to 1,480"."""
    opens = words.sentence(first)[0]
    if words.at(first - 1) not in _LEADS:
        return None
    for at in range(first - 2, max(first - _REACH, opens) - 1, -1):
        if words.lower[at] == "of" and words.at(at - 1) in {"and", ","}:
            earlier = range(max(opens, at - _BACK), at)
            numbers = (words.lower[back : back + 2] == ["number", "of"] for back in earlier)
            return read_counted(words, at + 1) if any(numbers) else None
    return None


def _links(words: Words, at: int) -> bool:
    return at >= 0 and words.lemma[at].lower() in word_set("figures_harm", "verbs", "linking")


def _population(words: Words, first: int) -> Counted | None:
    """ "A *population* of 5.8 million", "whose *population* is estimated at 4.6 million": of people."""
    for at in range(first - 1, max(first - _REACH, words.sentence(first)[0]) - 1, -1):
        if words.lower[at] == "population":
            return Counted("people", at, at + 1, at)
        if words.lower[at] not in {"of", "at", "by"} and not _links(words, at):
            return None
    return None


def _magnitude(words: Words, first: int) -> Counted | None:
    """ "Put the *magnitude* at 6.4": a measure that is named before its number."""
    name = first - 2
    named = words.at(first - 1) in {"at", "as", "of"} and words.at(name) in word_set("units", "named_before")
    return Counted(words.lower[name], name, name + 1, name) if named else None
