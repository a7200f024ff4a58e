"""Reports of a number: "police put the crowd at 20,000", "the agency counted 12 bodies", "by its count, …".

Whoever counts or estimates says so, but the encoder's corpus, which is political, holds few of these (seven
of "put … at" in 840 articles, five of them marked), so that the numbers stood as the article's own. Found
here by rule: one who counts, a word of counting, and a number.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.words import Text, read_words
from sayso.reading.counters import (
    BEFORE_HEAD,
    FINITE,
    LONGEST_SOURCE,
    NOUNS,
    find_subject,
    first_of_verb,
    may_count,
)
from sayso.reading.kinds.lexicon import word_set
from sayso.records import Statement

_VERBS = FINITE | {"VBN", "VBG", "VB", "MD"}
_STOPS = frozenset({".", "?", "!", ";", ":", "—", "–", "--", "\n", '"', "“", "”", "``", "''", "(", ")"})
_LONGEST_OBJECT = 14
_LONGEST_NUMBER = 6
_LONGEST_CONTENT = 30
_COUNTERS, _BODIES = 1, 2
_LINKS = {"give": "as", "revise": "to", "raise": "to", "lower": "to", "increase": "to", "update": "to"}
_MOVING = frozenset({"raise", "lower", "increase", "update"})
_COUNTS = frozenset({"toll", "count", "tally", "estimate", "figure", "forecast", "projection"})
_COMPARING = frozenset({"JJR", "RBR"})
_ESTIMATES = frozenset({"estimate", "count", "tally", "figure", "calculation"})
_HANDING = frozenset({"offer", "give", "provide", "issue", "release", "publish", "cite", "have"})
_OPENING = (['"'], ["“"], ["``"], ["‘"], ["'"])


@dataclass(frozen=True, slots=True)
class _Count:
    source: range
    cue: range
    content: tuple[range, ...]
    gapped: bool = False  # its verb is that of the count before it


def with_counts(doc: Doc, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` with one for each report of a number that has none yet, in text order.

    A statement without a source that has the same reporting word gives way. Linear in the words.
    """
    text = read_words(doc)
    cues = {word: one for one in statements for span in one.cue for word in text.words_in(span)}
    dropped: set[int] = set()
    found: list[Statement] = []
    for count in _find(text):
        if text.lowers[count.source.start] in ("i", "we"):
            continue  # "we are talking of six dead," he said
        others = [cues[word] for word in count.cue if word in cues]
        if any(other.source for other in others) and not count.gapped:
            continue
        if count.gapped:
            others = []
        dropped |= {id(other) for other in others}
        found.append(
            Statement(
                id="",
                content=tuple(text.span(words) for words in count.content),
                cue=(text.span(count.cue),),
                source=(text.span(count.source),),
                mode="indirect",
            )
        )
    if not found:
        return list(statements)
    begins = {text.words_in(one.source[0]).start for one in found}
    kept = [_cut_before(text, one, begins) for one in statements if id(one) not in dropped]
    return sorted([*kept, *found], key=lambda one: min(one.content + one.cue + one.source))


def _cut_before(text: Text, statement: Statement, begins: Set[int]) -> Statement:
    """``statement`` without what another counts: "…, *while Seoul's estimate was 4,700*"."""
    pieces = []
    for start, end in statement.content:
        words = text.words_in((start, end))
        cut = next((_end_before(text, w) for w in words[3:] if w in begins and _end_before(text, w)), None)
        pieces.append((start, text.ends[cut - 1]) if cut else (start, end))
        if cut:
            break
    return replace(statement, content=tuple(pieces))


def _end_before(text: Text, source: int) -> int:
    """Where the words end before ", while Seoul", "and police" of another count; else 0."""
    joint = source - 1
    if text.lowers[joint] in ("while", "whereas", "but", "though", "although"):
        return joint - 1 if text.lowers[joint - 1] == "," else 0
    return joint if text.lowers[joint] == "and" and text.tags[joint - 1] in NOUNS else 0


