"""What the words before a number say was done to those it counts: ``killing 3``, ``the toll rose to 3``."""

from __future__ import annotations

from sayso.reading.figures.befalling import is_shot_down, joined_to
from sayso.reading.figures.harm import deals_death
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.people import is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Measure

_REACH = 14
_COUNTED = 4  # words behind a number in which the noun of those counted stands
_BROUGHT = 5  # words behind "bringing" in which what is totalled is named
_SENTENCE = 24  # words between "the number of those killed when …" and its verb
_SUBJECT = 8  # words into which "the number of people killed" goes
_STOPS = frozenset(';:.()!?"“”—–[]')
_ENDS_AFTER = frozenset({"to", "at", "from", "than", "about", "around", ","})
_BEFORE_ENDS = frozenset({"CD", "RB", "RBR", "RBS", "JJR", "JJS"})
_FOUND = frozenset({"body", "corpse"})  # of those found, not of all who died
_COMPRISING = frozenset({"totalling", "totaling", "numbering", "comprising"})
_GROUPED = frozenset({"family", "group", "gang", "crew", "team", "party"})
_IN_ALL = frozenset({"total", "combined"})
_OPENERS = frozenset({"as", "after", "that", "while", "when"})
_NUMBER = frozenset({"number", "count", "total", "tally", "estimate", "figure"})


def read_deed(words: Words, first: int, totals: bool = True) -> Measure | None:  # noqa: PLR0911, PLR0912
    """What the words before ``first`` say was done: ``killing 3``, ``the toll rose to 3``.

    The verb that has the number as its object counts, or the noun that it totals unless ``totals`` is off (a
    number of things: "a fund for the victims raised money from 9,000 donors"). Looks at 14 words.
    """
    at = first - 1
    start = max(words.sentence(first)[0], first - _REACH)
    crossed = joined = False
    at -= words.at(at) in {'"', "“"}
    if at > start and words.at(at) == "of" and words.lower[at - 1] in _GROUPED:
        at -= 2  # "killed *a family of* six"
    if at > start and words.lower[at - 1 : at + 1] == ["in", "the"]:  # "the number of dead in the hundreds"
        at, crossed = at - 2, True
    while at >= start:
        lower, tag, lemma = words.lower[at], words.tag[at], words.lemma[at].lower()
        if lower in _STOPS and lower not in {"–"}:
            return None
        if lower == "death" and words.at(at - 1) == "to" and at > start + 1 and deals_death(words, at - 2):
            return "killed"  # "suspected of shooting *to death* two guards"
        state = measure_table("states").get(lower)
        if crossed and state and words.at(at - 1) == "of" and words.at(at - 2) in {"and", ","}:
            return state  # "the number of dead at 40 and *of wounded* at 90"
        if crossed and state and (number := _number_of(words, at, start)) is not None:
            return _numbered(
                words, number, first
            )  # "put *the number of killed or wounded* soldiers at 4,000"
        if lemma == "have" and words.tag[at + 1] == "VBN":
            pass  # "the toll *has* risen to 61"
        elif lower == "estimated" and words.at(at - 1) in {"an", "the"}:
            pass  # "dispatched *an estimated* 11,000 last year and 3,000 more"
        elif crossed and tag == "VBN" and at > start and words.tag[at - 1].startswith("NN"):
            pass  # "the number of deaths among troops sent to the river was put at 600"
        elif at == first - 1 and lower in _COMPRISING and words.tag[at - 1].startswith("NN"):
            pass  # "deploy units *totalling* 6,000 men"
        elif tag.startswith("VB"):
            if is_shot_down(words, at):
                return None  # "had shot down 105 drones, 35 of them over the capital"
            if lemma in measure_table("active") and not crossed:
                return None if _is_passive(words, at, start) else _done_to(words, at)
            if not crossed and deals_death(words, at):
                return None if _is_passive(words, at, start) else "killed"  # "beat a guard to death"
            if lemma in {"claim", "take", "cost"} and words.matches(at + 1, ("the", "lives", "of")):
                return "killed"
            if lemma not in word_set("figures_harm", "verbs", "linking"):
                return None
            if lemma in {"report", "say", "confirm", "leave", "include"} and not crossed and at == first - 1:
                return None
            crossed = crossed or lemma not in {"include"}
        elif lower == "of" and words.at(at - 1) in _IN_ALL:
            at -= 1  # "has sent a *total of* 15,000"
        elif lower == "in" and "NNP" in words.tag[at + 1 : at + 2 + words.tag[at + 1].startswith("JJ")]:
            pass  # "the death toll of the flood *in northern Varnia* has risen to 61"
        elif tag in {"IN", "TO"}:
            if lower not in {
                "to",
                "at",
                "of",
                "by",
                "for",
                "between",
                "as",
                "from",
                "among",
                "than",
                "about",
                "around",
                "over",
            }:
                return None
            crossed = True
        elif tag == "CC":
            joined = True
        elif tag.startswith(("NN", "JJ")) and lemma in measure_table("totals") and crossed and not joined:
            if not totals:
                return None
            return measure_table("totals")[lemma]
        elif lower == "losses" and crossed and not joined and _of_an_army(words, at):
            return "casualties"
        elif tag.startswith(("WP", "WDT", "WRB", "PRP", "MD")) and tag != "PRP$" and not crossed:
            return None
        at -= 1
    return None


