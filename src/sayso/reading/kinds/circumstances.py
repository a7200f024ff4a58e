"""When and where a statement was made, from the words of its own sentence outside its content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Span, Time

_PLACE_WORDS = frozenset({"in", "at", "outside", "near", "inside"})
_INSIDE = frozenset({"DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "CD"})
_JOINING = frozenset({"in", "of", "at", "near", "outside"})
_NAMES = frozenset({"NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATORS = frozenset({"after", "before", "when", "while", "since", "once", "until", "as"})
_LONGEST_PHRASE = 6
_LONGEST_DATELINE = 16  # words
_DASHES = frozenset({"—", "–", "--", "-"})
_BREAKS = frozenset({",", ";", "—", "–", "(", ")"})


class Times:
    """An article's time expressions by offset."""

    def __init__(self, times: Sequence[Time]) -> None:
        self.times = sorted(times, key=lambda t: t.span)
        self.starts = [t.span[0] for t in self.times]

    def within(self, span: Span) -> list[Time]:
        """The times that begin inside ``span``."""
        return self.times[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]


def own_words(text: Text, cue: Sequence[int], clause: Sequence[int]) -> list[int]:
    """The words of ``clause`` that belong to the reporting verb itself.

    A run of words that a comma ends, or that another finite verb governs, is another clause ("After the
    bridge fell in May, Ruiz said"); what stands beyond the content belongs to the content or to nothing.
    """
    clause = _past_dateline(text, clause)
    if not cue:
        return list(clause)
    verbs = set(cue)
    own: list[int] = []
    run: list[int] = []
    governed = False
    for position, word in enumerate(clause):
        after_gap = position > 0 and word != clause[position - 1] + 1
        if after_gap and word > cue[-1]:
            break
        if after_gap or text.lowers[word] in _BREAKS:
            own += [] if _subordinate(text, run) else run
            run, governed = [], False
        if text.tags[word] in _FINITE and word not in verbs:
            governed = True
            if word < cue[0]:
                run = []
        if not governed and text.lowers[word] not in _BREAKS:
            run.append(word)
    return own + run


def _past_dateline(text: Text, clause: Sequence[int]) -> Sequence[int]:
    """``clause`` without "SEOUL, March 14 (Northline) --": when it was filed is not when it was said."""
    first = clause[0] if clause else 0
    if not clause or (first and text.lines[first - 1] == text.lines[first]):
        return clause
    for position, word in enumerate(clause[:_LONGEST_DATELINE]):
        if position and text.lowers[word] in _DASHES and text.ends[word - 1] < text.starts[word]:
            filed = text.lowers[word - 1] == ")" or text.forms[first].isupper()
            return clause[position + 1 :] if filed else clause
    return clause


def _subordinate(text: Text, run: Sequence[int]) -> bool:
    """Whether a run is a long clause that opens with "after" or its like, its verb taken for a noun."""
    return len(run) > _LONGEST_PHRASE and text.lowers[run[0]] in _SUBORDINATORS


def read_when(text: Text, cue: Sequence[int], clause: Sequence[int], times: Times) -> str | None:
    """The id of the day or hour nearest to the cue in its clause; durations and sets do not date anything."""
    if not cue or not clause:
        return None
    inside = set(clause)
    anchor = text.starts[cue[0]]
    found = [
        time
        for time in times.within((text.starts[min(clause)], text.ends[max(clause)]))
        if time.type in ("DATE", "TIME")
        and not time.value.endswith("_REF")  # "now", "recently"
        and inside.issuperset(w for w in text.words_in(time.span) if text.lowers[w] != ",")
    ]
    return min(found, key=lambda t: abs(t.span[0] - anchor)).id if found else None


def read_where(
    text: Text, cue: Sequence[int], clause: Sequence[int], source: Sequence[int], times: Times
) -> str | None:
    """The exact words of the place nearest to the cue, such as "the town hall in northern Oakford"."""
    inside = set(clause) - set(source)
    found: list[range] = []
    for word in clause:
        if text.lowers[word] not in _PLACE_WORDS or word not in inside:
            continue
        place = _place(text, word + 1, inside)
        if place and not times.within(text.span(place)):
            if found and found[-1].stop >= word:
                continue
            found.append(place)
    if not found or not cue:
        return None
    return text.exact(min(found, key=lambda place: abs(place.start - cue[0])))


def _place(text: Text, start: int, inside: set[int]) -> range | None:
    """The place phrase that begins at ``start``, with places joined to it; ``None`` if it is none."""
    nouns = word_set("places", "nouns")
    end = _phrase_end(text, start, inside)
    if end == start or text.tags[end - 1] == "POS":
        return None
    head = end - 1
    named = text.tags[head] in _NAMES and text.tags[start] != "PRP$"
    if not named and text.lemmas[head] not in nouns:
        return None
    while end + 1 < len(text) and end in inside and text.lowers[end] in _JOINING:
        further = _phrase_end(text, end + 1, inside)
        if further == end + 1 or text.tags[further - 1] not in _NAMES:
            break
        end = further
    if end + 1 < len(text) and text.lowers[end] == "," and end in inside:
        region = _phrase_end(text, end + 1, inside)
        if (
            named
            and end + 1 < region <= end + 3
            and all(text.tags[w] in _NAMES for w in range(end + 1, region))
        ):
            following = text.lowers[region] if region < len(text) else "."
            end = region if following in (",", ".") else end
    return range(start, end)


def _phrase_end(text: Text, start: int, inside: set[int]) -> int:
    end = start
    while end < len(text) and end in inside and text.tags[end] in _INSIDE:
        if end > start and text.tags[end - 1] == "NN" and text.tags[end] in _NAMES:
            break  # "at the school Ruiz said": a place, then somebody
        end += 1
    return end
