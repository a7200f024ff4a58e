"""The answers of one statement are those that comparing all of them finds."""

from __future__ import annotations

from sayso.comparing.matter import Matter, Member
from sayso.comparing.replies import find_replies
from tests.web.library import readings


def test_they_are_those_of_the_whole_matter() -> None:
    members = tuple(Member(f"{number:016x}", f"a{number}", one) for number, one in enumerate(readings()))
    matter = Matter(members)
    assert matter.answers
    for record in matter.sayings:
        expected = [one for one in matter.answers if record in (one.statement, one.to)]
        assert find_replies(matter, [record]) == expected, record


def test_outright_denials_are_told_without_all_the_rest() -> None:
    for number, one in enumerate(readings()):
        for remark in Member(f"{number:016x}", f"a{number}", one).remarks:
            outright = remark.is_outright
            claims = "denial" in remark.signs and remark.claimant is not None
            assert outright == bool(remark.denies or remark.lacks or remark.disputed or claims)
