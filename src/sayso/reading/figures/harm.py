"""Harm told in more than one word: ``suffered gunshot wounds``, ``in critical condition``, ``was shot and
later died``; and the words that stand between somebody and what happened to him.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.people import is_people_name, is_person_noun
from sayso.reading.figures.words import Words
from sayso.records import Measure

_LIST = "figures_harm"
_REACH = 9
_OUTCOME_REACH = 30
_CONJUNCT_REACH = 24
_NAMES_REACH = 60
_AGED = frozenset(
    {",", "-", "year", "old", "his", "her"}
)  # "and 43-year-old Ben Holt", "and her son Ben Holt"
_APPOSITION_REACH = 20
_STOPS = frozenset(";:.!?")
_SELF = frozenset({"himself", "herself", "self"})
_OF_PHRASE = ("DT", "CD", "JJ", "NN", "PRP$", "HYPH")
_OBJECT = ("DT", "CD", "PRP", "NN", "JJ")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def read_harm(words: Words, at: int) -> Measure | None:
    """The harm that the phrase beginning at ``at`` tells. Looks at ten words at most."""
    lemma, tag = words.lemma[at].lower(), words.tag[at]
    for rule in _rules().get(lemma if tag.startswith("VB") else words.lower[at], ()):
        if rule.get("done_to") and _is_active(words, at):
            continue  # "shot two guards to death"
        if tag.startswith(rule["with"]) and _follows(words, at, rule):
            if rule["measure"] == "wounded" and "fatal" in words.lower[at : at + _REACH]:
                return "killed"
            return cast(Measure, rule["measure"])
    return None


def deals_death(words: Words, at: int) -> bool:
    """Whether whoever is the object of the verb at ``at`` dies of it: "shot two guards *to death*"."""
    rules = _rules().get(words.lemma[at].lower(), ())
    return any(rule.get("done_to") and _follows(words, at, rule) for rule in rules)


def _is_active(words: Words, at: int) -> bool:
    """Whether the subject of the verb at ``at`` does it: "shooting two guards", "shot two guards"."""
    if words.tag[at] != "VBD":
        return words.tag[at] != "VBN"
    return at + 1 < len(words) and words.tag[at + 1].startswith(_OBJECT)


@cache
def _rules() -> dict[str, list[dict[str, Any]]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for rule in lexicon(_LIST)["rules"]:
        for opener in rule["first"]:
            table.setdefault(opener, []).append(rule)
    return table


def _follows(words: Words, at: int, rule: dict[str, Any]) -> bool:
    """Whether a word that the rule wants comes soon after ``at``, before the clause ends."""
    closes, wanted = words.sentence(at)[1], rule["then"]
    for index in range(at + 1, min(at + 1 + rule.get("reach", _REACH), closes)):
        lower = words.lower[index]
        is_verb = words.tag[index] in {"VBN", "VBD"}  # "had been wounded" tells of no wound that was had
        if lower in wanted or (words.lemma[index].lower() in wanted and not is_verb):
            return True
        if lower in _STOPS or (words.tag[index] in _FINITE and index > at + 1):
            return False
        if rule.get("direct") and words.tag[index] == "VBG":
            return False  # "killed three officers before *turning* the gun on himself"
    return False


def outcome(words: Words, at: int, measure: Measure) -> Measure:
    """What came of the harm told at ``at``, where the same sentence goes on to say so.

    ``was shot and later died`` is killed; ``killed or wounded`` counts both together.
    """
    if _both_together(words, at, measure):
        return "casualties"
    if measure not in {"casualties", "wounded"}:
        return measure
    return "killed" if words.at(at - 1) in {"fatally", "mortally"} or _ends_in_death(words, at) else measure


def _both_together(words: Words, at: int, measure: Measure) -> bool:
    other = {"killed": "wounded", "wounded": "killed"}.get(measure)
    listed = words.at(at + 1) == "," and words.at(at + 3) in {
        ",",
        "or",
        "and",
    }  # "killed, wounded or missing"
    joined = listed or words.at(at + 1) in {"or", "and"}
    if other is None or not joined or "CD" in words.tag[at + 2 : at + 4]:
        return False
    # "Sixteen were killed and several hurt": the hurt are counted apart.
    after = at + 2 + (words.tag[at + 2 : at + 3] == ["RB"])
    return words.at(after) in word_set(_LIST, "states", other)


def _ends_in_death(words: Words, at: int) -> bool:
    for index in range(at + 1, min(at + _OUTCOME_REACH, words.sentence(at)[1])):
        lower, tag, before = words.lower[index], words.tag[index], words.lemma[index - 1].lower()
        if (
            lower in _STOPS
            or tag == "CD"
            or lower == "one"
            or (tag == "CC" and _brings_in_another(words, index + 1))
        ):
            return False
        dead = lower == "dead" and before in {"pronounce", "declare", "shoot", "find", "be"}
        if (
            dead
            or words.lemma[index].lower() in {"die", "succumb"}
            or (lower == "killed" and before == "and")
        ):
            return True
    return False


def _brings_in_another(words: Words, at: int) -> bool:
    """Whether the words from ``at`` on begin a clause about somebody else."""
    if words.at(at) in {"he", "she", "they", "later", "then", "both", "was", "were", "died", "killed"}:
        return False
    return at < len(words) and words.tag[at] in {"CD", "DT", "PRP$", "NNP", "NN", "NNS", "PRP", "JJ"}


def harms_self(words: Words, end: int) -> Measure | None:
    """What whoever stands before ``end`` does to himself: ``killed two men and himself``, ``shot himself``.

    To turn a gun on oneself is to shoot oneself; what came of it is not said.
    """
    if words.at(end) == ",":
        end = past_apposition(words, end, end) or end
    if end >= len(words) or not words.tag[end].startswith(("VB", "MD", "RB", "WP")):
        return None
    for at in range(end, min(end + _OUTCOME_REACH, words.sentence(end)[1])):
        if words.lower[at] in _STOPS:
            return None
        if words.lower[at] in _SELF:
            verbs = [index for index in range(end, at) if words.tag[index].startswith("VB")]
            verb = words.lemma[verbs[-1]].lower() if verbs else ""
            fatal = bool(verbs) and words.at(verbs[-1] - 1) in {"fatally", "mortally"}
            if fatal or verb in word_set(_LIST, "verbs", "killing"):
                return "killed"
            armed = verb == "turn" and words.at(at - 1) in {"on", "upon"}
            return "casualties" if armed or verb in {"shoot", "stab"} else None
    return None


def past_conjuncts(words: Words, end: int, stop: int) -> int:
    """The word after ``and a woman`` in ``A man and a woman were killed``; ``end`` where nobody is added."""
    if named := _past_names(words, end):
        return named
    at = end
    while at < len(words) and at < end + _CONJUNCT_REACH:
        step = at
        if words.tag[step + 1 : step + 2] == ["CD"] and words.at(step) == words.at(step + 2) == ",":
            step += 2  # "a boy, *2*, and a man were killed"
        while words.at(step) in {",", "and"}:
            step += 1
        if step == at:
            break
        after = past_person(words, step)
        if not after:
            break
        at = after
    if (
        at > end
        and at < len(words)
        and (words.tag[at].startswith(("VB", "MD")) or words.at(at) in {"dead", ","})
    ):
        return at
    return end


def _past_names(words: Words, end: int) -> int:
    """The verb after ", 31, Ben Holt, 30, and Mia Roll, 4," of a list of names; 0 where none stands."""
    joined = named = False
    for at in range(end, min(end + _NAMES_REACH, words.sentence(end)[1] if end < len(words) else end)):
        lower, tag = words.lower[at], words.tag[at]
        if tag.startswith(("VB", "MD")) or lower == "dead":
            return at if named else 0
        if lower == "and":
            joined = True
        elif tag == "NNP":
            named = named or (joined and words.tag[at - 1] != "NNP")
        elif lower not in _AGED and tag != "CD" and not is_person_noun(words, at):
            return 0
    return 0


def past_charge(words: Words, end: int) -> int:
    """The main verb after ``suspected of killing a girl``; ``end`` where nobody is charged with anything."""
    if words.lemma[end : end + 1] and words.at(end) not in word_set(_LIST, "verbs", "charged"):
        return end
    if words.at(end + 1) not in {"of", "in", "with"}:
        return end
    for at in range(end + 2, min(end + _CONJUNCT_REACH, words.sentence(end)[1])):
        if words.lower[at] in _STOPS or words.tag[at] in {"WP", "WDT"}:
            return end
        if words.tag[at] in _FINITE and not words.tag[at - 1].startswith(("CC", "DT", "JJ")):
            return at
    return end


def before_conjuncts(words: Words, first: int) -> int:
    """The first word of ``a woman and two children`` where ``two`` stands at ``first``; ``first`` where
    nobody stands before it.
    """
    at = first
    while at > max(0, first - _CONJUNCT_REACH) and words.lower[at - 1] in {"and", ","}:
        head = at - 2 - (words.lower[at - 2] in {"and", ","})
        if head < 0 or not is_person_noun(words, head):
            break
        at = head
        while at > max(0, head - _REACH) and words.tag[at - 1].startswith(_OF_PHRASE):
            at -= 1
    return at


def past_person(words: Words, at: int) -> int:
    """End of the noun phrase for people that begins at ``at``, else 0."""
    head = 0
    for index in range(at, min(at + _REACH, len(words))):
        tag = words.tag[index]
        people = is_person_noun(words, index) or tag == "NNPS" or is_people_name(words, index)
        if people or words.lower[index] in {"others", "crew"}:
            head = index + 1
        elif head or not (tag.startswith(_OF_PHRASE) or words.lower[index] == "old"):
            break
    return head


def past_apposition(words: Words, comma: int, stop: int) -> int:
    """The word after the second comma of ``, 25, of Tarnow,``; 0 where it is no apposition."""
    for at in range(comma + 1, min(comma + _APPOSITION_REACH, len(words) - 1)):
        lower, tag = words.lower[at], words.tag[at]
        if lower in _STOPS or tag in _FINITE:
            return 0
        if lower == "," and (
            words.tag[at + 1].startswith(("VB", "MD")) or words.at(at + 1) in {"who", "dead"}
        ):
            return at + 1
    return 0
