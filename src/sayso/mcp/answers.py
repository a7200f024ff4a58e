"""What the tools answer, as pydantic models: their schemas are what an assistant sees of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sayso.mcp.quoting import Lean, Quote

Id = str


class Page(Lean):
    """Facts about one revision of an article; its words are those of the page."""

    revision: Id = Field(description="Id of this state of the page (REV).")
    outlet: Quote | None = None
    headline: Quote | None = None
    bylines: list[Quote] = Field(default=[])
    url: Quote | None = None
    published: str | None = None
    updated: str | None = None


class Hit(Lean):
    """A statement or an article that holds the words."""

    kind: str
    id: Id
    outlet: Quote | None = None
    headline: Quote | None = None
    as_of: str | None = None
    speakers: Quote | None = Field(default=None, description="On whose word a statement stands.")
    words: Quote


class Hits(Lean):
    """What was found, the best first; the newest first where there were too many to rank."""

    hits: list[Hit]
    ranked: bool


class Said(Lean):
    """One statement: who said what, how it was reported."""

    id: Id = Field(description="Id of the statement, REV:sN.")
    speakers: Quote | None = Field(
        default=None, description="On whose word it stands; null where nobody can be named."
    )
    source: Quote | None = Field(
        default=None, description="The words by which the article refers to the speaker."
    )
    cue: Quote | None = None
    content: Quote
    mode: str = Field(description="direct, mixed or indirect speech.")
    source_kind: str
    identification: str = Field(description="named, role_only, anonymous or unspecified.")
    stance: str
    route: str
    outlet: Quote | None = None
    as_of: str | None = Field(default=None, description="Day of the page's last change, or of publication.")
    within: Id | None = Field(default=None, description="The statement this one is reported inside of.")
    decided_by: str | None = Field(default=None, description="The person who corrected the speaker.")


class Statements(Lean):
    """Statements, the newest first. ``after`` for the next page is the id of the last one."""

    statements: list[Said]
    next: Id | None = Field(default=None, description="Give it as `after` to go on; null at the end.")


class Counted(Lean):
    """One figure: both ends of what the words commit to."""

    id: Id = Field(description="Id of the figure, REV:fN.")
    words: Quote
    low: float | None = Field(
        default=None, description="Least number; null where the words set no lower end."
    )
    high: float | None = Field(
        default=None, description="Greatest number; null where the words set no upper end."
    )
    approximate: bool = False
    change: str = "="
    measure: str
    unit: Quote | None = None
    of: list[Quote] = Field(default=[], description="Whose people or things are counted.")
    where: Quote | None = Field(default=None, description="Where they are counted.")
    scope: str = "not_stated"
    status: str = "actual"
    speakers: list[Quote] = Field(default=[], description="On whose word; empty in the article's own voice.")
    statement: Id | None = None
    outlet: Quote | None = None
    as_of: str | None = None


class Figures(Lean):
    """Figures, the newest first."""

    figures: list[Counted]
    next: Id | None = Field(default=None, description="Give it as `after` to go on; null at the end.")


class Cited(Lean):
    """Somebody who is cited, and how often."""

    name: Quote
    also: list[Quote] = Field(default=[], description="Other names of the same actor that are counted here.")
    source_kind: str
    statements: int
    articles: int
    outlets: int
    first: str | None = None
    last: str | None = None


class Sources(Lean):
    """Who is cited most."""

    sources: list[Cited]


class Chain(Lean):
    """The chain of say-so of one article: from the outlet to the far end."""

    record: Id
    links: list[Quote]
    reason: Quote | None = None


class Origin(Lean):
    """One far end. ``known`` is false where it is anonymous, only described, or a text's own voice."""

    name: Quote
    known: bool
    chains: list[Chain]


class Origins(Lean):
    """How many independent origins a claim has: at least ``low``, at most ``high``."""

    low: int
    high: int
    origins: list[Origin]


class Claim(Origins):
    """A claim: the records that make it, and its origins."""

    records: list[Id]


class Related(Lean):
    """Two figures of a series that do not simply agree, and why."""

    relation: str
    reason: Quote
    a: Id
    b: Id


class Pair(Lean):
    """Two figures and how they stand to each other. Which is right is not said."""

    relation: str
    reason: Quote
    a: Counted
    b: Counted
    also_a: list[Id] = Field(default=[], description="Figures elsewhere that say what a says, on one word.")
    also_b: list[Id] = Field(default=[], description="The same for b.")


class Series(Lean):
    """Figures that count the same thing, in time. The interval is of all points: never a mean or a sum."""

    id: Id
    measure: str
    unit: Quote | None = None
    of: list[Quote] = Field(default=[])
    where: Quote | None = None
    low: float | None = None
    high: float | None = None
    articles: int
    origins_low: int = Field(description="Least number of independent origins.")
    origins_high: int = Field(description="Greatest number of independent origins.")
    origins: list[Quote] = Field(default=[])
    points: list[Counted]
    parts: list[Counted] = Field(
        default=[],
        description="Figures of one place only; in no conflict with the points.",
    )
    relations: list[Related] = Field(
        default=[], description="Pairs that do not simply agree, conflicts first."
    )


class SeriesFound(Lean):
    """Series, those of most articles first."""

    series: list[Series]
    articles_compared: int


class Conflicts(Lean):
    """Figures that count the same thing and cannot both be true."""

    conflicts: list[Pair]
    articles_compared: int


class Changed(Lean):
    """One change between two revisions of a page."""

    before_revision: Id
    after_revision: Id
    kind: str
    before: Quote | None = None
    after: Quote | None = None


class Changes(Lean):
    """What a page claims now and did not claim before."""

    revisions: list[Page]
    changes: list[Changed]


class Entry(Lean):
    """One claim of a dossier."""

    title: Quote
    origins_low: int
    origins_high: int
    figures: list[Counted] = Field(default=[])
    statements: list[Said] = Field(default=[])


class Dossier(Lean):
    """All the ledger says on a question; ``pages`` are what to cite."""

    figures: list[Entry]
    statements: list[Entry]
    contrasts: list[Pair]
    changes: list[Changed]
    pages: list[Page]


class ArticlePart(Lean):
    """A part of an article with the records that begin in it."""

    page: Page
    text: Quote
    length: int = Field(description="Characters of the whole text.")
    next: int | None = Field(default=None, description="Give it as `start` to go on; null at the end.")
    statements: list[Said]
    figures: list[Counted]
    warnings: list[Quote] = Field(default=[])


class Added(Lean):
    """What became of an article that was handed in."""

    revision: Id
    article: Id
    status: Literal["new", "revision", "known", "reread"]


class AddedAll(Lean):
    """What became of each article that was handed in."""

    added: list[Added]


class Decided(Lean):
    """A decision and what has become of it."""

    id: Id
    kind: str
    state: str
    record: Id | None = None
    other: Id | None = None
    words: Quote | None = None
    made_by: str
