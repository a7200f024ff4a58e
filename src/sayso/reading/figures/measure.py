"""What happened to those who are counted: killed, wounded, sent and so on, from the verbs and nouns beside
them.
"""

from __future__ import annotations

from functools import cache
from typing import cast

from sayso.reading.figures.harm import harms_self, outcome, past_apposition, past_conjuncts, read_harm
from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.people import Person, is_people_name, is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Measure

_LIST = "figures_measures"
_REACH_RIGHT = 14
_REACH_LEFT = 14
_STOPS = frozenset(';:.()!?"“”—–[]')
_QUOTES = frozenset('"“')
_AUXILIARIES = frozenset(["be", "have", "get", "do"])
_SUBORDINATORS = frozenset({"as", "after", "when", "while", "because", "if", "than", "since", "before"})
_CLAUSE_TAGS = frozenset({",", "CC", "WP", "WDT", "WRB", "MD", "CD"})
_SUBJECT = 8  # words into which "the number of people killed" goes
_NUMBER = frozenset({"number", "count", "total", "tally"})
_ASIDES = frozenset({"including", "among", "most", "some", "mostly", "many", "all", "mainly", "both", "half"})

#: Measures whose subjects are people when no noun says what they are.
OF_PEOPLE: frozenset[Measure] = frozenset(
    {"killed", "wounded", "casualties", "captured", "missing", "displaced", "arrested"}
)

#: Measures that count somebody who is spoken of without a number.
OF_ONE: frozenset[Measure] = frozenset({"killed", "wounded", "casualties", "captured", "missing"})


def read_measure(words: Words, first: int, end: int, head: int | None) -> Measure:
    """The measure of the figure in the words from ``first`` to ``end`` whose counted noun is at ``head``."""
    told = _from_noun(words, first, head) if head is not None else None
    if told is not None:
        return told
    if whole := _of_whom(words, end):
        later = _from_right(words, end + 3, True)
        return later if later == "killed" else whole
    people = head is None or is_person_noun(words, head) or is_people_name(words, head)
    if not people and first > 1 and _is_shot_down(words, first - 2):
        return "other"
    if words.at(end) == "," and first and words.lemma[first - 1].lower() in _table("active"):
        return _from_left(words, first) or "other"
    # "including 28 minors, and eight officers were hurt": the part goes with its whole.
    is_part = words.at(first - 1) in {"including", "among"} or words.matches(first - 2, ("among", "them"))
    inside = (
        not people and first > 1 and words.tag[first - 1] == "IN" and words.tag[first - 2].startswith("NN")
    )
    right = None if inside or (is_part and words.at(end) == ",") else _from_right(words, end, people)
    return right or _from_left(words, first) or _from_subject(words, first) or "other"


def _from_noun(words: Words, first: int, head: int) -> Measure | None:
    """What the counted noun itself, a word before it or the verb that takes lives says: "3 dead men"."""
    found = _table("nouns").get(words.lemma[head].lower())
    if found is not None:
        return found
    inside = [_table("states").get(words.lower[at]) for at in range(max(first, head - 3), head)]
    state = next((kind for kind in inside if kind), None)
    if state is not None:
        return state
    if words.lemma[head].lower() in word_set("figures_harm", "states", "marks"):
        return "other"
    takes = first > 0 and words.lemma[first - 1].lower() in _takes_lives(words, head)
    return "killed" if takes else None


def _of_whom(words: Words, end: int) -> Measure | None:
    """What happened to the whole of which a number is a part: "nine *of the dead*"."""
    if words.at(end) != "of":
        return None
    if words.at(end + 1) in {"them", "whom"}:
        return "killed" if words.at(end + 2) in {"fatally", "mortally"} else None
    if words.at(end + 1) not in {"the", "those"}:
        return None
    whose = words.at(end + 2)
    return _table("states").get(whose) or _table("nouns").get(whose.removesuffix("s"))


def _takes_lives(words: Words, head: int) -> frozenset[str]:
    """Verbs that say of the counted noun at ``head`` that they died: "cost five lives", "lost seven men"."""
    noun = words.lemma[head].lower()
    kind = (
        "lives" if noun == "life" else "soldiers" if noun in word_set("figures_harm", "verbs", "lost") else ""
    )
    return word_set("figures_harm", "verbs", f"takes_{kind}") if kind else frozenset()


def read_harm_of(words: Words, person: Person) -> Measure | None:
    """What happened to one person, if it is one of the things that people are counted for."""
    done = harms_self(words, person.end)
    if done == "killed":
        return done
    # "Four people, including a baby, died".
    aside = words.at(person.first - 1) == "including" and words.at(person.end) == ","
    found = None
    if not _speaks(words, person.end):
        found = _from_right(words, person.end + aside, True) or _from_left(words, person.first)
    if found is None:
        states = (_table("states").get(words.lower[at]) for at in range(person.first, person.head))
        found = next((state for state in states if state), None)
    found = found or done
    return found if found in OF_ONE else None


