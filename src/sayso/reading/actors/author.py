"""The article's own author, who says "I" outside of every quotation."""

from __future__ import annotations

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.findings import Found
from sayso.reading.actors.pronouns import FIRST
from sayso.reading.actors.words import Text
from sayso.records import Article


class Author:
    """Stands ready to become an actor once the article speaks in the first person."""

    def __init__(self, text: Text, article: Article, found: Found) -> None:
        self._text, self._article, self._found = text, article, found
        self._draft: Draft | None = None

    def is_meant(self, word: int) -> bool:
        """Whether ``word`` is a pronoun of the first person: its speaker, or else the author."""
        return self._text.lowers[word] in FIRST

    def speak(self, word: int) -> Draft:
        """The author, with the pronoun at ``word`` as one more mention."""
        if self._draft is None:
            self._draft = self._named() or Draft("person", named=False)
            if self._draft not in self._found.drafts:
                self._found.drafts.append(self._draft)
        self._draft.mentions.append(self._text.span(range(word, word + 1)))
        return self._draft

    def _named(self) -> Draft | None:
        bylines = self._article.bylines
        if len(bylines) != 1:
            return None
        for draft in self._found.drafts:
            if any(self._text.text[start:end] == bylines[0] for start, end in draft.names):
                return draft
        return Draft("person", named=False, called=bylines[0])
