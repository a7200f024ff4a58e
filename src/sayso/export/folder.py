"""A folder of files that appear together when all of them are complete, or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import SetupError


@contextmanager
def finished_together(folder: Path, names: Sequence[str]) -> Iterator[list[Path]]:
    """Paths to write to; when the block ends they become ``names`` in ``folder``, replacing older ones.

    Raises:
        SetupError: the folder or a file in it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".unfinished-", dir=folder) as unfinished:
            paths = [Path(unfinished, name) for name in names]
            yield paths
            for path in paths:
                path.replace(folder / path.name)
    except OSError as error:
        raise SetupError(f"cannot be written: {error.strerror}", where=str(folder)) from error
