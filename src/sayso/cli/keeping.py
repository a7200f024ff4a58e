"""Articles into the ledger, ready for comparing: what every verb that adds ends in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.cli.account import Account
    from sayso.intake import Document, Failure
    from sayso.intake.given import Given
    from sayso.ledger import Ledger
    from sayso.ledger.bulk import Kept
    from sayso.records import Article


def keep(
    ledger: Ledger,
    items: Iterable[Document | Article | Failure],
    account: Account,
    *,
    given: Given | None = None,
    keeps_failures: bool = True,
    workers: int | None = None,
) -> None:
    """Reads and keeps ``items`` (``add_in_bulk``), tells ``account``, and files what was kept for comparing.

    Filing takes 10 ms an article here; left undone, the first question that compares would do it.
    """
    from sayso.comparing.filing import file_new  # noqa: PLC0415
    from sayso.ledger.bulk import add_in_bulk  # noqa: PLC0415

    def told(kept: list[Kept]) -> None:
        account.told(kept)
        file_new(ledger)

    add_in_bulk(
        ledger, items, on_kept=told, given=given, keeps_failures=keeps_failures, workers=workers
    )  # fmt: skip
