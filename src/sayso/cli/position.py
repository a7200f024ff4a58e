"""How far a run is in its inputs, in bytes: what the time left is reckoned from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.intake import Document, Failure

_PLACE = re.compile(r"(.+?)[#:](\d+)(?:[+-]\d*)?")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# What a fetched page weighs beside files; news pages have about this size.
_PAGE_BYTES = 100_000


def container(name: str) -> tuple[str, int | None]:
    """The file of an input's name, and the place in it: ``("x.jsonl", 12)`` of ``x.jsonl:12``."""
    match = None if _ADDRESS.match(name) or os.path.lexists(name) else _PLACE.fullmatch(name)
    return (match[1], int(match[2])) if match else (name, None)


class Position:
    """Follows the documents of some inputs. ``total_bytes`` is ``None`` until it is known, or for good.

    Files are weighed in a thread of their own: a folder may hold millions.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self.total_bytes: int | None = None
        self._before_bytes = 0
        self._file: str | None = None
        self._file_bytes = 0
        self._within_bytes = 0
        if "-" not in sources:
            Thread(target=self._weigh, args=(sources,), daemon=True).start()

    @property
    def done_bytes(self) -> int:
        """Bytes of all files before this one, and how far this one is."""
        return self._before_bytes + min(self._within_bytes, self._file_bytes)

    def watch(self, found: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        """``found``, followed as it is taken."""
        from sayso.intake import Failure  # noqa: PLC0415

        for item in found:
            file, place = container(item.source if isinstance(item, Failure) else item.given_as)
            if file != self._file:
                self._before_bytes += self._file_bytes
                self._file, self._file_bytes, self._within_bytes = file, _size_bytes(file), 0
            if place is not None and ".warc" in Path(file).name:
                self._within_bytes = place
            elif not isinstance(item, Failure):
                self._within_bytes += len(item.content)
            yield item

    def _weigh(self, sources: Sequence[str]) -> None:
        from sayso.intake.files import walk  # noqa: PLC0415

        total = 0
        for source in sources:
            if Path(source).is_dir():
                total += sum(_size_bytes(str(path)) for path in walk(Path(source)) if isinstance(path, Path))
            else:
                total += _size_bytes(source)
        self.total_bytes = total or None


def _size_bytes(source: str) -> int:
    if _ADDRESS.match(source):
        return _PAGE_BYTES
    try:
        return os.stat(source).st_size
    except (OSError, ValueError):
        return 0
