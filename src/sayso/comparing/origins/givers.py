"""Who gives a number in its own clause: "police put the crowd at 12,000", "170, says the coast guard"."""

from __future__ import annotations

import re
from functools import cache

from sayso.comparing.figures import FigurePoint
from sayso.comparing.figures.subjects import names_whose_number
from sayso.comparing.origins.descriptions import describe, singular
from sayso.comparing.origins.wordlists import words
from sayso.records import Span

_WHO = r"(?P<who>(?:[Tt]he |[Aa]n? |[Tt]heir |[Ii]ts )?[\w’'-]+(?: (?!and\b|but\b)[\w’'-]+){0,4}?)"
_AUX = (
    r"(?:had |has |have |now |also |still |only |first |later |earlier |again |already |even |meanwhile "
    r"|since |then )*"
)
_WHEN = r"(?: on \w+(?: \w+)?|, [a-z]+,|, (?:an?|the|which|who) [^,.;]{2,80},)?"
_FIRST_WORD = re.compile(r"^\w+")  # of which only the end is looked at
_CLAUSES = re.compile(r"[;:–—]")
_GIVES = frozenset({"company", "union", "police", "inquiry", "ministry", "research", "monitor"})
_REACH = 120  # characters before the number in which its giver is looked for


@cache
def giver_verb() -> re.Pattern[str]:
    """What follows whoever gives a number: ", an institute, gave", " has put"."""
    return re.compile(rf"(?:, (?:an?|the|which|who) [^,.;]{{2,80}},)? {_AUX}(?:{_verbs()})\b")


def _verbs() -> str:
    return "|".join(
        sorted(words("gives_number") - {"by", "tally", "count", "estimate"}, key=len, reverse=True)
    )


@cache
def _before() -> re.Pattern[str]:
    """ "Police counted 22,000", "police put the crowd at 22,000", "… and the unions at 150,000"."""
    return re.compile(
        rf"(?:^|[\s“\"(]){_WHO}{_WHEN} {_AUX}"
        rf"(?:{_verbs()}|(?:stood|stands) by|(?:keeps?|kept|sticks?|stuck) to)\b"
        r"(?P<between>[^.;]{0,60})$",
        re.DOTALL,
    )


