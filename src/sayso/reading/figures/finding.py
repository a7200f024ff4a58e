"""Puts a figure together: number, unit, bound, counted noun, what happened, and what it is tied to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.figures.ages import AGE_UNIT, is_age
from sayso.reading.figures.amounts import Amount, read_amounts
from sayso.reading.figures.befalling import OF_PEOPLE
from sayso.reading.figures.bounds import Bound, read_bound_after, read_bound_before, read_trend
from sayso.reading.figures.counted import read_counted
from sayso.reading.figures.ellipsis import goes_beyond, points_back, takes_up
from sayso.reading.figures.exclusions import counting_numbers
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.links import ActorFinder, StatementFinder, TimeFinder, read_where
from sayso.reading.figures.measure import read_harm_of, read_measure
from sayso.reading.figures.numbers import find_numbers
from sayso.reading.figures.people import find_people
from sayso.reading.figures.scope import read_scope
from sayso.reading.figures.scores import is_score
from sayso.reading.figures.status import read_status
from sayso.reading.figures.taking_over import Draft, hangs_on, moved_to, taking_over
from sayso.reading.figures.words import Words, read_words
from sayso.records import Actor, Change, Figure, Statement, Time

_TOO_MANY_TO_NAME = 100  # "a crowd of half a million": "two said" may be two persons, a hundred are a count


def find_figures(
    doc: Doc,
    times: Sequence[Time] = (),
    actors: Sequence[Actor] = (),
    statements: Sequence[Statement] = (),
) -> list[Figure]:
    """Every stated quantity of a tokenized article, in text order, with ids ``f1``, ``f2`` and so on.

    Args:
        doc: the words with tags and lemmas, from ``reading.tokens.tokenize``.
        times: time expressions; numbers inside them are no figures, except of stretches of time.
        actors: whom ``Figure.of`` may name.
        statements: what ``Figure.statement`` may name.

    Returns:
        Figures whose spans take in bound, number and counted noun. Linear in the length of the text,
        about 2 microseconds a word and 60 a figure.
    """
    words = read_words(doc)
    numbers = list(counting_numbers(words, find_numbers(words), times))
    drafts: list[Draft] = []
    for amount in read_amounts(words, numbers):
        if not is_score(words, amount):
            draft = _draft(words, amount, drafts[-1] if drafts else None)
            if draft is not None:
                drafts[-1:] = [moved_to(words, drafts[-1], draft)] if drafts else []
                drafts.append(taking_over(words, draft, drafts))
    drafts = sorted([*drafts, *_people(words, drafts, actors)], key=lambda draft: (draft.first, draft.end))
    return _link(words, drafts, times, actors, statements)


def _people(words: Words, drafts: list[Draft], actors: Sequence[Actor]) -> Iterator[Draft]:
    """Figures of one for those to whom something happened; somebody known once for each measure."""
    counted = {
        at for draft in drafts if draft.figure.unit != AGE_UNIT for at in range(draft.first, draft.end)
    }
    told: set[tuple[str, str]] = set()
    for person in find_people(words, actors):
        if not counted.isdisjoint(range(person.first, person.end)):
            continue
        measure = read_harm_of(words, person)
        if measure is None or (person.known_as and (person.known_as, measure) in told):
            continue
        told.add((person.known_as or "", measure))
        status = read_status(words, person.first, person.end, counted_for=measure)
        figure = Figure(
            id="",
            span=words.span(person.first, person.end),
            low=float(person.count),
            high=float(person.count),
            unit=person.unit,
            counted=words.span(person.head, person.end),
            measure=measure,
            scope=read_scope(words, person.first, person.end, person.end, person.unit),
            status=status,
        )
        yield Draft(figure, person.first, person.end)


def _draft(words: Words, amount: Amount, previous: Draft | None) -> Draft | None:
    before = read_bound_before(words, amount.first)
    if words.at(before.first - 1) == "from" and amount.joined and before.change != "~":
        before = Bound("=", False, amount.first, amount.first)
    after = read_bound_after(words, amount.end)
    aged = amount.unit is None and is_age(words, amount)
    counted = None if amount.unit or aged else read_counted(words, after.end)
    if counted is not None and amount.low > 1 and words.lower[counted.head] == "shot":
        counted = None  # "eight shot, three fatally"
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
    measure = read_measure(words, before.first, end, head)
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
        status=read_status(words, before.first, end, counted_for=measure),
    )
    return Draft(_complete(words, amount, figure, previous, (before.first, end)), before.first, end)


def _carried(words: Words, amount: Amount, before: Bound, previous: Draft | None) -> Bound:
    """``more than 100 km (60 miles)``, ``rose 17 points, or 0.2%``: the same quantity again, under the
    same bound.
    """
    if previous is None or before.change != "=" or amount.unit is None or amount.joined:
        return before
    gap = words.lower[previous.end : amount.first]
    again = gap in (["("], ["/"], [",", "or"], ["or"])
    if (
        not again
        or previous.figure.unit is None
        or words.sentence(previous.first) != words.sentence(amount.first)
    ):
        return before
    return Bound(previous.figure.change, previous.figure.approximate, before.first, before.end)


def _stands_alone(words: Words, amount: Amount, before: Bound) -> bool:
    """Whether a number with no unit and no noun still counts something: ``300 were killed``, ``at
    13,176``.
    """
    if (
        before.change != "="
        or (amount.kind == "vague" and amount.low >= 24)
        or amount.low >= _TOO_MANY_TO_NAME
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
    opens = first in words.sentences or words.at(first - 1) in {";", ",", "and", "while", "whom"}
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


def _complete(  # noqa: PLR0911
    words: Words, amount: Amount, figure: Figure, previous: Draft | None, place: tuple[int, int]
) -> Figure:
    """What an ellipsis leaves out: the noun of the conjunct before, or people, where people are what is
    counted.
    """
    first, end = place
    unit = amount.unit
    if unit is not None and unit.is_money:
        return replace(figure, measure="money")
    if unit is not None and unit.name.startswith(("percentage", "basis point")):
        return replace(figure, measure="percent")
    if unit is not None or figure.unit == AGE_UNIT:
        return replace(figure, measure="other")
    near = previous is not None and words.sentence(previous.first)[0] == words.sentence(first)[0]
    listed = words.at(first - 1) == "including" or words.lower[max(first - 2, 0) : first] == ["among", "them"]
    conjunct = figure.unit is None and words.at(first - 1) in {"and", "plus", ","}
    # "14 died and 9,000 were driven out": what has a verb of its own says itself what happened.
    conjunct = conjunct and words.tag[min(end, len(words) - 1)] not in {"VBD", "VBZ", "VBP", "MD"}
    harmed = (
        previous.figure if previous is not None and near and previous.figure.measure in OF_PEOPLE else None
    )
    # "Some 1.9 million people, about nine in ten residents, have been displaced".
    again = previous is not None and words.lower[previous.end : first] == [","] and words.at(end) == ","
    if harmed is not None and figure.measure == "other" and (listed or conjunct or again):
        figure = replace(figure, measure=harmed.measure)
    if figure.unit is None and (words.at(end) == "aboard" or words.matches(end, ("on", "board"))):
        return replace(figure, unit="people")
    if figure.measure in OF_PEOPLE and figure.unit in {None, "other"}:
        part = previous is not None and words.at(previous.first - 1) in {"including", "them"}
        if harmed is not None and harmed.unit is not None and not part:
            return replace(figure, unit=harmed.unit, counted=figure.counted or harmed.counted)
        return replace(figure, unit="people")
    return figure


def _is_estimate(words: Words, first: int) -> bool:
    """ "Its previous figure of 600 in April": that is when the figure was given."""
    return words.at(first - 1) == "of" and words.at(first - 2) in {"figure", "estimate", "count", "tally"}


def _link(
    words: Words,
    drafts: list[Draft],
    times: Sequence[Time],
    actors: Sequence[Actor],
    statements: Sequence[Statement],
) -> list[Figure]:
    whose, when, said = ActorFinder(actors), TimeFinder(times), StatementFinder(words, statements)
    uttered = {(one.id, one.when) for one in statements}
    figures: list[Figure] = []
    owners: dict[int | None, tuple[str, ...]] = {}
    sayers: dict[int | None, str | None] = {}
    for number, draft in enumerate(drafts, start=1):
        figure = draft.figure
        sentence = words.sentence(draft.first)[0]
        owners[draft.first] = whose.find(words, draft.first, draft.end, figure.measure) or owners.get(
            draft.counts_as, ()
        )
        statement, time = said.find(figure.span, sentence), when.find(words, draft.first, draft.end)
        if statement is None and hangs_on(words, draft):
            statement = sayers.get(draft.counts_as)
        sayers[draft.first] = statement
        figures.append(
            replace(
                figure,
                id=f"f{number}",
                of=owners[draft.first],
                # "Claimed in February that 4,000 had been killed": the claim was made then.
                when=None if (statement, time) in uttered or _is_estimate(words, draft.first) else time,
                where=read_where(words, draft.first, draft.end),
                statement=statement,
            )
        )
    return figures
