"""What a text's reading says, in a form that tests can compare."""

from sayso.reading.pipeline import read_article
from sayso.records import Article, Reading


def said(text: str) -> list[tuple[str, str]]:
    """Content and speakers of each statement, in words."""
    reading = read_article(Article(text))
    return [
        (" … ".join(text[a:b] for a, b in one.content), speakers(reading, number))
        for number, one in enumerate(reading.statements)
    ]


def speakers(reading: Reading, number: int) -> str:
    """The names of a statement's speakers."""
    names = {actor.id: actor.name for actor in reading.actors}
    return " + ".join(names[one] for one in reading.statements[number].speakers)
