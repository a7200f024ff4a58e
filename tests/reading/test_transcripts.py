"""Turns of a printed conversation."""

from sayso.reading.encoder import tokenizer
from sayso.reading.pipeline import read_article
from sayso.reading.statements import Found
from sayso.reading.transcripts import with_turns
from sayso.reading.windows import split_pieces
from sayso.records import Article
from tests.reading.reading_of import speakers

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


def test_a_line_without_a_label_goes_on_and_a_turn_is_somebodys_own_words() -> None:
    text = (
        "Ruiz wants harbour report out\n\nANA RUIZ: The report is not out. It should be "
        "out.\n\nJON DAHL: But the court will look into it.\n\n"
        "ANA RUIZ: No, we want it to be open.\n\nThe board released its earlier report in May.\n\n"
        "JON DAHL: And have you read it?"
    )
    reading = read_article(Article(text))
    spoken = [(one.mode, speakers(reading, number)) for number, one in enumerate(reading.statements)]
    ana, jon = spoken[0][1], spoken[1][1]
    assert [one for one in spoken if one[0] == "direct"] == [
        ("direct", who) for who in (ana, jon, ana, ana, jon)
    ]


def test_prose_between_a_few_turns_stays_the_articles() -> None:
    text = (
        f"{TALK}\nThe judge then asked about the car.\nIt was late in the day.\nThe rain had begun.\n"
        "The room was full.\nDAHL: Go on."
    )
    assert [words for _, words in turns(text)] == [
        "The bridge is safe.",
        "Who says so?",
        "The engineers say so.",
        "Go on.",
    ]
