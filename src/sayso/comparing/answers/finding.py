"""Whether one statement answers another, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.comparing import statements
from sayso.comparing.answers.remarks import Remark
from sayso.comparing.moments import order
from sayso.comparing.statements.likeness import Overlap, common_runs, common_stems
from sayso.reading.actors.countries import country_of

AnswerKind = Literal["denial", "reinterpretation", "repetition"]
Keyed = tuple[Remark, frozenset[str]]
"""A remark with its blocking keys (``keys``)."""

_DAYS = 30  # within which an answer is looked for; a repetition may come later
_AGAIN_DAYS = 400
_DENIED = (0.5, 12)  # part of the lighter content and bits that a denial shares with what it denies
_NEGATED = (0.6, 18)  # where only a "not" turns it round, and of the heavier content
OPPOSED = 4  # bits shared beside the opposite words
_OPPOSED_SHARE = 0.3  # of the lighter content
_CLAIMED_DAYS = 7  # within which "the union's figures" are those that the union gave
_TAKEN_UP = 7  # bits of another's words that a reinterpretation takes up
_REPEATED = (0.6, 14)
_SAID_AGAIN = (0.6, 4)  # where the words themselves say that it is said again
_SAME_NUMBER = 0.3  # part that suffices where a number of more than ten is said again
_SMALL = 3  # bits of a number that is shared by chance
_NONE = 4  # bits of what there is said to be none of
_LENGTHS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
_LACKED = 0.4  # part of the lighter content in common where one says "no warning reached us"


@dataclass(frozen=True, slots=True)
class Answer:
    """``statement`` answers ``to``: their ids, as what, and why."""

    statement: str
    to: str
    kind: AnswerKind
    reason: str


def keys(remark: Remark) -> frozenset[str]:
    """Blocking keys: those of its statement, whose rare words answer and answered share."""
    return statements.keys(remark.saying)


def answers_between(one: Sequence[Keyed], other: Sequence[Keyed]) -> Iterator[Answer]:
    """The answers between remarks of two articles, each with its keys.

    Those that share no key meet only in an outright denial.
    """
    for a, keys_a in one:
        for b, keys_b in other:
            near = not keys_a.isdisjoint(keys_b)
            if near and (found := match(a, b)):
                yield found
            for first, second in ((a, b), (b, a)):
                denies = first.is_outright and (found := match(first, second))
                if denies and found and (near or found.kind == "denial"):
                    yield found


def match(a: Remark, b: Remark) -> Answer | None:
    """Whether one of two statements answers the other, in whichever direction.

    An answer comes no earlier than what it answers, as far as dates tell. Two reports of one utterance are no
    answer, nor are statements in two revisions of one article. Linear in the words of both.
    """
    same_page = a.saying.article == b.saying.article and a.saying.revision != b.saying.revision
    inside = a.saying.revision == b.saying.revision and a.span[0] < b.span[1] and b.span[0] < a.span[1]
    if same_page or inside or a.saying.id == b.saying.id:
        return None
    if again := _said_again(a, b) or _said_again(b, a):
        return again
    if statements.match(a.saying, b.saying):
        return None
    return _answers(a, b) or _answers(b, a)


def _said_again(answer: Remark, to: Remark) -> Answer | None:
    """A repetition that says so, of what the same speaker said on a day before."""
    if "again" not in answer.signs or "again" in to.signs:
        return None
    if order(answer.saying.published, to.saying.published) != 1 or _days(answer, to) == 0:
        return None
    if answer.saying.speakers.agree(to.saying.speakers) not in {"named", "called"}:
        return None
    overlap = common_stems(dict(answer.saying.stems), dict(to.saying.stems))
    share, bits = _SAID_AGAIN
    numbers = [stem for stem in overlap.stems if stem[0] == "#" and dict(answer.saying.stems)[stem] > _SMALL]
    share = _SAME_NUMBER if numbers else share
    if answer.saying.negative != to.saying.negative or overlap.share < share or overlap.bits < bits:
        return None
    reason = f"{answer.saying.speaker} says so again on {_listed(overlap)}"
    return Answer(answer.saying.id, to.saying.id, "repetition", reason)


def _answers(answer: Remark, to: Remark) -> Answer | None:
    earlier = order(answer.saying.published, to.saying.published)
    if earlier == -1:
        return None
    overlap = common_stems(dict(answer.saying.stems), dict(to.saying.stems))
    agree = answer.saying.speakers.agree(to.saying.speakers)
    found: tuple[AnswerKind, str] | None = None
    if _days(answer, to) <= _DAYS:
        found = _reinterpretation(answer, to, overlap)
        if not found and agree != "named":
            found = _denial(answer, to, overlap)
    if not found and agree == "named":
        found = _repetition(answer, to, overlap, earlier)
    return Answer(answer.saying.id, to.saying.id, *found) if found else None


def _denial(answer: Remark, to: Remark, overlap: Overlap) -> tuple[AnswerKind, str] | None:
    # "Could not bring them home alive" agrees with who says that they were killed.
    both = answer.saying.negative == to.saying.negative
    alike = overlap.bits >= OPPOSED and overlap.share >= _OPPOSED_SHARE
    if both and alike and is_opposite(answer, to):
        return "denial", f"says the opposite on {_listed(overlap)}"
    if found := _denies_outright(answer, to):
        return found
    return None if both else _turned(answer, to, overlap)


def _turned(answer: Remark, to: Remark, overlap: Overlap) -> tuple[AnswerKind, str] | None:
    """Of two on the same thing one says that it is not so."""
    if answer.lacks and answer.lacks <= set(overlap.stems) and overlap.share >= _LACKED:
        return "denial", f"says that there is no {' '.join(sorted(answer.lacks))}"
    if to.saying.counts and not any(stem[0] == "#" for stem in overlap.stems):
        return None
    # A claim told again behind its denial denies nothing.
    if to.saying.negative and (is_denial(to) or order(answer.saying.published, to.saying.published) != 1):
        return None
    plainly = is_denial(answer) or to.saying.negative
    share, bits = _DENIED if plainly else _NEGATED
    heavier = max(sum(bits for _, bits in side.saying.stems) for side in (answer, to))
    if overlap.share < share or overlap.bits < bits or not (plainly or overlap.bits >= share * heavier):
        return None
    return "denial", f"the one says not what the other says on {_listed(overlap)}"


def is_denial(remark: Remark) -> bool:
    """Whether its words, or how it is told, say that something is not so."""
    return remark.stance == "denial" or "denial" in remark.signs


def _denies_outright(answer: Remark, to: Remark) -> tuple[AnswerKind, str] | None:
    """Somebody disputes a number that the other gives, or says there is none of what it tells of."""
    disputed = {value for value in answer.disputed - to.disputed if _gives(answer, to, value)}
    if disputed:
        return "denial", f"disputes the {max(disputed):,.0f} that {to.saying.speaker} gives"
    theirs = answer.claimant and "denial" in answer.signs and to.saying.counts and not to.saying.negative
    if theirs and _days(answer, to) <= _CLAIMED_DAYS and is_claimants(answer, to):
        return "denial", f"calls the numbers of {to.saying.speaker} untrue"
    stems = dict(to.saying.stems)
    told = answer.denies <= set(stems) and sum(stems[one] for one in answer.denies if one in stems) >= _NONE
    if answer.denies and told and not to.saying.negative and to.saying.speaker:
        return "denial", f"says that there is no {' '.join(sorted(answer.denies))}"
    return None


def _gives(answer: Remark, to: Remark, value: float) -> bool:
    """Whether ``to`` gives a number that is spoken of; 20 minutes are not 20 dead."""
    spoken, given = (
        {kind for kind, low, high in side.saying.counts if value in (low, high)} for side in (answer, to)
    )
    return bool(given) and (not spoken or (spoken <= _LENGTHS) == (given <= _LENGTHS))


def _reinterpretation(answer: Remark, to: Remark, overlap: Overlap) -> tuple[AnswerKind, str] | None:
    """Somebody says what words mean that he takes up, his own or those of a person he names."""
    if "meaning" not in answer.signs:
        return None
    runs = common_runs(answer.saying, to.saying)
    named = bool(to.saying.speakers.names & answer.speaks_of)
    own = answer.saying.speakers.agree(to.saying.speakers) == "named"
    needed = _TAKEN_UP if named or own else 2 * _TAKEN_UP
    if max(overlap.bits, runs.bits if runs else 0) < needed or (own and "said" not in answer.saying.words):
        return None
    return "reinterpretation", f"says what {to.saying.speaker} meant, taking up {_listed(overlap)}"


def _repetition(
    answer: Remark, to: Remark, overlap: Overlap, earlier: int | None
) -> tuple[AnswerKind, str] | None:
    share, bits = _REPEATED
    if answer.saying.negative != to.saying.negative or overlap.share < share or overlap.bits < bits:
        return None
    # In words, for a number that is cited from another is that one's: 100 dead, then 300, is no repetition.
    numbers = [{word for word in side.saying.words if word[0].isdigit()} for side in (answer, to)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return None
    runs = common_runs(answer.saying, to.saying)
    if runs and statements.quoted_apart(answer.saying, to.saying, runs):
        return None
    if not ("again" in answer.signs or (earlier == 1 and 0 < _days(answer, to) <= _AGAIN_DAYS)):
        return None
    return "repetition", f"{answer.saying.speaker} says again on {_listed(overlap)}"


def is_claimants(remark: Remark, other: Remark) -> bool:
    """Whether a statement is on the word of those whose account a remark is about: "the Front's claim"."""
    whose = remark.claimant
    return whose is not None and (whose in other.whose or (country_of(whose) or whose) in other.whose)


def is_opposite(a: Remark, b: Remark) -> bool:
    """Whether a word of the one is the opposite of a word of the other, which does not have it itself."""
    other = {(pair, 1 - side) for pair, side in a.sides}
    return bool(other & b.sides - a.sides)


def _days(a: Remark, b: Remark) -> int:
    if a.saying.day is None or b.saying.day is None:
        return 0
    return abs(a.saying.day - b.saying.day)


def _listed(overlap: Overlap) -> str:
    return ", ".join(stem.lstrip("#") for stem in overlap.stems[:4]) or "the same words"
