"""On whose word two reports of one utterance stand, where no name in common tells it."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins.one_voice import Voices
from sayso.reading.pipeline import read_article
from sayso.records import Article

FIRST = """Harbour Bridge has been closed after cracks were found in two of its cables, the city engineer \
said on Monday. The last inspection was in March.

"Nobody drove over it for three days," the owner of the ferry line, Tom Arden, said.

A spokesman for the haulage firm Brant said it would send its lorries over the pass.
"""
SECOND = """Two cables of Harbour Bridge have cracks. It was shut, Ida Lenk, the city engineer, \
told the Courier.

Its lorries would go over the pass, the haulage firm Brant said.

Nobody drove over the bridge at all, Arden's lawyer said.
"""


@pytest.fixture(scope="module")
def matter() -> Matter:
    """Both articles, published on two days."""
    found = []
    for name, text, day in (("one", FIRST, "2026-02-09"), ("two", SECOND, "2026-02-10")):
        found.append(Member(name, name, read_article(Article(text, published=day))))
    return Matter(tuple(found))


def record(matter: Matter, revision: str, words: str) -> str:
    member = matter.by_revision[revision]
    return member.id(
        next(one.id for one in member.reading.statements if words in member.reading.words(one.content))
    )


def agree(matter: Matter, one: str, other: str) -> str | None:
    return Voices(matter).agree(record(matter, "one", one), record(matter, "two", other))


def test_an_office_and_who_holds_it_are_one(matter: Matter) -> None:
    assert agree(matter, "has been closed", "was shut") == "named"


def test_a_body_and_its_spokesman_are_one(matter: Matter) -> None:
    assert agree(matter, "its lorries over", "Its lorries would") == "called"


def test_a_person_and_his_lawyer_are_two(matter: Matter) -> None:
    assert agree(matter, "three days", "at all") == "different"


def test_reports_of_one_speaker_under_two_descriptions_are_one_utterance(matter: Matter) -> None:
    group = matter.utterance_of(record(matter, "one", "its lorries over"))
    assert record(matter, "two", "Its lorries would") in group
    assert record(matter, "two", "at all") not in matter.utterance_of(record(matter, "one", "three days"))
