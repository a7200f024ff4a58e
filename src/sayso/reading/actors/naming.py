"""Names as the later steps need them: in whole words, without titles, and with missing ones found.

The names come from a learned tagger. Its borders are off by a word now and then, and some names
are missed altogether, mostly later mentions of somebody who is named in full elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from sayso.reading.actors.abbreviated import find_abbreviated
from sayso.reading.actors.countries import countries_by_direction, country_word
from sayso.reading.actors.institutions import institutions
from sayso.reading.actors.lands import find_lands, is_adjective_of
from sayso.reading.actors.spelled import spelled_as_name
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain
from sayso.reading.names import Name, NameKind

PROPER = frozenset({"NNP", "NNPS"})
CALENDAR = word_set("calendar")
_EDGE = word_set("name_edges")
_DANGLING = frozenset({"of", "at", "for", "in"})
_LONG_NAME = 4  # words
_SHORT_NAME = 2  # letters
_OWNER_WORDS = 4  # "South Korea 's"
_BODY_WORDS = word_set("body_words")
_KIN = word_set("kin")
_PEOPLE_ONLY = word_set("people_only") | _KIN
_DESCRIBING = frozenset({"JJ", "NN", "NNP", "CD", "HYPH", "POS", "VBN"})
_BEFORE_WHAT = (["of"], ["for"], ["and"], ["the"])
_LEGAL_FORMS = word_set("legal_forms")
_TRADES = word_set("trades")
_NAMED_BODIES = word_set("named_bodies")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where somebody or something is named: the words, and what kind of name it is.

    ``land`` marks a country that is no entry of the lexicon.
    """

    words: range
    kind: NameKind
    land: bool = False


def mend_names(  # noqa: PLR0912
    text: Text, names: Sequence[Name], sources: Sequence[range]
) -> list[Naming]:
    """``names`` in whole words and in order, none overlapping another.

    Names lose what is no part of them (articles, titles, possessive endings). Added are capitalised
    runs inside ``sources`` that no name covers, and later mentions of a person's last name.
    """
    taken = [False] * len(text)
    found: list[Naming] = []

    def add(words: range, kind: NameKind) -> None:
        if words and not any(taken[word] for word in words):
            for word in words:
                taken[word] = True
            found.append(Naming(words, kind))

    source_of = [-1] * len(text)
    for number, source in enumerate(sources):
        source_of[source.start : source.stop] = [number] * len(source)
    in_words = ((text.words_in(name.span), name.kind) for name in names)
    people_named = {_form(text, words) for words, kind in in_words if kind == "person" and len(words) == 2}
    starts = {text.words_in(name.span).start for name in names}
    for name in sorted(names, key=lambda name: name.span):
        words = _cut(_trimmed(text, text.words_in(name.span), name.kind), source_of)
        if not words or _is_no_name(text, words, name.kind, before_name=words.stop in starts):
            continue
        if len(words) > _LONG_NAME and _form(text, words[:2]) in people_named:
            continue  # a headline read as one name; the names in it are found again below
        words = _hyphenated(text, words, taken)
        kind = _mended_kind(text, words, name.kind, in_source=source_of[words.start] >= 0)
        add(_widened(text, words, taken) if kind == "person" else words, kind)
    found = _with_legal_forms(text, found, taken)
    known = {_form(text, naming.words): naming.kind for naming in found if len(naming.words) > 1}
    for word, tag in enumerate(text.tags):
        if tag in PROPER and not taken[word]:
            for stop in range(min(word + _LONG_NAME, len(text)), word + 1, -1):
                if same := known.get(_form(text, range(word, stop))):
                    add(range(word, stop), same)
                    break
    for body in filter(None, (spelled_as_name(text, source) for source in sources)):
        found = [naming for naming in found if set(body).isdisjoint(naming.words)]
        taken[body.start : body.stop] = [False] * len(body)
        add(body, "organisation")
    found = _with_spelled(text, found, taken)
    for run in (run for source in sources for run in _proper_runs(text, source, taken)):
        words = _trimmed(text, run, "person")
        add(words, _guess_kind(text, words))
    for run in _called_bodies(text, taken):
        add(run, "organisation")
    found = _with_lands(text, _one_kind_each(text, [*found, *_directions(text, taken)]))
    people = [_form(text, naming.words) for naming in found if naming.kind == "person"]
    counts = Counter(people)
    surnames = {words[-1] for words in counts if len(words) > 1 and len(words[-1]) > 1}
    often = {form[0] for form, count in counts.items() if len(form) == 1 and count > 1 and form[0].isalpha()}
    wanted = surnames | often
    for word, tag in enumerate(text.tags):
        proper = tag in PROPER or (word and text.lowers[word - 1].rstrip(".") in terms().addresses)
        # "Holt slams referee": in a headline's source the tags do not tell.
        proper = proper or (source_of[word] >= 0 and text.forms[word][0].isupper())
        if proper and not taken[word] and _bears(text, word, wanted):
            add(range(word, word + 1), "person")
    found = [
        Naming(naming.words, "person")
        if len(naming.words) == 1 and _bears(text, naming.words.start, surnames)
        else naming
        for naming in found
    ]
    return _with_begun(text, sorted(found, key=lambda naming: naming.words.start), surnames)


