"""What is kept of an article: the reading record, as frozen dataclasses. Read this first.

Every span is a half-open pair ``(start, end)`` of Unicode code points into ``Reading.text``;
``text[start:end]`` is always the exact words. A field that could not be resolved is ``None``
or empty, never guessed. ``Reading.to_dict`` gives the JSON shape that every format shares.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

Span = tuple[int, int]
_OPENING = 80  # characters by which an article without a headline is called

NoteKind = Literal["editor", "update", "correction"]
ActorKind = Literal["person", "country", "organisation", "group"]
Mode = Literal["direct", "mixed", "indirect"]
SourceKind = Literal[
    "person", "state_body", "intelligence_service", "military", "international_body",
    "organisation", "media", "document", "social_post", "witness", "expert", "crowd",
]  # fmt: skip
Identification = Literal["named", "role_only", "anonymous", "unspecified"]
Stance = Literal["neutral", "assertive", "distancing", "denial", "commitment", "request", "evaluation"]
Route = Literal["to_this_outlet", "public", "via_outlet", "via_document", "not_stated"]
Change = Literal["=", "~", "<", ">", "up", "down"]
Measure = Literal[
    "killed", "wounded", "casualties", "captured", "missing", "displaced", "arrested",
    "sent", "affected", "money", "percent", "other",
]  # fmt: skip
Scope = Literal["total", "additional", "per_period", "not_stated"]
FigureStatus = Literal["actual", "planned", "possible", "denied"]
EventStatus = Literal["actual", "planned", "hypothetical", "denied", "historical"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the outlet about its own page, kept apart from the prose."""

    kind: NoteKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One page of news as intake found it: its text and what is known about it.

    ``published`` and ``updated`` are ISO 8601 (a day, or a time with its offset). ``notes``
    and everything read later point into ``text``. ``given_as`` is the input as the user named it (a
    path, a URL, a line of a file), ``observed`` when the page was fetched or archived (ISO 8601, UTC);
    both are no part of the reading record.
    """

    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    notes: tuple[Note, ...] = ()
    warnings: tuple[str, ...] = ()
    given_as: str | None = None
    observed: str | None = None

    @property
    def title(self) -> str:
        """What it is called by: its headline, else its first line as far as 80 characters, in whole words."""
        return self.headline or opening(self.text)


def opening(text: str) -> str:
    """The first line of a text that is not empty, as far as 80 characters, in whole words."""
    line = text.lstrip()[: 2 * _OPENING].partition("\n")[0].rstrip()
    if len(line) <= _OPENING:
        return line
    cut = line[:_OPENING].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return f"{cut}…"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts or speaks in the article, with every place it is named.

    ``name`` is the fullest name among the mentions, or the exact words of a source that is
    described and not named. ``country`` is an ISO 3166-1 alpha-3 code.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A report of what somebody says, writes, believes, estimates, intends or orders.

    ``content``, ``cue`` and ``source`` hold their pieces in text order. ``within`` is the id of
    the statement this one is reported inside of, ``about`` the one it answers or reinterprets.
    ``alternatives`` lists other readings of the nesting where the text leaves it open: ids of
    statements this one might also stand ``within``.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speakers: tuple[str, ...] = ()
    mode: Mode = "indirect"
    source_kind: SourceKind = "person"
    identification: Identification = "unspecified"
    stance: Stance = "neutral"
    route: Route = "not_stated"
    to: tuple[str, ...] = ()
    when: str | None = None
    where: str | None = None
    within: str | None = None
    about: str | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity: both ends of what the words commit to, and what exactly it counts."""

    id: str
    span: Span
    low: float | None
    high: float | None
    approximate: bool = False
    change: Change = "="
    unit: str | None = None
    counted: Span | None = None
    measure: Measure = "other"
    of: tuple[str, ...] = ()
    scope: Scope = "not_stated"
    status: FigureStatus = "actual"
    when: str | None = None
    where: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its TIMEX3 value (``value`` may hold X where it stays open)."""

    id: str
    span: Span
    type: TimeType
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, coded in PLOVER."""

    id: str
    span: Span
    type: str
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    when: str | None = None
    where: str | None = None
    status: EventStatus = "actual"
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says."""

    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The article's text, which every span points into."""
        return self.article.text

    @property
    def id(self) -> str | None:
        """The article's id: the given one, or ``sha256:…`` of its text."""
        return self.article.id

    def words(self, pieces: tuple[Span, ...]) -> str:
        """The exact words of a span list, its pieces joined by ``" … "``."""
        return " … ".join(self.text[start:end] for start, end in pieces)

    def to_dict(self) -> dict[str, Any]:
        """The reading record as plain lists, strings, numbers and ``None``, keys in the contract's order."""
        article = _plain(self.article)
        about = ("url", "outlet", "headline", "bylines", "published", "updated", "language", "notes")
        return {
            "id": self.article.id,
            "article": {key: article[key] for key in about},
            "text": self.text,
            **{
                name: _plain(getattr(self, name))
                for name in ("actors", "statements", "figures", "times", "events", "warnings")
            },
        }

    def to_json(self, indent: int | None = None) -> str:
        """``to_dict`` as JSON text, non-ASCII characters kept."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
