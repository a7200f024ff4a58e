"""Headlines as the tagger should read them: "Gunman Kills 3 Officers" has no names in it, "father shoots
wife" one verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

from sayso.reading.figures.lexicon import measure_table, word_set
from sayso.reading.figures.words import Words

_LINE = re.compile(r"[^\n]+")
_LONG = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 240  # characters: a headline, no paragraph that is written in capitals
_FEWEST = 3  # words of four letters and more
_SHARE = 0.8  # of them in capitals; fewer are a sentence full of names
_CALLED = frozenset({"boy", "man"})  # "*Boy*, 2, and man killed" is no call
_MISTAKEN = ("NN", "UH", "FW")


def with_headline_tags(words: Words) -> Words:
    """``words`` with the tags and lemmas that what tells of harm has in plain prose.

    In a line in Title Case that is every verb of harm and noun for people, elsewhere a verb that was taken
    for a plural. Names stay as they are. Linear in the text.
    """
    tag, lemma = list(words.tag), list(words.lemma)
    for at, lower in enumerate(words.lower):
        if lemma[at] == "dy":  # "Family of four *dies*"
            tag[at], lemma[at] = "VBZ", "die"
        elif tag[at] == "UH" and lower in _CALLED:
            tag[at] = "NN"
        elif tag[at] == "NNS" and lower in _verbs() and at and _is_somebody(words, at - 1):
            tag[at], lemma[at] = "VBZ", _verbs()[lower]
    for line in _LINE.finditer(words.content):
        if not _is_title(line[0]):
            continue
        for at in range(bisect_left(words.starts, line.start()), bisect_left(words.starts, line.end())):
            known = _plain().get(words.lower[at])
            if known is not None and tag[at].startswith(_MISTAKEN) and words.text[at][0].isupper():
                tag[at], lemma[at] = known
    return replace(words, tag=tag, lemma=lemma)


def _is_somebody(words: Words, at: int) -> bool:
    return words.tag[at] == "NNP" or words.lower[at] in word_set("figures_people", "nouns")


def _is_title(line: str) -> bool:
    if len(line) > _LONGEST or line.rstrip().endswith("."):
        return False
    long = _LONG.findall(line)
    return len(long) >= _FEWEST and sum(word[0].isupper() for word in long) >= _SHARE * len(long)


@cache
def _verbs() -> dict[str, str]:
    """The verbs of harm in the third person, with their lemmas."""
    harms = ("killed", "wounded", "casualties")
    verbs = [
        verb for table in ("active", "middle") for verb, kind in measure_table(table).items() if kind in harms
    ]
    return {f"{verb}s": verb for verb in verbs}


@cache
def _plain() -> dict[str, tuple[str, str]]:
    """The tag and lemma in lower case of each word that tells of harm or of people."""
    known = {form: ("VBZ", verb) for form, verb in _verbs().items()}
    for noun in word_set("figures_people", "nouns"):
        known[noun] = ("NN", noun)
        known[f"{noun}s"] = ("NNS", noun)
    known |= {state: ("VBN", state) for state in measure_table("states")}
    return known | {"dead": ("JJ", "dead"), "fatally": ("RB", "fatally"), "shot": ("VBN", "shoot")}
