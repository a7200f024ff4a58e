"""Bodies that the name head takes for people: "JSO", "SeaLink", "consumer group SafeRoad", "Kestrel".

The head has seen few companies beside the big ones. What the article says of a single word decides: how it is
written, which noun stands before it, and whether it begins a longer name of a body.
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


def with_brands(text: Text, namings: Sequence[Naming]) -> list[Naming]:
    """``namings`` in which people of one word that are bodies are organisations; linear in their number."""
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
    return terms().sorts.get(noun) == "body" and noun == text.forms[word - 1]
