"""Cues without what is none of theirs."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.cue_edges import settle_cues
from sayso.reading.tokens import tokenize
from sayso.records import Statement


@pytest.mark.parametrize(
    ("text", "cue", "content", "settled"),
    [
        (
            "Mahan wrote in a note after the earnings release that it fell.",
            "wrote in a note after the",
            "that it fell",
            "wrote in a note",
        ),
        (
            "The leader has pledged unwavering support for it.",
            "has pledged unwavering",
            "support for it",
            "has pledged",
        ),
        ("The minister made clear that it was over.", "made clear", "that it was over", "made clear"),
        (
            "There's growing speculation about what he wants.",
            "s growing speculation about",
            "what he wants",
            "There's growing speculation about",
        ),
        ("Lund said before the vote.", "said", "before the vote", "said"),
    ],
)
def test_edges(text: str, cue: str, content: str, settled: str) -> None:
    spans = [((text.index(words), text.index(words) + len(words)),) for words in (cue, content)]
    (one,) = settle_cues(read_words(tokenize(text)), [Statement("", spans[1], spans[0], ())])
    assert text[slice(*one.cue[0])] == settled
    if settled == "has pledged":
        assert text[slice(*one.content[0])] == "unwavering support for it"
