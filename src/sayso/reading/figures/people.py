"""One person, stated without a number: ``A man was killed``, ``killing a teenager``, ``the victim``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from sayso.reading.figures.kin import is_kin_of, names_another
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import Actor

_LIST = "figures_people"
_CROWD_REACH = 8
_REACH = 8
_ONE = frozenset({"a", "an", "another", "the", "this", "that", "his", "her", "their", "my", "our", "its"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
#: What a body that is found counts.
BODY = "body"
_FINDING = frozenset({"find", "discover", "recover", "locate", "pull", "retrieve", "unearth"})
_FOUND_WITHIN = 5
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_FATAL = frozenset({"fatal", "deadly"})
_INDEFINITE = frozenset({"a", "an", "another"})
_NO_ONE = frozenset({"no", "any", "each", "every", "either", "neither", "as"})
_MODIFIERS = ("JJ", "NN", "VBN", "VBG", "CD", "HYPH", "RB")


@dataclass(frozen=True, slots=True)
class Person:
    """The words from ``first`` to ``end`` for one person; ``head`` is the noun, or the name's last word.

    ``known_as`` tells one person from another: the actor's id, or the noun of a definite description;
    ``None`` for somebody new ("a man").
    """

    first: int
    end: int
    head: int
    unit: str
    known_as: str | None
    count: int = 1


def find_people(words: Words, actors: Sequence[Actor] = ()) -> list[Person]:
    """Everybody who is spoken of as one person, in text order. Linear in the text and its mentions."""
    named = list(_named(words, actors))
    taken = {index for person in named for index in range(person.first, person.end)}
    described = [
        person for person in _described(words) if not taken.intersection(range(person.first, person.end))
    ]
    return sorted([*named, *described], key=lambda person: person.first)


def is_person_noun(words: Words, index: int) -> bool:
    """Whether the word at ``index`` is a noun for a person or for people."""
    return words.tag[index].startswith("NN") and words.lemma[index].lower() in _nouns()


def is_people_name(words: Words, index: int) -> bool:
    """Whether the word at ``index`` names people by where they are from: ``Ardanians``, ``Genoese``."""
    return words.text[index][0].isupper() and words.lower[index].endswith(("ans", "ese", "ais"))


def is_of_crowd(words: Words, first: int, end: int) -> bool:
    """Whether the bare number from ``first`` to ``end`` counts a crowd.

    "Put the *crowd* at 20,000", "30,000 had *gathered*", "12,000 were on the *streets*".
    """
    if words.at(first - 1) in {"at", "to"} and not word_set(_LIST, "crowds").isdisjoint(
        words.lower[max(first - _CROWD_REACH, 0) : first]
    ):
        return True
    at = end
    while words.at(at) in {"have", "had", "has", "already", "also", "then"}:
        at += 1
    if words.lemma[at : at + 1] and words.lemma[at].lower() in word_set(_LIST, "gathering"):
        return True
    return words.at(at) in {"were", "are"} and words.matches(at + 1, ("on", "the", "streets"))


def _nouns() -> frozenset[str]:
    return word_set("figures_people", "nouns")


def _described(words: Words) -> Iterator[Person]:
    groups, multiples = _counts("groups"), _counts("multiples")
    crimes, nouns = word_set("figures_people", "crimes"), _nouns()
    ordinals = word_set("figures_not_counted", "names", "ordinals")
    for head, (tag, lower) in enumerate(zip(words.tag, words.lower, strict=True)):
        if (lower == "another" or lower in ordinals) and _is_another(words, head):
            yield Person(head - (words.at(head - 1) == "a"), head + 1, head, "people", None)
        if lower in multiples:
            crime = head + 1 + (words.at(head + 1) in _FATAL)
            if words.at(crime) in crimes:
                yield Person(head, crime + 1, crime, "people", lower, multiples[lower])
                continue
        if lower in groups:
            yield from _together(words, head, groups[lower])
            continue
        noun = tag in {"NN", "NNP"} and words.lemma[head].lower() in nouns
        noun = noun and (tag == "NN" or _is_capitalised(words, head))
        if lower == BODY and _is_found(words, head):
            yield from _somebody(words, head)
            continue
        aged = lower == "old" and not noun and _is_aged(words, head)
        if (noun or aged) and not _goes_on(words, head + 1):
            person = _noun_phrase(words, head)
            if person is not None and not is_kin_of(words, person.first):
                yield replace(person, unit="person") if aged else person


def _is_found(words: Words, head: int) -> bool:
    """``a body was found``, ``a man's body was pulled from the river``, ``found a second body``."""
    if words.at(head + 1) == "of":
        return False  # whose it is counts
    near = range(max(head - _FOUND_WITHIN, 0), min(head + _FOUND_WITHIN, len(words)))
    return any(words.lemma[at].lower() in _FINDING and words.tag[at].startswith("VB") for at in near)


def _somebody(words: Words, head: int) -> Iterator[Person]:
    """The body at ``head`` unless it is that of somebody known: "the body", "Ana Roll's body"."""
    person = _noun_phrase(words, head)
    if person is None or words.at(person.first - 1) == "whose":
        return
    owner = person.first - 2 if words.tag[person.first - 1] == "POS" else -1
    if owner >= 0 and is_person_noun(words, owner) and words.lower[owner] in _nouns():
        whose = _noun_phrase(words, owner)
        if whose is not None:
            yield replace(whose, end=head + 1, head=head, unit=BODY)
    elif person.known_as is None:
        yield person


