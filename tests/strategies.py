"""Readings of every shape the records allow, for properties that hold for all of them."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from sayso import records
from sayso.records import Actor, Article, Event, Figure, Note, Reading, Span, Statement, Time

# No half surrogate pairs: intake refuses them, and neither UTF-8 nor a database can hold them.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.text(
    st.one_of(st.sampled_from(' \n"“”,.=+-@\t\r\0é\u202e😀'), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=60,
)
MAYBE_WORDS = st.none() | WORDS
NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0)


@st.composite
def readings(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Reading:
    """A reading whose spans lie in its text and whose records name each other."""
    text = draw(texts)
    actor_ids, statement_ids, time_ids = (
        [f"{letter}{n}" for n in range(1, 1 + draw(st.integers(0, 3)))] for letter in "ast"
    )
    spans = _spans(len(text))
    pieces = st.lists(spans, max_size=3).map(lambda found: tuple(sorted(found)))
    who = _some(actor_ids)
    when, inside = _maybe(time_ids), _maybe(statement_ids)
    intake = draw(_tuples(WORDS))
    article = Article(
        text,
        id=draw(WORDS),
        url=draw(st.none() | WORDS.map("https://gazette.example/{}".format)),
        outlet=draw(MAYBE_WORDS),
        headline=draw(MAYBE_WORDS),
        bylines=draw(_tuples(WORDS)),
        published=draw(st.none() | st.dates().map(str)),
        updated=draw(st.none() | st.datetimes(timezones=st.timezones()).map(lambda then: then.isoformat())),
        language=draw(st.sampled_from([None, "en"])),
        notes=draw(_tuples(st.builds(Note, _one_of("NoteKind"), spans))),
        warnings=intake,
        observed=draw(st.none() | st.just("2026-11-23T12:00:00Z")),
    )
    return Reading(
        article,
        actors=_each(
            draw, actor_ids, Actor, name=WORDS, kind=_one_of("ActorKind"),
            country=st.sampled_from([None, "RUS", "XKX"]), roles=_tuples(WORDS), mentions=_tuples(spans),
        ),
        statements=_each(
            draw, statement_ids, Statement, content=pieces, cue=pieces, source=pieces, speakers=who,
            mode=_one_of("Mode"), source_kind=_one_of("SourceKind"), identification=_one_of("Identification"),
            stance=_one_of("Stance"), route=_one_of("Route"), to=who, when=when, where=MAYBE_WORDS,
            within=inside, about=inside, alternatives=_some(statement_ids),
        ),
        figures=_each(
            draw, [f"f{n}" for n in range(draw(st.integers(0, 2)))], Figure, span=spans,
            low=st.none() | NUMBERS, high=st.none() | NUMBERS, approximate=st.booleans(),
            change=_one_of("Change"), unit=MAYBE_WORDS, counted=st.none() | spans, measure=_one_of("Measure"),
            of=who, scope=_one_of("Scope"), status=_one_of("FigureStatus"), when=when, where=MAYBE_WORDS,
            statement=inside,
        ),
        times=_each(
            draw, time_ids, Time, span=spans, type=_one_of("TimeType"), value=WORDS, mod=MAYBE_WORDS
        ),
        events=_each(
            draw, [f"e{n}" for n in range(draw(st.integers(0, 2)))], Event, span=spans, type=WORDS,
            mode=MAYBE_WORDS, actors=who, recipients=who, when=when, where=MAYBE_WORDS,
            status=_one_of("EventStatus"), statement=inside,
        ),
        warnings=(*intake, *draw(_tuples(WORDS))),
    )  # fmt: skip


def _each(draw: st.DrawFn, ids: list[str], kind: Any, /, **given: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    return tuple(kind(id=name, **{field: draw(of) for field, of in given.items()}) for name in ids)


def _spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.integers(0, length)
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


def _one_of(alias: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(getattr(records, alias)))


def _tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=2).map(tuple)


def _some(ids: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), max_size=2).map(tuple) if ids else st.just(())


def _maybe(ids: list[str]) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *ids])
