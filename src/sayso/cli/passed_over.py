"""What a run passed over, told in one line on stderr when it ends, so that nothing is lost without a word."""

from __future__ import annotations

from collections import Counter

import click

from sayso.export.passed_over import passed_over


def tell_passed_over(skipped: Counter[str]) -> None:
    """Prints it, with the keys that are read where others were met; nothing where there was nothing."""
    if not skipped:
        return
    advice = ""
    if any(what.endswith(('" keys', '" columns')) for what in skipped):
        from sayso.intake.keys import KNOWN  # noqa: PLC0415

        advice = f"; keys that are read: {', '.join(KNOWN)}"
    click.echo(f"sayso: passed over: {passed_over(skipped)}{advice}", err=True)
