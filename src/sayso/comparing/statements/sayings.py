"""One saying for each statement of a reading: what is compared of it, and under which keys it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, compress

from sayso.comparing.moments import day_number
from sayso.comparing.rarity import weigh_words
from sayso.comparing.statements.speakers import SpeakerNames, names_of_speakers
from sayso.reading.quotations import find_quotations
from sayso.records import Figure, Reading, Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"})
_RARE = 4  # stems of a statement that serve as keys in pairs
_BESIDE_SPEAKER = 3  # stems that serve as keys beside a speaker
_SPAN, _EDGE = 21, 4  # days of a key's time; within four days of its ends a statement has the next one's too
_GRAM = 4  # quoted words in a key
_WINDOW = 4  # of four keys in a row of quoted words one is kept
_NUMBER_BITS = 6  # of a number above ten; smaller ones are shared by chance
_SMALL_BITS = 3

Count = tuple[str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as one article reports it.

    ``words`` are the content in lower case, ``quoted`` says of each whether it stands in quotation marks,
    ``stems`` are its stems and numbers with their weight in bits. ``counts`` are its figures (what is
    counted, low, high). ``day`` is when its article was published, in days since year 1. ``negative`` says
    that the content is denied, or holds a word like *not*.
    """

    id: str
    revision: str
    article: str
    published: str | None
    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    stems: tuple[tuple[str, int], ...]
    speaker: str | None
    speakers: SpeakerNames
    counts: tuple[Count, ...]
    day: int | None
    negative: bool


def read_sayings(reading: Reading, revision: str, article: str) -> list[Saying]:
    """The sayings of a reading, filed as ``revision`` of ``article``, in its order; linear in its length."""
    text, facts = reading.text, reading.article
    quotations = [quotation.inner for quotation in find_quotations(text)]
    speakers = names_of_speakers(reading, revision)
    figures: dict[str, list[Figure]] = {}
    for figure in reading.figures:
        if figure.statement:
            figures.setdefault(figure.statement, []).append(figure)
    found: list[Saying] = []
    for statement in reading.statements:
        spans = list(_word_spans(text, statement.content))
        words = [text[start:end] for start, end in spans]
        lowers = tuple(word.lower().replace("’", "'") for word in words)
        counts = tuple(_counts(figures.get(statement.id, ())))
        negated = any(word in _NEGATIONS or word.endswith("n't") for word in lowers)
        found.append(
            Saying(
                id=f"{revision}:{statement.id}",
                revision=revision,
                article=article,
                published=facts.published,
                words=lowers,
                quoted=tuple(_inside(span, quotations) for span in spans),
                stems=tuple(sorted((weigh_words(filter(str.isalpha, words)) | _numbers(counts)).items())),
                speaker=speakers[statement.id].shown,
                speakers=speakers[statement.id],
                counts=counts,
                day=day_number(facts.updated or facts.published),
                negative=(statement.stance == "denial") != negated,
            )
        )
    return found


def keys(saying: Saying) -> frozenset[str]:
    """Blocking keys: runs of quoted words; and with the time, its rare stems in pairs and by speaker.

    About fifteen a statement, four more for each ten quoted words.
    """
    found = set(_quote_keys(list(compress(saying.words, saying.quoted))))
    rare = sorted(saying.stems, key=lambda item: (-item[1], item[0]))[:_RARE]
    stems = sorted(stem for stem, _ in rare)
    units = ["+".join(pair) for pair in combinations(stems, 2)]
    units += stems if len(stems) == 1 else []
    units += [
        f"{stem}/{name}" for stem, _ in rare[:_BESIDE_SPEAKER] for name in sorted(saying.speakers.names)
    ]
    for time in _times(saying.day):
        found.update(f"{unit}@{time}" for unit in units)
    return frozenset(found)


def _times(day: int | None) -> set[int]:
    if day is None:
        return set()
    return {(day + shift) // _SPAN for shift in (-_EDGE, 0, _EDGE)}


def _word_spans(text: str, pieces: Iterable[Span]) -> Iterator[Span]:
    for start, end in pieces:
        for found in _WORD.finditer(text, start, end):
            yield found.span()


def _inside(span: Span, quotations: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in quotations)


def _quote_keys(quote: list[str]) -> Iterator[str]:
    """Of the hashes of every four words, the least of four in a row; a shorter quotation whole."""
    if len(quote) < 2:
        return
    grams = [" ".join(quote[at : at + _GRAM]) for at in range(max(1, len(quote) - _GRAM + 1))]
    hashes = [blake2b(gram.encode(), digest_size=6).hexdigest() for gram in grams]
    for at in range(max(1, len(hashes) - _WINDOW + 1)):
        yield f"q{min(hashes[at : at + _WINDOW])}"


def _counts(figures: Iterable[Figure]) -> Iterator[Count]:
    for figure in figures:
        kind = figure.measure if figure.measure != "other" else figure.unit or "other"
        yield kind, figure.low, figure.high


def _numbers(counts: Iterable[Count]) -> dict[str, int]:
    values = {value for _, low, high in counts for value in (low, high) if value is not None}
    return {f"#{value:g}": _NUMBER_BITS if value > 10 else _SMALL_BITS for value in values}
