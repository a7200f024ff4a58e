"""Route: by which way the statement reached the outlet."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_names, word_set, word_tuples
from sayso.records import Route, SourceKind

_LONGEST_NAME = 4
_BEFORE_OURSELVES = frozenset({"tell", "inform", "with", "to", "email"})
_SPOKEN = frozenset({"tell", "with", "to", "on", "via", "by", "for", "email"})
_CARRIED = frozenset({"in", "to", "by", "via", "through", "from", "issue", "release", "file", "with", "of"})


class Outlet:
    """The names an article's outlet goes by: "The Harbour Post" is also "the Post"."""

    def __init__(self, name: str | None) -> None:
        words = (name or "").lower().removesuffix(".com").split()
        full = tuple(words[1:] if words[:1] == ["the"] else words)
        self.names: set[tuple[str, ...]] = {full} if full else set()
        if len(full) > 1:
            self.names.add(("the", full[-1]))

    def at(self, words: Sequence[str]) -> bool:
        """Whether ``words`` begin with the outlet's name."""
        return any(
            tuple(words[skip : skip + len(name)]) == name
            for name in self.names
            for skip in ((0, 1) if words[:1] == ["the"] and name[0] != "the" else (0,))
        )


def read_route(
    text: Text, cue: Sequence[int], clause: Sequence[int], source_kind: SourceKind, outlet: Outlet
) -> Route:
    """The route of one statement.

    Args:
        text: the article's words.
        cue: word numbers of the cue.
        clause: word numbers of the sentence outside the content.
        source_kind: the kind of its source; a document is its own route, a medium too.
        outlet: the article's outlet.
    """
    lowers = [text.lowers[w] for w in clause]
    lemmas = [text.lemmas[w] for w in clause]
    if _to_ourselves(lowers, lemmas, outlet):
        return "to_this_outlet"
    if _to_a_medium(lowers, lemmas):
        return "via_outlet"
    if source_kind == "social_post" or any(text.lemmas[w] in word_set("routes", "public_verbs") for w in cue):
        return "public"
    if source_kind == "document":
        return "via_document"
    if source_kind == "media":
        return "via_outlet"
    return _by_occasion(text, clause, lemmas)


def _to_ourselves(lowers: Sequence[str], lemmas: Sequence[str], outlet: Outlet) -> bool:
    ourselves = word_tuples("routes", "ourselves")
    for position in range(1, len(lowers)):
        if lemmas[position - 1] in _BEFORE_OURSELVES:
            rest = lowers[position : position + 8]
            if outlet.at(rest) or any(
                tuple(rest[: len(name)]) == name for name in ourselves if name != ("us",)
            ):
                return True
            if rest[:1] in (["us"], ["me"]) and lemmas[position - 1] == "tell":
                return True
    return False


def _to_a_medium(lowers: Sequence[str], lemmas: Sequence[str]) -> bool:
    names = source_names()
    for position in range(1, len(lowers)):
        if lemmas[position - 1] not in _SPOKEN:
            continue
        start = position + (lowers[position] == "the")
        for length in range(_LONGEST_NAME, 0, -1):
            if names.get(" ".join(lowers[start : start + length])) == "media":
                return True
    return False


def _by_occasion(text: Text, clause: Sequence[int], lemmas: Sequence[str]) -> Route:
    public, documents = word_set("routes", "public"), word_set("routes", "document")
    for position, lemma in enumerate(lemmas):
        if lemma in documents and text.tags[clause[position]].startswith("N"):
            before = lemmas[max(0, position - 4) : position]
            if any(word in _CARRIED for word in before):
                return "via_document"
        if lemma in public and text.tags[clause[position]].startswith("N"):
            before = lemmas[max(0, position - 5) : position]
            if any(word in ("tell", "at", "during", "in", "on", "to", "with", "before") for word in before):
                return "public"
    return "not_stated"
