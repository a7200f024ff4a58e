"""Reported statements inside reported statements: "Ruiz said that Lund had told her the bridge was safe".

The encoder finds only outermost statements, for its corpus marks no others. Inner ones are found here by
rule, precision first: a source, a reporting verb and a that-clause or quotation; or a noun for somebody's
words with its owner and what they were about. What is found inside a statement stands ``within`` it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from spacy.tokens import Doc

from sayso.reading.actors.words import Text, read_words
from sayso.reading.citations import find_cited
from sayso.reading.grounds import rests_on
from sayso.reading.inner_reports import Report, find_reports
from sayso.reading.kinds.lexicon import word_set
from sayso.reading.openers import share_openers
from sayso.records import Mode, Span, Statement

_MARKS = frozenset({",", ".", ";", ":", "—", "–", "--"})
_WHEN_SAID = 4  # words: "on Tuesday"
_SHORTEST_REPORT, _LONGEST_REPORT = 3, 9  # words of ", the agency said,"
_QUOTES = frozenset({'"', "“", "”", "``", "''"})


@dataclass(frozen=True, slots=True)
class _Placed:
    """A statement and the one it stands in; ``open`` where it may also stand outside of it."""

    statement: Statement
    outer: Statement | None = None
    open: bool = False


def find_nested(doc: Doc, statements: Sequence[Statement]) -> tuple[list[Statement], list[str]]:
    """``statements`` with the reports inside their contents, in text order and numbered ``s1`` … anew.

    An inner statement has the id of its outer one as ``within``. Where it is open whether the outer
    source reports it or the outlet ("…, with Lund's aides estimating …"), ``within`` is ``None``,
    ``alternatives`` names the statement it might stand in, and a warning says so.

    Args:
        doc: the article's words.
        statements: the outermost statements in text order; ``alternatives`` and ``within`` unset.

    Returns:
        The statements, and the warnings. Costs about 3 µs a word, linear in the text.
    """
    text = read_words(doc)
    statements = _from_inner(text, _over_inner(share_openers(text, statements)))
    statements = [_up_to_source(text, one) for one in statements]
    statements, citing = find_cited(text, statements)
    inner_of = {id(one.outer): one.inner for one in citing}
    cues = {word for s in statements for span in s.cue for word in text.words_in(span)}
    placed: list[_Placed] = []
    previous: Statement | None = None
    for statement, following in zip_longest(statements, statements[1:]):
        one = _place(text, statement, previous)
        if one.outer is None and following and _inside(statement, following):
            one = _Placed(statement, following)
        placed.append(one)
        if one.outer is None:
            previous = statement
        if id(statement) in inner_of:
            placed.append(_Placed(inner_of[id(statement)], statement))
        for span in statement.content:
            for report in find_reports(text, text.words_in(span), cues):
                placed.append(_Placed(_statement(text, report), statement, report.open))
    return _number(text, _with_grounds_inside(text, placed))


def _with_grounds_inside(text: Text, placed: Sequence[_Placed]) -> list[_Placed]:
    """``placed`` with what a report rests on inside of it: "Lund said that …, according to data"."""
    turned = {
        id(one.outer): one.statement
        for one in placed
        if one.outer and rests_on(text, one.statement, one.outer)
    }
    if not turned:
        return list(placed)
    above = {id(one.statement): one.outer for one in placed}
    result: list[_Placed] = []
    for one in placed:
        if report := turned.get(id(one.statement)):
            result.append(_Placed(replace(one.statement, content=report.content, mode=report.mode), report))
        elif one.outer and (report := turned.get(id(one.outer))):
            own = report is one.statement
            result.append(_Placed(one.statement, above[id(one.outer)] if own else report, one.open))
        else:
            result.append(one)
    return result


def _over_inner(statements: Sequence[Statement]) -> list[Statement]:
    """Contents that end with an inner report's verb, carried on over what it reports.

    In "Lisbon fears that it would be copied, the paper reported" the encoder now and then ends the paper's
    content at "fears".
    """
    begins = {
        one.content[0][0]: one for one in statements if one.cue and one.source and len(one.content) == 1
    }
    begins |= {
        cut: inner
        for outer, inner in pairwise(statements)
        if outer.content and inner.cue and (cut := outer.content[-1][1]) and _cuts(inner, cut)
    }
    return [_carried_on(one, begins) for one in statements]


def _cuts(inner: Statement, end: int) -> bool:
    """Whether a content that ends at ``end`` breaks off inside the cue of ``inner``."""
    low, high = inner.cue[-1]
    return low < end < high < inner.content[0][0] and len(inner.content) == 1 and bool(inner.source)


def _carried_on(outer: Statement, begins: Mapping[int, Statement]) -> Statement:
    start, end = outer.content[-1]
    inner = begins.get(end + 1) or begins.get(end)
    if inner is None or not outer.cue or inner is outer:
        return outer
    stop = inner.content[0][1]
    limit = max(end, inner.content[0][0])
    held = all(start <= low and high <= limit for low, high in (*inner.cue, *inner.source))
    free = not any(low < stop and end < high for low, high in (*outer.cue, *outer.source))
    return replace(outer, content=(*outer.content[:-1], (start, stop))) if held and free else outer


def _from_inner(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """Contents of whom a sentence names last, carried back over all that is reported before.

    In "The port will close, Lund said on Friday after talks, Norda reported" the encoder gives Norda
    no more than "after talks", in "Lund told the board that it would close, according to Norda" no more than
    "told the board that".
    """
    result = list(statements)
    for number, outer in enumerate(statements):
        for inner in (*statements[max(0, number - 1) : number], *statements[number + 1 : number + 2]):
            if _reports(text, outer, inner):
                (start, end), (low, high) = outer.content[0], _extent(inner)
                result[number] = replace(
                    outer, content=((min(start, low), max(end, high)), *outer.content[1:])
                )
    return result


def _up_to_source(text: Text, statement: Statement) -> Statement:
    """A content that goes on over ", the agency said" to the comma before whoever reports that.

    "The port will close, *the agency said*, Lund told reporters": the encoder now and then leaves it out.
    """
    if not (statement.cue and statement.source):
        return statement
    start, end = statement.content[-1]
    last = min(statement.cue[0][0], statement.source[0][0])
    gap = text.words_in((end, last)) if end < last else range(0)
    if not _SHORTEST_REPORT <= len(gap) <= _LONGEST_REPORT or text.lowers[gap[-1]] != ",":
        return statement
    inside = gap[1:-1] if text.lowers[gap[0]] == "," else gap[:-1]
    marks = any(text.lowers[word] in _MARKS or text.lowers[word] in _QUOTES for word in inside)
    verb = inside[-1] if inside else gap[0]
    reports = text.tags[verb] in ("VBD", "VBZ") and text.lemmas[verb] in word_set(
        "reports", "nested", "verbs"
    )
    one_sentence = text.sentences[gap[0] - 1] == text.sentences[gap[-1]]
    if marks or not reports or not one_sentence:
        return statement
    return replace(statement, content=(*statement.content[:-1], (start, text.ends[verb])))


def _reports(text: Text, outer: Statement, inner: Statement) -> bool:
    """Whether ``outer``, named behind all of it, has no more than the end or the verb of what it reports."""
    if not all((outer.cue, outer.source, outer.content, inner.cue, inner.source, inner.content)):
        return False
    last = min(outer.cue[0][0], outer.source[0][0])
    (start, end), (low, high) = outer.content[0], _extent(inner)
    if not (high <= last and end <= last) or (start <= low and high <= end):
        return False
    cue, verb = text.words_in(outer.cue[0]), text.words_in(inner.cue[0])
    if not cue or not verb or text.sentences[cue.start] != text.sentences[verb.start]:
        return False
    if start < inner.cue[-1][1] and inner.cue[0][0] < end:
        return low < start and end < high and end < inner.content[0][1]  # "told the board that"
    gap, first = text.words_in((high, start)), text.words_in(outer.content[0])
    near = high <= start and len(gap) <= _WHEN_SAID and not any(text.lowers[word] in _MARKS for word in gap)
    said_last = inner.content[-1][1] <= inner.cue[0][0]
    return said_last and near and bool(first) and text.tags[first.start] in ("IN", "VBG")


def _statement(text: Text, report: Report) -> Statement:
    content = [text.span(words) for words in (report.content, report.rest) if words]
    return Statement(
        id="",
        content=tuple(content),
        cue=(text.span(report.cue),),
        source=(text.span(report.source),),
        mode=_mode(text, report.content),
    )


def _mode(text: Text, content: range) -> Mode:
    """Direct if it stands in quotation marks of its own, mixed if part of it does."""
    marks = [word for word in content if text.lowers[word] in _QUOTES and text.lowers[word] not in ("'", "’")]
    if not marks:
        return "indirect"
    return "direct" if marks[0] == content.start and marks[-1] == content.stop - 1 else "mixed"


def _place(text: Text, statement: Statement, previous: Statement | None) -> _Placed:
    """Where a given statement stands: in the outermost one before it, if it lies in its content."""
    if previous is not None:
        if _inside(statement, previous):
            return _Placed(statement, previous)
        if _hangs_on(text, statement, previous):
            return _Placed(statement, previous, open=True)
    return _Placed(statement)


def _inside(statement: Statement, other: Statement) -> bool:
    """Whether all of ``statement`` lies in one piece of the other's content."""
    start, end = _extent(statement)
    return bool(statement.cue) and any(s <= start and end <= e for s, e in other.content)


