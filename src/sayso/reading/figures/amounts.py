"""A number with its unit, and two of them joined into a range.

Read here: 11,000-12,000 · 18 to 25 percent · between 20,000 and 30,000 · from $250,000 to $1 million ·
two or three · two to three dozen · $10 to $15 billion · from 20 miles per gallon in 2008 to 29 mpg.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.people import is_people_name, is_person_noun
from sayso.reading.figures.scales import Number, NumberKind
from sayso.reading.figures.units import Unit, read_unit
from sayso.reading.figures.words import Words, is_hyphen

_GAP_WORDS = 5
_RANGE_RATIO = 3
_MOVE_REACH = 8
_NOUN_REACH = 3
_FILLERS = frozenset(
    {
        "about",
        "around",
        "roughly",
        "some",
        "up",
        "to",
        "approximately",
        "just",
        "nearly",
        "over",
        "under",
        "a",
        "as",
        "much",
        "many",
    }
)
_UP_TO = frozenset({"to", "as", "many", "much", "possibly", "perhaps", "maybe", "even"})
_GAP_STOPS = frozenset(',;:.()!?"“”—')


@dataclass(frozen=True, slots=True)
class Amount:
    """What the number words say before any bound: both ends, the unit, and the words of it all.

    ``first`` and ``end`` take in currency and unit; ``number_first`` and ``number_end`` only the numbers.
    ``joined`` tells how a range was written: ``"-"``, ``"to"``, ``"or"``, ``"and"``, ``"/"``, or ``""`` for
    one number.
    """

    low: float
    high: float
    first: int
    end: int
    number_first: int
    number_end: int
    kind: NumberKind
    unit: Unit | None
    mantissa: float
    scale: float
    joined: str = ""


_Connective = Callable[[Words, Amount, Amount], str]


def read_amounts(words: Words, numbers: list[Number]) -> list[Amount]:
    """``numbers`` with their units, those that are two ends of one range joined. Linear in their count."""
    pairs = [(number, read_unit(words, number)) for number in numbers]
    amounts: list[Amount] = []
    for number, unit in pairs:
        if not amounts or number.first >= amounts[-1].end:
            amounts.append(_single(number, unit))
    return _joined(words, _joined(words, amounts, _hyphen_between), _words_between)


def _joined(words: Words, amounts: list[Amount], connective: _Connective) -> list[Amount]:
    """``amounts`` with each two that ``connective`` finds joined made one."""
    made: list[Amount] = []
    for place, amount in enumerate(amounts):
        if made and _goes_on(words, made[-1], amount):
            # "From $160 to $180 to $200": two steps.
            step = _range(amounts[place - 1], amount, "to", opened=True)
            made.append(step or amount)
        elif (
            made
            and (how := connective(words, made[-1], amount))
            and (range_ := _range(made[-1], amount, how, bool(_opener(words, made[-1]))))
        ):
            made[-1] = range_
        else:
            made.append(amount)
    return made


def _goes_on(words: Words, move: Amount, amount: Amount) -> bool:
    """Whether ``amount`` is one more step of a move: "from 160 to 180 *to 200*"."""
    if move.joined != "to" or amount.joined or words.lower[move.end : amount.first] != ["to"]:
        return False
    if words.at(amount.end) == "to" and words.tag[amount.end + 1 : amount.end + 2] == ["CD"]:
        return False  # "from 5 to 7 percent to 3 to 5 percent": two ranges
    return _same_unit(move, amount) and _opener(words, move) == "from"


def _single(number: Number, unit: Unit | None) -> Amount:
    first = min(number.first, unit.first) if unit else number.first
    end = max(number.end, unit.end) if unit else number.end
    return Amount(
        number.value,
        number.value,
        first,
        end,
        number.first,
        number.end,
        number.kind,
        unit,
        number.mantissa,
        number.scale,
    )


def _range(left: Amount, right: Amount, how: str, opened: bool) -> Amount | None:
    """The range from ``left`` to ``right``, ``None`` where the two cannot be ends of one.

    ``opened``: "from" or "between" stands before it.
    """
    if left.joined or {left.kind, right.kind} & {"fraction", "vague"}:
        return None
    low = left.low
    if left.scale == 1 and right.scale > 1 and _shares_scale(left, right):
        low *= right.scale
    shares = left.unit is None or left.unit.name == "percentage"
    if low >= right.high and (how == "or" or (how == "to" and shares and not opened)):
        return None  # "52.4% to 44.1%" are the shares of two
    ends = sorted((low, right.high))
    return replace(
        right,
        low=ends[0],
        high=ends[1],
        first=left.first,
        number_first=left.number_first,
        unit=right.unit or left.unit,
        joined=how,
    )


def _shares_scale(left: Amount, right: Amount) -> bool:
    """``$10 to $15 billion``: the first number takes the second one's scale, unless that would make it far
    larger.
    """
    return abs(left.low) < 1000 and abs(left.low) <= 10 * max(abs(right.mantissa), 1)


def _same_unit(left: Amount, right: Amount) -> bool:
    return left.unit is None or right.unit is None or _base(left.unit) == _base(right.unit)


def _hyphen_between(words: Words, left: Amount, right: Amount) -> str:
    """``-`` where only a hyphen stands between, ``/`` where a slash joins two sums of money."""
    if right.first - left.end != 1 or not _same_unit(left, right):
        return ""
    sign = words.lower[left.end]
    if is_hyphen(sign):
        return "-" if _is_joint(words, left, right) else ""
    if sign == "/" and left.unit is not None and left.unit.is_money and right.unit is not None:
        return "/"
    return ""


def _is_joint(words: Words, left: Amount, right: Amount) -> bool:
    """Whether the hyphen between two amounts joins them: not in "reached 28,614 — 17 percent fewer"."""
    if words.glued(left.end):
        return True
    return not words.glued(left.end + 1) and words.lower[left.end] != "—" and left.mantissa < right.mantissa


def _words_between(words: Words, left: Amount, right: Amount) -> str:
    """``to``, ``or`` or ``and`` where the words between two amounts make them the ends of one range."""
    gap = words.lower[left.end : right.first]
    apart = not gap or len(gap) > _GAP_WORDS or not _same_unit(left, right) or _GAP_STOPS & set(gap)
    if apart or _moves(words, left, right):
        return ""
    opened = _opener(words, left)
    if gap == ["or"] and left.unit is None:
        return "or"
    step = left.unit is not None or right.unit is None
    # "1,300 to as many as 1,500", "6,000 to possibly 7,000", "a three-to-five-year term".
    led = gap[0] == "to" and left.low < right.high and _UP_TO.issuperset(gap)
    if (led or gap in (["to"], ["till"], ["-", "to", "-"])) and (
        opened or not (step and _is_trend_step(words, left, right))
    ):
        return "to" if left.unit is None or right.unit is not None or opened == "from" else ""
    link = {"between": "and", "from": "to"}.get(opened, "")
    if link not in gap:
        return ""
    inner = [
        at
        for at in range(left.end, right.first)
        if words.lower[at] not in _FILLERS and words.lower[at] != link
    ]
    if len(inner) > (3 if link == "to" else 1) or any(
        words.tag[at].startswith(("VBD", "VBP", "VBZ", "MD")) or words.lower[at] == "compared" for at in inner
    ):
        return ""
    return link


def _base(unit: Unit) -> str:
    return unit.name.split(" per ")[0]


def _opener(words: Words, left: Amount) -> str:
    """``between`` or ``from`` before the first end, with nothing but a bound between."""
    for back in range(1, 4):
        word = words.at(left.first - back)
        if word in {"between", "from"}:
            return word
        if word not in _FILLERS:
            break
    return ""


def _moves(words: Words, left: Amount, right: Amount) -> bool:
    """ "The toll rose from 12 to 19": a count of people that moves is two figures, what it was and is."""
    if _opener(words, left) != "from" or left.unit is not None or right.unit is not None:
        return False
    start, first = words.sentence(left.first)[0], left.first
    moving = False
    for at in range(first - 1, max(first - 1 - _MOVE_REACH, start - 1), -1):
        if words.lower[at] in _GAP_STOPS:
            break
        lemma = words.lemma[at].lower()
        moving |= words.tag[at][:2] in {"VB", "NN"} and lemma in word_set("figures_bounds", "trend", "moves")
    totals, states = measure_table("totals"), measure_table("states")
    near = [*range(start, first), *range(right.end, min(right.end + _NOUN_REACH, len(words)))]
    if moving and words.tag[left.end : left.end + 1] == ["NNS"]:
        return True  # "growing from about 140 tents to 390"
    return moving and any(
        words.lemma[at].lower() in totals or words.lower[at] in states or _is_of_people(words, at)
        for at in near
    )


def _is_of_people(words: Words, at: int) -> bool:
    moved = words.lemma[at].lower() in word_set("figures_bounds", "trend", "moved")
    return moved or is_person_noun(words, at) or is_people_name(words, at)


def _is_trend_step(words: Words, left: Amount, right: Amount) -> bool:
    """``rose 4 to 25``, ``fell by 4,000 to 61,000``: a trend's step and its end are two figures."""
    by = words.at(left.first - 1) == "by"
    verb = left.first - 1 - by
    if by and left.low <= right.high <= _RANGE_RATIO * left.low:
        return False  # "rose by 30 to 60"
    lemma = words.lemma[verb].lower() if verb >= 0 else ""
    return lemma in word_set("figures_bounds", "trend", "up") or lemma in word_set(
        "figures_bounds", "trend", "down"
    )
