"""Whether a figure is a total, comes on top, or holds for a period."""

from __future__ import annotations

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words
from sayso.records import Scope

# A speed ("90 miles per hour") is no count of a period.
_PERIODS = frozenset({"day", "night", "week", "month", "quarter", "season", "year", "decade", "century"})
_TOTALS = frozenset({"toll", "total", "tally"})
_BROUGHT = frozenset(
    {"rose", "risen", "climbed", "stands", "stood", "jumped", "grew", "grown", "raised", "revised"}
)


def read_scope(words: Words, first: int, end: int, amount_end: int, unit: str | None) -> Scope:  # noqa: PLR0911
    """The scope that the words from ``first`` (before the bound) to ``end`` give a figure."""
    for at in range(end, min(end + 4, len(words) - 1)):
        if (
            words.lower[at] in {"a", "an", "per", "each", "every"}
            and not (at > end - 1 and words.tag[at - 1] in {"IN", "CC", "TO", "WDT"})  # "died in a week"
            and words.at(at + 2)
            not in {
                "ago",
                "earlier",
                "later",
            }
            and words.lower[at + 1] in word_set("units", "rates", "periods")
        ):
            return "per_period"
    inside = set(words.lower[first:end])
    before = words.lower[max(first - 3, 0) : first]
    joined = " ".join(before)
    if unit is not None and unit.partition(" per ")[2] in _PERIODS:
        return "per_period"
    if inside & {"additional", "further", "extra"} or (
        before[-1:] and before[-1] in {"another", "additional", "further", "extra"}
    ):
        return "additional"
    # "Up to 40 times more likely" adds nothing.
    if "another" in inside or (words.at(amount_end) == "more" and unit != "count"):
        return "additional"
    if before[-2:] == ["total", "of"] or "total" in inside or before[-1:] == ["total"]:
        return "total"
    after = tuple(words.lower[end : end + 2])
    if after in {("in", "total"), ("in", "all")} or after[:1] == ("altogether",):
        return "total"
    reached = words.at(first - 1) in {"to", "at", "of", "is", "was", "by"}
    if joined.endswith(("in all ,", "in total ,", "in all", "in total")) or (
        reached and any(_is_total(words, at) for at in range(max(first - 6, 0), first))
    ):
        return "total"
    if reached and _opens_with_total(words, first):
        return "total"
    if reached and "number" in words.lower[max(first - 6, 0) : first] and _brings(words, first):
        return "total"
    if any(word in word_set("figures_bounds", "scope", "per_period") for word in before[-1:]):
        return "per_period"
    return "not_stated"


def _is_total(words: Words, at: int) -> bool:
    """A toll or total; in "cut our *total* workforce by 10" the word only describes."""
    return words.lower[at] in _TOTALS and not words.tag[at + 1].startswith("NN")


def _opens_with_total(words: Words, first: int) -> bool:
    """ "*The death toll* of the storm that hit the coast rose to 17"."""
    opens = words.past_dateline(words.sentence(first)[0])
    return words.at(first - 2) in _BROUGHT and any(
        _is_total(words, at) and words.tag[at - 1].startswith(("NN", "DT", "PRP$", "JJ"))
        for at in range(opens, min(opens + 4, first))
    )


def _brings(words: Words, first: int) -> bool:
    """``bringing the number of dead to``: the verb that makes a number the whole one."""
    return any(
        words.lemma[at].lower() in {"bring", "take", "raise", "push"}
        for at in range(max(first - 8, 0), first)
    )
