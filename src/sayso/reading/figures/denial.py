"""Whether a denial in a figure's clause bears on it: not in ``denied it and was held for 14 days``."""

from __future__ import annotations

from sayso.reading.figures.lexicon import lexicon, word_set
from sayso.reading.figures.words import Words

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})

#: Measures that name nothing which is done to what is counted.
WITHOUT_DEED = frozenset({"other", "percent", "money"})


def denies(words: Words, at: int, place: tuple[int, int], counted_for: str) -> bool:
    """Whether the negation at ``at`` bears on the figure at ``place``, not on another verb of its sentence.

    "Asked *not* to be named, put the figure at 14": another verb stands between. "28 percent did *not* come"
    counts those who did not.
    """
    first, end = place
    if at < first and (is_given(words, at, first, counted_for) or _is_passed(words, at, first)):
        return False
    if words.lower[at] not in NEGATIONS:
        charged = words.lemma[end - 1].lower() in word_set("figures_status", "denials", "charges")
        let_go = words.lemma[at].lower() == "dismiss" and words.tag[at + 1 : at + 2] == ["CD"]
        return not charged and not let_go
    if at >= end:
        return counted_for not in WITHOUT_DEED and words.at(at + 1) != "guilty"
    if words.at(at + 1) == "be" and words.at(at + 2) in {"named", "identified", "quoted"}:
        return False
    verbs = [index for index in range(at + 1, first) if words.tag[index] in _VERBS]
    own = next((one for one in verbs if words.tag[one] != "MD" and not _is_auxiliary(words, one)), None)
    return own is None or not any(one > own and words.tag[one] in _FINITE for one in verbs)


def is_given(words: Words, at: int, first: int, counted_for: str) -> bool:
    """Whether those who are counted are taken as known, and no verb of what happened to them is denied.

    "Have not named *the* four men who died", "did not hear *its* 40 witnesses".
    """
    if words.tag[first - 1] not in {"PRP$", "POS"} and words.at(first - 1) not in {"the", "those", "these"}:
        return False
    if words.at(first - 2) == "of":
        # "Not one of these 1,800 men is to blame"; not "any of its 1,200 troops".
        return counted_for in WITHOUT_DEED and words.at(first - 3) != "any"
    if at == first - 2:
        return False  # "44 had died, not the 57 of the office"
    if counted_for in WITHOUT_DEED:
        return True
    done = lexicon("figures_measures")[counted_for]["active"]
    return not any(words.lemma[index].lower() in done for index in range(at + 1, first))


def _is_passed(words: Words, at: int, first: int) -> bool:
    """Whether another predicate of the same subject begins between the denial at ``at`` and the figure.

    "Denied the charge *and was* remanded for 14 days"; not "had not killed and wounded 30". What is denied in
    a clause of its own goes on in it, but for a verb of saying: "denied that it had failed *and said* 83 …".
    """
    for index in range(at + 1, first - 1):
        verb = index + 1 + (words.tag[index + 1] == "RB")
        if words.tag[index] != "CC" or words.tag[verb] not in _FINITE:
            continue
        says = words.lemma[verb].lower() in word_set("figures_status", "subjects", "reporting")
        own = "that" not in words.lower[at + 1 : index] and words.tag[index - 1] not in _VERBS
        if says or own:
            return True
    return False


def _is_auxiliary(words: Words, at: int) -> bool:
    return words.lemma[at].lower() in {"be", "have", "do"}
