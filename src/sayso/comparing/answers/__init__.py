"""Who answers whom: denials, reinterpretations and repetitions, within an article and across articles."""

from sayso.comparing.answers.finding import Answer, AnswerKind, answers_within, keys, match
from sayso.comparing.answers.remarks import Remark, read_remarks

__all__ = ["Answer", "AnswerKind", "Remark", "answers_within", "keys", "match", "read_remarks"]
