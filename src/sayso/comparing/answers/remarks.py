"""One remark for each statement of a reading: its saying, and the signs that it answers another one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache
from itertools import islice

from sayso.comparing.actors.naming import sound
from sayso.comparing.changes.sentences import Sentence, split_sentences
from sayso.comparing.rarity import stem, weigh_words, weight
from sayso.comparing.statements import Saying, read_sayings
from sayso.comparing.statements.synonyms import folded
from sayso.comparing.statements.untruths import lexicon as _lexicon
from sayso.reading.actors.countries import country_of
from sayso.reading.actors.words import plain
from sayso.records import Reading, Span, Stance, Statement

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
_ARTICLES = 64  # of which the sentences are remembered, for those that tell much
_NO = re.compile(r"\b(?:no|not|never)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:['’]s)?")


class Remark:
    """A statement as an answer or as what is answered; what tells of it is found when first asked for.

    ``about`` is the id of the statement of the same article that the reader found it to answer, ``span`` is
    where its content stands.
    """

    def __init__(self, reading: Reading, saying: Saying, statement: Statement) -> None:
        self._reading, self._statement = reading, statement
        self.saying = saying
        self.stance: Stance = statement.stance
        self.about = f"{saying.revision}:{statement.about}" if statement.about else None
        self.span: Span = (statement.content[0][0], statement.content[-1][1])

    @property
    def is_outright(self) -> bool:
        """Whether it disputes a number, or says that there is none of something: it needs few words."""
        if not (self.denies or self.lacks or self.disputed):
            return self._denies_by_words and self.claimant is not None
        return True

    @cached_property
    def line(self) -> int:
        """The line of the text in which it stands."""
        return self._reading.text.count("\n", 0, self.span[0])

    @cached_property
    def speaks_of(self) -> frozenset[str]:
        """The names in its sentence, as they sound."""
        text = self._reading.text
        names = [text[s:e] for s, e in self._sentence.spans if text[s].isupper() and e - s > 2]
        return frozenset(sound(plain(name).removesuffix("'s")) for name in names)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The kinds of answer to which its words point."""
        line = set(map(stem, " ".join(self._sentence.words).replace("i mean", "").split()))
        known = _sign_stems()
        found = {
            "meaning": not known["meaning"].isdisjoint(line),
            "denial": self._denies_by_words,
            "again": not known["again"].isdisjoint(self._cue | line),
        }
        by_words = (kind for kind, told in found.items() if told)
        by_phrases = (
            kind for kind, phrases in _phrases().items() if any(one in self._text for one in phrases)
        )
        return frozenset((*by_words, *by_phrases))

    @cached_property
    def sides(self) -> frozenset[tuple[int, int]]:
        """Its words that have an opposite: number of the pair and side."""
        return _sides_of(self.saying.words)

    @cached_property
    def bare(self) -> bool:
        """Whether its content only points back, as "the report"."""
        return bool(self.saying.words) and _bare().issuperset(self.saying.words)

    @cached_property
    def denies(self) -> frozenset[str]:
        """The stems of what it says there is none of: "there was no market"."""
        return _none_of(self._text, there=True) if self._has_none else frozenset()

    @cached_property
    def lacks(self) -> frozenset[str]:
        """The same of "no warning reached us"."""
        return _none_of(self._text, there=False) if self._has_none else frozenset()

    @cached_property
    def disputed(self) -> frozenset[float]:
        """The numbers of others that it speaks of: "talk of 300 dead", "the claim that 25 had died"."""
        found = _disputed(self._reading, self.span, doubts=True)
        if not found or self._denies_by_words:
            return found
        return _disputed(self._reading, self.span, doubts=False)

    @cached_property
    def claimant(self) -> str | None:
        """Whose account it is about: "the general's account", "the Varnian version"."""
        if self._turned_down is None and not _tells_of_accounts(self._reading.text):
            return None
        return _claimant(self._turned_down or self._reading.text[slice(*self._sentence.span)])

    @cached_property
    def whose(self) -> frozenset[str]:
        """The words, and countries, by which its own source is called."""
        return _whose(self._reading.words(self._statement.source), self.saying)

    @cached_property
    def tells_of(self) -> frozenset[str]:
        """The names in its content."""
        names = _NAME.findall(self._reading.words(self._statement.content))
        return frozenset(plain(name).removesuffix("'s") for name in names)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The stems of what it says to be so or so ("the recording was a fabrication"), but for a claim."""
        return _subject(self.saying.words)

    @cached_property
    def turned(self) -> frozenset[str]:
        """The stems of what the sentence before a quotation turns down, none where it only points back.

        "Rejected the charge that drivers are overtired".
        """
        return _turned(self._turned_down) if self._turned_down else frozenset()

    @cached_property
    def such(self) -> bool:
        """Whether it denies "such figures"."""
        return self._denies_by_words and _SUCH.match(self._text) is not None

    @cached_property
    def _denies_by_words(self) -> bool:
        """Whether its cue, its content or the sentence before it points to a denial."""
        known = _sign_stems()
        if not known["denial"].isdisjoint(self._cue):
            return True
        said = set(map(stem, self.saying.words))
        if len(said) <= _FEW and not known["untrue"].isdisjoint(said):
            return True
        phrases = _phrases().get("denial", ())
        return any(one in self._text for one in phrases) or self._turned_down is not None

    @cached_property
    def _text(self) -> str:
        """Its content in lower case."""
        return self._reading.words(self._statement.content).casefold().replace("’", "'")

    @cached_property
    def _has_none(self) -> bool:
        return _NO.search(self._text) is not None

    @cached_property
    def _cue(self) -> set[str]:
        return {stem(word) for word in _lowers(self._reading, self._statement.cue)}

    @cached_property
    def _sentence(self) -> Sentence:
        sentences = _sentences(self._reading.text)
        at = bisect_right(sentences, self.span[0], key=lambda sentence: sentence.span[0])
        return sentences[max(0, at - 1)]

    @cached_property
    def _turned_down(self) -> str | None:
        """The sentence before a quotation, if it turns something down."""
        begins = bool(self.saying.quoted) and self.saying.quoted[0]
        return _turned_down_before(self._reading.text, self.span[0]) if begins else None


@lru_cache(_ARTICLES)
def _sentences(text: str) -> list[Sentence]:
    return split_sentences(text)


@lru_cache(_ARTICLES)
def _tells_of_accounts(text: str) -> bool:
    """Whether any sentence of a text speaks of somebody's account: most do not, and need not be parted."""
    return _account().search(text) is not None


def read_remarks(
    reading: Reading, revision: str, article: str, known: Sequence[Saying] | None = None
) -> list[Remark]:
    """The remarks of a reading, filed as ``revision`` of ``article``, in its order; linear in its length.

    ``known`` are its sayings (``read_sayings``), where they are at hand.
    """
    sayings = read_sayings(reading, revision, article) if known is None else known
    return [Remark(reading, *one) for one in zip(sayings, reading.statements, strict=True)]


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
