"""Whom the labels of a printed conversation mean: "IS:" is Ingrid Solheim, "A:" the one who is interviewed.

Interviews name both sides once and go on with their initials; some write only Q and A. Initials are those
of somebody whom the text names in full; an answer is the one person's whom the introduction names most, if
there is one. A question's "Q" stays without a speaker: who asks is hardly ever said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.words import Text
from sayso.records import Statement

_INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z]\.(?:[A-Z]\.){1,3}")
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&"})


def settle_labels(
    text: Text, statements: Sequence[Statement], drafts: Sequence[Draft], spoken: list[tuple[Draft, ...]]
) -> None:
    """Give the statements of labelled turns the speakers that their labels stand for; linear in the text."""
    labels = {n: text.text[slice(*one.source[0])] for n, one in enumerate(statements) if _is_turn(text, one)}
    if not labels:
        return
    first = min(statements[number].source[0][0] for number in labels)
    named = [draft for draft in drafts if draft.named and draft.names]
    letters: dict[str, list[Draft]] = {}
    for draft in named:
        for start, end in draft.names:
            words = text.text[start:end].replace("-", " ").split()
            for kept in (words, [word for word in words if word.lower() not in _SMALL], ["the", *words]):
                if len(words) > 1 and draft not in letters.setdefault(_initials(kept), []):
                    letters[_initials(kept)].append(draft)
    asked = _interviewed(named, first)
    for number, label in labels.items():
        if label == "A" and asked:
            spoken[number] = (asked,)
        elif label in ("Q", "A"):
            spoken[number] = ()
        elif _INITIALS.fullmatch(label) and len(found := letters.get(label.replace(".", ""), [])) == 1:
            spoken[number] = (found[0],)
            found[0].mentions.append(statements[number].source[0])


def _is_turn(text: Text, statement: Statement) -> bool:
    return bool(statement.source) and [text.text[slice(*span)] for span in statement.cue] == [":"]


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words).upper()


def _interviewed(named: Sequence[Draft], first: int) -> Draft | None:
    """The person whom the lines before the first turn mention most; ``None`` where two are equal."""
    counts = sorted(
        (
            (sum(start < first for start, _ in draft.mentions), number)
            for number, draft in enumerate(named)
            if draft.kind == "person"
        ),
        reverse=True,
    )
    if not counts or counts[0][0] == 0 or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    return named[counts[0][1]]
