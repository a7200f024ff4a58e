"""On whose word a figure stands, over several articles that the reader has read."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import find_origins
from sayso.reading.pipeline import read_article
from sayso.records import Article

SERVICE = (
    "South Korea's National Security Service estimates that some 2,000 Varlandian soldiers have been killed."
)
BRIEFED = (
    "About 2,000 Varlandian soldiers have been killed, lawmaker Edda Lund told reporters on Tuesday after a "
    "closed-door briefing by South Korea's National Security Service."
)
CITING = (
    "About 2,000 Varlandian soldiers have been killed, lawmakers said, "
    "citing South Korea's National Security Service."
)
ALONE = "About 2,000 Varlandian soldiers have been killed, lawmaker Edda Lund told reporters on Tuesday."


def matter(*texts: str) -> Matter:
    members = [
        Member(f"{number:016x}", f"{number:012x}", read_article(Article(text, outlet=f"Paper {number}")))
        for number, text in enumerate(texts, 1)
    ]
    return Matter(tuple(members))


def killed(found: Matter) -> list[str]:
    return [record for record, point in found.points.items() if point.figure.measure == "killed"]


@pytest.mark.parametrize("passed_on", [BRIEFED, CITING])
def test_whoever_passes_on_a_service_is_no_origin_beside_it(passed_on: str) -> None:
    both = matter(SERVICE, passed_on)
    found = find_origins(both, killed(both))
    assert len(killed(both)) == 2
    assert (found.low, found.high) == (1, 1)
    assert "National Security Service" in found.origins[0].name


def test_a_lawmaker_who_passes_nobody_on_is_an_origin() -> None:
    both = matter(SERVICE, ALONE)
    found = find_origins(both, killed(both))
    assert (found.low, found.high) == (2, 2)


def test_a_headline_stands_on_the_word_that_its_article_gives_for_it() -> None:
    one = matter(f"2,000 Varlandian soldiers killed\n\n{ALONE}")
    found = find_origins(one, killed(one))
    assert len(killed(one)) == 2
    assert [origin.name for origin in found.origins] == ["Edda Lund"]


def test_two_people_whom_an_outlet_cites_are_looked_for_in_the_outlet() -> None:
    text = "About 40 sailors were killed, the Maro Herald reported, citing two officers."
    one = Matter((Member("1" * 16, "1" * 12, read_article(Article(text, outlet="Channel Six"))),))
    found = find_origins(one, killed(one))
    assert [origin.name for origin in found.origins] == ["Maro Herald"]


def test_the_lawmakers_of_the_lede_are_those_who_were_briefed() -> None:
    lede = (
        "About 2,000 Varlandian soldiers have been killed, South Korean lawmakers said on Tuesday.\n\n"
        "Training is poor, lawmakers Edda Lund and Sun Holm told reporters after a closed-door briefing by "
        "South Korea's National Security Service."
    )
    both = matter(SERVICE, lede)
    found = find_origins(both, killed(both))
    assert (found.low, found.high) == (1, 1)


def test_a_lawmaker_of_the_lede_passes_on_what_the_one_who_is_named_was_told() -> None:
    lede = (
        "About 2,000 Varlandian soldiers have been killed, a South Korean lawmaker has said.\n\n"
        "Edda Lund, speaking to reporters after parliament was briefed by South Korea's National Security "
        "Service, said another 100 had been wounded."
    )
    both = matter(SERVICE, lede)
    found = find_origins(both, killed(both))
    assert (found.low, found.high) == (1, 1)


def test_a_document_is_of_those_who_made_it() -> None:
    text = (
        "About 2,000 Varlandian soldiers were killed, according to estimates by Kestrian intelligence.\n\n"
        "Kestrian intelligence told reporters that training was poor."
    )
    posted = (
        "A report posted on Chirp by the Kestrian Defence Ministry stated that 600 Varlandian soldiers were "
        "killed.\n\nThe report added that 900 Varlandian soldiers had been wounded."
    )
    one, other = matter(text), matter(posted)
    assert [origin.known for origin in find_origins(one, killed(one)).origins] == [True]
    hurt = [record for record, point in other.points.items() if point.figure.measure == "wounded"]
    names = {
        origin.name for record in (killed(other), hurt) for origin in find_origins(other, record).origins
    }
    assert names == {"Kestrian Defence Ministry"}
