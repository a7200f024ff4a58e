"""The standard streams of a verb: closed, full, in another encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

VERBS = ["stats", "statements", "export jsonl", "dossier soldiers", "article --format json"]


def sayso(story: Path, verb: str, redirected: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" -m sayso {verb} {redirected}'
    environment = {**os.environ, "SAYSO_LEDGER": str(story), **more}
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment, check=False
    )  # noqa: S603, S607


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


def test_json_is_utf_8_in_every_locale(story: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = sayso(story, "statements -f json", "", **ascii_only)
    assert done.returncode == 0
    assert "“" in json.dumps(json.loads(done.stdout), ensure_ascii=False)
    shown = sayso(story, "dossier soldiers", "", **ascii_only)
    assert shown.returncode == 0
    assert "?" in shown.stdout
