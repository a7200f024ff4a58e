"""Writes readings one by one, as text, as a page, as one JSON object or as JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from sayso.errors import SetupError
from sayso.records import Reading

Write = Callable[[Reading], None]
# Narrower than this no table can be read; the terminal wraps the rest.
MIN_WIDTH = 20


@contextmanager
def writer(format_: str, width: int | None, path: Path | None) -> Iterator[Write]:
    """A function that writes one reading to ``path`` (stdout without one).

    The file is made at the first reading, so that a run without any leaves an older file alone.

    Raises:
        SetupError: the file cannot be written.
    """
    opened: list[BinaryIO] = []

    def target() -> BinaryIO:
        if path is None:
            return sys.stdout.buffer
        if not opened:
            try:
                opened.append(path.open("wb"))
            except OSError as error:
                raise SetupError(f"cannot be written: {error.strerror}", where=str(path)) from error
        return opened[0]

    try:
        if format_ == "text":
            yield _text_writer(target, width, to_file=path is not None)
        elif format_ == "html":
            yield _page_writer(target)
        else:
            yield _json_writer(target, indent=2 if format_ == "json" else None)
    finally:
        for file in opened:
            file.close()


def _json_writer(target: Callable[[], BinaryIO], indent: int | None) -> Write:
    from sayso.export.json import to_json  # noqa: PLC0415

    def write(reading: Reading) -> None:
        file = target()
        # JSON is UTF-8 whatever the locale says (RFC 8259, section 8.1).
        file.write(to_json(reading, indent).encode() + b"\n")
        file.flush()

    return write


def _page_writer(target: Callable[[], BinaryIO]) -> Write:
    from sayso.export.html import to_html  # noqa: PLC0415

    def write(reading: Reading) -> None:
        # The page says itself that it is UTF-8.
        target().write(to_html(reading).encode())

    return write


def _text_writer(target: Callable[[], BinaryIO], width: int | None, *, to_file: bool) -> Write:
    from sayso.export.text import print_picture, to_text  # noqa: PLC0415

    def to_path(reading: Reading) -> None:
        target().write(to_text(reading, width or terminal_width(None)).encode())

    def to_stdout(reading: Reading) -> None:
        from rich.console import Console  # noqa: PLC0415

        console = Console(file=sys.stdout, width=width or terminal_width(sys.stdout))
        with console.capture() as picture:
            print_picture(reading, console)
        sys.stdout.write(picture.get())
        sys.stdout.flush()

    return to_path if to_file else to_stdout


def terminal_width(out: TextIO | None) -> int:
    """The terminal's width, at most ``MAX_WIDTH``: longer lines are hard to read."""
    import shutil  # noqa: PLC0415

    from sayso.export.text import MAX_WIDTH  # noqa: PLC0415

    columns = shutil.get_terminal_size((MAX_WIDTH, 24)).columns if out and out.isatty() else MAX_WIDTH
    return max(MIN_WIDTH, min(columns, MAX_WIDTH))
