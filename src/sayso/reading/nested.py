"""Reported statements inside reported statements: "Ruiz said that Lund had told her the bridge was safe".

The encoder finds only outermost statements, for its corpus marks no others. Inner ones are found here by
rule, precision first: a source, a reporting verb and a that-clause or quotation; or a noun for somebody's
words with its owner and what they were about. What is found inside a statement stands ``within`` it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from sayso.reading.actors.words import Text, read_words
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Mode, Span, Statement

_VERB = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_HEAD = _NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH", "VBN"}
_SUBJECTS = frozenset({"he", "she", "they"})
_QUOTES = frozenset("\"“”``''‘’")
_STOPS = frozenset({".", "?", "!", ";", "—", "\n"})
_LONGEST_SOURCE = 12
_ADVERBS = frozenset({"RB", "RBR", "MD"})


@dataclass(frozen=True, slots=True)
class _Report:
    """An inner report as ranges of words; ``open`` where it may as well stand beside the outer statement."""

    source: range
    cue: range
    content: range
    open: bool = False


def find_nested(doc: Doc, statements: Sequence[Statement]) -> tuple[list[Statement], list[str]]:
    """``statements`` with the reports inside their contents, in text order and numbered ``s1`` … anew.

    An inner statement has the id of its outer one as ``within``. Where the words leave open whether it is
    reported by the outer source or by the outlet ("…, with Lund's aides estimating …"), ``within`` is ``None``,
    ``alternatives`` names the statement it might stand in, and a warning says so.

    Args:
        doc: the article's words.
        statements: the outermost statements in text order; ``alternatives`` and ``within`` unset.

    Returns:
        The statements, and the warnings. Costs about 3 µs a word, linear in the text.
    """
    text = read_words(doc)
    cues = {word for s in statements for span in s.cue for word in text.words_in(span)}
    result: list[tuple[Statement, Statement | None, bool]] = []
    for statement in statements:
        result.append((statement, None, False))
        for span in statement.content:
            for report in _reports(text, text.words_in(span), cues):
                result.append((_statement(text, report), statement, report.open))
    result += []
    return _number(text, _joined(text, result))


def _statement(text: Text, report: _Report) -> Statement:
    content = text.span(report.content)
    return Statement(
        id="",
        content=(content,),
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


def _joined(
    text: Text, found: Sequence[tuple[Statement, Statement | None, bool]]
) -> list[tuple[Statement, Statement | None, bool]]:
    """Adds the outer statement to given ones that lie in another's content or go on from it by "with"."""
    outer = [s for s, within, _ in found if within is None]
    result: list[tuple[Statement, Statement | None, bool]] = []
    previous: Statement | None = None
    for statement, within, is_open in found:
        if within is None and previous is not None:
            if _inside(statement, previous):
                result.append((statement, previous, False))
                continue
            if _hangs_on(text, statement, previous):
                result.append((statement, previous, True))
                continue
        if within is None:
            previous = statement
        result.append((statement, within, is_open))
    del outer
    return result


def _inside(statement: Statement, other: Statement) -> bool:
    """Whether all of ``statement`` lies in one piece of the other's content."""
    start, end = _extent(statement)
    return bool(statement.cue) and any(
        s <= start and end <= e and (s, e) != (start, end) for s, e in other.content
    )


def _hangs_on(text: Text, statement: Statement, other: Statement) -> bool:
    """Whether a statement begins with "with SOURCE V-ing" right after the other's content, in its sentence."""
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
    return min(s for s, _ in spans), max(e for _, e in spans)


def _number(
    text: Text, found: Sequence[tuple[Statement, Statement | None, bool]]
) -> tuple[list[Statement], list[str]]:
    ordered = sorted(range(len(found)), key=lambda n: (_extent(found[n][0])[0], found[n][1] is not None))
    ids = {id(found[n][0]): f"s{number}" for number, n in enumerate(ordered, 1)}
    statements: list[Statement] = []
    warnings: list[str] = []
    for n in ordered:
        statement, outer, is_open = found[n]
        key = ids[id(statement)]
        if outer is None:
            statements.append(replace(statement, id=key))
        elif is_open:
            start, end = statement.source[0]
            statements.append(replace(statement, id=key, within=None, alternatives=(ids[id(outer)],)))
            warnings.append(
                f"{key}: open whether {text.text[start:end]!r} is reported by the article or within {ids[id(outer)]}"
            )
        else:
            statements.append(replace(statement, id=key, within=ids[id(outer)]))
    return statements, warnings


