"""What people are called beside their name: "Russian President", "a spokesman for the party".

A role stands right before the name ("North Korean dictator Kim Jong Un"), between commas after it
("Ana Ruiz, the mayor of Oak Hill,") or, owned or with an article, before it and a comma ("Putin's
foreign policy aide, Yuri Ushakov").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from sayso.reading.actors.countries import country_of
from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.outline import Outline
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text

_LINKS = frozenset({"of", "for", "at", "to", "in", "with", "from"})
_MAX_CHAIN = 3
_BRACKETS = 3  # words of "(PPRO)"
_STYLES = frozenset({"the", "most", "right", "rt", "very"})
_TAIL = 9  # words after an apposition's head: "a think tank in London,"
# Of "Kestria's president" the country is Kestria; of "America's enemy" it is not America.
_STATESMEN = word_set("statesmen") | {"prime minister"}


def role_noun(text: Text, word: int) -> str | None:
    """The role noun at ``word``: two words where the lexicon has them ("prime minister"), else one."""
    known = terms()
    if word:
        pair = f"{text.lowers[word - 1]} {text.lemmas[word]}"
        if known.sorts.get(pair) == "person":
            return pair
    return known.role(text.lemmas[word]) or known.role(text.lowers[word])


def learn(
    draft: Draft, text: Text, words: range, noun: str, owner: range = range(0), *, tail: range = range(0)
) -> None:
    """Add the role in ``words`` to ``draft``: its place, its noun, and what it says of gender and country.

    ``owner`` are the words of whose role it is: "Kestria" of "Kestria's president"; ``tail`` what follows the
    role up to the name: "of Kestria's Tolm region".
    """
    span = text.span(words)
    if span not in draft.roles:
        draft.roles.append(span)
    modifiers = frozenset(text.lowers[at] for part in (words, owner, tail) for at in part)
    draft.learn_role(noun, modifiers)
    for word in words:
        if (
            text.lowers[word] == "turned"
            and text.tags[word - 1] == "HYPH"
            and (before := role_noun(text, word - 2))
        ):
            draft.learn_role(before, modifiers)  # "lawyer-turned activist"
    if noun == "prime minister":
        draft.learn_role("minister", modifiers)
    # A role says more than a first name: "widow Terry Ruiz".
    draft.gender = terms().role_gender.get(noun.rsplit(maxsplit=1)[-1], draft.gender)
    draft.country = draft.country or country_of(text.exact(words))
    if owner and not draft.country and noun in _STATESMEN:
        draft.country = country_of(text.exact(owner))


def find_roles(
    outline: Outline, named: Mapping[int, Draft], source_starts: Set[int] = frozenset()
) -> dict[int, Draft]:
    """Teach the people among ``named`` (by number of naming) their roles.

    ``source_starts`` are the words with which sources begin: in "… by al-Harak, *the governor and* the papers
    reported" the governor is nobody named before the comma.

    Returns the phrases that stand in apposition to a name, each with the person it means.
    """
    text, phrases, namings = outline.text, outline.phrases, outline.namings
    aliases: dict[int, Draft] = {}
    for number, phrase in enumerate(phrases):
        draft = named.get(phrase.naming) if phrase.naming is not None else None
        if draft is None or phrase.naming is None or draft.kind not in ("person", "organisation"):
            continue
        name = namings[phrase.naming].words
        if draft.kind == "organisation":
            if alias := _learn_body(text, phrases, number, name, draft):
                aliases[alias] = draft
            continue
        _role_before(text, phrase, name, draft, _owner(phrases, number))
        after = _after(text, phrases, number, name.stop)
        if after and phrases[after[0]].words.start not in source_starts:
            aliases[after[0]] = draft
            learn(draft, text, after[1], after[2], _owner(phrases, after[0]))
        if ahead := _ahead(text, phrases, number):
            aliases[ahead[0]] = draft
            if phrases[ahead[0]].determiner == "the":
                draft.titles.add(ahead[2])  # "The Archbishop of Tolm, Ana Ruiz,": a headline's "Archbishop"
            tail = range(ahead[1].stop, phrase.words.start)
            learn(draft, text, ahead[1], ahead[2], _owner(phrases, ahead[0]), tail=tail)
    return aliases


def _learn_body(text: Text, phrases: Sequence[Phrase], number: int, name: range, draft: Draft) -> int | None:
    """What a body is: "the spy agency HUR-V", "NRD Group, a research firm,"; gives the second's phrase."""
    sorts = terms().sorts
    before = name.start - 1
    if before >= phrases[number].core and sorts.get(text.lowers[before]) == "body":
        learn(draft, text, range(phrases[number].core, name.start), text.lowers[before])
    following = number + 1
    if following >= len(phrases) or name.stop >= len(text) or text.forms[name.stop] != ",":
        return None
    phrase = phrases[following]
    own = phrase.words.start == name.stop + 1 and phrase.determiner in ("a", "an", "the")
    if not own or phrase.naming is not None or phrase.plural or sorts.get(text.lowers[phrase.head]) != "body":
        return None
    # "Kestrel, a bank and an insurer said": only what marks enclose is said of the name.
    if not any(
        text.forms[w] in (",", ".", ";")
        for w in range(phrase.words.stop, min(phrase.words.stop + _TAIL, len(text)))
    ):
        return None
    learn(draft, text, range(phrase.core, phrase.words.stop), text.lowers[phrase.head])
    return following


