"""The documents say what the code does: every error, every flag, every field, and the two commands."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import click
import pytest

from sayso import errors, records
from sayso.cli.main import cli

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def tree(base: type[errors.SaysoError]) -> list[type[errors.SaysoError]]:
    return [base, *(error for child in base.__subclasses__() for error in tree(child))]


def section(document: str, heading: str) -> str:
    """What stands under the first heading that begins with ``heading``, up to the next one of its level."""
    level = heading.partition(" ")[0]
    match = re.search(rf"^{re.escape(heading)}\b(.*?)(?=^{level} |\Z)", document, re.DOTALL | re.MULTILINE)
    assert match, f"no heading {heading!r}"
    return match[1]


@pytest.mark.parametrize("error", tree(errors.SaysoError), ids=lambda error: error.code)
def test_every_error_has_its_heading_and_exit_code(error: type[errors.SaysoError]) -> None:
    text = section((DOCS / "errors.md").read_text(encoding="utf-8"), f"## {error.code}")
    assert f"Exit code {error.exit_code}." in text.replace("\n", " ")


def test_no_heading_is_left_of_an_error_that_is_gone() -> None:
    headings = re.findall(r"^## (E\d+)", (DOCS / "errors.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted({error.code for error in tree(errors.SaysoError)})


def headed_flags(text: str) -> set[str]:
    return set(
        re.findall(r"(?<![\w-])--?[a-z][a-z-]*", "\n".join(re.findall(r"^### (.*)$", text, re.MULTILINE)))
    )


@pytest.mark.parametrize("verb", cli.list_commands(click.Context(cli)))
def test_every_flag_has_a_heading(verb: str) -> None:
    document = (DOCS / "cli.md").read_text(encoding="utf-8")
    command = cli.get_command(click.Context(cli), verb)
    assert command
    flags = {
        name
        for option in command.params
        if isinstance(option, click.Option)
        for name in (*option.opts, *option.secondary_opts)
    }
    own = headed_flags(section(document, f"## sayso {verb}"))
    shared = headed_flags(section(document, "## Flags of the verbs on a ledger"))
    assert flags <= own | shared
    assert own <= flags | {"--help", "-h", "--version"}


@pytest.mark.parametrize(
    ("heading", "record"),
    [
        ("actors", records.Actor),
        ("statements", records.Statement),
        ("figures", records.Figure),
        ("times", records.Time),
        ("events", records.Event),
    ],
)
def test_every_field_is_explained(heading: str, record: type) -> None:
    text = section((DOCS / "reading-record.md").read_text(encoding="utf-8"), f"## {heading}")
    cells = {
        name
        for row in re.findall(r"^\|([^|]*)\|", text, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    assert cells == {field.name for field in fields(record)}


@pytest.mark.parametrize(
    "values",
    [
        records.Mode, records.SourceKind, records.Identification, records.Stance, records.Route,
        records.ActorKind, records.Measure, records.Scope, records.FigureStatus, records.EventStatus,
        records.TimeType, records.NoteKind, records.Change,
    ],
)  # fmt: skip
def test_every_value_is_named(values: object) -> None:
    text = (DOCS / "reading-record.md").read_text(encoding="utf-8")
    assert [value for value in get_args(values) if f"`{value}`" not in text] == []


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *DOCS.glob("*.md"), *(ROOT / "examples").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8")):
            assert "://" in target or (document.parent / target).exists(), f"{document.name}: {target}"


@pytest.mark.parametrize("name", ["try", "test"])
def test_the_readme_has_its_commands(name: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(rf"^<!-- command: {name} -->\n```sh\n([^\n]+)\n```$", readme, re.MULTILINE)
    assert command
    for path in re.findall(r"\b[\w./-]+\.(?:lock|txt|html)\b", command[1]):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_pin_by_hash_and_name_no_host(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [number for number, line in enumerate(lines) if re.match(r"[a-z]", line)]
    assert len(pins) > 40
    for number in pins:
        assert "==" in lines[number]
        assert lines[number + 1].startswith("    --hash=sha256:")
    assert not [line for line in lines if "://" in line or line.startswith("-")]
