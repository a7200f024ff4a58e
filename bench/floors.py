"""The floor under every published figure, and the data each was measured on.

``floors.toml`` has a table for each benchmark: ``data`` is the digest of its files, every other key a
figure that may not be lower. A floor counts only for the data it was set on.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

_FLOORS = Path(__file__).parent / "floors.toml"


def digest(paths: Iterable[Path]) -> str:
    """First 16 hexadecimal digits of the SHA-256 over the files' names and bytes, in sorted order."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def hold(benchmark: str, data: str, figures: Mapping[str, float]) -> bool:
    """Whether every figure is at or above its floor; prints what is not.

    Args:
        benchmark: the table in ``floors.toml``.
        data: the digest of the data the figures were measured on.
        figures: what was measured. A floor without a figure here is passed over. A benchmark without a table
            has no floors yet, and holds.
    """
    floors = tomllib.loads(_FLOORS.read_text("utf-8")).get(benchmark)
    if floors is None:
        print(f"{benchmark}: no floors yet; this data is {data}")
        return True
    if floors["data"] != data:
        print(f"no floors for this data: they are set for {floors['data']}, this is {data}")
        return True
    low = {name: floors[name] for name in figures if name in floors and figures[name] < floors[name]}
    for name, floor in low.items():
        print(f"BELOW ITS FLOOR  {benchmark}: {name} is {figures[name]:.2f}, the floor is {floor}")
    if not low:
        print(f"{benchmark}: all floors hold ({sum(name in floors for name in figures)} figures)")
    return not low
