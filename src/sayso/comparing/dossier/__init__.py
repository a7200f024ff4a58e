"""One page on one question: who says what, since when, on how many independent origins, and what is open."""

from sayso.comparing.dossier.compiling import Dossier, compile_dossier
from sayso.comparing.dossier.entries import Entry

__all__ = ["Dossier", "Entry", "compile_dossier"]
