"""Bodies whose names look like people's, and names that only stand in a dateline."""

from __future__ import annotations

import pytest

from sayso.reading.pipeline import read_article
from sayso.records import Article, Reading


def read(text: str) -> Reading:
    return read_article(Article(text, language="en"))


def kinds(reading: Reading) -> dict[str, str]:
    return {actor.name: actor.kind for actor in reading.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Department store chain Harlan Voss will cut 3,200 jobs, it said on Monday.",
        "Money came from the lender Harlan Voss, which said it would lend on.",
        "Harlan Voss, the country's biggest retailer, said on Monday that it would close stores.",
        "Harlan Voss chief executive Ingrid Sollen said on Monday that sales had fallen.",
        "Shares in Harlan Voss fell on Monday after Harlan Voss said that sales were weak.",
    ],
)
def test_what_stands_beside_a_name_makes_it_a_body(text: str) -> None:
    assert kinds(read(text))["Harlan Voss"] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "The airline Harlan Voss founded in 1980 said it had no comment.",
        "Harlan Voss, the founder of the chain, said he would sell. Harlan Voss's board game is sold out.",
        "Harlan Voss, the retailer's chief executive, said he would go.",
    ],
)
def test_who_founded_or_heads_a_body_is_a_person(text: str) -> None:
    assert kinds(read(text))["Harlan Voss"] == "person"


def test_the_retailer_is_the_chain_and_the_company_is_no_union() -> None:
    found = read(
        "Department store chain Harlan Voss will cut 3,200 jobs. The shop workers' union "
        "Handel spoke of 5,000. "
        "The retailer said it had no choice. The company gave no dates, it said."
    )
    chain = next(actor.id for actor in found.actors if actor.name == "Harlan Voss")
    said = {found.words(one.source): one.speakers for one in found.statements}
    assert said["The retailer"] == (chain,)


def test_the_owner_of_a_ferry_may_be_a_company() -> None:
    found = read(
        "The ferry's owner, Linea Maro, said that 148 people had been aboard. Linea Maro's director wept."
    )
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[who] for who in found.statements[0].speakers] == ["Linea Maro"]


def test_a_dateline_speaks_nowhere() -> None:
    found = read(
        "BRANNOCK, Feb 6 (EMN) - Harlan Voss Group will cut 3,200 jobs by the end of the "
        "year, it said on Monday."
    )
    assert "EMN" not in kinds(found)
    declared = read("MBEYA (NW) - Bandu's Electoral Commission on Monday declared Moses Kasule the winner.")
    assert declared.words(declared.statements[0].source) == "Bandu's Electoral Commission"


def test_the_paper_is_no_company_where_a_document_is_told_of() -> None:
    found = read(
        "The plan stands in an internal presentation. Pryce Lander wrote it. The paper puts "
        "the savings at 220 "
        "million crowns. Pryce Lander, a consultancy, said nothing."
    )
    lander = next(actor for actor in found.actors if actor.name == "Pryce Lander")
    assert "The paper" not in [found.text[slice(*span)] for span in lander.mentions]


def test_a_service_of_a_country_can_be_cited() -> None:
    found = read(
        "About 600 soldiers have been killed, lawmakers said Wednesday, citing South Korea's "
        "intelligence service."
    )
    sources = [found.words(one.source) for one in found.statements]
    assert sources == ["lawmakers", "South Korea's intelligence service"]


def test_doctors_for_all_are_a_body() -> None:
    found = read(
        "Doctors for All, an aid group that supports the clinic, said its teams had received 43 dead."
    )
    assert kinds(found)["Doctors for All"] == "organisation"
