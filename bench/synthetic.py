"""Readings without end that look like real ones: the stories of ``bench/gold`` under other names and words.

Each is one of their articles as the reader reads it, with its words drawn anew from a made-up vocabulary in
which a word's frequency falls with its rank (Zipf), its actors renamed from a pool in which few are named
often and most seldom, and its numbers changed. Spans move with the words, so that every record still points
at its exact words. The reading of a number is always the same.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import accumulate

from bench.stories import read_stories
from sayso.intake.record import from_json
from sayso.reading.pipeline import read_article
from sayso.records import Actor, Event, Figure, Reading, Span, Statement

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_WORDS, _PEOPLE, _OUTLETS = 40_000, 30_000, 300
_FIRST_DAY = datetime(2024, 1, 1, tzinfo=UTC)
_MINUTES = 3 * 365 * 24 * 60
_REVISED = 0.03
"""Share of the articles that are a later state of an earlier page."""
_KEPT = 0.2
"""Words that more of the articles hold (the, said, officials) stay as they are."""
_SHORTEST = 4
"""Letters of a word that is drawn anew."""
_STATEMENTS = 8
"""Least number of statements in an article that is varied; 8.8 on average."""


@dataclass(frozen=True)
class Synthesis:
    """Makes readings. Args: ``templates``, the readings that are varied."""

    templates: tuple[Reading, ...]

    @classmethod
    def of_stories(cls) -> Synthesis:
        """From the longer articles of the stories in ``bench/gold``; reads them, which takes ten seconds."""
        articles = (one for story in read_stories() for one in story.articles.values())
        readings = (read_article(from_json(one)) for one in articles)
        return cls(tuple(one for one in readings if len(one.statements) >= _STATEMENTS))

    def readings(self, first: int, end: int) -> Iterator[Reading]:
        """The readings of the numbers from ``first`` up to ``end``, one by one; about 2 ms each."""
        return map(self.reading, range(first, end))

    def reading(self, number: int) -> Reading:
        """The reading of one number."""
        chance = random.Random(number)  # noqa: S311
        template = chance.choice(self.templates)
        page = chance.randrange(number) if number and chance.random() < _REVISED else number
        words = self._words(chance, template)
        text, places = _rewrite(template.text, words)
        when = _FIRST_DAY + timedelta(minutes=chance.randrange(_MINUTES))
        outlet = self.outlets[_drawn(chance, self._outlet_weights)]
        article = replace(
            template.article,
            id=f"made-{number}",
            url=f"https://{outlet.lower().replace(' ', '-')}.example/{page}",
            outlet=outlet,
            headline=_rewrite(template.article.headline or "", words)[0],
            text=text,
            published=when.isoformat(timespec="seconds").replace("+00:00", "Z"),
            updated=None,
            notes=tuple(replace(note, span=places.span(note.span)) for note in template.article.notes),
        )
        return Reading(
            article,
            tuple(places.actor(one, words) for one in template.actors),
            tuple(places.statement(one) for one in template.statements),
            tuple(places.figure(one, chance) for one in template.figures),
            tuple(replace(one, span=places.span(one.span)) for one in template.times),
            tuple(places.event(one) for one in template.events),
            template.warnings,
        )

    @cached_property
    def vocabulary(self) -> list[str]:
        """Made-up words, the most frequent first."""
        return _make_words(_WORDS, seed=1, syllables=(2, 4))

    @cached_property
    def people(self) -> list[list[str]]:
        """Names of four words at most, the most cited first; an actor takes as many words as it has."""
        words = _make_words(8_000, seed=2, syllables=(1, 3))
        chance = random.Random(3)  # noqa: S311
        return [[chance.choice(words).capitalize() for _ in range(4)] for _ in range(_PEOPLE)]

    @cached_property
    def outlets(self) -> list[str]:
        """Names of outlets, the busiest first."""
        words = _make_words(_OUTLETS, seed=4, syllables=(2, 3))
        return [f"{word.capitalize()} {('Post', 'Times', 'News')[at % 3]}" for at, word in enumerate(words)]

    @cached_property
    def _word_weights(self) -> list[float]:
        return _zipf(_WORDS)

    @cached_property
    def _people_weights(self) -> list[float]:
        return _zipf(_PEOPLE)

    @cached_property
    def _outlet_weights(self) -> list[float]:
        return _zipf(_OUTLETS)

    @cached_property
    def _kept(self) -> frozenset[str]:
        held = Counter(
            word for one in self.templates for word in {w.lower() for w in _TOKEN.findall(one.text)}
        )
        return frozenset(word for word, count in held.items() if count > _KEPT * len(self.templates))

    def _words(self, chance: random.Random, template: Reading) -> dict[str, str]:
        """What each word of the template becomes in this article."""
        found: dict[str, str] = {}
        for actor in template.actors:
            person = self.people[_drawn(chance, self._people_weights)]
            for at, word in enumerate(_TOKEN.findall(actor.name)):
                if word[0].isupper() and word not in found and word.lower() not in self._kept:
                    found[word] = person[at % len(person)]
        for word in dict.fromkeys(_TOKEN.findall(f"{template.text} {template.article.headline or ''}")):
            if word in found or word.lower() in self._kept:
                continue
            if word[0].isdigit():
                # Years stay, so that times still have their values.
                is_year = len(word) == 4 and word[:2] in ("19", "20")
                found[word] = word if is_year else str(chance.randrange(1, 10 ** len(word)))
            elif len(word) >= _SHORTEST:
                new = found.get(word.lower()) or self.vocabulary[_drawn(chance, self._word_weights)]
                found[word.lower()] = new
                found[word] = new.capitalize() if word[0].isupper() else new
        return found


class _Places:
    """Where each place of the old text stands in the new one."""

    def __init__(self, starts: list[int], ends: list[int], moved: list[int], limits: list[int]) -> None:
        self._starts, self._ends, self._moved, self._limits = starts, ends, moved, limits

    def at(self, place: int) -> int:
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return place
        if place < self._ends[at]:
            return min(self._moved[at] + place - self._starts[at], self._limits[at] - 1)
        return self._limits[at] + place - self._ends[at]

    def span(self, span: Span) -> Span:
        start = self.at(span[0])
        return start, max(start + 1, self.at(span[1]))

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(self.span, spans))

    def actor(self, actor: Actor, words: dict[str, str]) -> Actor:
        return replace(actor, name=_rewrite(actor.name, words)[0], mentions=self.spans(actor.mentions))

    def statement(self, said: Statement) -> Statement:
        return replace(
            said,
            content=self.spans(said.content),
            cue=self.spans(said.cue),
            source=self.spans(said.source),
        )

    def figure(self, figure: Figure, chance: random.Random) -> Figure:
        factor = chance.randrange(1, 50)
        return replace(
            figure,
            span=self.span(figure.span),
            counted=self.span(figure.counted) if figure.counted else None,
            low=None if figure.low is None else figure.low * factor,
            high=None if figure.high is None else figure.high * factor,
        )

    def event(self, event: Event) -> Event:
        return replace(event, span=self.span(event.span))


def _rewrite(text: str, words: dict[str, str]) -> tuple[str, _Places]:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    moved: list[int] = []
    limits: list[int] = []
    done = length = 0
    for match in _TOKEN.finditer(text):
        new = words.get(match[0])
        if new is None:
            continue
        between = text[done : match.start()]
        pieces += (between, new)
        starts.append(match.start())
        ends.append(match.end())
        moved.append(length + len(between))
        length += len(between) + len(new)
        limits.append(length)
        done = match.end()
    pieces.append(text[done:])
    return "".join(pieces), _Places(starts, ends, moved, limits)


def _make_words(count: int, *, seed: int, syllables: tuple[int, int]) -> list[str]:
    chance = random.Random(seed)  # noqa: S311
    found: dict[str, None] = {}
    while len(found) < count:
        parts = chance.randint(*syllables)
        found["".join(chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(parts))] = (
            None
        )
    return list(found)


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def _drawn(chance: random.Random, weights: list[float]) -> int:
    return bisect_right(weights, chance.random() * weights[-1])
