"""Stance: how the reporting words hand a statement over.

The rule is that of ``docs/kinds.md``: the first coloured word or phrase of the cue decides, except
that an adverb by which the outlet steps back ("reportedly", "falsely") covers everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import stance_phrases, stance_words
from sayso.records import Stance

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "avoid", "cannot"})
_NOBODY = frozenset({"neither", "none", "nobody", "no"})
_AUXILIARIES = frozenset({"be", "have", "do", "get", "'", "’", "'s", "’s"})
_WISHES = frozenset({"want", "wish", "like", "prefer", "need"})
# The tagger's lemmas are wrong for these forms.
_LEMMAS = {
    "blasts": "blast", "claims": "claim", "hated": "hate", "hating": "hate", "hoped": "hope", "hopes": "hope",
    "hoping": "hope", "lambasted": "lambaste", "overridden": "override", "retweeted": "retweet",
    "slams": "slam", "tells": "tell", "tweeted": "tweet", "urges": "urge", "vows": "vow",
}  # fmt: skip
_TURNED: dict[Stance, Stance] = {
    "assertive": "neutral",
    "denial": "neutral",
    "distancing": "neutral",
    "request": "neutral",
    "commitment": "neutral",
}
_DROPPED = frozenset({"RB", "MD", "PRP$", "DT", "EX", ",", "``", "''", ":"})
# After these a noun ("said in a complaint") no longer colours the cue; a second verb does.
_REPORTS = frozenset({"say", "tell", "write", "add", "reply", "respond", "answer", "announce", "state"})
_HEAD = 9
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
# What is expressed says how: "expressed his warmest wishes".
_EXPRESSING = frozenset({"express", "voice", "convey"})


@dataclass(frozen=True, slots=True)
class _Reduced:
    """A cue without auxiliaries and adverbs, and what may follow it: the next words, or the content's."""

    lemmas: tuple[str, ...]
    words: tuple[int, ...]
    after: tuple[tuple[str, ...], ...]

    @property
    def length(self) -> int:
        return len(self.words)


def read_stance(
    text: Text,
    cue: Sequence[int],
    content: Sequence[int],
    clause: Sequence[int],
    source: Sequence[int] = (),
) -> Stance:
    """The stance of a statement.

    Args:
        text: the article's words.
        cue: word numbers of the cue, in order.
        content: word numbers of the content.
        clause: word numbers of the sentence outside the content.
        source: word numbers of the source; a cue of "neither side" is a denied one.
    """
    if not cue:
        return "neutral"
    if any(text.lowers[word] in stance_words("adverbs") for word in cue) or _without_evidence(text, clause):
        return "distancing"
    read = _reduced(text, cue, content)
    if source and text.lowers[source[0]] in _NOBODY:
        read = replace(read, lemmas=("not", *read.lemmas), words=(cue[0], *read.words))
    reported = False
    for position in range(read.length):
        noun = text.tags[read.words[position]][0] in "NJ"
        if not (reported and noun) and (found := _at(text, read, position, content)):
            if found != "neutral":
                return found
            break
        reported = reported or read.lemmas[position] in _REPORTS
    return "distancing" if not reported and _disbelieved(text, content) else "neutral"


def _disbelieved(text: Text, content: Sequence[int]) -> bool:
    """Whether what is referred to is a thing the outlet does not believe: "Lund's false narratives"."""
    for position, word in enumerate(content[:_HEAD]):
        if text.tags[word][0] == "V" or text.tags[word] in ("MD", "``"):
            return False
        colour = _word(text, word, "adjectives")
        following = content[position + 1 : position + 2]
        if text.lowers[word] in ("false", "bogus") and following:
            colour = _word(text, following[0], "nouns")
        if colour == "distancing":
            return True
    return False


def _reduced(text: Text, cue: Sequence[int], content: Sequence[int]) -> _Reduced:
    lemmas: list[str] = []
    words: list[int] = []
    for word in cue:
        lemma = _LEMMAS.get(text.lowers[word], text.lemmas[word])
        if text.lowers[word] in _DAYS or (text.lowers[word] == "on" and text.lowers[word + 1] in _DAYS):
            continue  # "agreed on Monday to"
        negative = text.lowers[word] in _NEGATIONS or lemma in _NEGATIONS
        dropped = text.tags[word] in _DROPPED or (lemma in _AUXILIARIES and text.tags[word] != "NN")
        if dropped and not negative and lemma != "would":
            continue
        lemmas.append("not" if text.lowers[word] in ("n't", "n’t", "never", "cannot") else lemma)
        words.append(word)
    after = [text.lemmas[w] for w in range(cue[-1] + 1, min(cue[-1] + 3, len(text)))]
    begins = [text.lemmas[w] for w in content[:2]]
    return _Reduced(tuple(lemmas), tuple(words), (tuple(after), tuple(begins)))


