"""Reports inside a run of words, by rule: who, the reporting word, and what was reported.

Precision first: a source, a reporting verb and a that-clause or quotation ("Lund had told her that …");
a noun for somebody's words with its owner and what they were about ("Lund's remark about …"); "according
to"; and "…, with SOURCE estimating …". Each search is bounded by the sentence, so all is linear.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import word_set

_VERB = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_HEAD = _NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH", "VBN"}
_SUBJECTS = frozenset({"he", "she", "they"})
_QUOTES = frozenset("\"“”``''‘’")
_DOUBLE = frozenset({'"', "“", "”", "``", "''"})
_STOPS = frozenset({".", "?", "!", ";", "—", "\n"})
_LONGEST_SOURCE = 12
_LONGEST_ADDRESSEE = 10  # "told a closed-door parliamentary meeting that"
_ADVERBS = frozenset({"RB", "RBR"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_LONGEST_CLAUSE = 80
_SHORTEST_CLAUSE = 3
_LONGEST_ADJUNCT = 8
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
_PREPOSITIONS = frozenset(
    {
        "of",
        "in",
        "to",
        "with",
        "for",
        "by",
        "at",
        "from",
        "on",
        "about",
        "between",
        "under",
        "over",
        "against",
    }
)
_NO_CLAUSE = _VERB | {"CC", ",", ".", "MD", "TO", ":"}


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
            word = max(word + 1, report.content.stop, report.source.stop, report.rest.stop)
        else:
            word += 1


def _by_verb(text: Text, inside: range, verb: int) -> Report | None:
    """SOURCE (adverbs, auxiliaries) VERB (ADDRESSEE) that CLAUSE, or a quotation after VERB."""
    if text.tags[verb] == "VBN" and text.lowers[verb + 1 : verb + 2] == ["by"]:
        return _by_agent(text, inside, verb)
    first = verb
    while first > inside.start and (
        text.tags[first - 1] in _ADVERBS or text.lemmas[first - 1] in ("have", "do", "not", "n't", "n’t")
    ):
        first -= 1
    helpers = text.lowers[first:verb]
    if text.tags[verb] == "VB" and not any(word in ("do", "does", "did") for word in helpers):
        return None
    # "Did not say that" reports nothing; "did not say without irony that" does.
    irony = text.lowers[verb + 1 : verb + 2] == ["without"]
    if any(word in _NEGATIONS for word in helpers) and not irony:
        return None
    source = _source_before(text, inside, first)
    if source is None or text.lowers[max(inside.start, source.start - 1)] in ("if", "whether", "unless"):
        return None
    last = _cue_end(text, inside, verb)
    content = _clause_after(
        text, inside, last, bare=text.lemmas[verb] in word_set("reports", "nested", "bare")
    )
    cue = range(first, _after_cue(text, verb, last))
    return Report(source, cue, content) if content else _by_trailing(text, inside, source, cue)


def _by_agent(text: Text, inside: range, verb: int) -> Report | None:
    """VERB by SOURCE that CLAUSE: "had been told by the clerk that it was closed"."""
    start = stop = verb + 2
    while stop < min(inside.stop, start + _LONGEST_SOURCE) and text.tags[stop] in _BEFORE_HEAD:
        stop += 1
    if stop == start or stop >= inside.stop or text.lowers[stop] != "that":
        return None
    content = _clause_after(text, inside, stop, bare=False)
    return Report(range(start, stop), range(verb, verb + 1), content) if content else None


def _by_trailing(text: Text, inside: range, source: range, cue: range) -> Report | None:
    """CLAUSE, SOURCE VERB (when, where); or CLAUSE, SOURCE VERB, CLAUSE: the source stands after a comma."""
    first = source.start
    while first > inside.start and text.tags[first - 1] in _BEFORE_HEAD:
        first -= 1  # "…, the union's leader Ola Brandt said"
    source, comma = range(first, source.stop), first - 1
    quoted = comma > inside.start and text.lowers[comma] in _QUOTES
    comma -= quoted  # '"We were ready," Lenk told reporters'
    if comma <= inside.start or text.lowers[comma] != "," or not _is_finite(text, cue):
        return None
    start = comma
    first = max(inside.start, comma - _LONGEST_CLAUSE)
    while start > first and text.sentences[start - 1] == text.sentences[comma]:
        if text.lowers[start - 1] in _STOPS:
            break
        start -= 1
    if quoted and text.lowers[start] in _QUOTES:
        return Report(source, cue, range(start, comma + 2))
    while start < comma and (text.lowers[start] in _QUOTES or text.lowers[start] == "that"):
        start += 1
    # "After the vote, Lund said so": what stands before the comma says when, not what.
    clause = range(start, comma)
    if text.tags[start] == "WRB" or text.lowers[start] in _SUBORDINATORS:
        return None
    addressed = cue.stop < inside.stop and text.tags[cue.stop] == "PRP"
    end = _adjunct_end(text, inside, cue.stop + addressed)
    last = _sentence_end(text, inside, end)
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


def _adjunct_end(text: Text, inside: range, word: int) -> int:
    """Past "in the closed briefing", "on Monday", "after meeting Lund": prepositions with their phrases."""
    while word < inside.stop and text.lowers[word] != "that":
        doing = text.tags[word] == "VBG" and text.tags[word - 1] == "IN"
        if not doing and text.tags[word] not in _BEFORE_HEAD | {"IN", "RB"}:
            break
        word += 1
    return word


def _after_cue(text: Text, verb: int, end: int) -> int:
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
        while word < min(inside.stop, verb + _LONGEST_ADDRESSEE) and text.tags[word] in _BEFORE_HEAD:
            word += 1
        # "Told police in his first interview that".
        adjunct = _adjunct_end(text, inside, word)
        short = word < adjunct < min(inside.stop, word + _LONGEST_ADJUNCT)
        return adjunct if short and text.lowers[adjunct] == "that" else word
    adjunct = _adjunct_end(text, inside, word)
    short = word < adjunct < min(inside.stop, word + _LONGEST_ADJUNCT)
    if short and (text.lowers[adjunct] == "that" or text.lowers[adjunct] in _QUOTES):
        return adjunct
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
    # "That makes sense": here the word is a subject, in "that and more" an object.
    begins = lower == "that" and start + 1 < inside.stop and text.tags[start + 1] not in _NO_CLAUSE
    begins = begins or (bare and _is_subject(text, inside, start))
    if lower == "," and start + 1 < inside.stop:
        start, lower = start + 1, text.lowers[start + 1]
    quoted = lower in ('"', "“", "``", "‘", "'")
    if not (begins or quoted):
        return None
    end = _sentence_end(text, inside, start)
    if quoted:
        closing = next((w for w in range(start + 1, end) if text.lowers[w] in _QUOTES), None)
        end = closing + 1 if closing else end
    else:
        end = _with_closing_mark(text, inside, start, end)
    return range(start, end) if end - start > 2 else None


def _with_closing_mark(text: Text, inside: range, start: int, end: int) -> int:
    """The end of a clause, after the mark that closes a quotation opened in it: 'that "it cannot hold."'."""
    opened = sum(text.lowers[word] in _DOUBLE for word in range(start, end))
    if opened % 2:
        for word in range(end, min(end + 3, inside.stop)):
            if text.lowers[word] in _DOUBLE:
                return word + 1
    return end


def _is_subject(text: Text, inside: range, start: int) -> bool:
    """Whether a clause without "that" plainly begins here: a subject and its verb."""
    word = start
    if text.lowers[word] in ("he", "she", "they", "it", "we", "i") and word + 1 < inside.stop:
        after = word + 2 if text.tags[word + 1] in _ADVERBS else word + 1
        return after < inside.stop and text.tags[after] in _VERB | {"MD"}
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
    """The subject that ends just before ``end``: a pronoun, a (bracketed) name, or a description."""
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
    named = text.tags[last] in ("NNP", "NNPS") or (bracketed and text.forms[last][0].isupper())
    if named and text.tags[first] in ("DT", "PRP$") and any(text.tags[w] == "NN" for w in range(first, last)):
        # "The debate Lund": two phrases side by side, of which the name is the subject.
        first = next(w for w in range(last, first, -1) if text.tags[w - 1] not in ("NNP", "NNPS"))
    person = text.tags[first] in ("DT", "PRP$", "NNP") or named or text.tags[last] == "NNS"
    return range(first, last + 1) if person and text.lowers[first] not in ("this", "that", "no") else None


def _begins_clause(text: Text, inside: range, first: int) -> bool:
    """Whether nothing before ``first`` claims it as an object or as part of a longer subject."""
    if first == inside.start:
        return True
    opens = text.lowers[first - 1] == "that" or text.tags[first - 1] in (
        "IN",
        "CC",
        ",",
        "``",
        "''",
        ":",
        "-LRB-",
        ".",
        "WRB",
        "RB",
    )
    return opens and text.lowers[first - 1] not in _PREPOSITIONS


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
    return Report(range(first, mark), range(noun, noun + 1), range(noun + 1, end))


def _by_according(text: Text, inside: range, word: int) -> Report | None:
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
    first = max(inside.start, word - _LONGEST_CLAUSE)
    while start > first and text.sentences[start - 1] == text.sentences[word]:
        if text.lowers[start - 1] in _STOPS:
            break
        start -= 1
    stop = word - 1 if word > start and text.lowers[word - 1] == "," else word
    while start < stop and text.lowers[start] in _QUOTES:
        start += 1
    if stop - start > 3:
        return Report(source, cue, range(start, stop))
    if end < inside.stop and text.lowers[end] == ",":
        return Report(source, cue, range(end + 1, _sentence_end(text, inside, end + 1)))
    return None


def _by_with(text: Text, inside: range, verb: int) -> Report | None:
    """…, with SOURCE V-ing CLAUSE: open, for the outer source or the outlet may report it."""
    first = verb
    while first > inside.start and text.tags[first - 1] in _BEFORE_HEAD:
        first -= 1
    if first == verb or first - 2 < inside.start or text.lowers[first - 2 : first] != [",", "with"]:
        return None
    if text.tags[verb - 1] not in _NOUNS:
        return None
    content = range(verb + 1, _sentence_end(text, inside, verb + 1))
    return Report(range(first, verb), range(verb, verb + 1), content, open=True) if len(content) > 2 else None
