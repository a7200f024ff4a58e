"""Names in pictures stand whole in two lines, or say by an ellipsis that they go on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.web.charts.labels import fit, width_em

_ROOM = 14.0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Coast guard", ("Coast guard",)),
        ("National Intelligence Service", ("National Intelligence", "Service")),
        ("Verwaltungsgemeinschaften", ("Verwaltungsgemeinscha…",)),
        ("", ("",)),
    ],
)
def test_a_long_name_stands_in_two_lines(name: str, lines: tuple[str, ...]) -> None:
    assert fit(name, _ROOM, 2) == lines


def test_what_has_no_room_in_the_last_line_ends_in_an_ellipsis() -> None:
    first, second = fit("an unnamed official of the Ministry of Water and of Forests", _ROOM, 2)
    assert first == "an unnamed official of the"
    assert second.startswith("Ministry of Water")
    assert second.endswith("…")


@given(st.text(max_size=80), st.integers(1, 3))
def test_no_line_is_wider_than_its_room_and_none_is_lost(name: str, lines: int) -> None:
    found = fit(name, _ROOM, lines)
    assert 1 <= len(found) <= lines
    assert all(width_em(line) <= _ROOM for line in found)
    told = "".join(found).replace(" ", "")
    whole = "".join(name.split())
    assert told == whole or (told.endswith("…") and whole.startswith(told[:-1]))
