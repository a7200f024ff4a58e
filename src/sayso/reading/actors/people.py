"""Which mentions of people's names mean the same person.

Full names are one person when first and last name agree (middle names, initials and short forms of
first names aside). A bare last name goes to the person so named. Where several people of one article
share it, a form of address decides by gender, a role before it by who has that role; else it goes to the
one last named in full in the same paragraph, else to the one named in full most often (the first on a tie).
"President Lee" is nobody whom the article presents as something else ("lawmaker Lee Seong-kwon").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.terms import Gender, terms
from sayso.reading.actors.words import Text, plain

_Key = tuple[str, str]
_ENDING = re.compile(r"(?<=\w{4})(?:yy|iy|ij|yi)$")  # of names that come from Cyrillic letters

_PARTICLES = frozenset(
    {
        "von",
        "van",
        "der",
        "den",
        "dem",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "le",
        "la",
        "los",
        "bin",
        "ibn",
    }
)
_BEHIND = 8  # words behind a name in which its role is looked for
_VICE = "vice "  # "Vice-Marshal Kosh" is not Marshal Iven Kosh
# Nobody who is presented as something else is called so.
_HEADS = frozenset({"president", "premier", "king", "queen", "pope", "chancellor"})


def match_people(text: Text, namings: Sequence[Naming]) -> dict[int, Draft]:
    """The person that each of ``namings`` (of people, in text order) means, by its place in the list.

    Linear: each mention costs a few look-ups, however many people share a name.
    """
    parts = [_parts(text, naming.words) for naming in namings]
    register = _Register()
    for number, words in enumerate(parts):
        if len(words) > 1:
            own = namings[number].words
            register.add_full(words, _address_gender(text, own), _roles(text, own))
    found: dict[int, Draft] = {}
    for number, naming in enumerate(namings):
        gender = _address_gender(text, naming.words)
        line = text.lines[naming.words.start]
        if len(parts[number]) > 1:
            draft = register.full(parts[number], line)
        else:
            role = _role_before(text, naming.words)
            draft = register.bare(parts[number][0] if parts[number] else "", gender, role, line)
        draft.gender = draft.gender or gender
        found[number] = draft
    return found


class _Register:
    def __init__(self) -> None:
        self.people: dict[_Key, Draft] = {}
        self.counts: dict[int, int] = defaultdict(int)
        self.by_last: dict[str, list[Draft]] = defaultdict(list)
        self.by_first: dict[str, list[Draft]] = defaultdict(list)
        self.main: dict[str, Draft] = {}
        self.recent: dict[str, tuple[Draft, int]] = {}
        self.singles: dict[tuple[str, Gender | None], Draft] = {}
        self.heads: dict[str, Draft] = {}
        self.roles: dict[int, set[str]] = defaultdict(set)

    def _key(self, words: list[str]) -> _Key | None:
        keys = [(_long_form(words[0]), words[-1])]
        if len(words) > 2:
            keys += [(_long_form(words[-2]), words[-1]), (_long_form(words[1]), words[-1])]
        return next((key for key in keys if key in self.people), None)

    def add_full(self, words: list[str], gender: Gender | None, roles: set[str]) -> None:
        key = self._key(words)
        if key is None:
            draft = Draft("person", named=True, gender=gender or terms().name_gender.get(words[0]))
            draft.name_words = frozenset(words)
            self.by_last[words[-1]].append(draft)
            for first in {words[0], _long_form(words[0])}:
                self.by_first[first].append(draft)
            if len(words) == 3 and len(words[1]) > 2:
                self.by_last[words[-2]].append(draft)
                self.people.setdefault((words[1], words[2]), draft)
        else:
            draft = self.people[key]
        self.people.setdefault((_long_form(words[0]), words[-1]), draft)
        self.counts[id(draft)] += 1
        self.roles[id(draft)] |= roles
        for word in {words[0], words[-1], words[-2]}:
            main = self.main.get(word)
            if main is None or self.counts[id(draft)] > self.counts[id(main)]:
                self.main[word] = draft

    def full(self, words: list[str], line: int) -> Draft:
        draft = self.people[(_long_form(words[0]), words[-1])]
        for word in {words[0], words[-1]}:
            self.recent[word] = (draft, line)
        return draft

    def bare(self, word: str, gender: Gender | None, role: str | None, line: int) -> Draft:
        bearers = self.by_last.get(word) or self.by_first.get(word) or []
        if role is not None and (holders := [one for one in bearers[:8] if role in self.roles[id(one)]]):
            bearers = holders
        elif (role and role.startswith(_VICE) and self._holds(bearers, role.removeprefix(_VICE))) or (
            role in _HEADS and bearers and all(self.roles[id(one)] for one in bearers[:8])
        ):
            return self._head(word)
        if gender is not None:
            # A few bearers decide; an article with more of one name gets the first that fits.
            fitting = [one for one in bearers[:8] if one.gender in (gender, None)]
            exact = [one for one in fitting if one.gender == gender]
            bearers = exact or fitting
        if len(bearers) == 1:
            return bearers[0]
        if bearers:
            recent = self.recent.get(word)
            main = self.main.get(word, bearers[0])
            chosen = recent[0] if recent and recent[1] == line else main
            return chosen if gender is None or chosen in bearers else bearers[0]
        return self._single(word, gender)

    def _holds(self, bearers: Sequence[Draft], role: str) -> bool:
        return any(role in self.roles[id(one)] for one in bearers[:8])

    def _head(self, word: str) -> Draft:
        """The holder of an office of that name whom the article never names in full."""
        head = self.heads.get(word)
        if head is None:
            head = self.heads[word] = Draft("person", named=True)
            head.name_words = frozenset({word})
        return head

    def _single(self, word: str, gender: Gender | None) -> Draft:
        single = self.singles.get((word, None)) or self.singles.get((word, gender))
        if single is None or (gender and single.gender not in (gender, None)):
            single = Draft("person", named=True, gender=gender or terms().name_gender.get(word))
            single.name_words = frozenset({word})
            self.singles.setdefault((word, None), single)
            self.singles[(word, gender)] = single
        return single


def _long_form(first: str) -> str:
    return terms().short_names.get(first, first)


def _parts(text: Text, words: range) -> list[str]:
    """The words of a name that tell people apart: no suffixes, accents, initials between, "al-".

    "Marenskyy", "Marenskiy" and "Marensky" are one name in other letters.
    """
    known = terms()
    parts: list[str] = []
    for word in words:
        for piece in plain(text.forms[word]).replace("-", " ").split():
            short = _ENDING.sub("y", piece.rstrip("."))
            if (
                short
                and short not in known.suffixes
                and short not in ("al", "el", ",")
                and short.replace("'", "").isalnum()
            ):
                parts.append(short)
    if len(parts) > 2:
        inner = [part for part in parts[1:-1] if len(part) > 1]
        parts = [parts[0], *inner, parts[-1]]
    if len(parts) > 2 and len(parts[0]) == 1:
        parts = parts[1:]
    # "de Blasio" is no full name: it is Bill de Blasio's.
    while len(parts) > 1 and parts[0] in _PARTICLES:
        parts = parts[1:]
    return parts


def _roles(text: Text, words: range) -> set[str]:
    """The roles right before and behind a full name: "lawmaker Edda Lund", "Ana Sedlar, the president"."""
    first, last = words.start, words.stop
    found = {_role_before(text, words)}
    if last < len(text) and text.forms[last] == ",":
        end = min(len(text), last + _BEHIND)
        stop = next((at for at in range(last + 1, end) if not text.forms[at][0].isalnum()), end)
        same = (at for at in range(last + 1, stop) if text.sentences[at] == text.sentences[first])
        found |= {terms().role(text.lowers[at]) for at in same}
    return {role for role in found if role}


def _role_before(text: Text, words: range) -> str | None:
    at = words.start - 1
    if at < 0 or text.lines[at] != text.lines[words.start]:
        return None
    role = terms().role(text.lowers[at])
    below = text.lowers[max(0, at - 2) : at] == ["vice", "-"]
    return f"{_VICE}{role}" if role and below else role


def _address_gender(text: Text, words: range) -> Gender | None:
    if not words or words.start == 0:
        return None
    return terms().addresses.get(text.lowers[words.start - 1].rstrip("."))
