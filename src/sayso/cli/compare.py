"""``sayso compare``: articles side by side."""

from __future__ import annotations

import click

from sayso.cli.matter import cite
from sayso.cli.rows import format_option, ledger_option, print_rows


@click.command()
@click.argument("asked", metavar="WHAT WHAT…", nargs=-1, required=True)
@ledger_option
@format_option
def compare(*, asked: tuple[str, ...], where: str, format_: str) -> None:
    """Set articles side by side: shared text, the same statements, and how their figures stand to each other.

    WHAT is the id or the URL of an article; give two or more.
    """
    from sayso.comparing.asking import find_subject  # noqa: PLC0415
    from sayso.comparing.contrasts import find_contrasts  # noqa: PLC0415
    from sayso.comparing.gathering import gather  # noqa: PLC0415
    from sayso.ledger import Ledger  # noqa: PLC0415

    with Ledger(where, create=False) as ledger:
        revisions = [one for what in asked for one in find_subject(ledger, what).revisions]
        if len(set(revisions)) < 2:
            raise click.UsageError("give two articles or more")
        matter = gather(ledger, revisions, related=False)

    def row(what: str, relation: str, a: tuple[str, str], b: tuple[str, str], reason: str) -> dict[str, str]:
        (id_a, words_a), (id_b, words_b) = a, b
        return {
            "what": what,
            "relation": relation,
            "a": id_a,
            "article_a": cite(matter, id_a),
            "words_a": words_a,
            "b": id_b,
            "article_b": cite(matter, id_b),
            "words_b": words_b,
            "reason": reason,
        }

    def said(record: str) -> tuple[str, str]:
        return record, matter.find(record)[0].reading.words(matter.statement(record).content)

    rows = [row("text", one.kind, (one.a, ""), (one.b, ""), one.reason) for one in matter.copies]
    rows += [
        row("statement", "same", said(one.a), said(one.b), one.reason)
        for one in matter.same_statements
        if matter.find(one.a)[0].article != matter.find(one.b)[0].article
    ]
    rows += [
        row(
            "figure", one.relation.kind, (one.a.id, one.a.words), (one.b.id, one.b.words), one.relation.reason
        )
        for one in find_contrasts(matter)
        if one.relation.kind != "different_scope" or one.a.figure.measure == one.b.figure.measure
    ]
    print_rows(
        rows,
        format_,
        columns={
            "what": "what",
            "relation": "relation",
            "article_a": "one",
            "words_a": "says",
            "article_b": "another",
            "words_b": "says",
            "reason": "reason",
        },
        empty="they share nothing that can be compared",
    )
