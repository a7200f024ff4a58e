"""Scores of games and votes, which are written as ranges are: ``3-1``, ``a 5-4 vote``."""

from __future__ import annotations

from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words, is_hyphen

_BEFORE_RANGES = frozenset(
    {
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "between",
        "of",
        "age",
        "aged",
        "ages",
        "to",
        "from",
    }
)
_LIST = "figures_not_counted"


def is_score(words: Words, amount: Amount) -> bool:
    """Whether a range is the score of a game or a vote: ``2-2``, ``a 9-2 lead``, ``voted 5 to 4``."""
    if amount.joined not in {"-", "to"} or amount.unit is not None:
        return False
    if amount.high >= 1000 and amount.joined == "to":
        return False
    after = amount.end
    noun = words.lemma[after].lower() if after < len(words) else ""
    verb = words.lemma[amount.first - 1].lower() if amount.first else ""
    if noun in word_set(_LIST, "scores", "nouns"):
        return True
    if verb in word_set(_LIST, "scores", "verbs") or words.at(amount.first - 1) in {"by"}:
        return not has_noun(words, after)
    if amount.joined != "-" or amount.high >= 1000 or verb in _BEFORE_RANGES:
        return False
    return not has_noun(words, after)


def has_noun(words: Words, at: int) -> bool:
    """Whether a noun, an adjective or a verb of what happened stands where a counted noun would."""
    if at >= len(words):
        return False
    if is_hyphen(words.lower[at]):
        at += 1
    return at < len(words) and words.tag[at].startswith(("NNS", "NN", "JJ", "VB")) and words.tag[at] != "NNP"
