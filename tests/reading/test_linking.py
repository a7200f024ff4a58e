"""Distances around a cue."""

import numpy as np

from sayso.reading.linking import DISTANCES, REACH, around, distance_codes


def test_codes_tell_before_from_after_and_near_from_far() -> None:
    codes = distance_codes((3, 5), (0, 9)).tolist()
    assert codes[3:5] == [0, 0]
    assert codes[2] == 1
    assert codes[5] == 2
    assert all(code % 2 == 1 for code in codes[:3])
    assert all(code % 2 == 0 for code in codes[5:])
    assert codes[0] > codes[1] > codes[2]


def test_codes_stay_in_range() -> None:
    codes = distance_codes((REACH, REACH + 1), (0, 2 * REACH + 1))
    assert codes.min() == 0
    assert codes.max() < DISTANCES


def test_the_linker_reads_one_line_on_either_side() -> None:
    lines = np.asarray([0, 0, 2, 2, 3, 3, 3, 5, 5, 7])
    assert around((4, 5), lines) == (2, 9)
    assert around((0, 1), lines) == (0, 4)
    assert around((9, 10), lines) == (7, 10)


def test_the_linker_reads_no_further_than_its_reach() -> None:
    assert around((200, 201), np.zeros(500, np.int64)) == (200 - REACH, 201 + REACH)
