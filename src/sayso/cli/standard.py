"""The standard streams: what is written there arrives, or the exit code says that it did not."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import click

from sayso.errors import SetupError

PIPE_CLOSED = 141  # 128 + SIGPIPE, as shells report it


@contextmanager
def standard_streams() -> Iterator[None]:
    """Around a verb: all that it writes is written when the block ends.

    A terminal that cannot show a character gets a question mark for it.

    Raises:
        click.exceptions.Exit: who read the pipe has closed it.
        SetupError: the standard output cannot be written: the disk is full, or it was closed from the begin.
    """
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        _give_up()
        # An Exit, because click makes exit code 1 of every BrokenPipeError.
        raise click.exceptions.Exit(PIPE_CLOSED) from error
    except OSError as error:
        _give_up()
        where = str(error.filename) if error.filename else "the standard output"
        raise SetupError(f"cannot be written: {error.strerror or error}", where=where) from error


def in_utf8() -> TextIO:
    """The standard output, for what is UTF-8 whatever the locale says (JSON by RFC 8259, section 8.1)."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return sys.stdout


def _open_what_is_closed() -> None:
    """Of a stream that was closed before the start nothing is read, and writing to it fails."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8"))


def _give_up() -> None:
    """The interpreter flushes stdout once more as it ends, which would complain on stderr."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