def _reports(text: Text, inside: range, cues: set[int]) -> Iterator[_Report]:
    """The reports in a run of content, from left to right, none inside another."""
    verbs, nouns = word_set("reports", "nested", "verbs"), word_set("reports", "nested", "nouns")
    word = inside.start
    while word < inside.stop:
        report: _Report | None = None
        lemma, tag = text.lemmas[word], text.tags[word]
        if word not in cues:
            if lemma in verbs and tag in _VERB:
                report = _by_verb(text, inside, word)
            elif lemma in verbs and tag == "VBG":
                report = _by_with(text, inside, word)
            elif lemma in nouns and tag in ("NN", "NNS"):
                report = _by_noun(text, inside, word)
            elif lemma == "accord":
                report = _by_according(text, inside, word)
        if report and report.content:
            yield report
            word = max(word + 1, report.content.stop, report.source.stop)
        else:
            word += 1


def _by_verb(text: Text, inside: range, verb: int) -> _Report | None:
    """SOURCE (adverbs, auxiliaries) VERB (ADDRESSEE) that CLAUSE, or a quotation after VERB."""
    if text.tags[verb] == "VB" and not any(
        text.tags[w] == "MD" or text.lemmas[w] == "do" for w in range(max(inside.start, verb - 4), verb)
    ):
        return None
    first = verb
    while first > inside.start and (
        text.tags[first - 1] in _ADVERBS or text.lemmas[first - 1] in ("have", "do", "not", "n't", "n’t")
    ):
        first -= 1
    source = _source_before(text, inside, first)
    if source is None:
        return None
    last = _cue_end(text, inside, verb)
    content = _clause_after(
        text, inside, last, bare=text.lemmas[verb] in word_set("reports", "nested", "bare")
    )
    return _Report(source, range(first, last_of_cue(text, verb, last)), content) if content else None


def last_of_cue(text: Text, verb: int, end: int) -> int:
    """The cue's end: an addressee after the verb is no part of it, "without irony" is."""
    return end if text.lowers[verb + 1 : verb + 2] == ["without"] else verb + 1


def _cue_end(text: Text, inside: range, verb: int) -> int:
    """The word where the clause may begin: after the addressee, a day, or "without …"."""
    word = verb + 1
    if word < inside.stop and text.lowers[word] == "without":
        return min(word + 2, inside.stop)
    if text.lemmas[verb] in word_set("reports", "nested", "addressed"):
        if word < inside.stop and text.tags[word] == "PRP":
            return word + 1
        while word < min(inside.stop, verb + 6) and text.tags[word] in _BEFORE_HEAD:
            word += 1
        return word
    if word < inside.stop and text.lowers[word] == "on":
        word += 1
    while word < min(inside.stop, verb + 4) and text.tags[word] in ("NNP", "CD", "NN", "RB"):
        word += 1
    return word


def _clause_after(text: Text, inside: range, start: int, *, bare: bool) -> range | None:
    """The clause or quotation that begins at ``start``, to the end of the sentence or of the content."""
    if start >= inside.stop:
        return None
    lower = text.lowers[start]
    begins = lower == "that" and start + 1 < inside.stop
    if not begins and lower == "," and start + 1 < inside.stop:
        start, lower = start + 1, text.lowers[start + 1]
    quoted = lower in ('"', "“", "``", "‘")
    if not (begins or quoted or (bare and _is_subject(text, inside, start))):
        return None
    end = _sentence_end(text, inside, start)
    if quoted:
        closing = next((w for w in range(start + 1, end) if text.lowers[w] in _QUOTES), None)
        end = closing + 1 if closing else end
    return range(start, end) if end - start > 2 else None


def _is_subject(text: Text, inside: range, start: int) -> bool:
    """Whether a clause without "that" plainly begins here: a pronoun and a verb, "the" or a name and a verb."""
    word = start
    if text.lowers[word] in ("he", "she", "they", "it", "we", "i") and word + 1 < inside.stop:
        return text.tags[word + 1] in _VERB | _ADVERBS
    while word < min(inside.stop, start + 5) and text.tags[word] in _BEFORE_HEAD:
        word += 1
    return word > start and word < inside.stop and text.tags[word] in ("VBD", "VBZ", "VBP", "MD")


def _sentence_end(text: Text, inside: range, start: int) -> int:
    """The end of the sentence that ``start`` is in, its final mark excluded, within the content."""
    end = start
    while end < inside.stop and text.sentences[end] == text.sentences[start]:
        if text.lowers[end] in _STOPS:
            break
        end += 1
    while end > start and text.lowers[end - 1] in (",", ".", '"', "”", "''"):
        end -= 1
    return end


