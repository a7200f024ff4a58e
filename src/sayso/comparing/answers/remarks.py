"""One remark for each statement of a reading: its saying, and the signs that it answers another one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from sayso.comparing.actors.naming import sound
from sayso.comparing.changes.sentences import split_sentences
from sayso.comparing.rarity import is_rare, stem, weigh_words, weight
from sayso.comparing.statements import Saying, read_sayings
from sayso.comparing.statements.synonyms import folded
from sayso.comparing.statements.untruths import lexicon as _lexicon
from sayso.reading.actors.countries import country_of
from sayso.reading.actors.words import plain
from sayso.records import Reading, Span, Stance

_SUCH = re.compile(r"\W*(?:that )?(?:all )?(?:such|these|those) (?:figures|numbers|estimates|counts|tolls)\b")
_BE = frozenset({"is", "are", "was", "were"})
_STATE = _BE | {"be", "been", "still", "found", "remains"}
_LIGHT = 3  # bits of words that say little
_FEW = 10  # stems of a content that is short
_OBJECT = 5  # words behind a verb that turns something down in which stands what
_LEAD = 300  # characters before a quotation in which the sentence before it is looked for
_CLAIM_REACH, _CLAIM_WORDS = 60, 6  # characters and words before a number in which "claim" may stand
_NONE_OF = re.compile(
    r"\b(?P<there>there (?:is|was|are|were|has been|have been|had been) )?"
    r"(?:no|not (?:a single|one)|never (?:any|a))\b(?P<what>[^.;:,!?]{2,60})"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:['’]s)?")


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement as an answer or as what is answered.

    ``about`` is the id of the statement of the same article that the reader found it to answer, ``line`` the
    line of the text in which it stands. ``speaks_of`` are the names in its sentence, as they sound, ``signs``
    the kinds of answer to which its words point, ``sides`` its words that have an opposite (number of the
    pair and side). ``bare`` marks a content that only points back, as "the report". ``denies`` are the stems
    of what it says there is none of ("there was no market"), ``lacks`` the same of "no warning reached us",
    ``disputed`` the numbers of others that it speaks of ("talk of 300 dead", "the claim that 25 had died"),
    ``claimant`` whose account it is about ("the general's account", "the Varnian version"). ``whose`` are the
    words, and countries, by which its own source is called, ``tells_of`` the names in its content,
    ``subject`` the stems of what it says to be so or so ("the recording was a fabrication"), unless that is a
    claim. ``turned`` are the stems of what the sentence before a quotation turns down ("rejected the charge
    that drivers are overtired"), none where it only points back. ``such`` marks a denial of
    "such figures". ``span`` is where its content stands.
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
    lacks: frozenset[str]
    disputed: frozenset[float]
    claimant: str | None
    whose: frozenset[str]
    tells_of: frozenset[str]
    subject: frozenset[str]
    turned: frozenset[str]
    such: bool
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
        claims = reading.text[slice(*around.span)]
        turned = frozenset[str]()
        if saying.quoted and saying.quoted[0] and (before := _turned_down_before(reading.text, start)):
            signs |= {"denial"}
            claims, turned = before, _turned(before)
        end = statement.content[-1][1]
        found.append(
            Remark(
                saying=saying,
                stance=statement.stance,
                about=f"{revision}:{statement.about}" if statement.about else None,
                line=reading.text.count("\n", 0, start),
                speaks_of=frozenset(sound(plain(name).removesuffix("'s")) for name in names),
                signs=signs,
                sides=_sides_of(saying.words),
                bare=bool(saying.words) and _bare().issuperset(saying.words),
                denies=_none_of(text, there=True),
                lacks=_none_of(text, there=False),
                disputed=_disputed(reading, (start, end), doubts=bool(signs & {"denial"})),
                claimant=_claimant(claims),
                whose=_whose(reading.words(statement.source), saying),
                tells_of=frozenset(
                    plain(name).removesuffix("'s") for name in _NAME.findall(reading.words(statement.content))
                ),
                subject=_subject(saying.words),
                turned=turned,
                such=bool(signs & {"denial"}) and _SUCH.match(text) is not None,
                span=(start, end),
            )
        )
    return found


def _turned_down_before(text: str, start: int) -> str | None:
    """The sentence before a quotation, in its paragraph, if it turns something down.

    "Otim rejected the result. “This election was stolen,” she said": why she does follows.
    """
    line = max(text.rfind("\n", 0, start) + 1, start - _LEAD)
    before = text[line:start].rstrip(" “\"'‘")
    if not before.endswith((".", ":")):
        return None
    sentence = re.split(r"[.!?][\"”’]?\s", before[:-1])[-1]
    said = _WORD.findall(sentence.casefold())
    verbs = [at for at, word in enumerate(said) if word in _turns_down()]
    what = {word for at in verbs for word in said[at + 1 : at + 1 + _OBJECT]}
    return sentence if '"' not in sentence and not what.isdisjoint(_turned_down()) else None


def _turned(sentence: str) -> frozenset[str]:
    """The stems, in the form in which words are compared, of a clause behind "that" in such a sentence."""
    clause = sentence.partition(" that ")[2]
    return frozenset(one for one, bits in folded(weigh_words(_WORD.findall(clause))).items() if bits > _LIGHT)


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


def _none_of(text: str, *, there: bool) -> frozenset[str]:
    """The stems of what a content says there is none of, up to the next small word: "no market"."""
    for found in _NONE_OF.finditer(text):
        if bool(found["there"]) != there:
            continue
        told: list[str] = []
        for word in _WORD.findall(found["what"]):
            if word in _words("none_of", "ends"):
                break
            told.append(word)
        if told and _words("none_of", "nothing").isdisjoint(told):
            return frozenset(map(stem, told))
    return frozenset()


def _sides_of(words: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The words that have an opposite; "taken *alive*" is the opposite of nothing, "is alive" of "died"."""
    told = {stem(word) for at, word in enumerate(words) if word != "alive" or words[at - 1] in _STATE}
    return frozenset(side for known, side in _sides() if known in told)


def _names(content: str) -> frozenset[str]:
    """The words of a content that are written as names, but for those that everybody uses."""
    found = (plain(name).removesuffix("'s") for name in _NAME.findall(content))
    return frozenset(filter(is_rare, found))


def _subject(words: Sequence[str]) -> frozenset[str]:
    """The stems that tell of something before the first "was": none in "this was a lie"."""
    ends = [at for at, word in enumerate(words) if word in _BE]
    before = words[: ends[0]] if ends else ()
    return frozenset(
        stem(word) for word in before if word not in _words("bare", "words") and weight(stem(word)) > _LIGHT
    )


def _whose(source: str, saying: Saying) -> frozenset[str]:
    """The words by which a source is called, and the countries that they name."""
    words = [plain(word).removesuffix("'s") for word in _WORD.findall(f"{source} {saying.speaker or ''}")]
    countries = filter(None, map(country_of, words))
    return frozenset(words) | saying.speakers.calls | frozenset(countries)


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
    return (found[1] or found[2]).casefold() if found else None


@cache
def _account() -> re.Pattern[str]:
    nouns = "|".join(sorted(_claim_nouns("doubted") | _claim_nouns("neutral")))
    return re.compile(rf"\b(?:(\w+)['’]s?|[Tt]he ([A-Z]\w+)) (?:{nouns})\b")


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
def _words(table: str, row: str) -> frozenset[str]:
    words: str = _lexicon()[table][row]
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
