"""Actors and speakers of one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.actors.author import Author
from sayso.reading.actors.brands import with_brands
from sayso.reading.actors.countries import country_name, country_of, country_word
from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.findings import Found, Sources
from sayso.reading.actors.issued import settle_issued
from sayso.reading.actors.labels import settle_labels
from sayso.reading.actors.named import match_names
from sayso.reading.actors.naming import Naming, mend_names
from sayso.reading.actors.outline import Outline, outline_of
from sayso.reading.actors.phrases import Phrase, find_phrases
from sayso.reading.actors.roles import find_roles, role_noun
from sayso.reading.actors.sources import source_heads
from sayso.reading.actors.sweep import Sweep
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import Text, read_words
from sayso.reading.datelines import past_dateline
from sayso.reading.hearers import find_hearer
from sayso.reading.names import Name
from sayso.reading.quotations import find_quotations
from sayso.records import Actor, Article, Statement

_TELLING = frozenset({"tell", "ask", "inform", "warn", "remind", "assure", "urge"})
# With "to" or "with" after them.
_SPEAKING = frozenset({"say", "speak", "explain", "talk", "write", "complain", "testify"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOT_CARRIED = frozenset({"do", "asked", "pressed", "questioned"})  # "Asked whether it held, he said"
_FARTHEST_LINES = 2
_DEEPEST = 8  # quotations inside quotations


def resolve_actors(
    doc: Doc, names: Sequence[Name], statements: Sequence[Statement], article: Article
) -> tuple[list[Actor], list[Statement]]:
    """The actors of an article, and its statements with their speakers.

    Args:
        doc: the article's words, from ``tokenize``.
        names: names from the encoder; borders may be a word off, and some may be missing.
        statements: statements with their source spans, in any order.
        article: for its bylines, who are the author that says "I".

    Returns:
        Actors ``a1``, ``a2``, … in order of first mention: everybody named (places only if they are
        countries or speak) and every described speaker or addressee. The statements come back in
        their order with ``speakers`` filled; empty where there is no source or it stays unresolved.

    Linear in the text's length, about 10 µs a word.
    """
    text = read_words(doc)
    pieces = [[text.words_in(span) for span in statement.source] for statement in statements]
    mended = mend_names(text, names, [run for runs in pieces for run in runs if run])
    namings = [one for one in with_brands(text, mended) if one.kind == "place" or not _is_filed(text, one)]
    inner = {word for runs in pieces for run in runs for word in run[1:]}
    ends = {run.stop for runs in pieces for run in runs} - inner
    outline = outline_of(text, namings, find_phrases(text, namings, ends))
    named = match_names(text, namings)
    for phrase in outline.phrases:
        _learn_country(outline, phrase, named)
    aliases = find_roles(outline, named, frozenset(runs[0].start for runs in pieces if runs and runs[0]))
    heads = [source_heads(outline, [word for run in runs for word in run]) for runs in pieces]
    innermost = _innermost(text, statements)
    speaker_heads = [heads[number][0] if number >= 0 and heads[number] else -1 for number in innermost]
    sources = Sources(heads, _addressees(outline, statements), _quoted(text), speaker_heads)
    sweep = Sweep(outline, named, aliases, sources)
    found = sweep.run()
    spoken = _speakers(heads, innermost, found, Author(text, article, found))
    settle_labels(text, statements, found.drafts, spoken)
    _carry_subjects(text, statements, spoken)
    settle_issued(text, statements, spoken)
    spoken_of = {id(draft) for drafts in spoken for draft in drafts} | found.addressed
    kept = [draft for draft in found.drafts if (draft.named and not draft.place) or id(draft) in spoken_of]
    kept.sort(key=lambda draft: min(draft.mentions))
    ids = {id(draft): f"a{place}" for place, draft in enumerate(kept, 1)}
    actors = [_actor(text, draft, ids[id(draft)]) for draft in kept]
    return actors, [
        replace(statement, speakers=tuple(ids[id(draft)] for draft in drafts))
        for statement, drafts in zip(statements, spoken, strict=True)
    ]


def _is_filed(text: Text, naming: Naming) -> bool:
    """Whether a name stands in a dateline: its wire is not who goes on as "it"."""
    start, end = text.span(naming.words)
    behind = past_dateline(text.text, start)
    # "RUIZ: We" of a transcript is no dateline.
    return behind >= end and text.text[:behind].rstrip()[-1:] in "-–—"


def _learn_country(outline: Outline, phrase: Phrase, named: Mapping[int, Draft]) -> None:
    """ "South Korea's National Intelligence Service": a body has the country that owns it."""
    draft = named.get(phrase.naming) if phrase.naming is not None else None
    if draft is None or draft.kind != "organisation" or draft.country:
        return
    if phrase.owner is not None:
        draft.country = country_of(outline.text.exact(outline.phrases[phrase.owner].words))
    elif phrase.core < phrase.head:
        draft.country = country_of(outline.text.exact(range(phrase.core, phrase.head + 1)))


def _quoted(text: Text) -> list[bool]:
    quoted = [False] * len(text)
    for quotation in find_quotations(text.text):
        for word in text.words_in(quotation.inner):
            quoted[word] = True
    return quoted


def _innermost(text: Text, statements: Sequence[Statement]) -> list[int]:
    """For each word the number of the shortest statement whose content it stands in, or -1."""
    runs = [
        (text.words_in(span), number)
        for number, statement in enumerate(statements)
        for span in statement.content
    ]
    innermost = [-1] * len(text)
    for words, number in sorted(runs, key=lambda run: -len(run[0])):
        innermost[words.start : words.stop] = [number] * len(words)
    return innermost


def _addressees(outline: Outline, statements: Sequence[Statement]) -> frozenset[int]:
    """Heads of the phrases of people that a verb tells something: "told reporters", "said to her deputy"."""
    text, found = outline.text, set()
    for statement in statements:
        if (hearer := find_hearer(text, statement.cue)) and (phrase := outline.phrase_of(hearer[-1])):
            found.add(phrase.head)
        for span in statement.cue:
            words = text.words_in(span)
            lemmas = {text.lemmas[word] for word in words}
            after = words.stop
            linked = after < len(text) and text.lowers[after] in ("to", "with")
            after += linked
            if after >= len(text) or lemmas.isdisjoint(_TELLING | _SPEAKING if linked else _TELLING):
                continue
            if (phrase := outline.phrase_of(after)) and _may_listen(outline, phrase):
                found.add(phrase.head)
    return frozenset(found)


def _may_listen(outline: Outline, phrase: Phrase) -> bool:
    """Whether a phrase means people or a body; in "warned the flood would come" it does not."""
    text = outline.text
    if phrase.naming is not None or role_noun(text, phrase.head):
        return True
    sorts = terms().sorts
    return (sorts.get(text.lowers[phrase.head]) or sorts.get(text.lemmas[phrase.head])) not in (None, "work")


def _speakers(
    heads: Sequence[Sequence[int]], innermost: Sequence[int], found: Found, author: Author
) -> list[tuple[Draft, ...]]:
    """Per statement the actors that its source means; "I" in a quotation is the one quoted."""
    spoken: list[tuple[Draft, ...] | None] = [None] * len(heads)

    def speakers(number: int, above: frozenset[int]) -> tuple[Draft, ...]:
        known = spoken[number]
        if known is not None:
            return known
        drafts: list[Draft] = []
        for word in heads[number]:
            if not author.is_meant(word):
                drafts += found.referents.get(word, ())
            elif (outer := innermost[word]) < 0:
                drafts.append(author.speak(word))
            elif outer not in above and len(above) < _DEEPEST:
                drafts += speakers(outer, above | {outer})
        spoken[number] = tuple(dict.fromkeys(drafts))
        return spoken[number] or ()

    return [speakers(number, frozenset({number})) for number in range(len(heads))]


def _carry_subjects(text: Text, statements: Sequence[Statement], spoken: list[tuple[Draft, ...]]) -> None:
    """A cue that opens a sentence or follows "and", without a source, has the subject of the one before.

    Lists are written so: "The mayor wants the bridge closed. / Keeps saying it is unsafe."
    """
    before: tuple[Draft, ...] = ()
    line = -_FARTHEST_LINES
    for number, statement in enumerate(statements):
        if statement.within or not statement.cue:
            continue
        cue = text.words_in(statement.cue[0])
        if not cue:
            continue
        near = text.lines[cue.start] - line <= _FARTHEST_LINES
        if not statement.source and near and _lacks_subject(text, cue.start):
            spoken[number] = before
        before, line = spoken[number], text.lines[cue.start]


def _lacks_subject(text: Text, word: int) -> bool:
    """Whether the verb at ``word``, an adverb before it aside, opens its sentence or follows "and"."""
    # "Don't expect" is an order to the reader, "and is expected to" passive: somebody else expects.
    if text.tags[word] not in _FINITE or text.lowers[word] in _NOT_CARRIED or text.lemmas[word] == "be":
        return False
    first = word - (word > 0 and text.tags[word - 1] == "RB")
    if first and text.tags[first - 1] == "CC":
        return True
    return first == 0 or text.sentences[first - 1] != text.sentences[first]


def _actor(text: Text, draft: Draft, actor_id: str) -> Actor:
    mentions = tuple(sorted(set(draft.mentions)))
    return Actor(
        id=actor_id,
        name=_name(text, draft),
        kind=draft.kind,
        country=draft.country,
        roles=tuple(dict.fromkeys(text.text[start:end] for start, end in sorted(draft.roles))),
        mentions=mentions,
    )


def _name(text: Text, draft: Draft) -> str:
    """The fullest name, the first of equals; a country by its name rather than its capital."""
    names = [_without_honours(text.text[start:end]) for start, end in sorted(draft.names)]
    if not names:
        return draft.called or text.text[slice(*min(draft.mentions))]
    if not draft.named:
        return names[0]
    if draft.kind == "country" and draft.country and not any(map(_is_land, names)):
        return country_name(draft.country)  # "South Korean" officials, "the North"
    return max(names, key=lambda name: _fullness(draft, name))


def _is_land(name: str) -> bool:
    word = country_word(name)
    return word is not None and word.form in ("name", "capital", "metonym")


def _without_honours(name: str) -> str:
    """ "Ana Ruiz KC", "Ben Holt, M.D.": what stands behind a name is no part of it."""
    honours = terms().honours
    while (cut := name.rpartition(" "))[0] and cut[2].lower() in honours:
        name = cut[0].rstrip(",")
    return name


def _fullness(draft: Draft, name: str) -> tuple[bool, bool, int, bool, int]:
    word = country_word(name) if draft.kind == "country" else None
    usual = word is not None and word.form == "name" and name == country_name(word.code)
    return (bool(word and word.form == "name"), usual, len(name.split()), not name.isupper(), len(name))
