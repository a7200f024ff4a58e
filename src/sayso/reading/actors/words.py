"""The words of one article as plain lists, so that later steps touch no spaCy object."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.columns import read_columns
from sayso.records import Span

_KEPT = "sayso words"
# Letters of names that Unicode takes for no base letter with an accent: Yıldız, Łódź, Højgaard, Đặng.
_BASES = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)


@dataclass(frozen=True, slots=True)
class Text:
    """One article's words: their exact form, lower case, tag (Penn), lemma, offsets, sentence and line.

    Line breaks and other white space are left out. ``sentences`` and ``lines`` count from 0.
    """

    text: str
    forms: list[str]
    lowers: list[str]
    tags: list[str]
    lemmas: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    lines: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def words_in(self, span: Span) -> range:
        """The words that lie at least partly inside ``span`` (code points)."""
        return range(bisect_right(self.ends, span[0]), bisect_left(self.starts, span[1]))

    def span(self, words: range) -> Span:
        """Where a non-empty run of words stands."""
        return self.starts[words.start], self.ends[words.stop - 1]

    def exact(self, words: range) -> str:
        """The exact words of a non-empty run."""
        return self.text[self.starts[words.start] : self.ends[words.stop - 1]]


def read_words(doc: Doc) -> Text:
    """``doc`` as lists, made once; about 2 µs a word. Three steps of a reading ask for it."""
    kept: Text | None = doc.user_data.get(_KEPT)
    if kept is None:
        kept = doc.user_data[_KEPT] = _read_words(doc)
    return kept


def _read_words(doc: Doc) -> Text:
    columns = read_columns(doc)
    table = Text(columns.text, [], [], [], [], [], [], [], [])
    sentence = line = -1
    line_broken = True
    for form, tag, lemma, start, opens in zip(
        columns.forms, columns.tags, columns.lemmas, columns.starts, columns.opens, strict=True
    ):
        if opens:
            sentence += 1
        if form.isspace():
            line_broken = line_broken or "\n" in form
            continue
        line += line_broken
        line_broken = False
        table.forms.append(form)
        table.lowers.append(form.lower())
        table.tags.append(tag)
        table.lemmas.append(lemma.lower())
        table.starts.append(start)
        table.ends.append(start + len(form))
        table.sentences.append(max(sentence, 0))
        table.lines.append(line)
    return table


def plain(word: str) -> str:
    """``word`` in lower case without accents and with straight apostrophes."""
    if word.isascii():
        return word.lower()
    # Curly apostrophes are the same letter: O’Neill and O'Neill.
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch)).translate(_BASES)
