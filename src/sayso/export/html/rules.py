"""Style rules that tie words to notes and filters to both, so that neither needs a script.

Whoever hovers or focuses one of a statement's words, signs or notes lights all of them; choosing a voice
or a kind of source hides the marks and notes of the others. They need one selector a statement, voice or
kind, and nothing of the article's words goes into them.
"""

from __future__ import annotations

from sayso.export.html.kinds import KINDS


def rules(statement_count: int, voice_count: int) -> str:
    """The rules for a page of so many statements and voices, about 90 bytes each."""
    lit = [
        f".page:has(.s{number}:hover,.s{number}:focus-within,#s{number}:target,#n{number}:target) .s{number}"
        for number in range(1, statement_count + 1)
    ]
    parts = [",".join(lit) + "{--lit:var(--glow)}"] if lit else []
    for number in range(1, voice_count + 1):
        parts += _only("who", str(number), f"v{number}")
    for kind in KINDS if voice_count else ():
        parts += _only("kind", kind, f"k-{kind}")
    return "\n".join(parts) + "\n"


def _only(choice: str, value: str, kept: str) -> list[str]:
    """Where ``value`` is chosen, what has not the class ``kept`` loses its marks, or is hidden."""
    page = f'.page:has(#{choice} [value="{value}"]:checked) .article'
    return [
        f"{page} .m:not(.{kept}){{text-decoration:none;font-weight:inherit}}",
        f"{page} :is(.note,.sign):not(.{kept}){{display:none}}",
    ]
