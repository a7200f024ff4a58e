"""Addressees: to whom a statement was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.reading.actors.words import Text
from sayso.reading.hearers import find_hearer
from sayso.reading.kinds.lexicon import word_set

_SKIPPED = frozenset({"DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "RB", "HYPH"})
_REACH = 6


def read_addressees(
    text: Text, cue: Sequence[int], mention_at: Mapping[int, str], speakers: Sequence[str]
) -> tuple[str, ...]:
    """The actors that the cue is addressed to: "told Reyes", "in a letter to the council".

    Args:
        text: the article's words.
        cue: word numbers of the cue.
        mention_at: the first word of each actor's mention, to the actor's id.
        speakers: the statement's own speakers, never their own addressees.
    """
    verbs, to = word_set("reports", "addressee", "verbs"), word_set("reports", "addressee", "to")
    on = word_set("reports", "addressee", "on")
    found: list[str] = []
    for word in cue:
        lemma, tag = text.lemmas[word], text.tags[word]
        following = word + 1
        if lemma in verbs and tag[0] == "V" and not _passive(text, word):
            found = _mentions(text, following, mention_at)
        if not found and lemma in to:
            while following < len(text) and following <= word + 2 and text.tags[following] in ("RB", "RP"):
                following += 1
            if text.lowers[following : following + 1] == ["to"]:
                found = _mentions(text, following + 1, mention_at)
        if not found and lemma in on and text.lowers[following : following + 1] in (["on"], ["upon"]):
            found = _mentions(text, following + 1, mention_at)
        if found:
            break
    if not found and cue and (hearer := find_hearer(text, [text.span(range(cue[0], cue[-1] + 1))])):
        found = [mention_at[word] for word in hearer if word in mention_at][:1]
    return tuple(dict.fromkeys(actor for actor in found if actor not in speakers))


def _passive(text: Text, word: int) -> bool:
    return text.tags[word] == "VBN" and any(text.lemmas[w] == "be" for w in range(max(0, word - 3), word))


def _mentions(text: Text, start: int, mention_at: Mapping[int, str]) -> list[str]:
    """The actor whose mention begins at ``start``, after a title at most, and one joined to it by "and"."""
    for word in range(start, min(start + _REACH, len(text))):
        if word in mention_at:
            found = [mention_at[word]]
            for further in range(word + 1, min(word + _REACH, len(text) - 1)):
                if text.lowers[further] == "and" and further + 1 in mention_at:
                    return [*found, mention_at[further + 1]]
                if text.tags[further] not in _SKIPPED or text.tags[further] == "POS":
                    break
            return found
        if text.tags[word] not in _SKIPPED or text.tags[word] == "POS":
            break
    return []