def _hangs_on(text: Text, statement: Statement, other: Statement) -> bool:
    """Whether a statement goes on from the other's content as "…, with SOURCE V-ing"."""
    if not (statement.source and statement.cue):
        return False
    source, cue = text.words_in(statement.source[0]), text.words_in(statement.cue[0])
    before = text.words_in(other.content[-1])
    if not (source and cue and before) or source.start < 1 or cue.start != source.stop:
        return False
    near = 0 <= source.start - before.stop <= 3 and text.sentences[source.start] == text.sentences[before[-1]]
    return near and text.lowers[source.start - 1] == "with" and text.tags[cue.start] == "VBG"


def _extent(statement: Statement) -> Span:
    spans = statement.content + statement.cue + statement.source
    return min((s for s, _ in spans), default=0), max((e for _, e in spans), default=0)


def _place_in_text(one: _Placed) -> tuple[int, bool]:
    """Where it begins, an inner statement after the one around it: whom that cites may stand before it."""
    start = _extent(one.statement)[0]
    return max(start, _extent(one.outer)[0]) if one.outer else start, one.outer is not None


def _number(text: Text, placed: Sequence[_Placed]) -> tuple[list[Statement], list[str]]:
    ordered = sorted(placed, key=_place_in_text)
    ids = {id(p.statement): f"s{number}" for number, p in enumerate(ordered, 1)}
    statements: list[Statement] = []
    warnings: list[str] = []
    for p in ordered:
        key = ids[id(p.statement)]
        outer = ids[id(p.outer)] if p.outer else None
        if outer and p.open:
            statements.append(replace(p.statement, id=key, within=None, alternatives=(outer,)))
            start, end = p.statement.source[0]
            who = text.text[start:end]
            warnings.append(f"{key}: open whether {who!r} is reported by the article or within {outer}")
        else:
            statements.append(replace(p.statement, id=key, within=outer))
    return statements, warnings
