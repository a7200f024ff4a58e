"""Who counts: the subject before a word of counting, and whether it is one whose count is reported."""

from __future__ import annotations

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_names, source_nouns, word_set

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE_HEAD = NOUNS | {"DT", "PDT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH", "VBN"}
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which"})
_PEOPLE = frozenset({"person", "expert", "witness", "crowd", "spokesperson"})
_BESIDE_VERBS = frozenset({"RB", "RBR", "MD"})
_HELPING = frozenset({"have", "be", "do"})
LONGEST_SOURCE = 16


def find_subject(text: Text, end: int, *, anywhere: bool = False) -> range | None:
    """The noun phrase or pronoun that ends before ``end``, with what hangs on it by "of", "at" or commas."""
    last = _before_time(text, end - 1)
    if last < 0 or text.sentences[last] != text.sentences[min(end, len(text) - 1)]:
        return None
    if text.lowers[last] == "," and not anywhere:
        return _before_aside(text, last)
    if text.lowers[last] in _PRONOUNS and not anywhere:
        return range(last, last + 1)
    if text.tags[last] not in NOUNS:
        return None
    first = _phrase_start(text, last)
    while (
        first > 1
        and text.lowers[first - 1] in ("of", "at", "in", "for", "from", "with")
        and text.tags[first - 2] in NOUNS
        and last - first < LONGEST_SOURCE
        and text.sentences[first - 2] == text.sentences[last]
    ):
        first = _phrase_start(text, first - 2)
    # "In January the agency": the time before a subject is no part of it.
    times = word_set("reports", "count", "times")
    while first < last and text.lowers[first] in times:
        first += 1
    return range(first, last + 1) if text.tags[first] != "POS" else None


def first_of_verb(text: Text, verb: int) -> int:
    """Where a verb begins with its helpers and adverbs: "*had later* put", "*has repeatedly* denied"."""
    first = verb
    while first and (text.tags[first - 1] in _BESIDE_VERBS or text.lemmas[first - 1] in _HELPING):
        first -= 1
    return first


def _before_time(text: Text, last: int) -> int:
    """Past "on Tuesday evening", "later": when the subject counted stands between it and its verb."""
    times, at = word_set("reports", "count", "times"), last
    while at > 0 and (text.lowers[at] in times or (text.tags[at] == "CD" and text.lowers[at - 1] in times)):
        at -= 1
    return at - 1 if at < last and text.lowers[at] in ("on", "in", "at", "early", "late") else at


def _before_aside(text: Text, comma: int) -> range | None:
    """The subject before an aside between commas: "Human Rights Monitor, a charity, has counted"."""
    opening = next(
        (w for w in range(comma - 1, max(0, comma - LONGEST_SOURCE), -1) if text.lowers[w] == ","), 0
    )
    if not opening or text.sentences[opening] != text.sentences[comma]:
        return None
    if any(text.tags[word] in FINITE for word in range(opening, comma)):
        return None
    subject = find_subject(text, opening, anywhere=True)
    return range(subject.start, comma) if subject else None


def _phrase_start(text: Text, last: int) -> int:
    first = last
    while first and last - first < LONGEST_SOURCE and text.tags[first - 1] in BEFORE_HEAD:
        if text.sentences[first - 1] != text.sentences[last] or text.lines[first - 1] != text.lines[last]:
            break
        if text.tags[first - 1] == "HYPH" and text.ends[first - 1] < text.starts[first]:
            break  # "Fla. - Police"
        # A phrase begins at its determiner, unless that belongs to an owner in it.
        if text.tags[first] in ("DT", "PRP$") and text.tags[first - 1] != "PDT":
            break
        first -= 1
    return first


def may_count(text: Text, source: range, *, people: bool = True) -> bool:
    """Whether it is one of those who count for others: a body, or if ``people`` an official or a witness."""
    if len(source) == 1 and text.tags[source.start] == "PRP":
        return people
    counters = word_set("reports", "count", "counters")
    for word in source:
        if text.lowers[word] in ("of", "at", ","):
            break
        if text.tags[word] not in NOUNS:
            continue
        kind = source_nouns().get(text.lemmas[word]) or source_nouns().get(text.lowers[word])
        known = text.lowers[word] in counters or text.lowers[word] in source_names()
        if (
            known
            or (kind and (people or kind not in _PEOPLE))
            or (people and role_noun(text, word) is not None)
        ):
            return True
    return text.exact(source).removeprefix("The ").removeprefix("the ").lower() in source_names()