def _with_begun(text: Text, found: Sequence[Naming], surnames: Set[str]) -> list[Naming]:
    """ "Karsa" + "Liri Tamon" is one person, unless the article knows the first word as a surname."""
    whole: list[Naming] = []
    for naming in found:
        last = whole[-1] if whole else None
        if (
            last
            and last.kind == naming.kind == "person"
            and len(last.words) == 1
            and last.words.stop == naming.words.start
            and text.lines[last.words.start] == text.lines[naming.words.start]
            and text.forms[last.words.start].istitle()
            and plain(text.forms[last.words.start]) not in surnames
            # "Minister of Trade" + "Ida Lund".
            and text.lowers[last.words.start - 1 : last.words.start] not in _BEFORE_WHAT
        ):
            whole[-1] = Naming(range(last.words.start, naming.words.stop), "person")
        else:
            whole.append(naming)
    return whole


def _with_spelled(text: Text, found: Sequence[Naming], taken: list[bool]) -> list[Naming]:
    """``found`` with whole names where an abbreviation spells them out, and with the abbreviation."""
    kept = list(found)
    for words, short in find_abbreviated(text):
        pieces = [one for one in kept if one.words.start < words.stop and words.start < one.words.stop]
        wider = any(one.words.start < words.start or one.words.stop > words.stop for one in pieces)
        if not wider and not any(one.kind == "place" for one in pieces if len(one.words) > 1):
            kept = [one for one in kept if one not in pieces] + [Naming(words, "organisation")]
            taken[words.start : words.stop] = [True] * len(words)
        if not taken[short.start]:
            kept.append(Naming(short, "organisation"))
            taken[short.start] = True
    return kept


def _with_legal_forms(text: Text, found: Sequence[Naming], taken: list[bool]) -> list[Naming]:
    """ "Velmar" + "AG" is one company, which "Velmar" alone is then everywhere."""
    companies = {_form(text, naming.words) for naming in found if _is_company(text, naming.words.stop)}
    if not companies:
        return list(found)
    whole = []
    for naming in found:
        words, kind = naming.words, naming.kind
        if _form(text, words) in companies:
            kind = "organisation"
            if _is_company(text, words.stop) and not taken[words.stop]:
                taken[words.stop] = True
                words = range(words.start, words.stop + 1)
        whole.append(Naming(words, kind))
    return whole


def _is_company(text: Text, form: int) -> bool:
    """Whether a company's legal form stands at ``form``: "Velmar *AG* said"; not in "Texas AG Ken Holt"."""
    if form >= len(text) or text.lowers[form] not in _LEGAL_FORMS or not text.forms[form][0].isupper():
        return False
    return form + 1 >= len(text) or text.tags[form + 1] not in PROPER


def _called_bodies(text: Text, taken: list[bool]) -> Iterator[range]:
    """Names that no other step has found right behind what a body is called: "carmaker *Autowerk*"."""
    for word, lower in enumerate(text.lowers[:-1]):
        if lower in _NAMED_BODIES and not taken[word] and not taken[word + 1]:
            for run in _proper_runs(text, range(word + 1, min(word + 1 + _LONG_NAME, len(text))), taken)[:1]:
                if run.start == word + 1 and text.lines[run[-1]] == text.lines[word]:
                    yield run


