"""Puts a figure together from its words: number, unit, bound, counted noun, what happened, whether it has."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.figures.ages import AGE_UNIT, is_age
from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.bounds import Bound, read_bound_after, read_bound_before, read_trend
from sayso.reading.figures.completing import complete
from sayso.reading.figures.counted import Counted, read_counted
from sayso.reading.figures.ellipsis import goes_beyond, points_back, takes_up
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.measure import measure_of_noun, read_measure
from sayso.reading.figures.names import is_gapped
from sayso.reading.figures.numbered import other_number_of, read_numbered, read_numbering
from sayso.reading.figures.scope import read_scope
from sayso.reading.figures.status import read_status
from sayso.reading.figures.taking_over import Draft
from sayso.reading.figures.words import Words
from sayso.records import Change, Figure, Measure

_ANYBODY = frozenset({"people", "person"})
_ARMY = 1000  # from so many on a loss is no longer told of man by man
_TOO_MANY_TO_NAME = 100  # "a crowd of half a million": "two said" may be two persons, a hundred are a count


def draft_of(words: Words, amount: Amount, previous: Draft | None) -> Draft | None:
    before = read_bound_before(words, amount.first)
    if words.at(before.first - 1) == "from" and amount.joined and before.change != "~":
        before = Bound("=", False, amount.first, amount.first)
    after = read_bound_after(words, amount.end)
    aged = amount.unit is None and is_age(words, amount)
    counted = None if amount.unit or aged else _counted(words, amount, before, after.end)
    if counted is None and amount.unit is None and not _stands_alone(words, amount, before):
        return None
    end = max(after.end, counted.end if counted else 0)
    if after.change == "=":
        after = read_bound_after(words, end)
        end = max(end, after.end)
    unit = amount.unit.name if amount.unit else counted.name if counted else None
    if aged:
        unit = AGE_UNIT
    covered = (
        (
            amount.unit.first,
            min(amount.unit.end, amount.number_first)
            if amount.unit.first < amount.number_first
            else amount.unit.end,
        )
        if amount.unit
        else (counted.first, counted.end)
        if counted
        else None
    )
    if amount.joined == "and" and words.at(before.first - 1) == "between":
        before = replace(before, first=before.first - 1)
    before = _carried(words, amount, before, previous)
    low, high, change = _ends(words, amount, before, after)
    head = counted.head if counted else None
    measure = _of_losses(words, before.first, amount.low, read_measure(words, before.first, end, head))
    unsaid = covered is None and not aged
    open_to_noun = measure in {"other", "sent"} or other_number_of(words, before.first) is not None
    if unsaid and open_to_noun and (told := _numbered(words, before.first, end)):
        unit, covered, counts = told
        # "The number of troops stationed there could grow to 9,000."
        measure = measure if measure == "sent" else counts
    if covered is None and not aged and (named := _one_of(words, before.first)):
        unit, measure = named, "other"
    figure = Figure(
        id="",
        span=words.span(before.first, end),
        low=low,
        high=high,
        approximate=before.approximate or after.approximate or amount.kind == "vague",
        change=change,
        unit=unit,
        counted=words.span(*covered) if covered else None,
        measure=measure,
        scope=read_scope(words, before.first, end, amount.end, unit),
        status=previous.figure.status
        if previous is not None and amount.unit is not None and _says_again(words, before.first, previous)
        else read_status(words, before.first, end, counted_for=measure),
    )
    done = complete(words, amount, figure, previous, (before.first, end))
    shared = previous if figure.unit is None and done.unit is not None and done.counted is not None else None
    noun_of = shared.first if shared is not None and done.counted == shared.figure.counted else None
    return Draft(done, before.first, end, noun_of=noun_of)


def _counted(words: Words, amount: Amount, before: Bound, end: int) -> Counted | None:
    """The noun that a number without a unit counts: before "numbering", else behind it."""
    if numbering := read_numbering(words, before.first):
        return numbering
    counted = read_counted(words, end)
    if counted is None:
        return None
    head = words.lower[counted.head]
    if amount.low > 1 and (head == "shot" or _is_doing(words, counted)):
        return None  # "eight shot, three fatally", "left 25 million facing acute hunger"
    if head == "number" and words.at(counted.end) == "of":
        return None  # "bringing to 642 the number of ships"
    if words.at(counted.first) == "mark" and words.at(before.first - 1) == "the":
        return None  # "tops the 800,000 mark"
    return None if head in {"cast", "polled"} else counted  # "61,000 votes out of 3.9 million cast"


def _numbered(words: Words, first: int, end: int) -> tuple[str, tuple[int, int] | None, Measure] | None:
    """Unit, words and measure of what "the number of" counts before the number itself."""
    found = read_numbered(words, first, end)
    if found is None:
        return None
    measure = measure_of_noun(words, found.first - 1, found.head) or "other"
    if measure != "other" and words.lemma[found.head].lower() in _ANYBODY:
        return "people", None, measure  # "the number of internally displaced persons"
    return found.name, (found.first, found.end), measure


def _of_losses(words: Words, first: int, low: float, measure: Measure) -> Measure:
    """ "Lost 40 men" tells of the dead, "lost 400,000 soldiers" of all whom an army has lost."""
    lost = measure == "killed" and low >= _ARMY and words.lemma[first - 1].lower() == "lose"
    return "casualties" if lost else measure


def _one_of(words: Words, first: int) -> str | None:
    """What a bare number counts in "the *shooting* was one of 112 that year"."""
    if not words.matches(first - 2, ("one", "of")) or words.lemma[first - 3].lower() != "be":
        return None
    return words.lower[first - 4] if first > 3 and words.tag[first - 4] == "NN" else None


def _is_doing(words: Words, counted: Counted) -> bool:
    """Whether the words taken for a noun are what the people counted do: "*facing* acute *hunger*"."""
    doing = words.tag[counted.first] == "VBG" and words.tag[counted.head] == "NN"
    return doing and words.lemma[counted.first].lower() in word_set("figures_people", "gathering")


def _carried(words: Words, amount: Amount, before: Bound, previous: Draft | None) -> Bound:
    """``more than 100 km (60 miles)``, ``rose 17 points, or 0.2%``: the same quantity again, under the
    same bound.
    """
    if previous is None or before.change != "=" or amount.unit is None or amount.joined:
        return before
    if not _says_again(words, before.first, previous):
        return before
    return Bound(previous.figure.change, previous.figure.approximate, before.first, before.end)


def _says_again(words: Words, first: int, previous: Draft | None) -> bool:
    """Whether the figure at ``first`` says the one before it again: ``450 jobs, or about 5% of staff``."""
    if previous is None or previous.figure.unit is None:
        return False
    again = words.lower[previous.end : first] in (["("], ["/"], [",", "or"], ["or"])
    return again and words.sentence(previous.first) == words.sentence(first)


def _stands_alone(words: Words, amount: Amount, before: Bound) -> bool:
    """Whether a number with no unit and no noun still counts something: ``300 were killed``, ``at
    13,176``.
    """
    if (
        before.change != "="
        or (amount.kind == "vague" and amount.low >= 24)
        or amount.low >= _TOO_MANY_TO_NAME
        or (amount.joined and amount.low > 1)
        or is_gapped(words, before.first, amount.end)
        or goes_beyond(words, amount.end)
    ):
        return True
    if read_measure(words, before.first, amount.end, None) != "other":
        return True
    if amount.kind in {"digits", "fraction"}:
        return True
    # "One of them" is as often somebody as a number; "one of them fatally" counts.
    harmed = words.at(amount.end + 2) in word_set("figures_not_counted", "one", "harmed")
    brought = words.at(before.first - 1) == "to" and words.at(before.first - 2) in {
        "total",
        "toll",
        "tally",
        "number",
    }
    if amount.low != 1 and (brought or takes_up(words, before.first) or _is_subject(words, amount)):
        return True
    return (amount.low != 1 or harmed) and points_back(words, before.first, amount.end)


def _is_subject(words: Words, amount: Amount) -> bool:
    """Whether a number opens a clause as its subject: "Sixty are in hospital", "…; six are women"."""
    first, end = amount.first, amount.end
    opens = first in words.sentences or words.at(first - 1) in {";", ",", "and", "while", "whom", "other"}
    return opens and end < len(words) and words.tag[end] in {"VBD", "VBP", "MD"}


def _ends(
    words: Words, amount: Amount, before: Bound, after: Bound
) -> tuple[float | None, float | None, Change]:
    change: Change = before.change if before.change != "=" else after.change
    low: float | None = amount.low
    high: float | None = amount.high
    if amount.kind == "vague" and change in {"=", "~"}:
        return low, None, ">"
    stepped = not amount.joined or (
        amount.joined in {"-", "to"} and words.at(amount.first - 1) not in {"from", "between"}
    )
    if change == "=" and stepped:
        trend = read_trend(words, amount, only_by=amount.unit is None)
        negative = amount.low < 0 and amount.unit is not None and amount.unit.name == "percentage"
        change = "down" if negative else trend
    if change == ">" and not amount.joined:
        high = None
    if change == "<" and not amount.joined:
        low = None
    return low, high, change
