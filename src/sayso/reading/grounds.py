"""What a report itself rests on: "The White House said that 300 had died, according to US intelligence".

Behind a report "according to" names either who passes it on ("the agency said that …, according to Lund":
the agency's word reached us by Lund) or what whoever reports has it from. The second is so where material is
named, which tells nothing of others' words: intelligence, notes, data, a survey.
"""

from __future__ import annotations

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Statement

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def rests_on(text: Text, report: Statement, ground: Statement) -> bool:
    """Whether ``ground`` is "according to" material behind ``report``, which it holds to its end.

    Looks at the words of both sources and cues.
    """
    if report is ground or not (ground.cue and ground.source and report.cue and report.source):
        return False
    if not (len(ground.content) == len(report.content) == 1 and ground.cue[0][0] > report.content[0][1]):
        return False
    (start, end), parts = ground.content[0], (*report.source, *report.cue, *report.content)
    held = all(start <= low and high <= end for low, high in parts) and report.content[0][1] == end
    return (
        held and text.lowers[text.words_in(ground.cue[0]).start] == "according" and _is_material(text, ground)
    )


def _is_material(text: Text, ground: Statement) -> bool:
    words = text.words_in(ground.source[0])
    head = words.start
    while head < words.stop and text.tags[head] not in _NOUNS:
        head += 1
    while head + 1 < words.stop and text.tags[head + 1] in _NOUNS:
        head += 1
    material = word_set("reports", "grounds", "material")
    return head < words.stop and not material.isdisjoint((text.lemmas[head], text.lowers[head]))
