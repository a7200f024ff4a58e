"""Whether what is counted has happened, is planned, is possible or is denied; and whether it is a total or
comes on top.
"""

from __future__ import annotations

from sayso.reading.figures.ellipsis import is_compared, is_part_of_them
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import FigureStatus, Scope

_REACH_LEFT = 24
_REACH_RIGHT = 8
_STOPS = frozenset(';:.()!?"“”—–')
_CLAUSE_OPENERS = frozenset(
    [
        "while",
        "but",
        "although",
        "though",
        "whereas",
        "because",
        "which",
        "who",
        "when",
        "where",
        "after",
        "before",
        "since",
        "following",
        "amid",
    ]
)
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_WITHOUT_DEED = frozenset({"other", "percent", "money"})
_NEW_PREDICATES = (["PRP"], ["EX"], ["MD"], ["VBD"], ["VBZ"], ["VBP"])
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STATUSES: tuple[FigureStatus, ...] = ("denied", "possible", "planned")
# A speed ("90 miles per hour") is no count of a period.
_PERIODS = frozenset({"day", "night", "week", "month", "quarter", "season", "year", "decade", "century"})
_TOTALS = frozenset({"toll", "total", "tally"})
_SAYING = frozenset(
    ["say", "know", "clear", "disclose", "immediately", "only", "just", "yet", "until", "provide", "specify"]
)


def clause(words: Words, first: int, end: int) -> tuple[int, int]:
    """First word and end of the clause around the words from ``first`` to ``end``. Looks at 32 words at
    most.
    """
    opens, closes = words.sentence(first)
    left = first
    while left > max(opens, first - _REACH_LEFT):
        word = words.lower[left - 1]
        if word in _STOPS or word in _CLAUSE_OPENERS or _is_dash(words, left - 1):
            break
        if word == "that" and words.tag[left - 1] == "WDT":
            break
        if (
            word == ","
            and words.tag[left] in {"CC", "WDT", "WP", "IN"}
            and words.lower[left] not in {"of", "in", "to"}
        ):
            break
        if word in {"and", "but"} and words.tag[left] == "MD":
            break
        left -= 1
    right = end
    while right < min(closes, end + _REACH_RIGHT):
        word = words.lower[right]
        if word in _STOPS or word in _CLAUSE_OPENERS or word == "," or _is_dash(words, right):
            break
        if words.tag[right] == "CC" and words.tag[right + 1 : right + 2] in _NEW_PREDICATES:
            break  # "thirty dead on my list and I am not at the end", "took 27 hostages and would release 9"
        right += 1
    return left, right


def _is_dash(words: Words, at: int) -> bool:
    """A hyphen with space before it stands for a dash."""
    return is_hyphen(words.lower[at]) and not words.glued(at)


_HAPPENED = frozenset({"have", "has", "had", "are", "were", "was"})


def _has_happened(words: Words, end: int) -> bool:
    """ "Would join the 15,000 troops who *have* been sent", "1,000 of whom *have* arrived"."""
    part = is_part_of_them(words, end)
    verb = end + 2 if part else end + 1
    relative = part or words.at(end) in {"who", "that", "which"}
    return relative and words.at(verb) in _HAPPENED and words.at(verb + 1) != "to"


def read_status(words: Words, first: int, end: int, own_verb: bool, counted_for: str) -> FigureStatus:
    """The status of the figure in the words from ``first`` to ``end``.

    ``own_verb``: its verb follows it ("and 4,100 were wounded"), so a conjunct before it does not bear on it.
    ``counted_for``: its measure.
    """
    if _has_happened(words, end):
        return "actual"
    left, right = clause(words, first, end)
    if is_compared(words, first) and words.at(first - 1) != "not":
        left = first  # "will spend 2.5%, up from 1.9%"
    if own_verb and first > left and words.lower[first - 1] == "and":
        left = first
    found: set[FigureStatus] = set()
    lemmas = lexicon("figures_status")["lemmas"]
    for at in [*range(left, first), *range(end, right)]:
        lemma = words.lemma[at].lower()
        for status in _STATUSES:
            cue = lemma in lemmas[status] or words.lower[at] in lemmas[status]
            if cue and _bears(words, at, status) and not (at >= end and words.tag[at] == "IN"):
                if status == "denied" and not _denies(words, at, (first, end), counted_for):
                    continue
                found.add(status)
        if words.lower[at + 1 : at + 2] == ["to"] or words.lower[at : at + 2] == ["to", "be"]:
            phrase = " ".join(words.lower[at : at + 2])
            if phrase in lexicon("figures_status")["phrases"]["possible"]:
                found.add("possible")
            elif phrase in lexicon("figures_status")["phrases"]["planned"] and not _is_estimate(
                words, at, left
            ):
                found.add("planned")
    for status in _STATUSES:
        if status in found:
            return status
    return "actual"


