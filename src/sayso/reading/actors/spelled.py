"""Bodies whose names are made of common words, known by how they are spelled in the source of a statement."""

from __future__ import annotations

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import Text

_LONGEST = 4  # words
_LINKING = frozenset(
    {"across", "without", "against", "beyond", "before", "after", "over", "under", "between", "with"}
)
_UTILITIES = frozenset(
    {"water", "rail", "power", "gas", "post", "airways", "electric", "telecom", "steel", "oil"}
)
_CAUSES = frozenset(
    {"all", "peace", "justice", "freedom", "democracy", "life", "children", "humanity", "change", "truth"}
)
_SMALL = frozenset({"the", "of", "for", "and"})


def spelled_as_name(text: Text, source: range) -> range | None:
    """A source that is a body's name though its words are no names: "Doctors *Across* Borders", "*Save the*
    Children", "Varnia *Water*".
    """
    words = source[1:] if text.lowers[source.start] == "the" else source
    if "," in (before_comma := text.forms[words.start : words.start + _LONGEST + 1]):
        words = words[: before_comma.index(",")]  # "Doctors for All, an aid group,"
    if not 2 <= len(words) <= _LONGEST or not text.forms[words[0]][0].isupper():
        return None
    if any(not text.forms[word][0].isupper() and text.lowers[word] not in _SMALL for word in words):
        return None
    after = text.forms[words.stop] if words.stop < len(text) else "."
    if after[0].isupper():
        return None  # a headline in capitals: "Man With Knife Says"
    inner = words[1:-1]
    linked = any(text.lowers[word] in _LINKING and text.forms[word].istitle() for word in inner)
    linked = linked or (
        len(words) == 3 and text.lowers[words[1]] == "for" and text.lowers[words[2]] in _CAUSES
    )
    commands = text.tags[words[0]] in ("VB", "VBP") and text.lowers[words[1]] == "the"
    utility = (
        len(words) == 2
        and text.lowers[words[1]] in _UTILITIES
        and (land := country_word(text.forms[words[0]])) is not None
        and land.form == "name"
    )
    return words if linked or commands or utility else None
