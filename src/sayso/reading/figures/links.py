"""Ties figures to what stands around them: the statement they rest on, whose they are, when and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.reading.actors.countries import country_word
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.names import is_gapped
from sayso.reading.figures.words import Words
from sayso.records import Actor, Measure, Span, Statement

_PLACE_WORDS = 6
_SUBJECT_GAP = 3
_LOSES = frozenset({"lose", "suffer", "sustain"})  # "North Korea has suffered 4,700 casualties"


class StatementFinder:
    """Finds the innermost statement that a span stands in, for spans asked in text order."""

    def __init__(self, words: Words, statements: Sequence[Statement]) -> None:
        self._pieces = sorted(
            ((start, end, statement) for statement in statements for start, end in statement.content),
            key=lambda piece: piece[:2],
        )
        self._next = 0
        self._open: list[tuple[int, int, Statement]] = []
        self._fronted = dict(
            _fronted(words, statement) for statement in statements if _is_according(words, statement)
        )

    def find(self, span: Span, sentence: int) -> str | None:
        """The statement of the figure at ``span`` in the sentence that starts with the word ``sentence``.

        A clause that goes on after a fronted "according to …" rests on the same source.
        """
        start, end = span
        while self._next < len(self._pieces) and self._pieces[self._next][0] <= start:
            self._open.append(self._pieces[self._next])
            self._next += 1
        self._open = [piece for piece in self._open if piece[1] > start]
        inner = min(
            (piece for piece in self._open if not _overlaps(span, piece[2].source + piece[2].cue)),
            # A statement and the one it cites share their content: the cited one is the inner one.
            key=lambda piece: (piece[1] - piece[0], -piece[0], piece[2].within is None),
            default=None,
        )
        if inner is not None:
            return inner[2].id
        after, identity = self._fronted.get(sentence, (end, None))
        return identity if start >= after else None


def _overlaps(span: Span, pieces: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in pieces)


def _is_according(words: Words, statement: Statement) -> bool:
    """Whether the statement's source is fronted: "According to …, …"."""
    if not statement.cue or not statement.content:
        return False
    start, end = statement.cue[0]
    return words.content[start:end].lower().startswith("according") and start < statement.content[0][0]


def _fronted(words: Words, statement: Statement) -> tuple[int, tuple[int, str]]:
    index = min(bisect_left(words.starts, statement.cue[0][0]), len(words) - 1)
    return words.sentence(index)[0], (statement.content[0][0], statement.id)