_ELLIPSIS = re.compile(rf"(?:\band|,) {_WHO} (?:at|of|on) $")
# "The agency cut its death toll from the floods to 54".
_CHANGES = re.compile(
    rf"(?:^|[\s“\"(]){_WHO}{_WHEN} {_AUX}"
    r"(?:cut|trimmed|lowered|raised|revised|reduced|increased|doubled|tripled) (?:its|the|their|his|her) "
    r"(?:[\w-]+ ){0,3}?(?:toll|count|estimate|figure|tally|number|magnitude|value)\b[^.;]{0,80}$"
)
# "The service (NIS) gave the assessment in a closed-door briefing, saying around 300".
_SAYING = re.compile(
    rf"^\W*{_WHO}(?: \([A-Z]{{2,}}\))? {_AUX}[a-z]+[^.;]{{0,120}}, (?:saying|adding)(?: that)? $"
)
# "The police say 38,000, the FGT 120,000 and Oculus, a firm, 52,000": the verb is said once.
_GAPPED = re.compile(rf"(?:\band|,) {_WHO}(?:, (?:an?|the) [^,.;]{{2,80}},)? $")
_COUNTS = frozenset(
    [
        *("count", "figure", "tally", "toll", "estimate", "number", "reckoning", "total", "list"),
        *("fear", "claim", "warning", "forecast", "prediction"),
    ]
)
_COUNT = rf"(?:{'|'.join(sorted(_COUNTS))}|figures)\b"  # "the state's service estimates" is no noun
# "The ministry closed its list in May at 1,688, the relief office its own at 2,011".
_CLOSED = re.compile(
    rf"(?:^|[\s“\"(]){_WHO}{_WHEN} {_AUX}closed (?:its|their|the) "
    rf"(?:own|(?:\w+ )?(?:{_COUNT}|books|register))[^.;]{{0,60}}$"
)
# "The company's figure is 22", "the institute's count of Saturday's march, between 34,000 and 38,000"
_WHOSE_COUNT = re.compile(rf"(?:^|[\s“\"(]){_WHO}['’]s? (?:[\w-]+ ){{0,2}}{_COUNT}\b[^.;\d]{{0,60}}$")
# "By the count of the health authorities, 52 people", "more than 100,000 had come, by the unions' reckoning"
_BY_COUNT_OF = re.compile(rf"\b[Bb]y (?:the )?(?:own )?{_COUNT} of {_WHO},[^.;]{{0,80}}$")
# "A list on which a newspaper counted 61 names", "a report in the Ledger that her brother got 11 payments"
_WHICH_COUNTED = re.compile(
    rf"\b(?:on|in|of|where) (?:which )?{_WHO} {_AUX}(?:counted|found|read|tallied) (?:[\w-]+ ){{0,3}}$"
)
_REPORT_IN = re.compile(
    rf"\b(?:reports?|story|article|dispatch) (?:in|by|from|on) {_WHO}"
    r" (?:that|of|about|saying)\b[^.;]{0,80}$"
)
# "The ministry has nine cases", "local medics have at least 20"
_HAS = re.compile(
    rf"(?:^|[\s“\"(,]){_WHO}(?:, (?:an?|the|which|who) [^,.;]{{2,80}},)?"
    r" (?:has|have|keeps?)(?: (?:an?|his|her|its|their) (?:list|record|register) (?:with|of))? $"
)
_BY_WHOSE_COUNT = re.compile(
    rf"^[^.;]{{0,60}}\bby {_WHO}['’]s? (?:own |last |latest |first |official |provisional ){{0,2}}{_COUNT}\b"
)
# "52 by that of the ministry".
_BY_THAT_OF = re.compile(
    rf"^[^,.;]{{0,40}}?\bby (?:that|those|the one|the ones|the (?:\w+ )?{_COUNT}) of {_WHO}"
    r"(?=[.,;:]|$| which\b| who\b| for\b)"
)
# "Against the 33 reported by the government".
_BY_WHOM = re.compile(
    r"^[^,.;]{0,40}? (?:given|reported|announced|counted|registered|recorded|claimed|confirmed|estimated)"
    rf" by {_WHO}(?=[.,;:]|$| in\b| on\b| which\b)"
)
# "Twice the 1,500 that the agency gave last week".
_THAT_GAVE = re.compile(
    rf"^[^,.;]{{0,20}}? (?:that|which) {_WHO} {_AUX}"
    r"(?:gave|named|cited|announced|reported|estimated|put out|spoke of)\b"
)
_PASSED_ON = re.compile(
    rf"^[^,.]{{0,40}},? (?:said|says|say|according to|if one believes) {_WHO}"
    r"(?=[.,;:]|$| in\b| on\b| which\b)"
)
_OF_WHOM = re.compile(r"\bof (?P<who>the [\w’'-]+(?: [\w’'-]+)?)$")
# "After the disaster the coast guard": the first leads up, unless a preposition ties the second to it.
_SECOND_ARTICLE = re.compile(r"(?<=\w)(?<! of)(?<! in)(?<! at)(?<! for)(?<! from)(?<! on) (?=the )")
# "Having spoken of 8,000", "which a day earlier had put it at 33".
_NOBODY = frozenset(
    {"and", "but", "or", "having", "being", "while", "as", "not", "also", "since", "which", "though"}
    | {
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "earlier",
        "later",
        "then",
        "before",
    }
)
# "Filled with *an* estimated 150": no noun that somebody could be called by.
_LEADS_UP = frozenset(
    {"a", "an", "the", "with", "of", "for", "from", "by", "about", "some", "at", "its", "their"}
)
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
    if span := counter_span(point):
        return span
    start, end = point.figure.span
    before, after = own_clause_of(point)
    for pattern in (_ELLIPSIS, _before(), _CHANGES, _CLOSED, _SAYING):
        if (found := pattern.search(before)) and (who := _trimmed(found["who"])):
            if pattern is _ELLIPSIS and not _gives_before(before[: found.start()]):
                continue  # "…, resulting in the loss of 43 lives"
            at = start - len(before) + found.end("who")
            return at - len(who), at
    if (found := _PASSED_ON.match(after)) and (who := _trimmed(found["who"])):
        return end + found.end("who") - len(who), end + found.end("who")
    return None


