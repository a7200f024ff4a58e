"""Legal paths and their runs."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.labels import LINK_LABELS, best_paths, label_runs, log_softmax


def legal(path: tuple[int, ...]) -> bool:
    return all(
        number == 0 or number % 2 == 1 or (at and path[at - 1] in (number, number - 1))
        for at, number in enumerate(path)
    )


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=3),
    st.integers(0, 2**32 - 1),
    st.sampled_from([0.0, 1.5]),
)
def test_best_paths_are_the_best_of_all_legal_paths(lengths: list[int], seed: int, penalty: float) -> None:
    random = np.random.default_rng(seed)
    tables = [random.normal(size=(words, 5)).astype(np.float32) for words in lengths]
    for scores, found in zip(tables, best_paths(tables, LINK_LABELS, penalty), strict=True):
        cost = scores - penalty * np.asarray([0, 1, 0, 1, 0], np.float32)

        def total(path: tuple[int, ...], cost: np.ndarray = cost) -> float:
            return float(sum(cost[at, number] for at, number in enumerate(path)))

        best = max(total(p) for p in itertools.product(range(5), repeat=len(scores)) if legal(p))
        assert len(found) == len(scores)
        assert legal(tuple(found.tolist()))
        assert abs(total(tuple(found.tolist())) - best) < 1e-3


def test_runs() -> None:
    path = np.asarray([1, 2, 1, 0, 3, 4, 4, 1])
    assert label_runs(path, LINK_LABELS) == [
        ("source", (0, 2)),
        ("source", (2, 3)),
        ("content", (4, 7)),
        ("source", (7, 8)),
    ]
    assert label_runs(np.zeros(0, np.int64), LINK_LABELS) == []


def test_log_softmax_sums_to_one_and_bears_large_numbers() -> None:
    logits = np.asarray([[1000.0, 0.0], [-3.0, -3.0]], np.float32)
    assert np.allclose(np.exp(log_softmax(logits)).sum(-1), 1)
