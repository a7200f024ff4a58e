"""One saying for each statement of a reading: what is compared of it, and under which keys it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from sayso.comparing.actors import Card, read_cards
from sayso.comparing.actors.naming import initials, sound
from sayso.comparing.moments import day_number
from sayso.comparing.rarity import weigh_words
from sayso.reading.quotations import find_quotations
from sayso.records import Actor, Figure, Reading, Span, Statement

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_RARE = 4  # stems of a statement that serve as keys
_FORTNIGHT = 14  # days of a key's time; each statement has two keys half a fortnight apart
_GRAM = 4  # quoted words in a key
_WINDOW = 4  # of four keys in a row of quoted words one is kept


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as one article reports it.

    ``words`` are the content in lower case, ``quote`` what of it stands in quotation marks, ``stems`` its stems
    with their weight in bits. ``speakers`` are keys of the names of everybody on whose word it stands, the reports
    around it included. ``figures`` are what it counts. ``day`` is when it was said, where the article tells,
    else when the article was published (days since year 1).
    """

    id: str
    revision: str
    article: str
    published: str | None
    words: tuple[str, ...]
    quote: tuple[str, ...]
    stems: tuple[tuple[str, int], ...]
    speakers: frozenset[str]
    speaker: str | None
    figures: tuple[tuple[str, float | None, float | None], ...]
    day: int | None
    denies: bool


def read_sayings(reading: Reading, revision: str, article: str) -> list[Saying]:
    """The sayings of a reading, filed as ``revision`` of ``article``, in its order; linear in its length."""
    cards = {card.id.rpartition(":")[2]: card for card in read_cards(reading, revision)}
    actors = {actor.id: actor for actor in reading.actors}
    statements = {statement.id: statement for statement in reading.statements}
    quoted = [quotation.inner for quotation in find_quotations(reading.text)]
    figures: dict[str, list[Figure]] = {}
    for figure in reading.figures:
        if figure.statement:
            figures.setdefault(figure.statement, []).append(figure)
    published = reading.article.updated or reading.article.published
    return [
        Saying(
            id=f"{revision}:{statement.id}",
            revision=revision,
            article=article,
            published=reading.article.published,
            words=tuple(word.lower() for word in _words(reading.text, statement.content)),
            quote=tuple(_quote(reading.text, statement, quoted)),
            stems=tuple(sorted(weigh_words(_words(reading.text, statement.content)).items())),
            speakers=frozenset(_speakers(statement, statements, cards)),
            speaker=_speaker(statement, actors),
            figures=tuple(_counts(figures.get(statement.id, ()))),
            day=day_number(published),
            denies=statement.stance == "denial",
        )
        for statement in reading.statements
    ]


def keys(saying: Saying) -> frozenset[str]:
    """Blocking keys: runs of quoted words, and rare stems of the content with a fortnight."""
    found: set[str] = set()
    if len(saying.quote) > 1:
        found.update(_quote_keys(saying.quote))
    rare = sorted(saying.stems, key=lambda item: (-item[1], item[0]))[:_RARE]
    if saying.day is not None:
        for half in (0, 1):
            fortnight = (saying.day + half * _FORTNIGHT // 2) // _FORTNIGHT
            for stem, _ in rare:
                for speaker in sorted(saying.speakers) or ["?"]:
                    found.add(f"{stem}/{speaker}/{half}{fortnight}")
    return frozenset(found)


def _words(text: str, pieces: Iterable[Span]) -> list[str]:
    return [word for start, end in pieces for word in _WORD.findall(text[start:end])]


def _quote(text: str, statement: Statement, quoted: list[Span]) -> Iterator[str]:
    """The words of the content in quotation marks, joined over the cue that parts them."""
    for start, end in statement.content:
        for begin, stop in quoted:
            if begin < end and stop > start:
                yield from (word.lower() for word in _words(text, [(max(start, begin), min(end, stop))]))


def _quote_keys(quote: tuple[str, ...]) -> Iterator[str]:
    """Of the hashes of every four words, the least of four in a row; a shorter quotation whole."""
    grams = [" ".join(quote[at : at + _GRAM]) for at in range(max(1, len(quote) - _GRAM + 1))]
    hashes = [blake2b(gram.encode(), digest_size=6).hexdigest() for gram in grams]
    for at in range(max(1, len(hashes) - _WINDOW + 1)):
        yield f"q{min(hashes[at : at + _WINDOW])}"


def _speakers(
    statement: Statement, statements: dict[str, Statement], cards: dict[str, Card]
) -> Iterator[str]:
    """How the names sound of everybody on whose word it stands, reports around it included."""
    around: Statement | None = statement
    seen: set[str] = set()
    while around and around.id not in seen:
        seen.add(around.id)
        for speaker in around.speakers:
            if speaker in cards:
                yield from _name_keys(cards[speaker])
        around = statements.get(around.within) if around.within else None


def _name_keys(card: Card) -> Iterator[str]:
    for name in (card.name, *card.aliases):
        if card.kind == "person":
            yield sound(name.words[-1])
        else:
            yield initials(name.words) if len(name.words) > 1 else sound(name.words[0])
    if card.name.owner:
        yield sound(card.name.owner.split()[-1])


def _speaker(statement: Statement, actors: dict[str, Actor]) -> str | None:
    return next((actors[speaker].name for speaker in statement.speakers if speaker in actors), None)


def _counts(figures: Iterable[Figure]) -> Iterator[tuple[str, float | None, float | None]]:
    for figure in figures:
        kind = figure.measure if figure.measure != "other" else figure.unit or "other"
        yield kind, figure.low, figure.high
