"""Whether two far ends can be one, by what they are called: a body and its head, "officials" and theirs."""

from __future__ import annotations

import re

from sayso.comparing.actors.likeness import same_person_name
from sayso.comparing.actors.naming import Name
from sayso.comparing.figures.owners import owner_key
from sayso.comparing.origins.descriptions import Description, any_state, belongs, is_office
from sayso.comparing.origins.parties import Party
from sayso.comparing.origins.wordlists import words
from sayso.reading.actors.words import plain

_SPEAK_FOR_IT = frozenset(
    [
        *("official", "spokesman", "spokeswoman", "spokesperson", "commander", "chief", "head", "director"),
        *("source", "representative", "insider"),
    ]
)
_SCIENCE = re.compile(r"(?:ist|ician|or|er)$")
_MINISTRY = frozenset({"ministry", "department"})
_ORGANISERS = frozenset({"organiser", "organizer"})
_STEM = 5  # letters that "geologist" and "geology" have in common at least
_INQUIRIES = frozenset({"inquiry", "investigation", "review", "probe", "panel"})
_HEADS_OF_STATE = frozenset({"president", "premier", "chancellor", "king", "queen", "emir", "sultan"})
_BODIES = frozenset({"authority", "service", "agency", "department", "office"})
_ARMED = frozenset({"military", "police", "coast", "fire"})


def same_name(a: Party, b: Party) -> str | None:  # noqa: PLR0911
    """Why the names of two ends are one's: a surname and the full name, a body's short and full name."""
    if not owners_agree(a, b) or _of_a_land_not_told_of(a, b) or _of_a_land_not_told_of(b, a):
        return None
    if a.is_person != b.is_person:
        # A body that one article takes for a person: "Harlan Voss" beside "the chain Harlan Voss".
        full = len(a.person or b.person) > 1 and plain(a.name) == plain(b.name)
        return f"both are called {a.name}" if full else None
    if a.is_person:
        short, long = sorted((a.person, b.person), key=lambda name: (len(name), name))
        ends_so = short == long[-len(short) :] and (len(short) < len(long) or a.person == b.person)
        if ends_so or same_person_name(Name(short), Name(long)):
            return f"{' '.join(short).title()} is {' '.join(long).title()}"
        return None
    if a.name == b.name and len(re.findall(r"\b[A-Z]", a.name)) > 1:
        return f"both are called {a.name}"
    for one in a.called:
        for other in b.called:
            # Two names without a word in common are one army's or none's, and most have none.
            apart = bool(one.words and other.words) and one.words.isdisjoint(other.words)
            if apart and not _are_one_army(one, other, a, b):
                continue
            short_call, long_call = sorted(
                (one, other), key=lambda call: (len(call.words), sorted(call.words))
            )
            within = short_call.head == long_call.head and short_call.words <= long_call.words
            within = within or _is_kind_added(short_call, long_call) or _are_one_army(one, other, a, b)
            if within and not _is_people(short_call, long_call) and not short_call.indefinite:
                return f"{a.name} and {b.name} are names of one"
    return None


def _is_kind_added(short: Description, long: Description) -> bool:
    """Whether one name is the other with what it is behind it: "FGT", "the FGT union"."""
    return long.head in words("kinds_of_bodies") and short.proper and short.words == long.words - {long.head}


def _are_one_army(one: Description, other: Description, a: Party, b: Party) -> bool:
    """Whether "the Sorian military" and "the army" of Soria are two words for one."""
    army = words("armies")
    return bool(a.owners & b.owners) and all(
        call.head in army and not call.words - army for call in (one, other)
    )


def office_of(person: Party, body: Party) -> str | None:
    """Why a person's word is a body's: he speaks for it, heads it, or belongs to it."""
    if not person.is_person or body.is_person or not body.known:
        return None
    if any(call.owner and call.owner == owner_key(person.person[-1]) for call in body.called):
        return f"{body.name} is {person.name}'s"
    if not owners_agree(person, body):
        return None
    for office in sorted(person.offices, key=_order):
        for call in sorted(body.called, key=_order):
            # "Agency spokesman Amin" is of the one agency of which his articles tell.
            bare = office.words == {office.head} and office.head == call.head
            near = bool(person.articles & body.articles)
            fits = _fits(office, call) or (bare and near) or _is_the_company(call, office, near=near)
            if fits and _owners_fit(office, call, body):
                return f"{person.name} speaks for {body.name}"
    return None


