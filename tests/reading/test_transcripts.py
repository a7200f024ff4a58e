"""Turns of a printed conversation."""

from sayso.reading.encoder import tokenizer
from sayso.reading.statements import Found
from sayso.reading.transcripts import with_turns
from sayso.reading.windows import split_pieces

TALK = "RUIZ: The bridge is safe.\nDAHL: Who says so?\nRUIZ: The engineers say so."


def turns(text: str, found: list[Found] | None = None) -> list[tuple[str, str]]:
    pieces = split_pieces(text, tokenizer())

    def words(low: int, high: int) -> str:
        return text[int(pieces.starts[low]) : int(pieces.ends[high - 1])]

    return [(words(*one.source[0]), words(*one.content[0])) for one in with_turns(text, pieces, found or [])]


def test_each_turn_is_its_speakers() -> None:
    assert turns(TALK) == [
        ("RUIZ", "The bridge is safe."),
        ("DAHL", "Who says so?"),
        ("RUIZ", "The engineers say so."),
    ]


def test_a_statement_across_a_label_gives_way_and_one_inside_a_turn_stays() -> None:
    pieces = split_pieces(TALK, tokenizer())
    across = Found((0, 1), (), ((1, 9),), 0.9)
    inside = Found((pieces.words - 3, pieces.words - 2), ((15, 17),), ((17, 18),), 0.9)
    assert len(turns(TALK, [across])) == 3
    assert len(turns(TALK, [inside])) == 4


def test_labels_that_never_come_back_make_no_transcript() -> None:
    assert (
        turns("Correction: The bridge is red.\nNote: The road is closed.\nWeather: It will rain all day.")
        == []
    )
