"""What looks like a report and is none: headings, labels of a genre, and words about not being named.

The encoder was trained on running text of one subject. In other kinds of articles it takes the "Explainer"
of a headline for somebody who speaks, the heading "What do the neighbours say?" for a statement of theirs,
and "who asked not to be named" for a request.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.terms import word_set
from sayso.reading.actors.words import Text
from sayso.reading.kinds.lexicon import source_names
from sayso.records import Statement

_GENRES = word_set("genres")
_UNNAMED = frozenset({"named", "identified", "anonymity", "anonymous", "unnamed"})
_ASKING = frozenset(
    {"ask", "request", "decline", "wish", "want", "insist", "prefer", "speak", "refuse", "agree"}
)
_GIVING = frozenset({"use", "give", "publish", "disclose", "reveal", "print", "provide", "share"})
_HOLDING = frozenset({"decline", "refuse"})
_QUESTIONS = frozenset({"WP", "WDT", "WRB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STATES = (["missing"], ["dead"], ["injured"], ["killed"], ["wounded"], ["stolen"])
_GIVING_OUT = frozenset({"publish", "reveal", "disclose", "release", "provide"})
_NUMBERS = frozenset({"figure", "number", "estimate", "toll", "count", "tally", "data", "total"})
_DENOTING = frozenset({"indicate", "mean", "denote", "mark", "designate"})
_SENTENCED = frozenset({"jail", "jailed", "imprison", "sentence"})
_MARKETS = frozenset({"share", "stock", "price", "future", "yield"})
_NAMING = frozenset({"NNP", "NNPS", "DT", "POS"})
_LONGEST_RELATIVE = 4  # words
_REACH = 8  # words of "on condition that he not be named"


def without_false(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` without those that nobody made; linear in their number."""
    return [one for one in statements if not (one.cue and _is_false(text, one))]


def _is_false(text: Text, statement: Statement) -> bool:
    cue = text.words_in(statement.cue[0])
    if not cue:
        return False
    return (
        _is_nobodys(text, statement, cue)
        or _is_label(text, statement, cue)
        or _is_question(text, statement, cue)
        or _is_unnamed(text, cue)
        or _is_unverified(text, statement, cue)
        or _is_sentence(text, cue)
        or _is_chief(text, statement)
        or _is_byline(text, cue)
        or _is_naming(text, statement, cue)
        or _is_figure_of_speech(text, statement, cue)
        or _is_of_nobody(text, statement)
        or _is_state(text, cue)
        or _is_what_we_know(text, statement, cue)
        or _is_relative(text, statement)
        or _is_kept_back(text, statement, cue)
        or _is_deed(text, statement, cue)
        or _hands_over(text, statement, cue)
        or _is_of_noun(text, statement, cue)
    )


def _is_nobodys(text: Text, statement: Statement, cue: range) -> bool:
    """A participle without a source: "…, highlighting closer ties".

    It is the article's own voice in 11 of 12 cases (PolNeAR dev and held-out articles).
    """
    if statement.source or statement.mode != "indirect":
        return False
    opens = cue.start == 0 or text.sentences[cue.start - 1] != text.sentences[cue.start]
    return text.tags[cue.start] == "VBG" and not opens


def _is_label(text: Text, statement: Statement, cue: range) -> bool:
    """ "Explainer: Why the bridge fell"."""
    if text.exact(cue) != ":" or not statement.source:
        return False
    source = text.words_in(statement.source[0])
    first = source.start == 0 or text.lines[source.start - 1] != text.lines[source.start]
    return first and text.exact(source).casefold() in _GENRES if source else False


def _is_unverified(text: Text, statement: Statement, cue: range) -> bool:
    """What an outlet says of its checks: "None could be confirmed", "Reuters was unable to verify it"."""
    if text.lemmas[cue[-1]] not in ("confirm", "verify"):
        return False
    passive = text.tags[cue[-1]] in ("VBN", "VBD") and any(text.tags[word] == "MD" for word in cue)
    if not statement.source:
        return passive
    if any(text.lowers[word] == "independently" for word in cue):
        return any(text.lowers[word] in ("not", "n't", "n’t", "unable") for word in cue)
    could_not = any(text.lowers[word] in ("unable", "not", "n't", "n’t") for word in cue)
    who = text.exact(text.words_in(statement.source[0])).removeprefix("The ").removeprefix("the ").lower()
    return could_not and source_names().get(who) == "media"


