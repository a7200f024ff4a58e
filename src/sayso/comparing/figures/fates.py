"""What the words right beside a number say was done to the counted, where it is something of its own."""

from __future__ import annotations

import re

# "Around 2,000 wounded soldiers were repatriated": what was done to them is what is counted.
_PASSIVE = (
    r",? (?:who )?(?:of (?:them|whom|these|those) )?(?:have |had |has )?(?:been |were |was |are |being )"
    r"(?:\w+ )?"
)
_LED_AWAY = {
    "returned": re.compile(
        rf"{_PASSIVE}(?:repatriated|sent (?:back |home)|flown (?:back |home)|brought (?:back |home)"
        r"|returned (?:home|to))\b"
    ),
    "freed": re.compile(rf"{_PASSIVE}(?:freed|released|exchanged|swapped)\b"),
    "killed": re.compile(r" dead\b(?! (?:and|or) (?:wounded|injured|hurt)\b)"),  # "180,000 Veskovan dead"
    "missing": re.compile(
        rf"(?:{_PASSIVE}| )?(?:(?:classified|listed|registered|reported|recorded|considered) )?"
        r"as (?:still )?missing\b"
    ),
    # "Of the 11,000 that were sent, some 4,000 are casualties".
    "casualties": re.compile(r" (?:are|were|have become|had become)(?: now| already)? casualties\b"),
}
# "They brought about 12,000."
_SENT_OFF = re.compile(
    r"\b(?:brought|sent|deployed|dispatched|shipped|committed)(?: in| over)?"
    r"(?: (?:about|around|some|over|nearly|at least|up to|more than|almost))? $"
)
_ENDS = re.compile(r"\s*(?:[.,;”\"]|$)")
# "Lost over 6,200 soldiers, killed and wounded".
_BOTH_HARMS = re.compile(
    r",? \(?(?:either |both )?(?:killed|dead) (?:and|or) (?:wounded|injured)\b"
    r"|,? \(?(?:wounded|injured) (?:and|or) (?:killed|dead)\b"
)
# "There are 4,000 dead and missing", not "missing and presumed dead".
_DEAD_AND_MISSING = re.compile(
    r",? \(?(?:either |both )?(?:killed|dead)(?:,| and| or| and/or) (?:\w+ )?(?:missing|unaccounted for)\b"
    r"|,? \(?(?:either |both )?missing (?:and|or) (?:dead|killed)\b"
)
# "The number of dead and missing rose to 600."
_OF_DEAD_AND_MISSING = re.compile(
    r"\b(?:(?:killed|dead) (?:and|or) (?:the )?missing|missing (?:and|or) (?:the )?(?:dead|killed))\b"
    r"[^,.;:\d]{0,60}$"
)


# "Up to 11,000 North Korean troops are already in Russia's Kursk region".
_ARE_IN = re.compile(
    r" (?:are|were|is|was|have been|had been) (?:\w+ )?"
    r"(?:(?:fighting|operating|training|serving|active|present|based) )?"
    r"(?:in|at|on|near|inside|along) "
    r"(?:(?:the|western|eastern|northern|southern|central|neighbou?ring|a) )*[A-Z]"
)
_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|over|more than|just|only) )*"
_TOWN_OF = re.compile(
    r"\b(?:town|city|village|hamlet|island|suburb|community|settlement|enclave|territory|country|nation) of "
    + _ABOUT
    + "$"
)
_LIVING = frozenset({"inhabitant", "resident", "islander", "villager", "townspeople", "people"})
_HAS = re.compile(r"\b(?:which|that|town|city|village|island|region) (?:has|had) " + _ABOUT + "$")
# "North Korea has lost about 4,000 of the soldiers it sent, some 1,000 of them killed."
_LOST = re.compile(
    r"\b(?:lost|losing|lose|loses)(?: (?:about|around|some|over|nearly|at least|more than|up to))? $"
)
_OF_THEM_DEAD = re.compile(
    r"[^.;:]{0,60}, (?:[\w-]+ ){0,3}[\w,]+ of (?:them|whom) "
    r"(?:were |have been |had been |are )?(?:killed|dead|fatally)\b"
)


