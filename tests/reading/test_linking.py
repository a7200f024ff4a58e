"""Distances around a cue."""

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


def test_the_crop_ends_with_the_window() -> None:
    assert around((2, 4), 10) == (0, 10)
    assert around((200, 201), 500) == (200 - REACH, 201 + REACH)
