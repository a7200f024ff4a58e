"""Names as the later steps need them: in whole words, without titles, and with missing ones found.

The names come from a learned tagger. Its borders are off by a word now and then, and some names
are missed altogether, mostly later mentions of somebody who is named in full elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from sayso.reading.actors.abbreviated import find_abbreviated
from sayso.reading.actors.countries import countries_by_direction
from sayso.reading.actors.lands import find_lands, is_adjective_of
from sayso.reading.actors.name_borders import CALENDAR, PROPER, cut_to_source, hyphenated, trimmed, widened
from sayso.reading.actors.name_kinds import guess_kind, is_no_name, mended_kind, only_describes
from sayso.reading.actors.spelled import spelled_as_name
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain
from sayso.reading.names import Name, NameKind

_LONG_NAME = 4  # words
_SHORT_NAME = 2  # letters
_BEFORE_WHAT = (["of"], ["for"], ["and"], ["the"])
_LEGAL_FORMS = word_set("legal_forms")
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
        words = cut_to_source(trimmed(text, text.words_in(name.span), name.kind), source_of)
        if not words or is_no_name(text, words, name.kind, before_name=words.stop in starts):
            continue
        if len(words) > _LONG_NAME and _form(text, words[:2]) in people_named:
            continue  # a headline read as one name; the names in it are found again below
        words = hyphenated(text, words, taken)
        kind = mended_kind(text, words, name.kind, in_source=source_of[words.start] >= 0)
        add(widened(text, words, taken) if kind == "person" else words, kind)
    found = _with_legal_forms(text, found, taken)
    known = {_form(text, naming.words): naming.kind for naming in found if len(naming.words) > 1}
    first_words = {form[0] for form in known}
    for word, tag in enumerate(text.tags):
        if tag in PROPER and not taken[word] and plain(text.forms[word]) in first_words:
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
        words = trimmed(text, run, "person")
        add(words, guess_kind(text, words))
    for run in _called_bodies(text, taken):
        add(run, "organisation")
    found = _joined_bodies(text, found, source_of)
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


def _joined_bodies(text: Text, found: Sequence[Naming], source_of: Sequence[int]) -> list[Naming]:
    """ "Norda" + "Estimates" side by side in a source are one body."""
    joined: list[Naming] = []
    for naming in sorted(found, key=lambda naming: naming.words.start):
        before = joined[-1] if joined else None
        words = naming.words
        if (
            before is not None
            and before.kind == naming.kind == "organisation"
            and before.words.stop == words.start
            and source_of[words.start - 1] == source_of[words.start] >= 0
            and text.tags[words.start] in PROPER
        ):
            joined[-1] = Naming(range(before.words.start, words.stop), "organisation")
        else:
            joined.append(naming)
    return joined


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
    forms = [_form(text, naming.words) for naming in namings]
    for naming, form in zip(namings, forms, strict=True):
        kinds[form][naming.kind] += 1
    chosen = {
        form: max((count, kind == "person", kind) for kind, count in found.items())[2]
        for form, found in kinds.items()
    }
    return [Naming(naming.words, chosen[form]) for naming, form in zip(namings, forms, strict=True)]


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
            if not only_describes(text, range(start, word)):
                runs.append(range(start, word))
            start = None
    return runs
