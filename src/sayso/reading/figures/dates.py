"""Numbers of dates, years and clock times."""

from __future__ import annotations

from sayso.reading.figures.lexicon import word_set
from sayso.reading.figures.scales import Number
from sayso.reading.figures.scores import has_noun
from sayso.reading.figures.words import Words, is_hyphen

_LIST = "figures_not_counted"
_DAYS = 8  # words of a list of days


def is_date(words: Words, number: Number, excluded_end: int) -> bool:  # noqa: PLR0911
    first, end = number.first, number.end
    before, after = words.at(first - 1), words.at(end)
    months = word_set(_LIST, "dates", "months")
    raw = words.text[first]
    if before == "." and words.at(first - 2) in months:
        before = words.at(first - 2)
    if after in word_set(_LIST, "dates", "clock") or _is_stamp(words, number):
        return True
    if number.value <= 31 and raw.isdigit():
        if _lists_days(words, end):
            return True
        if before in months and (before != "may" or words.text[first - 1][0].isupper()):
            return words.tag[first - 1] != "MD"
        if after in months and (after not in {"may", "march", "mar"} or words.text[end][0].isupper()):
            return True
    after_date = first - 1 == excluded_end
    if after_date and before == "of":
        return True
    joined = after_date and (is_hyphen(before) or before in {"/", "and", "or", "to", ","})
    if joined and raw.isdigit() and not has_noun(words, end):
        return True
    return is_year(words, number, after_date)


def _lists_days(words: Words, end: int) -> bool:
    """Whether more days and their month follow: "on 2*, 9 and 16 March*"."""
    at = end
    while at < end + _DAYS and (words.at(at) in {",", "and"} or words.at(at).isdigit()):
        at += 1
    months = word_set(_LIST, "dates", "months")
    listed = at > end + 1 and words.at(at - 1).isdigit() and words.at(end) in {",", "and"}
    return listed and words.at(at) in months and words.text[at][0].isupper()


def _is_stamp(words: Words, number: Number) -> bool:
    """``17.20`` on a line of its own: the hour of an entry in a live blog."""
    start, end = words.starts[number.first], words.ends[number.end - 1]
    hour, _, minute = words.content[start:end].partition(".")
    if not (hour.isdigit() and minute.isdigit() and len(minute) == 2 and int(hour) < 24 and int(minute) < 60):
        return False
    alone = words.content[max(start - 1, 0) : start] in {"\n", ""}
    return alone and words.content[end : end + 1] in {"\n", ""}


def is_year(words: Words, number: Number, after_year: bool = False) -> bool:
    raw = words.text[number.first]
    if not (raw.isdigit() and len(raw) == 4 and 1200 <= number.value <= 2200 and number.scale == 1):
        return False
    before = words.at(number.first - 1)
    if before == "(" and words.at(number.first - 2) in {"%", "percent", "cent"}:
        return False  # "53% (1684)"
    if before in word_set("figures_bounds", "before", "~") | {"than", "least", "over"}:
        return (
            before in {"about", "around"}
            and not has_noun(words, number.end)
            and words.at(number.first - 2) == "from"
        )
    if number.end < len(words) and words.tag[number.end] == "NNS" and words.text[number.end].islower():
        return before in word_set(_LIST, "dates", "before_year") or (
            1900 <= number.value <= 2100 and before in {",", "("}
        )
    return 1500 <= number.value <= 2200
