"""What the article says about the actors who speak: the phrases that name and describe them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import Text
from sayso.reading.kinds.phrases import Phrase, read_phrases
from sayso.records import Actor, Span

_MENTIONS_READ = 4
_RELATIVES = frozenset({"WP", "WDT", "WP$"})
_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "to", "&"})
_SHORT = 5  # "Sgt" of "Sgt.", where the mark is a word of its own
_LINKS = frozenset({"of", "at", "for", "with", "in", "to", "from", "on", "who", "which", "whose", "that"})
# "Benko, who teaches politics at Oak College": one who knows.
_STUDIES = frozenset({"teaches", "taught", "studies", "studied", "researches", "specializes", "specialises"})
_BEFORE = frozenset({"NN", "NNP", "NNPS", "NNS", "JJ", "POS", "HYPH", "VBN"})


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of somebody, in lower case.

    ``roles`` are the words of titles and of the heads of appositions ("the executive director"),
    ``bodies`` what follows a preposition in them ("the Centre for Harbour Studies").
    """

    roles: tuple[str, ...]
    bodies: tuple[str, ...] = ()

    def __add__(self, other: Description) -> Description:
        return Description(self.roles + other.roles, self.bodies + other.bodies)

    @property
    def words(self) -> tuple[str, ...]:
        """All of it."""
        return self.roles + self.bodies


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor as a speaker.

    ``naming`` is the phrase of the mention that gives the actor its name; ``introduced`` the phrases of
    its first mentions; ``described`` what roles, titles and appositions say.
    """

    actor: Actor
    naming: Phrase | None
    described: Description
    introduced: tuple[Phrase, ...] = ()


def read_speaker(text: Text, actor: Actor) -> Speaker:
    """``actor`` as the article describes it; costs a few words around its first mentions."""
    naming = next((span for m in actor.mentions if (span := _where_named(text, actor.name, m))), None)
    phrases = read_phrases(text, text.words_in(naming)) if naming else []
    described = Description(())
    introduced: list[Phrase] = []
    for role in actor.roles:
        described += _split(role.lower().split())
    for mention in actor.mentions[:_MENTIONS_READ]:
        words = text.words_in(mention)
        if not words or text.tags[words[-1]] in ("PRP", "PRP$"):
            continue
        introduced += read_phrases(text, words)[:1]
        described += Description(tuple(text.lowers[w] for w in (*_before(text, words.start), *words)))
        after = [text.lowers[w] for w in _after(text, words.stop)]
        described += _split(_said(text, _after(text, words.stop)))
        if after[:1] == ["who"] and _STUDIES.intersection(after[1:3]):
            described += Description(("researcher",))
    return Speaker(actor, phrases[0] if phrases else None, described, tuple(introduced))


def _where_named(text: Text, name: str, mention: Span) -> Span | None:
    """Where ``name`` stands around ``mention``: a description's name goes on ("a spokesman" for the port)."""
    length = mention[1] - mention[0]
    at = text.text.find(name, max(0, mention[1] - len(name)), mention[0] + max(len(name), length))
    return (at, at + len(name)) if at >= 0 else None


def describe(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> Description:
    """All that is said of a source: its own words outside the head, then its speakers' descriptions."""
    rest = _said(text, phrase.rest)
    # "Two major candidates" are no majors.
    own = (
        w
        for w in phrase.words
        if w != phrase.head and not (text.tags[w] == "JJ" and text.lowers[w] in ("major", "general"))
    )
    described = Description(tuple(text.lowers[w] for w in own)) + _split(rest)
    for speaker in speakers:
        described += speaker.described
    return described


def _split(words: Sequence[str]) -> Description:
    """An apposition or role at its first preposition or relative pronoun."""
    at = next((n for n, word in enumerate(words) if word in _LINKS), len(words))
    return Description(tuple(words[:at]), tuple(words[at:]))


def _said(text: Text, words: Iterable[int]) -> list[str]:
    """The words in lower case without relative pronouns: "who" is no World Health Organization."""
    return [text.lowers[w] for w in words if text.tags[w] not in _RELATIVES or text.forms[w].isupper()]


def is_named_body(actor: Actor) -> bool:
    """Whether an actor is a body whose name has two words or more in capitals: "Save the Children"."""
    words = actor.name.split()
    proper = [word for word in words if word[0].isupper()]
    small = all(word[0].isupper() or word in _SMALL for word in words)
    return actor.kind == "organisation" and small and len(proper) > 1


def is_surname(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> bool:
    """Whether a phrase ends in the surname of the one person who speaks: "Mr. Chambers" is no chamber."""
    if len(speakers) != 1 or speakers[0].actor.kind != "person":
        return False
    *first, last = speakers[0].actor.name.split()
    called = terms().role(last.lower()) is not None or text.forms[phrase.head] != last
    return bool(first) and not called and all(word[0].isupper() for word in (first[0], last))


def speakers_of(ids: Sequence[str], by_id: Mapping[str, Speaker]) -> list[Speaker]:
    """The speakers with these ids, unknown ids left out."""
    return [by_id[i] for i in ids if i in by_id]


def _before(text: Text, start: int) -> range:
    """The title before a name: nouns and adjectives, back to a determiner or any other word."""
    first = start
    while first > 0 and start - first < 8 and text.lines[first - 1] == text.lines[start]:
        dot = text.lowers[first - 1] == "." and text.ends[first - 2] == text.starts[first - 1]
        abbreviated = dot and len(text.forms[first - 2]) < _SHORT and text.tags[first - 2] == "NNP"
        if text.tags[first - 1] not in _BEFORE and not abbreviated:
            break
        first -= 1
    return range(first, start)


def _after(text: Text, stop: int) -> range:
    """The apposition after a name: from its comma to the next one, 14 words at most."""
    if stop >= len(text) or text.lowers[stop] != ",":
        return range(stop, stop)
    last = stop + 1
    if last < len(text) and text.tags[last] == "CD" and last + 1 < len(text) and text.lowers[last + 1] == ",":
        last += 2  # the age
    begins = last
    while last < len(text) and last - begins < 14 and text.lowers[last] not in (",", ".", "—", "”", '"', ";"):
        last += 1
    if last == begins or text.tags[begins] not in (
        "DT",
        "NN",
        "JJ",
        "NNP",
        "PRP$",
        "WP",
        "CD",
        "NNS",
        "VBN",
        "IN",
    ):
        return range(stop, stop)
    return range(begins, last)
