"""What happened to those who are counted: killed, wounded, sent and so on, from the verbs and nouns beside
them.
"""

from __future__ import annotations

from sayso.reading.figures.befalling import OF_PEOPLE, fate_of_part, is_shot_down, read_fate
from sayso.reading.figures.doing import is_driven_out, read_deed, read_total
from sayso.reading.figures.endings import ends_before
from sayso.reading.figures.harm import before_conjuncts, harms_self, past_charge
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.named_dead import is_named_among_dead
from sayso.reading.figures.people import BODY, Person, is_people_name, is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Measure

_LONGEST_NAME = 6  # words of a second speaker's name
_STOPS = frozenset(';:.()!?"“”—–[],')
_TOGETHER = (("along", "with"), ("together", "with"))
# "A *shipment* of 2,000 doses has arrived": what it carries has.
_LOADS = frozenset(
    {"shipment", "convoy", "consignment", "batch", "contingent", "group", "force", "wave", "load"}
)
_PEOPLE = frozenset({"others", "troops", "personnel"})
_PARENTS = frozenset({"mother", "father", "parent", "parents", "mum", "mom", "dad"})
# What somebody still is to whom more happens.
_STAYED = frozenset({"displaced", "captured"})
_BOUNDS = frozenset({"exceed", "top", "surpass"})
_TELLS = frozenset({"tell", "inform", "assure", "remind"})
_SAFE = frozenset({"rescued", "saved", "survived", "unhurt", "unharmed", "uninjured"})
_REACH = 8  # words before "along with" in which is told what happened

#: Measures that count somebody who is spoken of without a number.
OF_ONE: frozenset[Measure] = frozenset({"killed", "wounded", "casualties", "captured", "missing"})


def read_measure(words: Words, first: int, end: int, head: int | None) -> Measure:  # noqa: PLR0911, PLR0912
    """The measure of the figure in the words from ``first`` to ``end`` whose counted noun is at ``head``."""
    if words.matches(end, (",", "including", "the", "killed")):
        return "casualties"  # "losses of 4,000 people, including the killed, wounded and missing"
    if words.at(end) in _SAFE:
        return "other"  # "five were dead and about 280 rescued"
    told = measure_of_noun(words, first, head) if head is not None else None
    if told is None and head is not None and is_part_of_number(words, first, end):
        # "Over 6,000 of the 11,000 soldiers sent have become casualties": the whole was sent.
        people = is_person_noun(words, head) or words.lower[head] in _PEOPLE
        own = fate_of_part(words, end, people)
        return own or read_deed(words, first, totals=people) or read_total(words, first) or "other"
    of_whole = words.lower[max(first - 2, 0) : first] == ["of", "the"]  # "1,000 of the 4,000 casualties died"
    if told == "casualties" and not of_whole and read_fate(words, end, True) == "killed":
        return "killed"  # "two victims died"
    if told == "casualties" and not of_whole and words.lemma[head or 0].lower() == "victim":
        # "Killed two victims", "killing the chief and 17 other victims".
        return _done_to_victims(words, first) or told
    if told in _STAYED and not of_whole and (fate := read_fate(words, end, True)) in {"killed", "wounded"}:
        return fate  # "20 displaced residents were killed"
    if told is not None:
        return told
    if words.lemma[first].lower() in _BOUNDS and (total := read_total(words, first)):
        return total  # "the toll exceeded 1,300 people, and 1,823 were injured"
    if of_whole and (words.tag[first - 3 : first - 2] == ["CD"] or _is_share(words, first)):
        own = None if words.at(end) == "died" else measure_table("states").get(words.at(end))
        if own or read_fate(words, end, True) == "killed":
            # Only the part has died: "three of the 12 *injured* have died", "two of the nine aboard died".
            return own or _of_those_who(words, first, end) or "other"
    if words.at(first - 1) == "of" and words.at(first - 2) in _PARENTS:
        return "other"  # "a mother of five who fled"
    if head is not None and is_person_noun(words, head) and words.lemma[first - 1 : first] == ["seize"]:
        return "captured"
    if words.at(end) in {"fatally", "mortally"}:
        return "killed"  # "shot three people, two fatally"
    if whole := _of_whom(words, end):
        later = read_fate(words, end + 3, True)
        return later if later == "killed" else whole
    people = (
        head is None
        or is_person_noun(words, head)
        or is_people_name(words, head)
        or words.lower[head] in _PEOPLE
    )
    if not people and first > 1 and is_shot_down(words, first - 2):
        return "other"
    if first and is_driven_out(words, first - 1, end):
        return "displaced"
    if words.at(end) == "," and first and words.lemma[first - 1].lower() in measure_table("active"):
        return read_deed(words, first) or "other"
    # "including 28 minors, and eight officers were hurt": the part goes with its whole.
    is_part = words.at(first - 1) in {"including", "among"} or words.matches(first - 2, ("among", "them"))
    if first and words.lemma[first - 1] == "send" and words.tag[end : end + 1] == ["VBG"]:
        return "other"  # "sent hundreds of shoppers running"
    if of_dead := _of_the(words, first):
        return read_fate(words, end, people) or of_dead
    inside = (
        not people
        and first > 1
        and words.tag[first - 1] == "IN"
        and words.tag[first - 2].startswith("NN")
        and words.lower[first - 1] != "that"
        and not (words.lower[first - 1] == "of" and words.lemma[first - 2].lower() in _LOADS)
    )
    right = None if inside or (is_part and words.at(end) == ",") else read_fate(words, end, people)
    if right == "killed" and people and (told := _of_those_who(words, first, end)):
        right = told
    # "Half of the 11,000 soldiers sent": what is done to the half befalls not all of them.
    done = None if of_whole and _is_share(words, first) else read_deed(words, first, totals=people)
    if done and words.at(end) == "and" and "CD" in words.tag[end + 1 : end + 4]:
        return done  # "sent 300 officers and 12 people were arrested"
    if right == "sent" and done in OF_PEOPLE and words.at(end) in {"who", "that", "deployed", "sent"}:
        right = None  # "killed 30 soldiers who had been deployed to the river"
    left = done or _beside_others(words, first)
    if left in {"killed", "wounded"} and read_total(words, first) == "casualties":
        return "casualties"  # "the number of killed and wounded exceeds 3,000"
    return right or left or read_total(words, first) or "other"


