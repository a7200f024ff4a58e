"""A dossier for the terminal and for a mail: plain lines, no colours, the same bytes every time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from sayso.comparing.dossier import Dossier
from sayso.export.dossier.document import to_document
from sayso.export.printable import one_line

_RULE = "─"


def to_text(dossier: Dossier, width: int = 100) -> str:
    """The dossier in lines of at most ``width`` columns where words allow."""
    return "\n".join(_lines(to_document(dossier), width)) + "\n"


def _lines(document: dict[str, Any], width: int) -> Iterator[str]:
    yield one_line(document["asked"])
    yield f"{document['articles']} articles. sayso sets side by side; it does not say who is right."
    numbers = {cited["revision"]: at for at, cited in enumerate(document["citations"], 1)}
    for title, entries in (("Figures", document["figures"]), ("Statements", document["statements"])):
        if entries:
            yield from _heading(title, width)
        for entry in entries:
            yield from _entry(entry, numbers, width)
    if document["contrasts"]:
        yield from _heading("Where they differ", width)
        for one in document["contrasts"]:
            a, b = (f"{_words(one[side])} [{numbers[_revision(one[side])]}]" for side in "ab")
            yield from _wrapped(
                f"{one['relation'].replace('_', ' ')}: {a} – {b}: {one['reason']}", width, "  "
            )
    if document["copies"]:
        yield from _heading("Copies", width)
        for copy in document["copies"]:
            line = f"[{numbers[copy['a']]}] and [{numbers[copy['b']]}], {copy['kind']}: {copy['reason']}"
            yield from _wrapped(line, width, "  ")
    if document["changes"]:
        yield from _heading("Changes after publication", width)
        for pair in document["changes"]:
            yield f"  {pair['before']} → {pair['after']}"
            for change in pair["changes"]:
                was, now = (one_line(change[side] or "—") for side in ("before", "after"))
                yield from _wrapped(f"{change['kind'].replace('_', ' ')}: {was} → {now}", width, "    ")
    yield from _heading("Articles", width)
    for cited in document["citations"]:
        facts = [cited["outlet"], cited["title"], cited["updated"] or cited["published"], cited["url"]]
        line = f"[{numbers[cited['revision']]}] " + ". ".join(one_line(fact) for fact in facts if fact)
        yield from _wrapped(f"{line} ({cited['revision']})", width, "  ")


def _entry(entry: dict[str, Any], numbers: dict[str, int], width: int) -> Iterator[str]:
    origins = entry["independent_origins"]
    low, high = origins["low"], origins["high"]
    count = str(low) if low == high else f"{low}–{high}"
    noun = "origin" if count == "1" else "origins"
    places = len({_revision(record) for record in entry["records"]})
    revisions = f"{places} article" + ("s" if places > 1 else "")
    yield ""
    yield from _wrapped(f"{entry['title']}: {count} independent {noun} in {revisions}", width, "  ")
    for origin in origins["origins"]:
        known = "" if origin["known"] else " (not known)"
        yield f"    on the word of {one_line(origin['name'])}{known}"
        records = {record["id"]: record for record in entry["records"]}
        for chain in origin["chains"]:
            record = records[chain["record"]]
            day = (record["as_of"] or "no date")[:10]
            said = record.get("amount") or record["stance"]
            line = f"{day}  {said}  “{_words(record)}”  {' ← '.join(chain['links'])}"
            yield from _wrapped(f"{one_line(line)} [{numbers[_revision(record)]}]", width, "      ")


def _heading(title: str, width: int) -> Iterator[str]:
    yield ""
    yield f"{_RULE * 2} {title} ".ljust(width, _RULE)


def _wrapped(line: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        line, width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False
    )


def _words(record: dict[str, Any]) -> str:
    return one_line(record["words"]).strip('“”"')


def _revision(record: dict[str, Any]) -> str:
    return str(record["id"]).partition(":")[0]