def _speaks(words: Words, at: int) -> bool:
    """ "The toll stood at 53, the minister said", "Teyle of Solanta said": who speaks is no victim."""
    if words.at(at) in {"of", "in"} and words.tag[at + 1 : at + 2] in (["NNP"], ["NN"]):
        at += 2
    return words.tag[at : at + 1] in (["VBD"], ["VBZ"]) and words.lemma[at].lower() in word_set(
        "figures_status", "subjects", "reporting"
    )


@cache
def _table(name: str) -> dict[str, Measure]:
    """``name`` of all measures together: word to measure, the earlier measure winning."""
    table: dict[str, Measure] = {}
    for measure, lists in lexicon(_LIST).items():
        for word in lists[name]:
            table.setdefault(word, cast(Measure, measure))
    return table


def _from_right(words: Words, end: int, people: bool) -> Measure | None:  # noqa: PLR0911, PLR0912
    """``were killed``, ``died``, ``dead``: the first verb or state after the noun."""
    stop = min(words.sentence(min(end, len(words) - 1))[1], end + _REACH_RIGHT)
    at = past_conjuncts(words, end, stop)
    stop = min(words.sentence(min(end, len(words) - 1))[1], at + _REACH_RIGHT)
    passive = perfect = phrase = relative = False
    while at < stop:
        lower, tag, lemma = words.lower[at], words.tag[at], words.lemma[at].lower()
        if at == end and lower in _QUOTES and people and read_harm(words, at + 1):
            at += 1
            continue
        if lower in _STOPS:
            return None
        if lower == ",":
            if words.at(at + 1) in _ASIDES:
                at = _past_aside(words, at + 1, stop)
            elif words.at(at + 1) in {"who", "which"} or (people and _is_state_pair(words, at + 1)):
                at += 1
            elif after := past_apposition(words, at, stop):
                at = after
            else:
                return None
            continue
        between = words.tag[at - 1 : at + 2] == ["CD", "CC", "CD"]  # "between the ages of 7 *and* 12"
        if (tag == "CC" and not between) or (not people and _is_shot_down(words, at)):
            return None
        harm = _harm_of_people(words, at, passive) if people else None
        if harm is not None:
            return harm
        state = _table("states").get(lower)
        if lower == "without" and words.at(at + 1) in {"power", "electricity", "water", "heat"}:
            return "affected"
        is_verb = tag[:2] == "VB" and lower != "missing" and lemma in _table("active")
        if state is not None and not is_verb and (not phrase or passive):
            return outcome(words, at, state)
        if tag.startswith("VB") or tag == "MD" or state is not None:
            if lemma in _AUXILIARIES and not _table("active").get(lemma):
                perfect = perfect or lemma == "have"
                passive = passive or lemma in {"be", "get"}
            elif lemma in _table("middle"):
                return _table("middle")[lemma]
            elif lemma in _table("active"):
                if (
                    lemma == "shoot"
                    and not passive
                    and words.at(at + 1) in {"at", "into", "toward", "towards"}
                ):
                    return None
                # The tagger takes many participles for the past tense.
                apart = tag in {"VBN", "VBD"} and not passive and not perfect
                if apart and (main := _main_clause(words, at + 1, people)):
                    return main
                if passive or (tag == "VBN" and not perfect) or not _has_object(words, at + 1):
                    return outcome(words, at, _joined_to(words, at) or _table("active")[lemma])
                return None
            elif (
                lemma not in word_set("figures_harm", "verbs", "passed_on")
                and tag != "MD"
                and not (phrase and tag in {"VBG", "VBN"})
            ):
                return None
        elif tag in {"IN", "TO"} and lower not in {"to"}:
            passed_on = words.lemma[at - 1].lower() in word_set("figures_harm", "verbs", "passed_on")
            if lower in _SUBORDINATORS and not (passed_on and lower == "as"):
                return None
            phrase = phrase or lower != "as"  # "who are listed *as* missing"
            if lower == "of" and words.at(at + 1) in {"them", "us", "whom", "those"}:
                phrase, at = False, at + 1
        elif tag in {"WP", "WDT"}:
            relative = True
        elif (tag.startswith("PRP") and tag != "PRP$") or (
            tag.startswith("NN") and not phrase and not relative and at > end and not passive
        ):
            return None
        if lower in {"lost"} and words.at(at + 2) == "lives":
            return "killed"
        at += 1
    return None


def _is_shot_down(words: Words, at: int) -> bool:
    """``shot down 61 drones``: no casualties."""
    return words.lemma[at].lower() in {"shoot", "gun"} and words.at(at + 1) in {"down", "off", "out"}


def _harm_of_people(words: Words, at: int, passive: bool) -> Measure | None:
    """What only befalls people: being prisoners ("are prisoners in a salt mine"), harm in several words."""
    if (
        passive
        and words.tag[at].startswith("NN")
        and _table("nouns").get(words.lemma[at].lower()) == "captured"
    ):
        return "captured"
    harm = read_harm(words, at)
    return outcome(words, at, harm) if harm is not None else None


