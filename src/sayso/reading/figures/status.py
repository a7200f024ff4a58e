"""Whether what is counted has happened, is planned, is possible or is denied."""

from __future__ import annotations

from sayso.reading.figures.clauses import clause
from sayso.reading.figures.denial import NEGATIONS, WITHOUT_DEED, denies, is_given
from sayso.reading.figures.ellipsis import is_compared, is_part_of_them
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import FigureStatus

_CAUSES = frozenset(["DT", "PRP$", "NNS", "NNP", "NNPS", "VBG"])  # "due to *the* fighting"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# "Brought *by* nine men": who is counted there is no subject of what follows.
_BESIDE = frozenset(
    {"by", "with", "for", "from", "against", "among", "between", "at", "near", "on", "into", "across"}
)
_STATUSES: tuple[FigureStatus, ...] = ("denied", "possible", "planned")


_PLACED = frozenset({"stationed", "deployed", "based", "fighting"})
_HAPPENED = frozenset({"have", "has", "had", "are", "were", "was"})


def _has_happened(words: Words, first: int, end: int) -> bool:
    """ "Would join the 15,000 troops who *have* been sent", "1,000 of whom *have* arrived".

    Also "would join some 10,000 troops *already* there".
    """
    if words.tag[first - 1] == "VBG" and "for" in words.lower[max(first - 3, 0) : first - 1]:
        return True  # "will go to prison for fatally shooting 12 people"
    # "20,000, based on the number of houses destroyed", is no place.
    placed = words.at(end) in _PLACED and words.at(end + 1) in {"in", "on", "at"}
    if words.at(end) == "already" or (placed and not words.matches(end, ("based", "on"))):
        return True
    part = is_part_of_them(words, end)
    verb = end + 2 if part else end + 1
    relative = part or words.at(end) in {"who", "that", "which"}
    return relative and words.at(verb) in _HAPPENED and words.at(verb + 1) != "to"


def read_status(words: Words, first: int, end: int, counted_for: str) -> FigureStatus:
    """The status of the figure in the words from ``first`` to ``end``.

    ``counted_for``: its measure. Where a verb of its own follows it ("and 4,100 were wounded"), the conjunct
    before it does not bear on it.
    """
    if _has_happened(words, first, end):
        return "actual"
    if words.at(first - 1) in {"of", "for"} and words.lemma[first - 2].lower() == "plan":
        return "planned"  # "the third deployment plan of 6,000 troops"
    left, right = clause(words, first, end)
    if is_compared(words, first) and words.at(first - 1) != "not":
        left = first  # "will spend 2.5%, up from 1.9%"
    # "54 percent want it, 31 percent want none"; not "unless there is a deal, 33,000 will walk out".
    beside = words.at(first - 1) == "and" or (words.at(first - 1) == "," and "CD" in words.tag[left:first])
    if first > left and beside and _has_verb(words, end, right):
        left = first
    found: set[FigureStatus] = set()
    lemmas = lexicon("figures_status")["lemmas"]
    for at in [*range(left, first), *range(end, right)]:
        lemma = words.lemma[at].lower()
        for status in _STATUSES:
            cue = lemma in lemmas[status] or words.lower[at] in lemmas[status]
            bears = cue and _bears(words, at, status) and (at < end or _reaches_back(words, at, first))
            if bears and _holds(words, at, status, (first, end), counted_for):
                found.add(status)
        if (phrase := _phrase_status(words, at, left)) is not None:
            found.add(phrase)
        elif at >= end and _is_expected(words, at):
            found.add("possible")
        elif at < first and _announces(words, at, left):
            found.add("planned")
    for status in _STATUSES:
        if status in found:
            return status
    return "actual"


def _reaches_back(words: Words, at: int, first: int) -> bool:
    """Whether a cue behind a figure is said of it: "3,000 troops *will* leave".

    Not in "a case brought *by* nine men will be heard", nor where those who are counted only wish something:
    "54 percent *want* the deal scrapped".
    """
    lower, tag = words.lower[first - 1], words.tag[at]
    if tag == "IN" or (first and words.tag[first - 1] == "IN" and lower in _BESIDE):
        return False
    if words.tag[first - 1] == "VBG" and words.at(at - 1) in {"that", "which"}:
        return False  # "an exercise involving 2,500 troops that will end"
    wishes = words.lemma[at].lower() in word_set("figures_status", "wishes")
    return not (wishes and tag in _FINITE and words.lemma[at - 1].lower() != "be")


def _has_verb(words: Words, end: int, right: int) -> bool:
    """ "And 4,100 *were wounded*", not "will send 1,000 sappers and *5,000 builders* to the region"."""
    return any(tag in {"VBD", "VBZ", "VBP", "MD"} for tag in words.tag[end:right])


def _holds(words: Words, at: int, status: FigureStatus, place: tuple[int, int], counted_for: str) -> bool:
    """Whether the cue at ``at`` bears on the figure at ``place``, not on something else in its clause."""
    if status == "denied":
        return not _lasts(words, *place) and denies(words, at, place, counted_for)
    # "Would not comment on the 12 arrests".
    known = counted_for not in WITHOUT_DEED and at < place[0]
    return not (known and is_given(words, at, place[0], counted_for))