class ActorFinder:
    """Finds whose the counted people or things are."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._mentions = sorted((start, end, actor.id) for actor in actors for start, end in actor.mentions)
        self._starts = [mention[0] for mention in self._mentions]
        self._bodies = {actor.id for actor in actors if actor.kind in ("country", "organisation")}
        self._organisations = {actor.id for actor in actors if actor.kind == "organisation"}
        self._countries = {actor.country: actor.id for actor in reversed(actors) if actor.kind == "country"}

    def find(self, words: Words, first: int, end: int, measure: Measure) -> tuple[str, ...]:  # noqa: PLR0911
        """Actors named in the counted words ("North Korean soldiers"), owning them, or sending them.

        Looks at one sentence only.
        """
        if not self._mentions and not self._countries:
            return ()
        opens, closes = words.sentence(first)
        # A group that is known by its number alone ("the 6,000 soldiers") is not whose they are.
        inside = self._between(words.starts[first] + 1, words.ends[end - 1])
        if measure == "other":  # "14,000 NTU": what is counted is no body
            last = words.ends[end - 1]
            inside = [one for one in inside if one[1] < last or one[2] not in self._organisations]
        if inside:
            return tuple(dict.fromkeys(actor for _, _, actor in inside))
        if country := self._country(words, first, end):
            return (country,)
        if owner := self._possessor(words, first, end):
            return (owner,)
        after = self._between(
            words.ends[end - 1], words.ends[min(end + 2, closes - 1)] if end < closes else 0
        )
        if words.at(end) in {"from", "of"} and after:
            return (after[0][2],)
        before = self._between(words.starts[opens], words.starts[first])
        if before and before[-1][1] == words.ends[first - 1]:
            opening = bisect_left(words.starts, before[-1][0])
            opening -= words.at(opening - 1) == "the"
            # "France has sent two planes, *the Netherlands* two helicopters".
            listed = measure == "sent" and words.at(opening - 1) in {",", "and"}
            if listed or is_gapped(words, first, end):
                return (before[-1][2],)
        for start, stop, actor in reversed(before):
            at = bisect_left(words.starts, stop)
            if (
                words.at(at) in {"'s", "’s", "'", "’"}
                and first - at <= 5
                and _only_nouns(words, at + 1, first)
            ):
                return (actor,)
            sends = measure == "sent" or words.lemma[first - 1].lower() in _LOSES
            if sends and _is_subject(words, start, at, opens):
                return (actor,)
        return ()

    def _possessor(self, words: Words, first: int, end: int) -> str | None:
        """Whom "its" means in "three of its soldiers": the last country or body before it in the sentence."""
        inside = words.lower[first : end + (2 if words.at(end) in {"of", "from"} else 0)]
        if not {"its", "their"} & set(inside):
            return None
        before = self._between(words.starts[words.sentence(first)[0]], words.starts[first])
        return next(
            (
                actor
                for start, _, actor in reversed(before)
                if actor in self._bodies
                and words.at(bisect_left(words.starts, start) - 1) not in {"in", "at"}
            ),
            None,
        )

    def _country(self, words: Words, first: int, end: int) -> str | None:
        """The country of the article whose adjective stands among the words."""
        for at in range(first, end if self._countries else first):
            if words.text[at][0].isupper():
                for stop in (at + 2, at + 1):
                    found = country_word(" ".join(words.text[at:stop])) if stop <= end else None
                    if found and found.form == "adjective" and found.code in self._countries:
                        return self._countries[found.code]
        return None

    def _between(self, start: int, end: int) -> list[tuple[int, int, str]]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[low:high] if mention[1] <= end]


def _only_nouns(words: Words, first: int, end: int) -> bool:
    return all(
        words.tag[at].startswith(("NN", "JJ", "TO", "VB", "IN", "RB", "DT")) for at in range(first, end)
    )


def _is_subject(words: Words, start: int, end: int, opens: int) -> bool:
    """Whether the mention is what a verb is said of: no preposition before it, a verb soon after."""
    first = bisect_left(words.starts, start)
    if (
        first > opens
        and words.tag[first - 1] in {"IN", "TO"}
        and words.lower[first - 1] not in {"that", "while", "as", "if", "with"}
    ):
        return False
    if words.at(end) in {"'s", "’s"}:
        noun = words.lower[end + 1 : end + 4]
        return bool(
            {"contribution", "deployment", "contingent", "army", "military", "government"} & set(noun)
        )
    if words.at(end) == "to":
        return words.tag[end + 1 : end + 2] == ["VB"]  # a headline's "Varnia to send 3,000 troops"
    for at in range(end, min(end + _SUBJECT_GAP, len(words))):
        if words.tag[at].startswith(("VB", "MD")):
            return words.tag[at] != "VBN" and words.lemma[at].lower() not in word_set(
                "figures_status", "subjects", "reporting"
            )
        if not words.tag[at].startswith("RB"):
            return False
    return False


def read_where(words: Words, first: int, end: int) -> str | None:
    """The place that "in", "at" or "near" names soon after the counted words or at the head of their
    sentence: ``Kursk Oblast``.
    """
    opens, _ = words.sentence(first)
    if words.at(opens) in {"in", "at", "near", "across"} and "," in words.lower[opens : opens + _PLACE_WORDS]:
        comma = opens + words.lower[opens : opens + _PLACE_WORDS].index(",")
        if comma < first and (place := _place(words, opens, comma)):
            return place
    return _where_after(words, end)


def _where_after(words: Words, end: int) -> str | None:
    _, closes = words.sentence(end - 1)
    at = end
    while at < min(end + _PLACE_WORDS, closes):
        lower = words.lower[at]
        if lower in {"in", "near", "at", "across", "outside", "inside", "around", "to", "left", "fled"}:
            place = _place(words, at, closes)
            if place and lower != "to":
                return place
        if words.tag[at] in {",", ":", ".", "CC"} or words.lower[at] in {"that", "who", "which"}:
            return None
        at += 1
    return None


def _place(words: Words, preposition: int, closes: int) -> str | None:
    """The name behind a preposition: "in *Tolm*", "in the village of *Tolm*", "in the whole of *Varnia*"."""
    first = preposition + 1
    while words.at(first) in {"the", "whole", "of", "all", "entire", *word_set("figures_places", "kinds")}:
        first += 1
    stop = first
    while stop < closes and words.tag[stop] in {"NNP", "NNPS"} and words.text[stop][0].isupper():
        stop += 1
    if words.at(stop) in {"'s", "’s"} and words.tag[stop + 1 : stop + 2] == ["NNP"]:
        return _place(words, stop, closes)  # "Varnia's *Tolm* region"
    letters = stop == first + 1 and words.text[first].isupper() and stop < closes
    if letters and words.tag[stop] in {"NN", "NNS"}:
        return None  # "in RSF drone strikes"
    months = word_set("figures_not_counted", "dates", "months")
    days = word_set("figures_not_counted", "dates", "weekdays")
    if stop == first or words.lower[first] in months | days:
        return None
    start, finish = words.span(first, stop)
    return words.content[start:finish]
