"""Contents that run back over another report."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.running_over import cut_running_over
from sayso.reading.tokens import tokenize
from sayso.records import Mode, Span, Statement


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple((text.index(one), text.index(one) + len(one)) for one in words)


def cut(text: str, *statements: tuple[str, str, list[str]], mode: Mode = "indirect") -> list[tuple[str, ...]]:
    made = [
        Statement(f"s{number}", spans(text, *content), spans(text, cue), spans(text, source), mode=mode)
        for number, (source, cue, content) in enumerate(statements, 1)
    ]
    return [
        tuple(" … ".join(text[a:b] for a, b in part) for part in (one.source, one.cue, one.content))
        for one in cut_running_over(read_words(tokenize(text)), made)
    ]


def test_what_stands_before_a_semicolon_with_a_speaker_of_its_own_is_his() -> None:
    text = "How many came is in doubt: 12,000, says the Tolm police; 90,000, according to the union."
    whole = text[: text.index(", according")]
    assert cut(text, ("the union", "according to", [whole])) == [
        ("the Tolm police", "says", "12,000"),
        ("the union", "according to", "90,000"),
    ]


def test_one_speaker_keeps_both_sides_of_a_semicolon() -> None:
    text = "The bridge is closed; the pass is open, Ruiz said."
    whole = "The bridge is closed; the pass is open"
    assert cut(text, ("Ruiz", "said", [whole])) == [("Ruiz", "said", whole)]


def test_who_hands_on_both_parts_keeps_both() -> None:
    text = "Ten had died, said Ada Ruiz, the army's spokeswoman; the staff spoke of 40, the Echo reported."
    whole = text[: text.index(", the Echo")]
    found = cut(text, ("the Echo", "reported", [whole]), ("the staff", "spoke of", ["40"]))
    assert ("Ada Ruiz", "said", "Ten had died") in found
    assert ("the Echo", "reported", whole) in found


@pytest.mark.parametrize("mode", ["indirect", "direct"])
def test_an_indirect_content_stands_in_the_sentence_of_its_cue(mode: Mode) -> None:
    text = "The army put the number at 23. Six of them are children, the clinic said."
    pieces = ["The army put the number at 23", "Six of them are children"]
    (found,) = cut(text, ("the clinic", "said", pieces), mode=mode)
    assert found[2] == (pieces[1] if mode == "indirect" else " … ".join(pieces))


def test_a_sentence_before_stays_where_the_cues_has_no_content() -> None:
    text = "The bridge is closed. So much Ruiz said."
    (found,) = cut(text, ("Ruiz", "said", ["The bridge is closed"]))
    assert found[2] == "The bridge is closed"
