"""Where the parts of a reported clause begin and end: its source, its verb with the one addressed, its words.

For ``inner_reports``: each looks no further than its sentence, or a fixed number of words.
"""

from __future__ import annotations

from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import word_set

VERB = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE_HEAD = NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH", "VBN"}
_SUBJECTS = frozenset({"he", "she", "they"})
QUOTES = frozenset("\"“”``''‘’")
_DOUBLE = frozenset({'"', "“", "”", "``", "''"})
STOPS = frozenset({".", "?", "!", ";", "—", "\n"})
LONGEST_SOURCE = 12
_LONGEST_ADDRESSEE = 10  # "told a closed-door parliamentary meeting that"
ADVERBS = frozenset({"RB", "RBR"})
_LONGEST_ADJUNCT = 8
_LONGEST_ASIDE = 18
_AMOUNTS = frozenset(
    {"at", "least", "most", "more", "fewer", "less", "than", "about", "around", "nearly", "over"}
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
_NO_CLAUSE = VERB | {"CC", ",", ".", "MD", "TO", ":"}


def source_before(text: Text, inside: range, end: int) -> range | None:
    """The subject that ends just before ``end``: a pronoun, a (bracketed) name, or a description."""
    end = _before_aside(text, inside, end)
    last = end - 1
    bracketed = last >= inside.start and text.lowers[last] in (")", "]")
    if bracketed:
        last -= 1
    if last < inside.start:
        return None
    if text.lowers[last] in _SUBJECTS and text.tags[last] == "PRP":
        return range(last, last + 1)
    if text.tags[last] not in NOUNS:
        return None
    first = last
    while first > inside.start and last - first < LONGEST_SOURCE and text.tags[first - 1] in BEFORE_HEAD:
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


def _before_aside(text: Text, inside: range, end: int) -> int:
    """Where ", which Lund runs," begins if it ends at ``end``; else ``end``."""
    if end - 1 <= inside.start or text.lowers[end - 1] != ",":
        return end
    for word in range(end - 2, max(inside.start, end - _LONGEST_ASIDE), -1):
        if text.lowers[word] == "," or text.sentences[word] != text.sentences[end - 1]:
            opens = text.lowers[word] == "," and text.lowers[word + 1] in ("which", "who", "whose")
            return word if opens else end
    return end


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


def cue_end(text: Text, inside: range, verb: int) -> int:
    """The word where the clause may begin: after the addressee, a day, or "without …"."""
    word = verb + 1
    if word < inside.stop and text.lowers[word] == "without":
        return min(word + 2, inside.stop)
    if text.lemmas[verb] in word_set("reports", "nested", "addressed"):
        if word < inside.stop and text.tags[word] == "PRP":
            return word + 1
        while word < min(inside.stop, verb + _LONGEST_ADDRESSEE) and text.tags[word] in BEFORE_HEAD:
            word += 1
        # "Told police in his first interview that".
        adjunct = adjunct_end(text, inside, word)
        short = word < adjunct < min(inside.stop, word + _LONGEST_ADJUNCT)
        return adjunct if short and text.lowers[adjunct] == "that" else word
    adjunct = adjunct_end(text, inside, word)
    short = word < adjunct < min(inside.stop, word + _LONGEST_ADJUNCT)
    if short and (text.lowers[adjunct] == "that" or text.lowers[adjunct] in QUOTES):
        return adjunct
    if word < inside.stop and text.lowers[word] == "on":
        word += 1
    while word < min(inside.stop, verb + 4) and text.tags[word] in ("NNP", "CD", "NN", "RB"):
        word += 1
    return word


def adjunct_end(text: Text, inside: range, word: int) -> int:
    """Past "in the closed briefing", "on Monday", "after meeting Lund": prepositions with their phrases."""
    while word < inside.stop and text.lowers[word] != "that":
        doing = text.tags[word] == "VBG" and text.tags[word - 1] == "IN"
        if not doing and text.tags[word] not in BEFORE_HEAD | {"IN", "RB"}:
            break
        word += 1
    return word


def after_cue(text: Text, verb: int, end: int) -> int:
    """The cue's end: an addressee after the verb is no part of it, "without irony" is."""
    return end if text.lowers[verb + 1 : verb + 2] == ["without"] else verb + 1


def clause_after(text: Text, inside: range, start: int, *, bare: bool) -> range | None:
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
    end = sentence_end(text, inside, start)
    if quoted:
        closing = next((w for w in range(start + 1, end) if text.lowers[w] in QUOTES), None)
        end = closing + 1 if closing else end
    else:
        end = _with_closing_mark(text, inside, start, _before_next_report(text, start, end))
    return range(start, end) if end - start > 2 else None


def _before_next_report(text: Text, start: int, end: int) -> int:
    """Where ", while the chief said that 300 had died" begins, the next one's report; else ``end``."""
    verbs = word_set("reports", "nested", "verbs")
    commas = (w for w in range(start + 1, end - 2) if text.lowers[w] == ",")
    comma = next((w for w in commas if text.lowers[w + 1] in ("while", "but", "whereas")), end)
    told = any(text.lemmas[w] in verbs and text.tags[w] in ("VBD", "VBZ") for w in range(comma + 2, end))
    return comma if told else end


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
        after = word + 2 if text.tags[word + 1] in ADVERBS else word + 1
        return after < inside.stop and text.tags[after] in VERB | {"MD"}
    while word < min(inside.stop, start + 3) and text.lowers[word] in _AMOUNTS:
        word += 1  # "at least 500 people were"
    while word < min(inside.stop, start + 5) and text.tags[word] in BEFORE_HEAD:
        word += 1
    return word > start and word < inside.stop and text.tags[word] in ("VBD", "VBZ", "VBP", "MD")


def sentence_end(text: Text, inside: range, start: int) -> int:
    """The end of the sentence that ``start`` is in, its final mark excluded, within the content."""
    end = start
    while end < inside.stop and text.sentences[end] == text.sentences[start]:
        if text.lowers[end] in STOPS:
            break
        end += 1
    while end > start and text.lowers[end - 1] in (",", ".", '"', "”", "''"):
        end -= 1
    return end