def _number_of(words: Words, state: int, start: int) -> int | None:
    """Where "the number of" stands before a state, or before one that is joined with it."""
    of = state - 1
    while of > start and (words.lower[of] in {"or", "and"} or measure_table("states").get(words.lower[of])):
        of -= 1
    return of - 1 if words.at(of) == "of" and words.lemma[of - 1].lower() in _NUMBER else None


def _of_an_army(words: Words, losses: int) -> bool:
    """ "North Korean *losses*", "combat *losses*": people, where a firm's "losses" are money."""
    before = words.lower[losses - 1] if losses else ""
    people = before.endswith(("ian", "ean", "ese", "ish"))
    return people or before in word_set("figures_harm", "verbs", "losses_of")


def _done_to(words: Words, at: int) -> Measure:
    """What the verb at ``at`` does to its object: "fatally shot three people" is killed."""
    other = {"killed": "wounded", "wounded": "killed", "injured": "killed"}.get(words.lower[at])
    if (
        other
        and words.at(at - 1) in {"or", "and"}
        and words.at(at - 2) in word_set("figures_harm", "states", other)
    ):
        return "casualties"  # "killed or wounded at least 30 soldiers"
    fatal = {"fatally", "mortally"} & {words.at(at - 1), words.at(at + 1)}
    return (
        "killed"
        if fatal or deals_death(words, at)
        else joined_to(words, at) or measure_table("active")[words.lemma[at].lower()]
    )


def _is_passive(words: Words, at: int, start: int) -> bool:
    for back in range(at - 1, max(at - 4, start - 1), -1):
        if words.lemma[back].lower() in {"be", "get"} and words.tag[at] == "VBN":
            return True
        joined = words.lower[back] == "and" and words.tag[back - 1] == "VBN"  # "were shot and killed"
        if not joined and not words.tag[back].startswith(("RB", "VB")):
            return False
    return False


def read_total(words: Words, first: int) -> Measure | None:
    """``The number of people killed when the river flooded the valley rose to 17``, ``the death toll of the
    storm that hit the coast stands at 17``: the noun that opens the sentence says what is counted.
    """
    if brought := read_brought(words, first):
        return brought
    verb = _linking_before(words, first)
    if verb is None:
        return None
    opens = _past_saying(words, words.past_dateline(words.sentence(first)[0]), verb)
    for at in range(max(opens, verb - _SENTENCE), verb):
        if words.lemma[at].lower() in _NUMBER and words.at(at + 1) == "of":
            return _numbered(words, at, verb)
    return _subject_total(words, _past_fronted(words, opens, verb), verb, first) or _clause_total(
        words, opens, verb, first
    )


def is_clause_total(words: Words, first: int) -> bool:
    """Whether the number at ``first`` is what the toll in a clause of its own has come to."""
    verb = _linking_before(words, first)
    opens = words.past_dateline(words.sentence(first)[0])
    return verb is not None and _clause_total(words, opens, verb, first) is not None


def _clause_total(words: Words, opens: int, verb: int, first: int) -> Measure | None:
    """ "Appealed for help *as the death toll* from floods caused by the storm rose to 132"."""
    for at in range(verb - 1, max(opens, verb - _SENTENCE), -1):
        if words.lower[at] == ",":
            return None
        if words.lower[at] in _OPENERS and (total := _subject_total(words, at + 1, verb, first)):
            return total
    return None