def of_ministry(service: Party, ministry: Party) -> str | None:
    """Why a country's defence intelligence speaks for its ministry of defence, to which it belongs."""
    if service.is_person or ministry.is_person or not service.owners & ministry.owners:
        return None
    serves = any(
        {"defence", "intelligence"} <= call.words and not call.words & _MINISTRY for call in service.called
    )
    commands = any(call.words & _MINISTRY and "defence" in call.words for call in ministry.called)
    return f"{service.name} is {ministry.name}'s" if serves and commands else None


def holder_of(call: Party, person: Party) -> str | None:
    """Why "the minister" is a person: he has that role, and an article calls nobody else so."""
    if call.is_person or not person.is_person:
        return None
    for one in sorted(call.called, key=_order):
        # "The governor's office" is the governor's.
        rest = one.words - {one.head}
        if rest and one.head in belongs() | words("agents") and rest <= person.roles:
            return f"{call.name} is {person.name}'s"
        if not one.indefinite and any(is_office(one, held) for held in person.presented):
            return f"{call.name} is {person.name}"
    return None


def means(call: Party, body: Party) -> str | None:
    """Why an end that is only called by what it is can mean a body that states the same."""
    if call.end == body.end or not owners_agree(call, body):
        return None
    if not body.known and (call.known or any(one.indefinite for one in body.called)):
        return None
    for one in sorted(call.called, key=_order):
        if one.head in _ORGANISERS and body.known and not (body.is_person or body.is_state):
            return f"{call.name} can only mean {body.name} here, which says the same"
        if not one.is_general or (one.indefinite and not _is_named_member(one)):
            continue
        for other in sorted((*body.called, *body.offices), key=_order):
            fits = _fits(one, other) or _are_experts(one, other)
            if fits or _is_of_state(one, body) or _is_of_company(one, other, body):
                return f"{call.name} can only mean {body.name} here, which says the same"
    return None


def heads_state(person: Party, land: Party) -> str | None:
    """Why a president's number is his country's: both state the same, and nothing says he has another."""
    if not person.is_person or land.is_person or not land.known or not owners_agree(person, land):
        return None
    leads = person.roles & _HEADS_OF_STATE and any(call.words == {"government"} for call in land.called)
    return f"{person.name} heads {land.name}" if leads else None


def runs(owner: Party, body: Party) -> str | None:
    """Why a movement's number is its ministry's: "the Front's health ministry", and both state the same."""
    if owner.is_person or body.is_person or not (owner.known and body.known) or owner.is_state:
        return None
    names = {owner_key(name) for name in (owner.name, owner.name.removeprefix("The "))}
    return f"{body.name} is {owner.name}'s" if any(call.owner in names for call in body.called) else None


def people_of(call: Party, body: Party) -> str | None:
    """Why "health officials" are of the one health authority: what they are called tells whose they are."""
    if call.known or call.is_person or body.is_person or not body.known or not owners_agree(call, body):
        return None
    for one in call.called:
        people = one.head in {"official", "authority"} and one.telling and not one.indefinite
        if people and any(
            one.telling <= other.telling and other.head not in _SPEAK_FOR_IT for other in body.called
        ):
            return f"{call.name} can only be of {body.name} here"
    return None


def inquiry_of(call: Party, body: Party) -> str | None:
    """Why "a military inquiry" is the military's, "a United Nations inquiry" the UN's."""
    if call.is_person or body.is_person or not body.known or not owners_agree(call, body):
        return None
    for one in call.called:
        if one.head not in _INQUIRIES:
            continue
        rest = one.words - {one.head}
        for other in body.called:
            own = bool(one.owner) and not rest and other.owner == one.owner and other.words == {"government"}
            told = rest and other.head not in _INQUIRIES and rest <= other.words | ({other.owner} - {None})
            if own or told:
                return f"{call.name} is {body.name}'s"
    return None


