"""Words that commit to a floor (``dozens``, ``several hundred``) and words that commit to none (``no
casualties``).
"""

from __future__ import annotations

from sayso.reading.figures.lexicon import lexicon
from sayso.reading.figures.scales import Number, scale_after, value_of
from sayso.reading.figures.words import Words

TENS_OF = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}
NONE = frozenset({"no", "nobody", "none"})


def read_vague(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    if words.at(index + 1) == "of" and (tens := TENS_OF.get(word)):
        floor = value_of("vague_plurals", words.at(index + 2))
        if floor is not None and floor >= 2000:
            return Number(tens * floor, index, index + 3, "vague", 2.0 * tens, floor / 2)
    floor = value_of("vague_plurals", word)
    if floor is not None:
        if word == "scores" and words.at(index + 1) != "of":
            return None
        return Number(floor, index, index + 1, "vague", 2.0, floor / 2)
    floor = value_of("vague_words", word)
    if floor is None or not _is_vague_count(words, index):
        return None
    first = index - 1 if index > free and words.at(index - 1) == "a" else index
    scale, end = scale_after(words, index + 1)
    return Number(floor * scale, first, end, "vague", floor, scale)


def _is_vague_count(words: Words, index: int) -> bool:
    """``few`` counts only after "a"; ``handful`` only before "of"."""
    word = words.lower[index]
    if word == "few":
        return words.at(index - 1) == "a" and words.at(index - 2) != "quite"
    if word in {"handful", "couple"}:
        return words.at(index - 1) == "a" and words.at(index + 1) == "of"
    return words.tag[index] in {"JJ", "DT", "CD", "NN", "NNS"}


def read_none(words: Words, index: int) -> Number | None:
    """``no casualties``, ``no one was hurt``: zero, where what is counted is people harmed or held."""
    measures = lexicon("figures_measures").values()
    if words.lower[index] == "no" and words.at(index + 1) != "one":
        nouns = [words.lemma[at].lower() for at in range(index + 1, min(index + 3, len(words)))]
        if any(noun in measure["nouns"] for noun in nouns[:2] for measure in measures):
            return Number(0.0, index, index + 1, "words", 0.0)
        return None
    end = index + 1 + (words.at(index + 1) == "one")
    if words.at(end) not in {"was", "were", "has", "have", "is"}:
        return None
    following = [words.lower[at] for at in range(end + 1, min(end + 4, len(words)))]
    if any(word in measure["states"] for word in following for measure in measures):
        return Number(0.0, index, end, "words", 0.0)
    return None
