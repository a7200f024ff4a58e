"""Who is cited how often over all articles: the names of one actor in one line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.comparing.actors.likeness import sorts_of
from sayso.comparing.actors.naming import initials, read_name, skeleton
from sayso.comparing.gathering import gather
from sayso.ledger import Ledger
from sayso.ledger.naming import is_named
from sayso.ledger.questions.counts import Citing, count_outlets, find_sources
from sayso.ledger.questions.filters import Filters
from sayso.ledger.questions.presented import find_presented

_NAMES = 200  # looked at at least, so that a short list joins the same names as a long one
_EACH = 3  # newest articles of each name in which it is looked who bears it
_ARTICLES = 120  # looked at in all, those of the names that are cited most; in a fifth of a second


@dataclass(frozen=True, slots=True)
class Cited:
    """Somebody on whose word statements stand, under all ``names``, the one shown first being ``name``.

    Of each kind of source there is a line of its own. An article counts once for each of its actors.
    """

    name: str
    names: tuple[str, ...]
    source_kind: str
    statements: int
    articles: int
    outlets: int
    first: str | None
    last: str | None


def find_cited(ledger: Ledger, *, filters: Filters | None = None) -> list[Cited]:
    """Who is cited most, as people decided, one actor under its names in one line.

    Names are joined as ``Matter.actor_of`` joins them in the newest articles that have them, and only where
    all of these mean one actor: "Johnson", whom two articles take for two people, stands alone.

    Cost: ``find_sources``, and comparing the actors of a hundred and twenty articles at most.
    """
    filters = filters or Filters()
    rows = find_sources(ledger, filters=replace(filters, limit=max(2 * filters.limit, _NAMES)))
    who = _find_bearers(ledger, rows)
    groups: defaultdict[tuple[str, str], list[Citing]] = defaultdict(list)
    for row in rows:
        groups[who.get(row.name, f"={row.name}"), row.source_kind].append(row)
    found = [_sum_up(ledger, group, filters) for group in groups.values()]
    found.sort(key=lambda one: (-one.statements, one.name, one.source_kind))
    return found[: filters.limit]


def _sum_up(ledger: Ledger, group: Sequence[Citing], filters: Filters) -> Cited:
    """One line of the rows of one actor: called by its most cited name, a full one if there is one."""
    group = sorted(
        group, key=lambda row: (not is_named(row.name), " " not in row.name, -row.statements, row.name)
    )
    names = [row.name for row in group]
    kind = group[0].source_kind
    return Cited(
        name=names[0],
        names=tuple(names),
        source_kind=kind,
        statements=sum(row.statements for row in group),
        articles=sum(row.articles for row in group),
        outlets=count_outlets(ledger, names, kind, filters) if len(group) > 1 else group[0].outlets,
        first=min((row.first for row in group if row.first), default=None),
        last=max((row.last for row in group if row.last), default=None),
    )


def _find_bearers(ledger: Ledger, rows: Iterable[Citing]) -> dict[str, str]:
    """Names that may be another's too -> who bears them, where that is one in all articles looked at."""
    presented = find_presented(ledger, _like_others([row.name for row in rows]), _EACH)
    revisions: list[str] = []
    for one in presented:
        if one.revision not in revisions and len(revisions) < _ARTICLES:
            revisions.append(one.revision)
    if not revisions:
        return {}
    actor_of = gather(ledger, revisions, related=False).actor_of
    bearers: defaultdict[str, set[str | None]] = defaultdict(set)
    for one in presented:
        if one.revision in revisions:
            bearers[one.name].add(actor_of.get(f"{one.revision}:{one.actor}"))
    return {name: who for name, (who, *others) in bearers.items() if who and not others}


def _like_others(names: Iterable[str]) -> list[str]:
    """The names that share a word as it sounds, initials, or what a body is called with another one."""
    keys = {name: _keys(name) for name in dict.fromkeys(names)}
    shared = Counter(key for own in keys.values() for key in own)
    return [name for name, own in keys.items() if any(shared[key] > 1 for key in own)]


def _keys(name: str) -> set[str]:
    read = read_name(name, "organisation", None)
    return {*map(skeleton, read.sounds), initials(read.words), *sorts_of(read)}
