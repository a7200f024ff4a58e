"""Names near a harm that are not the harmed: whose relatives died, who gave the toll, where it was."""

from __future__ import annotations

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words

_TITLE = 8  # words of an office between "by" and a name
_OFFICE = ("NNP", "NN", "JJ")


def is_kin_of(words: Words, first: int) -> bool:
    """ "12 relatives of *his sister*", "members of *Ana Ruiz*'s family": others than she are told of."""
    at = first - 1
    while at > 0 and (words.tag[at] in {"POS", "NNP", "PRP$"}):
        at -= 1
    return words.at(at) == "of" and words.at(at - 1) in word_set("figures_people", "kin")


def names_another(words: Words, first: int) -> bool:
    """Whether the name at ``first`` is that of a place, of whom others are kin, or of whoever does something.

    "The town *of Keldra*", "twelve relatives *of Ana Ruiz*", "figures given *by Sergeant Ben Holt*", "*the*
    Keldra hanging bridge": no person is called by a bare article.
    """
    before = words.at(first - 1)
    if before == "the":
        return True
    if before == "of" and words.at(first - 2) in word_set("figures_people", "places"):
        return True
    return is_kin_of(words, first) or _is_agent(words, first)


def _is_agent(words: Words, first: int) -> bool:
    at = first - 1
    while at > max(0, first - _TITLE) and (words.tag[at] in _OFFICE or words.lower[at] == "of"):
        at -= 1
    return words.at(at) == "by"
