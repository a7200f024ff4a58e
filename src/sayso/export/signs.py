"""The signs that mark an article's words, in two sets: one for any modern terminal, one in ASCII."""

from __future__ import annotations

from dataclasses import dataclass

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands around marked words. ``raised`` says that numbers are set as superscripts."""

    opening: str
    closing: str
    figure_opening: str
    figure_closing: str
    goes_on: str
    to: str
    dot: str
    dash: str
    ellipsis: str
    rule: str
    bar: str
    raised: bool

    def quoted(self, words: str) -> str:
        """``words`` in quotation marks of their own."""
        return f"“{words}”" if self.raised else f'"{words}"'

    def number(self, numbers: list[int]) -> str:
        """The mark behind a source: the numbers of the statements that stand on it."""
        if self.raised:
            return "·".join(str(number) for number in numbers).translate(_SUPERSCRIPTS)
        return f"({','.join(str(number) for number in numbers)})"

    def opens(self, number: int) -> str:
        """The sign before a statement's words: ``⟦¹`` or ``[1:``."""
        return self.opening + (self.number([number]) if self.raised else f"{number}:")

    def closes(self, number: int) -> str:
        """The sign after a statement's words: ``¹⟧`` or ``:1]``."""
        return (self.number([number]) if self.raised else f":{number}") + self.closing


UNICODE = Signs("⟦", "⟧", "‹", "›", "↳", "→", "·", "–", "…", "─", "▎", raised=True)
ASCII = Signs("[", "]", "<", ">", "->", "->", "-", "-", "...", "-", "|", raised=False)


def signs_for(encoding: str | None) -> Signs:
    """The Unicode signs where ``encoding`` can carry them all, else the ASCII ones."""
    try:
        "⟦⟧‹›↳→·–…─▎“”⁰¹²³⁴⁵⁶⁷⁸⁹".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE
