"""Whose words a quotation without a cue is: whoever spoke before, is about to be named, or leads up to it.

Most quotations without a cue go on from the statement before. Two kinds do not. A quotation whose paragraph
ends before its marks close belongs to the cue of the next one ("“It rose. / “We ran,” Lund said"). And one
behind a sentence of its own paragraph is that sentence's subject's: "Brandt saw it differently. “He fell.”"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.quotations import Quotation
from sayso.records import Actor, Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = frozenset({"but", "and", "yet", "still", "meanwhile", "however", ",", "for"})
_FURTHEST_SUBJECT = 8
_FURTHEST_VERB = 12  # words from the subject to its verb, over an apposition


def with_leads(text: Text, statements: Sequence[Statement], actors: Sequence[Actor]) -> list[Statement]:
    """``statements`` in which quotations that a sentence leads up to have its subject as their speaker.

    One that neither goes on from a statement nor follows somebody's sentence is left out. Linear in the text.
    """
    leads = _Leads(text, actors)
    result: list[Statement] = []
    before: Statement | None = None
    for statement in statements:
        one = leads.lead(statement, before) if _is_alone(statement) and before else statement
        if one is None:
            continue
        result.append(one)
        if one.within is None:
            before = one
    return result


def carry_on(text: Text, statements: Sequence[Statement], quotations: Sequence[Quotation]) -> list[Statement]:
    """``statements`` in which quotations without a cue have speaker, kind and route of those they belong to.

    Linear in their number.
    """
    broken = {one.span for one in quotations if not one.closed}
    result: list[Statement] = []
    before: Statement | None = None
    waiting: list[int] = []
    for statement in statements:
        alone = _is_alone(statement) and not statement.speakers
        result.append(_as(statement, before) if alone and before else statement)
        if alone and any(span in broken for span in statement.content):
            waiting.append(len(result) - 1)
        elif statement.within is None:
            if waiting and statement.cue and _follows(text, result[waiting[-1]], statement):
                for number in waiting:
                    result[number] = _as(result[number], statement)
            waiting = []
        # "Rao was quoted as saying by the agency": it is Rao who goes on.
        own = before and statement.mode == "direct" and statement.content == before.content
        if statement.within is None or own:
            before = result[-1]
    return result


def _is_alone(statement: Statement) -> bool:
    return not (statement.cue or statement.source or statement.within)


def _as(statement: Statement, other: Statement) -> Statement:
    return replace(
        statement,
        speakers=other.speakers,
        source_kind=other.source_kind,
        identification=other.identification,
        stance=other.stance,
        route=other.route,
        to=other.to,
    )


def _follows(text: Text, broken: Statement, statement: Statement) -> bool:
    """Whether the statement quotes, and begins on the next line."""
    last, first = text.words_in(broken.content[-1]), text.words_in(min(statement.content))
    return (
        statement.mode == "direct"
        and min(statement.content) < statement.cue[0]  # else the cue may stand in the quotation itself
        and bool(last and first)
        and text.lines[first[0]] == text.lines[last[-1]] + 1
    )


class _Leads:
    """Subjects of the sentences that lead up to quotations."""

    def __init__(self, text: Text, actors: Sequence[Actor]) -> None:
        self._text = text
        self._by_word = {
            words.start: (actor, words.stop)
            for actor in actors
            if actor.kind != "country"
            for mention in actor.mentions
            if (words := text.words_in(mention))
        }

    def lead(self, statement: Statement, before: Statement) -> Statement | None:
        """The statement as the subject's of the sentence before it, ``None`` if there is none."""
        text = self._text
        words = text.words_in(statement.content[0])
        if not words or not words.start or text.lines[words.start - 1] != text.lines[words.start]:
            return statement
        if self._on_line((*before.content, *before.cue), words.start):
            return statement
        actor = self._subject(words.start - 1)
        return replace(statement, speakers=(actor.id,)) if actor else None

    def _subject(self, last: int) -> Actor | None:
        """Who does what the sentence that ends at ``last`` tells."""
        text, first = self._text, last
        while (
            first
            and text.sentences[first - 1] == text.sentences[last]
            and text.lines[first - 1] == text.lines[last]
        ):
            first -= 1
        while first < last and text.lowers[first] in _OPENERS:
            first += 1
        for start in range(first, min(first + _FURTHEST_SUBJECT, last)):
            actor, stop = self._by_word.get(start, (None, start))
            if actor and text.tags[stop] != "POS":
                ahead = range(stop, min(stop + _FURTHEST_VERB, last + 1))
                return actor if any(text.tags[at] in _FINITE for at in ahead) else None
            if not actor and text.tags[start] in _FINITE:
                return None
        return None

    def _on_line(self, spans: Sequence[Span], word: int) -> bool:
        line = self._text.lines[word]
        return any(self._text.lines[at] == line for span in spans for at in self._text.words_in(span))
