"""An article's words with the names and base phrases found in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.actors.naming import Naming
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.words import Text


@dataclass(frozen=True, slots=True)
class Outline:
    """What the later steps look things up in; ``phrase_at`` gives each word's phrase by number, or -1."""

    text: Text
    namings: Sequence[Naming]
    phrases: Sequence[Phrase]
    phrase_at: Sequence[int]

    def phrase_of(self, word: int) -> Phrase | None:
        """The phrase that ``word`` stands in."""
        number = self.phrase_at[word]
        return self.phrases[number] if number >= 0 else None


def outline_of(text: Text, namings: Sequence[Naming], phrases: Sequence[Phrase]) -> Outline:
    """The outline of one article."""
    phrase_at = [-1] * len(text)
    for number, phrase in enumerate(phrases):
        for word in phrase.words:
            phrase_at[word] = number
    return Outline(text, namings, phrases, phrase_at)
