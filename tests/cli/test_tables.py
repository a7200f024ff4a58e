"""Tables on terminals of several widths."""

from __future__ import annotations

import pytest

from sayso.cli import tables
from sayso.cli.tables import print_table

COLUMNS = {"as_of": "as of", "words": "words", "who": "who", "id": "id"}
ROW = {
    "as_of": "2026-03-02T10:00+00:00",
    "words": "that the bridge at Zabrod would be rebuilt before the winter comes",
    "who": None,
    "id": "3f9c2a81d07e4b1a:s3",
}


def shown(width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    monkeypatch.setattr(tables, "_PIPED", width)
    print_table([ROW], COLUMNS)
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_a_wide_one_shows_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(120, monkeypatch, capsys)
    assert "as of" in lines[1]
    assert lines[3].startswith(" 2026-03-02 10:00   that the bridge")


@pytest.mark.parametrize("width", [30, 40, 60])
def test_a_narrow_one_shows_each_row_as_a_list_and_cuts_nothing(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(width, monkeypatch, capsys)
    assert max(map(len, lines)) <= width
    assert lines[0] == "as of  2026-03-02 10:00"
    assert lines[-2:] == ["id     3f9c2a81d07e4b1a:s3", ""]
    words = " ".join(line[7:] for line in lines[1:-2])
    assert words == ROW["words"]


@pytest.mark.parametrize(
    ("moment", "told"),
    [("2026-03-02T10:00:59Z", "2026-03-02 10:00"), ("2026-03-02T10:00+02:00", "2026-03-02 10:00 +02:00"),
     ("2026-03-02T10:00", "2026-03-02T10:00"), ("2026-03-02", "2026-03-02")],
)  # fmt: skip
def test_moments_are_told_to_the_minute(moment: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_table([{"as_of": moment}], {"as_of": "as of"})
    assert told in [line.strip() for line in capsys.readouterr().out.splitlines()]
