"""What ``sayso --help`` shows."""

from __future__ import annotations

from click.testing import CliRunner

from sayso.cli.main import cli


def test_the_list_of_verbs_cuts_off_no_description() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    _, _, verbs = shown.partition("Read:")
    assert "restore" in verbs
    assert "..." not in verbs
