"""Two verbs of one speaker: "Lund said it would rain, and urged drivers to stay home".

The encoder lets the first content run on over the second verb. Where the first clause has a modal or another
tense, the second verb cannot be coordinated with it ("would rain and *urged*"), so it is the speaker's, and
what follows it is a statement of its own, as is what follows ", adding that" or "but did not specify". "She
said it rained and warned of floods" stays whole: it may be either's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text
from sayso.records import Mode, Span, Statement

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PARTICLES = frozenset({"for", "on", "upon", "out", "to", "against"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "«", "»"})
_OPENING = frozenset({"“", "``", "«"})
# What one who speaks does not go on to tell: "confirmed that it sent soldiers but *did not say* how many".
_WITHHELD = frozenset({"confirm", "say", "specify", "disclose", "reveal", "name", "identify", "elaborate"})
_NOT = frozenset({"not", "n't", "n’t"})


def split_coordinated(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` cut in two where they hold a second report of their speaker; linear in their words."""
    cues = {word for one in statements for span in one.cue for word in text.words_in(span)}
    result: list[Statement] = []
    for one in statements:
        parts = _split(text, one) or [one]
        # The second report may have been found already, with a content of its own.
        known = len(parts) > 1 and text.words_in(parts[1].cue[0]).start in cues
        result += parts[:1] if known else parts
    return result


def _split(text: Text, statement: Statement) -> list[Statement] | None:
    if not (statement.cue and statement.source):
        return None
    cue, content = text.words_in(statement.cue[-1]), text.words_in(statement.content[-1])
    if not cue or not content or content.start < cue.stop:
        return None
    first = next((text.tags[word] for word in cue if text.tags[word] in _VERBS), "")
    own = ""
    quoted = False
    for word in content[:-2]:
        if text.lowers[word] in _MARKS:
            quoted = text.lowers[word] in _OPENING or (text.lowers[word] == '"' and not quoted)
        if quoted or text.sentences[word] != text.sentences[cue.start]:
            continue
        if word > content.start and (second := _second_cue(text, word)):
            return _parts(text, statement, word, second)
        verb = _after_conjunction(text, word)
        if verb and verb < content.stop - 1 and _is_speakers(text.tags[verb], first, own):
            return _parts(text, statement, word, range(verb, verb + 1))
        own = text.tags[word] if text.tags[word] in _FINITE else own
    return None


def _second_cue(text: Text, word: int) -> range | None:
    """What the speaker goes on to do from ``word`` on, whatever the tenses: add, say too, hold back."""
    if _adds(text, word):
        return range(word + 1, word + 2)
    if _says_too(text, word):
        return range(word, word + 1)
    return range(word + 1, word + 4) if _keeps_back(text, word) else None


def _adds(text: Text, comma: int) -> bool:
    """ "The staff assessed that 4,000 had died, *adding that* …": who adds is who spoke before."""
    return text.lowers[comma : comma + 3] == [",", "adding", "that"]


def _says_too(text: Text, word: int) -> bool:
    """ "Lund endorsed the poll *saying* it was fair": the second report of who spoke before."""
    if text.lowers[word] != "saying" or text.tags[word - 1] not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    stop = word + 1
    while stop < len(text) and text.sentences[stop] == text.sentences[word]:
        if text.tags[stop] in _FINITE:
            return True
        stop += 1
    return False


def _keeps_back(text: Text, word: int) -> bool:
    """ "But *did not say* when": who reports and then holds back is the speaker, whatever the tenses."""
    held = text.lowers[word] == "but" and word + 4 < len(text) and text.lemmas[word + 1] == "do"
    return held and text.lowers[word + 2] in _NOT and text.lemmas[word + 3] in _WITHHELD


def _after_conjunction(text: Text, word: int) -> int | None:
    """The reporting verb, without a subject of its own, that "and" or "but" at ``word`` joins."""
    if text.tags[word] != "CC":
        return None
    verb = word + 1 + (text.tags[word + 1] == "RB")
    reports = text.lemmas[verb] in word_set("second_reports")
    return verb if reports and text.tags[verb] in _VERBS else None


def _is_speakers(tag: str, first: str, own: str) -> bool:
    """Whether a verb with ``tag`` goes on from the cue's, ``first``, and not from the content's, ``own``."""
    if own in ("MD", ""):
        return tag == first or (own == "MD" and first in _VERBS)
    past = tag == first == "VBD" and own in _PRESENT
    return past or (tag in _PRESENT and first in _PRESENT and own == "VBD")


def _parts(text: Text, statement: Statement, conjunction: int, verbs: range) -> list[Statement] | None:
    """What stands before the conjunction, and what stands behind the second cue, ``verbs``."""
    start, end = statement.content[-1]
    verb = verbs[-1]
    stop = (
        verb
        + 1
        + (text.lowers[verb + 1] in _PARTICLES and text.lemmas[verb] in ("call", "appeal", "push", "lash"))
    )
    kept = text.text[start : text.starts[conjunction]].rstrip(" ,;")
    rest: Span = (text.starts[stop], end) if stop < len(text) else (end, end)
    if not kept or rest[0] >= rest[1]:
        return None
    first = (*statement.content[:-1], (start, start + len(kept)))
    before = replace(statement, content=first, mode=_mode(text, statement, first))
    cue = (text.span(range(verbs.start, stop)),)
    after = replace(statement, content=(rest,), cue=cue, mode=_mode(text, statement, (rest,)))
    return [before, after]


def _mode(text: Text, whole: Statement, content: Sequence[Span]) -> Mode:
    """Of a part without quotation marks indirect, else as the whole."""
    marked = any(text.lowers[word] in _MARKS for span in content for word in text.words_in(span))
    return whole.mode if marked else "indirect"