def _directions(text: Text, taken: list[bool]) -> Iterator[Naming]:
    """Where "the North" or "the South" stands for a country that the article names in full."""
    known = countries_by_direction(text.forms)
    for word, lower in enumerate(text.lowers):
        if lower in known and not taken[word] and text.forms[word][0].isupper():
            after = text.tags[word + 1 : word + 2]
            alone = after and not after[0].startswith(("NN", "JJ", "HYPH")) and text.lowers[word + 1] != "of"
            if alone and word and text.lowers[word - 1] == "the":
                taken[word] = True
                yield Naming(range(word, word + 1), "place")


def _with_lands(text: Text, namings: Sequence[Naming]) -> list[Naming]:
    """A name that is used as a country's is a place, at each of its mentions."""
    persons_and_places = [naming.words for naming in namings if naming.kind in ("person", "place")]
    capitalised = {plain(form) for form in text.forms if form[0].isupper()}
    lands = find_lands(text, persons_and_places, capitalised)
    peoples = {form[-1] for form, land in lands.items() if land}
    return [
        Naming(naming.words, "place", land=lands[form])
        if (form := _form(text, naming.words)) in lands
        else Naming(naming.words, "group")
        if naming.kind == "person" and len(form) == 1 and is_adjective_of(form[0], peoples)
        else naming
        for naming in namings
    ]


def _form(text: Text, words: range) -> tuple[str, ...]:
    return tuple(plain(text.forms[word]) for word in words)


def _bears(text: Text, word: int, surnames: Set[str]) -> bool:
    """Whether the word is one of the surnames; a short one only as it is written: Un is not the UN."""
    form = text.forms[word]
    return plain(form) in surnames and (len(form) > _SHORT_NAME or form.istitle())


def _one_kind_each(text: Text, namings: Sequence[Naming]) -> list[Naming]:
    """Every mention of one form gets the kind it has most often; on a tie it is a person, if ever."""
    kinds: dict[tuple[str, ...], Counter[NameKind]] = defaultdict(Counter)
    for naming in namings:
        kinds[_form(text, naming.words)][naming.kind] += 1
    chosen = {
        form: max((count, kind == "person", kind) for kind, count in found.items())[2]
        for form, found in kinds.items()
    }
    return [Naming(naming.words, chosen[_form(text, naming.words)]) for naming in namings]


def _cut(words: range, source_of: Sequence[int]) -> range:
    """A name that runs over the edge of a source ("Obama Seeks More" of a headline) ends there."""
    numbers = {source_of[word] for word in words}
    if len(numbers) < 2:
        return words
    inside = [word for word in words if source_of[word] >= 0]
    return range(inside[0], inside[-1] + 1)


def _trimmed(text: Text, words: range, kind: NameKind) -> range:
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
        # "Tolm Police Sgt. Ana Ruiz": the title is hers; "Velmar AG, …" is a company.
        while (
            stop - start > 1
            and text.tags[stop : stop + 1] in (["NNP"], ["NNPS"])
            and text.lowers[stop - 1].rstrip(".") in known.short_roles
        ):
            stop -= 1
    return range(start, stop)


def _past_country(text: Text, words: range) -> int:
    """Where the body's own name begins: "*Seoul's* National Intelligence Service"."""
    owner = next((word for word in words[1:_OWNER_WORDS] if text.tags[word] == "POS"), 0)
    owned = owner and owner + 1 < words.stop and country_word(text.exact(range(words.start, owner)))
    return owner + 1 if owned else words.start


def _hyphenated(text: Text, words: range, taken: Sequence[bool]) -> range:
    """A name with the capitals that a hyphen ties to it: "HUR-V", "Crouse-Hays"."""

    def ties(hyphen: int, word: int) -> bool:
        inside = 0 < hyphen < len(text) - 1 and text.forms[hyphen] in "-‑" and not taken[word]
        close = inside and text.ends[hyphen - 1] == text.starts[hyphen]
        return close and text.ends[hyphen] == text.starts[hyphen + 1] and text.forms[word][0].isupper()

    start, stop = words.start, words.stop
    while ties(stop, stop + 1):
        stop += 2
    while ties(start - 1, start - 2):
        start -= 2
    return range(start, stop)


