"""The words that figures are read from: spaCy's tokens, those that hold a digit cut into their parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.columns import read_columns
from sayso.records import Span

_PART = re.compile(r"\d+(?:[.,]\d+)*|(?<![^\W_])\.\d+(?![.,\d])|[^\W\d_]+|[\W_]")
_NUMERAL = re.compile(r"\.?\d+(?:[.,]\d+)*")
# After one of these, a letter with a full stop is a unit that ends the sentence: "£3.5m.", "140 km/h."
_BEFORE_UNIT = frozenset("0123456789/")
_HYPHENS = frozenset("-‐‑‒–—−")
_DATELINE_DASHES = frozenset({"-", "–", "—", "--"})
_DATELINE_WORDS = 16  # "PORT SARN, Varnia, Nov. 3, 2025 (Northline) -"


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists over the words of a document, without its white space.

    ``"640bhp"`` is two words here and ``"US$4.46"`` three; a part keeps its token's tag, a number is ``CD``
    and a sign ``SYM``. ``starts`` and ``ends`` are code points. ``sentences`` holds the first word of each
    sentence. Two words are *glued* when nothing stands between them.
    """

    content: str
    text: list[str]
    lower: list[str]
    tag: list[str]
    lemma: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]

    def __len__(self) -> int:
        return len(self.text)

    def sentence(self, index: int) -> tuple[int, int]:
        """First word and end of the sentence that the word at ``index`` stands in."""
        place = bisect_right(self.sentences, index)
        after = self.sentences[place] if place < len(self.sentences) else len(self.text)
        return self.sentences[place - 1], after

    def sentence_before(self, index: int, count: int) -> int:
        """First word of the sentence ``count`` before that of the word at ``index``, or of the first one."""
        opens = self.sentence(index)[0]
        for _ in range(count):
            opens = self.sentence(opens - 1)[0] if opens else 0
        return opens

    def glued(self, index: int) -> bool:
        """Whether the word at ``index`` starts where the word before it ends."""
        return 0 < index < len(self.text) and self.starts[index] == self.ends[index - 1]

    def span(self, first: int, end: int) -> Span:
        """Code points of the words from ``first`` up to ``end``."""
        return self.starts[first], self.ends[end - 1]

    def past_dateline(self, first: int) -> int:
        """The word after "SARN, Varnia (NP) —" or "Sarn:" if a sentence opens with that, else ``first``."""
        if self.at(first + 1) == ":" and self.tag[first] == "NNP":
            return first + 2
        for at in range(first + 1, min(first + _DATELINE_WORDS, len(self.text) - 1)):
            if self.lower[at] in _DATELINE_DASHES and not self.glued(at) and not self.glued(at + 1):
                head = self.text[first:at]
                filed = head[-1] == ")" or (head[0].isupper() and len(head[0]) > 2)
                return at + 1 if filed else first
        return first

    def at(self, index: int) -> str:
        """The lower-case word at ``index``, empty outside of the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def matches(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether the lower-case words from ``index`` on are ``phrase``."""
        return index >= 0 and tuple(self.lower[index : index + len(phrase)]) == phrase


def is_hyphen(word: str) -> bool:
    """Whether ``word`` is a hyphen, a dash or a minus sign."""
    return word in _HYPHENS


def is_numeral(word: str) -> bool:
    """Whether ``word`` is written in digits."""
    return word[:1].isdigit() or (word[:1] == "." and word[1:2].isdigit())


def read_words(doc: Doc) -> Words:
    """The words of ``doc``. Linear in its length, about 1 microsecond a word."""
    columns = read_columns(doc)
    words = Words(columns.text, [], [], [], [], [], [], [])
    text, lower, tag, lemma = words.text, words.lower, words.tag, words.lemma
    starts, ends, sentences = words.starts, words.ends, words.sentences
    opens = True
    for form, token_tag, token_lemma, start, first in zip(
        columns.forms, columns.tags, columns.lemmas, columns.starts, columns.opens, strict=True
    ):
        opens = opens or first
        if form.isspace():
            continue
        if opens:
            sentences.append(len(text))
            opens = False
        if len(form) == 2 and form[1] == "." and ends and ends[-1] == start and text[-1][-1] in _BEFORE_UNIT:
            parts = list(form)
        elif form.isalpha() or not _needs_cutting(form):
            text.append(form)
            lower.append(form.lower())
            tag.append(token_tag)
            lemma.append("corpse" if form.lower() == "corpses" else token_lemma)  # spaCy: "corps"
            starts.append(start)
            ends.append(start + len(form))
            continue
        else:
            parts = _PART.findall(form)
        end = start
        for piece in parts:
            text.append(piece)
            lower.append(piece.lower())
            tag.append("CD" if is_numeral(piece) else token_tag if piece.isalpha() else "SYM")
            lemma.append(piece)
            starts.append(end)
            end += len(piece)
            ends.append(end)
    return words


def _needs_cutting(form: str) -> bool:
    found = _NUMERAL.search(form)
    return found is not None and found.end() - found.start() < len(form)
