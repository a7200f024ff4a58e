"""A dossier for the terminal and for a mail: plain lines, no colours, the same bytes every time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from sayso.comparing.dossier import Dossier
from sayso.export.dossier.document import to_document
from sayso.export.dossier.sheet import Claim, Line, Place, Sheet, lay_out
from sayso.export.printable import one_line

_RULE = "─"
_CHECK = (
    "[3:412-433] is article 3 of the list at the end, characters 412 to 433. "
    "A name behind an outlet is who told it there."
)


def to_text(dossier: Dossier, width: int = 100) -> str:
    """The dossier in lines of at most ``width`` columns where words allow."""
    return "\n".join(lines_of(lay_out(to_document(dossier)), width)) + "\n"


def lines_of(sheet: Sheet, width: int) -> Iterator[str]:
    """The lines of a sheet, section by section; a section without anything is left out."""
    yield from _wrapped(sheet.asked, width, "")
    yield from _wrapped(f"{sheet.about}. sayso sets side by side; it does not say who is right.", width, "")
    yield from _wrapped(_CHECK, width, "")
    sections = (
        ("Figures", (line for claim in sheet.figures for line in _claim(claim, width))),
        ("Statements", (line for claim in sheet.statements for line in _claim(claim, width))),
        ("Who answers whom", _answers(sheet, width)),
        ("Where they differ", _differences(sheet, width)),
        ("Not known", _unknowns(sheet, width)),
        ("Copies", _copies(sheet, width)),
        ("Changes after publication", _changes(sheet, width)),
        ("Articles", _articles(sheet, width)),
    )
    for title, section in sections:
        lines = list(section)
        if lines:
            yield ""
            yield f"{_RULE * 2} {title} ".ljust(width, _RULE)
            yield from lines


def _answers(sheet: Sheet, width: int) -> Iterator[str]:
    for answer in sheet.answers:
        yield from _wrapped(f"{_who(answer.one)} {answer.how}: {_quoted(answer.one)}", width, "  ")
        yield from _wrapped(f"{_who(answer.other)}: {_quoted(answer.other)}", width, "      ")


def _differences(sheet: Sheet, width: int) -> Iterator[str]:
    for how, pairs in sheet.differences:
        yield f"  {how}"
        for pair in pairs:
            yield from _wrapped(
                f"{_counted(pair.one)} – {_counted(pair.other)}: {pair.reason}", width, "    "
            )


def _unknowns(sheet: Sheet, width: int) -> Iterator[str]:
    for what, lines in sheet.unknowns:
        yield from _wrapped(what, width, "  ")
        for line in lines:
            yield from _wrapped(_quoted(line), width, "      ")
    for reason, entries in sheet.undetermined:
        yield from _wrapped(f"Whether they count the same: {reason}", width, "  ")
        for entry in entries:
            others = ", ".join(map(_counted, entry.others))
            yield from _wrapped(f"{_counted(entry.one)} – {others}", width, "      ")


def _copies(sheet: Sheet, width: int) -> Iterator[str]:
    for a, b, reason in sheet.copies:
        yield from _wrapped(f"[{a}] and [{b}], {reason}", width, "  ")


def _changes(sheet: Sheet, width: int) -> Iterator[str]:
    for before, after, changes in sheet.changes:
        for kind, was, now in changes:
            words = f": {f'“{was}”' if was else 'nothing'} → {f'“{now}”' if now else 'nothing'}"
            yield from _wrapped(f"[{before}] → [{after}] {kind}{words if was or now else ''}", width, "  ")


def _articles(sheet: Sheet, width: int) -> Iterator[str]:
    for cited in sheet.articles:
        moment = _moment(cited["updated"] or cited["published"])
        facts = (cited["outlet"], cited["title"], moment, cited["url"])
        replaced = f"; replaced by [{cited['replaced_by']}]" if cited["replaced_by"] else ""
        line = f"[{cited['number']}] " + ". ".join(one_line(fact) for fact in facts if fact)
        yield from _wrapped(f"{line} (id {cited['revision']}{replaced})", width, "  ")


def _claim(claim: Claim, width: int) -> Iterator[str]:
    yield ""
    if claim.only:
        voice = claim.voices[0]
        known = "" if voice.known else " (origin not known)"
        yield from _wrapped(_quoted(claim.only), width, "  ")
        yield from _wrapped(f"on the word of {voice.name}{known}; {claim.summary}", width, "    ")
        return
    yield from _wrapped(f"{claim.title}: {claim.summary}", width, "  ")
    for voice in claim.voices:
        known = "" if voice.known else " (origin not known)"
        yield from _wrapped(f"on the word of {voice.name}{known}", width, "    ")
        for said in voice.said:
            if said.amount:
                yield from _wrapped(said.amount, width, "      ")
            for line in said.lines:
                yield from _wrapped(_quoted(line), width, "        " if said.amount else "      ")


def _quoted(line: Line) -> str:
    note = f" ({line.note})" if line.note else ""
    return f"“{line.words}”{note} – {'; '.join(map(_place, line.places))}"


def _place(place: Place) -> str:
    """Day, outlet, those between it and the origin, and where to check."""
    told = " ← ".join((place.outlet, *place.chain))
    return f"{place.day} {told} [{place.number}:{place.span[0]}-{place.span[1]}]"


def _counted(line: Line) -> str:
    return f"“{line.words}” {''.join(dict.fromkeys(f'[{place.number}]' for place in line.places))}"


def _who(line: Line) -> str:
    first = line.places[0]
    return first.chain[0] if first.chain else first.outlet


def _wrapped(line: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        line, width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False
    )


def _moment(moment: str | None) -> str:
    """Day and time, without seconds and offset: 2025-09-02 08:10."""
    return (moment or "")[:16].replace("T", " ")
