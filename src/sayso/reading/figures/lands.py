"""Countries that an article counts people or things of and names by nothing but an adjective.

``300 North Korean soldiers``, ``two Ukrainians``, ``Russian losses``: whose they are is North Korea, Ukraine,
Russia, though no sentence has the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.actors.countries import country_name, country_word
from sayso.reading.actors.words import Text
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.records import Actor, Span

_REACH = 4  # words from a number to the adjective of what it counts
_BETWEEN = ("JJ", "NN", "RB", "VBN", "CD", "HYPH", "IN", "DT")
_FORMS = frozenset({"adjective", "people"})


def with_lands(text: Text, actors: Sequence[Actor]) -> list[Actor]:
    """``actors`` and behind them the countries that only a counted noun names. Linear in the words."""
    known = {actor.country for actor in actors if actor.kind == "country"}
    taken = {span for actor in actors for span in actor.mentions}
    found: dict[str, list[Span]] = {}
    for code, span in _counted_lands(text):
        if code not in known and span not in taken:
            found.setdefault(code, []).append(span)
    return [
        *actors,
        *(
            Actor(f"a{number}", country_name(code), "country", code, mentions=tuple(spans))
            for number, (code, spans) in enumerate(found.items(), len(actors) + 1)
        ),
    ]


def land_at(forms: Sequence[str], at: int, stop: int) -> tuple[str, int] | None:
    """The country whose adjective or people the words from ``at`` on are, and their end."""
    if not forms[at][0].isupper():
        return None
    for end in (at + 2, at + 1):
        found = country_word(" ".join(forms[at:end])) if end <= stop else None
        if found and found.form in _FORMS:
            return found.code, end
    return None


def is_total(lower: str, lemma: str) -> bool:
    """Whether a noun totals people harmed: "North Korean *losses*", "Russian *casualties*"."""
    return lower == "losses" or lemma.lower() in measure_table("totals")


def _counted_lands(text: Text) -> Iterator[tuple[str, Span]]:
    end = 0
    for at, form in enumerate(text.forms):
        if at < end or not form[0].isupper():
            continue
        land = land_at(text.forms, at, len(text))
        if land is None:
            continue
        code, end = land
        total = end < len(text) and is_total(text.lowers[end], text.lemmas[end])
        if total or _is_counted(text, at):
            yield code, text.span(range(at, end))


def _is_counted(text: Text, at: int) -> bool:
    """Whether a number stands soon before, with nothing but what describes between."""
    for back in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if text.tags[back] == "CD" or text.lowers[back] in word_set("figures_numbers", "vague_plurals"):
            return True
        if not text.tags[back].startswith(_BETWEEN):
            return False
    return False
