"""Whether what is counted has happened, is planned, is possible or is denied."""

from __future__ import annotations

from sayso.reading.figures.denial import NEGATIONS, WITHOUT_DEED, denies, is_given
from sayso.reading.figures.ellipsis import is_compared, is_part_of_them
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words, is_hyphen
from sayso.records import FigureStatus

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
        "until",
    ]
)
_NEW_PREDICATES = (["PRP"], ["EX"], ["MD"], ["VBD"], ["VBZ"], ["VBP"])
_STATUSES: tuple[FigureStatus, ...] = ("denied", "possible", "planned")


def clause(words: Words, first: int, end: int) -> tuple[int, int]:
    """First word and end of the clause around the words from ``first`` to ``end``. Looks at 32 words at
    most.
    """
    opens, closes = words.sentence(first)
    left = first
    comma = 0
    while left > max(opens, first - _REACH_LEFT):
        word = words.lower[left - 1]
        if comma and word in {"who", "which"} and words.at(left - 2) == ",":
            left = comma + 1  # "Baltek, which reports on Monday, fell 3%"
            break
        if word in _STOPS or word in _CLAUSE_OPENERS or _is_dash(words, left - 1):
            break
        if word == ",":
            comma = left - 1
        if word in {"and", "but"} and words.lower[left] in {"says", "said"}:
            break
        if word == "that" and words.tag[left - 1] == "WDT":
            break
        if word == "," and words.at(left) == "of" and words.at(left + 1) in {"whom", "which"}:
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
        that = words.lower[right + 1 : right + 2] == ["that"]
        if words.tag[right] == "CC" and (that or words.tag[right + 1 : right + 2] in _NEW_PREDICATES):
            break  # "thirty dead on my list and I am not at the end", "took 27 hostages and would release 9"
        right += 1
    return left, right


def _is_dash(words: Words, at: int) -> bool:
    """A hyphen with space before it stands for a dash."""
    return is_hyphen(words.lower[at]) and not words.glued(at)


_PLACED = frozenset({"stationed", "deployed", "based", "fighting"})
_HAPPENED = frozenset({"have", "has", "had", "are", "were", "was"})


def _has_happened(words: Words, end: int) -> bool:
    """ "Would join the 15,000 troops who *have* been sent", "1,000 of whom *have* arrived".

    Also "would join some 10,000 troops *already* there".
    """
    if words.at(end) == "already" or (words.at(end) in _PLACED and words.at(end + 1) in {"in", "on", "at"}):
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
    if _has_happened(words, end):
        return "actual"
    left, right = clause(words, first, end)
    if is_compared(words, first) and words.at(first - 1) != "not":
        left = first  # "will spend 2.5%, up from 1.9%"
    if first > left and words.lower[first - 1] == "and" and _has_verb(words, end, right):
        left = first
    found: set[FigureStatus] = set()
    lemmas = lexicon("figures_status")["lemmas"]
    for at in [*range(left, first), *range(end, right)]:
        lemma = words.lemma[at].lower()
        for status in _STATUSES:
            cue = lemma in lemmas[status] or words.lower[at] in lemmas[status]
            bears = cue and _bears(words, at, status) and not (at >= end and words.tag[at] == "IN")
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


def _has_verb(words: Words, end: int, right: int) -> bool:
    """ "And 4,100 *were wounded*", not "will send 1,000 sappers and *5,000 builders* to the region"."""
    return any(tag in {"VBD", "VBZ", "VBP", "MD"} for tag in words.tag[end:right])


def _holds(words: Words, at: int, status: FigureStatus, place: tuple[int, int], counted_for: str) -> bool:
    """Whether the cue at ``at`` bears on the figure at ``place``, not on something else in its clause."""
    if status == "denied":
        return denies(words, at, place, counted_for)
    # "Would not comment on the 12 arrests".
    known = counted_for not in WITHOUT_DEED and at < place[0]
    return not (known and is_given(words, at, place[0], counted_for))


def _phrase_status(words: Words, at: int, left: int) -> FigureStatus | None:
    """What the words at ``at`` say together: ``no evidence``, ``likely to``, ``set to``."""
    if words.lower[at] == "no" and words.at(at + 1) in word_set("figures_status", "denials", "none_of"):
        return "denied"
    if words.lower[at + 1 : at + 2] != ["to"] and words.lower[at : at + 2] != ["to", "be"]:
        return None
    phrase, known = " ".join(words.lower[at : at + 2]), lexicon("figures_status")["phrases"]
    if phrase in known["possible"]:
        return "possible"
    return "planned" if phrase in known["planned"] and not _is_estimate(words, at, left) else None


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
