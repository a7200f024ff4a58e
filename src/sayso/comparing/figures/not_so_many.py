"""Numbers that somebody gives only to say that they are wrong: "Not 300,000, not 150,000"."""

from __future__ import annotations

import re

from sayso.comparing.figures.points import FigurePoint
from sayso.comparing.figures.telling import number
from sayso.comparing.figures.verdicts import ends

# "Thirty-one thousand have died. Not 300,000, not 150,000": what others say is not so.
_NOT = re.compile(r"^\W*Not (?:[\d,.]+(?: [a-z]+)?, not )*$")


def says_not_so_many(one: FigurePoint, other: FigurePoint) -> str | None:
    """ "Not 300,000, not 150,000": who says so has left open what it is, as long as it is another number."""
    for denied, stated in ((one, other), (other, one)):
        if _NOT.search(denied.before) and not _NOT.search(stated.before) and number(denied) != (1, 1):
            (low, high), (least, most) = number(denied), ends(stated)
            apart = (most is not None and low is not None and most < low) or (
                least is not None and high is not None and least > high
            )
            if apart:
                return f"one says that it is not {denied.words}, the other {stated.words}"
    return None
