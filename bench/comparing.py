"""How well articles are compared, on the stories of ``bench/gold``.

    python -m bench.comparing [--part open|sealed|figures|origins|wire|said|tolls] [--floors] [--errors]

The articles go into an empty ledger in the order of their URLs' digests, which is not their order in time;
everything asked is asked of that ledger. ``docs/comparing-gold.md`` says what the labels mean and how the
figures are made.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Protocol, get_args

from bench.floors import digest, hold
from bench.stories import Change, Part, Place, Story, read_stories, story_files

Pair = frozenset[Hashable]


class Compared(Protocol):
    """What the project finds in the articles of all stories together. ``None``: it found nothing there."""

    def actor(self, place: Place) -> Hashable | None:
        """Which actor is meant at a place."""

    def statement(self, place: Place) -> Hashable | None:
        """Which utterance is reported at a place."""

    def relation(self, one: Place, other: Place) -> tuple[str, str] | None:
        """How the figures at two places stand to each other, and the reason given."""

    def copies(self) -> Mapping[frozenset[str], str]:
        """The kind of each copy, by the ids of its two articles."""

    def origins(self, places: Iterable[Place]) -> tuple[int, int] | None:
        """Least and greatest number of independent origins of what stands at the places, together."""

    def answer(self, one: Place, other: Place) -> str | None:
        """As what the statement at one place answers that at the other."""

    def changes(self, before: str, after: str) -> Iterable[Change]:
        """What changed between two revisions."""


class Score:
    """Counts of found, wanted and right, and the errors behind them."""

    def __init__(self) -> None:
        self.right = self.wanted = self.found = 0
        self.errors: list[str] = []

    def add(self, wanted: set[Pair], found: set[Pair], name: Callable[[Pair], str]) -> None:
        """Counts one set of wanted things against what was found."""
        self.right += len(wanted & found)
        self.wanted += len(wanted)
        self.found += len(found)
        self.errors += sorted(f"missed  {name(pair)}" for pair in wanted - found)
        self.errors += sorted(f"wrong   {name(pair)}" for pair in found - wanted)

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / ((self.wanted + self.found) or 1)


def score(stories: list[Story], compared: Compared) -> tuple[dict[str, float], dict[str, list[str]]]:
    """Every figure in percent, and the errors behind it by its name."""
    scores = {
        "actors": _clusters(stories, lambda story: story.actors, compared.actor),
        "same statement": _clusters(stories, lambda story: story.statements, compared.statement),
        "copies": _copies(stories, compared),
        "answers": _answers(stories, compared),
        "changes": _changes(stories, compared),
    }
    # Stories of which only the figures are labelled have no other score.
    figures = {name: found.f1 for name, found in scores.items() if found.wanted}
    errors = {name: scores[name].errors for name in figures}
    relations = Counter(_relations(stories, compared))
    if relations:
        figures["relations"] = _share(relations, lambda wanted, found: wanted == found)
        scoped = Counter({key: times for key, times in relations.items() if key[0] == "different_scope"})
        figures["scope not called conflict"] = _share(scoped, lambda _, found: found != "conflict")
    errors["relations"] = [
        f"{times:3} {wanted} read as {found}: {counts}"
        for (wanted, found, counts), times in relations.most_common()
        if wanted != found
    ]
    claims = [(claim, compared.origins(claim.places)) for story in stories for claim in story.claims]
    right = [found == (claim.low, claim.high) for claim, found in claims]
    if claims:
        figures["origins"] = 100 * sum(right) / len(right)
    errors["origins"] = [
        f"wanted {claim.low}-{claim.high}, found {found}: {claim.why}"
        for (claim, found), exact in zip(claims, right, strict=True)
        if not exact
    ]
    return figures, errors


def _share(relations: Counter[tuple[str, str, str]], right: Callable[[str, str], bool]) -> float:
    total = sum(times for (wanted, found, _), times in relations.items() if right(wanted, found))
    return 100 * total / (relations.total() or 1)


def _clusters(
    stories: list[Story],
    clusters: Callable[[Story], dict[str, tuple[Place, ...]]],
    ask: Callable[[Place], Hashable | None],
) -> Score:
    """Pairs of places in two articles; two revisions of one article are no pair."""
    places = [
        (place, story.url(place.article), f"{story.name}:{key}", ask(place))
        for story in stories
        for key, own in clusters(story).items()
        for place in own
    ]
    score = Score()
    wanted, found = set[Pair](), set[Pair]()
    names: dict[Pair, str] = {}
    for one, other in combinations(places, 2):
        if one[1] == other[1]:
            continue
        pair: Pair = frozenset((one[0], other[0]))
        names[pair] = f"{one[2]} in {one[0].article}, {other[2]} in {other[0].article}"
        if one[2] == other[2]:
            wanted.add(pair)
            if one[3] is None or other[3] is None:
                names[pair] += " (not read)"
        if one[3] is not None and one[3] == other[3]:
            found.add(pair)
    score.add(wanted, found, names.__getitem__)
    return score


def _relations(stories: list[Story], compared: Compared) -> Iterator[tuple[str, str, str]]:
    """Wanted and found relation, and the counts' keys, for each two places in two articles that have one."""
    for story in (one for one in stories if one.relations):
        places = [(key, place) for key, own in story.counts.items() for place in own]
        for (key, one), (other_key, other) in combinations(places, 2):
            wanted = "same" if key == other_key else story.relations.get(frozenset((key, other_key)))
            if wanted and story.url(one.article) != story.url(other.article):
                found, reason = compared.relation(one, other) or ("not read", "")
                yield wanted, found, f"{key} {other_key} {reason}"


