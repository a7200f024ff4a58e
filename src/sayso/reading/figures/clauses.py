"""The clause around a figure, from the words that open and close one: no parse is needed for it."""

from __future__ import annotations

from sayso.reading.figures.words import Words, is_hyphen

_REACH_LEFT = 24
_REACH_RIGHT = 8
_STOPS = frozenset(';:.()!?"“”—–')
_QUOTES = frozenset('"“')
_LEADS_ON = frozenset({"IN", "TO", "VBD", "VBN", "VBZ", "VBP"})
_ASIDES = frozenset({"including", "most", "mostly", "mainly", "many", "some", "half", "all", "among"})
_ASIDE = 10  # words of an aside at most
_VERBS = (["VBD"], ["VBZ"], ["VBP"], ["MD"])
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
_GOES_ON = frozenset({"of", "in", "to", "at", "within"})  # "will hire 500, *at* a cost of 3 million"


def clause(words: Words, first: int, end: int, reach_right: int = _REACH_RIGHT) -> tuple[int, int]:
    """First word and end of the clause around the words from ``first`` to ``end``.

    Looks at 24 words before them and at ``reach_right`` behind.
    """
    stop = min(words.sentence(first)[1], end + reach_right)
    right = past_aside(words, end, stop, inside=words.at(first - 1) in _ASIDES)
    return _left(words, first), _right(words, right, stop)


def _left(words: Words, first: int) -> int:
    opens, left, comma = words.sentence(first)[0], first, 0
    if words.at(first - 1) in _QUOTES and words.tag[first - 2] in _LEADS_ON:
        left = first - 1  # 'had in April put the number at "at least 600"'
    while left > max(opens, first - _REACH_LEFT):
        word = words.lower[left - 1]
        if comma and word in {"who", "which", "whose"} and words.at(left - 2) == ",":
            return comma + 1  # "Baltek, which reports on Monday, fell 3%"
        if _opens_clause(words, left):
            return left
        if word == ",":
            comma = left - 1
        left -= 1
    return left


def _opens_clause(words: Words, left: int) -> bool:
    """Whether a clause begins at ``left``, from the word before it and its own."""
    word, tag = words.lower[left - 1], words.tag[left]
    if word in _STOPS or word in _CLAUSE_OPENERS or _is_dash(words, left - 1):
        return True
    if word == ",":
        whole = words.at(left) == "of" and words.at(left + 1) in {"whom", "which"}
        return whole or (tag in {"CC", "WDT", "WP", "IN"} and words.lower[left] not in _GOES_ON)
    if word in {"and", "but"}:
        return tag == "MD" or words.lower[left] in {"says", "said", "had", "has"}
    return word == "that" and (words.tag[left - 1] == "WDT" or words.at(left - 2) == "and")


def _right(words: Words, end: int, stop: int) -> int:
    right = end
    while right < stop:
        if right == end and words.lower[right] == "(":
            right = next(
                (at + 1 for at in range(right, min(right + _ASIDE, stop)) if words.lower[at] == ")"), right
            )
        word = words.lower[right] if right < stop else ","
        if word in _STOPS or word in _CLAUSE_OPENERS or word == "," or _is_dash(words, right):
            break
        that = words.lower[right + 1 : right + 2] == ["that"]
        if words.tag[right] == "CC" and (that or words.tag[right + 1 : right + 2] in _NEW_PREDICATES):
            break  # "thirty dead on my list and I am not at the end", "took 27 hostages and would release 9"
        if words.tag[right] == "CC" and words.matches(right + 1, ("plans", "to")):
            break  # "has reached 275,000 and plans to assist 500,000"
        right += 1
    return right


def past_aside(words: Words, at: int, stop: int, inside: bool = False) -> int:
    """The verb behind an aside that opens at ``at``: "1,760 people, *most of them children,* have died".

    ``inside``: the number stands in the aside, "including 50,000 children*,* would fall".
    """
    if words.at(at) != ",":
        return at
    close = at
    if words.at(at + 1) in _ASIDES:
        close = next((one for one in range(at + 1, min(at + _ASIDE, stop)) if words.lower[one] == ","), at)
    if close == at and not inside:
        return at
    following = words.tag[close + 1 : close + 2]
    return close + 1 if following in _VERBS else at


def _is_dash(words: Words, at: int) -> bool:
    """A hyphen with space before it stands for a dash."""
    return is_hyphen(words.lower[at]) and not words.glued(at)