def _subject_total(words: Words, opens: int, verb: int, first: int) -> Measure | None:
    """What the subject that opens a clause totals: "*the death toll* …"; ``None`` where it totals nothing."""
    for at in range(opens, min(opens + _SUBJECT, verb)):
        if not words.tag[at].startswith(("DT", "PRP$", "JJ", "NN", "POS", "RB")):
            return None
        if words.tag[at].startswith("NN") and (
            at + 1 == verb or not words.tag[at + 1].startswith(("NN", "POS"))
        ):
            # "The soldiers *killed* in the strike have reached 89".
            state = measure_table("states").get(words.lower[at + 1]) if is_person_noun(words, at) else None
            total = measure_table("totals").get(words.lemma[at].lower())
            return state or _of_losses(words, at, first) or total
    return None


def _of_losses(words: Words, at: int, first: int) -> Measure | None:
    """ "The *losses* of the group amounted to more than 4,000 people"."""
    if words.lower[at] != "losses":
        return None
    people = any(is_person_noun(words, w) for w in range(first + 1, min(first + _COUNTED, len(words))))
    return "casualties" if people or _of_an_army(words, at) else None


def _past_saying(words: Words, opens: int, verb: int) -> int:
    """Past "The minister said" or "it was reported that", behind which the subject of ``verb`` stands."""
    reporting = word_set("figures_status", "subjects", "reporting")
    said = [
        at for at in range(opens, verb) if words.lemma[at].lower() in reporting and words.tag[at][:2] == "VB"
    ]
    return said[-1] + 1 + (words.at(said[-1] + 1) == "that") if said else opens


def _past_fronted(words: Words, opens: int, verb: int) -> int:
    """Past "In Sarn alone," or a quotation mark, with which a sentence may open before its subject."""
    opens += words.at(opens) in {'"', "“"}
    if words.tag[opens] != "IN":
        return opens
    stop = min(opens + _SUBJECT, verb)
    return next((at + 1 for at in range(opens, stop) if words.lower[at] == ","), opens)


def read_brought(words: Words, first: int) -> Measure | None:
    """ "Bringing *total casualties* since May to more than 6,000": the noun behind the verb that totals."""
    if words.at(first - 1) not in {"to", "at"}:
        return None
    for at in range(first - 2, max(first - 2 - _REACH, words.sentence(first)[0] - 1), -1):
        if words.lower[at] in _STOPS:
            return None
        if words.lemma[at].lower() in word_set("figures_harm", "verbs", "bringing"):
            near = range(at + 1, min(at + 1 + _BROUGHT, first))
            told = [_total(words, noun) for noun in near]
            return next((measure for measure in told if measure), None)
    return None


def _total(words: Words, noun: int) -> Measure | None:
    if words.lower[noun] == "losses":
        return "casualties"
    return measure_table("totals").get(words.lemma[noun].lower())


def _numbered(words: Words, number: int, verb: int) -> Measure | None:
    """What "the number of people killed", "the number of killed and wounded soldiers" counts."""
    told = [
        measure_table("states").get(words.lower[index])
        or measure_table("totals").get(words.lemma[index].lower())
        for index in range(number + 2, min(number + 2 + _SUBJECT, verb))
        if words.lemma[index].lower() not in _FOUND
    ]
    if {"killed", "wounded"} <= set(told):
        return "casualties"
    return next((measure for measure in told if measure), None)


def _linking_before(words: Words, first: int) -> int | None:
    """The verb of which the number at ``first`` is the end: "*rose* sharply from 12 to at least 19"."""
    if words.lemma[first].lower() in {"exceed", "top", "surpass", "total"}:
        return first  # the bound itself: "already *exceeds* 3,000"
    for at in range(first - 1, max(first - 1 - _SUBJECT, -1), -1):
        if words.lemma[at].lower() in word_set("figures_harm", "verbs", "linking"):
            return at
        year = words.lower[at] == "in" and words.tag[at + 1] == "CD"
        if not year and words.tag[at] not in _BEFORE_ENDS and words.lower[at] not in _ENDS_AFTER:
            return None
    return None


def is_driven_out(words: Words, verb: int, end: int) -> bool:
    """``forcing 9,000 people from their homes``."""
    if words.lemma[verb].lower() not in word_set("figures_harm", "verbs", "driving_out"):
        return False
    away = words.at(end) in {"from", "off"} or words.matches(end, ("out", "of"))
    return away and not word_set("figures_harm", "states", "left").isdisjoint(words.lower[end + 1 : end + 4])
