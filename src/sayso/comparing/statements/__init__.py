"""The same statement in many articles: one utterance quoted, shortened, reported, laid to somebody else."""

from sayso.comparing.statements.among import Among
from sayso.comparing.statements.decision import SameStatement, match, quoted_apart
from sayso.comparing.statements.pairing import pair_up
from sayso.comparing.statements.sayings import Saying, keys, read_sayings, speaker_keys
from sayso.comparing.statements.topics import weigh_topics

__all__ = [
    "Among",
    "SameStatement",
    "Saying",
    "keys",
    "match",
    "pair_up",
    "quoted_apart",
    "read_sayings",
    "speaker_keys",
    "weigh_topics",
]
