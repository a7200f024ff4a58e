"""What an outlet saw for itself: "a reporter for the Ledger counted", "a list seen by Litoral Press"."""

from __future__ import annotations

import re

from sayso.comparing.copies.credits import same_outlet
from sayso.comparing.origins.wordlists import words

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_REACH = (
    14  # words between a reporter and what he did: "The Post's correspondent, who came on skis, was shown"
)
# "Our own count on the first day was 140".
_OWN_COUNT = re.compile(
    r"\W{0,3}(?:By )?[Oo]ur (?:own |first |last |latest ){0,2}(?:count|tally|calculation|reckoning)\b"
    r"(?!.*[\"”])"
)
_TIES = frozenset({"for", "from", "of", "with", "at"})


def own_eyes(sentence: str, outlet: str, *, alone: bool = False) -> str | None:
    """The outlet whose own people saw what ``sentence`` tells, if it says so; ``outlet`` is its article's.

    "A reporter counted", "this newspaper saw" are the article's own outlet's; "an Associated Press journalist
    counted" is the agency's. ``alone``: the sentence is the outlet's own, so that "we counted" is too.
    Linear in the length of the sentence.
    """
    if alone and _OWN_COUNT.match(sentence):
        return outlet
    tokens = _WORD.findall(sentence)
    lower = [token.casefold() for token in tokens]
    for number, word in enumerate(lower):
        told = lower[max(0, number - 1) : number] in (["told"], ["to"], ["with"], ["by"])
        sees = word.rstrip("s") in words("reporters") and not told
        if sees and words("saw") & set(lower[number + 1 : number + _REACH]):
            before = _name_before(tokens, number)
            behind = _name_behind(tokens, number)
            return before or behind or outlet
        if word in words("saw"):
            name = _name_before(tokens, _auxiliaries_before(lower, number))
            if lower[number + 1 : number + 2] == ["by"]:
                name = _name_behind(tokens, number)
            for own in (lower[max(0, number - 3) : number], lower[number + 1 : number + 4]):
                if {"this", "our"} & set(own) and (words("papers") | words("reporters")) & set(own):
                    return outlet
            if alone and not set('"“”') & set(sentence) and "we" in lower[max(0, number - 2) : number]:
                return outlet
            if name and (
                same_outlet(name, outlet) or f" {outlet.casefold()}".endswith(f" {name.casefold()}")
            ):
                return outlet
    return None


def _auxiliaries_before(lower: list[str], number: int) -> int:
    while number and lower[number - 1] in {"has", "have", "had", "itself", "was", "were", "been"}:
        number -= 1
    return number


def _name_before(tokens: list[str], end: int) -> str | None:
    """The capitalised words right before ``end``: "The Post's own", "a Ledger"."""
    if end and tokens[end - 1] == "own":
        end -= 1
    start = end
    while (
        start and tokens[start - 1][0].isupper() and tokens[start - 1] not in {"A", "An", "The", "Our", "One"}
    ):
        start -= 1
    name = " ".join(tokens[start:end])
    return re.sub(r"['’]s?$", "", name) or None


def _name_behind(tokens: list[str], number: int) -> str | None:
    """The capitalised words behind "reporter for the" or "seen by"."""
    at = number + 1
    if at >= len(tokens) or tokens[at].casefold() not in _TIES | {"by"}:
        return None
    at += 1 + (tokens[at + 1 : at + 2] in (["the"], ["The"]))
    end = at
    while end < len(tokens) and tokens[end][0].isupper():
        end += 1
    return " ".join(tokens[at:end]) or None
