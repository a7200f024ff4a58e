"""Where settings come from: flags, then ``SAYSO_*`` variables, then ``sayso.toml``, then the defaults."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from sayso.errors import SetupError

FILE = Path("sayso.toml")


def load(path: Path = FILE) -> dict[str, dict[str, Any]]:
    """The tables of ``sayso.toml``, one a verb: ``[read]`` with ``outlet = "The Border Gazette"``.

    Returns:
        Verb to flag to value, empty where there is no such file.

    Raises:
        SetupError: the file is not UTF-8, is not TOML, or holds something besides tables of settings.
    """
    if not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            tables = tomllib.load(file)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SetupError(f"cannot be read: {error}", "mend or remove the file", str(path)) from error
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise SetupError(
                f"{name!r} stands outside a table",
                "put it under the verb it is for, such as [read]",
                str(path),
            )
    return tables
