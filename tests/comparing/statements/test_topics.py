"""Words that everybody uses in a matter."""

from dataclasses import replace

from sayso.comparing.statements import Saying, match, weigh_topics
from tests.comparing.statements.test_statements import known, said


def by(who: str, content: str, revision: str) -> Saying:
    saying = known(said(content, content), who)
    return replace(saying, id=f"{revision}:s1", revision=revision, article=revision)


def test_the_subject_of_a_matter_makes_no_two_statements_one() -> None:
    sent = by("orvel", "the Ardanian volunteers joined the campaign in May up north", "r1")
    praised = by("orvel", "medals for the campaign in the north by volunteers, all Ardanian", "r2")
    others = [
        by(who, f"the Ardanian volunteers of the campaign up north were {what}", who)
        for who, what in (("tisch", "tired"), ("falk", "few"), ("lund", "lost"))
    ]
    assert match(sent, praised)
    weighed = weigh_topics([sent, praised, *others])
    assert match(weighed[0], weighed[1]) is None


def test_what_one_speaker_said_keeps_its_weight_in_however_many_articles() -> None:
    said_once = [by("orvel", "the dredging poisoned the mussel beds", f"r{number}") for number in range(9)]
    assert weigh_topics(said_once) == said_once


def test_a_count_of_people_is_no_statement_without_one() -> None:
    content = "the flooding of the northern gallery trapped the miners"
    one, other = said(content, content), said(content, content, day="2026-03-03")
    counted = replace(other, counts=(("killed", 19.0, 19.0),), words=("other",), quoted=(False,))
    assert match(one, replace(other, words=("other",), quoted=(False,)))
    assert match(one, counted) is None
