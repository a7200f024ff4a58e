"""Countries that no list knows: an invented, small or new one, told by how its name is used.

The tagger often takes such a name for a person. A country is a place ("in Tarsk", "across Tarsk",
"Tarsk's border", "Tarskish") and acts through a state ("Tarsk's army", "the president of Tarsk"); a person
does not do both, and a name that has a first name or a title anywhere in the article is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain

Form = tuple[str, ...]

_ENOUGH = 2
_LONGEST = 2  # words of a name
_ENDINGS = ("ish", "ian", "ese")
# Not "from" or "to": things come from people and go to them.
_IN = frozenset({"in", "inside", "into", "across", "throughout", "outside"})
_TERRITORY, _STATE = word_set("territory"), word_set("state")
_SPEAKING = frozenset({"say", "tell", "add", "write", "ask"})
_CIVIC = word_set("civic")
_OFFICES = word_set("offices_of_state")


@dataclass(slots=True)
class _Use:
    place: int = 0
    state: int = 0
    speaks: bool = False


def find_lands(text: Text, names: Sequence[range], capitalised: Set[str]) -> dict[Form, bool]:
    """The names that are used as a country's (true) or as a mere place's (false), as plain words.

    Args:
        text: the article's words.
        names: where people and places are named, titles cut off.
        capitalised: the article's capitalised words, plain ("tarskish").

    Linear in the names.
    """
    forms = [tuple(plain(text.forms[word]) for word in words) for words in names]
    peopled = {form[-1] for form in forms if len(form) > 1} | {form[0] for form in forms if len(form) > 1}
    uses: dict[Form, _Use] = defaultdict(_Use)
    personal: set[Form] = set()
    for words, form in zip(names, forms, strict=True):
        if len(form) > _LONGEST or country_word(text.exact(words)):
            continue
        if _is_addressed(text, words) or (len(form) == 1 and form[0] in peopled):
            personal.add(form)
        _note_use(text, words, uses[form])
    for form, use in uses.items():
        if any(f"{form[-1]}{ending}" in capitalised for ending in _ENDINGS):
            use.place += _ENOUGH
    return {
        form: use.state > 0
        for form, use in uses.items()
        if form not in personal
        and use.place
        and use.place + use.state >= _ENOUGH
        and (use.state or not use.speaks)
    }


def is_adjective_of(word: str, lands: Set[str]) -> bool:
    """Whether ``word`` is made of a land's name: "tarskish"."""
    return any(word.endswith(ending) and word.removesuffix(ending) in lands for ending in _ENDINGS)


def _is_addressed(text: Text, words: range) -> bool:
    """Whether a form of address, a role or a first name stands before or in the name."""
    known = terms()
    before = text.lowers[words.start - 1].rstrip(".") if words.start else ""
    if before in known.addresses or (known.role(before) and text.forms[words.start - 1][0].isupper()):
        return True
    return text.lowers[words.start] in known.name_gender


def _note_use(text: Text, words: range, use: _Use) -> None:
    before = text.lowers[max(0, words.start - 2) : words.start]
    if before and before[-1] in _IN:
        use.place += 1
    if before[-1:] == ["of"] and before[0] in _TERRITORY:
        use.place += 1
    # "The president of Tarsk" and "the government of Tarsk" say both: nobody presides over a person.
    if before[-1:] == ["of"] and before[0] in _OFFICES | _STATE:
        use.state += 1
        use.place += 1
    if words.stop < len(text):
        use.speaks |= text.lemmas[words.stop] in _SPEAKING
        use.place += text.lowers[words.stop] in _CIVIC
    if words.stop < len(text) and text.tags[words.stop] == "POS":
        owned = text.lowers[words.stop + 1 : words.stop + 3]
        if not _TERRITORY.isdisjoint(owned):
            use.place += 1
        if not (_OFFICES | _STATE).isdisjoint(owned):
            use.state += 1
            use.place += not _OFFICES.isdisjoint(owned)
