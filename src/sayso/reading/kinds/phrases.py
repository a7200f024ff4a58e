"""A source's words as noun phrases: what is its head, and how it is determined.

PolNeAR's source spans run from the determiner to the end of the last apposition or relative clause
("Ana Ruiz, a lawyer who …"), so the head is the last noun before whatever follows the first base
phrase, and the rest describes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_nouns, word_set
from sayso.reading.names import is_syllable

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "FW"})
_INSIDE = _NOUNS | {
    "DT",
    "PDT",
    "PRP$",
    "JJ",
    "JJR",
    "JJS",
    "CD",
    "HYPH",
    "AFX",
    "POS",
    "$",
    "PRP",
    "VBN",
    "NFP",
}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "'s"})
_ALONE = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "DT", "CD", "JJ", "JJR", "JJS", "EX"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One base noun phrase of a source, as word numbers of the article.

    ``words`` excludes the determiner; ``rest`` is what follows it inside the source. ``determiner`` is in
    lower case, ``'s`` for a possessor, empty for none. ``amount`` says that only some of the head are meant
    ("a majority of voters"). ``proper`` says that the head is a proper name.
    """

    words: tuple[int, ...]
    head: int
    rest: tuple[int, ...]
    determiner: str
    amount: bool
    plural: bool
    proper: bool

    @property
    def definite(self) -> bool:
        """Whether the words pick out one (or one set) rather than any of a class."""
        return self.determiner in _DEFINITE or self.determiner in _set("possessive")

    @property
    def indefinite(self) -> bool:
        """Whether the words say that there are others."""
        return self.determiner in _set("open") or self.determiner.isdigit()


def read_phrases(text: Text, words: Sequence[int]) -> list[Phrase]:
    """The base noun phrases of a source that are joined by "and" or "or"; the first only, if none are."""
    cores = _with_adjectives(text, words, _cores(text, words))
    if not cores:
        return []
    joined = [0]
    for number in range(1, len(cores)):
        between = words[cores[number - 1][1] : cores[number][0]]
        marks = [text.lowers[w] for w in between]
        is_list = marks and all(m in {",", "and", "or", "&", "as", "well"} for m in marks)
        if is_list and ("and" in marks or "or" in marks or _list_goes_on(text, words, cores, number)):
            joined.append(number)
        else:
            break
    last = cores[joined[-1]][1]
    return [
        _phrase(
            text,
            words[cores[n][0] : cores[n][1]],
            words[cores[n][1] :] if n == joined[-1] else words[cores[n][1] : last],
        )
        for n in joined
    ]


def _cores(text: Text, words: Sequence[int]) -> list[tuple[int, int]]:
    """Where the base phrases begin and end, as positions in ``words``."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if text.tags[words[at]] not in _INSIDE and not (text.tags[words[at]] in _ALONE and not found):
            at += 1
            continue
        start = at
        while at < len(words) and _goes_on(text, words, start, at):
            at += 1
        at = max(at, start + 1)
        if (
            at < len(words)
            and text.lowers[words[at]] in ("of", "in")
            and (text.lemmas[words[at - 1]] in _set("amounts") or text.tags[words[at - 1]] == "CD")
            and text.tags[words[at - 1]] not in ("NNP", "NNPS")
        ):
            stop = at + 1
            inner = stop
            while inner < len(words) and _goes_on(text, words, stop, inner):
                inner += 1
            at = inner if inner > stop else at
        found.append((start, at))
    return found


def _with_adjectives(
    text: Text, words: Sequence[int], cores: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """ "South Korean, Ukrainian and Western officials" is one phrase: adjectives of the noun that ends it."""
    joined: list[tuple[int, int]] = []
    for start, end in cores:
        before = words[joined[-1][1] - 1] if joined else -1
        marks = {text.lowers[words[at]] for at in range(joined[-1][1], start)} if joined else set()
        national = before >= 0 and text.tags[before] == "JJ" and text.forms[before][0].isupper()
        if national and marks and marks <= {",", "and", "or"} and text.forms[words[start]][0].isupper():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _goes_on(text: Text, words: Sequence[int], start: int, at: int) -> bool:
    """Whether the base phrase that begins at ``start`` holds the word at ``at``."""
    word = words[at]
    tag, before = text.tags[word], words[at - 1]
    if at > start:
        if word != before + 1:
            return False
        if tag in ("DT", "PRP$", "PRP") and text.lowers[before] not in ("all", "both", "half"):
            return False
    if tag in _INSIDE or (text.lowers[word] == "&" and at > start):
        return True
    noun_follows = at + 1 < len(words) and text.tags[words[at + 1]] in _NOUNS | {"JJ", "CD", "VBN"}
    hyphened = at > start and text.tags[before] == "HYPH"
    return noun_follows and (tag in ("RB", "RBR", "VBG") or (tag == "VBD" and hyphened))


def _list_goes_on(text: Text, words: Sequence[int], cores: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether a comma before core ``number`` belongs to "A, B and C" rather than to an apposition."""
    end = cores[number][1]
    following = [text.lowers[w] for w in words[end : end + 2]]
    first = text.lowers[words[cores[number][0]]]
    return (
        bool(following)
        and (following[0] == "and" or following == [",", "and"])
        and first not in ("a", "an", "the")
    )


def _phrase(text: Text, core: Sequence[int], rest: Sequence[int]) -> Phrase:
    amount = False
    for position in range(1, len(core) - 1):
        if text.lowers[core[position]] in ("of", "in"):
            amount, core = True, core[position + 1 :]
            break
    if len(core) > 1 and text.tags[core[-1]] == "POS":
        core = core[:-1]
    determiner, start = "", 0
    while (start < len(core) - 1 and text.tags[core[start]] in ("DT", "PDT", "PRP$", "CD")) or (
        start < len(core) - 1 and text.lowers[core[start]] in _set("open")
    ):
        determiner = determiner or text.lowers[core[start]]
        if text.tags[core[start]] == "CD":
            determiner = "two"
        start += 1
    body = tuple(core[start:])
    owner = max((n for n, word in enumerate(body) if text.tags[word] == "POS"), default=-1)
    if owner >= 0:
        determiner = "'s"
    head = next((word for word in reversed(body) if text.tags[word] in _NOUNS), body[-1])
    tag = text.tags[head]
    return Phrase(
        words=body,
        head=head,
        rest=tuple(rest),
        determiner=determiner,
        amount=amount,
        plural=tag in ("NNS", "NNPS")
        or text.lowers[head] in ("people", "those", "they", "many", "some", "most"),
        proper=tag in ("NNP", "NNPS")
        or (tag in _NOUNS and text.forms[head].isupper() and len(text.forms[head]) > 1)
        or begins_name(text, head)
        or _ends_korean_name(text, head),
    )


def _ends_korean_name(text: Text, head: int) -> bool:
    """ "Seong-*gwon*": the last syllable of a given name."""
    tied = head > 1 and text.tags[head - 1] == "HYPH" and text.tags[head - 2] in ("NNP", "NNPS")
    return tied and is_syllable(text.forms[head])


def begins_name(text: Text, head: int) -> bool:
    """ "the group Archive of Public Gatherings": a record's noun that a name goes on."""
    inside = head > 0 and text.sentences[head - 1] == text.sentences[head]
    record = source_nouns().get(text.lemmas[head].lower()) == "document" and text.forms[head][0].isupper()
    name = text.tags[head + 2 : head + 3] in (["NNP"], ["NNPS"])
    return inside and record and name and text.lowers[head + 1] == "of"


def _set(key: str) -> frozenset[str]:
    return word_set("kinds", "phrases", key)
