"""Where a name begins and ends: the learned tagger's borders are off by a word now and then."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text
from sayso.reading.names import NameKind

PROPER = frozenset({"NNP", "NNPS"})
CALENDAR = word_set("calendar")
_EDGE = word_set("name_edges")
_DANGLING = frozenset({"of", "at", "for", "in"})
_DESKS = frozenset({"public", "relations", "information", "press", "media", "communications", "affairs"})
_SHORT_NAME = 2  # letters
_OFFICE = ["head", "of", "state"]
_LAND_CODE = 2  # letters
_OWNER_WORDS = 4  # "South Korea 's"


def cut_to_source(words: range, source_of: Sequence[int]) -> range:
    """A name that runs over the edge of a source ("Obama Seeks More" of a headline) ends there."""
    numbers = {source_of[word] for word in words}
    if len(numbers) < 2:
        return words
    inside = [word for word in words if source_of[word] >= 0]
    return range(inside[0], inside[-1] + 1)


def trimmed(text: Text, words: range, kind: NameKind) -> range:
    known = terms()
    start, stop = words.start, words.stop
    for word in words[1:]:
        if text.lines[word] != text.lines[start]:
            stop = word
            break
    while start < stop and text.lowers[start] in _EDGE:
        start += 1
    while stop > start and text.lowers[stop - 1] in _EDGE | _DANGLING:
        stop -= 1
    if kind == "person":
        # The encoder's words keep their full stop: "Mirek Hask. The next sentence".
        if stop - start > 1 and text.forms[stop - 1] == "." and len(text.forms[stop - 2]) > _SHORT_NAME:
            stop -= text.lowers[stop - 2] not in known.suffixes
        if text.lowers[start : start + 3] == _OFFICE and stop - start > len(_OFFICE):
            start += len(_OFFICE)
        while stop - start > 1:
            lower = text.lowers[start].rstrip(".")
            if lower not in known.addresses and known.role(lower) is None:
                break
            start += 1
    elif kind == "organisation":
        start = _past_country(text, range(start, stop))
        # "the Trump campaign": only the name in it is a name.
        while stop - start > 1 and text.forms[stop - 1].islower() and text.lemmas[stop - 1] in known.sorts:
            stop -= 1
        # "Tolm Police Sgt. Ana Ruiz", "Velmar CEO Ana Ruiz": the title is hers; "Velmar AG, …" is a company.
        while (
            stop - start > 1
            and text.tags[stop : stop + 1] in (["NNP"], ["NNPS"])
            and known.role(text.lowers[stop - 1].rstrip(".")) is not None
        ):
            stop -= 1
        stop = _before_office(text, range(start, stop))
    return range(start, stop)


def _past_country(text: Text, words: range) -> int:
    """Where the body's own name begins: "*Seoul's* National Intelligence Service"."""
    owner = next((word for word in words[1:_OWNER_WORDS] if text.tags[word] == "POS"), 0)
    owned = owner and owner + 1 < words.stop and country_word(text.exact(range(words.start, owner)))
    return owner + 1 if owned else words.start


def _before_office(text: Text, words: range) -> int:
    """Where a body's name ends before an office in it: "Tolm Police *Public Relations Officer*"."""
    stop, known = words.stop, terms()
    office = stop < len(text) and text.forms[stop][0].isupper() and known.role(text.lowers[stop]) is not None
    inside = len(words) > 1 and known.role(text.lowers[words[-1]]) is not None
    if not (office or inside):
        return stop
    at = stop - inside
    while at > words.start + 1 and text.lowers[at - 1] in _DESKS:
        at -= 1
    if at == stop - inside:
        return stop
    owned = at > words.start + 1 and text.tags[at - 1] == "POS"
    return at - owned


def hyphenated(text: Text, words: range, taken: Sequence[bool]) -> range:
    """A name with what a hyphen or dot ties to it: "HUR-V", "Crouse-Hays", "Harbour.Az"."""

    def ties(hyphen: int, word: int) -> bool:
        inside = 0 < hyphen < len(text) - 1 and not taken[word]
        inside = inside and (text.forms[hyphen] in "-‑" or _is_domain(text, hyphen))
        close = inside and text.ends[hyphen - 1] == text.starts[hyphen]
        return close and text.ends[hyphen] == text.starts[hyphen + 1] and text.forms[word][0].isupper()

    start, stop = words.start, words.stop
    while ties(stop, stop + 1):
        stop += 2
    while ties(start - 1, start - 2):
        start -= 2
    return range(start, stop)


def _is_domain(text: Text, dot: int) -> bool:
    """Whether a dot leads to the end of an address: "Harbour*.Az*", and no sentence begins behind it."""
    after = text.forms[dot + 1] if text.forms[dot] == "." else ""
    return len(after) == _LAND_CODE and after.isalpha() and text.tags[dot + 1] in PROPER


def widened(text: Text, words: range, taken: list[bool]) -> range:
    """A person's name with the first name or initial before it and the surname after it."""
    if not words:
        return words
    known = terms()
    start, stop = words.start, words.stop
    line = text.lines[start]
    while start and not taken[start - 1] and text.lines[start - 1] == line:
        lower = text.lowers[start - 1]
        initial = len(lower) == 2 and lower[1] == "." and text.forms[start - 1][0].isupper()
        first = lower in known.name_gender or _is_rare_first_name(text, start - 1)
        if not (initial or (first and text.tags[start - 1] in PROPER)):
            break
        start -= 1
    titled = (
        start > 0 and known.role(text.lowers[start - 1]) is not None and text.forms[start - 1][0].isupper()
    )
    if stop - start == 1 and (titled or text.lowers[start] in known.name_gender):
        while stop < len(text) and text.lines[stop] == line and _surname(text, stop):
            stop += 1
    return range(start, stop)


def _is_rare_first_name(text: Text, word: int) -> bool:
    """Whether an unknown word stands between a comma and a surname: "the head, *Semist* Kaija,"."""
    known = terms()
    lower = text.lowers[word].rstrip(".")
    apposed = word > 1 and text.lowers[word - 1] == "," and text.tags[word - 2] in ("NN", *PROPER)
    titles = (known.sorts, known.short_roles, known.addresses, CALENDAR)
    return apposed and text.forms[word].isalpha() and not any(lower in one for one in titles)


def _surname(text: Text, word: int) -> bool:
    lower = text.lowers[word]
    known = terms()
    return (
        text.tags[word] == "NNP"
        and text.forms[word][0].isupper()
        and lower not in CALENDAR
        and lower not in known.sorts
        and lower.rstrip(".") not in known.short_roles
    )
