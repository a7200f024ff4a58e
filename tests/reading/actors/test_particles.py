"""Surnames with particles are one name, and alone still that person's."""

import pytest

from tests.reading.reading_of import said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Mayor Bill de Blasio spoke. "No," de Blasio said. Mr. de Blasio said so.', "Bill de Blasio"),
        (
            "Ursula von der Leyen said so. Von der Leyen said no. Mrs von der Leyen said yes.",
            "Ursula von der Leyen",
        ),
        ("Minister Guido van Holst said so. Van Holst said no.", "Guido van Holst"),
        (
            "The party’s secretary, Maria Dolores de Cospal, said so. De Cospal said no.",
            "Maria Dolores de Cospal",
        ),
    ],
)
def test_a_surname_with_its_particle(text: str, name: str) -> None:
    assert {who for _, who in said(text)} == {name}


def test_a_first_name_that_looks_like_one_stays() -> None:
    assert {who for _, who in said("Van Jones said it rained. Jones said no.")} == {"Van Jones"}
