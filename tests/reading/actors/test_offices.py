"""Long offices, ranks and titles beside a name: who it is that speaks."""

import pytest

from sayso.reading.pipeline import read_article
from sayso.records import Article
from tests.reading.reading_of import said


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dam is safe, a member of parliament Lina Sorvik told reporters.", "Lina Sorvik"),
        ("The dam is safe, the minister of defence Lina Sorvik told reporters.", "Lina Sorvik"),
        (
            "The dam is safe, said Head of the Main Directorate of Ports of the Ministry of "
            "Transport of Norway "
            "Pavel Dren in an interview.",
            "Pavel Dren",
        ),
        ("The ministry's spokesman, ASP. Remi Nansa, said it rained.", "Remi Nansa"),
        (
            "The killings were confirmed in a statement that was issued in Ayle by the Tolm State Police "
            "Command's Public Relations Officer (PPRO), ASP. Remi Nansa.",
            "Remi Nansa",
        ),
        (
            "Actor Richard Holme has died, and director Stefan Lindqvist was among those paying "
            "tribute. Holme was "
            'born in Tolm.\n\n"He was passionate about everything," said the US director.',
            "Stefan Lindqvist",
        ),
    ],
)
def test_the_name_behind_the_office_speaks(text: str, who: str) -> None:
    assert said(text)[-1][1] == who


def test_an_office_ends_the_name_of_its_body() -> None:
    reading = read_article(
        Article(
            "The Tolm State Police Command has confirmed the killings. Confirming them, the Tolm "
            "State Police "
            "Command's Public Relations Officer, Musa Bello, said it was true."
        )
    )
    names = {actor.name for actor in reading.actors}
    assert "Tolm State Police Command" in names
    assert not any("Relations" in name for name in names)
    assert [one.source_kind for one in reading.statements] == ["state_body"] * len(reading.statements)


def test_a_second_office_of_one_person_is_nobody_else() -> None:
    text = (
        "Anton Lupe, an associate professor of physics at the University of Tolm, and member of the Harbour "
        "Weather Board, told the Post that it was late."
    )
    assert said(text)[0][1] == "Anton Lupe"
    two = "Anton Lupe, an associate professor at the University of Tolm, and Ana Ruiz said that it was late."
    assert said(two)[0][1] == "Anton Lupe + Ana Ruiz"
