"""Who gives a number in its own clause: "police put the crowd at 12,000", "170, says the coast guard"."""

from __future__ import annotations

import re
from functools import cache

from sayso.comparing.figures import FigurePoint
from sayso.comparing.figures.subjects import names_whose_number
from sayso.comparing.origins.bodies import words
from sayso.records import Span

_WHO = r"(?P<who>(?:[Tt]he |[Aa]n? |[Tt]heir |[Ii]ts )?[\w’'-]+(?: (?!and\b|but\b)[\w’'-]+){0,4}?)"
_CLAUSES = re.compile(r"[;:–—]")
_REACH = 120  # characters before the number in which its giver is looked for


@cache
def _before() -> re.Pattern[str]:
    """ "Police counted 22,000", "police put the crowd at 22,000", "… and the unions at 150,000"."""
    verbs = "|".join(
        sorted(words("gives_number") - {"by", "tally", "count", "estimate"}, key=len, reverse=True)
    )
    when = r"(?: on \w+(?: \w+)?)?"
    return re.compile(
        rf"(?:^|[\s“\"(]){_WHO}{when} (?:had |has |have |now |also )*(?:{verbs}|stood by|stands by)\b"
        r"(?P<between>[^.;]{0,60})$",
        re.DOTALL,
    )


_ELLIPSIS = re.compile(rf"\band {_WHO} (?:at|of|on) $")
_PASSED_ON = re.compile(
    rf"^[^,.]{{0,40}},? (?:said|says|say|according to|if one believes) {_WHO}"
    r"(?=[.,;:]|$| in\b| on\b| which\b)"
)
_OF_WHOM = re.compile(r"\bof (?P<who>the [\w’'-]+(?: [\w’'-]+)?)$")
# "After the disaster the coast guard": the first leads up, unless a preposition ties the second to it.
_SECOND_ARTICLE = re.compile(r"(?<=\w)(?<! of)(?<! in)(?<! at)(?<! for)(?<! from)(?<! on) (?=the )")
_TELLS = frozenset(
    [
        *("it", "he", "she", "they", "that", "which", "who", "this", "there", "i", "we"),
        *("to", "is", "was", "are", "were", "be", "been", "in", "on", "at"),
    ]
)


def giver_span(point: FigurePoint) -> Span | None:
    """From where to where in its text those stand who give the number of ``point``, if its clause names them.

    Offsets are code points. Looks at the clause alone, so a speaker beyond a semicolon gives nothing here.
    """
    start, end = point.figure.span
    before, after = own_clause_of(point)
    offset = start - len(before)
    if names_whose_number(point.figure) and (found := _OF_WHOM.search(point.words)):
        return start + found.start("who"), start + found.end("who")
    for pattern in (_ELLIPSIS, _before()):
        if (found := pattern.search(before)) and (who := _trimmed(found["who"])):
            return offset + found.end("who") - len(who), offset + found.end("who")
    if (found := _PASSED_ON.match(after)) and (who := _trimmed(found["who"])):
        return end + found.end("who") - len(who), end + found.end("who")
    return None


def own_clause_of(point: FigurePoint) -> tuple[str, str]:
    """The words before and after the number, up to the next semicolon, colon or dash."""
    return _CLAUSES.split(point.before)[-1][-_REACH:], _CLAUSES.split(point.after)[0]


def _trimmed(who: str) -> str:
    """Those who are named at the end of ``who``, without what leads up to them; empty for a pronoun."""
    who = re.split(r"\b(?:that|which|where|when|after|before|if|and|but) |[-–] ", who)[-1]
    who = _SECOND_ARTICLE.split(who)[-1]
    last = who.casefold().split()[-1:]
    if not last or last[0] in _TELLS or who.casefold().split()[0] in _TELLS or any(c.isdigit() for c in who):
        return ""
    return who
