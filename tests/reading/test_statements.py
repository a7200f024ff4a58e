"""What can be a cue: a word, or a mark that introduces speech."""

from __future__ import annotations

import pytest

from sayso.reading.encoder import tokenizer
from sayso.reading.statements import DEFAULTS, _can_report, _floor
from sayso.reading.windows import split_pieces


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("said", True),
        (":", True),
        ("—", True),
        ("[538]", False),
        (".]", False),
        ("2:", True),
        ("2016", False),
    ],
)
def test_marks_and_numbers_report_nothing_but_a_colon_or_dash_may(text: str, can: bool) -> None:
    pieces = split_pieces(text, tokenizer())
    assert _can_report(pieces, (0, pieces.words)) is can


def test_a_verb_of_praise_is_kept_at_a_low_score() -> None:
    pieces = split_pieces("Mayor lauds firefighters", tokenizer())
    assert _floor(pieces, (1, 2), DEFAULTS) == DEFAULTS.judging < DEFAULTS.score
