"""Bodies that the name head takes for people: "JSO", "SeaLink", "consumer group SafeRoad", "Kestrel".

The head has seen few companies beside the big ones. What the article says of a single word decides: how it is
written, which noun stands before it, and whether it begins a longer name of a body. Of a longer name only the
noun beside it decides: "the chain Harlan Voss", "Harlan Voss, the country's biggest retailer,".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from sayso.reading.actors.naming import Naming
from sayso.reading.actors.terms import terms, word_set
from sayso.reading.actors.words import Text, plain

_LETTERS = re.compile(r"[A-Z]{2,5}")
_CAMEL = re.compile(r"(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|O['’])[A-Z])\w{0,12}[a-z][A-Z]\w{1,20}")
_KNOWN_BY_LETTERS = word_set("known_by_letters")
_NAMED_BODIES, _RUNS_IT = word_set("named_bodies"), word_set("runs_it")
_OF_A_BODY = word_set("of_a_body")
_CHIEF = ["chief", "executive"]
_SHARES = (["shares", "in"], ["shares", "of"], ["stake", "in"])
_ARTICLES = (["the"], ["a"], ["an"])
_APPOSED = 8  # words in which an apposition has its noun
_ENDS = frozenset({",", ".", "which", "that", "with", "based", "in"})


def with_brands(text: Text, namings: Sequence[Naming]) -> list[Naming]:
    """``namings`` in which people that are bodies are organisations; linear in their number."""
    namings = _with_full_names(text, namings)
    surnames = {
        plain(text.forms[naming.words[-1]])
        for naming in namings
        if naming.kind == "person" and len(naming.words) > 1
    }
    firsts: dict[str, set[str]] = {}
    for naming in namings:
        if naming.kind == "organisation" and len(naming.words) > 1:
            first = plain(text.forms[naming.words[0]])
            firsts.setdefault(first, set()).add(text.exact(naming.words).casefold())
    begins = {first for first, longer in firsts.items() if len(longer) == 1}
    lower_forms = {form for form in text.forms if not form.isupper()}
    brands = {
        plain(text.forms[naming.words[0]])
        for naming in namings
        if naming.kind == "person" and len(naming.words) == 1 and _is_body(text, naming, begins, lower_forms)
    } - surnames
    return [
        replace(naming, kind="organisation")
        if naming.kind == "person" and len(naming.words) == 1 and plain(text.forms[naming.words[0]]) in brands
        else naming
        for naming in namings
    ]


def _with_full_names(text: Text, namings: Sequence[Naming]) -> list[Naming]:
    """The same for names of several words, and for their last words where nobody else bears them."""
    people = {
        number: tuple(plain(text.forms[word]) for word in naming.words)
        for number, naming in enumerate(namings)
        if naming.kind == "person"
    }
    full = {
        name for number, name in people.items() if len(name) > 1 and _is_called_body(text, namings[number])
    }
    others = {name[-1] for name in people.values() if len(name) > 1 and name not in full}
    full |= {name[-1:] for name in full if name[-1] not in others}
    return [
        replace(naming, kind="organisation") if people.get(number) in full else naming
        for number, naming in enumerate(namings)
    ]


def _is_called_body(text: Text, naming: Naming) -> bool:
    """Whether a noun for a body stands right before a name, or behind it as its apposition."""
    start, stop = naming.words.start, naming.words.stop
    if start and text.lowers[start - 1] in _NAMED_BODIES and text.lines[start - 1] == text.lines[start]:
        # "The company Ana Ruiz founded", "the union, Ana Ruiz said".
        return text.lowers[stop : stop + 1] == [] or text.lowers[stop] not in _RUNS_IT
    if _has_officers(text, start, stop):
        return True
    if text.lowers[stop : stop + 1] != [","] or text.lowers[stop + 1 : stop + 2] not in _ARTICLES:
        return False
    for word in range(stop + 2, min(stop + _APPOSED, len(text) - 1)):
        if text.lowers[word] in _NAMED_BODIES and text.forms[word + 1] in _ENDS:
            return True
        if not text.tags[word].startswith(("NN", "JJ", "POS", "VBN", "RBS")) or text.forms[word] in _ENDS:
            return False
    return False


def _has_officers(text: Text, start: int, stop: int) -> bool:
    """Whether what stands beside a name tells that it has a chief executive, a board or shares."""
    before = text.lowers[max(0, start - 3) : start]
    of_it = before[-1:] in (["of"], ["at"])
    if before[-2:] in _SHARES or (of_it and (before[:2] == _CHIEF or before[1:2] in (["ceo"], ["chairman"]))):
        return True
    if text.forms[stop : stop + 1] not in (["'s"], ["’s"]):
        return text.lowers[stop : stop + 2] == _CHIEF
    if text.lowers[stop + 1 : stop + 3] == _CHIEF:
        return True
    # "Tom Berg's board game" is nobody's board.
    alone = not "".join(text.tags[stop + 2 : stop + 3]).startswith("NN")
    return alone and "".join(text.lowers[stop + 1 : stop + 2]) in _OF_A_BODY


def _is_body(text: Text, naming: Naming, begins: Set[str], lower_forms: Set[str]) -> bool:
    word = naming.words[0]
    form = text.forms[word]
    if text.lowers[word] in terms().name_gender or text.lowers[word] in _KNOWN_BY_LETTERS:
        return False
    labels = text.forms[word + 1 : word + 2] == [":"]  # "RUIZ:" of a transcript
    if _LETTERS.fullmatch(form):
        return not labels and form.title() not in lower_forms
    if _CAMEL.fullmatch(form) or plain(form) in begins:
        return True
    noun = text.lowers[word - 1] if word and text.lines[word - 1] == text.lines[word] else ""
    lower = noun == text.forms[word - 1] or noun in _NAMED_BODIES  # "Carmaker Autowerk" may begin a text
    return terms().sorts.get(noun) == "body" and lower
