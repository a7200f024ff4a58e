"""Words that say the same, and two words that say what one says."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from sayso.comparing.rarity import stem
from sayso.comparing.statements.synonyms import folded, joined

ROWS = tomllib.loads((files("sayso.comparing") / "lexicon" / "synonyms.toml").read_text("utf-8"))["rows"]


def test_a_stem_stands_in_one_row_and_every_row_has_two() -> None:
    stems = [frozenset(map(stem, row.split())) for row in ROWS]
    assert [row for row, own in zip(ROWS, stems, strict=True) if len(own) < 2] == []
    assert [one for one, times in Counter(one for own in stems for one in own).items() if times > 1] == []


def test_two_words_that_say_what_one_says() -> None:
    assert list(joined(["It", "was", "made", "up"])) == ["It", "was", "invented"]
    assert list(joined(["made", "it", "up"])) == ["made", "it", "up"]
    assert list(joined([])) == []


@pytest.mark.parametrize(
    ("one", "other"), [("decided", "decision"), ("freed", "released"), ("truce", "ceasefire")]
)
def test_words_of_one_row_are_one(one: str, other: str) -> None:
    assert folded({stem(one): 5}).keys() == folded({stem(other): 5}).keys()