def _is_byline(text: Text, cue: range) -> bool:
    """ "By Jana Hrast, The Savra Valley Herald": a line that begins with "by" and has no verb."""
    line = text.lines[cue.start]
    if text.lowers[cue.start] != "by" or (cue.start and text.lines[cue.start - 1] == line):
        return False
    last = next((w for w in range(cue.start, len(text)) if text.lines[w] != line), len(text))
    return not any(text.tags[word] in _FINITE for word in range(cue.start, last))


def _is_naming(text: Text, statement: Statement, cue: range) -> bool:
    """ "Lund fights illegal mining, *known locally as* galamsey": a name, and no word of Lund's."""
    before = cue.start - 2  # "Ana Tamba, known as “the Miller”"
    aside = before > 0 and text.lowers[before + 1] == "," and text.tags[before] in ("NNP", "NNPS")
    named = bool(statement.source) or aside
    return named and text.lowers[cue.start] == "known" and text.lowers[cue[-1]] == "as"


def _is_state(text: Text, cue: range) -> bool:
    """ "With 26 others *reported* missing": what became of them, and no report of theirs."""
    alone = len(cue) == 1 and text.lowers[cue.start] in ("reported", "listed", "declared")
    return alone and text.lowers[cue.stop : cue.stop + 1] in _STATES


def _is_what_we_know(text: Text, statement: Statement, cue: range) -> bool:
    """ "*What we know* about the collapse": a heading."""
    first = text.words_in(statement.source[0]).start if statement.source else 0
    asked = first > 0 and text.lowers[first - 1] in ("what", "how", "why")
    return asked and text.lowers[first] in ("we", "you") and text.lemmas[cue.start] in ("know", "learn")


def _is_figure_of_speech(text: Text, statement: Statement, cue: range) -> bool:
    """ "The flood *claimed* the lives of nine"; ", marking – *if confirmed* – the deadliest raid"."""
    if text.lowers[cue.start] == "if" and text.lemmas[cue[-1]] in ("confirm", "true", "verify"):
        return True
    content = text.words_in(statement.content[0])
    lives = any(text.lowers[word] in ("life", "lives") for word in content[:4])
    return (
        lives and text.lemmas[cue[-1]] == "claim" and text.lowers[content[-1] : content[-1] + 1] != ["lost"]
    )


def _is_kept_back(text: Text, statement: Statement, cue: range) -> bool:
    """ "Varnia *does not publish* its losses": nothing is said."""
    denied = any(text.lowers[word] in ("not", "n't", "n’t", "never") for word in cue)
    if not denied or not any(text.lemmas[word] in _GIVING_OUT for word in cue):
        return False
    content = [word for span in statement.content for word in text.words_in(span)]
    return bool(content) and not any(text.tags[word] in _FINITE for word in content)


def _is_deed(text: Text, statement: Statement, cue: range) -> bool:
    """ "The results *sent* shares up", "had *come under fire*", "*called off* the talks": done, not said.

    A preposition alone ("India non-committal *on* talks") is no report either.
    """
    lemmas = [text.lemmas[word] for word in cue]
    # "The office *uses “likely” to indicate* four chances in five."
    denotes = lemmas[0] == "use" and not _DENOTING.isdisjoint(lemmas)
    if denotes or ("fire" in lemmas and "under" in lemmas):
        return True
    if (
        lemmas == ["sign"]
        or lemmas[-1] in ("arrest", "detain")
        or (lemmas[-1] == "with" and "charge" in lemmas and not statement.source)
    ):
        return True
    if lemmas[-2:] == ["look", "for"] or lemmas[-2:] == ["search", "for"]:
        return True
    if "call" in lemmas and text.lowers[cue.stop - 1] == "off":
        return True
    if len(cue) == 1 and text.lowers[cue.start] in ("on", "in", "of", "at", "for", "to"):
        return True
    first = text.words_in(statement.content[0])
    return (
        lemmas == ["send"]
        and bool(first)
        and not _MARKETS.isdisjoint(text.lemmas[word] for word in first[:2])
    )


