"""Source kind: what sort of source a statement has.

The head noun of the source decides ("the ministry", "a campaign aide"); for a name the lexicon of
names, then the words that describe its bearer ("…, an economist at Oak College"), then what sort of
actor it is. Everybody who speaks in their own name is a ``person``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import Text
from sayso.reading.kinds.bearers import body_of, kind_of_bearer, spoken_body
from sayso.reading.kinds.lexicon import name_ends, source_names, source_nouns, word_set
from sayso.reading.kinds.phrases import Phrase
from sayso.reading.kinds.speakers import Description, Speaker, describe, is_named_body, is_surname
from sayso.records import Actor, SourceKind

_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
_ANYBODY = frozenset({"you", "we", "our", "your"})
# American call signs ("WKRP-TV") and numbered affiliates ("ABC7"); police and fire departments ("OKPD").
_STATION = re.compile(
    r"[WK][A-Z]{2,3}(-?TV|-?FM|-?AM|-?\d{1,2})?|(ABC|CBS|NBC|FOX|Fox|CW)-?\d{1,2}|\d{1,2}News"
)
_POLICE_LETTERS = re.compile(r"[A-Z]{2,4}PD|[A-Z]{1,3}FD")
_TASKS = frozenset(
    {
        "rescue",
        "relief",
        "disaster",
        "mitigation",
        "safety",
        "management",
        "protection",
        "emergency",
        "aviation",
    }
    | {"meteorological", "weather", "border", "customs", "tax", "statistics", "environment", "space", "drug"}
)
# "The Tolm Police Command" is no military one.
_POLICE_UNITS = frozenset(
    {"command", "force", "forces", "headquarters", "division", "unit", "brigade", "corps"}
)
_POST_REACH = 8
_OF_BODIES = frozenset(
    {"intelligence_service", "military", "international_body", "state_body", "organisation", "media"}
)
# A poll named after a body is no body, a reporter of one no medium.
_OF_PEOPLE = frozenset({"person", "crowd", "expert", "witness"})
_OWN_WORD = frozenset({"document", "media", "expert", "witness", "spokesperson", "social_post"})
# Kinds of heads that may describe somebody named, whose own word it is.
_OF_PERSONS = frozenset({"person", "crowd", "state_body", "organisation", "military", "intelligence_service"})


def read_source_kind(
    text: Text,
    phrases: Sequence[Phrase],
    speakers: Sequence[Speaker],
    cue: Sequence[int],
    clause: Sequence[int],
) -> SourceKind:
    """The kind of a source.

    Args:
        text: the article's words.
        phrases: the source's base phrases, none if there is no source.
        speakers: the actors on whose word the statement stands.
        cue: word numbers of the cue.
        clause: word numbers of the sentence outside the content.
    """
    if _is_post(text, phrases, cue, clause):
        return "social_post"
    kind = _of_source(text, phrases, speakers)
    # "Doctors Across Borders", "Save the Children": a body, whatever its words are.
    body = next((s.actor.name.lower().split() for s in speakers if is_named_body(s.actor)), None)
    # "Halvorsen Marine" is a firm; armed are those whose names end so ("Azov Brigade") or are known.
    armed = body is not None and (name_ends().get(body[-1]) == "military" or _is_known(body))
    return "organisation" if body and (kind in _OF_PEOPLE or (kind == "military" and not armed)) else kind


def _is_known(words: Sequence[str]) -> bool:
    return any(" ".join(words[start:]) in source_names() for start in range(len(words)))


def _of_source(text: Text, phrases: Sequence[Phrase], speakers: Sequence[Speaker]) -> SourceKind:
    one_each = len(phrases) == len(speakers)
    for number, phrase in enumerate(phrases):
        actors = speakers if len(phrases) == 1 else speakers[number : number + 1] if one_each else ()
        for speaker in actors:
            if _points_on(text, phrase, speaker) and (kind := _of_naming(text, speaker)):
                return kind
        if kind := _of_phrase(text, phrase, actors):
            return kind
    return next((kind for s in speakers if (kind := _of_naming(text, s))), _of_actors(speakers))


def _is_post(text: Text, phrases: Sequence[Phrase], cue: Sequence[int], clause: Sequence[int]) -> bool:
    """Whether the words stand in a post: "tweeted", "wrote on Facebook", "a tweet by"."""
    if any(text.lemmas[w] in word_set("sources", "post", "verbs") for w in cue):
        return True
    if any(text.lemmas[p.head] in word_set("sources", "post", "nouns") for p in phrases):
        return True
    if not any(text.lemmas[w] in ("write", "post", "say", "share", "announce") for w in cue):
        return False
    on_media = (text.lowers[w - 1 : w + 2] == ["on", "social", "media"] for w in clause if w > 0)
    if cue and any(on_media):
        return True
    places = word_set("sources", "post", "places")
    return any(
        text.lowers[w].rstrip(".") in places and text.lowers[w - 1] in ("on", "to", "via")
        for w in clause
        if w > 0 and w <= cue[-1] + _POST_REACH
    )


def _points_on(text: Text, phrase: Phrase, speaker: Speaker) -> bool:
    """Whether a description ("the agency") stands for something the article names elsewhere."""
    naming = speaker.naming
    if naming is None or _is_name(text, phrase) or speaker.actor.kind == "person":
        return False
    if text.lowers[naming.head] == text.lowers[phrase.head]:
        return is_named_body(speaker.actor)  # "the network" of the Tolm Doctors Network is no broadcaster
    return _noun_kind(text, phrase) not in _OWN_WORD and text.lemmas[naming.head] != text.lemmas[phrase.head]


def _of_naming(text: Text, speaker: Speaker) -> SourceKind | None:
    return _of_phrase(text, speaker.naming, [speaker]) if speaker.naming else None


def _is_name(text: Text, phrase: Phrase) -> bool:
    """Whether the head is a proper name and no common noun in capitals ("Officials")."""
    lower = text.lowers[phrase.head]
    common = lower in source_nouns() or lower.rstrip("s") in source_nouns()
    if common and any(text.lowers[w] in word_set("kinds", "source_kind", "news") for w in phrase.words):
        common = False  # "Daily Nation"
    return phrase.proper and not (common and (len(phrase.words) == 1 or lower not in name_ends()))


def _of_phrase(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> SourceKind | None:
    """The kind that a phrase's own words give; ``None`` where they leave it to the actor."""
    if text.tags[phrase.head] in _PRONOUNS:
        return "crowd" if text.lowers[phrase.head] in _ANYBODY and not _is_named(text, speakers) else None
    if text.lemmas[phrase.head] in ("percent", "%"):
        return "crowd"
    if phrase.proper and (kind := _in_lexicon(text, phrase)):
        return kind
    name = _is_name(text, phrase) or is_surname(text, phrase, speakers)
    return (_of_name if name else _of_noun)(text, phrase, speakers)