def _at(text: Text, read: _Reduced, position: int, content: Sequence[int]) -> Stance | None:
    """The stance of the phrase or word at ``position``; ``None`` where it is not coloured."""
    lemma = read.lemmas[position]
    for phrase, stance in stance_phrases().get(lemma, ()):
        if any((read.lemmas + after)[position : position + len(phrase)] == phrase for after in read.after):
            return (
                stance
                if stance == "neutral" or phrase[0] == "not"
                else _turned(read.lemmas, position, stance)
            )
    word = read.words[position]
    verb = text.tags[word][0] == "V"
    if lemma in _WISHES and verb and (lemma != "like" or "would" in read.lemmas[:position]):
        return _wish(text, read, position, content)
    if lemma == "question" and verb:
        asks = bool(content) and text.tags[content[0]] in ("WRB", "WP", "WDT", "IN")
        return "request" if asks else "denial"
    if lemma in _EXPRESSING and verb and position == read.length - 1:
        nouns = (w for w in content[:_HEAD] if text.tags[w] in ("NN", "NNS"))
        return next((found for w in nouns if (found := _word(text, w, "nouns"))), "neutral")
    if lemma == "describe":
        judged = any(text.lowers[w] == "as" for w in (*read.words, *content[:_HEAD]))
        return "evaluation" if judged else None
    stance_found = _of_word(text, read, word, lemma)
    return _turned(read.lemmas, position, stance_found) if stance_found else None


def _of_word(text: Text, read: _Reduced, word: int, lemma: str) -> Stance | None:
    """What the lexicon says of one word as the part of speech that it is tagged."""
    tag = text.tags[word][0]
    if tag == "V":
        return _word(text, word, "verbs", lemma) or _word(text, word, "adjectives", lemma)
    if tag == "N":
        # Headlines' verbs are tagged as nouns ("Blasts").
        headline = word == read.words[0] and not any(text.tags[w][0] == "V" for w in read.words)
        return _word(text, word, "nouns", lemma) or (
            _word(text, word, "verbs", lemma.removesuffix("s") if lemma.endswith("s") else lemma)
            if headline
            else None
        )
    if tag == "J" and text.tags[word + 1 : word + 2] != ["NN"]:
        participle = text.lowers[word].endswith(("ed", "en", "ing"))
        return _word(text, word, "adjectives", lemma) or (
            _word(text, word, "verbs", lemma) if participle else None
        )
    return None


def _word(text: Text, word: int, key: str, lemma: str | None = None) -> Stance | None:
    return stance_words(key).get(lemma if lemma is not None else text.lemmas[word])


def _turned(lemmas: Sequence[str], position: int, stance: Stance) -> Stance | None:
    """What a coloured word says after a negation: "did not deny" says no more than "said"."""
    if stance == "neutral":
        return None
    before = lemmas[max(0, position - 3) : position]
    if "avoid" in before:
        return "neutral"
    return _TURNED.get(stance, stance) if any(lemma in _NEGATIONS for lemma in before) else stance


def _wish(text: Text, read: _Reduced, position: int, content: Sequence[int]) -> Stance:
    """ "Wants to leave" binds, "wants him to leave" asks, "wants peace" judges."""
    if read.lemmas[position + 1 : position + 2] == ("to",) or (content and text.lowers[content[0]] == "to"):
        return "denial" if "not" in read.lemmas[:position] else "commitment"
    for number, word in enumerate(content[1:_HEAD], 1):
        if text.tags[word] in (".", ",", "WP", "WDT", "VBD", "VBZ"):
            break
        if text.lowers[word] == "to" and number + 1 < len(content) and text.tags[content[number + 1]] == "VB":
            return "request"
    return "evaluation"


def _without_evidence(text: Text, clause: Sequence[int]) -> bool:
    """Whether the outlet adds "without (any, citing, offering) evidence"."""
    for position, word in enumerate(clause):
        if text.lowers[word] == "without":
            following = clause[position + 1 : position + 5]
            if any(text.lowers[w] in ("evidence", "proof", "substantiation") for w in following):
                return True
    return False
