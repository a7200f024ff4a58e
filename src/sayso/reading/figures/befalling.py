"""What the words after a number or a noun say happened to them: ``were killed``, ``are missing``."""

from __future__ import annotations

from sayso.reading.figures.harm import outcome, past_apposition, past_conjuncts, past_person, read_harm
from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.words import Words
from sayso.records import Measure

_OF_AGES = frozenset({"between", "and", "to", "from", "or", "years", "months", "year", "old", "-", "–"})
_REACH = 14
_BEHIND_APPOSITION = 4  # words behind the second comma of ", a boy and a girl of 14, were shot dead"
_STOPS = frozenset(';:.()!?"“”—–[]')
_DOERS = frozenset({"it", "they", "he", "she", "we"})
_QUOTES = frozenset('"“”')
_TELLING = frozenset({"report", "confirm", "believe", "think", "estimate", "know"})
_AUXILIARIES = frozenset(["be", "have", "get", "do", "become"])
_SAYING = frozenset({"say", "tell", "add", "write", "warn", "claim"})
_SUBORDINATORS = frozenset({"as", "after", "when", "while", "because", "if", "than", "since", "before"})
_CLAUSE_TAGS = frozenset({",", "CC", "WP", "WDT", "WRB", "MD", "CD"})
_ASIDES = frozenset({"including", "among", "most", "some", "mostly", "many", "all", "mainly", "both", "half"})

#: Measures whose subjects are people when no noun says what they are.
OF_PEOPLE: frozenset[Measure] = frozenset(
    {"killed", "wounded", "casualties", "captured", "missing", "displaced", "arrested"}
)


def _past_ages(words: Words, at: int, stop: int) -> int:
    """Past "between four and six years": the first word behind the ages that begin at ``at``."""
    while at < stop and (words.tag[at] == "CD" or words.lower[at] in _OF_AGES):
        at += 1
    return at


def read_fate(words: Words, end: int, people: bool = True) -> Measure | None:  # noqa: PLR0911, PLR0912, PLR0915
    """What the words from ``end`` on say happened to those before: ``were killed``, ``died``, ``dead``.

    The first verb or state after the noun counts. ``people``: whether people are spoken of. Looks at some
    forty words at most.
    """
    stop = min(words.sentence(min(end, len(words) - 1))[1], end + _REACH)
    at = past_conjuncts(words, end, stop)
    stop = min(words.sentence(min(end, len(words) - 1))[1], at + _REACH)
    if done := _done_by(words, end, stop):
        return done
    passive = perfect = phrase = relative = False
    while at < stop:
        lower, tag, lemma = words.lower[at], words.tag[at], words.lemma[at].lower()
        closing = at == end and lower in _QUOTES and words.tag[at + 1 : at + 2] != []
        if closing and people and (read_harm(words, at + 1) or words.tag[at + 1].startswith(("VB", "MD"))):
            at += 1
            continue
        if lower == "aged" and at == end:
            at = _past_ages(
                words, at + 1, stop
            )  # "five children *aged between four and six years* have died"
            continue
        if lower in _STOPS or (lower == "about" and words.at(at + 1) == "to"):
            return None  # "who was *about to* be captured" was not
        if lower == ",":
            if words.at(at + 1) in _ASIDES:
                at = _past_aside(words, at + 1, stop)
            elif words.at(at + 1) in {"who", "which"} or (people and _is_state_pair(words, at + 1)):
                at += 1
            elif after := past_apposition(words, at, stop):
                at, stop = after, max(stop, min(words.sentence(at)[1], after + _BEHIND_APPOSITION))
            else:
                return None
            continue
        if lower == "including" and (after := past_person(words, at + 1)):
            at = after  # "four soldiers including the gunman dead"
            continue
        between = words.tag[at - 1 : at + 2] == ["CD", "CC", "CD"]  # "between the ages of 7 *and* 12"
        if tag == "CC" and not between and at == end and _adds_things(words, at):
            at += 2
            continue
        if tag == "CC" and not between:
            return _and_then(words, at) if people and passive else None
        if not people and is_shot_down(words, at):
            return None
        harm = _harm_of_people(words, at, passive) if people else None
        if harm is not None:
            return harm
        state = measure_table("states").get(lower)
        if lower == "without" and words.at(at + 1) in {"power", "electricity", "water", "heat"}:
            return "affected"
        if phrase and not passive and _describes(words, at):
            at += 1  # "killed 75 people at a mosque in a *displaced* persons camp"
            continue
        is_verb = tag[:2] == "VB" and lower != "missing" and lemma in measure_table("active")
        if state is not None and not is_verb and (not phrase or passive):
            return outcome(words, at, state)
        if tag.startswith("VB") or tag == "MD" or state is not None:
            if lemma in _SAYING and not passive:
                return None  # "a resident of Tolm also *said* that ten had been killed"
            if lemma in {"lie", "lay"} and words.at(at + 1) in measure_table("states"):
                passive = True  # "lay wounded or dead"
            elif lemma in _AUXILIARIES and not measure_table("active").get(lemma):
                perfect = perfect or lemma == "have"
                passive = passive or lemma in {"be", "get", "become"}
            elif lemma in measure_table("middle"):
                return measure_table("middle")[lemma]
            elif lemma in measure_table("active"):
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
                # "Is suspected *of shooting* two guards".
                does = tag == "VBG" and words.tag[at - 1] == "IN"
                undergone = (passive and not does) or (tag == "VBN" and not perfect)
                if undergone or not _has_object(words, _past_joined(words, at)):
                    return outcome(words, at, joined_to(words, at) or measure_table("active")[lemma])
                return None
            elif relative and not passive and lemma in _TELLING:
                return None  # "the mayor, who reported that 64 were hurt"
            elif tag == "VBG" and not phrase and (main := _main_clause(words, at + 1, people)):
                return main  # "100 soldiers fighting in the hills *have been killed*"
            elif (
                lemma not in word_set("figures_harm", "verbs", "passed_on")
                and tag != "MD"
                and not (phrase and tag in {"VBG", "VBN"})
            ):
                # "Two nurses who tried to reach him *were hurt*".
                if passive and people and not relative:
                    return _later(words, at + 1, stop)
                return _main_clause(words, at + 1, people) if relative and people else None
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