def _widened(text: Text, words: range, taken: list[bool]) -> range:
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
    titles = known.sorts.keys() | known.short_roles.keys() | known.addresses.keys() | CALENDAR
    return apposed and lower not in titles and text.forms[word].isalpha()


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


def _proper_runs(text: Text, words: range, taken: list[bool]) -> list[range]:
    runs: list[range] = []
    start = None
    for word in range(words.start, words.stop + 1):
        inside = (
            word < words.stop
            and text.tags[word] in PROPER
            and not taken[word]
            and text.forms[word][0].isupper()
            and len(text.forms[word]) > 1
            and text.lowers[word] not in CALENDAR
        )
        if inside and start is None:
            start = word
        elif not inside and start is not None:
            if not _describes(text, range(start, word)):
                runs.append(range(start, word))
            start = None
    return runs


def _describes(text: Text, run: range) -> bool:
    """Whether a capitalised run is a title and no name: "House Speaker", "Del."."""
    known = terms()
    if _is_society(text, run):
        return False
    last = text.lowers[run[-1] - (text.forms[run[-1]] == "." and len(run) > 1)].rstrip(".")
    return last in known.sorts or last in known.short_roles or last in known.addresses or not last


def _is_society(text: Text, run: range) -> bool:
    """ "The Emergency Lawyers": people in the plural, in capitals after an article, are a body's name."""
    last = text.lowers[run[-1]] if run else ""
    plural = len(run) > 1 and last.endswith("s") and last[:-1] in terms().sorts
    return plural and run[0] > 0 and text.lowers[run[0] - 1] == "the"


def _is_no_name(text: Text, words: range, kind: NameKind, *, before_name: bool) -> bool:
    """Whether ``words`` only describe: "Bank" alone in a headline, "Charlotte Mayor" before a name."""
    known = terms()
    first, last = text.lowers[words[0]], text.lowers[words[-1]]
    if len(words) == 1 and kind == "person" and last.rstrip(".") in known.addresses:
        return True  # "Dr"
    if kind == "organisation" and len(words) == 1:
        return last in known.sorts and last not in institutions()
    titled = known.sorts.get(last) == "person" and kind in ("person", "organisation")
    return titled and (before_name or (kind == "person" and first not in known.name_gender))


def _mended_kind(text: Text, words: range, kind: NameKind, *, in_source: bool) -> NameKind:
    """A police department is no person; a speaker with a first name is."""
    known = terms()
    first, last = text.lowers[words[0]], text.lowers[words[-1]]
    before = text.lowers[max(0, words.start - 2) : words.start]
    somebody = kind == "organisation" and in_source and len(words) <= _SHORT_NAME
    if (before[1:] == [","] and before[0] in _KIN) or (somebody and _is_somebody(text, words)):
        return "person"  # "his daughter, Karin,", "Tamba, a nurse at the clinic,"
    described = in_source and before[1:] == [","] and known.role(before[0]) is not None
    if described and kind == "place" and len(words) <= _SHORT_NAME and not country_word(text.exact(words)):
        return "person"  # "a philosophy student, Milica,"
    if kind == "person" and len(words) > 1 and last in _TRADES and first not in known.name_gender:
        return "organisation"
    if kind == "person" and (known.sorts.get(last) in ("body", "group") or text.tags[words[-1]] == "NNPS"):
        return "organisation"
    named_so = kind == "organisation" and in_source and first in known.name_gender
    if named_so and 1 < len(words) < _LONG_NAME and all(text.forms[word].istitle() for word in words):
        known_body = last in known.sorts or text.exact(words).casefold() in institutions()
        return "organisation" if known_body else "person"
    return kind


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


def _guess_kind(text: Text, words: range) -> NameKind:
    known = terms()
    if country_word(text.exact(words)) if words else None:
        return "place"
    if _is_society(text, words):
        return "organisation"
    if words and text.tags[words[-1]] == "NNPS":
        return "organisation"
    if any(
        known.sorts.get(text.lowers[word]) == "body" or text.lowers[word].rstrip(".") in _BODY_WORDS
        for word in words
    ):
        return "organisation"
    if any(text.forms[word].isupper() and 1 < len(text.forms[word]) < 6 for word in words):
        return "organisation"
    return "person"
