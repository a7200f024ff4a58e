"""``sayso serve``, ``accounts``, ``tokens`` and ``audit``."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from sayso.cli.main import run
from sayso.ledger import Ledger

PASSWORD = "correct horse battery"  # noqa: S105


@pytest.fixture
def where(tmp_path: Path) -> str:
    place = str(tmp_path / "l.db")
    Ledger(place).close()
    return place


@pytest.fixture
def ana(where: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A ledger with an account."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run(["accounts", "add", "ana", "--role", "admin", "--ledger", where]) == 0
    return where


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--host", "0.0.0.0"], "without sign-in"),  # noqa: S104
        (["--host", "192.0.2.1"], "without sign-in"),
        (["--name", "news.example"], "without sign-in"),
        (["--sign-in", "--port", "0"], "no account"),
    ],
)
def test_what_would_be_open_to_others_is_refused(
    where: str, flags: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", "--ledger", where, *flags]) == 5
    said = capsys.readouterr().err
    assert "E201" in said
    assert words in said


def test_a_port_that_is_taken_is_one_error(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["serve", "--ledger", where, "--port", str(port)]) == 2
    assert f"E301 cannot listen on 127.0.0.1:{port}" in capsys.readouterr().err


def test_a_ledger_that_is_none_is_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(b"no ledger" * 500)
    assert run(["serve", "--ledger", str(path), "--port", "0"]) == 4
    assert "E403" in capsys.readouterr().err


def test_it_serves_until_it_is_told_to_end(ana: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["tokens", "add", "ana", "test", "--ledger", ana]) == 0
    token = capsys.readouterr().out.split()[-1]
    command = [sys.executable, "-c", "from sayso.cli.main import main; main()", "serve"]
    with subprocess.Popen(  # noqa: S603
        [*command, "--ledger", ana, "--port", "0", "--sign-in"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:
        assert server.stderr
        try:
            line = server.stderr.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found, line
            with httpx.Client(base_url=found[0], trust_env=False, timeout=30) as client:
                assert client.get("/readyz").json() == {"status": "ok"}
                assert client.get("/api/v1/me").status_code == 401
                answer = client.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"})
                assert answer.json() == {"name": "ana", "role": "admin", "way": "token"}
                assert "server" not in answer.headers
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)
        assert "Traceback" not in server.stderr.read()


def test_accounts_and_tokens_are_listed_without_secrets(ana: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["tokens", "add", "ana", "for a script", "--days", "5", "--ledger", ana]) == 0
    secret = capsys.readouterr().out.split()[-1]
    assert run(["accounts", "list", "--format", "json", "--ledger", ana]) == 0
    said = capsys.readouterr().out
    assert [one["name"] for one in json.loads(said)] == ["ana"]
    assert run(["tokens", "list", "--format", "json", "--ledger", ana]) == 0
    more = capsys.readouterr().out
    (kept,) = json.loads(more)
    assert kept["label"] == "for a script"
    assert secret not in said + more
    assert "scrypt" not in said + more
    assert run(["tokens", "revoke", kept["id"], "--ledger", ana]) == 0
    assert run(["accounts", "disable", "ana", "--ledger", ana]) == 2
    assert "last admin" in capsys.readouterr().err
    assert run(["audit", "--format", "json", "--ledger", ana]) == 0
    actions = [one["action"] for one in json.loads(capsys.readouterr().out)]
    assert actions == ["token_revoked", "token_added", "account_added"]


@pytest.mark.parametrize("change", [["role", "ana", "reader"], ["enable", "nobody"], ["password", "ana"]])
def test_what_cannot_be_changed_is_one_error(
    ana: str, change: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("short\n"))
    assert run(["accounts", *change, "--ledger", ana]) in (1, 2)
    assert re.match(r"sayso: E\d+ ", capsys.readouterr().err)
