"""Past or future: the tense of the verb a time expression belongs to, from Penn tags."""

from __future__ import annotations

from typing import Literal

from sayso.reading.times.context import Context
from sayso.reading.times.lexicon import lexicon

Tense = Literal["past", "present", "future"]

_REACH = 40  # words looked at on each side; longer sentences say nothing about so far a verb
_HEADS_ON = frozenset({"until", "till", "til"})  # what lasts until a time may lie before or after it
_MODALS = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "may", "could", "would", "might", "should", "can", "must"}
)
_HAVE = frozenset({"have", "has", "'ve", "’ve", "'s", "had", "having"})
_ADJECTIVES = frozenset({"set", "due"})
_BE_PRESENT = frozenset({"is", "are", "'re", "’re", "am"})
_BE_PAST = frozenset({"was", "were", "been"})


def looks_ahead() -> frozenset[str]:
    """Words whose infinitive, or whose own participle, looks ahead ("plans to", "is scheduled for")."""
    return lexicon().ahead


def tense_at(context: Context, start: int, end: int) -> Tense | None:
    """Tense of the clause around a time expression.

    That of the nearest verb before it in its sentence, else of the nearest after it. What follows
    "since" is past, and the present tense says nothing of "Monday's debate".
    """
    lead = context.before(start).lower()
    if lead == "since":
        return "past"
    tense = _of_clause(context, start)
    if lead in _HEADS_ON and tense == "past":
        return "present"
    if tense != "future" and context.text[max(start - 6, 0) : start].lower() == "as of ":
        return "past"  # "the toll as of Friday stands at 12"
    if tense == "present" and context.text[end : end + 3].lstrip().startswith(("'s", "’s")):
        return None
    return tense


def _of_clause(context: Context, offset: int) -> Tense | None:
    tags, words = context.tags, context.words
    if not tags:
        return None
    here = context.token(offset)
    first, last = context.sentence(offset)
    before = range(here - 1, max(first, here - _REACH) - 1, -1)
    after = (index for index in range(here + 1, min(last, here + _REACH)) if tags[index] != "VBG")
    for index in (*before, *after):
        found = _tense(tags, words, index, first)
        if found is not None:
            return found
    return None


def _tense(tags: list[str], words: list[str], index: int, first: int) -> Tense | None:
    """What one word says, ``None`` where it is no verb or says nothing."""
    word = words[index]
    found: Tense | None = None
    match tags[index]:
        case "VBD":
            found = "past"
        case "VBN":
            found = _participle(tags, words, index, first)
        case "VB":
            found = _infinitive(tags, words, index, first)
        case "VBZ" | "VBP":
            perfect = word in _HAVE and any(tag in ("VBN", "VBD") for tag in tags[index + 1 : index + 4])
            found = "past" if perfect else "present"
        case "MD":
            found = "future" if word in _MODALS else None
        case _:
            describes = "".join(tags[index + 1 : index + 2]).startswith("NN")  # "a list of *likely* rebels"
            ahead = tags[index] == "JJ" and word in looks_ahead() and not describes
            found = "future" if word in _ADJECTIVES or ahead else None
    return found


def _infinitive(tags: list[str], words: list[str], index: int, first: int) -> Tense | None:
    """ "will meet", "plans to meet" look ahead; "began to fall" does not."""
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        if tags[back] == "MD":
            return "past" if words[index] == "have" else "future"
        if tags[back] == "TO":
            led = words[max(first, back - 3) : back]
            headline = back == first or tags[back - 1] in ("NNP", "NNPS")
            return "future" if headline or not looks_ahead().isdisjoint(led) else None
        if words[back] == "did":
            return "past"
    return None


def _participle(tags: list[str], words: list[str], index: int, first: int) -> Tense:
    """ "was held", "has held" are past, "is due", "is expected" look ahead, "was set for" says neither."""
    ahead = words[index] in looks_ahead()
    for back in range(index - 1, max(first, index - 5) - 1, -1):
        word = words[back]
        if tags[back] == "MD":
            return "past" if "have" in words[back:index] else "future"
        if word in _HAVE:
            return "past"
        if word in _BE_PAST or word in _BE_PRESENT:
            now = word in _BE_PRESENT
            return ("future" if now else "present") if ahead else ("present" if now else "past")
        if tags[back] in ("VBD", "VBZ", "VBP"):
            break
    return "future" if ahead else "past"
