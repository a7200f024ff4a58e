"""Who answers whom: denials, reinterpretations and repetitions, within an article and across articles."""

from sayso.comparing.answers.finding import Answer, AnswerKind, answers_within, is_outright, keys, match, meet
from sayso.comparing.answers.remarks import Remark, read_remarks

__all__ = [
    "Answer",
    "AnswerKind",
    "Remark",
    "answers_within",
    "is_outright",
    "keys",
    "match",
    "meet",
    "read_remarks",
]
