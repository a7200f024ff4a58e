"""The sign of each source kind: a shape and a letter, so that colour is never needed to tell them apart.

The colours are in ``static/article.css`` under ``.k-…``; this is what prints, and what the colour-blind see.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import SourceKind


@dataclass(frozen=True, slots=True)
class Kind:
    """One source kind as the pages show it. ``outline`` is an SVG path in a box of 16 by 16."""

    name: SourceKind
    letter: str
    words: str
    outline: str


_CIRCLE = "M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1Z"
_SQUARE = "M1.5 1.5H14.5V14.5H1.5Z"
_DIAMOND = "M8 .3L15.7 8L8 15.7L.3 8Z"
_SHIELD = "M1.5 1H14.5V9.5L8 15.5L1.5 9.5Z"
_HEXAGON = "M4.3 1.2H11.7L15.6 8L11.7 14.8H4.3L.4 8Z"
_ROOF = "M8 .5L15 6V15H1V6Z"
_FLAG = "M.5 2H12L15.5 8L12 14H.5Z"
_LEAF = "M2 .8H10.5L14 4.3V15.2H2Z"
_BUBBLE = "M1 1.5H15V11.5H8L4 15.4V11.5H1Z"
_EYE = "M.2 8Q8 -4 15.8 8Q8 20 .2 8Z"
_PENTAGON = "M8 .4L15.7 6.2L12.8 15.2H3.2L.3 6.2Z"
_CLUSTER = "M4.6 1A4 4 0 0 1 8 2.2A4 4 0 1 1 13.8 8A4 4 0 1 1 8 13.8A4 4 0 1 1 2.2 8A4 4 0 0 1 4.6 1Z"

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("person", "P", "person", _CIRCLE),
        Kind("state_body", "S", "state body", _SQUARE),
        Kind("intelligence_service", "I", "intelligence service", _DIAMOND),
        Kind("military", "M", "military", _SHIELD),
        Kind("international_body", "U", "international body", _HEXAGON),
        Kind("organisation", "O", "organisation", _ROOF),
        Kind("media", "N", "news media", _FLAG),
        Kind("document", "D", "document", _LEAF),
        Kind("social_post", "@", "social post", _BUBBLE),
        Kind("witness", "W", "witness", _EYE),
        Kind("expert", "E", "expert", _PENTAGON),
        Kind("crowd", "C", "crowd", _CLUSTER),
    )
}
