"""Finds an article's figures: those with a number, one for each person harmed, and what each is tied to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.figures.ages import AGE_UNIT
from sayso.reading.figures.amounts import read_amounts
from sayso.reading.figures.completing import sum_of
from sayso.reading.figures.drafting import draft_of
from sayso.reading.figures.exclusions import counting_numbers
from sayso.reading.figures.headline_tags import with_headline_tags
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.measure import read_harm_of
from sayso.reading.figures.numbers import find_numbers
from sayso.reading.figures.owners import ActorFinder
from sayso.reading.figures.people import find_people
from sayso.reading.figures.say_so import StatementFinder
from sayso.reading.figures.scope import read_scope
from sayso.reading.figures.scores import is_score
from sayso.reading.figures.shared_nouns import share_noun
from sayso.reading.figures.status import read_status
from sayso.reading.figures.taking_over import Draft, hangs_on, moved_to, taking_over
from sayso.reading.figures.when import TimeFinder
from sayso.reading.figures.where import read_where
from sayso.reading.figures.words import Words, read_words
from sayso.records import Actor, Figure, Span, Statement, Time

_LISTED = ([","], ["and"], [",", "and"], ["or"])
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_NEAR = 12  # figures back in which the money of a bare sum is looked for


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
    words = with_headline_tags(read_words(doc))
    numbers = list(counting_numbers(words, find_numbers(words), times))
    drafts: list[Draft] = []
    for amount in read_amounts(words, numbers):
        if not is_score(words, amount):
            draft = draft_of(words, amount, drafts[-1] if drafts else None)
            if draft is not None:
                drafts[-1:] = [moved_to(words, drafts[-1], draft)] if drafts else []
                draft = sum_of(words, taking_over(words, draft, drafts), drafts[-_NEAR:])
                drafts.append(share_noun(words, draft, drafts))
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


def _link(
    words: Words,
    drafts: list[Draft],
    times: Sequence[Time],
    actors: Sequence[Actor],
    statements: Sequence[Statement],
) -> list[Figure]:
    whose, when, said = ActorFinder(actors), TimeFinder(times), StatementFinder(words, statements)
    uttered: dict[str | None, str | None] = {one.id: one.when for one in statements}
    figures: list[Figure] = []
    owners: dict[int | None, tuple[str, ...]] = {None: ()}
    sayers: dict[int | None, str | None] = {}
    before: Draft | None = None
    sources = sorted(span for one in statements for span in one.source)
    for number, draft in enumerate(drafts, start=1):
        figure = draft.figure
        speaks = _stands_in(sources, figure.span)
        if speaks:
            # "A mutiny that would cost him the post, *three people* told the Post".
            figure = replace(figure, status="actual")
        sentence = words.sentence(draft.first)[0]
        owners[draft.first] = (
            whose.find(words, draft.first, draft.end, figure.measure)
            or owners.get(draft.counts_as)
            or owners.get(draft.noun_of, ())
            or (
                owners.get(before.first, ())
                if before and not speaks and _is_beside(words, before, draft)
                else ()
            )
        )
        before = draft
        statement = said.find(figure.span, sentence)
        if statement is None and hangs_on(words, draft):
            statement = sayers.get(draft.counts_as)
        time = when.find(words, draft.first, draft.end, uttered.get(statement))
        sayers[draft.first] = statement
        figures.append(
            replace(
                figure,
                id=f"f{number}",
                of=owners[draft.first],
                when=None
                if speaks or _is_stretch(words, draft) or _is_estimate(words, draft.first)
                else time,
                where=read_where(words, draft.first, draft.end),
                statement=statement,
            )
        )
    return figures


def _is_beside(words: Words, before: Draft, draft: Draft) -> bool:
    """Whether two figures are objects of one verb: "lost *1,240 troops, three tanks* and *27 guns*"."""
    apart = any(tag in _FINITE for tag in words.tag[draft.end : draft.end + 2])
    return words.lower[before.end : draft.first] in _LISTED and not apart


def _is_stretch(words: Words, draft: Draft) -> bool:
    """Whether an age is told, or how long something went on or ago: "the biggest *in two decades*"."""
    unit = draft.figure.unit or ""
    stretch = unit in word_set("units", "durations", "words")
    return unit == AGE_UNIT or (stretch and words.at(draft.first - 1) in {"in", "over", "within", "for"})


def _stands_in(spans: Sequence[Span], span: Span) -> bool:
    place = bisect_right(spans, (span[0], len(spans) and spans[-1][1])) - 1
    return place >= 0 and spans[place][1] >= span[1]


def _is_estimate(words: Words, first: int) -> bool:
    """ "Its previous figure of 600 in April": that is when the figure was given."""
    return words.at(first - 1) == "of" and words.at(first - 2) in {"figure", "estimate", "count", "tally"}
