"""What a question is about: an id, an address, or words that name a count and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, select, union

from sayso.comparing.figures import FigurePoint, figure_points
from sayso.comparing.figures.lexicon import group_of
from sayso.comparing.matter import Matter
from sayso.comparing.rarity import stem
from sayso.errors import NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.dialect import find_matches
from sayso.ledger.keys import begins, canonical_url
from sayso.ledger.schema import article, reading, revision, statement
from sayso.ledger.words import find_words
from sayso.records import Article, Figure

_ID = re.compile(r"(?P<public>[0-9a-f]{6,16})(?::(?P<record>[sfat]\d+))?")
_ASKED = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
# Words of a question that say nothing of its matter.
_ASKING = frozenset(
    {
        *("how", "many", "much", "who", "what", "when", "where", "which", "why", "is", "are", "was", "were"),
        *("has", "have", "had", "been", "be", "do", "does", "did", "the", "a", "an", "of", "in", "on", "at"),
        *("to", "for", "by", "from", "with", "and", "or", "that", "this", "there", "it", "its", "their"),
        *("say", "says", "said"),
    }
)
_CHOSEN = 40


@dataclass(frozen=True, slots=True)
class Subject:
    """What was asked: ``revisions`` to begin from, and the ``record`` if the question is an id of one.

    ``sought`` is the figure that a question such as "how many soldiers were killed" asks for, ``stems`` are
    those of a question in words that name a matter.
    """

    revisions: tuple[str, ...]
    record: str | None = None
    sought: FigurePoint | None = None
    stems: frozenset[str] = frozenset()


def find_subject(ledger: Ledger, asked: str) -> Subject:
    """Understands an id (``REV``, ``REV:f2``, an article's id), a URL, or words.

    Raises:
        NoSuchRecord: nothing in the ledger has that id or address, or holds those words.
    """
    asked = asked.strip()
    stems: frozenset[str] = frozenset()
    with ledger.reads() as connection:
        if match := _ID.fullmatch(asked):
            revisions = _by_id(connection, match["public"])
            if len(revisions) == 1 and match["record"]:
                return Subject(revisions, f"{revisions[0]}:{match['record']}")
        elif "://" in asked:
            revisions = _by_key(connection, canonical_url(asked))
        else:
            revisions = _by_words(connection, asked)
            stems = frozenset(stem(word.casefold()) for word in _words(asked))
    if not revisions:
        raise NoSuchRecord(
            f"nothing in the ledger is or holds {asked!r}", "look with 'sayso search'", ledger.where
        )
    return Subject(revisions, sought=_sought(asked), stems=stems)


def sought_points(matter: Matter, sought: FigurePoint) -> list[str]:
    """The figures (public ids) that answer what is sought: the same measure, and nothing known to differ.

    Where whose they are, or a place, is asked for, the figure or its article has to name it.
    """
    wanted = _words_of(sought.of)
    place = _words_of([sought.figure.where or ""]) - _ASKING
    found = []
    for record, point in sorted(matter.points.items()):
        if point.figure.measure != sought.figure.measure or point.figure.status == "denied":
            continue
        if _is_share(point.figure):
            continue
        if sought.figure.measure == "other" and point.figure.unit != sought.figure.unit:
            continue
        groups = {group_of(one.figure.unit) for one in (sought, point) if one.figure.unit}
        if len(groups) > 1 and "people" not in groups:
            continue
        names = _words_of((*point.of, *point.topics))
        places = names | _words_of((point.figure.where or "", *point.places))
        if (not wanted or wanted & names) and (not place or place & places):
            found.append(record)
    return found


def count_named(matter: Matter, sought: FigurePoint, records: Iterable[str]) -> int:
    """How many of the figures count, in so many words, the group that is sought ("soldiers")."""
    asked = group_of(sought.figure.unit or "")
    return sum(group_of(matter.points[record].figure.unit or "") == asked for record in records)


def _words_of(names: Iterable[str]) -> set[str]:
    return {word.casefold() for name in names for word in re.findall(r"[^\W_]+", name)}


def _is_share(figure: Figure) -> bool:
    """Whether it is a part of something: "two thirds" are no number of people."""
    return figure.high is not None and 0 < figure.high < 1


def _by_id(connection: Connection, public: str) -> tuple[str, ...]:
    # Two look-ups: for one condition on both tables SQLite goes through all articles.
    named = select(revision.c.public_id).where(begins(revision.c.public_id, public))
    of_named = (
        select(revision.c.public_id)
        .join(article, revision.c.article == article.c.id)
        .where(begins(article.c.public_id, public))
    )
    return tuple(sorted(connection.scalars(union(named, of_named)))[:_CHOSEN])


def _by_key(connection: Connection, key: str) -> tuple[str, ...]:
    return tuple(
        connection.scalars(
            select(revision.c.public_id)
            .join(article, revision.c.article == article.c.id)
            .where(article.c.key == key)
            .order_by(revision.c.public_id)
        )
    )


def _by_words(connection: Connection, asked: str) -> tuple[str, ...]:
    """Revisions whose text or statements hold all the words that matter; else most of them, best first."""
    words = _words(asked)
    for query in (" ".join(words), " OR ".join(words)):
        if query and (found := _matching(connection, query)):
            return found
    return ()


def _words(asked: str) -> list[str]:
    """The words of a question that say something of its matter."""
    return [word for word in re.findall(r"[\w'’-]+", asked) if word.casefold() not in _ASKING]


def _matching(connection: Connection, query: str) -> tuple[str, ...]:
    words = find_words(query)
    texts = find_matches(connection, "revision", words).subquery()
    rows = connection.execute(
        select(revision.c.public_id, texts.c.rank)
        .join(texts, texts.c.id == revision.c.id)
        .order_by(texts.c.rank, revision.c.public_id)
        .limit(_CHOSEN)
    ).all()
    said = find_matches(connection, "statement", words).limit(_CHOSEN).subquery()
    more = connection.scalars(
        select(revision.c.public_id)
        .join(reading, reading.c.revision == revision.c.id)
        .join(statement, statement.c.reading == reading.c.id)
        .join(said, said.c.id == statement.c.id)
        .where(reading.c.current)
        .order_by(revision.c.public_id)
    ).all()
    return tuple(dict.fromkeys([*(row.public_id for row in rows), *more]))[:_CHOSEN]


@lru_cache(256)
def _sought(asked: str) -> FigurePoint | None:
    """The figure a question asks for: its own words, read with a number in place of "how many"."""
    if not _ASKED.search(asked):
        return None
    from sayso.reading.pipeline import read_article  # noqa: PLC0415  # loads the models

    told = _ASKED.sub("12", asked).strip(" ?!.") + "."
    points = figure_points(read_article(Article(told[:1].upper() + told[1:], language="en")))
    return points[0] if points else None
