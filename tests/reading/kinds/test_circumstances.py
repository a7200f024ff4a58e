import pytest

from sayso.records import ActorKind
from tests.reading.kinds.marked import read

PEOPLE: dict[str, tuple[ActorKind, list[str]]] = {
    "Ruiz": ("person", []),
    "Lund": ("person", []),
    "the council": ("group", []),
}


@pytest.mark.parametrize(
    ("sentence", "route"),
    [
        ("{Ruiz} <told> the Harbour Post [the bridge was safe].", "to_this_outlet"),
        ("{Ruiz} <told> the Post [the bridge was safe].", "to_this_outlet"),
        ("{Ruiz} <said> in an interview with The Harbour Post [that the bridge was safe].", "to_this_outlet"),
        ("{Ruiz} <told> this newspaper [the bridge was safe].", "to_this_outlet"),
        ("{Ruiz} <told> CNN [the bridge was safe].", "via_outlet"),
        ("{Ruiz} <said> in an interview with Fox News [that the bridge was safe].", "via_outlet"),
        ("{Reuters} <reported> [the bridge was safe].", "via_outlet"),
        ("{The report} <said> [the bridge was safe].", "via_document"),
        ("{Ruiz} <said> in a statement [that the bridge was safe].", "via_document"),
        ("{Ruiz} <wrote> in a letter to Lund [that the bridge was safe].", "via_document"),
        ("{Ruiz} <said> at a rally [that the bridge was safe].", "public"),
        ("{Ruiz} <told> reporters [the bridge was safe].", "public"),
        ("{Ruiz} <tweeted> [that the bridge was safe].", "public"),
        ("{Ruiz} <said> [the bridge was safe].", "not_stated"),
        ("{Ruiz} <said> [the report told CNN nothing].", "not_stated"),
    ],
)
def test_route(sentence: str, route: str) -> None:
    (statement,) = read(sentence, outlet="The Harbour Post")
    assert statement.route == route


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("{Ruiz} <told> Lund [the bridge was safe].", ("a2",)),
        ("{Ruiz} <urged> [the council to close it].", ("a3",)),
        ("{Ruiz} <called on> [the council to close it].", ("a3",)),
        ("{Ruiz} <wrote> to Lund [that the bridge was safe].", ("a2",)),
        ("{Ruiz} <told> Lund and the council [the bridge was safe].", ("a2", "a3")),
        ("{Ruiz} <was told> [Lund would come].", ()),
        ("{Ruiz} <said> [Lund would come].", ()),
    ],
)
def test_addressees(sentence: str, to: tuple[str, ...]) -> None:
    (statement,) = read(sentence, actors=PEOPLE)
    assert statement.to == to


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("{Ruiz} <said> on Monday [that the bridge was safe].", "t1"),
        ("On Monday, {Ruiz} <said> [the bridge was safe].", "t1"),
        ("{Ruiz} <said> [the bridge closed on Monday].", None),
        ("After the bridge fell on Monday, {Ruiz} <said> [it had been safe].", None),
    ],
)
def test_when(sentence: str, when: str | None) -> None:
    (statement,) = read(sentence, times=["Monday"])
    assert statement.when == when


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("{Ruiz} <said> at a rally in Oakford [that the bridge was safe].", "a rally in Oakford"),
        (
            "[“It is safe,”] {Ruiz} <told> Lund at the town hall in northern Oakford.",
            "the town hall in northern Oakford",
        ),
        ("In Oakford, {Ruiz} <said> [the bridge was safe].", "Oakford"),
        ("{Ruiz} <said> [the bridge in Oakford was safe].", None),
        ("{Ruiz} <said> in a statement [that the bridge was safe].", None),
    ],
)
def test_where(sentence: str, where: str | None) -> None:
    (statement,) = read(sentence)
    assert statement.where == where


def test_when_a_report_was_filed_is_not_when_it_was_said() -> None:
    dateline = "SARN, March 14 (Northline) -- [It was over], {Ruiz} <said>."
    assert read(dateline, actors=PEOPLE, times=["March 14"])[0].when is None
    assert read("[It was over], {Ruiz} <said> on March 14.", actors=PEOPLE, times=["March 14"])[0].when
