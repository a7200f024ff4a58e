"""About: the statement that another one answers, denies or reinterprets.

Only with evidence in the words: the statement names somebody's remark ("Reyes's comment", "the
council's claim") or its cue answers one, and that somebody has a statement earlier in the article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Statement

_STEM = 6
_FURTHEST = 50  # statements of one speaker that are looked back on, so that time stays linear
_NAMES = frozenset({"NNP", "NNPS"})
_OWNERS = frozenset({"his", "her", "their", "its"})


class Answers:
    """Finds what each statement of an article is about, statement by statement in text order."""

    def __init__(self, text: Text, statements: Sequence[Statement], mention_at: Mapping[int, str]) -> None:
        self.text = text
        self.mention_at = mention_at
        self.by_speaker: dict[str, list[Statement]] = {}
        self.stems = {s.id: self._stems(s) for s in statements}
        self.inner: dict[str, list[Statement]] = {}
        for statement in statements:
            if statement.within:
                self.inner.setdefault(statement.within, []).append(statement)
        self.seen: list[Statement] = []

    def about(self, statement: Statement, cue: Sequence[int], content: Sequence[int]) -> str | None:
        """The id of the statement that ``statement`` is about; then remembers it for later ones."""
        found = self._find(statement, cue, content)
        if not statement.within:
            for speaker in statement.speakers:
                self.by_speaker.setdefault(speaker, []).append(statement)
        self.seen.append(statement)
        return found.id if found else None

    def _find(self, statement: Statement, cue: Sequence[int], content: Sequence[int]) -> Statement | None:
        for inner in self.inner.get(statement.id, ()):
            for speaker in inner.speakers:
                if speaker not in statement.speakers and (match := self._likest(statement, speaker)):
                    return match
        answers = any(self.text.lemmas[w] in word_set("reports", "answer", "verbs") for w in cue)
        for owner, definite in self._remarks(cue, content):
            if owner is None:
                if answers and definite and self.seen and self._close(self.seen[-1], statement):
                    return self.seen[-1]
            elif owner not in statement.speakers:
                match = self._likest(statement, owner)
                if match or not answers:
                    return match
                earlier = self.by_speaker.get(owner, [])
                if earlier and self._close(earlier[-1], statement):
                    return earlier[-1]
        return None

    def _remarks(self, cue: Sequence[int], content: Sequence[int]) -> list[tuple[str | None, bool]]:
        """Each remark that cue or content begins to speak of: its owner, and whether it is definite."""
        text, nouns = self.text, word_set("reports", "answer", "nouns")
        found: list[tuple[str | None, bool]] = []
        for word in [*cue, *content[:12]]:
            if text.lemmas[word] not in nouns or not text.tags[word].startswith("N"):
                continue
            back = word - 1
            while back > 0 and text.tags[back] in ("JJ", "NN", "JJR", "CD", "HYPH", "RB"):
                back -= 1
            if text.tags[back] == "POS" or text.lowers[back] in _OWNERS:
                owner = self._mention_ending(back)
                if owner:
                    found.append((owner, True))
            elif text.lowers[back] in ("the", "those", "that", "these"):
                found.append((None, True))
        return found

    def _mention_ending(self, word: int) -> str | None:
        """The actor of the mention that ends at ``word``, a possessive mark or pronoun."""
        for start in range(word, max(-1, word - 6), -1):
            if start in self.mention_at:
                return self.mention_at[start]
        return None

    def _likest(self, statement: Statement, speaker: str) -> Statement | None:
        """The speaker's earlier statement that shares most words with this one; none if it shares none."""
        own = self.stems[statement.id]
        scored = []
        for number, earlier in enumerate(self.by_speaker.get(speaker, [])[-_FURTHEST:]):
            shared = own & self.stems[earlier.id]
            # Names are shared by chance; one other word, or two names, are not.
            if any(stem.islower() for stem in shared) or len(shared) > 1:
                scored.append((len(shared), number, earlier))
        return max(scored, key=lambda item: item[:2])[2] if scored else None

    def _close(self, earlier: Statement, later: Statement) -> bool:
        """Whether ``earlier`` has other speakers and stands on ``later``'s line or the one before."""
        if not earlier.speakers or set(earlier.speakers) & set(later.speakers) or earlier.within:
            return False
        ends = self.text.words_in(earlier.content[-1])
        begins = self.text.words_in(later.content[0])
        return bool(ends and begins) and 0 <= self.text.lines[begins[0]] - self.text.lines[ends[-1]] <= 1

    def _stems(self, statement: Statement) -> set[str]:
        """Beginnings of the content's longer words, names in capitals as they stand."""
        text = self.text
        return {
            text.forms[w][:_STEM] if text.tags[w] in _NAMES else text.lemmas[w][:_STEM]
            for span in statement.content
            for w in text.words_in(span)
            if len(text.lemmas[w]) >= _STEM and text.tags[w][0] in "NVJ"
        }
