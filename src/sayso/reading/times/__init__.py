"""When: the time expressions of an article with their TIMEX3 values.

The path: ``items`` (words that a time can be made of) -> ``rules`` run by ``cascade`` (what the words
commit to, as ``meaning``) -> ``resolve`` against ``anchors`` (publication day, story) -> values.
"""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.times.anchors import Anchors, find_asides, is_narrative, publication_day
from sayso.reading.times.cascade import run
from sayso.reading.times.context import Context
from sayso.reading.times.items import Item, read_items
from sayso.reading.times.meaning import Fixed, Length, Sense, Shift
from sayso.reading.times.place import Place
from sayso.reading.times.resolve import resolve
from sayso.reading.times.rules import GRAMMAR
from sayso.reading.times.tense import Tense, tense_at
from sayso.records import Time, TimeType

__all__ = ["find_times"]

_HEAD_LINES = 4  # a date in a line of its own so near the top is the page's, whatever the feed says
_MARGIN = " \t.\r"
_NODES = frozenset(
    (
        "Day",
        "Week",
        "Month",
        "Season",
        "Quarter",
        "Year",
        "Decade",
        "Century",
        "Part",
        "Clock",
        "Length",
        "Set",
        "Ref",
    )
)


def find_times(doc: Doc, published: str | None) -> tuple[list[Time], list[str]]:
    """Every time expression of ``doc`` with its TIMEX3 type, value and modifier.

    Args:
        doc: the article as ``reading.tokens.tokenize`` gives it (tags and sentences are used).
        published: day or time of publication in ISO 8601, ``None`` where unknown.

    Returns:
        The times ``t1`` … ``tn`` in text order, and warnings. What neither the publication day nor
        the story settles stays open (``XXXX-09-03``). A line that holds nothing but the publication
        day is the page's own date and no time of the story.

    Cost: linear in the length of the text, about 10 µs a word.
    """
    context = Context(doc)
    items = [item for item in run(GRAMMAR, read_items(context.text), context) if item.kind in _NODES]
    day = publication_day(published)
    told = ((item.value.meaning, _alone(context.text, item)) for item in items)
    anchors = Anchors(day, narrative=is_narrative(told, day))
    asides = find_asides([item.value.meaning for item in items])
    times: list[Time] = []
    open_words: list[str] = []
    for number, item in enumerate(items):
        sense: Sense = item.value
        if "\n" in context.text[items[number - 1].end if number else 0 : item.start]:
            anchors.new_line()
        found = resolve(sense.meaning, anchors, _Tense(context, item), heading=_alone(context.text, item))
        if isinstance(found, Place):
            if _is_own_date(context.text, item, found, day):
                continue
            if number not in asides and not _compares(sense.meaning):
                anchors.tell(found)
        time_type, value = _timex(found)
        start, end = item.start, item.end
        times.append(Time(f"t{len(times) + 1}", (start, end), time_type, value, sense.mod))
        if value.startswith("XXXX") and time_type != "SET":
            open_words.append(context.text[start:end])
    return times, _warnings(open_words, day is not None, published)


class _Tense:
    """The tense around an item, looked up only when called."""

    def __init__(self, context: Context, item: Item) -> None:
        self._context = context
        self._item = item

    def __call__(self) -> Tense | None:
        return tense_at(self._context, self._item.start, self._item.end)


def _compares(meaning: object) -> bool:
    """ "A year earlier": what the story's time is compared with; the next such one is counted from that."""
    return (
        isinstance(meaning, Shift) and meaning.base == "story" and (meaning.unit, meaning.count) == ("Y", -1)
    )


def _timex(found: Place | Fixed | Length) -> tuple[TimeType, str]:
    if isinstance(found, Place):
        return ("TIME" if found.clock else "DATE"), found.value
    if isinstance(found, Length):
        return "DURATION", found.value
    return found.type, found.value


def _is_own_date(text: str, item: Item, place: Place, published: object) -> bool:
    if published is None or not place.is_day or not _alone(text, item):
        return False
    return place.known_day == published or text.count("\n", 0, item.start) <= _HEAD_LINES


def _alone(text: str, item: Item) -> bool:
    """Whether the item has a line of its own, full stops and blanks aside."""
    start, end = item.start, item.end
    while start and text[start - 1] in _MARGIN:
        start -= 1
    while end < len(text) and text[end] in _MARGIN:
        end += 1
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")


def _warnings(open_words: list[str], known_day: bool, published: str | None) -> list[str]:
    warnings = []
    if published and not known_day:
        warnings.append(f"The publication day {published!r} is no ISO 8601 day; times were read without it.")
    if open_words:
        cause = "" if known_day else " because no publication day is known (give it, and they are resolved)"
        examples = ", ".join(f'"{words}"' for words in dict.fromkeys(open_words[:20]))
        count = "1 time stays" if len(open_words) == 1 else f"{len(open_words)} times stay"
        warnings.append(f"{count} open{cause}: {examples}.")
    return warnings
