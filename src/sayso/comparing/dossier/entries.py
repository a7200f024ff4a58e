"""The claims of a dossier: figures that count the same, statements that report one utterance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparing.asking import Subject, count_named, sought_points
from sayso.comparing.dossier.titles import title_of
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import Origins, find_origins
from sayso.comparing.rarity import stem


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim as several articles make it: its records (public ids, in time) and their origins."""

    title: str
    records: tuple[str, ...]
    origins: Origins


def in_time(member: Member) -> tuple[str, tuple[str, int], str]:
    """Sorts revisions by when the page was last changed or published; equals by when they were added."""
    facts = member.reading.article
    return facts.updated or facts.published or "", member.seen, member.revision


def figure_entries(matter: Matter, subject: Subject) -> tuple[Entry, ...]:
    """The series that answer what was asked, or that its articles share with others."""
    if subject.record and subject.record in matter.points:
        wanted = {subject.record}
    elif subject.sought:
        wanted = set(sought_points(matter, subject.sought))
    else:
        mine = set(subject.revisions)
        wanted = {record for record in matter.points if record.partition(":")[0] in mine}
    entries = []
    alone = matter.series_of(subject.record) if subject.record else None
    for one in [alone] if alone else matter.series:
        for points in (one.points, *one.places):
            records = tuple(sorted((point.id for point in points), key=lambda one: _in_time(matter, one)))
            if wanted & set(records) or (alone and points):
                entries.append(_entry(matter, title_of(matter, records), records))
    if not subject.sought and not subject.record:
        entries = [entry for entry in entries if len(entry.records) > 1]
    if subject.sought is None:
        return _on_matter(matter, subject, _by_size(entries))
    return tuple(sorted(_by_size(entries), key=lambda entry: -_named(matter, subject, entry)))


def _named(matter: Matter, subject: Subject, entry: Entry) -> int:
    """How many records of it count, in so many words, the group that was asked for ("soldiers")."""
    return count_named(matter, subject.sought, entry.records) if subject.sought else 0


def statement_entries(matter: Matter, subject: Subject) -> tuple[Entry, ...]:
    """The utterances that hold such a figure, or that its articles share with others."""
    if subject.record:
        wanted = {subject.record} if subject.record in matter.sayings else set()
    elif subject.sought:
        answering = set(sought_points(matter, subject.sought))
        wanted = {
            f"{point.revision}:{point.figure.statement}"
            for record, point in matter.points.items()
            if record in answering and point.figure.statement
        }
    else:
        mine = set(subject.revisions)
        wanted = {record for record in matter.sayings if record.partition(":")[0] in mine}
    groups = sorted({matter.utterance_of(record) for record in wanted})
    if not subject.sought and not subject.record:
        groups = [group for group in groups if len(group) > 1]
    ordered = [tuple(sorted(group, key=lambda one: _in_time(matter, one))) for group in groups]
    entries = _by_size([_entry(matter, _words(matter, group[0]), group) for group in ordered])
    return entries if subject.sought else _on_matter(matter, subject, entries) or entries


def _on_matter(matter: Matter, subject: Subject, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that hold words of the question, those with most first; all, where it is no question."""
    if not subject.stems:
        return tuple(entries)
    held = {entry.records: _held(matter, subject, entry) for entry in entries}
    found = [entry for entry in entries if held[entry.records]]
    return tuple(sorted(found, key=lambda entry: -held[entry.records]))


def _held(matter: Matter, subject: Subject, entry: Entry) -> int:
    """How many words of the question the entry holds, its speakers included."""
    told: set[str] = set()
    for record in entry.records:
        if point := matter.point(record):
            text = " ".join((point.sentence, *point.speakers))
        else:
            text = f"{_words(matter, record)} {matter.sayings[record].speaker or ''}"
        told.update(stem(word.casefold()) for word in re.findall(r"[\w'’-]+", text))
    return len(subject.stems & told)


def _in_time(matter: Matter, record: str) -> tuple[tuple[str, tuple[str, int], str], str]:
    return in_time(matter.find(record)[0]), record


def _entry(matter: Matter, title: str, records: Sequence[str]) -> Entry:
    return Entry(title, tuple(records), find_origins(matter, records))


def _words(matter: Matter, record: str) -> str:
    return matter.by_revision[record.partition(":")[0]].reading.words(matter.statement(record).content)


def _by_size(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    def articles(entry: Entry) -> int:
        return len({record.partition(":")[0] for record in entry.records})

    return tuple(sorted(entries, key=lambda entry: (-articles(entry), entry.records)))
