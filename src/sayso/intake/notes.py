"""Editor's, update and correction notes: what an outlet says of its own page.

A note is a paragraph, told by how it begins. ``UPDATE:`` before a piece of news marks only the label:
the news after it is prose, and what somebody says in it must be read. The patterns are written for
this project; all are anchored at a paragraph's begin, so that the search is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import Note, NoteKind, Span

_PAGE = (
    r"(?:article|story|report|post|piece|page|headline|column|review|essay|item|copy|version|transcript"
    r"|caption|blog|interview|obituary|profile|analysis|dispatch|newsletter|podcast|dateline)"
)
_SOME = r"(?:(?:breaking|news|developing|[A-Z][a-z]{2,8}\.? \d{1,2},?)\s+){0,3}"
# Day, hour and counters that may stand between a label and its colon; possessive, so that no run of
# digits or commas is tried in more than one way.
_WHEN = (
    r"(?:[\s,(\[]*+(?>\d(?:[\d:./\-]*\d)?(?:st|nd|rd|th)?"
    r"|[ap]\.?m\.?|noon|midnight|at|on|as of|of|no\.?(?![a-z])|#"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
    r"[a-z]{0,6}\.?|(?-i:[A-Z]{2,4})|appended|and|clarifications?|corrections?|updates?)[)\]]*+){0,12}+"
)
_APPENDED = re.compile(
    rf"(?:corrections?|corrected|clarifications?|errat(?:um|a)|retractions?){_WHEN}\s*[:—–]"
    r"|a (?:correction|clarification) was made on\b",
    re.IGNORECASE,
)
_EDITOR = re.compile(
    r"(?:(?:the )?(?:editor|editors|author|publisher|reporter)(?:['’]?s?['’]?) notes?"
    r"|(?:a )?notes? (?:from the editors?|to (?:our )?readers)|eds?\.? notes?|eds)\s*(?:[:—–.]|-\s|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:updated?|last updated){_WHEN}\s*(?:[:—–]|-\s|$)", re.IGNORECASE)
# Only "this": "an earlier version of the report" is prose about somebody else's report.
_OF_THE_PAGE = re.compile(
    r"(?:an?|the|our) (?:earlier|previous|original|initial|prior) (?:version|headline|edition|caption)s?"
    rf"(?: (?:of|on|in|to|for|with|accompanying) this {_SOME}{_PAGE}\b"
    r"| (?:incorrectly|mistakenly|wrongly|erroneously|misstated|misidentified|misspelled)\b)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"this {_SOME}{_PAGE}(?:['’]s headline)? (?:has (?:since )?been|was|is being|will be)"
    r" (?:(?:last|since|first|most recently|originally|continuously) )?"
    r"(updated|corrected|amended|edited|clarified|retracted|republished|(?<=first )published"
    r"|(?<=originally )published)\b",
    re.IGNORECASE,
)
_DEVELOPING = re.compile(
    r"this is a (?:breaking news|developing|breaking) (?:news )?story\b"
    r"|this (?:breaking news )?story is (?:still )?(?:developing|breaking)\b|check back for updates\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"(corrects|fixes|clarifies|refiles|adds|updates|recasts|removes"
    r"|this version (?:corrects|updates|adds))\b"
    r"[^()]{0,400}(?:\([^()]{0,60}\)[^()]{0,400}){0,3}$",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:ed|ion|s)|amended|misstated|erroneously|clarif(?:y|ied|ies))\b", re.IGNORECASE
)
_UPDATES = re.compile(r"\bupdat(?:ed?|es|ing)\b", re.IGNORECASE)
_SPEAKS_OF_PAGE = re.compile(
    rf"\b(?:this {_SOME}{_PAGE}|(?:the|our) (?:article|story|headline))\b|\b(?:headline|earlier version)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"[^\n]+")
_DECORATION = "*_•-–—[]<> \t\r\xa0\u200b|"
# A remark of the outlet is short: longer paragraphs that begin like one are prose about a correction.
_NOTE_CHARS = 1_500


def find_notes(text: str) -> tuple[Note, ...]:
    """The notes of a text, in text order.

    An editor's note that says what was corrected is of kind ``correction``, one that says the page was
    updated ``update``, any other ``editor``.
    """
    notes: list[Note] = []
    title: Span | None = None
    for start, end in _paragraphs(text):
        words = text[start:end]
        if title:
            # "Editor's note" on a line of its own is the title of the next paragraph.
            notes.append(Note(_editor_kind(words), (title[0], end)))
            title = None
        elif end - start <= _NOTE_CHARS and (found := _judge(words)):
            kind, length = found
            if kind == "editor" and len(words) < 20 and not words.rstrip(": .").count(":"):
                title = (start, end)
            else:
                notes.append(Note(kind, (start, start + length)))
    return tuple(notes)


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines without their decoration; a note that was wrapped goes on until a line ends a sentence."""
    begun: int | None = None
    last = 0
    for match in _PARAGRAPH.finditer(text):
        line = match[0]
        lead = len(line) - len(line.lstrip(_DECORATION))
        start, end = match.start() + lead, match.start() + len(line.rstrip(" \t\r\xa0"))
        if start >= end:
            continue
        if begun is not None and match.start() == last + 1 and line[lead].islower():
            last = match.end()
            stop = end
            continue
        if begun is not None:
            yield begun, stop
        begun, stop, last = start, end, match.end()
    if begun is not None:
        yield begun, stop


def _judge(words: str) -> tuple[NoteKind, int] | None:
    """The kind of note that a paragraph is, and how many of its characters belong to it."""
    inner = words.lstrip("(")
    if label := _LABEL.match(inner):
        rest = inner[label.end() :].strip()
        if rest and not (_SPEAKS_OF_PAGE.search(rest[:300]) or _judge_whole(rest)):
            return "update", len(words) - len(inner) + label.end()
        return "update", len(words)
    if kind := _judge_whole(inner):
        return kind, len(words)
    if words.startswith("(") and words.endswith(")") and (bracketed := _BRACKETED.match(inner[:-1])):
        corrects = bracketed[1].lower().split()[-1] in {"corrects", "fixes", "clarifies"}
        return ("correction" if corrects else "update"), len(words)
    return None


def _judge_whole(words: str) -> NoteKind | None:
    """The kind of a paragraph that is a note as a whole."""
    if _EDITOR.match(words):
        return _editor_kind(words)
    if _APPENDED.match(words) or _OF_THE_PAGE.match(words):
        return "correction"
    if changed := _CHANGED.match(words):
        return _changed_kind(changed[1].lower(), words)
    return "update" if _DEVELOPING.match(words) and len(words) < 200 else None


def _editor_kind(words: str) -> NoteKind:
    if _CORRECTS.search(words):
        return "correction"
    return "update" if _UPDATES.search(words) else "editor"


def _changed_kind(verb: str, words: str) -> NoteKind:
    if verb in {"corrected", "amended", "clarified", "retracted"} or _CORRECTS.search(words):
        return "correction"
    if verb in {"published", "republished"}:
        return "editor"
    return "update"
