"""Contents that lack a part of their sentence, or have one that is the article's own.

"It said that deliveries, which began in 2022 | , have reached two million" lacks its verb; "A was unusual,
and went beyond | a visit, Lund said" its first half; "revealed the tactics | : they are massed in camps"
what they are. In "the port was, it was claimed" *it* is nobody's, and ", an apparent reference to Lund" is
the article's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.records import Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"which", "who", "whose", "where", "whom"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "—", "–", "--", ":", ";"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBORDINATE = frozenset(
    {"after", "although", "as", "because", "before", "since", "though", "when", "while", "whereas", "despite"}
)
_GLOSS = re.compile(
    r", (?:in )?(?:an?|what (?:appeared|seemed) to be an?) "
    r"(?:(?:apparent|clear|thinly veiled|veiled|obvious) )?"
    r"(?:reference|nod|allusion|swipe|jab|dig) (?:to|at) "
)
_DASHES = frozenset({"—", "–", "--", "-"})
_LONGEST = 80
_LONGEST_ASIDE = 16  # words between dashes


def settle_tails(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with contents of whole sentences and without the article's asides.

    Linear in their number and in the words of the sentences that are looked at.
    """
    taken = bytearray(len(text) + 1)
    for one in statements:
        for span in (*one.cue, *one.source, *one.content):
            for word in text.words_in(span):
                taken[word] = 1
    tails = _Tails(text, taken)
    return [tails.settle(one) if one.cue and one.content else one for one in statements]


