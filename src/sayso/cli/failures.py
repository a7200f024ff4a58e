"""``sayso failures``: what could not be read, and another attempt at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from sayso.cli.account import Account
from sayso.cli.facts import workers_option
from sayso.cli.keeping import keep
from sayso.cli.position import container
from sayso.cli.rows import format_option, ledger_option, print_rows

if TYPE_CHECKING:
    from sayso.comparing.filing import SetAside
    from sayso.intake import Document, Failure
    from sayso.ledger import Ledger
    from sayso.ledger.failures import KeptFailure

_COLUMNS = {
    "input": "input", "code": "code", "message": "what was wrong", "attempts": "tries", "last_failed": "last",
}  # fmt: skip


@click.command()
@ledger_option
@format_option
@click.option(
    "--code", "codes", metavar="CODE", multiple=True, help="Only errors of this code; may be repeated."
)
@click.option("--retry", is_flag=True, help="Try them again; those that succeed leave the list.")
@click.option("--forget", is_flag=True, help="Take them off the list without another attempt.")
@workers_option
@click.option("--allow-private", is_flag=True, help="With --retry, also fetch inside this network.")
def failures(
    *,
    where: str,
    format_: str,
    codes: tuple[str, ...],
    retry: bool,
    forget: bool,
    workers: int | None,
    allow_private: bool,
) -> int:
    """List what could not be read or filed for comparing, with the reason, or try it again."""
    if retry and forget:
        raise click.UsageError("give --retry or --forget")
    from sayso.comparing.filing import find_set_aside  # noqa: PLC0415
    from sayso.errors import NotFiled  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.failures import KeptFailure, clear_failures, kept_failures  # noqa: PLC0415

    with Ledger(where, create=retry) as ledger:
        with ledger.reads() as connection:
            found = kept_failures(connection, codes)
            unfiled = find_set_aside(connection) if not codes or NotFiled.code in codes else []
        if retry:
            left = _file_again(ledger, len(unfiled)) if unfiled else 0
            if unfiled and not found:
                return 1 if left else 0
            return _retry(ledger, found, workers, allow_private=allow_private)
        if forget:
            with ledger.writes() as connection:
                gone = clear_failures(connection, [failed.input for failed in found])
            click.echo(f"{gone:,} forgotten")
            return 0
    rows = [*map(asdict, found), *map(_row, unfiled)]
    empty = f"nothing has failed{' with ' + ' or '.join(codes) if codes else ''}"
    print_rows(rows, format_, columns=_COLUMNS, empty=empty, kind=KeptFailure)
    return 0


def _row(one: SetAside) -> dict[str, object]:
    """What was kept but not filed, in the columns of failures."""
    from sayso.comparing.filing import not_filed  # noqa: PLC0415
    from sayso.ledger.failures import KeptFailure  # noqa: PLC0415

    error = not_filed(one)
    row = dict.fromkeys(KeptFailure.__dataclass_fields__)
    return row | {
        "input": error.where, "code": error.code, "message": error.what, "advice": error.do, "url": one.url
    }  # fmt: skip


def _file_again(ledger: Ledger, count: int) -> int:
    """Files what was set aside by comparing; what fails again is named on stderr, and counted."""
    from sayso.comparing.filing import file_new, find_set_aside, wait_again  # noqa: PLC0415

    with ledger.writes() as connection:
        wait_again(connection)
    file_new(ledger)
    with ledger.reads() as connection:
        left = len(find_set_aside(connection))
    click.echo(f"{count - left:,} of {count:,} filed for comparing")
    return left


def _retry(ledger: Ledger, found: list[KeptFailure], workers: int | None, *, allow_private: bool) -> int:
    """Goes once through each file that has failures, and reads those places alone."""
    from sayso.intake import find_documents  # noqa: PLC0415
    from sayso.ledger.failures import clear_failures  # noqa: PLC0415

    account = Account()
    groups: dict[tuple[str, tuple[str | None, ...]], list[KeptFailure]] = {}
    for failed in found:
        groups.setdefault(
            (container(failed.input)[0], (failed.published, failed.outlet, failed.url, failed.headline)), []
        ).append(failed)
    try:
        for (file, _), group in groups.items():
            if file == "-":
                click.echo("sayso: what came from the standard input has to be given again", err=True)
                continue
            given, wanted, met = group[0].given, {failed.input for failed in group}, set[str]()
            documents = find_documents([file], given, allow_private=allow_private, now=datetime.now(UTC))
            again = _only(documents, wanted, met, whole=file in wanted)
            keep(ledger, again, account, given=given, workers=workers)
            if met and file in wanted - met:
                # It failed as a whole, and now has parts, each of which was added or failed by itself.
                with ledger.writes() as connection:
                    clear_failures(connection, [file])
    finally:
        account.end()
    click.echo(str(account))
    return account.exit_code


def _only(
    found: Iterable[Document | Failure], wanted: set[str], met: set[str], *, whole: bool
) -> Iterator[Document | Failure]:
    from sayso.intake import Failure  # noqa: PLC0415

    for item in found:
        name = item.source if isinstance(item, Failure) else item.given_as
        if whole or name in wanted:
            met.add(name)
            yield item
