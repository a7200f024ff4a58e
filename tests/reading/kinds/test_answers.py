from sayso.records import ActorKind
from tests.reading.kinds.marked import read

PEOPLE: dict[str, tuple[ActorKind, list[str]]] = {"Ruiz": ("person", []), "Lund": ("person", [])}
FIRST = "{Ruiz} <said> [the harbour company had plundered the bridge fund]."


def about(second: str) -> str | None:
    return read(FIRST, second, actors=PEOPLE)[1].about


def test_somebodys_remark_taken_up_in_the_content() -> None:
    assert about("{Lund} <suggested> [that Ruiz's remark about plundering was meant as a joke].") == "s1"


def test_somebodys_claim_denied() -> None:
    assert about("{Lund} <rejected> [Ruiz's claim].") == "s1"


def test_the_claim_denied_at_once() -> None:
    assert about("{Lund} <denied> [the accusation].") == "s1"


def test_no_evidence_no_link() -> None:
    assert about("{Lund} <said> [the harbour company had plundered the fund].") is None


def test_a_remark_of_somebody_who_has_said_nothing() -> None:
    assert about("{Lund} <rejected> [Dahl's claim].") is None


def test_nobody_answers_himself() -> None:
    assert about("{Ruiz} <repeated> [the accusation].") is None