def is_part_of_number(words: Words, first: int, end: int) -> bool:
    """Whether a figure names the number that it is a part of: "6,000 *of the 11,000* soldiers"."""
    of = next((at for at in range(first + 1, end - 2) if words.matches(at, ("of", "the"))), None)
    return of is not None and "CD" in words.tag[of + 2 : end]


def _is_share(words: Words, first: int) -> bool:
    """Whether "half of the" or its like stands before a number."""
    return words.at(first - 3) in word_set("figures_numbers", "fractions") | {"most", "majority"}


def read_harm_of(words: Words, person: Person) -> Measure | None:
    """What happened to one person, if it is one of the things that people are counted for."""
    if words.lower[person.head] in word_set("figures_people", "crimes"):
        fatal = words.at(person.head - 1) in {"fatal", "deadly"}  # "a double fatal shooting"
        return "killed" if fatal else measure_table("totals")[words.lower[person.head]]  # "a double murder"
    done = harms_self(words, person.end)
    if done == "killed" or person.unit == BODY or is_named_among_dead(words, person.first):
        return "killed"
    # "Four people, including a baby, died".
    aside = words.at(person.first - 1) == "including" and words.at(person.end) == ","
    found = None
    if not _speaks(words, person.end) and not _is_told(words, person):
        found = read_fate(words, past_charge(words, person.end) + aside, True) or read_deed(
            words, person.first
        )
        found = found or _beside_others(words, person.first)
    if found is None:
        states = (measure_table("states").get(words.lower[at]) for at in range(person.first, person.head))
        found = next((state for state in states if state), None)
    found = found or done or ends_before(words, person.end)
    return found if found in OF_ONE else None


def measure_of_noun(words: Words, first: int, head: int) -> Measure | None:
    """What the counted noun itself, a word before it or the verb that takes lives says: "3 dead men"."""
    found = measure_table("nouns").get(words.lemma[head].lower())
    inside = [measure_table("states").get(words.lower[at]) for at in range(max(first, head - 3), head)]
    state = next((kind for kind in inside if kind), None)
    if found is not None:
        # "Three injured victims".
        return state if state and words.lemma[head].lower() == "victim" else found
    if state is not None:
        return state
    if words.lemma[head].lower() in word_set("figures_harm", "states", "marks"):
        return "other"
    takes = first > 0 and words.lemma[first - 1].lower() in _takes_lives(words, head)
    # "The loss of 43 lives".
    lost = words.lemma[head].lower() == "life" and words.matches(first - 2, ("loss", "of"))
    return "killed" if takes or lost else None


