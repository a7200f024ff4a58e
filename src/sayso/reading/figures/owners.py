"""Whose the people or things are that a figure counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.reading.figures.befalling import OF_PEOPLE
from sayso.reading.figures.lands import is_total, land_at
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.names import is_gapped
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Actor, Measure

_AT = frozenset({"in", "at", "on", "near", "across", "from", "into", "over", "inside", "outside"})
_SUBJECT_GAP = 3
_OPENING = 3  # words with which a sentence begins: "North Korean forces"
_SUBORDINATING = frozenset({"that", "while", "as", "if", "after", "before", "because", "since", "than", "by"})
_MEMBERS = ("er", "or", "ist", "ee", "man")
_FORCES = frozenset(
    {"troop", "force", "member", "staff", "crew", "police", "personnel", "casualty", "loss", "death"}
)
_TOTAL_REACH = 6  # words into which the noun of a total goes: "Combat losses", "The North Korean losses"
_LOSES = frozenset({"lose", "suffer", "sustain"})  # "North Korea has suffered 4,700 casualties"


# "The palace's *data* of 1,000 killed", "analysts' *forecast*": whose count it is, and not whose people.
_COUNTS = frozenset(
    {
        "assessment",
        "count",
        "data",
        "datum",
        "estimate",
        "figure",
        "forecast",
        "projection",
        "survey",
        "tally",
    }
)


class ActorFinder:
    """Finds whose the counted people or things are."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._mentions = sorted((start, end, actor.id) for actor in actors for start, end in actor.mentions)
        self._starts = [mention[0] for mention in self._mentions]
        self._bodies = {actor.id for actor in actors if actor.kind in ("country", "organisation")}
        self._lands = {actor.id for actor in actors if actor.kind in ("country", "group")}
        self._countries = {actor.country: actor.id for actor in reversed(actors) if actor.kind == "country"}

    def find(self, words: Words, first: int, end: int, measure: Measure) -> tuple[str, ...]:  # noqa: PLR0911
        """Actors named in the counted words ("North Korean soldiers"), owning them, or sending them.

        Looks at one sentence only.
        """
        if not self._mentions and not self._countries:
            return ()
        opens, closes = words.sentence(first)
        # A group that is known by its number alone ("the 6,000 soldiers") is not whose they are.
        inside = [
            one
            for one in self._between(words.starts[first] + 1, words.ends[end - 1])
            if words.tag[bisect_left(words.starts, one[0])] != "CD"  # "about *2,000 supporters*"
        ]
        if not _are_members(words, end - 1):  # "14,000 NTU", "one Pantsir system": what is counted is no body
            inside = [one for one in inside if one[2] in self._lands]
        if inside:
            return tuple(dict.fromkeys(actor for _, _, actor in inside))
        if country := self._country(words, first, end):
            return (country,)
        if owner := self._possessor(words, first, end) or self._on_side(words, end):
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
        if measure in OF_PEOPLE and (total := self._of_total(words, first)):
            return (total,)
        has = words.lemma[first - 1].lower() in word_set("figures_people", "having")
        for start, stop, actor in reversed(before):
            at = bisect_left(words.starts, stop)
            if (
                words.at(at) in {"'s", "’s", "'", "’"}
                and first - at <= 5
                and _only_nouns(words, at + 1, first)
                and not any(words.lemma[w].lower() in _COUNTS for w in range(at + 1, first))
                and not _is_place(words, start)
            ):
                return (actor,)
            sends = (
                measure == "sent"
                or (has and actor in self._bodies)
                or words.lemma[first - 1].lower() in _LOSES
            )
            if sends and _is_subject(words, start, at, opens):
                return (actor,)
        return ()

    def _possessor(self, words: Words, first: int, end: int) -> str | None:
        """Whom "its" means in "three of its soldiers": the last country or body before it in the sentence."""
        inside = words.lower[first : end + (2 if words.at(end) in {"of", "from"} else 0)]
        if not {"its", "their"} & set(inside):
            return None
        opens = words.sentence(first)[0]
        before = self._between(words.starts[opens], words.starts[first])
        found = (
            actor
            for start, stop, actor in reversed(before)
            if actor in self._bodies and _may_own(words, start, stop)
        )
        return next(found, None) or self._country(words, words.past_dateline(opens), opens + _OPENING)

    def _country(self, words: Words, first: int, end: int) -> str | None:
        """The country of the article whose adjective stands among the words."""
        for at in range(first, end if self._countries else first):
            land = land_at(words.text, at, end)
            if land and land[0] in self._countries:
                return self._countries[land[0]]
        return None

    def _on_side(self, words: Words, end: int) -> str | None:
        """The country of "5,937 deaths *on the Russian side*"."""
        if not words.matches(end, ("on", "the")) or end + 2 >= len(words):
            return None
        land = land_at(words.text, end + 2, len(words))
        return self._countries.get(land[0]) if land and words.at(land[1]) == "side" else None

    def _of_total(self, words: Words, first: int) -> str | None:
        """The country before the noun that a bare number totals: "*Russian* losses pass 6,000"."""
        opens = words.past_dateline(words.sentence(first)[0])
        for at in range(opens, min(opens + _TOTAL_REACH, first) if self._countries else opens):
            land = land_at(words.text, at, first)
            if land and land[0] in self._countries and is_total(words.lower[land[1]], words.lemma[land[1]]):
                return self._countries[land[0]]
        return None

    def _between(self, start: int, end: int) -> list[tuple[int, int, str]]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[low:high] if mention[1] <= end]


def _may_own(words: Words, start: int, stop: int) -> bool:
    """Whether "its" can go back to a mention: not from "in Varnia", "a war *against Varnia*", "Varnia's"."""
    before, behind = bisect_left(words.starts, start) - 1, bisect_left(words.starts, stop)
    before -= words.at(before) == "the"
    tied = before >= 0 and words.tag[before] in {"IN", "TO"} and words.lower[before] not in _SUBORDINATING
    return not tied and words.at(behind) not in {"'s", "’s"}


def _are_members(words: Words, head: int) -> bool:
    """Whether those counted may be a body's: "300 Wagner *fighters*", "12 Norda *employees*"."""
    noun = words.lemma[head].lower()
    return is_person_noun(words, head) or noun.endswith(_MEMBERS) or noun in _FORCES


def _is_place(words: Words, start: int) -> bool:
    """Whether a preposition before a mention makes it a place: "deaths *in Varnia*'s east exceed 60"."""
    first = bisect_left(words.starts, start)
    return words.at(first - 1 - (words.at(first - 1) == "the")) in _AT


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
            helped = words.lemma[at].lower() == "have" and words.tag[at + 1 : at + 2] == ["VBN"]
            main = words.lemma[at + helped].lower()  # "has *stated* that the army has lost"
            return words.tag[at] != "VBN" and main not in word_set("figures_status", "subjects", "reporting")
        if not words.tag[at].startswith("RB"):
            return False
    return False