def _in_lexicon(text: Text, phrase: Phrase) -> SourceKind | None:
    """The kind of a name that the lexicon holds, or of two words of it that end the phrase.

    One word is enough behind what it calls itself: "the state *agency TASS*".
    """
    words = [_american(text.lowers[w]) for w in phrase.words if text.tags[w] != "POS"]
    starts = range(len(words))
    ends = (words[s:] for s in starts if s == 0 or len(words) - s > 1 or words[s - 1] == "agency")
    return next((kind for end in ends if (kind := source_names().get(" ".join(end)))), None)


def _american(word: str) -> str:
    """As the lexicon spells it: "organization"."""
    return word.replace("organisation", "organization")


def _of_name(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> SourceKind | None:
    words = [text.lowers[w] for w in phrase.words if text.tags[w] != "POS"]
    actor_kind = speakers[0].actor.kind if len(speakers) == 1 else None
    of_body = actor_kind != "person"
    called = _of_known(speakers[0].actor) if actor_kind == "organisation" else None
    kind = (_of_international(words) or called) if of_body else None
    if of_body and "police" in words and words[-1] in _POLICE_UNITS:
        kind = "state_body"
    if kind := kind or _of_letters(text.forms[phrase.head]) or _of_institution(words, likely=of_body):
        return kind
    if of_body:
        if word := country_word(" ".join(text.forms[w] for w in phrase.words)):
            people = word.form in ("people", "adjective") and phrase.determiner != "the"
            return "crowd" if people and phrase.plural else "state_body"
        if phrase.determiner == "the" and (end := name_ends().get(words[-1])):
            return end
    if actor_kind in (None, "person") and (
        kind := kind_of_bearer(text, phrase.head, describe(text, phrase, speakers))
    ):
        return kind
    return None if speakers else "person"


def _of_known(actor: Actor) -> SourceKind | None:
    """The kind of a body by its whole name ("the Security Service" of Ukraine) or by what it is called."""
    return source_names().get(actor.name.lower()) or _of_roles(actor.roles)


def _of_international(words: Sequence[str]) -> SourceKind | None:
    """ "The United Nations Office of …": a body of one that is known by the words it begins with."""
    starts = (source_names().get(" ".join(words[:length])) for length in (1, 2))
    return "international_body" if "international_body" in starts else None


def _of_roles(roles: Sequence[str]) -> SourceKind | None:
    """The kind of a body by what it is said to be: "the military intelligence agency HUR-V"."""
    nouns = source_nouns()
    for role in roles:
        words = role.lower().split()
        for form in (" ".join(words[-2:]), words[-1]):
            if (kind := nouns.get(form)) in _OF_BODIES:
                return cast(SourceKind, kind)
    return None


def _of_letters(form: str) -> SourceKind | None:
    """The kind that the letters of an abbreviation give away."""
    if _STATION.fullmatch(form):
        return "media"
    return "state_body" if _POLICE_LETTERS.fullmatch(form) else None


def _of_institution(words: Sequence[str], *, likely: bool) -> SourceKind | None:
    """The kind of a name by its last word; a person's name never ends in "Centre" but may in "Post"."""
    if len(words) < 2:
        return None
    news = word_set("kinds", "source_kind", "news")
    if words[-1] in news or (likely and any(word in news for word in words)):
        return "media"
    sure = words[-1] in word_set("kinds", "source_kind", "institutions")
    kind = name_ends().get(words[-1]) if likely or sure else None
    if likely and kind in (None, "organisation") and words[-1] == "agency" and words[-2] in _TASKS:
        kind = "state_body"  # "the Search and Rescue Agency"
    if kind in ("state_body", "organisation") and words[0] in word_set(
        "kinds", "source_kind", "international"
    ):
        return "international_body" if words[-1] in word_set("kinds", "source_kind", "joint") else kind
    return kind


def _of_noun(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> SourceKind | None:
    """The kind of a description by its head noun, its compound, or the body that a member belongs to."""
    lemma, kind = text.lemmas[phrase.head], _noun_kind(text, phrase)
    own = [text.lowers[w] for w in phrase.words if w != phrase.head and text.tags[w] != "POS"]
    own += [
        text.lowers[w] for w in phrase.rest[:8] if text.tags[w] not in _PRONOUNS or text.forms[w].isupper()
    ]
    if kind == "spokesperson":
        return spoken_body(own) or body_of(describe(text, phrase, speakers).words) or "organisation"
    if kind in _OF_PERSONS and (naming := _named_person(text, speakers)):
        described = Description((text.lowers[phrase.head],)) + describe(text, phrase, speakers)
        return kind_of_bearer(text, naming.head, described) or "person"
    if lemma in word_set("kinds", "source_kind", "members") and (body := body_of(own)):
        return "person" if _named_person(text, speakers) else body
    if kind in ("person", "crowd", "state_body"):
        return _of_people(text, phrase, speakers, kind)
    return cast(SourceKind, kind) if kind else _unknown(text, phrase, speakers)


def _unknown(text: Text, phrase: Phrase, speakers: Sequence[Speaker]) -> SourceKind | None:
    """The kind of a description whose head is in no list, by its number."""
    if country_word(text.forms[phrase.head]):
        return "state_body"
    if phrase.determiner == "two":
        return "person"
    many = phrase.plural or phrase.amount or text.tags[phrase.head] in ("CD", "DT", "JJ", "JJS")
    return "crowd" if many and not _is_named(text, speakers) else None


def _of_people(text: Text, phrase: Phrase, speakers: Sequence[Speaker], kind: str) -> SourceKind | None:
    """Of somebody, of many, or of an office: one whose name the article gives is left to the actor."""
    lemma = text.lemmas[phrase.head]
    if kind == "person" and not phrase.plural:
        family = any(speaker.actor.kind == "group" for speaker in speakers)  # "his family"
        return None if speakers and not family else "person"
    if kind == "crowd" and not phrase.plural and not phrase.amount:
        return "crowd" if lemma in word_set("kinds", "source_kind", "many") else "person"
    if kind == "person" and (lemma in word_set("kinds", "source_kind", "folk") or not _counted(text, phrase)):
        return "crowd"
    return cast(SourceKind, kind)


def _noun_kind(text: Text, phrase: Phrase) -> str | None:
    nouns = source_nouns()
    lemma, lower = text.lemmas[phrase.head], text.lowers[phrase.head]
    position = phrase.words.index(phrase.head)
    before = text.lowers[phrase.words[position - 1]] if position else ""
    after = [text.lowers[w] for w in phrase.rest[:2]]
    following = f"{lemma} of {after[1]}" if after[:1] == ["of"] and len(after) > 1 else ""
    forms = (f"{before} {lemma}", f"{before} {lower}", following, lemma, lower, lower.rstrip("s"))
    return next((kind for form in forms if (kind := nouns.get(form))), None)


def _counted(text: Text, phrase: Phrase) -> bool:
    """Whether a plural means a few people in particular: "two farmers", "her parents", "lawyers for both"."""
    few = phrase.definite or phrase.determiner == "two" or text.lemmas[phrase.head] == "source"
    return few or (bool(phrase.rest) and text.lowers[phrase.rest[0]] in ("for", "of"))


def _is_named(text: Text, speakers: Sequence[Speaker]) -> bool:
    return any(s.naming is not None and _is_name(text, s.naming) for s in speakers)


def _named_person(text: Text, speakers: Sequence[Speaker]) -> Phrase | None:
    """The name of the one person that the speakers are."""
    naming = speakers[0].naming if len(speakers) == 1 and speakers[0].actor.kind == "person" else None
    return naming if naming and _is_name(text, naming) else None


def _of_actors(speakers: Sequence[Speaker]) -> SourceKind:
    """The kind that is left when no word tells: that of the speakers as actors."""
    kinds = {speaker.actor.kind for speaker in speakers}
    by_actor: tuple[tuple[str, SourceKind], ...] = (
        ("person", "person"),
        ("country", "state_body"),
        ("organisation", "organisation"),
        ("group", "crowd"),
    )
    return next((kind for actor, kind in by_actor if actor in kinds), "person")
