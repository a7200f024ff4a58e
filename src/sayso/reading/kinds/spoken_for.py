"""For whom a spokesperson speaks who is given no body: that of the sentence before.

"The Home Office rejects that. “…,” *a spokesperson* said"; "The Kremlin declined to comment. *Its spokesman*,
Anton Lebedev, said …": they say what the body just named says, so their word is of its kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.words import Text
from sayso.reading.kinds.bearers import body_of
from sayso.reading.kinds.lexicon import source_nouns
from sayso.records import Actor, SourceKind, Statement

_BODIES = frozenset({"state_body", "military", "intelligence_service", "international_body"})
_NEAR = 1  # paragraphs back in which the body speaks
_BACK = 4  # statements looked at


def settle_spoken_for(
    text: Text, statements: Sequence[Statement], actors: Sequence[Actor]
) -> list[Statement]:
    """``statements``, those of spokespersons without a body with the kind of the body named before them.

    Linear in the statements.
    """
    bodies = {actor.id for actor in actors if actor.kind in ("organisation", "country")}
    settled: list[Statement] = []
    known: dict[str, SourceKind] = {}
    for one in statements:
        kind = None
        if one.source_kind == "organisation" and _is_anyones(text, one):
            kind = known.get(one.speakers[0]) if one.speakers else None
            kind = kind or _before(text, one, settled, bodies)
            if kind:
                known.update(dict.fromkeys(one.speakers[:1], kind))
        settled.append(replace(one, source_kind=kind) if kind else one)
    return settled


def _is_anyones(text: Text, one: Statement) -> bool:
    """Whether the source is a spokesperson of whom its words do not say whose."""
    words = [word for span in one.source for word in text.words_in(span)]
    if not any(source_nouns().get(text.lemmas[word]) == "spokesperson" for word in words):
        return False
    own = [text.lowers[word] for word in words if text.tags[word] not in ("NNP", "NNPS")]
    named = any(text.lowers[word] in ("for", "of") for word in words) or any(
        text.tags[word] == "POS" for word in words
    )
    return not named and body_of(own) is None


def _before(text: Text, one: Statement, before: Sequence[Statement], bodies: set[str]) -> SourceKind | None:
    line = text.lines[text.words_in(one.source[0]).start]
    for other in reversed(before[-_BACK:]):
        if not other.source:
            continue
        if line - text.lines[text.words_in(other.source[0]).start] > _NEAR:
            return None
        if other.speakers and other.speakers[0] in bodies:
            return other.source_kind if other.source_kind in _BODIES else None
    return None
