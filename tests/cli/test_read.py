"""``sayso read``: formats, exit codes, what goes where, and what never happens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from sayso.cli.main import run
from tests.cli import fakes

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, module in fakes.MODULES.items():
        monkeypatch.setitem(sys.modules, name, module)
    for name in list(os.environ):
        if name.startswith("SAYSO_") or name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


Captured = pytest.CaptureFixture[str]


def test_a_pipe_gets_the_picture_without_escape_sequences(capsys: Captured) -> None:
    assert run(["read", "x"]) == 0
    out, err = capsys.readouterr()
    assert "*Ann*¹ _said_ ⟦¹x¹⟧." in out
    assert "\x1b" not in out
    assert err == ""


def test_what_is_passed_over_is_told(capsys: Captured) -> None:
    assert run(["read", "pictures"]) == 0
    assert capsys.readouterr().err == "sayso: passed over: 2 .png files\n"


def test_json_is_one_indented_object(capsys: Captured) -> None:
    assert run(["read", "x", "--format", "json", "--outlet", "Gazette", "--published", "2027-05-05"]) == 0
    out = capsys.readouterr().out
    record = json.loads(out)
    assert record["text"] == "Ann said x."
    assert record["article"]["outlet"] == "Gazette"
    assert record["article"]["published"] == "2027-05-05"
    assert out.startswith('{\n  "id"')


def test_json_refuses_several_articles_before_writing(capsys: Captured) -> None:
    assert run(["read", "x", "y", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--format jsonl" in err


def test_json_takes_one_article_among_failures(capsys: Captured) -> None:
    assert run(["read", "bad", "x", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["id"] == "x"


def test_jsonl_keeps_the_order_and_goes_on_after_every_failure(capsys: Captured) -> None:
    inputs = ["a", "bad.txt", "b", "broken", "foreign", "refused", "c"]
    assert run(["read", *inputs, "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "b", "c"]
    codes = [line.split()[1] for line in err.splitlines()]
    assert codes == ["E101", "E109", "E106", "E201"]
    assert all(
        name in line for name, line in zip(["bad.txt", "broken", "foreign"], err.splitlines(), strict=False)
    )
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        (["x"], 0),
        (["x", "y"], 0),
        (["bad"], 1),
        (["x", "bad"], 1),
        (["x", "refused"], 1),
        (["empty"], 3),
        (["empty", "empty2"], 3),
        (["empty", "bad"], 1),
        (["many:0"], 3),
        (["refused"], 5),
        (["broken"], 1),
        ([], 2),
        (["x", "--format", "xml"], 2),
        (["x", "--published", "yesterday"], 2),
        (["x", "--width", "3"], 2),
        (["x", "--colour"], 2),
    ],
)
def test_exit_codes(inputs: list[str], code: int, capsys: Captured) -> None:
    assert run(["read", *inputs]) == code
    assert (capsys.readouterr().err == "") == (code == 0)


def test_version_and_an_unknown_verb(capsys: Captured) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("sayso ")
    assert run(["reed"]) == 2


def test_a_name_with_escape_sequences_cannot_drive_the_terminal(capsys: Captured) -> None:
    assert run(["read", "bad\x1b[2J\nx"]) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"Ann said it.")))
    assert run(["read", "-", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "Ann said it."


@pytest.mark.parametrize("width", [20, 40, 80])
def test_width(width: int, capsys: Captured) -> None:
    assert run(["read", "word " * 50, "--width", str(width)]) == 0
    longest = max(len(line) for line in capsys.readouterr().out.splitlines())
    assert width - 10 <= longest <= width


def test_output_file(tmp_path: Path, capsys: Captured) -> None:
    assert run(["read", "x", "y", "--format", "jsonl", "-o", "out.jsonl"]) == 0
    assert [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").read_text().splitlines()] == [
        "x",
        "y",
    ]
    assert run(["read", "x", "-o", "out.txt"]) == 0
    assert "⟦¹x¹⟧" in (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_an_older_output_survives_a_run_without_a_reading(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("older")
    assert run(["read", "bad", "-o", "out.txt"]) == 1
    assert (tmp_path / "out.txt").read_text() == "older"


def test_an_input_is_never_overwritten(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text("Ann said it.")
    assert run(["read", "a.txt", "-o", "./a.txt"]) == 2
    assert (tmp_path / "a.txt").read_text() == "Ann said it."
    assert "also an input" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["news/a.txt", "news/new.jsonl", "news/late/new.jsonl"])
def test_a_file_of_an_input_folder_is_never_the_output(tmp_path: Path, output: str, capsys: Captured) -> None:
    (tmp_path / "news" / "late").mkdir(parents=True)
    (tmp_path / "news" / "a.txt").write_text("Ann said it.")
    assert run(["read", "news", "-o", output]) == 2
    assert (tmp_path / "news" / "a.txt").read_text() == "Ann said it."
    assert "an input" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_one_clear_error(capsys: Captured) -> None:
    assert run(["read", "x", "-o", "no/such/folder/out.txt"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("sayso: E301 no/such/folder/out.txt")
    assert err.count("\n") == 1


def test_flags_go_before_variables_before_the_file_before_defaults(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def outlet(*flags: str) -> str | None:
        assert run(["read", "x", "-f", "json", *flags]) == 0
        found: str | None = json.loads(capsys.readouterr().out)["article"]["outlet"]
        return found

    assert outlet() is None
    (tmp_path / "sayso.toml").write_text('[read]\noutlet = "File"\n')
    assert outlet() == "File"
    monkeypatch.setenv("SAYSO_READ_OUTLET", "Variable")
    assert outlet() == "Variable"
    assert outlet("--outlet", "Flag") == "Flag"


@pytest.mark.parametrize("content", [b"[read", b"outlet = 'x'", b"[read]\noutlet = '\xff'"])
def test_a_broken_configuration_is_named(tmp_path: Path, capsys: Captured, content: bytes) -> None:
    (tmp_path / "sayso.toml").write_bytes(content)
    assert run(["read", "x"]) == 2
    assert capsys.readouterr().err.startswith("sayso: E301 sayso.toml:")


def test_a_missing_package_is_a_broken_installation(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sayso.reading.pipeline", None)
    assert run(["read", "x"]) == 2
    assert capsys.readouterr().err.startswith("sayso: E301 the installation is incomplete")


class Terminal(TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_several_inputs_show_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = Terminal(BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", stderr)
    assert run(["read", "x", "bad", "y", "--format", "jsonl"]) == 1
    stderr.seek(0)
    shown = stderr.read()
    assert "1 read" in shown
    # The last thing drawn is taken away.
    assert shown.rstrip().endswith("\x1b[K")


@pytest.mark.parametrize("inputs", [["x"], ["x", "y"]])
def test_no_progress_for_one_input_or_without_a_terminal(inputs: list[str], capsys: Captured) -> None:
    assert run(["read", *inputs, "--format", "jsonl"]) == 0
    assert capsys.readouterr().err == ""


def test_an_encoding_without_the_signs_gets_ascii_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stdout)
    assert run(["read", "“x”"]) == 0
    stdout.seek(0)
    assert "*Ann*(1) _said_ [1:?x?:1]." in stdout.read()


def test_a_terminal_gets_colour_and_no_color_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown() -> str:
        stdout = Terminal(BytesIO(), encoding="utf-8")
        monkeypatch.setattr(sys, "stdout", stdout)
        assert run(["read", "x"]) == 0
        stdout.seek(0)
        return stdout.read()

    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[36m⟦¹" in shown()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in shown()
    assert "\x1b[1mAnn" in shown()
    monkeypatch.setenv("TERM", "dumb")
    assert "*Ann*¹" in shown()


def command(*arguments: str) -> list[str]:
    code = (
        "import sys; from tests.cli import fakes; sys.modules.update(fakes.MODULES); "
        "from sayso.cli.main import main; main()"
    )
    return [sys.executable, "-c", code, *arguments]


@pytest.mark.parametrize("format_", ["text", "jsonl"])
def test_a_closed_pipe_is_quiet(format_: str) -> None:
    process = subprocess.Popen(  # noqa: S603
        command("read", "many:3000", "--format", format_),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(30), errors) == (141, b"")


def test_ctrl_c_is_clean() -> None:
    process = subprocess.Popen(command("read", "wait"), stderr=subprocess.PIPE, cwd=ROOT)  # noqa: S603
    assert process.stderr is not None
    assert process.stderr.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(30) == 130
    assert b"Traceback" not in errors


def test_python_runs_the_package_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("sayso ")