def _find(text: Text) -> list[_Count]:
    valued, counted = word_set("reports", "count", "valued"), word_set("reports", "count", "counted")
    spoken, nouns = word_set("reports", "count", "spoken"), word_set("reports", "count", "nouns")
    offered = word_set("reports", "count", "offered")
    told, registered = word_set("reports", "count", "told"), word_set("reports", "count", "registered")
    found: list[_Count] = []
    for word, lemma in enumerate(text.lemmas):
        one: _Count | None = None
        tag = text.tags[word]
        if tag in _VERBS and lemma in valued:
            one = _valued(text, word)
        if one is None and tag in FINITE | {"VBN"} and lemma in counted | told | registered:
            one = _counted(
                text,
                word,
                by=0 if lemma in told else _BODIES if lemma in registered else _COUNTERS,
            )
        elif one is None and tag in FINITE | {"VBN"} and lemma in offered:
            one = _offered(text, word)
        elif one is None and tag in _VERBS and lemma in spoken and text.lowers[word + 1 : word + 2] == ["of"]:
            one = _spoken(text, word)
        elif one is None and tag in ("NN", "NNS") and lemma in nouns:
            one = _handed_out(text, word) or _owned(text, word)
        if one and all(one.content):
            found += [one, *_gapped(text, one)]
    return found


def _valued(text: Text, verb: int) -> _Count | None:
    """SOURCE put SOMETHING at NUMBER, in the hundreds; SOMETHING was put at NUMBER by SOURCE."""
    reach = range(verb + 1, min(len(text) - 1, verb + _LONGEST_OBJECT))
    link = _LINKS.get(text.lemmas[verb], "at")  # "gave the toll as nine", "raised the toll to 22"
    at = next((w for w in reach if text.lowers[w] == link or text.lowers[w : w + 2] == ["in", "the"]), 0)
    # "Put the number of dead much *higher, at* 2,100".
    stop = at - 1 if at and text.lowers[at - 1] == "," and text.tags[at - 2] in _COMPARING else at + 1
    if not at or not _runs_on(text, range(verb, stop)):
        return None
    number = at + 1 if text.lowers[at] == link else at + 2
    number += text.lowers[number : number + 1] in _OPENING
    if not _number_at(text, number) or (text.lowers[at] == "in" and not _is_vague(text, number)):
        return None
    if any(text.lemmas[w] == "be" for w in range(max(0, verb - 2), verb)):
        return _passive(text, verb, at)
    if at == verb + 1 or not _is_quantity(text, range(verb + 1, at), at + 1):
        return None
    first = first_of_verb(text, verb)
    source = find_subject(text, first)
    if source is None or (text.lemmas[verb] in _MOVING and not _moves_a_count(text, verb, at, source)):
        return None
    end = _content_end(text, number)
    end += text.lowers[number - 1 : number] in _OPENING and end < len(text)
    return _Count(source, range(first, verb + 1), (range(verb + 1, end),))


def _moves_a_count(text: Text, verb: int, link: int, source: range) -> bool:
    """ "The prosecutor *raised the toll* to 22"; deaths that raise it report nothing."""
    counted = any(text.lemmas[word] in _COUNTS for word in range(verb + 1, link))
    return counted and may_count(text, source)


def _is_vague(text: Text, word: int) -> bool:
    """ "In the hundreds", "in the tens of thousands"; "in the 12 provinces" says where."""
    return text.lowers[word] in word_set("reports", "count", "numbers") and text.lowers[word].endswith("s")


def _passive(text: Text, verb: int, at: int) -> _Count | None:
    """The death toll was put at 41 by the ministry."""
    by = next((w for w in range(at + 1, _sentence_end(text, at)) if text.lowers[w] == "by"), 0)
    first = first_of_verb(text, verb)
    counted = find_subject(text, first)
    if not by or not counted or at != verb + 1:
        return None
    stop = by + 1
    while stop < min(len(text), by + LONGEST_SOURCE) and text.tags[stop] in BEFORE_HEAD:
        stop += 1
    if stop == by + 1 or not may_count(text, range(by + 1, stop)):
        return None
    return _Count(range(by + 1, stop), range(first, verb + 1), (counted, range(at, by)))


def _counted(text: Text, verb: int, *, by: int) -> _Count | None:
    """SOURCE counted NUMBER THINGS: one whose business it is to know."""
    first = first_of_verb(text, verb)
    if any(text.lemmas[word] in ("be", "not", "n't", "n’t") for word in range(first, verb)):
        return None
    if not _number_at(text, verb + 1):
        return None
    if text.tags[verb] == "VBN" and not any(text.lemmas[word] == "have" for word in range(first, verb)):
        return None
    source = find_subject(text, first)
    if source is None or (by and not may_count(text, source, people=by == _COUNTERS)):
        return None
    content = range(verb + 1, _content_end(text, verb + 1))
    # A storm that "claimed 212 lives" claims nothing.
    if any(text.lemmas[word] in word_set("reports", "count", "taken") for word in content):
        return None
    return _Count(source, range(first, verb + 1), (content,))


