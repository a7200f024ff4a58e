"""Two articles on one matter, read and compared: who is who, and who said the same."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.reading.pipeline import read_article
from sayso.records import Article

FIRST = """At least 11 miners were killed after an explosion tore through a coal mine in Hradec on Monday, \
the Mining Safety Inspectorate (MSI) said.

"All the signs point to methane. We do not yet know what set it off," chief inspector Oleksiy Hrytsak told \
reporters.

The mine belongs to Kolvar Energy, which until last year was called Uniterra Coal. The company said all gas \
sensors had been in working order on Monday.

President Anton Beresh cancelled a trip to Vienna. "No family will be left alone with its grief," Beresh said.
"""
SECOND = """Eleven people have died in a gas explosion in Hradec in the east of Lorvia.

Aleksei Gritsak, the chief inspector, said everything pointed to methane, but it was not known what had \
ignited it.

Kolvar insists that its sensors were working. Tomas Beresh, the director of the mine and no relation of \
President Anton Beresh, was taken to hospital with burns.
"""


@pytest.fixture(scope="module")
def matter() -> Matter:
    """Both articles, published on two days."""
    found = []
    for name, text, day in (("one", FIRST, "2026-02-10"), ("two", SECOND, "2026-02-11")):
        found.append(Member(name, name, read_article(Article(text, published=day))))
    return Matter(tuple(found))


def who(matter: Matter, revision: str, name: str) -> str:
    """Who the actor of that name is across articles."""
    (actor,) = (one for one in matter.by_revision[revision].reading.actors if one.name == name)
    return matter.actor_of[f"{revision}:{actor.id}"]


def test_one_person_in_two_spellings_and_two_of_one_surname(matter: Matter) -> None:
    assert who(matter, "one", "Oleksiy Hrytsak") == who(matter, "two", "Aleksei Gritsak")
    assert who(matter, "one", "Anton Beresh") == who(matter, "two", "Anton Beresh")
    assert who(matter, "one", "Anton Beresh") != who(matter, "two", "Tomas Beresh")


def test_a_company_by_its_short_and_by_its_former_name(matter: Matter) -> None:
    assert who(matter, "one", "Kolvar Energy") == who(matter, "one", "Uniterra Coal")
    assert who(matter, "one", "Kolvar Energy") == who(matter, "two", "Kolvar")


def test_what_was_quoted_in_one_and_reported_in_the_other(matter: Matter) -> None:
    def said(record: str) -> str:
        return matter.find(record)[0].reading.words(matter.statement(record).content)

    pairs = {(said(one.a), said(one.b)) for one in matter.same_statements}
    assert any(
        "All the signs point to methane" in a and "everything pointed to methane" in b for a, b in pairs
    )
    assert any("sensors had been in working order" in a and "sensors were working" in b for a, b in pairs)
    assert not any("methane" in a and "sensors" in b for a, b in pairs)