def _copies(stories: list[Story], compared: Compared) -> Score:
    """Pairs of pages: a copy of one revision is a copy of the page."""
    pages = {article: story.url(article) for story in stories for article in story.articles}
    found: set[Pair] = {frozenset(pages[article] for article in pair) for pair in compared.copies()}
    wanted: set[Pair] = {
        frozenset(pages[article] for article in pair) for story in stories for pair in story.copies
    }
    score = Score()
    score.add(wanted, found, lambda pair: " = ".join(sorted(map(str, pair))))
    return score


def _answers(stories: list[Story], compared: Compared) -> Score:
    """Pairs of statements: an answer found between any two of their places counts.

    What answers a repetition, or is one, stands for the utterance that was repeated.
    """
    score = Score()
    for story in stories:
        first = {one: other for one, kind, other in sorted(story.answers) if kind == "repetition"}
        places = [(key, place) for key, own in story.statements.items() for place in own]
        found: set[Pair] = {
            answer_pair(key, kind, other_key, first)
            for key, one in places
            for other_key, other in places
            if one != other and (kind := compared.answer(one, other)) is not None
        }
        wanted: set[Pair] = {answer_pair(*answer, first) for answer in story.answers}
        score.add(wanted, found, lambda pair: str(sorted(map(str, pair))))
    return score


def answer_pair(key: str, kind: str, other: str, first: Mapping[str, str]) -> Pair:
    """One answer; ``first`` has what a repetition repeats, by keys."""
    if kind != "repetition":
        key = first.get(key, key)
    return frozenset({("answers", key), ("answered", first.get(other, other)), kind})


def _changes(stories: list[Story], compared: Compared) -> Score:
    """Changes of one kind whose words overlap before or after, each matched once."""
    score = Score()
    for story in stories:
        for (before, after), wanted in story.changes.items():
            found = list(compared.changes(before, after))
            score.wanted += len(wanted)
            score.found += len(found)
            for change in wanted:
                match = next((other for other in found if _is_same_change(change, other)), None)
                if match is None:
                    score.errors.append(f"missed  {before} {after} {change}")
                else:
                    score.right += 1
                    found.remove(match)
            score.errors += [f"wrong   {before} {after} {change}" for change in found]
    return score


def _is_same_change(wanted: Change, found: Change) -> bool:
    if wanted.kind != found.kind:
        return False
    sides = [(wanted.before, found.before), (wanted.after, found.after)]
    if wanted.kind in {"headline_only", "cosmetic_only"}:
        return True
    return any(one and other and one[0] < other[1] and other[0] < one[1] for one, other in sides)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--part", choices=get_args(Part), default="open")
    parser.add_argument("--floors", action="store_true", help="fail if a figure is below its floor")
    parser.add_argument("--errors", action="store_true", help="name every error")
    options = parser.parse_args()
    from bench.compared import compare  # noqa: PLC0415

    stories = read_stories(options.part)
    with compare(stories) as compared:
        figures, errors = score(stories, compared)
    for name, value in figures.items():
        print(f"{name:34} {value:6.1f}")
        if options.errors:
            print(*(f"    {error}" for error in errors.get(name, [])), sep="\n")
    if not options.floors:
        return 0
    return 0 if hold(f"comparing {options.part}", digest(story_files(options.part)), figures) else 1


if __name__ == "__main__":
    sys.exit(main())
