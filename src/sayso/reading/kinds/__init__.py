"""What kind of word each statement is: source, identification, stance, route and circumstances."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.actors.words import Text, read_words
from sayso.reading.kinds.addressees import read_addressees
from sayso.reading.kinds.answers import Answers
from sayso.reading.kinds.circumstances import Times, own_words, read_when, read_where
from sayso.reading.kinds.identification import read_identification
from sayso.reading.kinds.phrases import read_phrases
from sayso.reading.kinds.route import Outlet, read_route
from sayso.reading.kinds.source_kind import read_source_kind
from sayso.reading.kinds.speakers import read_speaker, speakers_of
from sayso.reading.kinds.spoken_for import settle_spoken_for
from sayso.reading.kinds.stance import read_stance
from sayso.records import Actor, Article, Span, Statement, Time

_CLAUSE_REACH = 60


def characterise(
    doc: Doc,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[Time],
    article: Article,
) -> list[Statement]:
    """``statements`` with what kind of word each is, as ``docs/kinds.md`` defines it.

    Fills ``source_kind``, ``identification``, ``stance``, ``route``, ``to``, ``when``, ``where``, ``about``.

    Args:
        doc: the article's words.
        statements: with their spans, speakers and ``within`` set, in text order.
        actors: who ``speakers`` refers to.
        times: the article's time expressions.
        article: for its outlet.

    Costs about 6 µs a word, linear in the text and in the statements.
    """
    text = read_words(doc)
    mention_at = _mentions(text, actors)
    used = {actor for statement in statements for actor in statement.speakers}
    speakers = {actor.id: read_speaker(text, actor) for actor in actors if actor.id in used}
    outlet, when = Outlet(article.outlet), Times(times)
    sentence_starts = [
        0,
        *(w for w in range(1, len(text)) if text.sentences[w] != text.sentences[w - 1]),
        len(text),
    ]
    taken = _contents(text, statements)
    answers = Answers(text, statements, mention_at)
    result = []
    for statement in statements:
        cue, source = _words(text, statement.cue), _words(text, statement.source)
        content = _words(text, statement.content)
        clause = _clause(cue or source, content, taken, sentence_starts, bool(statement.within))
        own = own_words(text, cue, clause)
        phrases = read_phrases(text, source)
        who = speakers_of(statement.speakers, speakers)
        source_kind = read_source_kind(text, phrases, who, cue, clause)
        result.append(
            replace(
                statement,
                source_kind=source_kind,
                identification=read_identification(text, phrases, who),
                stance=read_stance(text, cue, content, clause, source),
                route=read_route(text, cue, own, source_kind, outlet),
                to=read_addressees(text, cue, mention_at, statement.speakers),
                when=read_when(text, cue, own, when),
                where=read_where(text, cue, own, source, when),
                about=answers.about(statement, cue, content),
            )
        )
    return settle_spoken_for(text, result, actors)


def _words(text: Text, pieces: Sequence[Span]) -> list[int]:
    return [word for span in pieces for word in text.words_in(span)]


def _mentions(text: Text, actors: Sequence[Actor]) -> dict[int, str]:
    """First word of each mention to its actor's id."""
    return {
        words.start: actor.id
        for actor in actors
        for mention in actor.mentions
        if (words := text.words_in(mention))
    }


def _contents(text: Text, statements: Sequence[Statement]) -> bytearray:
    """For each word whether it lies in some outermost statement's content."""
    taken = bytearray(len(text))
    for statement in statements:
        if statement.within is None:
            for word in _words(text, statement.content):
                taken[word] = 1
    return taken


def _clause(
    anchor: Sequence[int],
    content: Sequence[int],
    taken: bytearray,
    sentence_starts: Sequence[int],
    nested: bool,
) -> list[int]:
    """The words of the cue's sentence that lie in no content; for an inner statement, not in its own."""
    if not anchor:
        return []
    number = bisect_left(sentence_starts, anchor[0] + 1) - 1
    start = max(sentence_starts[number], anchor[0] - _CLAUSE_REACH)
    last = bisect_left(sentence_starts, anchor[-1] + 1)
    stop = min(sentence_starts[last], anchor[-1] + _CLAUSE_REACH)
    own = set(content)
    return [word for word in range(start, stop) if word not in own and (nested or not taken[word])]
