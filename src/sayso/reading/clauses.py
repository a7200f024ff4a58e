"""Contents and the clauses around their cue: what belongs to what is said.

"CLAUSE, Lund said" is said up to the comma, "A, Lund told reporters, and B" is both A and B, and "the left
took 84 percent, while the right took 13" is one report. The encoder labels word by word and misses these
borders in news of other kinds than it was trained on: on 124 articles of PolNeAR the rules change next to
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.unsaid import without_unsaid
from sayso.records import Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_IN_SUBJECT = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "POS"})
_ADDRESSED = frozenset({"tell", "inform", "assure", "remind", "warn"})
_PROPER = frozenset({"NNP", "NNPS"})
_SUBORDINATE = frozenset(
    {"after", "although", "as", "because", "before", "if", "once", "since", "though", "unless", "until"}
    | {"when", "while", "whereas", "where", "despite"}
)
_MARKS = frozenset({'"', "“", "”", "``", "''", "—", "–", "--", ":", ";"})
_SHORTEST = 3  # words of a clause
_LONGEST = 60
_DASHES = frozenset({"—", "–", "―", "--", "-"})
_TELLING = frozenset({"say", "tell", "report", "estimate", "claim", "put", "add", "show"})


def settle_clauses(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with contents of whole clauses; each looks at its own sentence."""
    taken = [span for one in statements for span in (*one.cue, *one.source, *one.content)]
    words = _Words(text, taken, [one.cue[0] for one in statements if one.cue])
    return [words.settle(without_unsaid(text, one)) if one.cue and one.source else one for one in statements]