def _offered(text: Text, verb: int) -> _Count | None:
    """SOURCE pledged SUM; SOURCE appealed for SUM."""
    asks = text.lemmas[verb] == "appeal"
    if asks and text.lowers[verb + 1 : verb + 2] != ["for"]:
        return None
    number = verb + 1 + asks
    first = first_of_verb(text, verb)
    passive = any(text.lemmas[word] in ("be", "not", "n't", "n’t") for word in range(first, verb))
    perfect = text.tags[verb] != "VBN" or any(text.lemmas[word] == "have" for word in range(first, verb))
    if passive or not perfect or not _number_at(text, number):
        return None
    source = find_subject(text, first)
    if source is None:
        return None
    return _Count(source, range(first, number), (range(number, _content_end(text, number)),))


def _spoken(text: Text, verb: int) -> _Count | None:
    """SOURCE spoke of NUMBER THINGS."""
    first = first_of_verb(text, verb)
    source = find_subject(text, first) if _number_at(text, verb + 2) else None
    if source is None:
        return None
    return _Count(source, range(first, verb + 2), (range(verb + 2, _content_end(text, verb + 2)),))


def _handed_out(text: Text, noun: int) -> _Count | None:
    """SOURCE offered a lower estimate of NUMBER THINGS."""
    if text.lemmas[noun] not in _ESTIMATES or text.lowers[noun + 1 : noun + 2] != ["of"]:
        return None
    verb = noun - 1
    while verb > 0 and text.tags[verb] in ("DT", "JJ", "JJR", "PRP$"):
        verb -= 1
    if text.lemmas[verb] not in _HANDING or text.tags[verb] not in FINITE or not _number_at(text, noun + 2):
        return None
    source = find_subject(text, first_of_verb(text, verb))
    if source is None or not may_count(text, source):
        return None
    return _Count(source, range(verb, noun + 2), (range(noun + 2, _content_end(text, noun + 2)),))


def _owned(text: Text, noun: int) -> _Count | None:
    """SOURCE's count stands at NUMBER; by SOURCE's count, CLAUSE."""
    mark = noun - 1
    while mark > 0 and text.tags[mark] in ("JJ", "NN", "JJS", "JJR"):
        mark -= 1
    owner = find_subject(text, mark, anywhere=True) if mark > 0 and text.tags[mark] == "POS" else None
    owner = owner or _land_before(text, noun)
    # "Seoul's estimate" is its own, "Seoul's toll" that of what befell it.
    land = owner is not None and text.lemmas[noun] in _ESTIMATES and country_word(text.exact(owner))
    if owner is None or not (land or may_count(text, owner)):
        return None
    if owner.start and text.lowers[owner.start - 1] == "by":
        clause = range(noun + 2, _sentence_end(text, noun + 2))
        whole = text.lowers[noun + 1 : noun + 2] == [","] and len(clause) > 2
        return _Count(owner, range(noun, noun + 1), (clause,)) if whole else None
    verb = next(
        (w for w in range(noun + 1, min(len(text), noun + 6)) if text.lemmas[w] in ("stand", "be")), 0
    )
    if not verb or not _runs_on(text, range(noun, verb)) or text.tags[verb] not in FINITE:
        return None
    number = verb + 1 + (text.tags[verb + 1 : verb + 2] == ["JJR"])  # "were *lower at* 1,200"
    number += text.lowers[number : number + 1] == ["at"]
    if not _number_at(text, number):
        return None
    return _Count(owner, range(noun, verb + 1), (range(verb + 1, _content_end(text, number)),))


def _land_before(text: Text, noun: int) -> range | None:
    """The country before "estimates": "*U.S.* estimates", "*South Korean* estimates"."""
    if text.lemmas[noun] not in _ESTIMATES:
        return None
    near = (range(noun - length, noun) for length in (2, 1) if noun >= length)
    return next((words for words in near if country_word(text.exact(words))), None)


