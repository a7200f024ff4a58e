"""One saying for each statement of a reading: what is compared of it, and under which keys it is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, compress

from sayso.comparing.actors import Card, read_cards
from sayso.comparing.moments import day_number, period_of
from sayso.comparing.rarity import stem, weigh_words
from sayso.comparing.statements.speakers import SpeakerNames, names_of_speakers
from sayso.comparing.statements.synonyms import folded, joined
from sayso.comparing.statements.untruths import calls_untrue, says_again
from sayso.reading.quotations import find_quotations
from sayso.records import Figure, Reading, Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO = "not no never none nobody nothing neither nor without vain failed fails unable"
_NEGATIONS = frozenset(_NO.split())
# "No fewer than", "no doubt", "without mentioning the wounded" deny nothing.
_NOT_NEGATED = frozenset(
    {"doubt", "question", "fewer", "less", "more", "later", "sooner", "only", "least", "just", "merely"}
    | {"mentioning", "naming", "giving", "elaborating", "specifying", "identifying", "citing", "providing"}
)
_UNTIL_NOW = re.compile(r"\d[\w.,%]*(?: [a-z]+){0,2},? (?:up |down )?from (?:about |some |at least )?$")
_NEAR = 40  # characters before a number in which "to 6.7 from" stands
_SENTENCE = re.compile(r"[.!?][\"”’']*\s")
_RARE = 4  # stems of a statement that serve as keys in pairs
_BESIDE_SPEAKER = 3  # stems that serve as keys beside a speaker
_WITH_SPEAKER = 8  # where it is known who the speaker is
_SPAN, _EDGE = 21, 4  # days of a key's time; within four days of its ends a statement has the next one's too
_ALONE, _TELLING_BITS = 6, 2  # stems that serve as keys alone within a matter, and their bits
_GRAM = 4  # quoted words in a key
_WINDOW = 4  # of four keys in a row of quoted words one is kept
_NUMBER_BITS = 6  # of a number above ten; smaller ones are shared by chance
_SMALL_BITS = 3
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_NUMBER_STEMS = {stem(word): f"#{value}" for value, word in enumerate(_NUMBERS.split(), 1)}

Count = tuple[str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as one article reports it.

    ``words`` are the content in lower case, ``quoted`` says of each whether it stands in quotation marks,
    ``stems`` are its stems and numbers with their weight in bits. ``counts`` are its figures (what is
    counted, low, high). ``day`` is when its article was published, in days since year 1, ``said`` the first
    and last day of the time at which it was made, where the article tells ("in September"). ``negative`` says
    that the content is denied, or holds a word like *not*; ``negated`` are the stems of the sentences of the
    content that do, of all where it is denied or called untrue. ``again`` says that it is told as said once
    more ("repeated"). ``tied`` are the ids of the statements that it is
    reported inside of, or answers. ``names`` are the stems of words in capitals.
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
    negated: frozenset[str]
    again: bool = False
    said: tuple[int, int] | None = None
    tied: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def days_apart(self, other: Saying) -> int | None:
        """Days between the two occasions, as far as they are known: of saying, else of publication."""
        one, two = self._occasion(), other._occasion()
        return max(0, one[0] - two[1], two[0] - one[1]) if one and two else None

    def _occasion(self) -> tuple[int, int] | None:
        return self.said or (None if self.day is None else (self.day, self.day))


def read_sayings(
    reading: Reading, revision: str, article: str, cards: Sequence[Card] | None = None
) -> list[Saying]:
    """The sayings of a reading, filed as ``revision`` of ``article``, in its order; linear in its length.

    ``cards`` are those of its actors (``read_cards``), where they are at hand.
    """
    text, facts = reading.text, reading.article
    quotations = [quotation.inner for quotation in find_quotations(text)]
    speakers = names_of_speakers(reading, revision, read_cards(reading, revision) if cards is None else cards)
    figures: dict[str, list[Figure]] = {}
    for figure in reading.figures:
        if figure.statement:
            figures.setdefault(figure.statement, []).append(figure)
    times = {time.id: time.value for time in reading.times}
    found: list[Saying] = []
    for statement in reading.statements:
        spans = list(_word_spans(text, statement.content))
        words = [text[start:end] for start, end in spans]
        lowers = tuple(word.lower().replace("’", "'") for word in words)
        counts = tuple(_counts(figures.get(statement.id, ()), reading.text))
        negated = _negated(text, spans, words)
        denied = statement.stance == "denial" or calls_untrue(lowers)
        stems = _stems(words, _numbers(counts))
        found.append(
            Saying(
                id=f"{revision}:{statement.id}",
                revision=revision,
                article=article,
                published=facts.published,
                words=lowers,
                quoted=tuple(_inside(span, quotations) for span in spans),
                stems=tuple(sorted(stems.items())),
                speaker=speakers[statement.id].shown,
                speakers=speakers[statement.id],
                counts=counts,
                day=day_number(facts.updated or facts.published),
                negative=denied != bool(negated),
                tied=frozenset(f"{revision}:{one}" for one in (statement.within, statement.about) if one),
                again=says_again(reading.words(statement.cue), lowers),
                said=period_of(times.get(statement.when or "")),
                names=frozenset(folded(weigh_words(word for word in words if word[:1].isupper()))),
                negated=frozenset(stems if denied else folded(weigh_words(joined(negated)))),
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


def speaker_keys(saying: Saying) -> frozenset[str]:
    """Keys under which statements on one word are found once it is known who is who."""
    whose = sorted(saying.speakers.who | saying.speakers.stands_for)
    heavy = sorted(saying.stems, key=lambda item: (-item[1], item[0]))[:_WITH_SPEAKER]
    return frozenset(f"{who}/{stem}" for who in whose for stem, _ in heavy)


def near_keys(saying: Saying) -> frozenset[str]:
    """Keys under which two short statements are found, whoever they are laid to: a telling stem, in time."""
    heavy = sorted(saying.stems, key=lambda item: (-item[1], item[0]))[:_ALONE]
    return frozenset(
        f"{stem}@{time}" for stem, bits in heavy if bits >= _TELLING_BITS for time in _times(saying.day)
    )


def _negated(text: str, spans: list[Span], words: list[str]) -> list[str]:
    """The words of the sentences in which a word such as *not* stands; "no fewer than" is none.

    Of "at the mast and not at the fence" only what stands behind the "not".
    """
    found: list[str] = []
    sentence: list[str] = []
    since: int | None = None
    for at, (span, word) in enumerate(zip(spans, words, strict=True)):
        if at and _SENTENCE.search(text, spans[at - 1][1], span[0]):
            found += sentence[since:] if since is not None else []
            sentence, since = [], None
        lower = word.lower().replace("’", "'")
        after = words[at + 1].lower() if at + 1 < len(words) else ""
        if since is None and (lower.endswith("n't") or (lower in _NEGATIONS and after not in _NOT_NEGATED)):
            contrast = lower == "not" and sentence and sentence[-1].lower() in {"and", "but"}
            since = len(sentence) if contrast else 0
        sentence.append(word)
    found += sentence[since:] if since is not None else []
    return [word for word in found if word.isalpha()] or (["not"] if found else [])


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


def _counts(figures: Iterable[Figure], text: str) -> Iterator[Count]:
    """What is counted, and how many; "lowered to 6.7 from 6.9" says 6.7."""
    for figure in figures:
        start = figure.span[0]
        if _UNTIL_NOW.search(text, max(0, start - _NEAR), start):
            continue
        kind = figure.measure if figure.measure != "other" else figure.unit or "other"
        yield kind, figure.low, figure.high


def _stems(words: Iterable[str], numbers: dict[str, int]) -> dict[str, int]:
    """The stems and numbers of a content, a number that was read not once more as a word."""
    found = folded(weigh_words(joined(filter(str.isalpha, words))))
    return {one: bits for one, bits in found.items() if _NUMBER_STEMS.get(one) not in numbers} | numbers


def _numbers(counts: Iterable[Count]) -> dict[str, int]:
    values = {value for _, low, high in counts for value in (low, high) if value is not None}
    return {f"#{value:g}": _NUMBER_BITS if value > 10 else _SMALL_BITS for value in values}
