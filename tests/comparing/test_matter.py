"""What a matter finds for one record or one article is what it finds for all, and is found once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.comparing import member as member_module
from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.filing import file_new
from sayso.comparing.gathering import gather
from sayso.comparing.matter import Matter, Member
from sayso.comparing.members import Members
from sayso.comparing.origins import find_say_so
from sayso.ledger import Ledger
from sayso.ledger.decisions import decide
from tests.web import library


@pytest.fixture
def members() -> tuple[Member, ...]:
    return tuple(Member(f"{number:016x}", f"a{number}", one) for number, one in enumerate(library.readings()))


def test_the_copies_of_one_article_are_those_of_all(members: tuple[Member, ...]) -> None:
    whole = Matter(members).copies
    assert whole
    for one in members:
        expected = [copy for copy in whole if one.revision in (copy.a, copy.b)]
        assert Matter(members).copies_of(one.revision) == expected


def test_the_utterance_of_a_statement_is_that_of_all(members: tuple[Member, ...]) -> None:
    whole, asked = Matter(members), Matter(members)
    assert any(len(group) > 1 for group in whole.utterances)
    for group in whole.utterances:
        assert {asked.utterance_of(record) for record in group} == {group}


def test_the_series_of_a_figure_is_that_of_all(members: tuple[Member, ...]) -> None:
    whole, asked = Matter(members), Matter(members)
    assert any(len(one.points) > 1 for one in whole.series)
    for one in whole.series:
        for point in one.points:
            assert asked.series_of(point.id) == one
    assert asked.series_of(f"{members[0].revision}:f999") is None


def test_contrasts_of_some_figures_are_those_of_all(members: tuple[Member, ...]) -> None:
    whole, asked = find_contrasts(Matter(members)), Matter(members)
    assert whole
    for record in asked.points:
        expected = [one for one in whole if record in (one.a.id, one.b.id)]
        assert find_contrasts(asked, [record]) == expected


def test_an_article_is_looked_at_once_for_all_matters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    read = member_module.statements.read_sayings

    def counted(*about: object) -> object:
        looked_at.append(str(about[1]))
        return read(*about)  # type: ignore[arg-type]

    library.fill(str(tmp_path / "sayso.db"))
    with Ledger(tmp_path / "sayso.db") as ledger:
        file_new(ledger)
        monkeypatch.setattr(member_module.statements, "read_sayings", counted)
        first = gather(ledger)
        one = next(member for member in first.members if member.reading.statements)
        said = first.sayings
        again = gather(ledger, [one.revision])
        assert [said[record].words for record in again.sayings] == [
            saying.words for saying in again.sayings.values()
        ]
        assert len(looked_at) == len(set(looked_at)) == len(first.members)
        # What people decide about an article is another reading of it.
        statement = one.reading.statements[0].id
        decide(ledger, "not_a_statement", one.id(statement), made_by="ana")
        assert one.id(statement) not in gather(ledger, [one.revision]).sayings


def test_what_was_asked_for_longest_ago_goes_first(members: tuple[Member, ...]) -> None:
    kept = Members(most=2)
    for number in (1, 2):
        kept.keep((number, ()), members[number])
    assert kept.find((1, ())) is members[1]
    kept.keep((3, ()), members[3])
    assert kept.find((2, ())) is None
    assert kept.find((1, ())) is members[1]
    assert kept.keep((3, ()), members[4]) is members[3]


def test_what_rests_on_one_reading_is_found_once_for_each_member(members: tuple[Member, ...]) -> None:
    found: list[str] = []

    def look(member: Member) -> str:
        found.append(member.revision)
        return member.article

    one, other = members[:2]
    assert [one.once(look), one.once(look), other.once(look)] == ["a0", "a0", "a1"]
    assert found == [one.revision, other.revision]


def test_the_words_of_a_figure_are_known_without_all_other_figures(members: tuple[Member, ...]) -> None:
    whole, alone = Matter(members), Matter(members)
    for record, point in whole.points.items():
        worded = alone.worded_point(record)
        assert worded is not None
        words = ("id", "figure", "words", "before", "after", "own")
        assert [getattr(worded, name) for name in words] == [getattr(point, name) for name in words]
        assert whole.worded_point(record) is point
    said = list(alone.sayings)
    assert [alone.utterance_of(one) for one in said] == [whole.utterance_of(one) for one in said]
    assert [find_say_so(alone, one) for one in said] == [find_say_so(whole, one) for one in said]
    assert all(alone.worded_point(one) is None for one in said)
    assert "points" not in alone.__dict__
