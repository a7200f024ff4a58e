"""What the verbs that compare have in common: which articles they look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.comparing.matter import Matter
    from sayso.ledger import Ledger


def open_matter(ledger: Ledger, asked: str | None, limit: int) -> Matter:
    """The matter around what was asked (an id, a URL, words), or the newest articles of the ledger."""
    from sayso.cli.filing import catch_up  # noqa: PLC0415
    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415

    if asked:
        catch_up(ledger)
    revisions = find_subject(ledger, asked).revisions if asked else ()
    return gather(ledger, revisions, limit=limit)


def cite(matter: Matter, record: str) -> str:
    """Outlet and day of the revision that a record stands in."""
    facts = matter.find(record)[0].reading.article
    day = (facts.updated or facts.published or "")[:10]
    return ", ".join(part for part in (facts.outlet or facts.url, day) if part)


def words_of(matter: Matter, record: str) -> str:
    """The exact words of a statement or a figure; none for a whole article."""
    member, local = matter.find(record)
    if point := matter.points.get(record):
        return point.words
    return member.reading.words(matter.statement(record).content) if local else ""
