"""Quotations under a line that names who speaks, as round-ups of reactions print them.

    KESTRIAN PRESIDENT ANA RUIZ
    "We shall not leave."

The encoder, which meets no such lines, leaves the quotation without a source or gives it to whoever spoke
before. The line break, the marks and the name leave no doubt. A line in small letters counts only where it
holds a name of somebody, and only among others, so that no crosshead is taken for a speaker.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.names import Name
from sayso.reading.quotations import Quotation
from sayso.records import Span, Statement

_BULLETS = "-–—•* \t"
_MARKS = frozenset('.!?:;“”"')
_LONGEST = 16  # words
_FEWEST = 2
_FEWEST_LETTERS = 3


def with_reactions(
    text: str, statements: Sequence[Statement], quotations: Sequence[Quotation], names: Sequence[Name]
) -> list[Statement]:
    """``statements`` with the quotations that stand under a speaker's line as theirs; linear in the text."""
    taken = bytearray(len(text))
    for one in statements:
        for start, end in (*one.cue, *one.source, *(one.content if one.cue or one.source else ())):
            taken[start:end] = b"\1" * (end - start)
    named = {at for name in names if name.kind != "place" for at in range(*name.span)}
    found: dict[Span, Span] = {}
    for quotation in quotations:
        label = _label_above(text, quotation)
        if label and not any(taken[label[0] : label[1]]) and not any(taken[slice(*quotation.span)]):
            found[quotation.span] = label
    for content, label in list(found.items()):
        shouted = text[slice(*label)].isupper()
        if not shouted and (len(found) < _FEWEST or named.isdisjoint(range(*label))):
            del found[content]
    if not found:
        return list(statements)
    for start, end in found:
        taken[start:end] = b"\2" * (end - start)
    apart = [one for one in statements if not any(2 in taken[slice(*span)] for span in one.content)]
    spoken = [Statement("", (content,), source=(label,), mode="direct") for content, label in found.items()]
    return sorted([*apart, *spoken], key=lambda one: min(one.content + one.cue + one.source))


def _label_above(text: str, quotation: Quotation) -> Span | None:
    """The line above a quotation that fills its own, if it may name a speaker; never the text's first."""
    start, end = quotation.span
    begins = text.rfind("\n", 0, start) + 1
    ends = text.find("\n", end)
    if begins == 0 or text[begins:start].strip() or text[end : ends if ends >= 0 else len(text)].strip():
        return None
    stop = len(text[:begins].rstrip())
    above = text.rfind("\n", 0, stop) + 1
    label = text[above:stop]
    first = above + len(label) - len(label.lstrip(_BULLETS))
    words = text[first:stop].split()
    letters = sum(character.isalpha() for character in text[first:stop])
    fits = above > 0 and 1 <= len(words) <= _LONGEST and text[first].isupper() and letters >= _FEWEST_LETTERS
    return (first, stop) if fits and text[stop - 1] not in _MARKS else None
