"""Every place where an actor stands by name, with the actor it means."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.bodies import match_bodies
from sayso.reading.actors.countries import CountryWord, countries_by_direction, country_of, country_word
from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.institutions import institutions
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.people import match_people
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain

_LOCATIVE, _PARTS = word_set("locative"), word_set("parts")
_AMBIGUOUS = {"georgia": "GEO"}  # also a state of the USA


def match_names(text: Text, namings: Sequence[Naming]) -> dict[int, Draft]:
    """The actor that each of ``namings`` means, by its place in the list.

    Left out are adjectives ("Russian troops"), capitals where something happens ("in Moscow") and
    places that are no country, which are actors only when they speak (see ``place``).
    """
    exact = [text.exact(naming.words) for naming in namings]
    surnames = {
        words.split()[-1]
        for naming, words in zip(namings, exact, strict=True)
        if naming.kind == "person" and " " in words
    }
    countries = [
        None
        # "William Hague", later "Hague".
        if naming.kind == "person" and (words in surnames or not _only_a_place(words))
        else country_word(words)
        for naming, words in zip(namings, exact, strict=True)
    ]
    short = countries_by_direction(text.forms)
    for number, words in enumerate(exact):
        first = namings[number].words.start
        if words.lower() in short and first and text.lowers[first - 1] == "the":
            countries[number] = CountryWord(short[words.lower()], "name")
    certain = {
        word.code
        for word, words in zip(countries, exact, strict=True)
        if word and words.lower() not in _AMBIGUOUS
    }
    found: dict[int, Draft] = {}
    people: list[int] = []
    bodies: list[int] = []
    drafts: dict[str, Draft] = {}
    for number, naming in enumerate(namings):
        word = countries[number]
        if naming.land:
            draft = drafts.setdefault(plain(exact[number]), country_draft(None))
            draft.name_words |= {plain(exact[number])}
            found[number] = draft
        elif naming.kind == "person" and word is None:
            people.append(number)
        elif word is None or word.form == "metonym" or plain(exact[number]) in institutions():
            if naming.kind == "organisation" or _is_people(text, naming) or word or _known(exact[number]):
                bodies.append(number)
        elif word.form in ("name", "capital"):
            ambiguous = _AMBIGUOUS.get(exact[number].lower())
            if (ambiguous and ambiguous not in certain) or (
                word.form == "capital" and _is_scene(text, naming)
            ):
                continue
            draft = drafts.setdefault(word.code, country_draft(word.code))
            draft.name_words |= {plain(exact[number])}
            found[number] = draft
        elif _is_people(text, naming):
            draft = drafts.setdefault(f"people of {word.code}", Draft("group", named=True, country=word.code))
            draft.plural = True
            found[number] = draft
    for numbers, match in ((people, match_people), (bodies, match_bodies)):
        matched = match(text, [namings[number] for number in numbers])
        found.update((numbers[place], draft) for place, draft in matched.items())
    for number in bodies:
        found[number].country = found[number].country or _body_country(exact[number])
    return found


def place(text: Text, naming: Naming) -> Draft:
    """The actor for a place that speaks: a city or a state, meaning those who govern it."""
    draft = Draft("organisation", named=True, place=True)
    draft.name_words = frozenset(plain(text.forms[word]) for word in naming.words)
    return draft


def country_draft(code: str | None) -> Draft:
    """The actor for a country, which a text may go back to as "the country"; no code if none is known."""
    draft = Draft("country", named=True, country=code)
    for noun in ("country", "nation"):
        draft.learn_role(noun, frozenset())
    return draft


def _only_a_place(words: str) -> bool:
    """A country or capital that nobody is called after: "Pyongyang", not "Chad" or "Sofia"."""
    word = country_word(words)
    return word is not None and word.form in ("name", "capital") and plain(words) not in terms().name_gender


def _known(words: str) -> bool:
    return plain(words).replace(".", "").removeprefix("the ") in institutions()


def _body_country(words: str) -> str | None:
    word = country_word(words)
    return word.code if word else country_of(words)


def _is_people(text: Text, naming: Naming) -> bool:
    """A plural noun ("Ukrainians", "Democrats"), neither an adjective nor one person."""
    last = naming.words[-1]
    return naming.kind == "group" and (
        text.tags[last] in ("NNPS", "NNS") or (text.lowers[last].endswith("s") and text.tags[last] != "JJ")
    )


def _is_scene(text: Text, naming: Naming) -> bool:
    """A capital that only says where: "in Moscow", or the dateline "KYIV (Wire) —"."""
    start, stop = naming.words.start, naming.words.stop
    before = start - 1 - (start > 1 and text.lowers[start - 1] in _PARTS)
    if start and text.lowers[before] in _LOCATIVE:
        return True
    begins_line = start == 0 or text.lines[start - 1] != text.lines[start]
    return begins_line and stop < len(text) and text.forms[stop] in ("(", "—", "–", "-", "--", ",", ":")
