"""Reports inside a run of words, by rule: who, the reporting word, and what was reported.

Precision first: a source, a reporting verb and a that-clause or quotation ("Lund had told her that …");
a noun for somebody's words with its owner and what they were about ("Lund's remark about …"); "according
to"; and "…, with SOURCE estimating …". Each search is bounded by the sentence, so all is linear.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.reading.actors.words import Text
from sayso.reading.inner_clauses import (
    ADVERBS,
    BEFORE_HEAD,
    LONGEST_SOURCE,
    NOUNS,
    QUOTES,
    STOPS,
    VERB,
    adjunct_end,
    after_cue,
    clause_after,
    cue_end,
    sentence_end,
    source_before,
)
from sayso.reading.kinds.lexicon import word_set
from sayso.reading.modifiers import is_manner

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_LONGEST_CLAUSE = 80
_SHORTEST_CLAUSE = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATORS = frozenset(
    {
        "after",
        "although",
        "as",
        "because",
        "before",
        "if",
        "once",
        "since",
        "though",
        "unless",
        "until",
        "while",
    }
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as ranges of words.

    ``rest`` is where the content goes on after words of reporting inside it; ``open`` says that the report
    may as well stand beside the statement around it.
    """

    source: range
    cue: range
    content: range
    open: bool = False
    rest: range = range(0)


def find_reports(text: Text, inside: range, cues: Collection[int]) -> Iterator[Report]:
    """The reports in ``inside``, from left to right, none inside another.

    ``cues`` are words that report a statement already known.
    """
    verbs, nouns = word_set("reports", "nested", "verbs"), word_set("reports", "nested", "nouns")
    word = inside.start
    while word < inside.stop:
        report: Report | None = None
        lemma, tag = text.lemmas[word], text.tags[word]
        if word not in cues:
            if lemma in verbs and tag in VERB:
                report = _by_verb(text, inside, word)
            elif lemma in verbs and tag == "VBG":
                report = _by_with(text, inside, word)
            elif lemma in nouns and tag in ("NN", "NNS"):
                report = _by_noun(text, inside, word)
            elif lemma == "accord":
                report = _by_according(text, inside, word)
        if report and report.content:
            yield report
            word = max(word + 1, report.content.stop, report.source.stop, report.rest.stop)
        else:
            word += 1


def _by_verb(text: Text, inside: range, verb: int) -> Report | None:
    """SOURCE (adverbs, auxiliaries) VERB (ADDRESSEE) that CLAUSE, or a quotation after VERB."""
    if text.tags[verb] == "VBN" and text.lowers[verb + 1 : verb + 2] == ["by"]:
        return _by_agent(text, inside, verb)
    first = verb
    while first > inside.start and (
        text.tags[first - 1] in ADVERBS or text.lemmas[first - 1] in ("have", "do", "not", "n't", "n’t")
    ):
        first -= 1
    helpers = text.lowers[first:verb]
    if text.tags[verb] == "VB" and not any(word in ("do", "does", "did") for word in helpers):
        return None
    # "Did not say that" reports nothing; "did not say without irony that" does.
    irony = text.lowers[verb + 1 : verb + 2] == ["without"]
    if any(word in _NEGATIONS for word in helpers) and not irony:
        return None
    source = source_before(text, inside, first)
    if source is None or text.lowers[max(inside.start, source.start - 1)] in ("if", "whether", "unless"):
        return None
    last = cue_end(text, inside, verb)
    content = clause_after(
        text, inside, last, bare=text.lemmas[verb] in word_set("reports", "nested", "bare")
    )
    cue = range(first, after_cue(text, verb, last))
    return Report(source, cue, content) if content else _by_trailing(text, inside, source, cue)


def _by_agent(text: Text, inside: range, verb: int) -> Report | None:
    """VERB by SOURCE that CLAUSE: "had been told by the clerk that it was closed"."""
    start = stop = verb + 2
    while stop < min(inside.stop, start + LONGEST_SOURCE) and text.tags[stop] in BEFORE_HEAD:
        stop += 1
    if stop == start or stop >= inside.stop or text.lowers[stop] != "that":
        return None
    content = clause_after(text, inside, stop, bare=False)
    return Report(range(start, stop), range(verb, verb + 1), content) if content else None


