"""Ages that no unit names: ``Marta Ilves, 25,`` · ``aged 18 to 25`` · ``who was 10``."""

from __future__ import annotations

from sayso.reading.figures.amounts import Amount
from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.words import Words, is_hyphen

AGE_UNIT = "year of age"
_OLDEST = 115
_OLD = 50  # whoever leaves "at 9" leaves in the morning
_RETIRING = frozenset({"retire", "leave", "quit", "stop"})
_PERSONS = frozenset({"who", "he", "she"})
_YOUNG_AND_OLD = frozenset({"girl", "boy", "child", "man", "woman", "toddler", "youth"})  # "a girl of 5"
_AGES = frozenset({"aged", "ages", "age"})
_BETWEEN = frozenset({"between", "from", "about", "around", "over", "under", "up"})
_CLOSES = frozenset({",", ".", ")", ";"})
_LIST_REACH = 12  # words
_ONE_ACTING = ("er", "or", "ist", "ian")  # "the striker, 31, scored"
_ACTING = ("ers", "ors", "ists", "ians")


def is_age(words: Words, amount: Amount) -> bool:
    """Whether an amount without a unit is somebody's age."""
    first, end = amount.first, amount.end
    if amount.kind == "vague" or not (0 < amount.low <= _OLDEST and float(amount.high).is_integer()):
        return False
    if _is_listed(words, first) or _goes_on_to_old(words, end) or _is_named(words, first):
        return True
    if _is_bracket(words, first, end):
        return True
    if not words.text[first].isdigit() or amount.joined:
        return False
    return _is_apposition(words, first, end) or _is_said(words, first, end)


def _is_bracket(words: Words, first: int, end: int) -> bool:
    """``voters under 35``, ``children under five``."""
    if words.at(first - 1) not in {"under", "over", "below", "above"} or first < 2:
        return False
    at = first - 2
    if words.lemma[at].lower() == "be":  # "40 percent of the victims *were* under 30"
        at -= 1
    people = words.tag[at] == "NNS" and (is_person_noun(words, at) or words.lower[at].endswith(_ACTING))
    return people and not (end < len(words) and words.tag[end].startswith(("NN", "JJ", "CD")))


def _is_named(words: Words, first: int) -> bool:
    """``aged 9``, ``at the age of 16``, ``aged between 18 and 25``."""
    before = words.at(first - 1)
    if before == "of" and words.at(first - 2) in _YOUNG_AND_OLD:
        return words.text[first].isdigit() and words.tag[first + 1 : first + 2] not in (["NN"], ["NNS"])
    if before in {"to", "at", "above", "below", "from"} and words.at(first - 2) == "age":
        return True  # "raising the retirement age to 67"
    if before in _AGES and not (before == "age" and words.at(first - 2) in {"the", "retirement"}):
        return True
    if before == "to" and words.at(first - 3) in _AGES:
        return True  # "aged one to 70"
    if words.at(first - 2) not in _AGES:
        return False
    return before in _BETWEEN or (before == "of" and words.at(first - 3) != "retirement")


def _is_apposition(words: Words, first: int, end: int) -> bool:
    """``Marta Ilves, 25,``, ``the victim, 18, died``, ``two men, 26 and 21,``, ``also 15``."""
    before, after = words.at(first - 1), words.at(end)
    if before == "also":
        return words.at(first - 2) in {",", "was", "is", "were"} and after in {",", "."}
    if before == "and" and words.tag[first - 2] == "CD" and after in _CLOSES:
        start = first - 2
        return words.at(start - 1) == "," and _is_somebody(words, start - 2)
    if before not in {",", "("} or first < 2 or (before == "(" and after != ")"):
        return False
    if _is_name(words, first - 2):
        return after in {*_CLOSES, "and"} and not _is_list(words, end)
    if not _is_somebody(words, first - 2):
        return False
    return after in _CLOSES or (after == "and" and words.tag[end + 1 : end + 2] == ["CD"])


def _is_name(words: Words, at: int) -> bool:
    """A proper noun; where the tagger knows it for none, a capitalised word after another."""
    if words.tag[at] in {"NNP", "NNPS"} or words.lower[at] in {"jr", "jr.", "sr", "sr."}:
        return True
    dated = word_set("figures_not_counted", "dates", "months") | word_set(
        "figures_not_counted", "dates", "weekdays"
    )
    named = words.text[at][0].isupper() and words.at(at) not in dated
    return named and at > 0 and words.text[at - 1][0].isupper() and words.glued(at + 1)


def _is_somebody(words: Words, at: int) -> bool:
    if is_person_noun(words, at) or words.at(at) in {"another", "other", "others"}:
        return True
    acting = words.tag[at] == "NN" and words.lower[at].endswith(_ONE_ACTING) and words.lower[at] != "number"
    return acting and "DT" in words.tag[max(at - 3, 0) : at]


def _is_said(words: Words, first: int, end: int) -> bool:
    """``who was 10``, ``the ages were 6, 11 and 15``, ``died at 84``."""
    before, after = words.at(first - 1), words.at(end)
    if before in {"were", "are"} and words.at(first - 2) == "ages":
        return True
    if before == "at" and words.lemma[first - 2].lower() == "die":
        return after in _CLOSES
    if before == "at" and words.lemma[first - 2].lower() in _RETIRING and int(words.text[first]) >= _OLD:
        return after in _CLOSES or not after[:1].isalnum()  # "I don't want to leave at 64"
    return (
        before in {"is", "was", "turned"}
        and words.at(first - 2) in _PERSONS
        and after in {".", ",", "when", "and", "at", ";"}
    )


def _is_listed(words: Words, at: int) -> bool:
    """Whether the number at ``at`` goes on a list of ages: ``ages 17, 18 and 19``, ``ages of 7 and 12``."""
    start = at
    while start > 0 and (words.lower[start - 1] in {",", "and", "or"} or words.tag[start - 1] == "CD"):
        start -= 1
    if start == at:
        return False
    if words.at(start - 1) in {"of", "were", "are", "between"}:
        start -= 1
    return words.at(start - 1) in {"ages", "aged", "age"}


def _goes_on_to_old(words: Words, end: int) -> bool:
    """``6 and 11 years old``, ``16-, 19- and 22-year-olds``: a later number has the words."""
    at = end
    while at < min(end + _LIST_REACH, len(words)) and (
        words.tag[at] == "CD" or words.lower[at] in {",", "and", "or"} or is_hyphen(words.lower[at])
    ):
        at += 1
    if at == end or "CD" not in words.tag[end:at] or words.at(at) not in {"year", "years", "yr"}:
        return False
    return "old" in words.at(at + 1 + is_hyphen(words.at(at + 1)))


def _is_list(words: Words, end: int) -> bool:
    """Whether another bare number follows, so that a date or a list is being written."""
    return words.at(end) in {",", "and"} and words.tag[end + 1 : end + 2] == ["CD"]