def _is_of_noun(text: Text, statement: Statement, cue: range) -> bool:
    """ "The number exceeds *the figure* officials have given": which figure is meant, and nothing said."""
    if text.lemmas[cue.stop - 1] not in {*_GIVING_OUT, "give"} or not statement.source:
        return False
    last, source = text.words_in(statement.content[-1]), text.words_in(statement.source[0])
    beside = bool(last) and bool(source) and last.stop == source.start < cue.start
    return beside and text.lemmas[last[-1]] in _NUMBERS


def _hands_over(text: Text, statement: Statement, cue: range) -> bool:
    """ "Flew in *to deliver a message from* the president": what the message says is not told."""
    content = [word for span in statement.content for word in text.words_in(span)]
    tags = {text.tags[word] for word in content}
    names = tags <= _NAMING and not tags.isdisjoint(("NNP", "NNPS"))
    return names and text.lowers[cue.stop - 1] in ("from", "by", "citing")


def _is_relative(text: Text, statement: Statement) -> bool:
    """ "The two, *whose capture* was announced on Friday": a pronoun and its noun say nothing."""
    content = [word for span in statement.content for word in text.words_in(span)]
    whose = bool(content) and len(content) <= _LONGEST_RELATIVE and text.tags[content[0]] == "WP$"
    alone = whose or (len(content) == 1 and text.tags[content[0]] in ("WP", "WDT"))
    return alone and not statement.source


def _is_of_nobody(text: Text, statement: Statement) -> bool:
    """ "*Nobody near me* had any idea what had happened"."""
    first = text.words_in(statement.source[0]) if statement.source else range(0)
    return bool(first) and text.lowers[first.start] in ("nobody", "no-one")


def _is_chief(text: Text, statement: Statement) -> bool:
    """ "New ideas, *chief among them* managing the cost": an aside, and nobody."""
    words = [text.lowers[word] for span in statement.source for word in text.words_in(span)]
    return words[1:3] == ["among", "them"] and words[0] in ("chief", "first", "foremost")


def _is_sentence(text: Text, cue: range) -> bool:
    """ "Man jailed for life": what a court did to somebody, who says nothing by it."""
    return any(
        text.tags[word] in ("VBN", "VBD", "JJ") and text.lemmas[word] in _SENTENCED
        for word in (cue[0], cue[-1])
    )


def _is_question(text: Text, statement: Statement, cue: range) -> bool:
    """ "What do the neighbours say?": a heading or a question that reports nothing."""
    content = [word for span in statement.content for word in text.words_in(span)]
    if not content or any(text.tags[word] not in _QUESTIONS for word in content):
        return False
    last = cue.stop
    while last < len(text) and text.sentences[last] == text.sentences[cue.start] and text.forms[last] != "?":
        last += 1
    return last < len(text) and text.forms[last] == "?"


def _is_unnamed(text: Text, cue: range) -> bool:
    """ "A guest who asked not to be named said": how somebody is named is no statement of theirs."""
    granted = any(text.lemmas[word] == "grant" for word in cue)
    if text.lowers[cue.start] == "anonymity" or (granted and text.lowers[cue[-1]] == "anonymity"):
        return True  # "all were granted anonymity to discuss it"
    if not any(text.lemmas[word] in _ASKING for word in cue):
        return False
    after = range(cue.stop, min(cue.stop + _REACH, len(text)))
    stop = next((word for word in after if text.lowers[word] in (",", ".", "said", "told")), after.stop)
    words = range(cue.start, stop)
    if any(text.lowers[word] in _UNNAMED for word in words):
        return True
    # "Asking not to use his name", "who declined to give her full name".
    return any(text.lowers[word] in ("name", "names") and _keeps(text, words, word) for word in words)


def _keeps(text: Text, words: range, name: int) -> bool:
    """Whether somebody's own name is not to be given: "*not* to use *his* name", "*declined* to give it"."""
    own = any(text.tags[word] == "PRP$" for word in range(max(words.start, name - 2), name))
    given = any(text.lemmas[word] in _GIVING for word in words)
    held = any(text.lowers[word] in ("not", "n't") or text.lemmas[word] in _HOLDING for word in words)
    return own and given and held