def _main_clause(words: Words, at: int, people: bool) -> Measure | None:
    """What the main verb says after a participle: "soldiers deployed to the river *have been killed*"."""
    while at < words.sentence(at - 1)[1]:
        if words.lower[at] in _STOPS | _SUBORDINATORS or words.tag[at] in _CLAUSE_TAGS:
            return None
        if words.tag[at] in {"VBD", "VBZ", "VBP"}:
            found = _from_right(words, at, people)
            return found if found in OF_PEOPLE else None
        at += 1
    return None


def _past_aside(words: Words, at: int, stop: int) -> int:
    """The word after the comma that closes ``, including three children,``."""
    while at < stop and words.lower[at] not in _STOPS:
        if words.lower[at] == ",":
            return at + 1
        at += 1
    return stop


def _has_object(words: Words, at: int) -> bool:
    """Whether a verb is followed by what it does it to, so its subject is the doer."""
    if at >= len(words):
        return False
    tag = words.tag[at]
    return tag.startswith(("DT", "CD", "NN", "PRP", "JJ", "PDT", "$")) and words.at(at) not in word_set(
        "figures_not_counted", "dates", "weekdays"
    )


def _joined_to(words: Words, at: int) -> Measure | None:
    """``shot and killed``, ``shot dead``: the second verb says more than the first."""
    if words.lemma[at].lower() != "shoot":
        return None
    for back in (1, 2):
        found = _table("states").get(words.at(at + back))
        if found in {"killed", "wounded"} and (back == 1 or words.at(at + 1) == "and"):
            return found
    return None


def _is_state_pair(words: Words, at: int) -> bool:
    """Whether two states begin at ``at``: "40 of the attackers out of action, *dead or* wounded"."""
    return words.at(at) in _table("states") and words.at(at + 1) in {"or", "and"}


def _from_left(words: Words, first: int) -> Measure | None:  # noqa: PLR0911, PLR0912
    """``killing 3``, ``the toll rose to 3``: the verb that has the number as its object, or the noun that
    it totals.
    """
    at = first - 1
    start = max(words.sentence(first)[0], first - _REACH_LEFT)
    crossed = joined = False
    while at >= start:
        lower, tag, lemma = words.lower[at], words.tag[at], words.lemma[at].lower()
        if lower in _STOPS and lower not in {"–"}:
            return None
        state = _table("states").get(lower)
        if crossed and state and words.at(at - 1) == "of" and words.lemma[at - 2].lower() in _NUMBER:
            return state
        if lemma == "have" and words.tag[at + 1] == "VBN":
            pass  # "the toll *has* risen to 61"
        elif crossed and tag == "VBN" and at > start and words.tag[at - 1].startswith("NN"):
            pass  # "the number of deaths among troops sent to the river was put at 600"
        elif tag.startswith("VB"):
            if lemma in _table("active") and not crossed:
                return None if _is_passive(words, at, start) else _done_to(words, at)
            if lemma in {"claim", "take", "cost"} and words.matches(at + 1, ("the", "lives", "of")):
                return "killed"
            if lemma not in word_set("figures_harm", "verbs", "linking"):
                return None
            if lemma in {"report", "say", "confirm", "leave", "include"} and not crossed and at == first - 1:
                return None
            crossed = crossed or lemma not in {"include"}
        elif lower == "in" and words.tag[at + 1] == "NNP":
            pass  # "the death toll of the flood *in Varnia* has risen to 61"
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
        elif tag.startswith(("NN", "JJ")) and lemma in _table("totals") and crossed and not joined:
            return _table("totals")[lemma]
        elif tag.startswith(("WP", "WDT", "WRB", "PRP", "MD")) and tag != "PRP$" and not crossed:
            return None
        at -= 1
    return None


def _done_to(words: Words, at: int) -> Measure:
    """What the verb at ``at`` does to its object: "fatally shot three people" is killed."""
    fatal = {"fatally", "mortally"} & {words.at(at - 1), words.at(at + 1)}
    return "killed" if fatal else _joined_to(words, at) or _table("active")[words.lemma[at].lower()]


def _from_subject(words: Words, first: int) -> Measure | None:
    """``The number of people killed when the river flooded the valley rose to 17``."""
    verb = first - 2 if words.at(first - 1) in {"to", "at"} else first - 1
    if verb < 0 or words.lemma[verb].lower() not in word_set("figures_harm", "verbs", "linking"):
        return None
    opens = words.sentence(first)[0]
    for at in range(opens, min(opens + _SUBJECT, verb)):
        if words.lemma[at].lower() in _NUMBER and words.at(at + 1) == "of":
            counted = range(at + 2, min(at + 2 + _SUBJECT, verb))
            states = (_table("states").get(words.lower[index]) for index in counted)
            return next((state for state in states if state), None)
    return None


def _is_passive(words: Words, at: int, start: int) -> bool:
    for back in range(at - 1, max(at - 4, start - 1), -1):
        if words.lemma[back].lower() in {"be", "get"} and words.tag[at] == "VBN":
            return True
        if not words.tag[back].startswith(("RB", "VB")):
            return False
    return False