# "Thirty-six of the 37 rescued have asked for asylum", but "two of the five injured have died".
_OF_THOSE = re.compile(
    r" of (?:the|these|those|its|their) (?:some |about )?[\d,]+ (?:\w+ )?"
    r"(?:(?P<rescued>rescued|survivors)|(?P<missing>missing)|(?P<wounded>wounded|injured)"
    r"|(?P<arrested>arrested|detained)|(?P<displaced>evacuated|displaced|evacuees))\b"
)
_DEAD = re.compile(r"\b(?:died|dead|killed|dies)\b")
_NEXT = 30  # characters behind in which it is told that they died


# "The number of deaths from the blast, which hurt 600, rose to 182", "a final tally could reach 20,000".
_REACHES = re.compile(
    r"\b(?:rose|rises?|risen|(?:climb|jump|soar|surge|increase|mount)(?:s|ed|d)?) to "
    r"(?:about |some |nearly |more than |at least )?$"
    r"|\b(?:reach|exceed|pass|top|surpass)(?:es|s|ed)? (?:about |some |between |the region of |as many as )?$"
    r"|\b(?:stands?|stood) at (?:about |some |nearly |more than |at least )?$"
)
_TOLL = re.compile(
    r"\b(?:(?P<killed>number of (?:\w+ )?(?:deaths|dead|fatalities)\b|death toll\b)"
    r"|(?P<tally>final (?:tally|toll)\b)|(?P<other>number of (?:the )?\w+|\w+ (?:toll|count|tally)\b))",
    re.IGNORECASE,
)


def reached_by(before: str) -> str:
    """``killed`` where the words before a bare number say that deaths reached it, ``tally`` of a tally.

    ``""`` where nothing does: the last count that is named before the verb is the one that reaches.
    """
    verb = _REACHES.search(before)
    named = [match.lastgroup or "" for match in _TOLL.finditer(before, 0, verb.start())] if verb else []
    return named[-1] if named and named[-1] != "other" else ""


def are_in(after: str) -> bool:
    """Whether the words behind soldiers say that they are somewhere: they have been sent there."""
    return _ARE_IN.match(after) is not None


def fate_beside(before: str, after: str, *, bare: bool) -> str:
    """The subject that the words beside a number of people give it, ``""`` where they give none.

    ``bare``: whether the number has no noun.
    """
    if (of := _OF_THOSE.match(after)) and not _DEAD.search(after[: of.end() + _NEXT]):
        return next(subject for subject, told in of.groupdict().items() if told)
    for subject, led in _LED_AWAY.items():
        if led.match(after):
            return subject
    return "sent" if bare and _SENT_OFF.search(before) and _ENDS.match(after) else ""


def tells_dead_and_missing(before: str, after: str) -> bool:
    """Whether the dead and those who are missing are counted together: "4,000 dead and missing"."""
    return _DEAD_AND_MISSING.match(after) is not None or _OF_DEAD_AND_MISSING.search(before) is not None


def are_inhabitants(unit: str | None, before: str) -> bool:
    """Whether a number tells how many live in a place: "a town of 9,000", "which has 4,100 inhabitants"."""
    return _TOWN_OF.search(before) is not None or (unit in _LIVING and _HAS.search(before) is not None)


def was_lost(before: str) -> bool:
    """Whether the words right before a number say that those it counts were lost."""
    return _LOST.search(before) is not None


def tells_both_harms(before: str, after: str) -> bool:
    """Whether "killed and wounded" stands right behind a number, or who was "lost" is in part killed."""
    lost = _LOST.search(before) and _OF_THEM_DEAD.match(after)
    return _BOTH_HARMS.match(after) is not None or lost is not None