class _Words:
    """The article's words, and which of them belong to statements."""

    def __init__(self, text: Text, taken: Sequence[Span], cues: Sequence[Span]) -> None:
        self._text, self._cues = text, cues
        self._taken = [False] * len(text)
        for span in taken:
            for word in text.words_in(span):
                self._taken[word] = True

    def settle(self, one: Statement) -> Statement:
        content = self._without_cue(one, one.content)
        content = self._to_comma(one, self._with_apposed(one, content))
        content = self._over_inner(one, content, self._cues)
        content = self._with_contrast(one, self._with_subject(one, content))
        content = self._with_first(one, self._with_first_half(one, content))
        return replace(one, content=content) if content != one.content else one

    def _without_cue(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "Lund answered Orlo's claim *by saying* | that …": the cue of the next statement is no content."""
        text, (start, end) = self._text, content[-1]
        behind = next((cue for cue in self._cues if start < cue[0] and cue[1] == end), None)
        if behind is None or behind == one.cue[0]:
            return content
        before = text.words_in((start, behind[0]))
        while before and text.lowers[before[-1]] in ("by", ",", "and"):
            before = before[:-1]
        return (*content[:-1], (start, text.ends[before[-1]])) if before else content

    def _with_apposed(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "…, Lund said it struck a clinic in Tolm, *a town held by rebels*": to the sentence's end."""
        text = self._text
        last = text.words_in(content[-1])
        if not last or one.cue[-1][1] > content[-1][0] or text.tags[last[-1]] not in _PROPER:
            return content
        comma = stop = last.stop
        if text.lowers[comma : comma + 2] not in ([",", "a"], [",", "an"]):
            return content
        while stop < len(text) and stop - comma < _LONGEST and not self._opens(stop):
            stop += 1
        rest = range(comma, stop - (text.lowers[stop - 1] == "."))
        plain = self._is_free(rest, last[-1]) and not any(text.lowers[word] in _MARKS for word in rest)
        if not plain or any(text.tags[word] in _FINITE for word in rest):
            return content
        return (*content[:-1], (content[-1][0], text.ends[rest[-1]]))

    def _with_subject(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "Lund told reporters *the news* was sad": the subject of the clause behind whoever is told."""
        text = self._text
        cue, run = text.words_in(one.cue[-1]), text.words_in(content[0])
        if not cue or not run or run.start < cue.stop + 2 or text.tags[run.start] not in _FINITE:
            return content
        start = run.start
        while start > cue.stop and text.tags[start - 1] in _IN_SUBJECT:
            start -= 1
            if text.tags[start] in ("DT", "PRP$"):
                break
        subject = range(start, run.start)
        told = text.lemmas[cue[-1]] in _ADDRESSED and start > cue.stop
        if (
            not told
            or not subject
            or text.tags[start] not in ("DT", "PRP$")
            or not self._is_free(subject, start)
        ):
            return content
        return ((text.starts[start], content[0][1]), *content[1:])

    def _with_contrast(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "Lund said the left took 84 %, *while the right took 13*": two numbers that were told together."""
        text = self._text
        last = text.words_in(content[-1])
        if not last or one.cue[-1][1] > content[-1][0]:
            return content
        comma = stop = last.stop
        if text.lowers[comma : comma + 2] not in ([",", "while"], [",", "and"]):
            return content
        while stop < len(text) and stop - comma < _LONGEST and not self._opens(stop):
            stop += 1
        rest = range(comma, stop - (text.lowers[stop - 1] == "."))
        numbered = all(any(text.tags[w] == "CD" for w in words) for words in (last, rest))
        verbs = [w for w in rest if text.tags[w] in _FINITE]
        told = any(text.lemmas[w] in _TELLING for w in rest)
        plain = self._is_free(rest, last[-1]) and not any(text.lowers[w] in _MARKS for w in rest)
        if not (numbered and plain and verbs) or told:
            return content
        if text.lowers[comma + 1] == "and" and text.lemmas[verbs[-1]] != text.lemmas[_last_verb(text, last)]:
            return content
        return (*content[:-1], (content[-1][0], text.ends[rest[-1]]))

    def _with_first_half(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "*Wine harms*, but few know it, according to a study": the study says both."""
        text = self._text
        cue, run = text.words_in(one.cue[-1]), text.words_in(content[0])
        if not cue or not run or text.lowers[cue.start] != "according" or run.start < _SHORTEST + 2:
            return content
        if content[0][1] > one.cue[0][0] or text.lowers[run.start - 2 : run.start] not in (
            [",", "but"],
            [",", "and"],
        ):
            return content
        start, stop = run.start, run.start - 2
        while start and stop - start < _LONGEST and not self._opens(start):
            start -= 1
        dashes = [word for word in range(start, stop) if text.lowers[word] in _DASHES]
        start = dashes[-1] + 1 if dashes else start
        clause = range(start, stop)
        finite = any(text.tags[word] in _FINITE for word in clause)
        plain = self._is_free(range(start, run.start), start)
        if not (finite and plain) or text.lowers[start] in _SUBORDINATE or len(clause) < _SHORTEST:
            return content
        return ((text.starts[start], content[0][1]), *content[1:])

    def _over_inner(
        self, one: Statement, content: tuple[Span, ...], cues: Sequence[Span]
    ) -> tuple[Span, ...]:
        """ "*The Union* | has agreed on a sixth package, announced Lund": all of it is Lund's."""
        text = self._text
        opening = text.words_in(min(*one.cue, *one.source))
        run = text.words_in(content[-1])
        if not opening or not run or content[-1][1] > one.cue[0][0] or not self._opens(run.start):
            return content
        comma = opening.start - 1
        if (
            comma <= run.stop
            or text.lowers[comma] != ","
            or text.sentences[comma] != text.sentences[run.start]
        ):
            return content
        inner = any(text.starts[run.stop] <= low < text.starts[comma] for low, _ in cues)
        marks = any(text.lowers[word] in _MARKS for word in range(run.stop, comma))
        if not inner or marks or any(text.tags[word] in _FINITE for word in run):
            return content
        return (*content[:-1], (content[-1][0], text.ends[comma - 1]))

    def _to_comma(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "The shelling wounded | *another 21 people*, said the network": all up to the comma."""
        text = self._text
        opening = min(*one.cue, *one.source)
        before = [number for number, span in enumerate(content) if span[1] <= opening[0]]
        if not before:
            return content
        last = content[before[-1]]
        run, first = text.words_in(last), text.words_in(opening)
        if not run or not first or not self._opens(run.start):
            return content
        gap = range(run.stop, first.start - 1)
        if not gap or text.lowers[gap.stop] != "," or text.lowers[gap.start] in {","} | _MARKS:
            return content
        if not self._is_free(gap, run.start) or any(text.lowers[word] in _MARKS for word in gap):
            return content
        whole = (last[0], text.ends[gap[-1]])
        return (*content[: before[-1]], whole, *content[before[-1] + 1 :])

    def _with_first(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "*A*, Lund told reporters, and B": the clause that the cue interrupts."""
        text = self._text
        source, cue = text.words_in(min(*one.cue, *one.source)), text.words_in(max(one.cue))
        run = text.words_in(content[0])
        if not source or not cue or not run or source.start < _SHORTEST + 1 or run.start <= cue.stop:
            return content
        goes_on = text.tags[run.start] == "CC" and text.lowers[run.start - 1] == ","
        if not goes_on or text.lowers[source.start - 1] != ",":
            return content
        start = stop = source.start - 1
        while start and stop - start < _LONGEST and not self._opens(start):
            start -= 1
        clause = range(start, stop)
        finite = any(text.tags[word] in _FINITE for word in clause)
        if not finite or len(clause) < _SHORTEST or text.lowers[start] in _SUBORDINATE:
            return content
        plain = self._is_free(clause, start) and not any(text.lowers[word] in _MARKS for word in clause)
        return (text.span(clause), *content) if plain else content

    def _opens(self, word: int) -> bool:
        text = self._text
        return word == 0 or (text.sentences[word - 1], text.lines[word - 1]) != (
            text.sentences[word],
            text.lines[word],
        )

    def _is_free(self, words: range, beside: int) -> bool:
        """Whether the words belong to no statement and stand in the sentence and line of ``beside``."""
        text = self._text
        place = (text.sentences[beside], text.lines[beside])
        return all(
            not self._taken[word] and (text.sentences[word], text.lines[word]) == place for word in words
        )


def _last_verb(text: Text, words: range) -> int:
    """The last finite verb of a clause; its first word where it has none."""
    return next((word for word in reversed(words) if text.tags[word] in _FINITE), words.start)
