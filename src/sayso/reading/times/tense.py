"""Past or future: the tense of the verb a time expression belongs to, from Penn tags."""

from __future__ import annotations

from typing import Literal

from sayso.reading.times.context import Context

Tense = Literal["past", "present", "future"]

_REACH = 40  # words looked at on each side; longer sentences say nothing about so far a verb
_FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "wo", "shall", "may", "could", "would", "might", "should", "can", "must"})
# Verbs and adjectives whose infinitive, or whose own participle, looks ahead.
_LOOKS_AHEAD = frozenset(
    "plan plans planned expect expects expected schedule scheduled set due agree agrees agreed vow vows vowed pledge "
    "pledges pledged promise promises promised intend intends intended hope hopes hoped want wants wanted aim aims aimed "
    "prepare prepares prepared preparing order ordered need needs needed going slated likely poised ready threatened "
    "threatens planning expecting hoping aiming upcoming projected bound supposed".split()
)
_HAVE = frozenset({"have", "has", "'ve", "’ve", "'s", "had", "having"})
_BE_PRESENT = frozenset({"is", "are", "'re", "’re", "am"})
_BE_PAST = frozenset({"was", "were", "been"})


def tense_at(context: Context, start: int, end: int) -> Tense | None:
    """Tense of the clause around a time expression.

    That of the nearest verb before it in its sentence, else of the nearest after it. What follows
    "since" is past, and the present tense says nothing of "Monday's debate".
    """
    if context.before(start).lower() == "since":
        return "past"
    tense = _of_clause(context, start)
    if tense == "present" and context.text[end : end + 3].lstrip().startswith(("'s", "’s")):
        return None
    return tense


def _of_clause(context: Context, offset: int) -> Tense | None:
    tags, words = context.tags, context.words
    if not tags:
        return None
    here = context.token(offset)
    first, last = context.sentence(offset)
    for index in range(here - 1, max(first, here - _REACH) - 1, -1):
        found = _tense(tags, words, index, first)
        if found is not None:
            return found
    for index in range(here + 1, min(last, here + _REACH)):
        found = _tense(tags, words, index, first)
        if found is not None and tags[index] != "VBG":
            return found
    return None


def _tense(tags: list[str], words: list[str], index: int, first: int) -> Tense | None:
    tag, word = tags[index], words[index]
    if tag == "MD":
        return "future" if word in _FUTURE_MODALS else None
    if tag == "VB":
        return _infinitive(tags, words, index, first)
    if tag == "VBN":
        return _participle(tags, words, index, first)
    if tag == "VBD":
        return "past"
    if tag in ("VBZ", "VBP"):
        return "past" if word in _HAVE and index + 1 < len(tags) and _perfect(tags, words, index) else "present"
    if word in _LOOKS_AHEAD and (tag == "JJ" or word in ("set", "due")):
        return "future"
    return None


def _perfect(tags: list[str], words: list[str], index: int) -> bool:
    return any(tag in ("VBN", "VBD") for tag in tags[index + 1 : index + 4])


def _infinitive(tags: list[str], words: list[str], index: int, first: int) -> Tense | None:
    """ "will meet", "plans to meet" look ahead; "began to fall" does not."""
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        if tags[back] == "MD":
            modal_past = back + 1 < len(tags) and words[index] in ("have",)
            return "past" if modal_past else "future"
        if tags[back] == "TO":
            if back == first:
                return "future"
            ahead = any(word in _LOOKS_AHEAD for word in words[max(first, back - 3) : back])
            headline = tags[back - 1] in ("NNP", "NNPS")
            return "future" if ahead or headline else None
        if words[back] in ("did", "didn't"):
            return "past"
    return None


def _participle(tags: list[str], words: list[str], index: int, first: int) -> Tense:
    ahead = words[index] in _LOOKS_AHEAD
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        word = words[back]
        if tags[back] == "MD":
            return "past" if "have" in words[back:index] else "future"
        if word in _BE_PAST or word in _HAVE:
            return "future" if ahead and word not in _HAVE else "past"
        if word in _BE_PRESENT:
            return "future" if ahead else "present"
        if tags[back] in ("VBD", "VBZ", "VBP"):
            break
    return "future" if ahead else "past"
