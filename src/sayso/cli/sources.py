"""``sayso sources``: who is cited, how often, by how many outlets."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.rows import filter_options, format_option, ledger_option, print_rows

if TYPE_CHECKING:
    from sayso.comparing.cited import Cited


@click.command()
@filter_options
@ledger_option
@format_option
def sources(*, where: str, format_: str, **filters: Any) -> None:
    """Show who is cited most, in how many articles and outlets, and since when.

    One actor under several names ("Zelensky", "Volodymyr Zelenskyy") is one line.
    """
    from sayso.comparing.cited import Cited, find_cited  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415
    from sayso.ledger.questions import Filters  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        found = find_cited(ledger, filters=Filters(**filters))
    others = {"others": "also as"} if any(len(one.names) > 1 for one in found) else {}
    print_rows(
        (_row(one, shown=format_ == "table") for one in found),
        format_,
        columns={
            "name": "who",
            **others,
            "source_kind": "kind",
            "statements": "statements",
            "articles": "articles",
            "outlets": "outlets",
            "first": "first",
            "last": "last",
        },
        empty="nobody is cited",
        kind=Cited,
        limit=filters["limit"],
    )


def _row(one: Cited, *, shown: bool) -> dict[str, Any]:
    return {**asdict(one), **({"others": one.names[1:]} if shown else {})}
