"""What is told as said again, across articles: whoever speaks is known by more than his name there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.comparing.answers.finding import Answer
from sayso.comparing.moments import order
from sayso.comparing.statements import Saying
from sayso.comparing.statements.decision import Voices, agreement
from sayso.comparing.statements.likeness import common_stems

_SHARE, _BITS = 0.5, 4  # of the lighter content, where the article says that it is said again


def find_repeats(sayings: Iterable[Saying], voices: Voices) -> Iterator[Answer]:
    """The repetitions that say so ("he reiterated"), of what the same speaker said on an earlier day.

    Costs one comparison of words for each statement that is told as said again and each that is not.
    """
    known = list(sayings)
    for again in (one for one in known if one.again):
        for before in known:
            if before.again or before.article == again.article or before.negative != again.negative:
                continue
            if order(again.published, before.published) != 1 or not again.days_apart(before):
                continue
            overlap = common_stems(dict(again.stems), dict(before.stems))
            if overlap.share < _SHARE or overlap.bits < _BITS:
                continue
            if agreement(again, before, voices) in {"named", "called"}:
                listed = ", ".join(stem.lstrip("#") for stem in overlap.stems[:4])
                yield Answer(again.id, before.id, "repetition", f"{again.speaker} says so again on {listed}")
