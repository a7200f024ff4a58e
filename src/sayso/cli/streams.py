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

from sayso.cli.output import PIPE_CLOSED
from sayso.errors import SetupError


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """A stream to ``path``, or to stdout for ``None`` and ``-``.

    Raises:
        SetupError: the file cannot be written; an older one stays as it was.
        click.exceptions.Exit: who read the pipe has closed it.
    """
    if path is None or str(path) == "-":
        try:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        except BrokenPipeError as error:
            # The interpreter flushes stdout once more as it ends, which would complain on stderr.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise click.exceptions.Exit(PIPE_CLOSED) from error
        return
    try:
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=path.parent) as folder:
            unfinished = Path(folder, path.name)
            with unfinished.open("wb") as file:
                yield file
            unfinished.replace(path)
    except OSError as error:
        raise SetupError(f"cannot be written: {error.strerror}", where=str(path)) from error
