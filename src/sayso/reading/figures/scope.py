"""Whether a figure is a total, comes on top, or holds for a period."""

from __future__ import annotations

from sayso.reading.figures.doing import is_clause_total, read_brought
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.words import Words
from sayso.records import Scope

# A speed ("90 miles per hour") is no count of a period.
_PERIODS = frozenset({"day", "night", "week", "month", "quarter", "season", "year", "decade", "century"})
_PASSES = frozenset(
    {"reach", "hit", "pass", "top", "exceed", "surpass"}
)  # "the death toll has *passed* 3,000"
_COMPARING = frozenset({"count", "percentage"})  # "40 times more likely", "60 percent more than a year ago"
_TOTALS = frozenset({"toll", "total", "tally"})
_BROUGHT = frozenset(
    {"rose", "risen", "climbed", "stands", "stood", "jumped", "grew", "grown", "raised", "revised"}
)


def read_scope(words: Words, first: int, end: int, amount_end: int, unit: str | None) -> Scope:  # noqa: PLR0911
    """The scope that the words from ``first`` (before the bound) to ``end`` give a figure."""
    if (unit is not None and _is_rate(unit)) or _has_period(words, end):
        return "per_period"
    inside = set(words.lower[first:end])
    before = words.lower[max(first - 3, 0) : first]
    joined = " ".join(before)
    if inside & {"additional", "further", "extra"} or (
        before[-1:] and before[-1] in {"another", "additional", "further", "extra"}
    ):
        return "additional"
    if "another" in inside or (words.at(amount_end) == "more" and unit not in _COMPARING):
        return "additional"
    if before[-2:] == ["total", "of"] or {"total", "combined"} & {*inside, *before[-1:]}:
        return "total"
    after = tuple(words.lower[end : end + 2])
    if (after in {("in", "total"), ("in", "all")} and words.at(end + 2) != "of") or after[:1] == (
        "altogether",
    ):
        return "total"
    reached = words.at(first - 1) in {"to", "at", "of", "is", "was", "by"} or (
        first > 0 and words.lemma[first - 1].lower() in _PASSES
    )
    if joined.endswith(("in all ,", "in total ,", "in all", "in total")) or (
        reached and any(_is_total(words, at) for at in range(max(first - 6, 0), first))
    ):
        return "total"
    if reached and (_opens_with_total(words, first) or is_clause_total(words, first)):
        return "total"
    brings = words.at(first - 1) == "to" and words.lemma[first - 2].lower() in word_set(
        "figures_harm", "verbs", "bringing"
    )
    if brings and words.matches(end, ("the", "number")):
        return "total"  # "bringing to 642 the number of ships"
    if reached and read_brought(words, first):
        return "total"
    if reached and "number" in words.lower[max(first - 6, 0) : first] and _brings(words, first):
        return "total"
    if any(word in word_set("figures_bounds", "scope", "per_period") for word in before[-1:]):
        return "per_period"
    if before[-1:] == ["of"] and before[0] in word_set("figures_bounds", "scope", "per_period"):
        return "per_period"  # "at an annual cost of 300 million"
    return "not_stated"


def _has_period(words: Words, end: int) -> bool:
    """Whether "a day", "each week" stands within four words behind a number, or "annually" right behind."""
    return words.at(end) in {"annually", "daily", "weekly", "monthly", "yearly"} or any(
        words.lower[at] in {"a", "an", "per", "each", "every"}
        and not {"CD", "$"} & set(words.tag[end:at])  # "paid 230 people $15 an hour"
        and not (at > end - 1 and words.tag[at - 1] in {"IN", "CC", "TO", "WDT"})  # "died in a week"
        and words.at(at + 2) not in {"ago", "earlier", "later", "before"}
        and words.lower[at + 1] in word_set("units", "rates", "periods")
        for at in range(end, min(end + 4, words.sentence(end - 1)[1] - 1))
    )


def _is_rate(unit: str) -> bool:
    """ "A drone a day", "$15 an hour"; a speed is no rate of a period."""
    of, _, period = unit.partition(" per ")
    return period in _PERIODS or (period == "hour" and of in word_set("units", "currencies"))


def _is_total(words: Words, at: int) -> bool:
    """A toll or total; in "cut our *total* workforce by 10" the word only describes."""
    return words.lower[at] in _TOTALS and not words.tag[at + 1].startswith("NN")


def _opens_with_total(words: Words, first: int) -> bool:
    """ "*The death toll* of the storm that hit the coast rose to 17"."""
    opens = words.past_dateline(words.sentence(first)[0])
    come = words.at(first - 2) in _BROUGHT or words.lemma[first - 1].lower() in _PASSES
    return come and any(
        _is_total(words, at) and words.tag[at - 1].startswith(("NN", "DT", "PRP$", "JJ"))
        for at in range(opens, min(opens + 4, first))
    )


def _brings(words: Words, first: int) -> bool:
    """``bringing the number of dead to``: the verb that makes a number the whole one."""
    return any(
        words.lemma[at].lower() in {"bring", "take", "raise", "push"}
        for at in range(max(first - 8, 0), first)
    )
