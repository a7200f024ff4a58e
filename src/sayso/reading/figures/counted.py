"""The noun that a number counts, with its modifiers: ``North Korean soldier`` of "some 2,000 North Korean
soldiers".
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.units import read_rate, unit_end, unit_named
from sayso.reading.figures.words import Words, is_hyphen, is_numeral

_REACH = 10
_SKIPPED = frozenset(
    {
        "more",
        "additional",
        "extra",
        "further",
        "of",
        "or",
        "so",
        "another",
        "the",
        "a",
        "an",
        "estimated",
        "such",
    }
)
# "More than half of the *roughly* 11,000 troops".
_BLURS = frozenset(
    {"roughly", "about", "around", "some", "nearly", "almost", "than", "approximately", "over"}
)
_OWNERS = frozenset({"my", "your", "his", "her", "its", "our", "their", "these", "those", "this", "all"})
# What spaCy's rules make something else of: "dos", "graf".
_IRREGULAR = {"people": "people", "doses": "dose", "graves": "grave", "vaccines": "vaccine"}
_MARKS = frozenset('"“”‘’')
_SINCE_THEN = frozenset({"ago", "earlier", "later", "before"})  # "up from 340 a week ago"
_TIME_WORDS = frozenset(["last", "next", "this", "yesterday", "today", "tomorrow", "overnight"])


@dataclass(frozen=True, slots=True)
class Counted:
    """The normalised name of what is counted, its words, and the word of its head."""

    name: str
    first: int
    end: int
    head: int


def read_counted(words: Words, at: int, number_passed: bool = False) -> Counted | None:  # noqa: PLR0912
    """The counted noun that starts at ``at``, ``None`` where no noun follows. Looks at some twenty words.

    ``number_passed``: another number has been passed over already.
    """
    if is_hyphen(words.at(at)) and words.glued(at):
        if words.glued(at + 1):
            return _compound(words, at + 1, any_noun=is_numeral(words.at(at - 1)))
        return _suspended(words, at + 1)
    if words.at(at) in {"a", "an"} and words.at(at + 1) in word_set("units", "rates", "periods"):
        return None  # "1,000 a day"
    start = _skip(words, at)
    parts: list[tuple[int, str]] = []
    head = -1
    index = start
    stop = min(start + _REACH, words.sentence(at - 1)[1]) if 0 < at < len(words) else start
    while index < stop:
        tag, lower = words.tag[index], words.lower[index]
        following = words.tag[index + 1] if index + 1 < len(words) else ""
        if tag.startswith("NN") or _is_plural_taken_for_verb(words, index, at, head):
            if head >= 0 and not _continues(words, head, index):
                break
            parts.append((index, words.text[index]))
            head = index
        elif (
            head >= 0 and words.tag[head] in {"NNS", "NNPS"} and not (is_hyphen(lower) and words.glued(index))
        ):
            break
        elif tag in {"JJ", "JJR", "JJS", "VBN", "VBG", "FW", "AFX"} and lower not in _TIME_WORDS:
            if not _noun_ahead(words, index + 1):
                break
            if not (words.tag[index - 1] == "RB" and words.lower[index].endswith("ed")):
                parts.append((index, words.lemma[index] if tag in {"JJR", "JJS"} else words.text[index]))
        elif is_hyphen(lower) and words.glued(index) and words.glued(index + 1) and parts:
            parts.append((index, "-"))
        elif tag == "POS" and head >= 0:
            if not words.tag[head].startswith("NNP"):
                parts = []
            head = -1
        elif tag == "CD" and not parts and index == start:
            return None if number_passed else _after_number(words, index, at)
        elif (
            (tag in {"RB", "RBS", "RBR"} or lower in {"most", "least"})
            and following.startswith(("JJ", "VBN", "RB", "HYPH"))
        ) or (
            ((tag == "CC" and lower in {"and", "or"}) or lower == ",")
            and parts
            and _joins(words, parts[-1][0], index)
        ):
            pass
        else:
            break
        index += 1
    if head < 0 or (words.at(head - 1) in {"a", "an"} and words.at(head + 1) in _SINCE_THEN):
        return None
    parts = [part for part in parts if part[0] <= head]
    name = unit_named(words, head) if parts[0][0] < head else None
    name = name or _name(words, parts, head)
    rate, end = read_rate(words, head + 1)
    return Counted(f"{name} per {rate}" if rate else name, parts[0][0], end if rate else head + 1, head)


def _is_plural_taken_for_verb(words: Words, index: int, at: int, head: int) -> bool:
    """ "Five FAO *regions*": several are counted, so what ends in -s behind a name is no verb."""
    named = head == index - 1 and words.tag[head] == "NNP" and words.tag[index] == "VBZ"
    return named and words.tag[at - 1 : at] == ["CD"] and words.at(at - 1) not in {"one", "1"}


def _after_number(words: Words, index: int, at: int) -> Counted | None:
    """``three of the five men``, ``eight million 250ml bottles``: the second number is passed over."""
    end = index + 1
    while end < len(words) and words.tag[end] == "CD":
        end += 1  # "of the 2 million doses"
    after = unit_end(words, end)
    if after > end and "of" in words.lower[at:index] and (unit := unit_named(words, end)):
        return Counted(unit, end, after, after - 1)  # "four of her six acres"
    if "of" in words.lower[at:index] or after > end:
        return read_counted(words, after, number_passed=True)
    return None


def _compound(words: Words, at: int, any_noun: bool = False) -> Counted | None:
    """``four-cylinder``, ``22-member``: the one word after the hyphen.

    ``any_noun``: after digits any plain noun will do ("12-storey"); "six-speed" only describes.
    """
    if (
        at >= len(words)
        or not words.tag[at].startswith(("NN", "JJ", "CD", "HYPH"))
        or not words.text[at].isalpha()
    ):
        return None
    name = words.lemma[at] if words.tag[at] == "NNS" else words.lower[at]
    listed = name in word_set("figures_not_counted", "beside", "compounds")
    if not listed and not (any_noun and _is_thing(words, at)):
        return None
    return Counted(name, at, at + 1, at)


def _is_thing(words: Words, at: int) -> bool:
    """``12-storey``: a plain noun that the hyphen makes part of the number's word."""
    word = words.text[at]
    return (
        words.tag[at] == "NN"
        and word.islower()
        and len(word) > 2
        and word not in word_set("figures_not_counted", "beside", "uncounted")
    )


