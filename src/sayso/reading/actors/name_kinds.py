"""What kind of name it is, where the learned tagger says otherwise, and what is no name at all."""

from __future__ import annotations

import re

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.institutions import institutions
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text
from sayso.reading.names import NameKind

_LETTERS = re.compile(r"(?:[A-Z]\.){3,6}")
_ADDRESS = re.compile(r"[\w-]{3,40}(?:\.[A-Za-z]{2,4}){1,2}")  # "Harbour.Az", "Norda.com"
_SHORT_NAME = 2  # words
_LONG_NAME = 4
_BODY_WORDS, _TRADES, _BANDS = word_set("body_words"), word_set("trades"), word_set("bands")
_KIN = word_set("kin")
_DOCTORS = frozenset({"dr", "prof", "mr", "mrs", "ms", "sir"})  # "Dr. Sylvie Brand"
_PEOPLE_ONLY = word_set("people_only") | _KIN
_DESCRIBING = frozenset({"JJ", "NN", "NNP", "CD", "HYPH", "POS", "VBN"})


def is_no_name(text: Text, words: range, kind: NameKind, *, before_name: bool) -> bool:
    """Whether ``words`` only describe: "Bank" alone in a headline, "Charlotte Mayor" before a name."""
    known = terms()
    first, last = text.lowers[words[0]], text.lowers[words[-1]]
    if (
        len(words) == 1
        and kind == "person"
        and (last.rstrip(".") in known.addresses or last.rstrip(".") in known.short_roles)
    ):
        return True  # "Dr", "Brig"
    if kind == "person" and len(words) == 1 and text.tags[words[0]] in ("NNS", "NNPS"):
        return known.role(text.lemmas[words[0]]) is not None or known.role(last.removesuffix("s")) is not None
    if kind == "organisation" and len(words) == 1:
        return last in known.sorts and last not in institutions()
    titled = known.sorts.get(last) == "person" and kind in ("person", "organisation")
    return titled and (before_name or (kind == "person" and first not in known.name_gender))


def mended_kind(text: Text, words: range, kind: NameKind, *, in_source: bool) -> NameKind:
    """A police department is no person; a speaker with a first name is."""
    if _ADDRESS.fullmatch(text.exact(words)):
        return "organisation"
    if _is_persons(text, words, kind, in_source=in_source):
        return "person"
    if kind == "person" and _is_bodys(text, words):
        return "organisation"
    known = terms()
    first, last = text.lowers[words[0]], text.lowers[words[-1]]
    named_so = kind == "organisation" and in_source and first in known.name_gender
    if named_so and 1 < len(words) < _LONG_NAME and all(text.forms[word].istitle() for word in words):
        known_body = last in known.sorts or text.exact(words).casefold() in institutions()
        return "organisation" if known_body else "person"
    return kind


def _is_persons(text: Text, words: range, kind: NameKind, *, in_source: bool) -> bool:
    """Whether a description of people stands beside the name: "his daughter, Karin,"."""
    before = text.lowers[max(0, words.start - 2) : words.start]
    if before and before[-1].rstrip(".") in _DOCTORS and kind in ("person", "organisation"):
        return True
    if before[1:] == [","] and before[0] in _KIN:
        return True
    if not in_source or len(words) > _SHORT_NAME:
        return False
    if kind == "organisation" and _is_somebody(text, words):
        return True  # "Tamba, a nurse at the clinic,"
    described = before[1:] == [","] and terms().role(before[0]) is not None
    # "A philosophy student, Milica,"
    return described and kind == "place" and not country_word(text.exact(words))


def _is_bodys(text: Text, words: range) -> bool:
    """Whether a name that was taken for a person's is a body's, by its words or by what it is called."""
    known = terms()
    first, last = text.lowers[words[0]], text.lowers[words[-1]]
    if len(words) == 1 and _LETTERS.fullmatch(text.forms[words[0]]):
        return True  # "R.I.M."
    unlike = first not in known.name_gender
    if unlike and words.start and text.lowers[words.start - 1] in _BANDS:
        return True  # "the Somali group al-Harak"
    if unlike and len(words) > 1 and last in _TRADES:
        return True
    return known.sorts.get(last) in ("body", "group") or text.tags[words[-1]] == "NNPS"


def guess_kind(text: Text, words: range) -> NameKind:
    known = terms()
    if country_word(text.exact(words)) if words else None:
        return "place"
    if _is_society(text, words) or (words and _ADDRESS.fullmatch(text.exact(words))):
        return "organisation"
    if words and text.tags[words[-1]] == "NNPS":
        return "organisation"
    if any(
        known.sorts.get(text.lowers[word]) == "body" or text.lowers[word].rstrip(".") in _BODY_WORDS
        for word in words
    ):
        return "organisation"
    if any(_is_letters(text.forms[word]) for word in words):
        return "organisation"
    return "person"


def _is_somebody(text: Text, words: range) -> bool:
    """Whether "a nurse", "a 44-year-old resident" or their like stand behind a name that is no body's."""
    if text.lowers[words.stop : words.stop + 1] != [","] or text.exact(words).casefold() in institutions():
        return False
    start = words.stop + 1
    if text.lowers[start : start + 1] not in (["a"], ["an"]):
        return False
    stop = start + 1
    while stop < len(text) and text.tags[stop] in _DESCRIBING:
        stop += 1
    return text.lowers[stop - 1] in _PEOPLE_ONLY


def _is_society(text: Text, run: range) -> bool:
    """ "The Emergency Lawyers": people in the plural, in capitals after an article, are a body's name."""
    last = text.lowers[run[-1]] if run else ""
    plural = len(run) > 1 and last.endswith("s") and last[:-1] in terms().sorts
    return plural and run[0] > 0 and text.lowers[run[0] - 1] == "the"


def only_describes(text: Text, run: range) -> bool:
    """Whether a capitalised run is a title and no name: "House Speaker", "Del."."""
    known = terms()
    if _is_society(text, run):
        return False
    last = text.lowers[run[-1] - (text.forms[run[-1]] == "." and len(run) > 1)].rstrip(".")
    return last in known.sorts or last in known.short_roles or last in known.addresses or not last


def _is_letters(form: str) -> bool:
    return (form.isupper() and 1 < len(form) < 6) or _LETTERS.fullmatch(form) is not None
