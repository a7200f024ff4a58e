"""Whether two names can be one: equal, spelt otherwise, shortened, in initials, or a body called by what it
is."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler

from sayso.comparing.actors.naming import Name, family_first, fused, initials, lexicon, skeleton, sound
from sayso.reading.actors.countries import country_word
from sayso.reading.actors.terms import terms

_LIKE = 0.88  # Jaro-Winkler of two words' sounds; "Drezhin"/"Dreschin" are equal, "Jong"/"Yong" below
_ARABIC = ("abd", "abu", "abou")
_SPEAKS_FOR = frozenset({"for", "of", "to", "from"})
_LONG = 6  # letters of a name of which the consonants tell
_REMEMBERED = 8192  # names: each is compared with many
_EAST_ASIAN = frozenset({"CHN", "HKG", "JPN", "KHM", "KOR", "PRK", "TWN", "VNM"})


def same_person_name(a: Name, b: Name) -> str | None:
    """Why two full names of persons can be one, in words; ``None`` where they cannot.

    First and last word must each be alike; words between (a second name, an initial) may be missing on one
    side.
    """
    if a.words == b.words:
        return "the same name"
    if min(len(a.words), len(b.words)) < 2:
        return None
    if _sounds(a) == _sounds(b):
        return "the same name spelt otherwise"
    short, long = sorted((fused(a.words), fused(b.words)), key=len)
    if len(short) < len(long) and long[-len(short) :] == short:
        # "A spokesman for Rishi Anand" is not he.
        return None if _SPEAKS_FOR & set(long) - set(short) else "one name has a word before"
    if len(short) > 1 and _alike(short[-1], long[-1]) and _given_alike(short[0], long[0]):
        return _why_like(short, long)
    return None


def _why_like(short: tuple[str, ...], long: tuple[str, ...]) -> str | None:
    """Why two names whose first and last words are alike can be one, by the words between."""
    if len(short) == len(long):
        middle = all(_given_alike(one, two) for one, two in zip(short[1:-1], long[1:-1], strict=True))
        return "names that sound alike" if middle else None
    # "Kim Jong" is no short form of "Kim Jong Un": what is left out must stand between, and where the family
    # name comes first that is no second name: "Kim Jong", "Kim Yo Jong".
    between = len(short) == 2 and short[0] not in family_first()
    return "one name has a word between" if between else None


def extends_person(full: Name, part: Name, countries: frozenset[str]) -> bool:
    """Whether the single word ``part`` is the surname in ``full``."""
    if len(full.words) < 2 or len(part.words) != 1:
        return False
    word = part.words[0]
    if _alike(full.words[-1], word):
        return True
    first, *given = full.words
    if first != word:
        return False
    leads = bool(countries & _EAST_ASIAN) or first not in terms().name_gender
    return (leads and len(given) > 1) or (first in family_first() and (leads or "-" in given[0]))


def same_body_name(a: Name, b: Name) -> str | None:
    """Why two names of bodies can be one, in words; owners are left to the caller."""
    if b.words == a.words or a.whole == b.whole:
        return "the same name"
    if a.sounds == b.sounds:
        return "the same name spelt otherwise"
    short, long = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    if len(short) == 1 and len(long) > 1 and short[0] == initials(long):
        return f"{short[0].upper()} are the initials"
    if not a.owner or a.owner != b.owner:
        return None
    for call, other in ((a, b), (b, a)):
        for named in _calls().get(call.text, ()):
            if f" {named} " in f" {other.text} ":
                return f"{call.owner}'s {call.text} can be its {other.text}"
    return None


def is_distinctive(name: Name) -> bool:
    """Whether an equal name of a person is itself evidence: full, and its surname not a common one."""
    return len(name.words) > 1 and not {name.words[-1], name.words[0]} & _common_surnames()


def extends_body(full: Name, part: Name) -> bool:
    """Whether ``part`` is the end of the longer name, as "coast guard" of "calveran coast guard"."""
    length = len(part.words)
    return 0 < length < len(full.words) and full.words[-length:] == part.words


def is_call_for(call: Name, full: Name) -> bool:
    """Whether ``call`` says what ``full`` is, as "spy agency" of "national intelligence service"."""
    return any(f" {words} " in f" {full.text} " for words in _calls().get(call.text, ()))


def extends_company(full: Name, part: Name) -> bool:
    """Whether ``part`` is a company's own name in the full one, as "kolvar" of "kolvar energy"."""
    first, *rest = full.words
    return (
        part.words == (first,)
        and bool(rest)
        and set(rest) <= _company_words()
        and country_word(first) is None
    )


@lru_cache(_REMEMBERED)
def sorts_of(name: Name) -> frozenset[str]:
    """What sorts of body ``name`` can be, as the lexicon calls them: "intelligence" for "spy agency"."""
    return frozenset(
        sort
        for sort, row in lexicon("bodies.toml").items()
        if name.text in row["called"] or any(f" {words} " in f" {name.text} " for words in row["named"])
    )


@lru_cache(_REMEMBERED)
def _sounds(name: Name) -> list[str]:
    return sorted(sound(part) for word in name.words for part in word.split("-"))


def _alike(a: str, b: str) -> bool:
    one, two = sound(a), sound(b)
    return one == two or (min(len(a), len(b)) > 4 and JaroWinkler.similarity(one, two) >= _LIKE)


def _given_alike(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short = terms().short_names
    one, two = short.get(a, a), short.get(b, b)
    arabic = a.startswith(_ARABIC) and b.startswith(_ARABIC) and min(len(a), len(b)) > _LONG
    if arabic and skeleton(sound(a)) == skeleton(sound(b)):
        return True  # "Abdelmoneim", "Abdulmenam"
    return _alike(a, b) or one == two or bool(_peoples(one) & _peoples(two))


def is_call(name: Name) -> bool:
    """Whether a body is called by what it is, as "spy agency"."""
    return name.text in _calls()


@cache
def _company_words() -> frozenset[str]:
    return frozenset(lexicon("companies.toml")["words"].split())


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(lexicon("surnames.toml")["common"].split())


@lru_cache(_REMEMBERED)
def _peoples(given: str) -> frozenset[int]:
    """In which rows of one name among several peoples a given name stands: Mykola, Nikolai."""
    rows = lexicon("given_names.toml")["same"]
    return frozenset(number for number, row in enumerate(rows) if given in row.split())


@cache
def _calls() -> dict[str, tuple[str, ...]]:
    """What a body is called to the words that a full name meant by it contains."""
    rows = lexicon("bodies.toml").values()
    return {call: tuple(row["named"] + row["called"]) for row in rows for call in row["called"]}
