"""The head of a source: which of its words name the one who speaks.

"Putin's foreign policy aide, Yuri Ushakov" is Ushakov, "Michael Short, a spokesman for the party" is
Short, "Ruiz and her deputy" are two. Names inside a source that only describe its head do not count.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.naming import Naming
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.words import Text

_PARTY_LETTERS = frozenset({"R", "D", "I"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$"})


def source_heads(
    text: Text,
    words: Sequence[int],
    phrase_at: Sequence[int],
    phrases: Sequence[Phrase],
    namings: Sequence[Naming],
) -> list[int]:
    """The head words of a source that consists of ``words``, in order; empty if it has no noun or pronoun.

    ``phrase_at`` gives for each word of the text the number of its phrase, or -1.
    """
    inside = set(words)
    heads: list[int] = []
    listed: list[int] = []
    wanted, described, apposed = True, False, False
    position, bracket = 0, False
    while position < len(words):
        word = words[position]
        position += 1
        form, tag = text.forms[word], text.tags[word]
        if form in "([" or bracket:
            bracket = form not in ")]"
            continue
        if form in _PARTY_LETTERS and heads:
            position = _after_comma(text, words, position)
            continue
        number = phrase_at[word]
        if number >= 0:
            phrase = phrases[number]
            while position < len(words) and words[position] in phrase.words:
                position += 1
            head = _head_inside(phrase, inside)
            if _owns_next(phrases, number, inside):
                continue
            named = phrase.naming is not None and namings[phrase.naming].kind == "person"
            if wanted:
                if not (heads and _same_person(text, heads[-1], phrase, phrase_at, phrases)):
                    heads.append(head)
                wanted = described = apposed = False
            elif apposed and phrase.naming is not None:
                before = phrases[phrase_at[heads[-1]]] if phrase_at[heads[-1]] >= 0 else None
                if (
                    before is not None
                    and before.naming is None
                    and not before.plural
                    and named
                    and not listed
                ):
                    heads[-1] = head
                elif not described:
                    listed.append(head)
        elif tag in ("WP", "WDT", "WP$") and not wanted:
            break
        elif tag in _PRONOUNS and wanted:
            heads.append(word)
            wanted = described = apposed = False
        elif heads and (form == "including" or (form == "as" and text.lowers[word - 1] == "such")):
            wanted, described, apposed = True, False, False
        elif form == ",":
            apposed = True
            described = False
        elif tag == "CC" and heads:
            # A comma right before the conjunction closes what described the first speaker.
            inner = (described or apposed) and text.forms[word - 1] != ","
            if _joins_speakers(text, word, heads[-1], inner, phrase_at, phrases, namings):
                heads += listed
                listed = []
                wanted = True
        elif tag in ("IN", "TO") or tag.startswith("VB"):
            described = True
    return heads


def _after_comma(text: Text, words: Sequence[int], position: int) -> int:
    """Past the state after a party's letter: "R-Tenn.,"."""
    for ahead in range(position, min(position + 4, len(words))):
        if text.forms[words[ahead]] == ",":
            return ahead
    return position


def _head_inside(phrase: Phrase, inside: set[int]) -> int:
    if phrase.head in inside:
        return phrase.head
    return max(word for word in phrase.words if word in inside)


def _owns_next(phrases: Sequence[Phrase], number: int, inside: set[int]) -> bool:
    following = number + 1
    return (
        following < len(phrases)
        and phrases[following].owner == number
        and any(word in inside for word in phrases[following].words)
    )


def _same_person(
    text: Text, head: int, phrase: Phrase, phrase_at: Sequence[int], phrases: Sequence[Phrase]
) -> bool:
    """ "The former first lady and U.S. senator": one article for two descriptions means one person."""
    if phrase_at[head] < 0:
        return False
    first = phrases[phrase_at[head]]
    singular = not (first.plural or phrase.plural)
    described = first.naming is None and phrase.naming is None
    bare = first.determiner and not phrase.determiner and phrase.owner is None
    return bool(singular and described and bare and role_noun(text, phrase.head))


def _joins_speakers(
    text: Text,
    word: int,
    head: int,
    inner: bool,
    phrase_at: Sequence[int],
    phrases: Sequence[Phrase],
    namings: Sequence[Naming],
) -> bool:
    """Whether the conjunction at ``word`` adds a speaker, or only goes on with a description."""
    if not inner:
        return True
    if word + 1 >= len(text) or phrase_at[word + 1] < 0:
        return False
    named = [phrases[number].naming for number in (phrase_at[head], phrase_at[word + 1]) if number >= 0]
    return len(named) == 2 and all(
        naming is not None and namings[naming].kind == "person" for naming in named
    )
