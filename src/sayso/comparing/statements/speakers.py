"""On whose word a statement stands, as names that can be compared without knowing who is who."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.comparing.actors import Card
from sayso.comparing.actors.likeness import is_call
from sayso.comparing.actors.naming import initials, sound
from sayso.records import Reading, Statement

Agreement = Literal["named", "called", "unknown", "different"]


@dataclass(frozen=True, slots=True)
class SpeakerNames:
    """On whose word a statement stands: the innermost speakers who are named.

    ``names`` are how surnames sound, and the initials of bodies; ``calls`` are last words of bodies' names,
    their owners and of the bodies that persons speak for, which others share. ``shown`` is the speaker's name
    in the article. ``actors`` are the public ids of the speakers, ``inside`` of those whom the content of a
    body's statement names.
    Where it is known who is who across articles, ``who`` are the speakers, ``stands_for`` the bodies they
    speak for or pass on, and ``speaks_of`` those in the content.
    """

    shown: str | None
    names: frozenset[str]
    calls: frozenset[str]
    actors: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    stands_for: frozenset[str] = frozenset()
    speaks_of: frozenset[str] = frozenset()

    def agree(self, other: SpeakerNames) -> Agreement:
        """How far the speakers can be the same, from a name in common to none."""
        known = bool(self.who and other.who)
        if self.who & (other.who | other.stands_for) or other.who & self.stands_for:
            return "named"
        if self.names & other.names:
            return "called" if known else "named"
        # "According to the Kremlin he called it a duty": who said so is named in what is reported.
        if self.stands_for & other.stands_for or self.who & other.speaks_of or other.who & self.speaks_of:
            return "called"
        if self.calls & other.calls:
            return "called"
        return "different" if self.names and other.names else "unknown"

    def identified(self, actor_of: Mapping[str, str], *bodies: Mapping[str, str]) -> SpeakerNames:
        """These speakers with who they are across articles.

        Args:
            actor_of: public id of an actor -> who it is.
            bodies: who it is -> the body that he speaks for or passes on.
        """
        who = frozenset(actor_of[one] for one in self.actors if one in actor_of)
        return replace(
            self,
            who=who,
            stands_for=frozenset(body[one] for body in bodies for one in who if one in body),
            speaks_of=frozenset(actor_of[one] for one in self.inside if one in actor_of),
        )


def names_of_speakers(reading: Reading, revision: str, known: Sequence[Card]) -> dict[str, SpeakerNames]:
    """The speakers of each statement of ``reading`` by its id; linear in statements and actors.

    ``known`` are the cards of its actors (``read_cards``).
    """
    cards = {card.id.rpartition(":")[2]: card for card in known}
    shown = {actor.id: actor.name for actor in reading.actors}
    statements = {statement.id: statement for statement in reading.statements}
    mentions = sorted(
        (start, f"{revision}:{actor.id}") for actor in reading.actors for start, _ in actor.mentions
    )
    return {
        statement.id: SpeakerNames(
            next((shown[speaker] for speaker in statement.speakers if speaker in shown), None),
            frozenset(name for card in _speakers(statement, statements, cards) for name in _names(card)),
            frozenset(call for card in _speakers(statement, statements, cards) for call in _calls(card)),
            frozenset(card.id for card in _speakers(statement, statements, cards)),
            frozenset(
                actor
                for start, end in statement.content
                if not any(card.kind == "person" for card in _speakers(statement, statements, cards))
                for _, actor in mentions[
                    bisect_left(mentions, (start, "")) : bisect_left(mentions, (end, ""))
                ]
            ),
        )
        for statement in reading.statements
    }


def _names(card: Card) -> Iterator[str]:
    for name in (card.name, *card.aliases):
        if card.kind == "person" or len(name.words) == 1:
            yield sound(name.words[-1])
        elif not card.called and not is_call(name):
            yield initials(name.words)


def _calls(card: Card) -> Iterator[str]:
    if card.name.owner:
        yield card.name.owner
    if card.kind != "person":
        yield card.name.words[-1]
    yield from card.speaks_for


def _speakers(
    statement: Statement, statements: dict[str, Statement], cards: dict[str, Card]
) -> Iterator[Card]:
    around: Statement | None = statement
    seen: set[str] = set()
    while around and around.id not in seen:
        seen.add(around.id)
        own = [cards[speaker] for speaker in around.speakers if speaker in cards]
        if own:
            yield from own
            return
        around = statements.get(around.within) if around.within else None
