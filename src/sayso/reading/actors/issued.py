"""Whose "the statement" is: that of whoever said something in a statement a few lines before.

"The union said in a statement that …. *The statement* added that …" is the union's word both times.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.words import Text
from sayso.records import Statement

_PAPERS = frozenset({"statement", "communique", "communiqué", "letter", "memo", "post", "release", "message"})
_DEFINITE = frozenset({"the", "this", "that"})
_NEW = frozenset({"a", "an", "its", "his", "her", "their"})
_FARTHEST_LINES = 4


def settle_issued(text: Text, statements: Sequence[Statement], spoken: list[tuple[Draft, ...]]) -> None:
    """Gives each ``spoken`` of a bare "the statement" the speakers who issued it; linear in the text."""
    issued: dict[str, tuple[int, tuple[Draft, ...]]] = {}
    for number, statement in sorted(enumerate(statements), key=lambda pair: _place(pair[1])):
        if not statement.cue:
            continue
        paper = _bare_paper(text, statement)
        line = text.lines[text.words_in(statement.cue[0]).start]
        if paper:
            at, drafts = issued.get(paper, (-_FARTHEST_LINES - 1, ()))
            if line - at <= _FARTHEST_LINES:
                spoken[number] = drafts
                issued[paper] = (line, drafts)
        elif statement.within is None and spoken[number]:
            for paper in _papers_beside(text, statement):
                issued[paper] = (line, spoken[number])


def _place(statement: Statement) -> int:
    return min((span[0] for span in statement.cue), default=0)


def _bare_paper(text: Text, statement: Statement) -> str:
    """The lemma of a source that is "the statement" and no more."""
    words = [word for span in statement.source for word in text.words_in(span)]
    if len(words) != 2 or text.lowers[words[0]] not in _DEFINITE:
        return ""
    return text.lemmas[words[1]] if text.lemmas[words[1]] in _PAPERS else ""


def _papers_beside(text: Text, statement: Statement) -> list[str]:
    """What the words were put into: "said *in a statement* on Monday", "issued *a statement* saying"."""
    cue = text.words_in(statement.cue[0])
    inside = {word for span in statement.content for word in text.words_in(span)}
    near = range(max(0, cue.start - 3), min(len(text), cue.stop + 8))
    return [
        text.lemmas[word]
        for word in near
        if text.lemmas[word] in _PAPERS
        and word not in inside
        and text.sentences[word] == text.sentences[cue.start]
        and _NEW.intersection(text.lowers[max(0, word - 3) : word])
    ]