def _bears(words: Words, at: int, status: str) -> bool:
    """Whether the cue at ``at`` is used as a verb, an auxiliary or an adverb, and not of the saying
    itself.
    """
    if is_hyphen(words.at(at - 1)) and words.glued(at):
        return False  # "life-threatening"
    tag, lemma = words.tag[at], words.lemma[at].lower()
    after = words.lemma[at + 1].lower() if at + 1 < len(words) else ""
    if status == "denied":
        return after not in _SAYING and words.lower[at] != "no"
    if (
        status == "planned"
        and words.lower[at] in {"wanted", "sought"}
        and after in {"in", "for", "over", "by"}
    ):
        return False  # "a man wanted in five killings"
    if lemma == "seek" and after != "to" and not {"CD", "$"} & set(words.tag[at + 1 : at + 3]):
        return False  # "sought a man"
    if words.lower[at] == "may" and words.text[at] == "May":
        return tag == "MD"
    return tag.startswith(("VB", "MD", "RB", "IN")) or (words.lower[at] == "plans" and after == "to")


def _denies(words: Words, at: int, place: tuple[int, int], counted_for: str) -> bool:
    """Whether the negation at ``at`` bears on the figure at ``place``, not on another verb of its sentence.

    "Asked *not* to be named, put the figure at 14": another verb stands between. "28 percent did *not* come"
    counts those who did not.
    """
    if words.lower[at] not in _NEGATIONS:
        return True
    first, end = place
    if at >= end:
        return counted_for not in _WITHOUT_DEED
    if words.at(at + 1) == "be" and words.at(at + 2) in {"named", "identified", "quoted"}:
        return False
    verbs = [index for index in range(at + 1, first) if words.tag[index] in _VERBS]
    own = next((one for one in verbs if words.tag[one] != "MD" and not _is_auxiliary(words, one)), None)
    return own is None or not any(one > own and words.tag[one] in _FINITE for one in verbs)


def _is_auxiliary(words: Words, at: int) -> bool:
    return words.lemma[at].lower() in {"be", "have", "do"}


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


def _brings(words: Words, first: int) -> bool:
    """``bringing the number of dead to``: the verb that makes a number the whole one."""
    return any(
        words.lemma[at].lower() in {"bring", "take", "raise", "push"}
        for at in range(max(first - 8, 0), first)
    )


def read_scope(words: Words, first: int, end: int, amount_end: int, unit: str | None) -> Scope:  # noqa: PLR0911
    """The scope that the words from ``first`` (before the bound) to ``end`` give a figure."""
    for at in range(end, min(end + 4, len(words) - 1)):
        if (
            words.lower[at] in {"a", "an", "per", "each", "every"}
            and not (at > end - 1 and words.tag[at - 1] in {"IN", "CC", "TO"})  # "died in a week"
            and words.at(at + 2)
            not in {
                "ago",
                "earlier",
                "later",
            }
            and words.lower[at + 1] in word_set("units", "rates", "periods")
        ):
            return "per_period"
    inside = set(words.lower[first:end])
    before = words.lower[max(first - 3, 0) : first]
    joined = " ".join(before)
    if unit is not None and unit.partition(" per ")[2] in _PERIODS:
        return "per_period"
    if inside & {"additional", "further", "extra"} or (
        before[-1:] and before[-1] in {"another", "additional", "further", "extra"}
    ):
        return "additional"
    if "another" in inside or words.at(amount_end) == "more":
        return "additional"
    if before[-2:] == ["total", "of"] or "total" in inside or before[-1:] == ["total"]:
        return "total"
    after = tuple(words.lower[end : end + 2])
    if after in {("in", "total"), ("in", "all")} or after[:1] == ("altogether",):
        return "total"
    reached = words.at(first - 1) in {"to", "at", "of", "is", "was", "by"}
    if joined.endswith(("in all ,", "in total ,", "in all", "in total")) or (
        reached and _TOTALS & set(words.lower[max(first - 6, 0) : first])
    ):
        return "total"
    if reached and "number" in words.lower[max(first - 6, 0) : first] and _brings(words, first):
        return "total"
    if any(word in word_set("figures_bounds", "scope", "per_period") for word in before[-1:]):
        return "per_period"
    return "not_stated"
