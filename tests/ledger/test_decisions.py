"""What people decide: its effect on readings, who may do what twice, and what a reread leaves of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from sayso.comparing.gathering import gather
from sayso.errors import BadDecision, NoSuchRecord, SaysoError
from sayso.ledger import Ledger
from sayso.ledger.decisions import Decision, decide, find_decisions, undo
from sayso.records import Actor, Reading
from tests.export.sample import ACTORS, READING, span


@pytest.fixture
def revision(ledger: Ledger) -> str:
    return ledger.add(READING, reader="1.0").revision


def speakers(reading: Reading, statement: str) -> list[str]:
    names = {actor.id: actor.name for actor in reading.actors}
    return [names[one] for said in reading.statements if said.id == statement for one in said.speakers]


def test_what_is_no_statement_is_left_out_and_what_stood_inside_moves_out(
    ledger: Ledger, revision: str
) -> None:
    made = decide(ledger, "not_a_statement", f"{revision}:s4", made_by="ana", remark="a headline")
    assert (made.state, made.record, made.words) == (
        "in_force", f"{revision}:s4", READING.words(READING.statements[3].content),
    )  # fmt: skip
    decided = ledger.decided(revision)
    assert [said.id for said in decided.statements] == ["s1", "s2", "s3", "s5", "s6", "s7"]
    assert decided.statements[3].within is None
    assert ledger.reading(revision) == READING


def test_a_figure_in_no_statement_is_in_the_articles_own_voice(ledger: Ledger, revision: str) -> None:
    decide(ledger, "not_a_statement", f"{revision}:s3", made_by="ana")
    assert [figure.statement for figure in ledger.decided(revision).figures] == [None, None]


def test_the_right_speaker_is_an_actor_of_the_article_or_becomes_one(ledger: Ledger, revision: str) -> None:
    decide(ledger, "wrong_speaker", f"{revision}:s7", made_by="ana", value="ana petrescu")
    decide(ledger, "wrong_speaker", f"{revision}:s5", made_by="ana", value="Border Police")
    decide(ledger, "wrong_speaker", f"{revision}:s1", made_by="ana")
    decided = ledger.decided(revision)
    assert speakers(decided, "s7") == ["Ana Petrescu"]
    assert speakers(decided, "s5") == ["Border Police"]
    assert speakers(decided, "s1") == []
    assert decided.actors == (*ACTORS, Actor("a6", "Border Police", "organisation"))


def test_two_names_of_one_actor_are_brought_together(ledger: Ledger, revision: str) -> None:
    decide(ledger, "same_actor", f"{revision}:a4", other=f"{revision}:a1", made_by="ana")
    decided = ledger.decided(revision)
    assert [actor.id for actor in decided.actors] == ["a1", "a2", "a3", "a5"]
    assert decided.actors[0].mentions == (span("Ana Petrescu"), span("Ion Vlad"), span("He"))
    assert speakers(decided, "s6") == ["Ana Petrescu"]


def test_actors_of_two_articles_are_compared_as_decided(ledger: Ledger, revision: str) -> None:
    article = replace(READING.article, url="https://other.example/1", outlet="Other")
    other = ledger.add(replace(READING, article=article)).revision

    def one_person() -> bool:
        actor_of = gather(ledger).actor_of
        return actor_of[f"{revision}:a1"] == actor_of[f"{other}:a1"]

    assert one_person()
    apart = decide(ledger, "not_same_actor", f"{revision}:a1", other=f"{other}:a1", made_by="ana")
    assert not one_person()
    decide(ledger, "same_actor", f"{other}:a1", other=f"{revision}:a1", made_by="ben")
    assert one_person()
    assert find_decisions(ledger, about=revision)[1].id == apart.id
    assert find_decisions(ledger, about=revision)[1].state == "superseded"


def test_comparing_leaves_out_what_is_no_statement(ledger: Ledger, revision: str) -> None:
    decide(ledger, "not_a_statement", f"{revision}:s2", made_by="ana")
    assert f"{revision}:s2" not in gather(ledger).sayings


def test_undoing_brings_back_what_was_decided_before(ledger: Ledger, revision: str) -> None:
    record = f"{revision}:s7"
    decide(ledger, "wrong_speaker", record, made_by="ana", value="Ana Petrescu")
    later = decide(ledger, "wrong_speaker", record, made_by="ben", value="the governor")
    assert speakers(ledger.decided(revision), "s7") == ["the governor"]
    taken = undo(ledger, later.id[:6], made_by="ana", remark="no")
    assert (taken.state, taken.undone_by) == ("undone", "ana")
    assert speakers(ledger.decided(revision), "s7") == ["Ana Petrescu"]
    assert [made.state for made in find_decisions(ledger)] == ["undone", "in_force"]


def test_a_decision_survives_a_reread_or_is_orphaned(ledger: Ledger, revision: str) -> None:
    made = decide(ledger, "wrong_speaker", f"{revision}:s7", made_by="ana", value="the governor")
    renumbered = tuple(replace(said, id=f"s{9 - at}") for at, said in enumerate(READING.statements))
    renumbered = tuple(replace(said, within=None, about=None) for said in renumbered)
    reread = replace(READING, statements=renumbered, figures=())
    ledger.add(reread, reader="2.0")
    assert [one.record for one in find_decisions(ledger)] == [f"{revision}:s3"]
    assert speakers(ledger.decided(revision), "s3") == ["the governor"]
    last = renumbered[-1]
    shorter = replace(last, content=((last.content[0][0], last.content[0][1] - 1),))
    ledger.add(replace(reread, statements=(*renumbered[:-1], shorter)), reader="3.0")
    found = find_decisions(ledger)[0]
    assert (found.id, found.state, found.record) == (made.id, "orphaned", None)
    assert speakers(ledger.decided(revision), "s3") == ["Ion Vlad"]
    ledger.add(reread, reader="4.0")
    assert find_decisions(ledger)[0].state == "in_force"


def test_deciding_alike_twice_is_deciding_once(ledger: Ledger, revision: str) -> None:
    first = decide(ledger, "not_a_statement", f"{revision}:s1", made_by="ana")
    assert decide(ledger, "not_a_statement", f"{revision[:8]}:s1", made_by="ana") == first
    undo(ledger, first.id, made_by="ana")
    assert decide(ledger, "not_a_statement", f"{revision}:s1", made_by="ana").id != first.id


def test_two_people_decide_at_once(ledger: Ledger, revision: str) -> None:
    made: list[Decision] = []

    def choose(name: str) -> None:
        made.append(decide(ledger, "wrong_speaker", f"{revision}:s1", made_by=name, value=name))

    threads = [Thread(target=choose, args=(name,)) for name in ("ana", "ben", "cyd", "dan")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = find_decisions(ledger)
    assert {one.id for one in found} == {one.id for one in made}
    assert [one.state for one in found] == ["in_force", *["superseded"] * 3]
    assert speakers(ledger.decided(revision), "s1") == [found[0].value]


@pytest.mark.parametrize(
    ("kind", "record", "more", "error"),
    [
        ("nonsense", "s1", {}, BadDecision),
        ("same_actor", "a1", {}, BadDecision),
        ("same_actor", "a1", {"other": "a1"}, BadDecision),
        ("not_a_statement", "a1", {}, BadDecision),
        ("not_a_statement", "s1", {"made_by": " "}, BadDecision),
        ("not_a_statement", "s1", {"made_by": "a\0"}, BadDecision),
        ("not_a_statement", "s1", {"remark": "long" * 1000}, BadDecision),
        ("not_a_statement", "s1", {"value": "Ben"}, BadDecision),
        ("not_a_statement", "s99", {}, NoSuchRecord),
        ("not_a_statement", "99", {}, NoSuchRecord),
    ],
)
def test_what_cannot_be_decided_is_one_clear_error(
    tmp_path: Path, kind: Any, record: str, more: dict[str, str], error: type[SaysoError]
) -> None:
    ledger = Ledger(tmp_path / "sayso.db")
    revision = ledger.add(READING).revision
    if "other" in more:
        more = {"other": f"{revision}:{more['other']}"}
    with pytest.raises(error) as caught:
        decide(ledger, kind, f"{revision}:{record}", **{"made_by": "ana", **more})
    assert caught.value.do
    assert find_decisions(ledger) == []


def test_what_is_not_there_is_neither_decided_nor_undone(ledger: Ledger) -> None:
    with pytest.raises(NoSuchRecord):
        decide(ledger, "not_a_statement", "ffff:s1", made_by="ana")
    for unknown in ("ffff", "", "%"):
        with pytest.raises(NoSuchRecord):
            undo(ledger, unknown, made_by="ana")


def test_nothing_is_undone_twice(ledger: Ledger, revision: str) -> None:
    made = decide(ledger, "not_a_statement", f"{revision}:s1", made_by="ana")
    undo(ledger, made.id, made_by="ana")
    with pytest.raises(BadDecision, match="already"):
        undo(ledger, made.id, made_by="ben")
