"""Style rules that tie words to notes and filters to both, so that neither needs a script.

Whoever hovers or focuses one of a statement's words, signs or notes lights all of them; choosing a voice
hides the marks and notes of the others. Both need one selector a statement or voice, and nothing of the
article's words goes into them.
"""

from __future__ import annotations


def rules(statement_count: int, voice_count: int) -> str:
    """The rules for a page of so many statements and voices, about 90 bytes each."""
    lit = [
        f".page:has(.s{number}:hover,.s{number}:focus-within,#s{number}:target,#n{number}:target) .s{number}"
        for number in range(1, statement_count + 1)
    ]
    chosen = [f'.page:has(#who [value="{number}"]:checked)' for number in range(1, voice_count + 1)]
    parts = []
    if lit:
        parts.append(",".join(lit) + "{--lit:var(--glow)}")
    for number, page in enumerate(chosen, start=1):
        parts.append(f"{page} .m:not(.v{number}){{text-decoration:none;font-weight:inherit}}")
        parts.append(f"{page} :is(.note,.sign):not(.v{number}){{display:none}}")
    return "\n".join(parts) + "\n"