def _source_before(text: Text, inside: range, end: int) -> range | None:
    """The subject that ends just before ``end``: a third person, a bracketed or full name, a description."""
    last = end - 1
    bracketed = last >= inside.start and text.lowers[last] in (")", "]")
    if bracketed:
        last -= 1
    if last < inside.start:
        return None
    if text.lowers[last] in _SUBJECTS and text.tags[last] == "PRP":
        return range(last, last + 1)
    if text.tags[last] not in _NOUNS:
        return None
    first = last
    while first > inside.start and last - first < _LONGEST_SOURCE and text.tags[first - 1] in _BEFORE_HEAD:
        first -= 1
        if text.tags[first] in ("DT", "PRP$"):
            break
    if text.tags[first] == "POS" or (not bracketed and not _begins_clause(text, inside, first)):
        return None
    named = text.tags[last] in ("NNP", "NNPS")
    person = text.tags[first] in ("DT", "PRP$", "NNP") or named or text.tags[last] == "NNS"
    return range(first, last + 1) if person and text.lowers[first] not in ("this", "that", "no") else None


def _begins_clause(text: Text, inside: range, first: int) -> bool:
    """Whether nothing before ``first`` claims it as an object or as part of a longer subject."""
    if first == inside.start:
        return True
    before = text.tags[first - 1]
    return before in ("IN", "CC", ",", "``", "''", ":", "-LRB-", ".", "WRB", "RB") and text.lowers[first - 1] not in (
        "of", "in", "to", "with", "for", "by", "at", "from", "on", "about", "between", "under", "over", "against",
    )  # fmt: skip


def _by_noun(text: Text, inside: range, noun: int) -> _Report | None:
    """OWNER's REMARK that …, OWNER's remark about …"""
    if noun + 2 >= inside.stop or text.lowers[noun + 1] not in word_set("reports", "nested", "links"):
        return None
    mark = noun - 1
    while mark > inside.start and text.tags[mark] in ("JJ", "NN", "JJR"):
        mark -= 1
    if mark <= inside.start or text.tags[mark] != "POS":
        return None
    first = mark - 1
    while first > inside.start and text.tags[first - 1] in _BEFORE_HEAD - {"POS"}:
        first -= 1
    if text.tags[mark - 1] not in _NOUNS:
        return None
    end = noun + 2
    if text.lowers[noun + 1] == "that":
        end = _sentence_end(text, inside, noun + 1)
    else:
        while end < inside.stop and text.tags[end] in _BEFORE_HEAD | {"IN", "``", "''", "TO", "PRP"} | {'"'}:
            end += 1
        while end > noun + 2 and text.tags[end - 1] in ("IN", "TO"):
            end -= 1
    return _Report(range(first, mark), range(noun, noun + 1), range(noun + 1, end))


def _by_according(text: Text, inside: range, word: int) -> _Report | None:
    """According to SOURCE, CLAUSE; or CLAUSE, according to SOURCE."""
    if text.lowers[word + 1 : word + 2] != ["to"] or word + 2 >= inside.stop:
        return None
    end = word + 2
    while end < inside.stop and text.tags[end] in _BEFORE_HEAD:
        end += 1
    if end == word + 2:
        return None
    source, cue = range(word + 2, end), range(word, word + 2)
    start = word
    while (
        start > inside.start
        and text.sentences[start - 1] == text.sentences[word]
        and text.lowers[start - 1] not in _STOPS
    ):
        start -= 1
    stop = word - 1 if word > start and text.lowers[word - 1] == "," else word
    while start < stop and text.lowers[start] in _QUOTES:
        start += 1
    if stop - start > 3:
        return _Report(source, cue, range(start, stop))
    if end < inside.stop and text.lowers[end] == ",":
        return _Report(source, cue, range(end + 1, _sentence_end(text, inside, end + 1)))
    return None


def _by_with(text: Text, inside: range, verb: int) -> _Report | None:
    """…, with SOURCE V-ing CLAUSE: open, for the outer source or the outlet may report it."""
    first = verb
    while first > inside.start and text.tags[first - 1] in _BEFORE_HEAD:
        first -= 1
    if first == verb or first - 2 < inside.start or text.lowers[first - 2 : first] != [",", "with"]:
        return None
    if text.tags[verb - 1] not in _NOUNS:
        return None
    content = range(verb + 1, _sentence_end(text, inside, verb + 1))
    return (
        _Report(range(first, verb), range(verb, verb + 1), content, open=True) if len(content) > 2 else None
    )
