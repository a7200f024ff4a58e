"""Identification: could a reader find out who it was?"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import name_ends, source_names, source_nouns, word_set
from sayso.reading.kinds.phrases import Phrase, begins_name
from sayso.reading.kinds.speakers import Speaker, is_named_body, is_surname
from sayso.records import Identification

_ORDER: tuple[Identification, ...] = ("named", "role_only", "anonymous", "unspecified")
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
_NOT_NOUNS = frozenset({"CD", "DT", "JJ", "JJS", "JJR"})
_NAMES_ITSELF = frozenset({"media", "organisation", "state_body", "post"})
_ISSUER = 12  # words behind a document in which its issuer is named
_ENDS = frozenset({"VBD", "VBZ", "VBP", "MD", ",", ".", ":"})
_PEOPLES = frozenset({"people", "adjective"})


def read_identification(text: Text, phrases: Sequence[Phrase], speakers: Sequence[Speaker]) -> Identification:
    """The best identification among a source's phrases and the actors they refer to.

    Args:
        text: the article's words.
        phrases: the source's base phrases, none if there is no source.
        speakers: the actors on whose word the statement stands.
    """
    found = [_of_speaker(text, speaker) for speaker in speakers]
    for number, phrase in enumerate(phrases):
        if _shares_noun(text, phrases, number):
            continue
        value = _of_phrase(text, phrase)
        pronoun = text.tags[phrase.head] in _PRONOUNS
        # "The official" goes back to "an official" and tells no more; what introduces somebody does.
        if not speakers or (not pronoun and (value == "named" or not phrase.definite)):
            found.append(value)
    return min(found, key=_ORDER.index, default="unspecified")


def _shares_noun(text: Text, phrases: Sequence[Phrase], number: int) -> bool:
    """Whether a country only says of whom: "*U.S.* and Norwegian officials"."""
    if number + 1 >= len(phrases) or not country_word(text.exact(range(*_ends(phrases[number])))):
        return False
    between, following = phrases[number].words[-1] + 1, phrases[number + 1]
    joined = following.words[0] == between + 1 and text.lowers[between] in ("and", "or", ",")
    land = country_word(text.forms[following.words[0]])
    adjective = land is not None and land.form in _PEOPLES and len(following.words) > 1
    return joined and adjective and following.plural and not text.forms[following.head][0].isupper()


def _ends(phrase: Phrase) -> tuple[int, int]:
    return phrase.words[0], phrase.words[-1] + 1


def _of_speaker(text: Text, speaker: Speaker) -> Identification:
    if speaker.actor.kind == "country" or is_named_body(speaker.actor):
        return "named"
    named = any(_of_phrase(text, phrase) == "named" for phrase in speaker.introduced)
    named = named or (speaker.naming is not None and is_surname(text, speaker.naming, [speaker]))
    if named or speaker.naming is None:
        return "named" if named else "anonymous"
    found = _of_phrase(text, speaker.naming)
    return "role_only" if found == "anonymous" and _is_issued(text, speaker.naming) else found


def _is_issued(text: Text, phrase: Phrase) -> bool:
    """Whether a document is told of with a name: "*A report posted by the Harbour Office* … The report"."""
    if source_nouns().get(text.lemmas[phrase.head]) != "document":
        return False
    stop = phrase.head + 1
    while stop < min(len(text), phrase.head + _ISSUER) and text.tags[stop] not in _ENDS:
        stop += 1
    told = range(phrase.head + 1, stop)
    return any(text.tags[word] in ("NNP", "NNPS") for word in told)


def _of_phrase(text: Text, phrase: Phrase) -> Identification:
    if text.tags[phrase.head] in _PRONOUNS:
        return _of_pronoun(text.lowers[phrase.head])
    if phrase.proper and not _is_role(text, phrase):
        return _of_name(text, phrase)
    return "named" if _named_after(text, phrase) else _of_description(text, phrase)


def _of_description(text: Text, phrase: Phrase) -> Identification:
    lower, lemma = text.lowers[phrase.head], text.lemmas[phrase.head]
    kind = source_nouns().get(lemma, "")
    if lower in _set("one_body"):
        return "role_only"
    if kind == "crowd" or phrase.amount or lower in _set("anybody") or text.tags[phrase.head] in _NOT_NOUNS:
        return "anonymous"
    if phrase.plural:
        closed = phrase.definite or (bool(phrase.rest) and text.lowers[phrase.rest[0]] in ("for", "of"))
        return "role_only" if closed and lemma in _set("few") else "anonymous"
    if _named_within(text, phrase, kind):
        return "named"
    untold = phrase.indefinite and not (kind == "spokesperson" or _traceable(text, phrase, kind))
    # "The Front source": of whom no more is said.
    return "anonymous" if untold or lemma == "source" else "role_only"


def _named_within(text: Text, phrase: Phrase, kind: str) -> bool:
    """A body or document that a name beside its noun names: "the Lund campaign", "a Norstat poll"."""
    lemma = text.lemmas[phrase.head]
    if lemma in _set("members") or not any(
        text.tags[w] in ("NNP", "NNPS") for w in phrase.words if w != phrase.head
    ):
        return False
    body = lemma in _set("bodies") and not phrase.indefinite
    return body or kind == "document" or kind in _NAMES_ITSELF


def _of_pronoun(lower: str) -> Identification:
    """A pronoun that no actor resolves; "he" stands for somebody named nearly always."""
    if lower in ("he", "she", "his", "her", "hers", "him"):
        return "named"
    return "role_only" if lower in ("i", "my", "it", "its") else "anonymous"


def _of_name(text: Text, phrase: Phrase) -> Identification:
    """A proper head: a name, unless it names a people or party of which only some are meant."""
    word = country_word(text.forms[phrase.head])
    many = phrase.plural or text.tags[phrase.head] == "NNPS"
    if many and (
        phrase.amount or phrase.indefinite or phrase.determiner in ("these", "those", "his", "her", "'s")
    ):
        return "anonymous"
    if many and word and word.form in _PEOPLES and phrase.determiner != "the":
        return "anonymous"
    if phrase.amount and _is_one_of(text, phrase):
        return "anonymous"
    if many and source_nouns().get(text.lemmas[phrase.head]) == "crowd":
        return "anonymous"
    return "named"


def _is_one_of(text: Text, phrase: Phrase) -> bool:
    """ "*A member* of the Harbour Guard", not "the members"."""
    before = range(max(0, phrase.words[0] - 6), phrase.words[0])
    tied = next((word for word in reversed(before) if text.lowers[word] in ("of", "in")), 0)
    return tied > 0 and text.tags[tied - 1] == "NN"


def _is_role(text: Text, phrase: Phrase) -> bool:
    """Whether a head tagged as a name is a common noun in capitals: "Officials", "the Mayor"."""
    lower, lemma = text.lowers[phrase.head], text.lemmas[phrase.head].lower()
    words = " ".join(text.lowers[w] for w in phrase.words)
    if words in source_names() or lower in source_names() or begins_name(text, phrase.head):
        return False
    if text.forms[phrase.head][0].isupper() and lower in name_ends() and _goes_on_as_name(text, phrase):
        return False
    singular = lower[:-1] if lower.endswith("s") else lower
    capitals = all(text.forms[w][0].isupper() for w in phrase.words)
    the = phrase.determiner == "the" or text.lowers[phrase.words[0] - 1 : phrase.words[0]] == ["the"]
    if singular != lower and the and capitals and len(phrase.words) > 1:
        return False  # "the Emergency Lawyers"
    known = source_nouns()
    role = lower in known or lemma in known or singular in known
    body = lower in name_ends() and len(phrase.words) > 1
    first_of_line = phrase.words[0] == phrase.head and not phrase.determiner
    return (
        role
        and not body
        and (lower not in name_ends() or len(phrase.words) == 1)
        and (first_of_line or phrase.determiner != "" or len(phrase.words) > 1)
    )


def _goes_on_as_name(text: Text, phrase: Phrase) -> bool:
    """ "the Association of Harbour Pilots": the head of a name that a preposition continues."""
    after = phrase.head + 1
    tied = text.lowers[after : after + 1] in (["of"], ["for"], ["on"])
    name = after + 1 + (text.lowers[after + 1 : after + 2] == ["the"])
    return tied and name < len(text) and text.tags[name] in ("NNP", "NNPS")


def _named_after(text: Text, phrase: Phrase) -> bool:
    """A description followed by its name: "his lawyer, Ana Ruiz"."""
    rest = phrase.rest
    for position, word in enumerate(rest[:-1]):
        if text.tags[word] in ("WP", "WDT", "VBD", "VBZ"):
            return False
        if text.lowers[word] not in (",", "—", "-", ":"):
            continue
        following = rest[position + 1 : position + 3]
        if text.lowers[following[0]] == "the":
            following = following[1:]
        if following and text.tags[following[0]] in ("NNP", "NNPS"):
            return True
    return False


def _traceable(text: Text, phrase: Phrase, kind: str) -> bool:
    """What the words let a reader find: "a report released by the Harbour Office", "a lawyer for Lund"."""
    if kind == "document":
        named = any(text.tags[w] in ("NNP", "NNPS") for w in phrase.rest)
        return named or text.lemmas[phrase.head] in ("statement", "slide")
    return text.lemmas[phrase.head] in ("lawyer", "attorney") and bool(phrase.rest)


def _set(key: str) -> frozenset[str]:
    return word_set("kinds", "identification", key)
