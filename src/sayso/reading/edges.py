"""Contents that break off inside a phrase, carried on to where it ends.

The encoder labels word by word and now and then stops at "a 2-" of "a 2-year-old boy". On 124 articles of
PolNeAR (dev and held out of training) the annotators' content is longer in 33 of 36 cases where ours ends in
a preposition, an adjective before its noun, "to", a conjunction or half of a hyphenated word, shorter in 2.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.columns import read_columns
from sayso.records import Span, Statement

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_IN_PHRASE = _NOUNS | {"JJ", "JJR", "JJS", "CD", "HYPH", "DT", "PRP$", "POS", "VBN", "VBG"}
_LINKS = frozenset({"IN", "TO", "CC", "MD", "PRP$", "HYPH", "POS"})
_MODIFIERS = frozenset({"JJ", "CD", "RB"})
_HARMS = frozenset(
    {"kill", "wound", "injure", "hurt", "maim", "damage", "destroy", "displace", "trap", "leave"}
)
_ENDS = frozenset({".", ":", "''", "``", "-RRB-"})
_AFTER = frozenset({"while", "but", "although", "though", "according"})
_DASHES = frozenset({"—", "–", "--", "-"})
_FEWEST = 3
_SCRAPS = frozenset({"IN", "CC", "TO"})
_STOPS = frozenset({".", ",", ":", "''", "``", "-RRB-"})
_FINITE = frozenset({"VBD", "VBZ"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
# Determiners that stand for a noun themselves.
_PRONOUNS = frozenset({"this", "that", "these", "those", "all", "both"})
_SUBORDINATORS = frozenset(
    {"while", "when", "after", "before", "since", "by", "without"}
)  # "hurt while *fighting*"
_PERIODS = frozenset(
    {"year", "week", "month", "morning", "afternoon", "evening", "quarter", "time", "summer"}
)
_CONDITIONS = frozenset({"if", "unless"})
_COMPARING = frozenset(
    {("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("as", "against")}
)
_WIDEST_GAP = 2
_CUT_OFF = 3  # words


def complete_contents(doc: Doc, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` whose contents end with a phrase, take in "of …" and "if …", and have no small holes.

    A content that breaks off takes the rest of its noun phrase and what "of", "in" and their like tie to it;
    one before "if" or "unless" takes the condition, for what is promised only under it is not promised
    without it. One or two words between two pieces that are neither cue nor source are content too. Nothing
    grows over a line, a sentence or another part of the statement. Linear in the words taken.
    """
    edges = _Edges(doc)
    return [replace(s, content=edges.complete(s)) if s.cue else s for s in statements]


