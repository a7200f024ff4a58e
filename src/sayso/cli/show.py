"""``sayso show``: a revision, one of its records, or its words, by id."""

from __future__ import annotations

import json
import re
import sys

import click

from sayso.cli.output import terminal_width
from sayso.cli.rows import ledger_option
from sayso.cli.standard import in_utf8
from sayso.errors import NoSuchRecord

_ID = re.compile(r"(?P<revision>[0-9a-f]{4,16})(?::(?:(?P<record>[sfate]\d+)|(?P<start>\d+)-(?P<end>\d+)))?")


@click.command()
@click.argument("id_", metavar="ID")
@ledger_option
def show(*, id_: str, where: str) -> None:
    """Show what an id stands for.

    REV is an article's revision, shown as by "sayso read"; REV:s3, REV:f2, REV:a1, REV:t4 one of its records
    as JSON with its exact words; REV:120-180 the words between two code points. The beginning of REV is
    enough where only one has it, from four characters on.
    """
    from sayso.ledger import Ledger  # noqa: PLC0415

    match = _ID.fullmatch(id_)
    if match is None:
        raise NoSuchRecord(
            f"{id_!r} is not an id", "give one such as 3f9c2a81d07e4b1a:s3, or 4 characters of it and more"
        )
    with Ledger(where, create=False) as ledger:
        reading = ledger.reading(match["revision"])
    if match["start"]:
        start, end = int(match["start"]), int(match["end"])
        if not start < end <= len(reading.text):
            what = f"there are no words at {start}-{end}: the article has {len(reading.text):,} characters"
            raise NoSuchRecord(what, "see it whole with 'sayso show REV'")
        click.echo(reading.text[start:end])
        return
    if match["record"] is None:
        from sayso.export.text import to_text  # noqa: PLC0415

        click.echo(to_text(reading, terminal_width(sys.stdout)), nl=False)
        return
    records = reading.to_dict()
    for kind in ("statements", "figures", "actors", "times", "events"):
        for record in records[kind]:
            if record["id"] == match["record"]:
                spans = record.get("content") or record.get("mentions") or [record["span"]]
                record["words"] = [reading.text[start:end] for start, end in spans]
                print(json.dumps(record, ensure_ascii=False, indent=2), file=in_utf8())
                return
    raise NoSuchRecord(f"the article has no record {match['record']!r}", "see it whole with 'sayso show REV'")
