"""Words that commit to a floor (``dozens``, ``several hundred``) and words that commit to none (``no
casualties``).
"""

from __future__ import annotations

from sayso.reading.figures.lexicon import lexicon
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.scales import Number, scale_after, value_of
from sayso.reading.figures.words import Words

TENS_OF = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}
_PREDICATES = frozenset({"were", "are", "have", "had", "remain", "remained"})
_ENDS = frozenset({".", ",", "and", "in", "on", "when"})
NONE = frozenset({"no", "nobody", "none"})


def read_vague(words: Words, index: int, free: int) -> Number | None:
    word = words.lower[index]
    if words.at(index + 1) == "of" and (tens := TENS_OF.get(word)):
        floor = value_of("vague_plurals", words.at(index + 2))
        if floor is not None and floor >= 2000:
            return Number(tens * floor, index, index + 3, "vague", 2.0 * tens, floor / 2)
    floor = value_of("vague_plurals", word)
    if floor is not None:
        if word == "scores" and words.at(index + 1) != "of" and not _are_many(words, index):
            return None
        return Number(floor, index, _past_doubt(words, index + 1), "vague", 2.0, floor / 2)
    floor = value_of("vague_words", word)
    if floor is None or not _is_vague_count(words, index):
        return None
    first = index - 1 if index > free and words.at(index - 1) == "a" else index
    scale, end = scale_after(words, index + 1)
    return Number(floor * scale, first, end, "vague", floor, scale)


def _past_doubt(words: Words, end: int) -> int:
    """The word after ", if not thousands," at ``end``; after "and hundreds" of "hundreds and hundreds"."""
    for opener in ((",", "if", "not"), ("if", "not")):
        if words.matches(end, opener) and value_of("vague_plurals", words.at(end + len(opener))) is not None:
            after = end + len(opener) + 1
            return after + (opener[0] == "," and words.at(after) == ",")
    if words.at(end) in {"and", "upon"} and words.at(end + 1) == words.at(end - 1):
        return end + 2
    return end


def _are_many(words: Words, index: int) -> bool:
    """Whether "scores" counts people to whom something happened: "scores missing", "hurt scores more"."""
    if words.at(index + 1) in {"more", "others"} and words.at(index + 2) in _ENDS:
        done = words.lemma[index - 1].lower() if index else ""
        if any(done in measure["active"] for measure in lexicon("figures_measures").values()):
            return True
    at = index + 1 + (words.at(index + 1) in {"more", "still", "others", "were", "have"})
    at += words.at(at) in {"been", "still", "feared"}
    return any(words.at(at) in measure["states"] for measure in lexicon("figures_measures").values())


def _is_vague_count(words: Words, index: int) -> bool:
    """``few`` counts only after "a"; ``handful`` only before "of"."""
    word = words.lower[index]
    if word == "few":
        return words.at(index - 1) == "a" and words.at(index - 2) != "quite"
    if word in {"handful", "couple"}:
        follows = words.at(index + 1)
        return words.at(index - 1) == "a" and (
            follows == "of" or (word == "handful" and follows in _PREDICATES)
        )
    return words.tag[index] in {"JJ", "DT", "CD", "NN", "NNS"}


def read_none(words: Words, index: int) -> Number | None:
    """``no casualties``, ``no one was hurt``: zero, where what is counted is people harmed or held."""
    measures = lexicon("figures_measures").values()
    if words.lower[index] == "no" and words.at(index + 1) != "one":
        nouns = [words.lemma[at].lower() for at in range(index + 1, min(index + 3, len(words)))]
        if any(noun in measure["nouns"] for noun in nouns[:2] for measure in measures):
            return Number(0.0, index, index + 1, "words", 0.0)
        people = next(
            (at for at in range(index + 1, min(index + 4, len(words))) if is_person_noun(words, at)), 0
        )
        return (
            Number(0.0, index, index + 1, "words", 0.0)
            if people and _nothing_befell(words, people + 1)
            else None
        )
    end = index + 1 + (words.at(index + 1) == "one")
    return Number(0.0, index, end, "words", 0.0) if _nothing_befell(words, end) else None


def _nothing_befell(words: Words, at: int) -> bool:
    """Whether the words at ``at`` tell what happened to those before it: "was hurt", "have been killed"."""
    if words.at(at) not in {"was", "were", "has", "have", "is"}:
        return False
    following = words.lower[at + 1 : at + 4]
    return any(
        word in measure["states"] for word in following for measure in lexicon("figures_measures").values()
    )