def _of_the(words: Words, first: int) -> Measure | None:
    """What the whole says of its parts: "*Of the dead*, nine are children", "*the dead include* a nurse"."""
    opens = words.sentence(first)[0]
    if words.lemma[first - 1].lower() == "include" and words.at(first - 3) == "the" and first > opens + 2:
        return measure_table("states").get(words.at(first - 2))
    whole = words.matches(opens, ("of", "the")) and words.at(opens + 3) == "," and first >= opens + 4
    if not whole:
        return None
    told = words.lemma[opens + 2].lower()
    return measure_table("states").get(words.at(opens + 2)) or measure_table("nouns").get(told)


def _of_whom(words: Words, end: int) -> Measure | None:
    """What happened to the whole of which a number is a part: "nine *of the dead*"."""
    if words.at(end) != "of":
        return None
    if words.at(end + 1) in {"them", "whom"}:
        return "killed" if words.at(end + 2) in {"fatally", "mortally"} else None
    if words.at(end + 1) not in {"the", "those"}:
        return None
    whose = words.at(end + 2)
    return measure_table("states").get(whose) or measure_table("nouns").get(whose.removesuffix("s"))


def _takes_lives(words: Words, head: int) -> frozenset[str]:
    """Verbs that say of the counted noun at ``head`` that they died: "cost five lives", "lost seven men"."""
    noun = words.lemma[head].lower()
    if noun == "member" and words.at(head - 1) == "family":
        noun = "relative"
    kind = (
        "lives" if noun == "life" else "soldiers" if noun in word_set("figures_harm", "verbs", "lost") else ""
    )
    return word_set("figures_harm", "verbs", f"takes_{kind}") if kind else frozenset()


def _of_those_who(words: Words, first: int, end: int) -> Measure | None:
    """``two of the five people who were shot have died``: what the whole suffered, not its part."""
    of = first - 1 - (words.at(first - 1) == "the")
    if words.at(of) != "of" or words.tag[of - 1] != "CD" or words.at(end) not in {"who", "that"}:
        return None
    states = (measure_table("states").get(words.lower[at]) for at in range(end + 1, min(end + 4, len(words))))
    return next((state for state in states if state), None)


def _beside_others(words: Words, first: int) -> Measure | None:
    """What is told of those before: ``the bodies of a woman and two children``, ``died along with a boy``."""
    listed = before_conjuncts(words, first)
    if listed < first and words.at(listed - 1) == "of":
        found = measure_table("nouns").get(words.lemma[listed - 2].lower())
        return found if found == "killed" else None
    first -= words.tag[first - 1] == "PRP$"
    if any(words.matches(first - 2, phrase) for phrase in _TOGETHER):
        for at in range(
            first - 3 - (words.at(first - 3) == ","),
            max(first - 3 - _REACH, words.sentence(first)[0] - 1),
            -1,
        ):
            if words.lower[at] in _STOPS:
                return None
            if found := measure_table("states").get(words.lower[at]):
                return found
    return None


def _done_to_victims(words: Words, first: int) -> Measure | None:
    """What the verb before victims says: "*killing* the village head and 17 other victims"."""
    for at in range(first - 1, max(first - _REACH - _REACH, words.sentence(first)[0]) - 1, -1):
        if words.lower[at] in _STOPS:
            return None
        if words.tag[at].startswith("VB") and words.tag[at] != "VBN":
            done = measure_table("active").get(words.lemma[at].lower())
            return done if done in {"killed", "wounded"} else None
    return None


def _is_told(words: Words, person: Person) -> bool:
    """ "Told *Ana Ruiz* that most of the wounded were children": she is none of them."""
    tells = person.first > 0 and words.lemma[person.first - 1].lower() in _TELLS
    return tells and words.at(person.end) in {"that", ":", ","}


def _speaks(words: Words, at: int) -> bool:
    """ "The toll stood at 53, the minister said", "Teyle of Solanta said": who speaks is no victim."""
    at += words.at(at) == ","  # "nine injured, the collector, Ana Ruiz, said"
    if words.at(at) in {"of", "in"} and words.tag[at + 1 : at + 2] in (["NNP"], ["NN"]):
        at += 2
    if words.at(at) == "and":  # "Ana Ruiz *and Ben Holt* told reporters"
        named = range(at + 1, min(at + 1 + _LONGEST_NAME, len(words)))
        at = next((word for word in named if words.tag[word] not in {"NNP", "HYPH"}), at)
    at += words.tag[at : at + 1] == ["RB"]  # "*previously* estimated that"
    return words.tag[at : at + 1] in (["VBD"], ["VBZ"]) and words.lemma[at].lower() in word_set(
        "figures_status", "subjects", "reporting"
    )
