"""The article's own author, who says "I" outside of every quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.findings import Found
from sayso.reading.actors.pronouns import FIRST
from sayso.reading.actors.words import Text
from sayso.records import Article

_LONGEST_LETTER = 400  # words


class Author:
    """Stands ready to become an actor once the article speaks in the first person."""

    def __init__(self, text: Text, article: Article, found: Found) -> None:
        self._text, self._article, self._found = text, article, found
        self._draft: Draft | None = None
        self._signatures: list[tuple[int, Draft]] | None = None

    def is_meant(self, word: int) -> bool:
        """Whether ``word`` is a pronoun of the first person: its speaker, or else the author."""
        return self._text.lowers[word] in FIRST and self._text.forms[word] != "US"

    def speak(self, word: int) -> Draft:
        """The author, with the pronoun at ``word`` as one more mention.

        In letters to the editor it is the one whose name alone makes up a line below.
        """
        if signed := self._signature(word):
            signed.mentions.append(self._text.span(range(word, word + 1)))
            return signed
        if self._draft is None:
            self._draft = self._named() or Draft("person", named=False)
            if self._draft not in self._found.drafts:
                self._found.drafts.append(self._draft)
        self._draft.mentions.append(self._text.span(range(word, word + 1)))
        return self._draft

    def _signature(self, word: int) -> Draft | None:
        if self._article.bylines:
            return None
        if self._signatures is None:
            self._signatures = sorted(self._find_signatures(), key=lambda pair: pair[0])
        number = bisect_right(self._signatures, word, key=lambda pair: pair[0])
        if number == len(self._signatures):
            return None
        at, draft = self._signatures[number]
        return draft if at - word < _LONGEST_LETTER else None

    def _find_signatures(self) -> Iterator[tuple[int, Draft]]:
        text = self._text
        for draft in self._found.drafts:
            if draft.kind != "person" or not draft.named:
                continue
            for words in map(text.words_in, draft.names):
                stop = words.stop + (text.forms[words.stop : words.stop + 1] == ["."])
                line = text.lines[words.start]
                alone = words.start > 0 and text.lines[words.start - 1] != line
                if alone and len(words) > 1 and (stop == len(text) or text.lines[stop] != line):
                    yield words.start, draft

    def _named(self) -> Draft | None:
        bylines = self._article.bylines
        if len(bylines) != 1:
            return None
        for draft in self._found.drafts:
            if any(self._text.text[start:end] == bylines[0] for start, end in draft.names):
                return draft
        return Draft("person", named=False, called=bylines[0])