def of_rank(person: Party, body: Party) -> str | None:
    """Why an officer is of a body that states the same: he has a rank that such a body gives."""
    if not person.is_person or body.is_person or not body.known or not owners_agree(person, body):
        return None
    ranked = words("ranks") & person.roles and any(one.sorts & _ARMED for one in body.called)
    return f"{person.name} is an officer of {body.name}" if ranked else None


def same_description(a: Party, b: Party) -> str | None:
    """Why two ends without names that state the same are taken for one: they are described alike."""
    if a.known or b.known or not owners_agree(a, b):
        return None
    for one in a.called:
        for other in b.called:
            alike = one.head == other.head and (one.words <= other.words or other.words <= one.words)
            shared = one.sorts & other.sorts
            general = one.is_general and other.is_general and bool(shared)
            alike = alike or bool(
                {one.head, other.head} <= belongs() and one.telling == other.telling and one.telling
            )
            alike = alike or (general and not one.tells_beyond(shared) and not other.tells_beyond(shared))
            if alike and one.head not in words("crowds") and one.head not in any_state() - {"official"}:
                return f"{a.name} and {b.name} are described alike and say the same"
    return None


def owners_agree(a: Party, b: Party) -> bool:
    """Whether nothing says that two ends belong to different countries."""
    return not a.owners or not b.owners or bool(a.owners & b.owners)


def _of_a_land_not_told_of(bare: Party, owned: Party) -> bool:
    """Whether "the defence ministry" stands in articles that tell of other lands, and never of its own."""
    return bare.is_state and bool(bare.lands and owned.owners) and bare.lands.isdisjoint(owned.owners)


def _owners_fit(office: Description, call: Description, body: Party) -> bool:
    return not office.owner or not (call.owner or body.owners) or office.owner in {call.owner, *body.owners}


def _fits(one: Description, other: Description) -> bool:
    """Whether ``one`` can mean, or be of, the body that is called ``other``."""
    if not one.telling:
        return False
    if one.telling <= other.words and (one.head in belongs() or one.head in other.words):
        return True
    shared = one.sorts & other.sorts
    return bool(shared) and not one.tells_beyond(shared) and not _are_two_ministries(one, other)


def _are_two_ministries(one: Description, other: Description) -> bool:
    """Whether two ministries, or a minister and a ministry, are of two matters."""
    a, b = one.telling - _MINISTRY, other.telling - _MINISTRY
    ministries = {one.head, other.head} <= _MINISTRY | {"minister", "secretary"}
    return ministries and bool(a and b) and not (a <= b or b <= a)


def _are_experts(one: Description, other: Description) -> bool:
    """Whether "the geologists" can be a body's whose name has their science: "Institute of Geology"."""
    stem = _SCIENCE.sub("", one.head)
    if stem == one.head or len(stem) < _STEM or one.head in other.words | belongs():
        return False
    return any(word.startswith(stem) for word in other.words)


def _is_of_state(one: Description, body: Party) -> bool:
    """Whether "officials", "Kyiv" or "the Kashiri government" can mean a body of a state."""
    if not one.telling:
        return one.head in any_state() and (body.is_state or bool(one.owner and one.owner in body.owners))
    return "government" in one.sorts and body.is_state and not one.tells_beyond(one.sorts)


def _is_of_company(one: Description, other: Description, body: Party) -> bool:
    """Whether "the company" can mean a body of whose name no word says what it is."""
    return one.sorts == {"company"} and not body.is_person and not body.is_state and not other.sorts


def _is_the_company(call: Description, named: Description, *, near: bool) -> bool:
    """Whether "the bank" is the one whose head speaks: Norrbank, or one of an article that has both."""
    plain = call.sorts == {"company"} and call.words == {call.head} and not call.indefinite
    return plain and not named.sorts and (near or named.head.endswith(call.head))


def _is_people(call: Description, long: Description) -> bool:
    """Whether people are called, of whom a body has many; "the health authority" is a body."""
    body = call.head in _BODIES and bool(call.telling) and call.telling <= long.telling
    return not body and (call.head in belongs() or call.head in any_state())


def _is_named_member(call: Description) -> bool:
    """ "A ministry official" belongs to the body that he names; "a police officer" may speak for himself."""
    return call.head in _SPEAK_FOR_IT and bool(call.telling)


def _order(call: Description) -> tuple[list[str], str]:
    return sorted(call.words), call.owner or ""
