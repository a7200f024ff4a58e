"""The stories of ``bench/gold`` with their gold, as ``docs/comparing-gold.md`` explains it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

_GOLD = Path(__file__).parent / "gold"

Part = Literal["open", "sealed", "figures", "origins", "wire", "said", "tolls"]

FOLDERS: dict[Part, Path] = {
    "open": _GOLD / "stories",
    "sealed": _GOLD / "sealed",
    "figures": _GOLD / "figures",  # only figures are labelled
    "origins": _GOLD / "origins",  # all but the relations of figures, and revisions
    "wire": _GOLD / "wire",  # all but actors and revisions
    "said": _GOLD / "said",  # only who says the same, and who answers whom
    "tolls": _GOLD / "tolls",  # only figures and origins
}
"""Where the stories of each part lie; those without a remark have every kind of label."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one article that a label is about: ``spans`` in text order, in code points."""

    article: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements and counts taken together, and how many origins they have: ``low`` to ``high``."""

    places: tuple[Place, ...]
    low: int
    high: int
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two revisions; a side that has no words in the text is ``None``."""

    kind: str
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class Story:
    """One story and its gold.

    Attributes:
        articles: each article's JSON object as ``sayso read`` takes it, by its id.
        actors, statements, counts: the places of each cluster, by the cluster's key.
        relations: the relation between two counts that answer one question.
        copies: the kind of copy between two articles, by their ids.
        claims: what the number of independent origins is asked of.
        answers: ``(statement, kind, statement it answers)``, as keys.
        changes: what changed between two revisions, by their ids.
    """

    name: str
    articles: dict[str, dict[str, Any]]
    actors: dict[str, tuple[Place, ...]]
    statements: dict[str, tuple[Place, ...]]
    counts: dict[str, tuple[Place, ...]]
    relations: dict[frozenset[str], str]
    copies: dict[frozenset[str], str]
    claims: tuple[Claim, ...]
    answers: frozenset[tuple[str, str, str]]
    changes: dict[tuple[str, str], tuple[Change, ...]]

    def url(self, article: str) -> str:
        """Where an article was published: the same for all its revisions."""
        return str(self.articles[article]["url"])


def story_files(part: Part = "open") -> list[Path]:
    """The files of the stories of one part, articles and gold, in the order of their names."""
    return [file for path in sorted(FOLDERS[part].glob("*.gold.json")) for file in (_articles_of(path), path)]


def read_stories(part: Part = "open") -> list[Story]:
    """The stories of one part, in the order of their names."""
    return [_read_story(path) for path in story_files(part) if path.suffix == ".json"]


def _articles_of(gold: Path) -> Path:
    return gold.with_name(gold.name.removesuffix(".gold.json") + ".jsonl")


def _read_story(path: Path) -> Story:
    gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    rows = [json.loads(line) for line in _articles_of(path).read_text("utf-8").splitlines()]
    statements, counts = _clusters(gold["statements"]), _clusters(gold["counts"])
    by_name = {f"statement:{key}": places for key, places in statements.items()} | {
        f"count:{key}": places for key, places in counts.items()
    }
    return Story(
        name=path.name.removesuffix(".gold.json"),
        articles={row["id"]: row for row in rows},
        actors=_clusters(gold["actors"]),
        statements=statements,
        counts=counts,
        relations={frozenset(row["counts"]): row["relation"] for row in gold["relations"]},
        copies={frozenset(row["articles"]): row["kind"] for row in gold["copies"]},
        claims=tuple(
            Claim(
                tuple(place for name in row["claims"] for place in by_name[name]),
                row["low"],
                row["high"],
                f"{' '.join(row['claims'])}: {row['why']}",
            )
            for row in gold["origins"]
        ),
        answers=frozenset((row["statement"], row["kind"], row["of"]) for row in gold["answers"]),
        changes={
            (row["before"], row["after"]): tuple(_change(change) for change in row["changes"])
            for row in gold["changes"]
        },
    )


def _clusters(rows: dict[str, Any]) -> dict[str, tuple[Place, ...]]:
    return {key: tuple(_place(mention) for mention in row["mentions"]) for key, row in rows.items()}


def _place(mention: dict[str, Any]) -> Place:
    pieces = mention.get("pieces") or [mention["span"]]
    return Place(mention["article"], tuple((start, end) for start, end in pieces))


def _change(row: dict[str, Any]) -> Change:
    def span(side: dict[str, Any] | None) -> Span | None:
        return tuple(side["span"]) if side and "span" in side else None

    return Change(row["kind"], span(row["before"]), span(row["after"]))
