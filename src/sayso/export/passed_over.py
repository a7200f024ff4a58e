"""What was passed over on the way in, in words."""

from __future__ import annotations

from collections import Counter

from sayso.export.printable import one_line

_NAMED = 12


def passed_over(skipped: Counter[str]) -> str:
    """What intake counted in ``skipped``, the most frequent first: "3 .jpg files, 1 "summary" key"."""
    named = [
        f"{count:,} {one_line(what if count > 1 else what.removesuffix('s'))}"
        for what, count in skipped.most_common(_NAMED)
    ]
    return ", ".join([*named, *(["and more"] if len(skipped) > _NAMED else [])])
