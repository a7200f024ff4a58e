"""Contents end where their clauses end, and begin where they begin."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.clauses import settle_clauses
from sayso.reading.tokens import tokenize
from tests.reading.kinds.marked import unmark


@pytest.mark.parametrize(
    ("marked", "pieces"),
    [
        (
            "[The shelling wounded] another 21 people, including five children, <said> {the Tolm Doctors}.",
            ["The shelling wounded another 21 people, including five children"],
        ),
        ("[Ruiz], meanwhile, <is backed by> {two papers}.", ["Ruiz"]),
        (
            "Among the missing were nine girls, {Ruiz} <told> reporters, [and there may be others].",
            ["Among the missing were nine girls", "and there may be others"],
        ),
        (
            "After the levee broke on Friday, {Ruiz} <told> reporters, [and he left].",
            ["and he left"],
        ),
        (
            "[Fifty have died], {police} <said> [as rescuers went on searching].",
            ["Fifty have died"],
        ),
        (
            "[Fifty have died], {police} <said>, [as the water rose fast].",
            ["Fifty have died", "as the water rose fast"],
        ),
        (
            "Later, [the army bombed] the mill. [Seven houses fell], {residents} <said>.",
            ["Seven houses fell"],
        ),
        (
            "<According to> {a witness}, [which Norda could not verify, planes bombed a school in Tolm].",
            ["planes bombed a school in Tolm"],
        ),
        (
            "<According to> {a witness}, [which of the two fired first, nobody saw].",
            ["which of the two fired first, nobody saw"],
        ),
        (
            "{The union} <said> [that shells hit a clinic in Tolm], a town held by the Northern Front.",
            ["that shells hit a clinic in Tolm, a town held by the Northern Front"],
        ),
        (
            "{The union} <said> [that shells hit Tolm], a claim that the army denied.",
            ["that shells hit Tolm"],
        ),
        (
            "{The agency} <said> [the left took 84 percent], while the right took 13.",
            ["the left took 84 percent, while the right took 13"],
        ),
        (
            "{The agency} <said> [the left took 84 percent], while Lund said it took 13.",
            ["the left took 84 percent"],
        ),
        (
            "{The agency} <said> [the left took all of it], while the right took 13.",
            ["the left took all of it"],
        ),
        (
            "TOLM, MAY 3 — Wine harms many, but [few people know that], <according to> {a study}.",
            ["Wine harms many, but few people know that"],
        ),
    ],
)
def test_contents_are_whole_clauses(marked: str, pieces: list[str]) -> None:
    text, statements = unmark(marked)
    (one,) = settle_clauses(read_words(tokenize(text)), statements)
    assert [text[start:end] for start, end in one.content] == pieces