def counter_span(point: FigurePoint) -> Span | None:  # noqa: PLR0911
    """From where to where those stand whose count the number is: "the institute's count".

    Who passes it on in the same sentence does not make it his.
    """
    start, end = point.figure.span
    before, after = own_clause_of(point)
    if _names_whose_number(point) and (found := _OF_WHOM.search(point.words)):
        return start + found.start("who"), start + found.end("who")
    if (found := _BY_WHOM.match(after[: len(point.own[1])])) and (who := _trimmed(found["who"])):
        return end + found.end("who") - len(who), end + found.end("who")
    for pattern in (_BY_COUNT_OF, _WHOSE_COUNT, _WHICH_COUNTED, _REPORT_IN):
        if (found := pattern.search(before)) and (who := _trimmed(found["who"])):
            at = start - len(before) + found.end("who")
            return at - len(who), at
    if who := _gapped(point, before):
        at = start - len(before) + before.rindex(who)
        return at, at + len(who)
    if _is_had(point) and (found := _HAS.search(before)) and (who := _trimmed(found["who"])):
        at = start - len(before) + found.end("who")
        return at - len(who), at
    for pattern in (_BY_WHOSE_COUNT, _BY_THAT_OF, _BY_WHOM, _THAT_GAVE):
        if (found := pattern.match(after)) and (who := _trimmed(found["who"])):
            return end + found.end("who") - len(who), end + found.end("who")
    return None


def _gapped(point: FigurePoint, before: str) -> str:
    """Who stands before a bare number where the verb that gives it stands before another one."""
    found = _GAPPED.search(before) if point.figure.unit in {None, "people"} else None
    if found is None or not re.search(rf"\b(?:{_verbs()})\b[^.;]*\d", before[: found.start()]):
        return ""
    who = _trimmed(found["who"])
    return who if who[:1].isupper() or describe(who).sorts else ""


def _gives_before(clause: str) -> bool:
    """Whether a verb that gives numbers stands in ``clause``: "police put the crowd at 20,000 and …"."""
    return re.search(rf"\b(?:{_verbs()})\b", clause) is not None


def _is_had(point: FigurePoint) -> bool:
    """Whether a number is of what a body keeps count of: "nine cases", "47 names", or just "20"."""
    return singular(point.figure.unit or "") in words("had") or point.figure.unit is None


def _names_whose_number(point: FigurePoint) -> bool:
    """Whether the counted noun calls a body: "the 148 of the company"."""
    called = describe(point.figure.unit or "")
    return names_whose_number(point.figure) or (
        point.figure.measure == "other" and called.is_general and bool(called.sorts & _GIVES)
    )


def own_clause_of(point: FigurePoint) -> tuple[str, str]:
    """The words before and after the number, up to the next semicolon, colon or dash."""
    before = _CLAUSES.split(point.before)[-1]
    if len(before) > _REACH and before[-_REACH - 1].isalnum():
        return _FIRST_WORD.sub("", before[-_REACH:]), _CLAUSES.split(point.after)[0]
    return before[-_REACH:], _CLAUSES.split(point.after)[0]


def _trimmed(who: str) -> str:
    """Those who are named at the end of ``who``, without what leads up to them; empty for a pronoun."""
    who = re.split(r"\b(?:that|which|where|when|after|before|if|and|but) |[-–] ", who)[-1]
    who = _SECOND_ARTICLE.split(who)[-1]
    if set(who.casefold().split()) & (words("gives_number") | _COUNTS):
        return ""
    last = who.casefold().split()[-1:]
    if (
        not last
        or last[0] in _TELLS | _NOBODY | _LEADS_UP
        or who.casefold().split()[0] in _TELLS
        or any(c.isdigit() for c in who)
    ):
        return ""
    return who
