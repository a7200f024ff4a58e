"""Where a verb writes bytes: a file that appears when it is complete, or the standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from sayso.errors import SetupError


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """A stream to ``path``, or to stdout for ``None`` and ``-``.

    Raises:
        SetupError: the file cannot be written; an older one stays as it was.
    """
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=path.parent) as folder:
            unfinished = Path(folder, path.name)
            with unfinished.open("wb") as file:
                yield file
            unfinished.replace(path)
    except OSError as error:
        raise SetupError(f"cannot be written: {error.strerror}", where=str(path)) from error


def spare_the_ledger(where: str, path: Path | None) -> None:
    """Refuses an output that is the ledger itself.

    Raises:
        click.UsageError: ``path`` is the file of the ledger at ``where``.
    """
    if path is not None and path.exists() and os.path.exists(where) and path.samefile(where):
        raise click.UsageError(f"{path} is the ledger; write to another file")
