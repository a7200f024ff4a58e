"""Base noun phrases: where they begin, and that finding them ends."""

import pytest

from sayso.reading.actors.phrases import find_phrases
from sayso.reading.actors.words import read_words
from sayso.reading.tokens import tokenize


def phrases(words: str) -> list[str]:
    text = read_words(tokenize(words))
    return [" ".join(text.forms[n] for n in phrase.words) for phrase in find_phrases(text, [])]


def test_phrases_run_from_determiner_to_head() -> None:
    assert phrases("The old mayor thanked two crews.") == ["The old mayor", "two crews"]


@pytest.mark.parametrize("quantity", ["all", "both", "some", "one", "two others", "this"])
def test_a_word_that_stands_alone_before_a_day_ends_the_search(quantity: str) -> None:
    found = phrases(f"Investigators spent {quantity} Monday morning on the scene, police said.")
    assert "Investigators" in found
    assert len(found) < 10


def test_two_tasks_before_a_noun_are_one_phrase() -> None:
    assert phrases("A search and rescue official spoke.") == ["A search and rescue official"]
    assert phrases("A search and a rescue followed.") == ["A search", "a rescue"]
