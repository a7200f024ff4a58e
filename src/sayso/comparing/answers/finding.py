"""Whether one statement answers another, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.comparing import statements
from sayso.comparing.answers.remarks import Remark
from sayso.comparing.moments import order
from sayso.comparing.statements.likeness import Overlap, common_runs, common_stems

AnswerKind = Literal["denial", "reinterpretation", "repetition"]
Keyed = tuple[Remark, frozenset[str]]
"""A remark with its blocking keys (``keys``)."""

_DAYS = 30  # within which an answer is looked for; a repetition may come later
_AGAIN_DAYS = 400
_DENIED = (0.5, 12)  # part of the lighter content and bits that a denial shares with what it denies
_NEGATED = (0.6, 18)  # where only a "not" turns it round, and of the heavier content
_OPPOSED = 4  # bits shared beside the opposite words
_CLAIMED_DAYS = 7  # within which "the union's figures" are those that the union gave
_TAKEN_UP = 7  # bits of another's words that a reinterpretation takes up
_BACK = 15  # statements of one article that an answer looks back on
_SHORT = 6  # words of a content that only says that something else is untrue
_LINES = 2  # back to the paragraph before, behind an empty line
_REPEATED = (0.6, 14)
_SAID_AGAIN = (0.6, 4)  # where the words themselves say that it is said again
_SAME_NUMBER = 0.3  # part that suffices where a number of more than ten is said again
_SMALL = 3  # bits of a number that is shared by chance
_NONE = 4  # bits of what there is said to be none of


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
                denies = _is_outright(first) and (found := match(first, second))
                if denies and found and (near or found.kind == "denial"):
                    yield found


def _is_outright(remark: Remark) -> bool:
    """Whether it disputes a number, or says that there is none of something: it needs few words."""
    return bool(remark.denies or remark.disputed or (remark.claimant and "denial" in remark.signs))


def answers_within(remarks: Sequence[Remark]) -> list[Answer]:
    """The answers that one article shows: where it says so, or puts them behind what they answer.

    ``remarks`` are those of one revision, in the order of the text; each looks back on fifteen.
    """
    by_id = {remark.saying.id: remark for remark in remarks}
    found: list[Answer] = []
    for number, remark in enumerate(remarks):
        earlier = remarks[max(0, number - _BACK) : number]
        stated = by_id.get(remark.about or "")
        if stated and (kind := _kind(remark, stated)):
            reason = "the article puts the one to the other"
            found.append(Answer(remark.saying.id, stated.saying.id, kind, reason))
        elif to := _before(remark, earlier):
            found.append(Answer(remark.saying.id, to.saying.id, "denial", "denied right behind it"))
        elif found and _goes_on(found[-1], remark, earlier):
            found.append(replace(found[-1], statement=remark.saying.id, reason="goes on from the denial"))
        else:
            answers = (match(remark, to) for to in reversed(earlier))
            found += [answer for answer in answers if answer and answer.statement == remark.saying.id][:1]
    return found


def _goes_on(last: Answer, remark: Remark, earlier: Sequence[Remark]) -> bool:
    """Whether a remark is what the speaker of a bare denial ("denied the report") says for it."""
    before = earlier[-1] if earlier else None
    if (
        not before
        or before.saying.id != last.statement
        or last.kind != "denial"
        or before.line != remark.line
    ):
        return False
    side = before.saying.speakers.agree(remark.saying.speakers) != "different" or any(remark.saying.quoted)
    return side and before.bare


def _before(remark: Remark, earlier: Sequence[Remark]) -> Remark | None:
    """What a denial denies: the last statement on another's word in its line or the one before.

    A denial that says what it denies must take up some of it.
    """
    if "denial" not in remark.signs or "nothing" in remark.saying.words:
        return None
    for other in reversed(earlier):
        if remark.line - other.line > _LINES:
            return None
        if remark.claimant and not _is_claimants(remark, other):
            continue  # "the general's account" is the general's
        if other.saying.speaker and other.saying.speakers.agree(remark.saying.speakers) != "named":
            overlap = common_stems(dict(remark.saying.stems), dict(other.saying.stems))
            if remark.bare or _calls_untrue(remark) or overlap.bits >= _OPPOSED or _opposite(remark, other):
                return other
            return None
    return None


def _is_claimants(remark: Remark, other: Remark) -> bool:
    """Whether a statement is on the word of those whose account a remark is about."""
    return remark.claimant in (other.saying.speaker or "").casefold().split()


def _calls_untrue(remark: Remark) -> bool:
    """Whether the denial is in the content: "a pure invention"."""
    return remark.stance != "denial" and (len(remark.saying.words) <= _SHORT or "denial" in remark.signs)


def _kind(answer: Remark, to: Remark) -> AnswerKind | None:
    if "meaning" in answer.signs:
        return "reinterpretation"
    return "denial" if "denial" in answer.signs or _opposite(answer, to) else None


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
    if answer.saying.speakers.agree(to.saying.speakers) != "named":
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
    if both and _opposite(answer, to) and overlap.bits >= _OPPOSED:
        return "denial", f"says the opposite on {_listed(overlap)}"
    if found := _denies_outright(answer, to):
        return found
    plainly = answer.stance == "denial" or "denial" in answer.signs
    share, bits = _DENIED if plainly else _NEGATED
    if to.saying.counts and not any(stem[0] == "#" for stem in overlap.stems):
        return None
    heavier = max(sum(bits for _, bits in side.saying.stems) for side in (answer, to))
    if not plainly and overlap.bits < _NEGATED[0] * heavier:
        return None
    turned = answer.saying.negative and not to.saying.negative
    if overlap.share < share or overlap.bits < bits or not turned:
        return None
    return "denial", f"the one says not what the other says on {_listed(overlap)}"


def _denies_outright(answer: Remark, to: Remark) -> tuple[AnswerKind, str] | None:
    """Somebody disputes a number that the other gives, or says there is none of what it tells of."""
    numbers = {value for _, low, high in to.saying.counts for value in (low, high) if value is not None}
    if disputed := answer.disputed & numbers - to.disputed:
        return "denial", f"disputes the {max(disputed):,.0f} that {to.saying.speaker} gives"
    theirs = answer.claimant and "denial" in answer.signs and to.saying.counts and not to.saying.negative
    if theirs and _days(answer, to) <= _CLAIMED_DAYS and _is_claimants(answer, to):
        return "denial", f"calls the numbers of {to.saying.speaker} untrue"
    stems = dict(to.saying.stems)
    told = answer.denies <= set(stems) and sum(stems[one] for one in answer.denies if one in stems) >= _NONE
    if answer.denies and told and not to.saying.negative and to.saying.speaker:
        return "denial", f"says that there is no {' '.join(sorted(answer.denies))}"
    return None


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
    runs = common_runs(answer.saying, to.saying)
    if runs and statements.quoted_apart(answer.saying, to.saying, runs):
        return None
    if not ("again" in answer.signs or (earlier == 1 and 0 < _days(answer, to) <= _AGAIN_DAYS)):
        return None
    return "repetition", f"{answer.saying.speaker} says again on {_listed(overlap)}"


def _opposite(a: Remark, b: Remark) -> bool:
    """Whether a word of the one is the opposite of a word of the other, which does not have it itself."""
    other = {(pair, 1 - side) for pair, side in a.sides}
    return bool(other & b.sides - a.sides)


def _days(a: Remark, b: Remark) -> int:
    if a.saying.day is None or b.saying.day is None:
        return 0
    return abs(a.saying.day - b.saying.day)


def _listed(overlap: Overlap) -> str:
    return ", ".join(stem.lstrip("#") for stem in overlap.stems[:4]) or "the same words"
