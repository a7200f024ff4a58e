"""A question and a matter -> a dossier. The same ledger and question give the same dossier, byte for byte."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.comparing.asking import Subject, count_named, find_subject, sought_points
from sayso.comparing.changes import Change, find_changes
from sayso.comparing.contrasts import Contrast, find_contrasts
from sayso.comparing.copies import Copy
from sayso.comparing.gathering import LIMIT, gather
from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import Origins, find_origins
from sayso.ledger import Ledger

_ORDER = ("conflict", "revision", "different_scope", "undetermined")
_CONTRASTS = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim as several articles make it: its records (public ids, in time) and their origins."""

    title: str
    records: tuple[str, ...]
    origins: Origins


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a matter says on a question.

    ``figures`` and ``statements`` are claims, the one with most articles first. ``contrasts`` are pairs of
    figures that do not simply agree, conflicts first. ``changes`` are those between revisions of one article,
    by the ids of both. ``cited`` are the revisions that a record of the dossier stands in, in time.
    """

    asked: str
    matter: Matter
    figures: tuple[Entry, ...]
    statements: tuple[Entry, ...]
    contrasts: tuple[Contrast, ...]
    copies: tuple[Copy, ...]
    changes: tuple[tuple[str, str, tuple[Change, ...]], ...]
    cited: tuple[Member, ...]


def compile_dossier(ledger: Ledger, asked: str, *, limit: int = LIMIT) -> Dossier:
    """Compiles the dossier on a question in words, or on the id of an article, statement or figure.

    Raises:
        NoSuchRecord: nothing in the ledger fits.
    """
    subject = find_subject(ledger, asked)
    return compile_in(gather(ledger, subject.revisions, limit=limit), asked, subject)


def compile_in(
    matter: Matter, asked: str, subject: Subject, found: Sequence[Contrast] | None = None
) -> Dossier:
    """The dossier on what was asked, out of articles, and all their contrasts, that were found before."""
    figures = _figures(matter, subject)
    statements = _statements(matter, subject)
    records = {record for entry in (*figures, *statements) for record in entry.records}
    contrasts = [
        one
        for one in (find_contrasts(matter, records) if found is None else found)
        if one.relation.kind in _ORDER and {one.a.id, one.b.id} <= records
    ]
    contrasts.sort(key=lambda one: (_ORDER.index(one.relation.kind), one.a.id, one.b.id))
    revisions = {record.partition(":")[0] for record in records}
    return Dossier(
        asked=asked,
        matter=matter,
        figures=figures,
        statements=statements,
        contrasts=tuple(contrasts[:_CONTRASTS]),
        copies=tuple(copy for copy in matter.copies if {copy.a, copy.b} <= revisions),
        changes=_changes(matter, revisions),
        cited=tuple(sorted((matter.by_revision[one] for one in revisions), key=in_time)),
    )


def in_time(member: Member) -> tuple[str, tuple[str, int], str]:
    """Sorts revisions by when the page was last changed or published; equals by when they were added."""
    facts = member.reading.article
    return facts.updated or facts.published or "", member.seen, member.revision


def _figures(matter: Matter, subject: Subject) -> tuple[Entry, ...]:
    if subject.record and subject.record in matter.points:
        wanted = {subject.record}
    elif subject.sought:
        wanted = set(sought_points(matter, subject.sought))
    else:
        mine = set(subject.revisions)
        wanted = {record for record in matter.points if record.partition(":")[0] in mine}
    entries = []
    for one in matter.series:
        records = tuple(point.id for point in one.points)
        if wanted & set(records):
            entries.append(_entry(matter, title_of(matter, records), records))
    if not subject.sought and not subject.record:
        entries = [entry for entry in entries if len(entry.records) > 1]
    return tuple(sorted(_by_size(entries), key=lambda entry: -_named(matter, subject, entry)))


def _named(matter: Matter, subject: Subject, entry: Entry) -> int:
    """How many records of it count, in so many words, the group that was asked for ("soldiers")."""
    return count_named(matter, subject.sought, entry.records) if subject.sought else 0


def _statements(matter: Matter, subject: Subject) -> tuple[Entry, ...]:
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
    groups = [group for group in matter.utterances if wanted & set(group)]
    if not subject.sought and not subject.record:
        groups = [group for group in groups if len(group) > 1]
    ordered = [tuple(sorted(group, key=lambda one: (*in_time(matter.find(one)[0]), one))) for group in groups]
    return _by_size([_entry(matter, _words(matter, group[0]), group) for group in ordered])


def _entry(matter: Matter, title: str, records: Sequence[str]) -> Entry:
    return Entry(title, tuple(records), find_origins(matter, records))


def title_of(matter: Matter, records: Sequence[str]) -> str:
    """What a series counts: the measure, and the noun, owner and place that most of its figures name."""
    points = [matter.points[record] for record in records]
    measure = points[0].figure.measure
    found = [
        measure if measure != "other" else "",
        _most(point.figure.unit for point in points if point.figure.unit not in (None, "people", measure)),
        _most(name for point in points for name in point.of),
        _most(point.figure.where for point in points),
    ]
    return " · ".join(dict.fromkeys(filter(None, found))) or "number"


def _most(words: Iterable[str | None]) -> str:
    """The words that stand most often, of equals the first in the alphabet; empty where none do."""
    counted = Counter(filter(None, words))
    return min(counted, key=lambda one: (-counted[one], one), default="")


def _words(matter: Matter, record: str) -> str:
    return matter.by_revision[record.partition(":")[0]].reading.words(matter.statement(record).content)


def _by_size(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    def articles(entry: Entry) -> int:
        return len({record.partition(":")[0] for record in entry.records})

    return tuple(sorted(entries, key=lambda entry: (-articles(entry), entry.records)))


def _changes(matter: Matter, revisions: set[str]) -> tuple[tuple[str, str, tuple[Change, ...]], ...]:
    of_article: dict[str, list[Member]] = {}
    for member in sorted(matter.members, key=in_time):
        of_article.setdefault(member.article, []).append(member)
    return tuple(
        (old.revision, new.revision, tuple(find_changes(old.reading, new.reading)))
        for _, members in sorted(of_article.items())
        for old, new in pairwise(members)
        if {old.revision, new.revision} & revisions
    )