def fate_of_part(words: Words, end: int, people: bool) -> Measure | None:
    """What the main verb says of "6,000 of the 11,000 soldiers *sent*", behind what happened to the whole."""
    return _main_clause(words, end + 1, people) if _is_reduced(words, end) else read_fate(words, end, people)


def _is_reduced(words: Words, end: int) -> bool:
    """Whether a participle right behind a noun tells which are meant: "the 11,000 soldiers *first sent*"."""
    at = end + words.tag[end : end + 1].count("RB")
    suffers = words.tag[at : at + 1] in (["VBN"], ["VBD"]) and words.lemma[at].lower() in measure_table(
        "active"
    )
    return suffers and not _has_object(words, at + 1)


def _adds_things(words: Words, conjunction: int) -> bool:
    """ "4,000 houses *and compounds* have been destroyed": what is joined shares the fate."""
    after = words.tag[conjunction + 1 : conjunction + 3]
    return len(after) == 2 and after[0] == "NNS" and after[1] in {"VBP", "VBD", "MD"}


def _describes(words: Words, at: int) -> bool:
    """Whether a participle stands between an article and its noun: "a *displaced* person"."""
    around = (words.tag[at - 1], words.tag[at + 1] if at + 1 < len(words) else "")
    return words.tag[at] == "VBN" and around[0] in {"DT", "JJ"} and around[1].startswith("NN")


def _later(words: Words, at: int, stop: int) -> Measure | None:
    """What the verb behind the next "and" of the clause says: "were attacked *and suffered burns*"."""
    ends = (one for one in range(at, stop) if words.tag[one] == "CC" or words.lower[one] in _STOPS | {","})
    found = next(ends, stop)
    return _and_then(words, found) if found < stop and words.tag[found] == "CC" else None


def _and_then(words: Words, conjunction: int) -> Measure | None:
    """What a second verb says of those to whom something was done: "were hit *and suffered burns*"."""
    at = conjunction + 1
    while words.tag[at : at + 1] == ["RB"]:
        at += 1
    return read_harm(words, at) if words.tag[at : at + 1] == ["VBD"] else None


def _done_by(words: Words, end: int, stop: int) -> Measure | None:
    """What a clause without "that" says was done: "the 11,000 troops *it first deployed*"."""
    if words.at(end) not in _DOERS:
        return None
    at = end + 1
    while at < stop and (words.tag[at].startswith("RB") or words.lower[at] in {"had", "has", "have"}):
        at += 1
    done = at < stop and words.tag[at] in {"VBD", "VBN"} and not _has_object(words, at + 1)
    return measure_table("active").get(words.lemma[at].lower()) if done else None


def is_shot_down(words: Words, at: int) -> bool:
    """``shot down 61 drones``: no casualties."""
    return words.lemma[at].lower() in {"shoot", "gun"} and words.at(at + 1) in {"down", "off", "out"}


def _harm_of_people(words: Words, at: int, passive: bool) -> Measure | None:
    """What only befalls people: being prisoners ("are prisoners in a salt mine"), harm in several words."""
    if passive and words.tag[at].startswith("NN"):
        told = measure_table("nouns").get(words.lemma[at].lower())
        if told in {"captured", "casualties"}:
            return told
    harm = read_harm(words, at)
    return outcome(words, at, harm) if harm is not None else None


def _main_clause(words: Words, at: int, people: bool) -> Measure | None:
    """What the main verb says after a participle: "soldiers deployed to the river *have been killed*"."""
    while at < words.sentence(at - 1)[1]:
        if words.lower[at] in _STOPS | _SUBORDINATORS or words.tag[at] in _CLAUSE_TAGS:
            return None
        if words.tag[at] in {"VBD", "VBZ", "VBP"}:
            found = read_fate(words, at, people)
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


def joined_to(words: Words, at: int) -> Measure | None:
    """``shot and killed``, ``shot dead``: the second verb says more than the first."""
    if words.lemma[at].lower() != "shoot":
        return None
    for back in (1, 2):
        found = measure_table("states").get(words.at(at + back))
        if found in {"killed", "wounded"} and (back == 1 or words.at(at + 1) in {"and", ","}):
            return found
    return None


def _past_joined(words: Words, at: int) -> int:
    """The word after "shot dead" or "shot and killed", which may have an object as one verb."""
    if words.at(at + 1) == "dead":
        return at + 2  # "a man and a boy *shot dead* on Sunday"
    if words.matches(at + 1, ("to", "death")):
        return at + 3
    joined = words.at(at + 1) == "and" and words.at(at + 2) in measure_table("states")
    return at + 3 if joined else at + 1


def _is_state_pair(words: Words, at: int) -> bool:
    """Whether two states begin at ``at``: "40 of the attackers out of action, *dead or* wounded"."""
    return words.at(at) in measure_table("states") and words.at(at + 1) in {"or", "and"}