def _owner(phrases: Sequence[Phrase], number: int) -> range:
    owner = phrases[number].owner
    return range(0) if owner is None else phrases[owner].words


def _role_before(text: Text, phrase: Phrase, name: range, draft: Draft, owner: range) -> None:
    addresses = terms().addresses
    start, stop = phrase.core, name.start
    while stop > start and text.lowers[stop - 1].rstrip(".") in addresses:
        stop -= 1
    # The tokenizer splits the dot off some short forms: "Lt" "."
    last = stop - 1 - (stop - 1 > start and text.forms[stop - 1] == ".")
    if stop > start and (noun := role_noun(text, last)):
        learn(draft, text, range(start, stop), noun, owner)
        draft.titles.add(noun)


def _after(text: Text, phrases: Sequence[Phrase], number: int, word: int) -> tuple[int, range, str] | None:
    """The role phrase after "Name," or "Name, 56,", with its words and noun."""
    if word >= len(text) or text.forms[word] != ",":
        return None
    word += 1
    following = number + 1
    if word + 1 < len(text) and text.tags[word] == "CD" and text.forms[word + 1] == ",":
        word += 2
        following += following < len(phrases) and phrases[following].words.start < word
    # "Name, the agency's chief": the owner's phrase comes first.
    while following < len(phrases) and phrases[following].words.start == word:
        phrase = phrases[following]
        if following + 1 < len(phrases) and phrases[following + 1].owner == following:
            word = phrases[following + 1].words.start
            following += 1
            continue
        noun = None if phrase.naming is not None or phrase.plural else role_noun(text, phrase.head)
        if noun is None:
            return None
        stop = phrase.words.stop
        if following + 1 < len(phrases) and stop < len(text) and text.lowers[stop] in _LINKS:
            tail = phrases[following + 1]
            if tail.words.start == stop + 1:
                stop = tail.words.stop
        return following, range(phrase.core, stop), noun
    return None


def _before_letters(text: Text, comma: int) -> int:
    """Past an abbreviation in brackets: "the Public Relations Officer *(PPRO)*, ASP. Ana Ruiz"."""
    if comma > _BRACKETS and text.forms[comma - 1] == ")" and text.forms[comma - _BRACKETS] == "(":
        return comma - _BRACKETS
    return comma


def _ahead(text: Text, phrases: Sequence[Phrase], number: int) -> tuple[int, range, str] | None:
    """The role phrase before ", Name": "a lawyer for the outlets, David Schulz"."""
    word = phrases[number].words.start
    while word > 1 and text.lowers[word - 1] in _STYLES:
        word -= 1  # "…, the Most Rev Ana Ruiz"
    # "The spokesman, ASP. Ana Ruiz".
    rank = word - 1 - (text.forms[word - 1 : word] == ["."])
    if rank > 1 and text.lowers[rank].rstrip(".") in terms().short_roles:
        word = rank
    if word < 2 or text.forms[word - 1] != ",":
        return None
    edge, skipped = _before_letters(text, word - 1), -1
    number = next((n for n in range(number, 0, -1) if phrases[n - 1].words.stop <= edge), 0)
    for back in range(number - 1, max(number - 2 - _MAX_CHAIN, -1), -1):
        if back == skipped:
            continue
        phrase = phrases[back]
        start = phrase.words.start
        if phrase.words.stop != edge or text.sentences[phrase.head] != text.sentences[word]:
            return None
        opens = start == 0 or text.sentences[start - 1] != text.sentences[start]
        presented = phrase.determiner or phrase.owner is not None or opens
        if phrase.naming is None and not phrase.plural and presented:
            noun = role_noun(text, phrase.head)
            if noun and (phrase.determiner not in ("this", "that", "no", "every")):
                return back, range(phrase.core, phrase.words.stop), noun
        if phrase.owner is not None:  # "the governor of *Varnia's* Tolm region"
            skipped, start = phrase.owner, phrases[phrase.owner].words.start
        if not start or text.lowers[start - 1] not in _LINKS:
            return None
        edge = start - 1
    return None