class _Edges:
    """The article's tokens, by offset."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        columns = read_columns(doc)
        self._tags, self._starts = columns.tags, columns.starts

    def complete(self, statement: Statement) -> tuple[Span, ...]:
        parts = (*statement.cue, *statement.source, *statement.content)
        pieces = [
            (self._start(start, parts), self._end(end, start, parts)) for start, end in statement.content
        ]
        whole = [pieces[0]]
        for start, end in pieces[1:]:
            if self._is_hole((whole[-1][1], start), (*statement.cue, *statement.source)):
                whole[-1] = (whole[-1][0], end)
            else:
                whole.append((start, end))
        return tuple(span for span in whole if not self._is_scrap(span)) or tuple(whole)

    def _start(self, start: int, parts: Sequence[Span]) -> int:
        """Back over the clause before ", *extending a streak*, Ruiz said", if it opens the sentence."""
        first = bisect_left(self._starts, start)
        comma = first - 1
        before_cue = bool(parts) and start < parts[0][0]
        if comma < 1 or not before_cue or self._tags[first] != "VBG" or self._doc[comma].lower_ != ",":
            return start
        opens = comma - 1
        while opens > 0 and self._free(opens, parts) and self._doc[opens].lower_ not in _DASHES:
            opens -= 1
        opens += self._doc[opens].lower_ in _DASHES
        clause = range(opens, comma)
        whole = len(clause) > _FEWEST and any(self._tags[w] in _FINITE | {"VBP"} for w in clause)
        free = all(self._free(w, parts) for w in range(opens + 1, comma))
        begins = self._doc[opens].is_sent_start or self._doc[opens - 1].lower_ in _DASHES
        return self._doc[opens].idx if whole and free and begins else start

    def _is_scrap(self, span: Span) -> bool:
        """A preposition by itself, left behind by what it leads to: "…, *in* what it called"."""
        first, stop = (bisect_left(self._starts, at) for at in span)
        return stop - first == 1 and self._tags[first] in _SCRAPS

    def _end(self, end: int, start: int, parts: Sequence[Span]) -> int:
        last = bisect_left(self._starts, end) - 1
        following = last + 1
        if last < 0 or not self._free(following, parts):
            return end
        if comma := self._attributed_at(following, parts):
            return self._doc[comma - 1].idx + len(self._doc[comma - 1])
        if self._goes_on_with_harm(following, start, parts) or self._compares(following, start):
            stop = self._result(following, parts)
            return self._doc[stop - 1].idx + len(self._doc[stop - 1])
        if self._lacks_object(last):
            stop = self._clause(following, parts)
        elif self._is_half_of_range(last):
            stop = self._clause(following + 1, parts)
        elif self._breaks_off(last, start):
            clause = self._tags[last].startswith("VB") or (
                self._doc[last].lower_ in _SUBORDINATORS and self._tags[following] == "VBG"
            )
            stop = (
                self._clause(following, parts)
                if clause
                else self._tied(self._phrase(following, parts), parts)
            )
        elif self._doc[following].lower_ == "of" and self._tags[last] in _NOUNS:
            stop = self._tied(following, parts)
        elif self._doc[following].lower_ in _CONDITIONS:
            stop = self._clause(following, parts)
        else:
            return end
        token = self._doc[stop - 1]
        return token.idx + len(token) if stop > following else end

    def _attributed_at(self, following: int, parts: Sequence[Span]) -> int:
        """The comma that parts the words from who says them: "told the *House panel*, Ruiz said"; else 0."""
        stop = following
        while self._free(stop, parts) and self._tags[stop] not in _STOPS and stop - following <= _CUT_OFF:
            stop += 1
        ends = stop > following and self._free(stop, parts) and self._doc[stop].lower_ == ","
        return stop if ends and stop - following <= _CUT_OFF and not self._free(stop + 1, parts) else 0

    def _goes_on_with_harm(self, comma: int, start: int, parts: Sequence[Span]) -> bool:
        """ "…, *wounding at least eight*": who tells of the blow tells what it did."""
        verb = comma + 1
        if self._doc[comma].lower_ != "," or not self._free(verb, parts) or self._tags[verb] != "VBG":
            return False
        return self._doc[verb].lemma_.lower() in _HARMS and parts[0][0] < start

    def _compares(self, comma: int, start: int) -> bool:
        """ "A margin of 9 percent, *compared with 8 percent*", "…, *and 15 percent in Tolm*": one report."""
        first = bisect_left(self._starts, start)
        doc, tags = self._doc, self._tags
        if doc[comma].lower_ != "," or comma + 2 >= len(tags) or "CD" not in tags[first:comma]:
            return False
        stop = self._result(comma, ())
        if any(tag in _FINITE or tag in ("VBP", "MD") for tag in tags[comma:stop]):
            return False
        if (doc[comma + 1].lower_, doc[comma + 2].lower_) in _COMPARING:
            return "CD" in tags[comma + 3 : stop]
        return tags[comma + 1] == "CC" and tags[comma + 2] in ("CD", "$")

    def _result(self, comma: int, parts: Sequence[Span]) -> int:
        """Past the participle's clause: to the sentence's end, a quotation or a conjunction."""
        stop = comma + 1
        while (
            self._free(stop, parts) and self._tags[stop] not in _ENDS and self._doc[stop].lower_ not in _AFTER
        ):
            stop += 1
        return stop - (self._doc[stop - 1].lower_ == ",")

    def _lacks_object(self, last: int) -> bool:
        """ "While Lund received *44 percent*": a past tense with its subject, and what it took behind it."""
        past = self._tags[last] in ("VBD", "VBZ") and self._tags[last + 1] in ("CD", "DT", "$")
        return past and last > 0 and self._tags[last - 1] in _NOUNS | {"PRP"}

    def _is_half_of_range(self, last: int) -> bool:
        """ "Between 10,000 *and 12,000 have left*": cut at the "and" of a range."""
        ends = self._tags[last : last + 3] == ["CD", "CC", "CD"]
        return ends and last > 0 and self._doc[last - 1].lower_ == "between"

    def _breaks_off(self, last: int, start: int) -> bool:
        tag, after = self._tags[last], self._tags[last + 1]
        if tag == "DT":
            period = self._doc[last + 1].lower_ in _PERIODS  # "cut its forecast for growth this *year*"
            return after in _IN_PHRASE and (period or self._doc[last].lower_ not in _PRONOUNS)
        if tag in _MODIFIERS:
            return after in _NOUNS or after == "HYPH"
        if self._doc[last].lemma_.lower() in ("have", "be") and tag[:2] == "VB" and after in ("VBN", "VBG"):
            return True  # "where a window had *been prepared*"
        if tag in _PARTICIPLES and self._tags[last + 1 : last + 3] == ["TO", "VB"]:
            return True  # "soldiers were being prepared *to fight*"
        # A preposition alone is a particle: "gave *up*".
        return self._lacks_noun(last) or (
            tag in _LINKS and after not in _STOPS and after != "CC" and self._doc[last].idx > start
        )

    def _lacks_noun(self, last: int) -> bool:
        """ "Without mentioning *the wounded*", "amid its mobilization *drive*."."""
        tag, after, behind = self._tags[last], self._tags[last + 1], self._tags[last + 2 : last + 3]
        if tag == "VBG" and self._tags[last - 1] == "IN":
            return after in ("DT", "PRP$", "CD")
        compound = tag == "NN" and after in ("NN", "NNS") and bool(behind) and behind[0] in _STOPS
        return compound and self._doc[last + 1].lower_ not in _PERIODS

    def _phrase(self, word: int, parts: Sequence[Span]) -> int:
        """Past the noun phrase that begins at ``word``, or ``word`` where none does."""
        stop = word
        while self._free(stop, parts) and self._tags[stop] in _IN_PHRASE:
            stop += 1
        while stop > word and self._tags[stop - 1] not in _NOUNS:
            stop -= 1
        return stop

    def _tied(self, stop: int, parts: Sequence[Span]) -> int:
        """Past the phrases that prepositions tie to what ends before ``stop``."""
        while self._free(stop, parts) and self._tags[stop] == "IN":
            further = self._phrase(stop + 1, parts)
            if further == stop + 1:
                break
            stop = further
        return stop

    def _clause(self, stop: int, parts: Sequence[Span]) -> int:
        """To the next mark, or to "and" with a verb, where the sentence goes on without the condition."""
        while self._free(stop, parts) and self._tags[stop] not in _STOPS:
            if (
                self._tags[stop] == "CC"
                and self._tags[stop + 1 : stop + 2]
                and self._tags[stop + 1] in _FINITE
            ):
                break
            stop += 1
        return stop

    def _free(self, word: int, parts: Sequence[Span]) -> bool:
        if word >= len(self._tags):
            return False
        token = self._doc[word]
        inside = any(low <= token.idx < high for low, high in parts)
        return not inside and not token.is_sent_start and "\n" not in token.text

    def _is_hole(self, gap: Span, other: Sequence[Span]) -> bool:
        if gap[0] > gap[1] or any(low < gap[1] and gap[0] < high for low, high in other):
            return False
        first, stop = (bisect_left(self._starts, at) for at in gap)
        if stop - first == 1 and self._doc[first].lower_ == ",":
            return True
        plain = all("\n" not in self._doc[w].text and self._tags[w] not in _STOPS for w in range(first, stop))
        return plain and stop - first <= _WIDEST_GAP
