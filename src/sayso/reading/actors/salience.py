"""Who is being talked about at a point of the article: the actors last mentioned, and how."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.actors.drafts import Draft

_KEPT = 12
_KEPT_BEARERS = 8


@dataclass(slots=True)
class Salience:
    """What later mentions can go back to; every list is short, so that a look-up costs the same anywhere.

    ``recent`` holds actors, the latest last; ``bearers`` the actors last called by a role noun;
    ``speaker`` who spoke last, and ``pair`` the last two people named together.
    """

    recent: list[Draft] = field(default_factory=list)
    bearers: dict[str, list[Draft]] = field(default_factory=dict)
    speaker: Draft | None = None
    pair: tuple[Draft, ...] = ()

    def touch(self, draft: Draft, word: int, sentence: int, *, subject: bool, quoted: bool) -> None:
        """Note a mention of ``draft`` at ``word``."""
        same = draft.last_sentence == sentence and draft.last_word >= 0
        draft.last_subject = subject or (same and draft.last_subject)
        draft.last_quoted = quoted and not (same and not draft.last_quoted)
        draft.last_word, draft.last_sentence = word, sentence
        _move_to_end(self.recent, draft, _KEPT)
        self.call(draft)

    def call(self, draft: Draft) -> None:
        """Note what ``draft`` is called, after it was mentioned or another role was learnt."""
        for noun in draft.nouns:
            _move_to_end(self.bearers.setdefault(noun, []), draft, _KEPT_BEARERS)

    def called(self, nouns: tuple[str, ...]) -> list[Draft]:
        """The actors called by one of ``nouns``, the latest mentioned first."""
        found: dict[int, Draft] = {}
        for noun in nouns:
            for draft in self.bearers.get(noun, ()):
                found[id(draft)] = draft
        return sorted(found.values(), key=lambda draft: -draft.last_word)


def _move_to_end(drafts: list[Draft], draft: Draft, kept: int) -> None:
    if drafts and drafts[-1] is draft:
        return
    for place, other in enumerate(drafts):
        if other is draft:
            del drafts[place]
            break
    drafts.append(draft)
    if len(drafts) > kept:
        del drafts[0]
