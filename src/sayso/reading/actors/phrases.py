"""Base noun phrases from tags alone: where each begins and ends, its head, and who owns it.

A base phrase ends with its head noun; what follows ("of the agency", "who fled") is not part of it.
A possessor is a phrase of its own, the ``owner`` of the next: in "Putin's foreign policy aide" the
phrase "foreign policy aide" is owned by "Putin".
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from sayso.reading.actors.naming import CALENDAR, Naming
from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text

_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "FW"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "VBN", "VBG", "AFX", "HYPH", "$"})
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN"})
_PREDETERMINERS = frozenset({"all", "both", "half", "such", "about", "some"})
_STANDING_ALONE = word_set("standing_alone")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A base noun phrase.

    ``words`` runs from the determiner (or the first modifier) to the head; ``core`` is the first word
    after the determiner. ``owner`` is the number of the possessor's phrase, ``naming`` the number of
    the name that ends with the head.
    """

    words: range
    core: int
    head: int
    owner: int | None
    naming: int | None
    plural: bool
    determiner: str


def find_phrases(text: Text, namings: Sequence[Naming], ends: Set[int] = frozenset()) -> list[Phrase]:
    """All base noun phrases in order, owners before what they own; one pass over the words.

    No phrase runs on over a word in ``ends`` (where a source has just ended): in headlines the tags
    do not tell a verb ("Court rules") from a noun.
    """
    naming_at: dict[int, int] = {naming.words.start: number for number, naming in enumerate(namings)}
    phrases: list[Phrase] = []
    tags, lowers, lines = text.tags, text.lowers, text.lines
    length = len(text)
    word = 0
    owner: int | None = None
    while word < length:
        if not _begins(text, word, word in naming_at):
            owner = None
            word += 1
            continue
        start = word
        core = word
        line = lines[word]
        head: int | None = None
        head_naming: int | None = None
        while word < length and lines[word] == line and not (word in ends and word > start):
            number = naming_at.get(word)
            if number is not None:
                previous = head_naming
                if previous is not None and namings[previous].kind == "person" == namings[number].kind:
                    break
                head_naming = number
                word = namings[number].words.stop
                head = word - 1
                continue
            tag, lower = tags[word], lowers[word]
            if tag in _DETERMINERS:
                if word > start and lowers[word - 1] not in _PREDETERMINERS:
                    break
                core = word + 1
            elif tag in _NOUNS:
                if lower in CALENDAR and (tag == "NNP" or lower in ("today", "yesterday", "tomorrow")):
                    break
                head, head_naming = word, None
            elif tag in _MODIFIERS:
                after_noun = head is not None and head_naming is None
                if (after_noun and tag not in ("HYPH", "CD")) or (
                    tag == "VBG" and not _before_noun(text, word)
                ):
                    break
            elif not (tag == "CC" and _joins_modifiers(text, word)) and not (
                tag == "RB" and head is None and _before_modifier(text, word)
            ):
                break
            word += 1
        if head is None and lowers[word - 1] in _STANDING_ALONE:
            head = word - 1
            core = min(core, head)
        if head is None:
            owner = None
            word = max(word, start + 1)
            continue
        word = head + 1
        phrases.append(
            Phrase(
                words=range(start, word),
                core=min(core, head),
                head=head,
                owner=owner,
                naming=head_naming,
                plural=head_naming is None and (tags[head] in ("NNS", "NNPS") or tags[head] in ("DT", "CD")),
                determiner=lowers[start] if core > start else "",
            )
        )
        owner = None
        if word < length and tags[word] == "POS":
            owner = len(phrases) - 1
            word += 1
    return phrases


def _begins(text: Text, word: int, named: bool) -> bool:
    tag = text.tags[word]
    if named or tag in _NOUNS or tag in _DETERMINERS:
        return True
    if tag == "VBG":
        return _before_noun(text, word)
    return tag in _MODIFIERS and tag != "HYPH"


def _before_noun(text: Text, word: int) -> bool:
    return word + 1 < len(text) and text.tags[word + 1] in _NOUNS


def _before_modifier(text: Text, word: int) -> bool:
    return word + 1 < len(text) and text.tags[word + 1] in ("JJ", "VBN", "HYPH", "CD", "NN")


def _joins_modifiers(text: Text, word: int) -> bool:
    """ "Ukrainian and Western officials": a conjunction between two adjectives."""
    return text.tags[word - 1] in _ADJECTIVES and word + 1 < len(text) and text.tags[word + 1] in _ADJECTIVES
