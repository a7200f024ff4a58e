"""Which mentions of organisations and groups mean the same one.

Two names are one body when they agree after their ordinary variation is taken off ("the", "Inc.",
"Department of Justice" and "Justice Department"), when the lexicon lists them together, when one is
the initials of the other, or when a single word begins or ends exactly one longer name.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.institutions import body_key, institutions
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain
from sayso.reading.kinds.lexicon import name_ends

_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&"})
_OF_OTHERS, _PUBLISHED = word_set("of_other_bodies"), word_set("published")
_MAX_PART = 4
_SHORT = 5  # letters


def match_bodies(text: Text, namings: Sequence[Naming]) -> dict[int, Draft]:
    """The organisation or group that each of ``namings`` (in text order) means, by its place in the list."""
    keys = [_key(text, naming) for naming in namings]
    drafts: dict[str, Draft] = {}
    initials: dict[str, str] = {}
    short: dict[str, set[str]] = {}
    for naming, key in zip(namings, keys, strict=True):
        if key in drafts:
            continue
        drafts[key] = _new_body(text, naming, key)
        words = key.split()
        if len(words) > 1:
            letters = "".join(word[0] for word in words)
            initials.setdefault(letters, key)
            initials.setdefault("".join(word[0] for word in words if word not in _SMALL), key)
            for count in range(1, min(_MAX_PART, len(words) - 1) + 1):
                short.setdefault(" ".join(words[:count]), set()).add(key)
            for count in range(1, min(_MAX_PART, len(words) - 1) + 1):
                short.setdefault(" ".join(words[-count:]), set()).add(key)
    same: dict[str, Draft] = {}
    by_institution: dict[str, Draft] = {}
    # The longest first: what a short name leads to is then settled already.
    for key in sorted(drafts, key=len, reverse=True):
        draft = drafts[key]
        if institution := institutions().get(key):
            same[key] = by_institution.setdefault(institution.name, draft)
        elif key in initials and len(key) > 1:
            same[key] = same.get(initials[key], drafts[initials[key]])
        elif len(longer := {full for full in short.get(key, ()) if not _is_part(key, full)}) == 1:
            (full,) = longer
            same[key] = same.get(full, drafts[full])
        else:
            same[key] = draft
    return {number: same[key] for number, key in enumerate(keys)}


def _is_part(key: str, full: str) -> bool:
    """Whether both are whole names of bodies: "Tolm Police" is no Tolm Police Authority; or the same one."""
    ends, rest = key.rpartition(" "), full.removeprefix(key).split()
    whole = bool(ends[0]) and _is_body(ends[2]) and full.startswith(key)
    return key == full or (whole and any(_is_body(word) for word in rest))


def _is_body(word: str) -> bool:
    return word == "police" or terms().sorts.get(word) == "body"


def _key(text: Text, naming: Naming) -> str:
    """The name as it is compared. Accents tell in a short one: the town of Niš is no NIS."""
    forms = [text.forms[word] for word in naming.words]
    if len(forms) == 1 and len(forms[0]) <= _SHORT and not forms[0].isascii():
        return forms[0].lower()
    return body_key([plain(form) for form in forms])


def _new_body(text: Text, naming: Naming, key: str) -> Draft:
    institution = institutions().get(key)
    draft = Draft("group" if naming.kind == "group" else "organisation", named=True)
    draft.plural = naming.kind == "group"
    nouns = [word for word in key.split() if _is_body(word)]
    if not nouns and _is_body(last := key.rpartition(" ")[2].removesuffix("s")):
        nouns = ["company", last]  # Alda Airlines is an airline
    if len(nouns) > 1 and nouns[-1] in _OF_OTHERS:
        nouns = nouns[-1:]  # the Tolm Police Authority is no police
    if not word_set("events").isdisjoint(key.split()[-1:]):
        nouns = []  # the Club World Cup is no club
    elif institution:
        draft.country = institution.country
        nouns += institution.nouns
    elif naming.kind == "organisation" and not nouns:
        public = name_ends().get(key.rpartition(" ")[2], "organisation") != "organisation"
        nouns = ["organization"] if public else ["company", "organization", "outlet"]
        if key.rpartition(" ")[2] in _PUBLISHED:
            nouns = ["organization", "outlet"]  # "Norda Estimates"
    draft.name_words = words = frozenset(key.split())
    if institution:  # "the state news agency" is KCNA, the Korean Central News Agency
        words |= frozenset(plain(institution.name).split())
    for noun in nouns:
        draft.learn_role(noun, words)
    return draft
