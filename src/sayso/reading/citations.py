"""On whose word a report itself rests: "the Echo reported that C, citing two officials".

The encoder, whose corpus marks only outermost statements, takes "citing" for a cue and the officials for what
it reports, or for a part of C. Here they become the source of an inner statement with the same content: the
outlet or body that reports C is the outer say-so, whom it cites the inner one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.terms import terms
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_nouns, word_set
from sayso.reading.quoted_as import QuotedAs, fronted, quoted_as
from sayso.records import Mode, Span, Statement

_CITING = frozenset({"cite", "quote"})
_VERBS = frozenset({"VBG", "VBD", "VBZ"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_HEAD = _NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH", "VBN", "PDT"}
# What is cited is not this but whoever gave it: "citing information from the spy agency".
_MATERIAL = frozenset(
    {"information", "intelligence", "datum", "data", "figure", "number", "detail", "material"}
)
_STOPS = frozenset({",", ".", ";", ":", "—", "–", "--", '"', "“", "”", "``", "''", "that", ")"})
_OPENING, _CLOSING = '"“„«', '"”»'
_LONGEST_SOURCE = 20


@dataclass(frozen=True, slots=True)
class Cited:
    """A statement without what it cites, and the inner statement of the one it cites."""

    outer: Statement
    inner: Statement


def find_cited(text: Text, statements: Sequence[Statement]) -> tuple[list[Statement], list[Cited]]:
    """``statements`` as they are without their citations, and for each that cites somebody both statements.

    A citation of anything but people, bodies and records ("citing safety concerns") is left as it was.
    Returned are all statements in their order; those that cite stand in both. Linear in the words.
    """
    by_sentence: dict[int, list[int]] = {}
    for number, one in enumerate(statements):
        for words in map(text.words_in, one.cue):
            for sentence in {text.sentences[word] for word in words}:
                by_sentence.setdefault(sentence, []).append(number)
    kept: dict[int, Statement] = dict(enumerate(statements))
    cited: dict[int, Statement] = {}
    for word, lemma in enumerate(text.lemmas):
        if lemma not in _CITING or word + 1 >= len(text):
            continue
        near = [number for number in by_sentence.get(text.sentences[word], ()) if number in kept]
        if report := quoted_as(text, word):
            _settle_passive(text, report, near, kept, cited)
            continue
        if (
            text.tags[word] not in _VERBS
            or text.lowers[word - 1] == "without"
            or text.lemmas[word - 1] == "be"
        ):
            continue  # "said that he *was citing* first data"
        source = _source(text, word + 1, [kept[number] for number in near])
        if source is None or not near:
            continue
        asides = [n for n in near if word in _words(text, kept[n].cue)]
        mains = [n for n in near if n not in asides and kept[n].content and kept[n].source]
        main = min(mains or asides, key=lambda n: _distance(text, kept[n], word), default=None)
        if main is None or main in cited:
            continue
        span = (text.starts[word] if mains else text.starts[source.start], text.ends[source.stop - 1])
        content = _without(text, kept[main].content, _as_saying(text, source, span))
        content = content or _quoted_before(text, kept[main], source)
        for aside in asides if mains or not content else ():
            del kept[aside]  # "Norda issued the report on Friday, citing two officials who …" reports nothing
        if not content:
            continue
        kept[main] = replace(kept[main], content=content, mode=_mode(text, content, kept[main].mode))
        cue = range(word, word + 1)
        cited[main] = replace(
            kept[main], source=(text.span(source),), cue=(text.span(cue),), speakers=(), within=None
        )
    return list(kept.values()), [Cited(kept[number], inner) for number, inner in cited.items()]


def _settle_passive(
    text: Text, report: QuotedAs, near: Sequence[int], kept: dict[int, Statement], cited: dict[int, Statement]
) -> None:
    """Puts what "Lund was quoted by the Echo as saying" reports in place of what was found there."""
    cue = set(report.cue) | set(report.saying)
    found = [n for n in near if not cue.isdisjoint(_words(text, kept[n].cue))]
    number = found[0] if found else max(kept, default=-1) + 1
    for other in found[1:]:
        del kept[other]
    content = (text.span(report.content),)
    mode = _mode(text, content, kept[number].mode if found else "indirect")
    spoken = Statement("", content, (text.span(report.cue),), (text.span(report.speaker),), mode=mode)
    if report.agent is None:
        kept[number] = spoken
        return
    kept[number] = replace(spoken, source=(text.span(report.agent),))
    cited[number] = replace(spoken, cue=(text.span(report.saying),))


def _mode(text: Text, content: Sequence[Span], before: Mode) -> Mode:
    """The mode of what is left of a content: direct where marks enclose each piece of it."""
    whole = all(text.text[start] in _OPENING and text.text[end - 1] in _CLOSING for start, end in content)
    return "direct" if whole else before


def _words(text: Text, spans: Sequence[Span]) -> set[int]:
    return {word for span in spans for word in text.words_in(span)}


def _distance(text: Text, statement: Statement, word: int) -> int:
    return min(abs(word - other) for other in _words(text, statement.cue))


def _source(text: Text, start: int, near: Sequence[Statement]) -> range | None:
    """The phrase after "citing", to the next mark or part of the sentence, if it is somebody or a record."""
    if text.tags[start] == "PRP" and text.lowers[start + 1 : start + 3] == ["as", "saying"]:
        return range(start, start + 1)
    taken = {word for one in near for word in _words(text, (*one.cue[:1], *one.source)) if word >= start}
    stop = start
    while (
        stop < min(len(text), start + _LONGEST_SOURCE)
        and (text.lowers[stop] not in _STOPS or _closes(text, start, stop))
        and text.sentences[stop] == text.sentences[start]
        and stop not in taken
        and text.lowers[stop : stop + 2] != ["as", "saying"]
    ):
        stop += 1
    head = start
    while head < stop and text.tags[head] in _BEFORE_HEAD:
        head += 1
    head -= 1
    while head >= start and text.tags[head] not in _NOUNS:
        head -= 1
    if head < start:
        return None
    if text.lemmas[head] in _MATERIAL and text.lowers[head + 1] in ("from", "by", "provided", "of"):
        giver = head + 2 + (text.lowers[head + 1 : head + 3] == ["provided", "by"])
        return _source(text, giver, near) if giver < stop else None
    return range(start, stop) if _may_be_cited(text, head) else None


def _closes(text: Text, start: int, word: int) -> bool:
    """The bracket of "the National Intelligence Service (NIS)"."""
    return text.lowers[word] == ")" and "(" in text.lowers[start:word]


def _may_be_cited(text: Text, head: int) -> bool:
    lemma = text.lemmas[head]
    kind = source_nouns().get(lemma) or source_nouns().get(text.lowers[head])
    if kind == "document":
        return bool({lemma, text.lowers[head]} & word_set("reports", "cited", "records"))
    named = text.tags[head] in ("NNP", "NNPS") or terms().sorts.get(lemma) == "body"
    return kind is not None or named or role_noun(text, head) is not None


def _quoted_before(text: Text, statement: Statement, source: range) -> tuple[Span, ...]:
    """ "*The deal is dead*, Lund quoted Ruiz as saying": what stands before who quotes."""
    who = text.words_in(statement.source[0]) if statement.source else range(0)
    as_saying = text.lowers[source.stop : source.stop + 2] == ["as", "saying"]
    said = fronted(text, who) if who and as_saying else range(0)
    return (text.span(said),) if said else ()


def _as_saying(text: Text, source: range, span: Span) -> Span:
    """``span`` with the "as saying (that)" of "quoted Ruiz as saying"."""
    if text.lowers[source.stop : source.stop + 2] != ["as", "saying"]:
        return span
    last = source.stop + 1 + (text.lowers[source.stop + 2 : source.stop + 3] == ["that"])
    return span[0], text.ends[last]


def _without(text: Text, content: Sequence[Span], cut: Span) -> tuple[Span, ...]:
    """``content`` outside ``cut``, without blanks and marks at the cut edges."""
    kept: list[Span] = []
    for start, end in content:
        if end <= cut[0] or cut[1] <= start:
            kept.append((start, end))
            continue
        before = text.text[start : cut[0]].rstrip(" ,;")
        after = text.text[cut[1] : end].lstrip(" ,;")
        kept += [(start, start + len(before)), (end - len(after), end)]
    return tuple((start, end) for start, end in kept if start < end)
