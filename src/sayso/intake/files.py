"""Files and folders: which of them hold articles, and their bytes under a limit."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sayso.errors import EmptyInput, InputError, NoArticle, NotFound, NotText, TooLarge
from sayso.intake.limits import PIPE_SIZE_BYTES
from sayso.intake.sniffing import SUFFIXES, find_document, has_suffix

_CHUNK_BYTES = 1 << 20
_NAME_CHARS = 4096  # PATH_MAX on Linux


def walk(folder: Path, skipped: Counter[str] | None = None) -> Iterator[Path | InputError]:
    """Every file below a folder whose suffix is known, in the order of names, or why a part is unread.

    A known suffix may have ``.gz`` behind it. A document of a kind that is not read, such as a PDF, is an
    error with its name; other files (pictures, scripts) are counted in ``skipped`` by their suffix. Hidden
    files and folders are left out, and links to folders are not followed, so that a loop of links ends. A
    folder without any of the first two yields one ``EmptyInput``.
    """
    found = False
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path is folder or (path.is_dir() and not path.is_symlink()):
            try:
                names = sorted(os.listdir(path), reverse=True)
            except OSError as error:
                found = True
                yield _unreadable(error, path)
                continue
            waiting += [path / name for name in names if not name.startswith(".")]
        elif path.is_dir():
            continue
        elif has_suffix(path):
            found = True
            yield path
        elif kind := find_document(path.name):
            found = True
            yield not_read(kind, str(path))
        elif skipped is not None:
            skipped[f"{path.suffix.lower() or 'other'} files"] += 1
    if not found:
        yield EmptyInput(
            f"no {', '.join(SUFFIXES)} in this folder", "name a file or another folder", str(folder)
        )


def holds(folder: Path, file: Path) -> bool:
    """Whether ``walk`` of the folder comes to that file."""
    return has_suffix(file) and folder.resolve() in file.resolve().parents


def not_read(kind: str, where: str) -> NotText:
    """The error for a document that sayso does not read."""
    return NotText(f"is {kind}, which sayso does not read", "save it as text or HTML and add that", where)


def refuse_a_name(words: str) -> None:
    """Refuses words that name an input and are none.

    Raises:
        NoArticle: a URL alone, or the path of a file or a folder that is there.
    """
    name = words.strip()
    if not name or len(name) > _NAME_CHARS or "\n" in name:
        return
    try:
        is_name = re.fullmatch(r"https?://\S+", name) or (has_suffix(Path(name)) and os.path.exists(name))
    except ValueError:  # a NUL in it
        return
    if is_name:
        raise NoArticle(
            f"{name!r} names an article and is none",
            "give its words, or what sayso.intake.collect finds",
        )


def open_file(path: Path) -> BinaryIO:
    """A file opened for reading bytes.

    Raises:
        NotFound: there is no such file.
        NotText: a device, a socket or a named pipe, which might never end or never begin.
        InputError: it cannot be opened.
    """
    try:
        mode = path.stat().st_mode
        # The shell's <(command) is a pipe under /dev/fd, with a writer at its other end.
        if not (stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and str(path).startswith("/dev/fd/"))):
            raise NotText("this is a device or a pipe, not a file", "pass its content through -", str(path))
        return path.open("rb")
    except (OSError, ValueError) as error:
        raise _unreadable(error, path) from error


def read_bytes(stream: BinaryIO, limit_bytes: int, head: bytes = b"") -> bytes:
    """All bytes of a stream, or ``TooLarge`` once there are more than the limit; no more is ever read."""
    try:
        if stream.seekable() and (size := os.fstat(stream.fileno()).st_size) > limit_bytes:
            raise _too_large(f"{size:,} bytes", limit_bytes)
    except OSError:
        pass  # Streams in memory have no file number; they are counted while they are read.
    data = head + stream.read(max(limit_bytes + 1 - len(head), 0))
    if len(data) > limit_bytes:
        raise _too_large("too many bytes", limit_bytes)
    return data


@contextmanager
def movable(stream: BinaryIO, head: bytes) -> Iterator[BinaryIO]:
    """``stream`` if one can go back in it, else a temporary file with ``head`` and the rest of the stream.

    Raises:
        TooLarge: the rest of a pipe is longer than ``limits.PIPE_SIZE_BYTES``.
    """
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as laid_down:
        laid_down.write(head)
        while chunk := stream.read(_CHUNK_BYTES):
            laid_down.write(chunk)
            if laid_down.tell() > PIPE_SIZE_BYTES:
                raise _too_large("too many bytes", PIPE_SIZE_BYTES)
        yield laid_down


def _too_large(size: str, limit_bytes: int) -> TooLarge:
    return TooLarge(f"has {size}, and the limit is {limit_bytes:,}", "split it, or give one article an input")


def _unreadable(error: OSError | ValueError, path: Path) -> InputError:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return NotFound("no such file or folder", "check the path", str(path))
    return InputError(f"cannot be opened ({error.strerror or error})", "check its permissions", str(path))
