"""Names that an abbreviation in brackets spells out: "the Harbour Relief Forces (HRF)" is one whole name.

The letters are the first letters of the words before the bracket (Schwartz & Hearst 2003, the strict case).
The tagger's borders are off by a word now and then; the letters tell where such a name ends and begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.actors.words import Text

_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&", "de", "la"})
_OWNING = frozenset({"'", "’", "'s", "’s"})
_FEWEST, _MOST = 3, 7  # letters


def find_abbreviated(text: Text) -> Iterator[tuple[range, range]]:
    """Every name with the abbreviation behind it, as words; linear in the text."""
    for bracket in range(1, len(text) - 2):
        short = text.forms[bracket + 1]
        if text.forms[bracket] != "(" or not (_FEWEST <= len(short) <= _MOST and short.isupper()):
            continue
        closes = text.forms[bracket + 2] in (")", ",", *_OWNING)
        words = _spelled(text, bracket, short.lower()) if closes and short.isalpha() else range(0)
        if words:
            yield words, range(bracket + 1, bracket + 2)


def _spelled(text: Text, stop: int, letters: str) -> range:
    """The words before ``stop`` whose first letters they are, all in capitals but small ones."""
    word, left = stop, len(letters)
    while word and left and text.sentences[word - 1] == text.sentences[stop]:
        word -= 1
        lower = text.lowers[word]
        if text.tags[word] == "HYPH" or text.forms[word] in _OWNING:
            continue
        if text.forms[word][0].isupper() and lower[0] == letters[left - 1]:
            left -= 1
        elif lower not in _SMALL or word == stop - 1:
            return range(0)
    end = stop - (text.forms[stop - 1] in _OWNING)
    return range(word, end) if not left and end > word else range(0)
