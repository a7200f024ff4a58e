"""What is typed into a search box, as terms that both databases understand alike.

Words stand for themselves in every inflection and all of them must occur; ``"a phrase"`` occurs as it
stands; ``one OR other``; ``-without``; ``begin*``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sayso.errors import BadQuestion

_PART = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that occur one after the other; of the last one only the beginning, if ``prefix``."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A search: of each group at least one term occurs, and none of ``excluded``."""

    groups: tuple[tuple[Term, ...], ...]
    excluded: tuple[Term, ...] = ()


def find_words(query: str) -> Words:
    """The search that ``query`` spells. Linear in its length.

    Raises:
        BadQuestion: it holds no word to look for.
    """
    groups: list[tuple[Term, ...]] = []
    excluded: list[Term] = []
    joins = False
    for part in _PART.finditer(query):
        given = part["word"] or part["phrase"] or ""
        if part["word"] == "OR" and groups:
            joins = True
            continue
        words = tuple(_WORD.findall(_plain(given)))
        if not words:
            continue
        term = Term(words, prefix=part["word"] is not None and given.endswith("*"))
        if part["minus"]:
            excluded.append(term)
        elif joins:
            groups[-1] += (term,)
        else:
            groups.append((term,))
        joins = False
    if not groups:
        raise BadQuestion(
            f"{query!r} holds no word to look for", "give a word, or a phrase in quotation marks"
        )
    return Words(tuple(groups), tuple(excluded))


def _plain(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words)
    return "".join(character for character in apart if not unicodedata.combining(character)).casefold()
