"""Word pieces, features and windows."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.encoder import tokenizer
from sayso.reading.windows import MAX_PIECES, pack_windows, split_pieces

NEWS = st.text(alphabet="abcXYZ é0.,\"'“”‘’`\n—漢\U0001f600\u200b\xa0", max_size=300)


@settings(deadline=None)
@given(NEWS)
def test_words_are_ordered_and_inside_the_text(text: str) -> None:
    pieces = split_pieces(text, tokenizer())
    assert (pieces.starts < pieces.ends).all()
    assert (pieces.ends[:-1] <= pieces.starts[1:]).all()
    assert pieces.words == 0 or pieces.ends[-1] <= len(text)
    assert pieces.first[-1] == len(pieces.ids)


@settings(deadline=None)
@given(NEWS, st.integers(8, 40))
def test_windows_cover_every_word_once(text: str, size: int) -> None:
    pieces = split_pieces(text, tokenizer())
    windows = list(pack_windows(pieces, text, size))
    covered = [word for low, high in windows for word in range(low, high)]
    assert covered == list(range(pieces.words))
    for low, high in windows:
        assert pieces.first[high] - pieces.first[low] <= size or high == low + 1


def test_a_long_line_is_cut_after_a_sentence() -> None:
    text = "The council met. " * 200
    pieces = split_pieces(text, tokenizer())
    windows = list(pack_windows(pieces, text))
    assert len(windows) > 1
    for _, high in windows[:-1]:
        assert text[pieces.starts[high - 1] : pieces.ends[high - 1]] == "."
        assert pieces.first[high] <= len(pieces.ids)
    assert max(pieces.first[h] - pieces.first[low] for low, h in windows) <= MAX_PIECES


def test_features_know_capitals_quotations_and_line_starts() -> None:
    text = 'Mayor said "NATO won 3"\nthen left'
    pieces = split_pieces(text, tokenizer())
    words = [text[s:e] for s, e in zip(pieces.starts, pieces.ends, strict=True)]
    shape, state, begins = pieces.features // 8, pieces.features // 2 % 4, pieces.features % 2
    at = {word: number for number, word in enumerate(words)}
    assert [shape[at[w]] for w in ("said", "Mayor", "NATO", "3")] == [0, 1, 2, 3]
    assert [state[at[w]] for w in ("said", "NATO", "then")] == [0, 1, 0]
    assert np.flatnonzero(begins).tolist() == [0, at["then"]]


def test_single_quotation_marks_read_like_double_ones() -> None:
    british = split_pieces("‘It rained,’ he said.", tokenizer())
    american = split_pieces('"It rained," he said.', tokenizer())
    assert british.ids.tolist() == american.ids.tolist()
    assert british.features.tolist() == american.features.tolist()