def _by_trailing(text: Text, inside: range, source: range, cue: range) -> Report | None:
    """CLAUSE, SOURCE VERB (when, where); or CLAUSE, SOURCE VERB, CLAUSE: the source stands after a comma."""
    first = source.start
    while first > inside.start and text.tags[first - 1] in BEFORE_HEAD:
        first -= 1  # "…, the union's leader Ola Brandt said"
    source, comma = range(first, source.stop), first - 1
    quoted = comma > inside.start and text.lowers[comma] in QUOTES
    comma -= quoted  # '"We were ready," Lenk told reporters'
    if comma <= inside.start or text.lowers[comma] != "," or not _is_finite(text, cue):
        return None
    start = comma
    first = max(inside.start, comma - _LONGEST_CLAUSE)
    while start > first and text.sentences[start - 1] == text.sentences[comma]:
        if text.lowers[start - 1] in STOPS:
            break
        start -= 1
    if quoted and text.lowers[start] in QUOTES:
        return Report(source, cue, range(start, comma + 2))
    while start < comma and (text.lowers[start] in QUOTES or text.lowers[start] == "that"):
        start += 1
    # "After the vote, Lund said so": what stands before the comma says when, not what.
    clause = range(start, comma)
    if text.tags[start] == "WRB" or text.lowers[start] in _SUBORDINATORS:
        return None
    addressed = cue.stop < inside.stop and text.tags[cue.stop] == "PRP"
    end = adjunct_end(text, inside, cue.stop + addressed)
    last = sentence_end(text, inside, end)
    whole = any(text.tags[word] in _FINITE for word in clause) and len(clause) >= _SHORTEST_CLAUSE
    if last <= end:
        return Report(source, cue, clause) if whole else None
    goes_on = text.lowers[end] == "," and last - end > _SHORTEST_CLAUSE
    if goes_on and clause and (whole or text.tags[end + 1] in _FINITE):
        return Report(source, cue, clause, rest=range(end + 1, last))
    return None


def _is_finite(text: Text, cue: range) -> bool:
    """Whether the cue's verb is finite, or a participle after "have"."""
    return text.tags[cue[-1]] != "VBN" or any(text.lemmas[word] == "have" for word in cue)


def _by_noun(text: Text, inside: range, noun: int) -> Report | None:
    """OWNER's REMARK that …, OWNER's remark about …"""
    if noun + 2 >= inside.stop or text.lowers[noun + 1] not in word_set("reports", "nested", "links"):
        return None
    mark = noun - 1
    while mark > inside.start and text.tags[mark] in ("JJ", "NN", "JJR"):
        mark -= 1
    if mark <= inside.start or text.tags[mark] != "POS":
        return None
    first = mark - 1
    while first > inside.start and text.tags[first - 1] in BEFORE_HEAD - {"POS"}:
        first -= 1
    if text.tags[mark - 1] not in NOUNS:
        return None
    end = noun + 2
    if text.lowers[noun + 1] == "that":
        end = sentence_end(text, inside, noun + 1)
    else:
        while end < inside.stop and text.tags[end] in BEFORE_HEAD | {"IN", "``", "''", "TO", "PRP"} | {'"'}:
            end += 1
        while end > noun + 2 and text.tags[end - 1] in ("IN", "TO"):
            end -= 1
    return Report(range(first, mark), range(noun, noun + 1), range(noun + 1, end))


def _by_according(text: Text, inside: range, word: int) -> Report | None:
    """According to SOURCE, CLAUSE; or CLAUSE, according to SOURCE."""
    if text.lowers[word + 1 : word + 2] != ["to"] or word + 2 >= inside.stop:
        return None
    end = word + 2
    while end < inside.stop and text.tags[end] in BEFORE_HEAD:
        end += 1
    if end == word + 2 or is_manner(text, range(word + 2, end)):
        return None
    source, cue = range(word + 2, end), range(word, word + 2)
    start = word
    first = max(inside.start, word - _LONGEST_CLAUSE)
    while start > first and text.sentences[start - 1] == text.sentences[word]:
        if text.lowers[start - 1] in STOPS:
            break
        start -= 1
    stop = word - 1 if word > start and text.lowers[word - 1] == "," else word
    while start < stop and text.lowers[start] in QUOTES:
        start += 1
    if stop - start > 3:
        return Report(source, cue, range(start, stop))
    if end < inside.stop and text.lowers[end] == ",":
        return Report(source, cue, range(end + 1, sentence_end(text, inside, end + 1)))
    return None


def _by_with(text: Text, inside: range, verb: int) -> Report | None:
    """…, with SOURCE V-ing CLAUSE: open, for the outer source or the outlet may report it."""
    first = verb
    while first > inside.start and text.tags[first - 1] in BEFORE_HEAD:
        first -= 1
    if first == verb or first - 2 < inside.start or text.lowers[first - 2 : first] != [",", "with"]:
        return None
    if text.tags[verb - 1] not in NOUNS:
        return None
    content = range(verb + 1, sentence_end(text, inside, verb + 1))
    return Report(range(first, verb), range(verb, verb + 1), content, open=True) if len(content) > 2 else None
