"""What ``sayso --help`` shows."""

from __future__ import annotations

from click.testing import CliRunner

from sayso.cli.main import cli


def test_the_list_of_verbs_cuts_off_no_description() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    _, _, verbs = shown.partition("Read:")
    assert "restore" in verbs
    assert "..." not in verbs


def test_a_verb_that_is_none_leads_to_the_nearest() -> None:
    mistaken = CliRunner().invoke(cli, ["statement"])
    assert mistaken.exit_code == 2
    assert "No such command 'statement'. Did you mean 'statements'?" in mistaken.output
    assert "Did you mean" not in CliRunner().invoke(cli, ["xyzzy"]).output
