"""One remark for each statement of a reading: its saying, and the signs that it answers another one."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

from sayso.comparing.actors.naming import sound
from sayso.comparing.changes.sentences import split_sentences
from sayso.comparing.rarity import stem
from sayso.comparing.statements import Saying, read_sayings
from sayso.reading.actors.words import plain
from sayso.records import Reading, Span, Stance

_FEW = 10  # stems of a content that is short
_OBJECT = 5  # words behind a verb that turns something down in which stands what
_LEAD = 300  # characters before a quotation in which the sentence before it is looked for
_CLAIM_REACH, _CLAIM_WORDS = 60, 6  # characters and words before a number in which "claim" may stand
_NONE_OF = re.compile(
    r"\bthere (?:is|was|are|were|has been|have been|had been) (?:no|never (?:any|a))\b"
    r"(?P<what>[^.;:,!?]{2,60})"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement as an answer or as what is answered.

    ``about`` is the id of the statement of the same article that the reader found it to answer, ``line`` the
    line of the text in which it stands. ``speaks_of`` are the names in its sentence, as they sound, ``signs``
    the kinds of answer to which its words point, ``sides`` its words that have an opposite (number of the
    pair and side). ``bare`` marks a content that only points back, as "the report". ``denies`` are the stems
    of what it says there is none of ("there was no market"), ``disputed`` the numbers of others that it
    speaks of ("talk of 300 dead", "the claim that 25 had died"), ``claimant`` whose account it is about
    ("the general's account"). ``span`` is where its content stands.
    """

    saying: Saying
    stance: Stance
    about: str | None
    line: int
    speaks_of: frozenset[str]
    signs: frozenset[str]
    sides: frozenset[tuple[int, int]]
    bare: bool
    denies: frozenset[str]
    disputed: frozenset[float]
    claimant: str | None
    span: Span


def read_remarks(
    reading: Reading, revision: str, article: str, known: Sequence[Saying] | None = None
) -> list[Remark]:
    """The remarks of a reading, filed as ``revision`` of ``article``, in its order; linear in its length.

    ``known`` are its sayings (``read_sayings``), where they are at hand.
    """
    sayings = read_sayings(reading, revision, article) if known is None else known
    sentences = split_sentences(reading.text)
    starts = [sentence.span[0] for sentence in sentences]
    found: list[Remark] = []
    for saying, statement in zip(sayings, reading.statements, strict=True):
        start = statement.content[0][0]
        around = sentences[max(0, bisect_right(starts, start) - 1)]
        names = [reading.text[s:e] for s, e in around.spans if reading.text[s].isupper() and e - s > 2]
        cue = {stem(word) for word in _lowers(reading, statement.cue)}
        said = {stem(word) for word in saying.words}
        line = " ".join(around.words).replace("i mean", "")
        text = reading.words(statement.content).casefold().replace("’", "'")
        signs = _signs(cue, said if len(said) <= _FEW else set(), set(map(stem, line.split())))
        signs |= {kind for kind, phrases in _phrases().items() if any(one in text for one in phrases)}
        if saying.quoted and saying.quoted[0] and _turned_down_before(reading.text, start):
            signs |= {"denial"}
        end = statement.content[-1][1]
        found.append(
            Remark(
                saying=saying,
                stance=statement.stance,
                about=f"{revision}:{statement.about}" if statement.about else None,
                line=reading.text.count("\n", 0, start),
                speaks_of=frozenset(sound(plain(name).removesuffix("'s")) for name in names),
                signs=signs,
                sides=frozenset(side for known, side in _sides() if known in said),
                bare=bool(saying.words) and _bare().issuperset(saying.words),
                denies=_denied(text),
                disputed=_disputed(reading, (start, end), doubts=bool(signs & {"denial"})),
                claimant=_claimant(reading.text[slice(*around.span)]),
                span=(start, end),
            )
        )
    return found


