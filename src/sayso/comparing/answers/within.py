"""The answers that one article shows: where it says so, or puts them behind what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.comparing.answers.finding import (
    OPPOSED,
    Answer,
    AnswerKind,
    is_claimants,
    is_denial,
    is_opposite,
    match,
)
from sayso.comparing.answers.remarks import Remark
from sayso.comparing.statements.likeness import common_stems

_BACK = 15  # statements of one article that an answer looks back on
_SHORT = 6  # words of a content that only says that something else is untrue
_LINES = 2  # back to the paragraph before, behind an empty line
_FAR_LINES = 8  # that an accused, or who speaks of "such figures", looks back
_ACCUSED = 5  # bits that an accused takes up


def answers_within(remarks: Sequence[Remark]) -> list[Answer]:
    """The answers within one article.

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
        elif found and _goes_on(found[-1], remark, earlier):
            kind = "reinterpretation" if "meaning" in remark.signs else found[-1].kind
            reason = "goes on from the denial"
            found.append(replace(found[-1], statement=remark.saying.id, kind=kind, reason=reason))
        elif remark.such:
            found += [_denies(remark, to, "denies all such figures") for to in _counting(remark, earlier)]
        elif to := _before(remark, earlier):
            found.append(_denies(remark, to, "denied right behind it"))
        elif answer := _accused(remark, earlier):
            found.append(answer)
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
    """What a denial denies: of the statements on another's word in its line or the one before the likest.

    Of equals the last. A denial that says what it denies must take up some of it.
    """
    if "denial" not in remark.signs or "nothing" in remark.saying.words:
        return None
    near: list[tuple[int, Remark]] = []
    for other in reversed(earlier):
        if remark.line - other.line > _LINES:
            break
        if remark.claimant and not is_claimants(remark, other):
            continue  # "the general's account" is the general's
        if remark.turned and remark.turned.isdisjoint(dict(other.saying.stems)):
            continue  # "rejected the charge that drivers are overtired" answers nothing else
        if other.saying.speaker and other.saying.speakers.agree(remark.saying.speakers) != "named":
            near.append((common_stems(dict(remark.saying.stems), dict(other.saying.stems)).bits, other))
    # What is reported inside another's words is not what is turned down.
    near = [
        (bits, one)
        for bits, one in near
        if not any(
            other.span != one.span and other.span[0] <= one.span[0] and one.span[1] <= other.span[1]
            for _, other in near
        )
    ]
    if not near:
        return None
    # A denial is hardly what somebody calls untrue.
    bits, other = max(near, key=lambda one: (one[0], not is_denial(one[1])))
    if not bits and remark.subject:
        return None  # "the recording is a fabrication" is about a recording
    taken_up = remark.bare or _calls_untrue(remark) or bits >= OPPOSED or is_opposite(remark, other)
    return other if taken_up else None


def _accused(remark: Remark, earlier: Sequence[Remark]) -> Answer | None:
    """Whoever is named in what is said of him answers it with a "not": "We have never served ..."."""
    if not remark.saying.negative:
        return None
    for other in reversed(earlier):
        if remark.line - other.line > _FAR_LINES:
            return None
        if other.saying.negative or other.saying.speakers.agree(remark.saying.speakers) == "named":
            continue
        overlap = common_stems(dict(remark.saying.stems), dict(other.saying.stems))
        if overlap.bits >= _ACCUSED and other.tells_of & remark.whose:
            reason = f"who is spoken of says that it is not so, on {', '.join(overlap.stems[:4])}"
            return _denies(remark, other, reason)
    return None


def _counting(remark: Remark, earlier: Sequence[Remark]) -> list[Remark]:
    """The statements with figures, on another's word, that "such figures" may point to."""
    return [
        other
        for other in earlier
        if other.saying.counts
        and remark.line - other.line <= _FAR_LINES
        and other.saying.speakers.agree(remark.saying.speakers) != "named"
    ]


def _denies(remark: Remark, other: Remark, reason: str) -> Answer:
    return Answer(remark.saying.id, other.saying.id, "denial", reason)


def _calls_untrue(remark: Remark) -> bool:
    """Whether the denial is in the content: "a pure invention"."""
    return remark.stance != "denial" and (len(remark.saying.words) <= _SHORT or "denial" in remark.signs)


def _kind(answer: Remark, to: Remark) -> AnswerKind | None:
    if "meaning" in answer.signs:
        return "reinterpretation"
    return "denial" if "denial" in answer.signs or is_opposite(answer, to) else None
