"""The names actors go by: which are worth looking up, and how they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sayso.records import Actor, Reading

_INITIAL = re.compile(r"(?<=\b\w)\.")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_WORD = re.compile(r"[^\W_]+")
# Words that stand uncapitalised inside names of people and bodies.
_INSIDE_NAMES = frozenset(
    [
        "al",
        "and",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "for",
        "ibn",
        "la",
        "le",
        "of",
        "s",
        "st",
        "ter",
        "the",
        "van",
        "von",
        "y",
        "zu",
    ]
)
_PRONOUNS = frozenset(
    [
        "another",
        "both",
        "each",
        "everybody",
        "everyone",
        "he",
        "her",
        "hers",
        "him",
        "his",
        "i",
        "it",
        "its",
        "many",
        "me",
        "my",
        "nobody",
        "one",
        "others",
        "our",
        "ours",
        "she",
        "some",
        "somebody",
        "someone",
        "that",
        "their",
        "theirs",
        "them",
        "these",
        "they",
        "this",
        "those",
        "us",
        "we",
        "what",
        "which",
        "who",
        "whom",
        "whose",
        "you",
        "your",
    ]
)


def folded(name: str) -> str:
    """What two spellings of a name have in common.

    Lower case, no accents, no punctuation ("U.S." is "us"), no leading "the", no possessive ending. A name of
    signs alone is itself.
    """
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name.strip()))
    plain = "".join(character for character in plain if not unicodedata.combining(character)).casefold()
    words = _WORD.findall(_INITIAL.sub("", plain))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words) or name.casefold()


def is_named(words: str) -> bool:
    """Whether ``words`` are written as a name is: every word with a capital or a digit, but for particles."""
    found = _WORD.findall(_POSSESSIVE.sub("", words))
    if not found or (len(found) == 1 and found[0].casefold() in _PRONOUNS):
        return False
    if found[0].casefold() in ("the", "a", "an"):
        found = found[1:]
    high = [not word[0].islower() for word in found]
    return any(high) and all(
        capital or word in _INSIDE_NAMES for capital, word in zip(high, found, strict=True)
    )


def find_names(reading: Reading, actor: Actor) -> Iterator[str]:
    """The actor's fullest name, then each shorter name it is mentioned by that folds differently."""
    seen = {folded(actor.name)}
    yield actor.name
    for words in dict.fromkeys(reading.text[start:end] for start, end in actor.mentions):
        if is_named(words) and (plain := folded(words)) not in seen:
            seen.add(plain)
            yield words
