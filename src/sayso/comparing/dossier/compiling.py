"""A question and a matter -> a dossier. The same ledger and question give the same dossier, byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sayso.comparing.answers import Answer
from sayso.comparing.asking import Subject, find_subject
from sayso.comparing.changes import Change, find_changes
from sayso.comparing.contrasts import Contrast, find_contrasts
from sayso.comparing.copies import Copy
from sayso.comparing.dossier.differences import Difference, group_contrasts
from sayso.comparing.dossier.entries import Entry, figure_entries, in_time, statement_entries
from sayso.comparing.dossier.unknowns import Unknown, find_unknowns
from sayso.comparing.figures import DISAGREEING
from sayso.comparing.gathering import LIMIT, gather
from sayso.comparing.matter import Matter, Member
from sayso.comparing.replies import find_replies
from sayso.ledger import Ledger

_DIFFERENCES = 40


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that a matter says on a question.

    ``figures`` and ``statements`` are claims, the one with most articles first. ``answers`` are those to a
    statement of the dossier, or given by one. ``contrasts`` are pairs of figures that do not simply agree,
    conflicts first, ``differences`` the same with what says the same once; ``unknowns`` what the articles
    leave open. ``changes`` are those between revisions of one article, by the ids of both. ``cited`` are the
    revisions that anything of the dossier stands in, in time.
    """

    asked: str
    matter: Matter
    figures: tuple[Entry, ...]
    statements: tuple[Entry, ...]
    answers: tuple[Answer, ...]
    contrasts: tuple[Contrast, ...]
    unknowns: tuple[Unknown, ...]
    copies: tuple[Copy, ...]
    changes: tuple[tuple[str, str, tuple[Change, ...]], ...]
    cited: tuple[Member, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The contrasts by what they say, at most forty."""
        return group_contrasts(self.contrasts)[:_DIFFERENCES]


def compile_dossier(ledger: Ledger, asked: str, *, limit: int = LIMIT) -> Dossier:
    """Compiles the dossier on a question in words, or on the id of an article, statement or figure.

    Raises:
        NoSuchRecord: nothing in the ledger fits.
    """
    subject = find_subject(ledger, asked)
    return compile_in(gather(ledger, subject.revisions, limit=limit), asked, subject)


def compile_in(matter: Matter, asked: str, subject: Subject) -> Dossier:
    """The dossier on what was asked, out of articles that were gathered before."""
    figures = figure_entries(matter, subject)
    statements = statement_entries(matter, subject)
    records = {record for entry in (*figures, *statements) for record in entry.records}
    answers = _answers(matter, {record for entry in statements for record in entry.records})
    records |= {record for answer in answers for record in (answer.statement, answer.to)}
    contrasts = [
        one
        for one in find_contrasts(matter, records)
        if one.relation.kind in DISAGREEING and {one.a.id, one.b.id} <= records
    ]
    contrasts.sort(key=lambda one: (DISAGREEING.index(one.relation.kind), one.a.id, one.b.id))
    revisions = {record.partition(":")[0] for record in records}
    changes = _changes(matter, revisions)
    revisions |= {revision for old, new, _ in changes for revision in (old, new)}
    return Dossier(
        asked=asked,
        matter=matter,
        figures=figures,
        statements=statements,
        answers=answers,
        contrasts=tuple(contrasts),
        unknowns=find_unknowns(
            matter,
            [(entry.records, entry.origins) for entry in figures],
            [(entry.records, entry.origins) for entry in statements],
        ),
        copies=_copies(matter, revisions),
        changes=changes,
        cited=tuple(sorted((matter.by_revision[one] for one in revisions), key=in_time)),
    )


def _answers(matter: Matter, records: set[str]) -> tuple[Answer, ...]:
    """Every answer between two utterances once, as the first article has it."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...], str], Answer] = {}
    for answer in sorted(
        find_replies(matter, records),
        key=lambda one: (in_time(matter.find(one.statement)[0]), one.statement, one.to),
    ):
        key = (matter.utterance_of(answer.statement), matter.utterance_of(answer.to), answer.kind)
        found.setdefault(key, answer)
    return tuple(found.values())


def _copies(matter: Matter, revisions: set[str]) -> tuple[Copy, ...]:
    """The copies between the revisions, ordered by ids."""
    found = {copy for one in revisions for copy in matter.copies_of(one) if {copy.a, copy.b} <= revisions}
    return tuple(sorted(found, key=lambda copy: (copy.a, copy.b)))


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