def _runs_on(text: Text, words: range) -> bool:
    """Whether these words are one piece of one sentence, with no other verb in it."""
    whole = text.sentences[words.start] == text.sentences[words[-1]]
    return whole and not any(
        text.lowers[word] in _STOPS or text.lowers[word] == "," or text.tags[word] in FINITE
        for word in words[1:]
    )


def _number_at(text: Text, word: int) -> bool:
    """Whether a number begins here, after words like "about" and "at least"."""
    between = word_set("reports", "count", "before_number")
    numbers = word_set("reports", "count", "numbers")
    for at in range(word, min(len(text), word + _LONGEST_NUMBER)):
        if text.tags[at] == "CD" or text.lowers[at] in numbers:
            return text.sentences[at] == text.sentences[word]
        if text.lowers[at] not in between and text.tags[at] != "$":
            return False
    return False


def _is_quantity(text: Text, counted: range, number: int) -> bool:
    """Whether what is put at a number is a quantity: "the toll at 41", but "bombs at three sites" is not."""
    quantities = word_set("reports", "count", "quantities")
    if any(text.lemmas[word] in quantities or text.lowers[word] in quantities for word in counted):
        return True
    after = range(number, min(len(text), number + _LONGEST_NUMBER))
    return any(text.tags[word] == "$" or text.lowers[word] in ("percent", "%", "cent") for word in after)


def _gapped(text: Text, one: _Count) -> list[_Count]:
    """The second count of "the coast guard had spoken of 170 people and the company of 148"."""
    conjunction = one.content[-1].stop
    preposition = _gap(text, conjunction)
    if not preposition or one.source.start > one.cue.start:
        return []
    source = find_subject(text, preposition)
    if source is None or source.start <= conjunction:
        return []
    first = preposition + (text.lowers[preposition] == "of")
    return [_Count(source, one.cue, (range(first, _content_end(text, preposition + 1)),), gapped=True)]


def _gap(text: Text, conjunction: int) -> int:
    """The preposition before the number of a subject that shares the verb before it, or 0."""
    if text.lowers[conjunction : conjunction + 1] not in (["and"], [","]):
        return 0
    for word in range(conjunction + 1, min(len(text), conjunction + _LONGEST_NUMBER)):
        if text.lowers[word] in ("of", "at"):
            apart = word > conjunction + 1 and text.tags[word - 1] in NOUNS
            return word if apart and _number_at(text, word + 1) else 0
        if text.tags[word] not in BEFORE_HEAD:
            return 0
    return 0


def _content_end(text: Text, number: int) -> int:
    """Where what is counted ends: at a mark, a conjunction or a time that says when it was counted."""
    times = word_set("reports", "count", "times")
    end = number
    while end < min(len(text), number + _LONGEST_CONTENT) and text.sentences[end] == text.sentences[number]:
        lower = text.lowers[end]
        part = text.lowers[end + 1 : end + 2] == ["including"]  # "was 4,700, including about 600 dead"
        if lower in _STOPS or (lower == "," and not part):
            break
        if lower in ("while", "but", "though", "although", "whereas", "as", "by", "after", "before"):
            break
        if lower == "and" and (_is_clause(text, end + 1) or _gap(text, end)):
            break
        following = text.lowers[end + 1] if end + 1 < len(text) else ""
        spans = text.lowers[end - 1] in ("since", "from", "between", "until", "through", "and", "to")
        spans = spans or (
            text.lowers[end - 1] in ("late", "early", "mid") and text.lowers[end - 2] == "since"
        )
        spans = spans or text.lowers[end - 1] in ("a", "per", "every")  # "four million *a day*"
        if not spans and (lower in times or (lower in ("in", "on", "by", "at") and following in times)):
            break
        end += 1
    return end


def _is_clause(text: Text, start: int) -> bool:
    """Whether a subject and its verb follow: "… and the mayor spoke of nine"."""
    for word in range(start, min(len(text), start + 8)):
        if text.tags[word] in FINITE:
            return word > start
        if text.tags[word] not in BEFORE_HEAD | {"PRP"}:
            return False
    return False


def _sentence_end(text: Text, start: int) -> int:
    end = start
    while end < len(text) and text.sentences[end] == text.sentences[start] and text.lowers[end] not in _STOPS:
        end += 1
    return end