def _turned_down_before(text: str, start: int) -> bool:
    """Whether the sentence before a quotation, in its paragraph, turns something down.

    "Otim rejected the result. “This election was stolen,” she said": why she does follows.
    """
    line = max(text.rfind("\n", 0, start) + 1, start - _LEAD)
    before = text[line:start].rstrip(" “\"'‘")
    if not before.endswith((".", ":")):
        return False
    sentence = re.split(r"[.!?][\"”’]?\s", before[:-1])[-1]
    said = _WORD.findall(sentence.casefold())
    verbs = [at for at, word in enumerate(said) if word in _turns_down()]
    what = {word for at in verbs for word in said[at + 1 : at + 1 + _OBJECT]}
    return '"' not in sentence and not what.isdisjoint(_turned_down())


def _lowers(reading: Reading, pieces: Iterable[Span]) -> list[str]:
    words = [word for start, end in pieces for word in _WORD.findall(reading.text[start:end])]
    return [word.lower().replace("’", "'") for word in words]


def _signs(cue: set[str], few: set[str], sentence: set[str]) -> frozenset[str]:
    """The kinds of answer that the cue, a short content or the whole sentence point to."""
    known = _sign_stems()
    found = {
        "meaning": known["meaning"] & sentence,
        "denial": known["denial"] & cue or known["untrue"] & few,
        "again": known["again"] & (cue | sentence),
    }
    return frozenset(kind for kind, words in found.items() if words)


def _denied(text: str) -> frozenset[str]:
    """The stems of what a content says there is none of, up to the next small word: "no market"."""
    found = _NONE_OF.search(text)
    if found is None:
        return frozenset()
    told: list[str] = []
    for word in _WORD.findall(found["what"]):
        if word in _ends_phrase():
            break
        told.append(stem(word))
    return frozenset(told)


def _disputed(reading: Reading, span: Span, *, doubts: bool) -> frozenset[float]:
    """The numbers in a content that are presented as what somebody else claims.

    "Talk of 300 dead" doubts by its noun; "the figure of 300" only where the statement is a denial.
    """
    nouns = _claim_nouns("doubted") | (_claim_nouns("neutral") if doubts else frozenset())
    found: set[float] = set()
    at = bisect_left(reading.figures, span[0], key=lambda figure: figure.span[0])
    for figure in islice(reading.figures, at, None):
        start, end = figure.span
        if start >= span[1]:
            break
        if end <= span[1]:
            before = _WORD.findall(reading.text[max(span[0], start - _CLAIM_REACH) : start].casefold())
            if nouns & set(before[-_CLAIM_WORDS:]):
                found |= {value for value in (figure.low, figure.high) if value is not None}
    return frozenset(found)


def _claimant(sentence: str) -> str | None:
    """Whose account a sentence speaks of: "general" of "the general's account"."""
    found = _account().search(sentence)
    return found[1].casefold() if found else None


@cache
def _account() -> re.Pattern[str]:
    nouns = "|".join(sorted(_claim_nouns("doubted") | _claim_nouns("neutral")))
    return re.compile(rf"\b(\w+)['’]s? (?:{nouns})\b", re.IGNORECASE)


@cache
def _turns_down() -> frozenset[str]:
    words: str = _lexicon()["turns_down"]["verbs"]
    return frozenset(words.split())


@cache
def _turned_down() -> frozenset[str]:
    words: str = _lexicon()["turns_down"]["objects"]
    return frozenset(words.split())


@cache
def _claim_nouns(kind: str) -> frozenset[str]:
    words: str = _lexicon()["claims"][kind]
    return frozenset(words.split())


@cache
def _ends_phrase() -> frozenset[str]:
    words: str = _lexicon()["none_of"]["ends"]
    return frozenset(words.split())


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(phrases) for kind, phrases in _lexicon()["phrases"].items()}


@cache
def _sign_stems() -> dict[str, frozenset[str]]:
    return {kind: frozenset(map(stem, words.split())) for kind, words in _lexicon()["signs"].items()}


@cache
def _bare() -> frozenset[str]:
    words: str = _lexicon()["bare"]["words"]
    return frozenset(words.split())


@cache
def _sides() -> tuple[tuple[str, tuple[int, int]], ...]:
    return tuple(
        (stem(word), (number, side))
        for number, pair in enumerate(_lexicon()["opposites"]["pairs"])
        for side, words in enumerate(pair)
        for word in words.split()
    )


def _lexicon() -> dict[str, Any]:
    return tomllib.loads((files("sayso.comparing") / "lexicon" / "answers.toml").read_text("utf-8"))