def _lasts(words: Words, first: int, end: int) -> bool:
    """ "Will not be eligible *for 18 years*": how long something is not so."""
    stretch = words.lemma[end - 1].lower() in word_set("units", "durations", "words")
    return stretch and words.at(first - 1) == "for"


def _offers_to(words: Words, at: int) -> bool:
    """ "Offered *to* pay", "offered on Thursday *to* pay"; not "offered a tribute *to* her"."""
    to = next((w for w in range(at + 1, min(at + 4, len(words))) if words.lower[w] == "to"), None)
    return to is not None and not any(words.tag[w] in {"NN", "NNS", "CD"} for w in range(at + 1, to))


def _phrase_status(words: Words, at: int, left: int) -> FigureStatus | None:
    """What the words at ``at`` say together: ``no evidence``, ``likely to``, ``set to``."""
    if words.lower[at] == "no" and words.at(at + 1) in word_set("figures_status", "denials", "none_of"):
        return "denied"
    if words.lower[at + 1 : at + 2] != ["to"] and words.lower[at : at + 2] != ["to", "be"]:
        return None
    if words.lower[at] == "due" and words.tag[min(at + 2, len(words) - 1)] in _CAUSES:
        return None  # "left due to the fighting"
    phrase, known = " ".join(words.lower[at : at + 2]), lexicon("figures_status")["phrases"]
    if phrase in known["possible"]:
        return "possible"
    if phrase == "due to" and not _is_due(words, at):
        return None
    return "planned" if phrase in known["planned"] and not _is_estimate(words, at, left) else None


def _is_due(words: Words, at: int) -> bool:
    """Whether somebody "was *due to* cross", and nobody died "*due to* the shelling"."""
    then, after = (*words.tag[at + 2 : at + 4], "", "")[:2]
    # The tagger takes a verb that is also a noun for one.
    bare = words.lemma[at - 1 : at] == ["be"] and then in {"NN", "JJ"} and not after.startswith("NN")
    return then == "VB" or bare


def _announces(words: Words, at: int, left: int) -> bool:
    """A headline's future: "Varnia *to* send 3,000 troops"."""
    if words.lower[at] != "to" or words.tag[at + 1] != "VB" or at <= left or words.tag[at - 1] != "NNP":
        return False
    opens = at
    while opens > left and words.tag[opens - 1] in {"NNP", "NNPS", "JJ", "POS", "CC", "DT"}:
        opens -= 1
    return opens == left or words.lower[opens - 1] in {"says", "say", "said", "that", "confirms", ","}


def _is_expected(words: Words, at: int) -> bool:
    """ "A million pilgrims *are expected*", without a word of what they are to do."""
    if words.lower[at] not in word_set("figures_status", "foreseen") or words.at(at + 1) == "to":
        return False
    return words.lemma[at - 1].lower() == "be" and words.tag[at - 1] != "VB"


def _bears(words: Words, at: int, status: str) -> bool:  # noqa: PLR0911
    """Whether the cue at ``at`` is used as a verb, an auxiliary or an adverb, and not of the saying
    itself.
    """
    if is_hyphen(words.at(at - 1)) and words.glued(at):
        return False  # "life-threatening"
    tag, lemma = words.tag[at], words.lemma[at].lower()
    after = words.lemma[at + 1].lower() if at + 1 < len(words) else ""
    if status == "denied":
        return after not in word_set("figures_status", "denials", "of_telling") and words.lower[at] != "no"
    if words.at(at + 1) in NEGATIONS and at + 2 < len(words):
        telling = words.lemma[at + 2].lower() in word_set("figures_status", "denials", "of_telling")
        if words.lower[at] == "can" or (status == "planned" and telling):
            return False  # "cannot swim", "will not say how many of its 9,000 troops"
    if (
        status == "planned"
        and words.lower[at] in {"wanted", "sought"}
        and after in {"in", "for", "over", "by"}
    ):
        return False  # "a man wanted in five killings"
    if lemma == "offer" and not _offers_to(words, at):
        return False  # "offered 5 million", "offering tributes to the actor"
    if lemma == "seek" and after != "to" and not {"CD", "$"} & set(words.tag[at + 1 : at + 3]):
        return False  # "sought a man"
    if words.lower[at] == "may" and words.text[at] == "May":
        return tag == "MD"
    return tag.startswith(("VB", "MD", "RB", "IN")) or (words.lower[at] == "plans" and after == "to")


def _is_estimate(words: Words, at: int, left: int) -> bool:
    """``estimate the contribution to be 20,000``, ``believed to be``: "to be" tells no plan there."""
    if words.lower[at] != "to":
        return False
    return any(
        words.lemma[back].lower()
        in {
            "estimate",
            "believe",
            "think",
            "say",
            "consider",
            "report",
            "know",
            "understand",
            "put",
            "find",
            "contribution",
            "number",
        }
        for back in range(left, at)
    ) or words.at(at + 2) not in {
        "sent",
        "deployed",
        "dispatched",
        "delivered",
        "transferred",
        "evacuated",
        "released",
    }
