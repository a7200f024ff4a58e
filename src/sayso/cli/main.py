"""``sayso``: the command, its exit codes, and what happens on Ctrl-C and on a closed pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from sayso import __version__, config
from sayso.cli.verbs import Verbs
from sayso.errors import SaysoError, SetupError

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


@click.group(
    cls=Verbs,
    context_settings={"auto_envvar_prefix": "SAYSO", "help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Read the news and keep the record: who said what, how many, when, and on whose say-so."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command and exits: 0 done, 1 some failed, 2 usage, 3 nothing to read, 4 ledger, 5 refused."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    try:
        code = cli.main(arguments, "sayso", standalone_mode=False, default_map=config.load())
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SaysoError as error:
        return _stopped_by(error)
    except ImportError as error:
        return _stopped_by(SetupError(f"the installation is incomplete ({error})", "install sayso again"))
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _stopped_by(error: SaysoError) -> int:
    click.echo(f"sayso: {error}", err=True)
    return error.exit_code
