"""The standard streams of a verb: closed, full, in another encoding."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.cli.rows import print_rows
from sayso.cli.standard import standard_streams

VERBS = ["stats", "statements", "export jsonl", "dossier soldiers", "article --format json"]


def sayso(story: Path, verb: str, redirected: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" -m sayso {verb} {redirected}'
    environment = {**os.environ, "SAYSO_LEDGER": str(story), **more}
    run = ["bash", "-c", command]
    return subprocess.run(run, capture_output=True, text=True, env=environment, check=False)  # noqa: S603


@pytest.mark.parametrize("verb", VERBS)
def test_a_full_disk_is_one_error(story: Path, verb: str) -> None:
    done = sayso(story, verb, "> /dev/full")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        "sayso: E301 the standard output: cannot be written: No space left on device"
    )
    assert "Traceback" not in done.stderr


def test_streams_that_are_closed(story: Path) -> None:
    closed = sayso(story, "stats", ">&-")
    assert closed.returncode == 2
    assert "E301 the standard output" in closed.stderr
    assert sayso(story, "stats -f json", "2>&-").returncode == 0
    assert sayso(story, "read -", "<&-").returncode == 3


def test_a_pipe_that_is_closed(story: Path) -> None:
    done = sayso(story, "export jsonl", "| true; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (141, "")


def test_json_is_utf_8_in_every_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    with standard_streams():
        print("“Łódź”")
        print_rows([{"words": "“Łódź”"}], "jsonl", columns={}, empty="")
    assert written.getvalue().decode() == '???d??\n{"words": "“Łódź”"}\n'


def test_a_locale_without_the_signs_gets_a_picture_all_the_same(story: Path) -> None:
    shown = sayso(story, "dossier soldiers", "", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert shown.returncode == 0
    assert "?" in shown.stdout
