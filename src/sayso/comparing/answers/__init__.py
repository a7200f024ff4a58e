"""Who answers whom: denials, reinterpretations and repetitions, within an article and across articles."""

from sayso.comparing.answers.finding import (
    Answer,
    AnswerKind,
    Keyed,
    answers_between,
    keys,
    match,
)
from sayso.comparing.answers.remarks import Remark, read_remarks
from sayso.comparing.answers.repeats import find_repeats
from sayso.comparing.answers.within import answers_within

__all__ = [
    "Answer",
    "AnswerKind",
    "Keyed",
    "Remark",
    "answers_between",
    "answers_within",
    "find_repeats",
    "keys",
    "match",
    "read_remarks",
]
