"""Scores source kind, identification and stance against the gold of ``bench/gold``.

Run as ``python -m bench.kinds --data DIR``, with ``DIR`` the folder that holds ``polnear/dev``: reads the
gold's own spans and speakers, so that it measures the kinds alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.polnear import read_corpus
from sayso.reading.actors.countries import country_word
from sayso.reading.kinds import characterise
from sayso.reading.tokens import tokenize
from sayso.records import Actor, ActorKind, Article, Span, Statement

GOLD = Path(__file__).parent / "gold" / "statements_polnear_dev.jsonl"
FIELDS = ("source_kind", "identification", "stance")
_LEAST_OVERLAP = 0.5

Row = Mapping[str, Any]


def score_kinds(gold_rows: Sequence[Row], statements: Mapping[str, Sequence[Statement]]) -> dict[str, float]:
    """Accuracy of each field over the gold statements that were found.

    Args:
        gold_rows: rows of the gold.
        statements: by the article's name, what was read.

    Returns:
        ``found`` (share of the gold statements with a counterpart) and a share for each of ``FIELDS``.
    """
    pairs = [(row, match) for row in gold_rows if (match := align(row, statements.get(row["doc"], ())))]
    right = {field: sum(getattr(s, field) == row[field] for row, s in pairs) for field in FIELDS}
    return {
        "found": len(pairs) / len(gold_rows) if gold_rows else 0.0,
        **{field: count / len(pairs) if pairs else 0.0 for field, count in right.items()},
    }


def align(row: Row, statements: Iterable[Statement]) -> Statement | None:
    """The statement whose content overlaps the gold's most: half of their union, in characters, at least."""
    scored = [
        (_overlap(row["content"], s.content) + 1e-3 * _overlap(row["cue"], s.cue), s) for s in statements
    ]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _LEAST_OVERLAP else None


def _overlap(a: Iterable[Sequence[int]], b: Iterable[Sequence[int]]) -> float:
    one = {n for start, end in a for n in range(start, end)}
    other = {n for start, end in b for n in range(start, end)}
    return len(one & other) / len(one | other) if one or other else 0.0


def read_gold(path: Path = GOLD) -> list[dict[str, Any]]:
    """The rows of the gold."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def given_statements(rows: Sequence[Row], text: str) -> tuple[list[Statement], list[Actor]]:
    """One article's gold statements, and an actor for each of its speakers."""
    actors: dict[Span, Actor] = {}
    statements = []
    for number, row in enumerate(rows, 1):
        content, cue, source = (tuple((s, e) for s, e in row[role]) for role in ("content", "cue", "source"))
        speakers = []
        for pieces in row["speakers"]:
            mention = (pieces[0][0], pieces[-1][1])
            actor = actors.setdefault(mention, _actor(f"a{len(actors) + 1}", text, mention))
            speakers.append(actor.id)
        statements.append(Statement(f"s{number}", content, cue, source, tuple(speakers)))
    return statements, list(actors.values())


def _actor(key: str, text: str, mention: Span) -> Actor:
    # Its kind is not in the gold; a name after "the" is rarely a person's.
    name = text[slice(*mention)]
    of_body = text[max(0, mention[0] - 4) : mention[0]].lower() == "the " or name.lower().startswith("the ")
    kind: ActorKind = "country" if country_word(name) else "organisation" if of_body else "person"
    return Actor(id=key, name=name, kind=kind, mentions=(mention,))


def read_kinds(data: Path) -> tuple[list[dict[str, Any]], dict[str, list[Statement]], dict[str, str]]:
    """The gold, what is read from its own spans and speakers, and the texts by article."""
    rows = read_gold()
    wanted = {row["doc"] for row in rows}
    texts = {a.name: a.text for a in read_corpus(data / "polnear" / "dev") if a.name in wanted}
    read: dict[str, list[Statement]] = {}
    for name, text in texts.items():
        given, actors = given_statements([row for row in rows if row["doc"] == name], text)
        read[name] = characterise(tokenize(text), given, actors, (), Article(text))
    return rows, read, texts


def main() -> None:
    """Prints the accuracies and, with ``--errors``, each error of a field."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", choices=FIELDS)
    options = parser.parse_args()
    rows, read, texts = read_kinds(options.data)
    for name, value in score_kinds(rows, read).items():
        print(f"{name:16} {100 * value:5.1f}")
    if options.errors:
        _print_errors(rows, read, texts, options.errors)


def _print_errors(
    rows: Sequence[Row], read: Mapping[str, Sequence[Statement]], texts: Mapping[str, str], field: str
) -> None:
    confusions: Counter[tuple[str, str]] = Counter()
    for row in rows:
        text = texts[row["doc"]]
        found = align(row, read[row["doc"]])
        if found and getattr(found, field) != row[field]:
            confusions[row[field], getattr(found, field)] += 1
            words = {
                role: " … ".join(text[s:e] for s, e in row[role])[:70]
                for role in ("source", "cue", "content")
            }
            who = "; ".join(text[p[0][0] : p[-1][1]] for p in row["speakers"])[:60]
            print(f"{row[field]:>14} < {getattr(found, field):14} {words} [{who}]")
    print(confusions)


if __name__ == "__main__":
    main()