def _suspended(words: Words, at: int) -> Counted | None:
    """``four-, five- and six-cylinder``: the word after the last hyphen."""
    for index in range(at, min(at + _REACH, len(words) - 1)):
        if is_hyphen(words.lower[index]):
            if words.glued(index) and words.glued(index + 1):
                return _compound(words, index + 1)
        elif words.tag[index] not in {"CD", "CC", ",", "TO"}:
            break
    return None


def _skip(words: Words, at: int) -> int:
    start = _past_owner(words, at)
    start += _is_quoted(words, start)
    while start < min(at + 5, len(words)):
        word = words.lower[start]
        of_those = word in _BLURS and words.at(start - 1) in {"the", "of", "than", "more", "less", "at"}
        if (
            word in _SKIPPED
            or (of_those and "CD" in words.tag[start + 1 : start + 3])
            or (word in _OWNERS and words.at(start - 1) in {"of", "half"})
        ):
            start += 1
        else:
            break
    return start


def _is_quoted(words: Words, at: int) -> bool:
    """Whether quotation marks stand around the noun or the number: 150 "volunteers", "several" servicemen."""
    if words.at(at) in _MARKS and words.at(at + 1) == "of" and words.at(at - 2) in _MARKS:
        return True  # "“hundreds” of casualties"
    if words.at(at) not in _MARKS or not words.tag[at + 1 : at + 2] or not words.tag[at + 1].startswith("NN"):
        return False
    around = words.at(at + 2) in _MARKS or words.at(at + 3) in _MARKS
    return around or any(words.at(at - back) in _MARKS for back in (2, 3, 4))


def _past_owner(words: Words, at: int) -> int:
    """The number after "of the country's" in ``38 of the country's 412 hospitals``, else ``at``."""
    if words.at(at) == "of":
        for index in range(at + 1, min(at + 6, len(words) - 1)):
            if words.tag[index] == "POS":
                return index + 1 if words.tag[index + 1] == "CD" else at
    return at


def _continues(words: Words, head: int, index: int) -> bool:
    """Whether the noun at ``index`` goes on the noun phrase that has a noun at ``head`` already."""
    if index != head + 1 and not is_hyphen(words.at(index - 1)):
        return words.tag[index - 1] in {"JJ", "CC", "VBN", "VBG", ","}
    before, tag = words.tag[head], words.tag[index]
    if words.lower[index] in _TIME_WORDS:
        return False
    if before in {"NNS", "NNPS"} or words.lower[head] == "people":
        return (tag == "NNS" and words.lower[head] != "people") or (
            tag == "NN" and words.lower[head] in {"arms", "sports", "sales", "news"}
        )
    return not (before == "NN" and tag in {"NNP", "NNPS"} and words.text[index][0].isupper())


def _noun_ahead(words: Words, index: int) -> bool:
    """Whether a noun follows within the same run of modifiers."""
    for at in range(index, min(index + 6, len(words))):
        tag = words.tag[at]
        if tag.startswith("NN"):
            return words.lower[at] not in {"yesterday", "today", "tomorrow"}
        if not (tag.startswith(("JJ", "VBN", "VBG", "RB")) or tag in {"CC", "HYPH", ",", "POS", "FW"}):
            return False
        if tag in {"CC", ","} and not (at + 1 < len(words) and words.tag[at + 1].startswith(("JJ", "VBN"))):
            return False
    return False


def _joins(words: Words, left: int, at: int) -> bool:
    """``gifted and unpredictable``, ``Kia and Hyundai vehicles``: the conjunction at ``at`` stands inside
    the phrase.
    """
    if at + 1 >= len(words):
        return False
    before, after = words.tag[left], words.tag[at + 1]
    if before.startswith("JJ") and after.startswith("JJ"):
        return _noun_ahead(words, at + 2)
    if before == "NNP" and after == "NNP" and words.lower[at] == "and":
        return at + 2 < len(words) and words.tag[at + 2] == "NNS"
    return False


def _name(words: Words, parts: list[tuple[int, str]], head: int) -> str:
    pieces: list[str] = []
    for index, written in parts:
        form = written
        if index == head:
            form = singular(words, index)
        elif form.istitle() and not words.tag[index].startswith(("NNP", "JJ")):
            form = form.lower()
        if form == "-":
            pieces[-1] += "-"
        elif pieces and pieces[-1].endswith("-"):
            pieces[-1] += form
        else:
            pieces.append(form)
    return " ".join(pieces).strip("- ")


def singular(words: Words, index: int) -> str:
    """The singular of the noun at ``index``; a proper noun keeps its capital."""
    text, tag = words.text[index], words.tag[index]
    if tag in {"NNS", "VBZ"}:
        if words.lower[index] in _IRREGULAR:
            return _IRREGULAR[words.lower[index]]
        return words.lemma[index].lower()
    if tag == "NNPS" and len(text) > 3 and text.endswith("s") and not text.endswith("ss"):
        return text[:-3] + "y" if text.endswith("ies") else text[:-1]
    return text if tag.startswith("NNP") else words.lower[index]
