"""Contents end where their clauses end, and begin where they begin."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.clauses import settle_clauses
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement
from tests.reading.kinds.marked import unmark
from tests.reading.reading_of import said


@pytest.mark.parametrize(
    ("marked", "pieces"),
    [
        (
            "[The shelling wounded] another 21 people, including five children, <said> {the Tolm Doctors}.",
            ["The shelling wounded another 21 people, including five children"],
        ),
        ("[Ruiz], meanwhile, <is backed by> {two papers}.", ["Ruiz"]),
        (
            "[More than 12] trucks have left for the port, with many still on the road, {Ana Ruiz} <told> "
            "reporters.",
            ["More than 12 trucks have left for the port, with many still on the road"],
        ),
        (
            "[Building on the slope] had been forbidden since 2019, {Ruiz} <said>.",
            ["Building on the slope had been forbidden since 2019"],
        ),
        (
            "[The town was warned] in August, by letter, <said> {Ruiz}.",
            ["The town was warned in August, by letter"],
        ),
        (
            "It was a Monday when [the town was warned in August] by letter and by telephone, {Ruiz} <said>.",
            ["the town was warned in August"],
        ),
        (
            "It was late. Rain fell [on the hills] for a long while, {Ruiz} <said>.",
            ["on the hills"],
        ),
        (
            "[The dam broke]; nobody in the long valley was hurt, {Ruiz} <said>.",
            ["The dam broke"],
        ),
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
        (
            "[The Union] has agreed on a sixth package against Varnia, <announced> {Lund}.",
            ["The Union has agreed on a sixth package against Varnia"],
        ),
        ("{Lund} <told> reporters the news [was sad].", ["the news was sad"]),
        ("{Lund} <said> on Monday [was sad].", ["was sad"]),
        (
            "[Nine have died in Tolm], {activists} <reported> on Sunday, [revising earlier tolls].",
            ["Nine have died in Tolm"],
        ),
        (
            "[Somebody called for help. Officers came at once], <according to> {Lund}.",
            ["Somebody called for help. Officers came at once"],
        ),
        (
            "[Somebody called for help]. [Officers came at once], <according to> {Lund}.",
            ["Officers came at once"],
        ),
        (
            "{The firm} <reported first-quarter> [sales of two million].",
            ["first-quarter sales of two million"],
        ),
        ("{The firm} <reported well before> [sales of two million].", ["sales of two million"]),
    ],
)
def test_contents_are_whole_clauses(marked: str, pieces: list[str]) -> None:
    text, statements = unmark(marked)
    (one,) = settle_clauses(read_words(tokenize(text)), statements)
    assert [text[start:end] for start, end in one.content] == pieces


def test_what_is_announced_goes_over_the_report_inside_it() -> None:
    text = "The Union has agreed on a sixth package, announced Lund."

    def span(words: str) -> Span:
        return text.index(words), text.index(words) + len(words)

    outer = Statement("s1", (span("The Union"),), (span("announced"),), (span("Lund"),))
    inner = Statement("s2", (span("a sixth package"),), (span("has agreed on"),), (span("The Union"),))
    found, _ = settle_clauses(read_words(tokenize(text)), [outer, inner])
    assert text[slice(*found.content[0])] == "The Union has agreed on a sixth package"


def test_the_next_cue_is_no_content() -> None:
    found = said(
        "Minister Jon Lund responded to a question on President Pavel Orlo's claims about arranging "
        "the truce by saying that the two armies had agreed on it themselves."
    )
    assert not any("saying" in content for content, _ in found)
    assert ("that the two armies had agreed on it themselves", "Jon Lund") in found
