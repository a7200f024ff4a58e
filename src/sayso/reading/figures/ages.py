"""Ages that no unit names: ``Marta Ilves, 25,`` · ``aged 18 to 25`` · ``who was 10``."""

from __future__ import annotations

from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.words import Words

AGE_UNIT = "year of age"
_OLDEST = 115
_PERSONS = frozenset({"who", "he", "she"})


def is_age(words: Words, amount: Amount) -> bool:  # noqa: PLR0911
    """Whether an amount without a unit is somebody's age."""
    first, end = amount.first, amount.end
    if amount.kind == "vague" or not (0 < amount.low <= _OLDEST and float(amount.high).is_integer()):
        return False
    before, after = words.at(first - 1), words.at(end)
    if _is_listed(words, first):
        return True
    if before in {"aged", "ages"} or (before == "age" and words.at(first - 2) not in {"the", "retirement"}):
        return True
    if words.at(first - 2) in {"aged", "ages"} and before in {
        "between",
        "from",
        "about",
        "around",
        "over",
        "under",
        "up",
    }:
        return True
    if not words.text[first].isdigit() or amount.joined:
        return False
    if before in {",", "("} and first > 1 and words.tag[first - 2] in {"NNP", "NNPS"}:
        return (
            after in {",", ".", ")", ";", "and"}
            and (before != "(" or after == ")")
            and not _is_list(words, end)
        )
    if before == "also" and words.at(first - 2) == "," and after in {",", "."}:
        return True
    return (
        before in {"is", "was", "turned"}
        and words.at(first - 2) in _PERSONS
        and after in {".", ",", "when", "and", "at", ";"}
    )


def _is_listed(words: Words, at: int) -> bool:
    """Whether the number at ``at`` goes on a list of ages: ``ages 17, 18 and 19``."""
    start = at
    while start > 0 and (words.lower[start - 1] in {",", "and", "or"} or words.tag[start - 1] == "CD"):
        start -= 1
    return start < at and words.at(start - 1) in {"ages", "aged"}


def _is_list(words: Words, end: int) -> bool:
    """Whether another bare number follows, so that a date or a list is being written."""
    return words.at(end) in {",", "and"} and words.tag[end + 1 : end + 2] == ["CD"]
