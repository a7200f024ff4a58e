"""Base noun phrases from tags alone: where each begins and ends, its head, and who owns it.

A base phrase ends with its head noun; what follows ("of the agency", "who fled") is not part of it.
A possessor is a phrase of its own, the ``owner`` of the next: in "Putin's foreign policy aide" the
phrase "foreign policy aide" is owned by "Putin".
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from sayso.reading.actors.name_borders import CALENDAR
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.terms import load_lexicon, word_set
from sayso.reading.actors.words import Text

_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "FW"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "VBN", "VBG", "AFX", "HYPH", "$"})
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN"})
_NATIONAL = ("an", "ese", "ish", "i", "ch", "ern", "sh")
_LONGEST_LIST = 8
_AGE = 3  # words of "year-old"
_PREDETERMINERS = frozenset({"all", "both", "half", "such", "about", "some"})
_PERIODS = frozenset({"week", "month", "year", "night", "summer", "autumn", "winter", "spring"})
_TIED = frozenset({"in", "of", "at"})
_WHICH = frozenset({"last", "this", "next", "earlier"})
_DAYS = frozenset({"today", "yesterday", "tomorrow"})
_STANDING_ALONE, _CLAIMS = word_set("standing_alone"), word_set("claims")
_TWO_TASKS = frozenset(load_lexicon("reference.toml")["two_tasks"])


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
    chunker = _Chunker(text, namings, ends)
    phrases: list[Phrase] = []
    word = 0
    owner: int | None = None
    while word < len(text):
        phrase, word = chunker.read(word, owner)
        owner = None
        if phrase is not None:
            phrases.append(phrase)
            if word < len(text) and text.tags[word] == "POS":
                owner = len(phrases) - 1
                word += 1
    return phrases


class _Chunker:
    def __init__(self, text: Text, namings: Sequence[Naming], ends: Set[int]) -> None:
        self.text, self.namings, self.ends = text, namings, ends
        self.naming_at = {naming.words.start: number for number, naming in enumerate(namings)}

    def read(self, start: int, owner: int | None) -> tuple[Phrase | None, int]:
        """The phrase that begins at ``start``, if one does, and the word to go on from."""
        text, tags, lowers = self.text, self.text.tags, self.text.lowers
        if not _begins(text, start, start in self.naming_at):
            return None, start + 1
        word = core = start
        head: int | None = None
        naming: int | None = None
        while word < len(text) and text.lines[word] == text.lines[start]:
            if word in self.ends and word > start:
                break
            number = self.naming_at.get(word)
            if number is not None:
                if self._two_people(naming, number) or self._is_claimed(naming, head, word):
                    break
                if word - 2 >= start and lowers[word - 1] in _PERIODS and lowers[word - 2] in _WHICH:
                    break  # "Last week North Korean state media"
                naming = number
                word = max(self.namings[number].words.stop, word + 1)
                head = word - 1
                continue
            if _is_age(text, word):
                word += _AGE
                continue
            if not self._goes_on(start, word, head, naming):
                break
            if tags[word] in _DETERMINERS:
                core = word + 1
            elif tags[word] in _NOUNS:
                head, naming = word, None
            word += 1
        if head is None:
            head = self._head_without_noun(start, word)
            core = start if head == start else core
        if head is None:
            return None, max(word, start + 1)
        core = min(core, head)
        phrase = Phrase(
            words=range(start, head + 1),
            core=core,
            head=head,
            owner=owner,
            naming=naming,
            plural=naming is None and tags[head] in ("NNS", "NNPS", "DT", "CD") and lowers[head] != "one",
            determiner=lowers[start] if core > start else "",
        )
        return phrase, head + 1

    def _head_without_noun(self, start: int, stop: int) -> int | None:
        """The last word of "some of the most", of "the 32-year-old"; the first of "those close to him"."""
        lowers, last = self.text.lowers, stop - 1
        aged = last > start and lowers[last] == "old" and _is_age(self.text, stop - _AGE)
        if last >= start and (aged or lowers[last] in _STANDING_ALONE):
            return last
        return start if lowers[start] == "those" else None

    def _is_claimed(self, naming: int | None, head: int | None, word: int) -> bool:
        """ "A claim | *Varnian authorities* have denied": a relative clause without its pronoun."""
        return naming is None and head == word - 1 and self.text.lemmas[head] in _CLAIMS

    def _two_people(self, first: int | None, second: int) -> bool:
        if first is None:
            return False
        return self.namings[first].kind == "person" == self.namings[second].kind

    def _goes_on(self, start: int, word: int, head: int | None, naming: int | None) -> bool:
        """Whether ``word`` belongs to the phrase that began at ``start`` and has this head so far."""
        text = self.text
        tag, lower = text.tags[word], text.lowers[word]
        if tag in _DETERMINERS:
            return word == start or text.lowers[word - 1] in _PREDETERMINERS
        if tag in _NOUNS:
            # "USA TODAY" is a name.
            dated = lower in CALENDAR and (tag == "NNP" or lower in _DAYS)
            return not dated or text.forms[word].isupper()
        if tag in _MODIFIERS:
            apart = tag == "HYPH" and text.ends[word - 1] < text.starts[word]  # "to Russia - sources"
            tied = tag == "VBN" and text.tags[word - 1] == "HYPH"  # "a company-provided poll"
            if apart or (head is not None and naming is None and tag not in ("HYPH", "CD") and not tied):
                return False
            return tag != "VBG" or _before_noun(text, word)
        if tag in ("CC", ","):
            return (_joins_modifiers if tag == "CC" else _lists_modifiers)(text, word)
        tied = lower in _TIED and _is_tied(text, word)
        return tied or (tag == "RB" and head is None and _before_modifier(text, word))


def _is_tied(text: Text, word: int) -> bool:
    """Whether hyphens tie a preposition into one word: "commander-*in*-chief"."""
    around = range(word - 1, word + 3)
    inside = 0 < word < len(text) - 2 and text.forms[word - 1] == text.forms[word + 1] == "-"
    return inside and all(text.ends[left] == text.starts[left + 1] for left in around[:-1])


def _is_age(text: Text, word: int) -> bool:
    """Whether "year-old" of "a 32-year-old man" begins at ``word``: no noun of its own."""
    return text.lowers[word] == "year" and text.lowers[word - 1 : word + 3] == ["-", "year", "-", "old"]


def _begins(text: Text, word: int, named: bool) -> bool:
    tag = text.tags[word]
    if named or tag in _NOUNS or tag in _DETERMINERS:
        return True
    if tag == "VBG":
        return _before_noun(text, word)
    joined = word + 1 < len(text) and text.tags[word + 1] == "CC"
    if tag in ("VBN", "JJ") and joined and word and text.lemmas[word - 1] == "be":
        return False  # "one was *heckled* and unhappy protesters left"
    return tag in _MODIFIERS and tag != "HYPH"


def _before_noun(text: Text, word: int) -> bool:
    """Whether the participle at ``word`` may belong to a noun: "sitting judges", never "citing judges"."""
    cites = text.lemmas[word] in ("cite", "quote")
    return word + 1 < len(text) and text.tags[word + 1] in _NOUNS and not cites


def _before_modifier(text: Text, word: int) -> bool:
    return word + 1 < len(text) and text.tags[word + 1] in ("JJ", "VBN", "HYPH", "CD", "NN")


def _lists_modifiers(text: Text, comma: int) -> bool:
    """ "South Korean, Ukrainian and Western officials": commas and a conjunction between adjectives."""
    word = comma + 1
    before = text.lowers[comma - 1].endswith(_NATIONAL) and text.forms[comma - 1][0].isupper()
    while before and word < min(len(text) - 2, comma + _LONGEST_LIST):
        if not (text.forms[word][0].isupper() and text.tags[word] in _ADJECTIVES | {"NNP"}):
            return False
        if text.tags[word + 1] == "CC":
            return text.forms[word + 2][0].isupper() and text.tags[word + 2] in _ADJECTIVES | {"NNP"}
        word += 1 + (text.tags[word + 1] == ",")
    return False


def _joins_modifiers(text: Text, word: int) -> bool:
    """ "Ukrainian and Western officials": a conjunction between two adjectives, or between two tasks."""
    if 0 < word < len(text) - 2 and text.tags[word + 2] in _NOUNS:
        pair = text.lowers[word - 1], text.lowers[word], text.lowers[word + 1]
        if " ".join(pair) in _TWO_TASKS:
            return True  # "a search and rescue official"
    return text.tags[word - 1] in _ADJECTIVES and word + 1 < len(text) and text.tags[word + 1] in _ADJECTIVES
