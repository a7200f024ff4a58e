"""Every label of the stories points at the words it says, and the labels agree with each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any, get_args

import pytest

from bench.comparing import answer_pair, score
from bench.stories import FOLDERS, Part, Place, Story, read_stories, story_files
from sayso.comparing.answers import AnswerKind
from sayso.comparing.changes import ChangeKind
from sayso.comparing.copies import CopyKind
from sayso.comparing.figures.relations import RelationKind

STORIES = [*read_stories("open"), *read_stories("sealed")]
PARTS: tuple[Part, ...] = ("open", "sealed", "figures", "said")


def golds() -> Iterator[tuple[str, dict[str, Any], dict[str, dict[str, Any]]]]:
    for path in [one for part in PARTS for one in story_files(part) if one.suffix == ".json"]:
        rows = path.with_name(path.name.replace(".gold.json", ".jsonl")).read_text("utf-8").splitlines()
        yield (
            path.name,
            json.loads(path.read_text("utf-8")),
            {row["id"]: row for row in map(json.loads, rows)},
        )


GOLDS = list(golds())
each_gold = pytest.mark.parametrize(("name", "gold", "articles"), GOLDS, ids=[name for name, *_ in GOLDS])
each_story = pytest.mark.parametrize("story", STORIES, ids=[story.name for story in STORIES])


def test_stories_with_every_label_have_eleven_articles_or_more_and_three_are_sealed() -> None:
    assert len(read_stories("open")) == 6
    assert len(read_stories("sealed")) == 3
    assert all(len({story.url(id) for id in story.articles}) >= 11 for story in STORIES)
    assert all(story.copies and story.claims and story.answers and story.changes for story in STORIES)


def test_every_gold_names_the_part_that_it_lies_in() -> None:
    assert set(FOLDERS) == set(get_args(Part))
    for part, folder in FOLDERS.items():
        files = [path for path in story_files(part) if path.suffix == ".json"]
        assert files
        assert {json.loads(path.read_text("utf-8"))["part"] for path in files} == {part}
        assert len(list(folder.iterdir())) == 2 * len(files)


def test_of_the_other_stories_only_figures_are_labelled() -> None:
    stories = read_stories("figures")
    assert len(stories) == len([gold for _, gold, _ in GOLDS if gold["part"] == "figures"])
    assert all(story.counts and story.relations and not story.statements for story in stories)
    figures, _ = score(stories[:1], Oracle(stories))
    assert figures == {"relations": 100.0, "scope not called conflict": 100.0}


@each_story
def test_articles_are_short(story: Story) -> None:
    assert all(100 <= len(article["text"].split()) <= 350 for article in story.articles.values())


@each_gold
def test_every_place_holds_its_words(
    name: str, gold: dict[str, Any], articles: dict[str, dict[str, Any]]
) -> None:
    mentions = [
        mention
        for kind in ("actors", "statements", "counts")
        for cluster in gold[kind].values()
        for mention in cluster["mentions"]
    ]
    for mention in mentions:
        text = articles[mention["article"]]["text"]
        pieces = mention.get("pieces") or [mention["span"]]
        words = mention["words"] if isinstance(mention["words"], list) else [mention["words"]]
        assert [text[start:end] for start, end in pieces] == words
    for revised in gold["changes"]:
        for change in revised["changes"]:
            for side in ("before", "after"):
                if change[side] and "span" in change[side]:
                    start, end = change[side]["span"]
                    assert articles[revised[side]]["text"][start:end] == change[side]["words"]
    assert mentions, name


@each_gold
def test_every_cluster_has_a_place(
    name: str, gold: dict[str, Any], articles: dict[str, dict[str, Any]]
) -> None:
    empty = [
        key
        for kind in ("actors", "statements", "counts")
        for key in gold[kind]
        if not gold[kind][key]["mentions"]
    ]
    assert not empty, name


@each_gold
def test_every_two_counts_of_one_question_have_one_relation(
    name: str, gold: dict[str, Any], articles: dict[str, dict[str, Any]]
) -> None:
    counts = gold["counts"]
    asked = {
        frozenset(pair)
        for pair in combinations(counts, 2)
        if counts[pair[0]]["question"] == counts[pair[1]]["question"]
    }
    related = [frozenset(row["counts"]) for row in gold["relations"]]
    assert len(related) == len(set(related))
    assert set(related) == asked, name


@each_gold
def test_intervals_follow_from_the_known_and_the_unknown(
    name: str, gold: dict[str, Any], articles: dict[str, dict[str, Any]]
) -> None:
    for row in gold["origins"]:
        known, unknown = row["known"], row["unknown"]
        assert (row["low"], row["high"]) == (max(1, known), max(1, known + unknown)), name
        assert row["why"]


@each_gold
def test_labels_are_those_of_the_project(
    name: str, gold: dict[str, Any], articles: dict[str, dict[str, Any]]
) -> None:
    assert {row["relation"] for row in gold["relations"]} <= set(get_args(RelationKind))
    assert {row["kind"] for row in gold["copies"]} <= set(get_args(CopyKind))
    assert {row["kind"] for row in gold["answers"]} <= set(get_args(AnswerKind))
    assert {change["kind"] for row in gold["changes"] for change in row["changes"]} <= set(
        get_args(ChangeKind)
    )
    assert articles, name


@each_story
def test_copies_join_two_pages_and_changes_two_revisions_of_one(story: Story) -> None:
    assert all(len({story.url(id) for id in pair}) == 2 for pair in story.copies)
    assert all(story.url(before) == story.url(after) for before, after in story.changes)
    pages = [story.url(id) for id in story.articles]
    assert len(story.changes) == len(pages) - len(set(pages)), "every revision has its changes"


class Oracle:
    """Finds exactly what the gold says."""

    def __init__(self, stories: list[Story]) -> None:
        self.stories = stories

    def actor(self, place: Place) -> str:
        return self._cluster(place, "actors")

    def statement(self, place: Place) -> str:
        return self._cluster(place, "statements")

    def _cluster(self, place: Place, kind: str) -> str:
        return next(
            f"{story.name} {key}"
            for story in self.stories
            for key, places in getattr(story, kind).items()
            if place in places
        )

    def relation(self, one: Place, other: Place) -> tuple[str, str]:
        story = next(story for story in self.stories if one.article in story.articles)
        keys = [next(k for k, places in story.counts.items() if place in places) for place in (one, other)]
        return ("same" if keys[0] == keys[1] else story.relations[frozenset(keys)]), "the gold"

    def copies(self) -> dict[frozenset[str], str]:
        return {pair: kind for story in self.stories for pair, kind in story.copies.items()}

    def origins(self, places: tuple[Place, ...]) -> tuple[int, int]:
        return next(
            (claim.low, claim.high)
            for story in self.stories
            for claim in story.claims
            if claim.places == places
        )

    def answer(self, one: Place, other: Place) -> str | None:
        story = next(story for story in self.stories if one.article in story.articles)
        keys = [
            next(k for k, places in story.statements.items() if place in places) for place in (one, other)
        ]
        return next((kind for a, kind, b in story.answers if [a, b] == keys), None)

    def changes(self, before: str, after: str) -> tuple[Any, ...]:
        return next(
            story.changes[before, after] for story in self.stories if (before, after) in story.changes
        )


class Careless(Oracle):
    """Finds nothing but conflicts and one origin of everything."""

    def actor(self, place: Place) -> None:
        return None

    statement = actor

    def relation(self, one: Place, other: Place) -> tuple[str, str]:
        return "conflict", ""

    def copies(self) -> dict[frozenset[str], str]:
        return {}

    def origins(self, places: tuple[Place, ...]) -> tuple[int, int]:
        return 1, 1

    def answer(self, one: Place, other: Place) -> None:
        return None

    def changes(self, before: str, after: str) -> tuple[Any, ...]:
        return ()


def test_the_gold_itself_scores_full_marks() -> None:
    stories = STORIES[:1]
    figures, errors = score(stories, Oracle(stories))
    assert set(figures.values()) == {100.0}
    assert not any(errors.values())


def test_finding_nothing_scores_nothing_and_every_scope_called_conflict_is_counted() -> None:
    stories = STORIES[:1]
    figures, _ = score(stories, Careless(stories))
    assert all(figures[name] == 0 for name in ("actors", "same statement", "copies", "answers", "changes"))
    assert figures["scope not called conflict"] == 0
    assert 0 < figures["origins"] < 100


def test_an_answer_to_a_repetition_answers_what_is_repeated() -> None:
    stories = read_stories("said")
    assert all(story.statements and story.answers and not story.counts for story in stories)
    figures, _ = score(stories, Oracle(stories))
    assert figures == {"same statement": 100.0, "answers": 100.0}
    repeated = {("no", "denial", "claim"), ("claim again", "repetition", "claim")}
    first = {one: other for one, kind, other in repeated if kind == "repetition"}
    assert answer_pair("no", "denial", "claim again", first) == answer_pair("no", "denial", "claim", first)
    again = answer_pair("claim again", "repetition", "claim", first)
    assert again != answer_pair("claim", "denial", "claim", first)
