"""Whom a pronoun cannot mean: who says the words that it stands in, what he tells of, who asked him."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.findings import Found, Sources
from sayso.reading.actors.outline import Outline
from sayso.reading.actors.salience import Salience

_REPORTERS = frozenset({"reporter", "correspondent", "journalist", "columnist"})
_NARRATOR = frozenset({"me", "us"})
_NEAR = 4
_LONGEST_QUESTION = 40  # words
_ASKED = frozenset({"asked", "pressed", "questioned", "challenged", "told"})


class Excluded:
    """Reads off the statements and what the walk over an article has settled so far."""

    def __init__(
        self, outline: Outline, named: Mapping[int, Draft], sources: Sources, salience: Salience, found: Found
    ) -> None:
        self._outline, self._text, self._named = outline, outline.text, named
        self._sources, self._salience, self._found = sources, salience, found

    def of(self, word: int, *, in_source: bool) -> tuple[Draft, ...]:
        """The actors that the pronoun at ``word`` cannot mean."""
        found = self._speakers(word) or (self._told_of(word) if in_source else ())
        return found + self._asker(word) + self._teller(word)

    def _speakers(self, word: int) -> tuple[Draft, ...]:
        """Who says the quotation that ``word`` stands in: "he" in it is somebody else."""
        speaker = self._sources.speaker_heads[word]
        if speaker < 0 or not self._sources.quoted[word]:
            return ()
        if drafts := self._found.referents.get(speaker):
            return drafts
        phrase = self._outline.phrase_at[speaker]
        naming = self._outline.phrases[phrase].naming if phrase >= 0 else None
        draft = self._named.get(naming) if naming is not None else None
        return (draft,) if draft else ()

    def _told_of(self, word: int) -> tuple[Draft, ...]:
        """Names that nothing shows to be people's, in the words of which ``word`` is the source.

        In "The Sant Oriel was licensed for 180, he said" it is somebody else who says so.
        """
        return tuple(
            draft
            for draft in self._salience.recent
            if (
                draft.named
                and draft.gender is None
                and not draft.nouns
                and self._sources.speaker_heads[draft.last_word] == word
            )
            or self._is_named_in(draft, word)
        )

    def _is_named_in(self, draft: Draft, word: int) -> bool:
        """ "We caught *another rebel*," he said: nobody calls himself so in a quotation of his own."""
        if not draft.names:
            return False
        named = self._text.words_in(draft.names[-1])
        return (
            bool(named) and self._sources.quoted[named[-1]] and self._sources.speaker_heads[named[-1]] == word
        )

    def _asker(self, word: int) -> tuple[Draft, ...]:
        """Who asks in "Asked by the judge whether …, she said": somebody else answers."""
        text, first = self._text, word
        farthest = max(0, word - _LONGEST_QUESTION)
        while first > farthest and text.sentences[first - 1] == text.sentences[word]:
            first -= 1
        if text.lowers[first] not in _ASKED or text.lowers[first + 1] != "by":
            return ()
        phrase = self._outline.phrase_of(first + 2)
        return self._found.referents.get(phrase.head, ()) if phrase else ()

    def _teller(self, word: int) -> tuple[Draft, ...]:
        """Reporters, in "she told me": they tell the story, and somebody else speaks in it."""
        if _NARRATOR.isdisjoint(self._text.lowers[word + 1 : word + _NEAR]):
            return ()
        return tuple(draft for draft in self._salience.recent if not _REPORTERS.isdisjoint(draft.nouns))