def _is_capitalised(words: Words, at: int) -> bool:
    """``Father and son shot dead``: a noun that opens a headline, taken for a name."""
    opens = words.sentence(at)[0] == at or words.at(at - 1) == ":"  # "Tolm police: Father killed"
    if not opens or at + 1 >= len(words):
        return False
    return words.lower[at + 1] in {"and", ","} or words.tag[at + 1].startswith(("VB", "JJ"))


def _is_another(words: Words, at: int) -> bool:
    """``another died``, ``a third was wounded``: somebody more, where an ordinal or "another" stands."""
    if words.lower[at] != "another" and words.at(at - 1) != "a":
        return False
    return at + 1 < len(words) and words.tag[at + 1] in {"VBD", "VBZ", "VBN", "MD"}


def _counts(table: str) -> dict[str, int]:
    return cast(dict[str, int], lexicon("figures_people")[table])


def _together(words: Words, at: int, count: int) -> Iterator[Person]:
    """``a couple``, ``the twins``, ``both died``, ``a pair of nurses``; not ``a couple of``."""
    follows = words.tag[at + 1] if at + 1 < len(words) else ""
    if words.at(at + 1) == "of":
        head = next((one for one in range(at + 2, min(at + 5, len(words))) if is_person_noun(words, one)), 0)
        if words.lower[at] == "couple" or not head:
            return
        first = at - (words.at(at - 1) in _ONE)
        yield Person(first, head + 1, head, words.lemma[head].lower(), None, count)
    elif words.lower[at] == "both" and words.at(at + 2) == "and" and follows in ("VBN", "JJ", "VBD"):
        return  # "casualties, both killed and wounded"
    elif words.lower[at] == "both" and follows.startswith(("VB", "MD")) and words.at(at + 2) != "and":
        yield Person(at, at + 1, at, "people", "both", count)
    elif words.lower[at] == "both" and at + 1 < len(words) and is_person_noun(words, at + 1):
        yield Person(at, at + 2, at + 1, words.lemma[at + 1].lower(), "both", count)
    elif words.tag[at].startswith("NN") and not _goes_on(words, at + 1):
        if words.lower[at] == "parents" and not _are_two(words, at):
            return
        person = _noun_phrase(words, at)
        if person is not None:
            yield replace(person, unit="people", count=count)


def _are_two(words: Words, at: int) -> bool:
    """``his parents``, ``the girl's parents``, ``Parents, 2 children dead``; not ``many parents``."""
    owned = words.at(at - 1) in _OWNERS or words.tag[at - 1] == "POS"
    return owned or (words.sentence(at)[0] == at and words.at(at + 1) in {",", "and"})


def _is_aged(words: Words, at: int) -> bool:
    """``19-year-old`` with no noun after it."""
    if words.at(at - 2) != "year" or not is_hyphen(words.at(at - 1)):
        return False
    return at + 1 >= len(words) or not words.tag[at + 1].startswith(("NN", "JJ"))


def _goes_on(words: Words, at: int) -> bool:
    """Whether the noun before ``at`` only describes what follows: ``victim advocate``, ``man's death``."""
    if at >= len(words):
        return False
    return words.tag[at] in {"NN", "NNS", "POS"} or (is_hyphen(words.lower[at]) and words.glued(at))


def _noun_phrase(words: Words, head: int) -> Person | None:
    """The phrase around the noun at ``head``; ``None`` where another word counts it ("no man", "two-man")."""
    opens, closes = words.sentence(head)
    first = at = head
    while at > max(opens, head - _REACH):
        at -= 1
        lower, tag = words.lower[at], words.tag[at]
        if lower in _ONE or tag == "POS":
            known_as = None if lower in _INDEFINITE else words.lower[head]
            return Person(at + (tag == "POS"), _end(words, head, closes), head, words.lower[head], known_as)
        if tag == "CD" and not is_hyphen(words.at(at + 1)) and words.at(at + 1) not in _ORDINAL_ENDS:
            return None
        if lower == "," and words.tag[at - 1].startswith("JJ") and words.tag[at + 1].startswith("JJ"):
            continue
        if not tag.startswith(_MODIFIERS):
            break
        if tag not in {"VBN", "VBG", "RB"}:
            first = at
    if first > opens and not _NO_ONE.isdisjoint(words.lower[at:first]):
        return None  # "50,000 for each injured person"
    return Person(first, _end(words, head, closes), head, words.lower[head], None)


def _end(words: Words, head: int, closes: int) -> int:
    """``Officer John Smith``: the name goes with the noun."""
    end = head + 1
    while end < closes and words.tag[end] == "NNP" and words.text[end][0].isupper():
        end += 1
    return end


def _is_adjunct(words: Words, first: int) -> bool:
    """Whether a preposition stands before a name: "*in Keldra* twelve people were killed"."""
    return words.at(first - 1) in {"in", "at", "near", "from", "outside", "across"}


def _named(words: Words, actors: Sequence[Actor]) -> Iterator[Person]:
    """Mentions of persons by name, and by "he" or "she"."""
    for actor in actors:
        if actor.kind != "person":
            continue
        for start, stop in actor.mentions:
            first, end = bisect_left(words.starts, start), bisect_left(words.starts, stop)
            if (
                first >= end
                or _goes_on(words, end)
                or _is_adjunct(words, first)
                or names_another(words, first)
            ):
                continue
            proper = any(tag == "NNP" for tag in words.tag[first:end])
            # "Han Seong-kweun"
            capital = words.text[end - 1 - 2 * is_hyphen(words.at(end - 2))][0].isupper()
            if (proper and capital) or words.lower[first:end] in (["he"], ["she"]):
                yield Person(first, end, end - 1, "people", actor.id)