class _Tails:
    def __init__(self, text: Text, taken: bytearray) -> None:
        self._text, self._taken = text, taken

    def settle(self, one: Statement) -> Statement:
        content = self._without_it(one, one.content)
        content = self._without_gloss(one, content)
        content = self._with_verb(one, content)
        content = self._with_explanation(one, content)
        content = self._with_first_half(one, content)
        content = self._with_second(one, content)
        if block := self._block(one, content):
            return replace(one, content=(block,), mode="direct")
        return replace(one, content=content) if content != one.content else one

    def _without_it(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "The turnout was a record, *it* | was claimed"."""
        text, run = self._text, self._text.words_in(content[-1])
        cue = text.words_in(one.cue[0])
        ends = len(run) > 2 and cue and run.stop == cue.start and text.lowers[run[-1]] == "it"
        if not ends or text.lowers[run[-2]] != "," or text.lemmas[cue.start] not in ("be", "have"):
            return content
        return (*content[:-1], (content[-1][0], text.ends[run[-3]]))

    def _without_gloss(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "… of a star war, *an apparent reference to Lund's remark*" is what the article makes of it."""
        last = content[-1]
        found = _GLOSS.search(self._text.text, *last) if last[0] > one.cue[0][0] else None
        if not found or found.start() <= last[0]:
            return content
        inside = self._text.text[found.start() : last[1]]
        return content if any(mark in inside for mark in '"“”') else (*content[:-1], (last[0], found.start()))

    def _with_verb(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "That deliveries, *which began in 2022* | , have reached two million"."""
        text, run = self._text, self._text.words_in(content[-1])
        comma = run.stop
        if not run or content[-1][0] < one.cue[-1][1] or text.lowers[comma : comma + 1] != [","]:
            return content
        if comma + 1 >= len(text) or text.tags[comma + 1] not in _FINITE:
            return content
        opening = next((w for w in reversed(run[1:]) if text.lowers[w] in _RELATIVES), 0)
        if not opening or text.lowers[opening - 1] != "," or text.lines[opening] != text.lines[comma + 1]:
            return content
        # A subject alone stands before the relative clause, which has a verb of its own.
        if any(text.tags[w] in _FINITE for w in range(run.start, opening)):
            return content
        return (*content[:-1], (content[-1][0], self._end(comma)))

    def _with_explanation(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "Revealed the tactics | *: they are massed in dugouts*"."""
        text, run = self._text, self._text.words_in(content[-1])
        colon = run.stop
        if not run or content[-1][0] < one.cue[-1][1] or text.lowers[colon : colon + 1] != [":"]:
            return content
        if text.tags[run[-1]] not in _NOUNS or any(text.tags[w] in _FINITE for w in run):
            return content
        stop = colon + 1
        while stop < len(text) and text.lines[stop] == text.lines[colon] and stop - colon < _LONGEST:
            if self._taken[stop] or text.lowers[stop] in _MARKS:
                return content
            if text.forms[stop] in (".", "!", "?"):
                break
            stop += 1
        clause = range(colon + 1, stop)
        if not any(text.tags[w] in _FINITE for w in clause):
            return content
        return (*content[:-1], (content[-1][0], text.ends[clause[-1]]))

    def _with_first_half(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "*The talks were odd, and went beyond* | a visit, Lund said": back to its sentence's beginning."""
        text, run = self._text, self._text.words_in(content[0])
        said = min((*one.cue, *one.source))
        if one.mode != "indirect" or not one.source or not run or len(content) > 1 or content[0][1] > said[0]:
            return content
        if (
            text.text[content[0][1] : said[0]].strip() != ","
            or text.lowers[run.start] in _RELATIVES | _SUBORDINATE
        ):
            return content
        start = run.start
        while start and (text.sentences[start - 1], text.lines[start - 1]) == (
            text.sentences[run.start],
            text.lines[run.start],
        ):
            start -= 1
            if self._taken[start] or text.lowers[start] in _MARKS or run.start - start > _LONGEST:
                return content
        before = range(start, run.start)
        if not before or text.lowers[start] in _SUBORDINATE or text.tags[start] == "CC":
            return content
        if not any(text.tags[w] in _FINITE for w in before):
            return content
        return ((text.starts[start], content[0][1]),)

    def _with_second(self, one: Statement, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """ "Said more were aboard | *, and that 575 were saved*": also over an aside between dashes."""
        text, run = self._text, self._text.words_in(content[-1])
        at = run.stop
        if not run or content[-1][0] < one.cue[-1][1] or one.mode == "direct" or at + 3 >= len(text):
            return content
        if text.lowers[at] in _DASHES:
            closing = range(at + 1, min(at + _LONGEST_ASIDE, len(text) - 2))
            at = next((w + 1 for w in closing if text.lowers[w] in _DASHES), at)
        at += text.lowers[at] == ","
        if text.lowers[at : at + 2] != ["and", "that"] or text.tags[at + 1] not in ("IN", "WDT"):
            return content
        if any(self._taken[w] for w in range(run.stop, at + 2)) or text.lines[at] != text.lines[run.start]:
            return content
        if text.sentences[at] != text.sentences[run.start]:
            return content
        return (*content[:-1], (content[-1][0], self._end(at)))

    def _block(self, one: Statement, content: tuple[Span, ...]) -> Span | None:
        """A paragraph set off for its words: "…, with the manager saying:" and a line of its own below."""
        text, run = self._text, self._text.words_in(content[0])
        cue = text.words_in(one.cue[0])
        first = run.start
        if not run or not cue or cue.stop > first or not first or not one.source:
            return None
        ends = (
            text.lowers[first - 1] == ":"
            and text.lines[first - 1] == text.lines[cue.start] < text.lines[first]
        )
        if not ends or one.mode == "direct" or text.lowers[first] in _MARKS:
            return None
        stop = first
        while stop < len(text) and text.lines[stop] == text.lines[first]:
            stop += 1
        return text.span(range(first, stop))

    def _end(self, comma: int) -> int:
        """Where the sentence ends, or what another statement has begins."""
        text, stop = self._text, comma + 1
        while stop < len(text) and text.sentences[stop] == text.sentences[comma] and not self._taken[stop]:
            if text.lines[stop] != text.lines[comma] or text.lowers[stop] in _MARKS:
                break
            stop += 1
        while text.lowers[stop - 1] in (".", ",", "!", "?"):
            stop -= 1
        return text.ends[stop - 1]
