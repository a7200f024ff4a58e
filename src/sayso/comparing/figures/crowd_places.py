"""Where a crowd is that is counted under a place told before: "In Tolm, 7,000 marched, 16,000 say unions"."""

from __future__ import annotations

import re

from sayso.comparing.figures.lexicon import cue_in
from sayso.comparing.figures.points import FigurePoint

_NAME = r"(?P<name>\b[A-Z][\w'’.-]{1,40}(?:[ -](?:[A-Z][\w'’-]{0,40}|sur|en|de|del|la|le|al|upon|of)){0,3})"
# "In Tolm, 7,000 people marched", "Ditto in Port Mell (Sarre), …".
_FRONTED = re.compile(
    rf"^\W*(?:(?:Ditto|Also|And|But|Meanwhile,?|Elsewhere,?) )?[Ii]n {_NAME}(?: \([^)]{{1,40}}\))?, "
)
# "Brest (20,000 to 40,000)".
_BEFORE_BRACKET = re.compile(rf"{_NAME} \($")
_NAMES_A_PLACE = re.compile(r"\b[Ii]n (?:the )?[A-Z]")
_NEAR = 300  # characters between one number of a paragraph and the next
_TIME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|All|Total|Spring|Summer"
    r"|Autumn|Winter|Parliament|Congress|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def crowd_place(point: FigurePoint, last: FigurePoint | None, carried: str | None) -> str | None:
    """The place of a crowd whose own words name none.

    Args:
        point: the number.
        last: the one before it.
        carried: the place under which that one was told, by its sentence or one before it in the paragraph.

    A crowd has its place from the words that open its sentence, from the name before its brackets, or from a
    sentence before it in the paragraph, unless it is told of the whole country. Of the dead of a storm this
    does not hold: "In Tolm, 12 died. The storm has killed 40."
    """
    if point.subject != "attended" or any(cue_in(cue, point.own_words) for cue in ("nation", "whole")):
        return None
    bracket = _BEFORE_BRACKET.search(point.before)
    if bracket and _is_place(bracket["name"]):
        return bracket["name"]
    return fronted_place(point) or (_carried(point, last, carried) if last else None)


def _carried(point: FigurePoint, last: FigurePoint, carried: str | None) -> str | None:
    if cue_in("nation", point.sentence):
        return None
    apart = point.figure.span[0] - last.figure.span[1]
    if apart < len(point.before) - len(last.before):  # of one sentence
        return last.named_place
    goes_on = apart <= _NEAR and "\n" not in last.after[:apart]
    return carried if goes_on and not _NAMES_A_PLACE.search(point.sentence) else None


def fronted_place(point: FigurePoint) -> str | None:
    """The place with which the sentence of a number opens."""
    fronted = _FRONTED.match(point.before)
    return fronted["name"] if fronted and _is_place(fronted["name"]) else None


def _is_place(name: str) -> bool:
    return not name.isupper() and not _TIME.match(name)
