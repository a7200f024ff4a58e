"""What the API takes and gives beside the rows of ``ledger.questions``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sayso.api.parameters import NO_CONTROLS
from sayso.intake.limits import HTML_SIZE_BYTES, TEXT_SIZE_BYTES
from sayso.ledger.decisions import DecisionKind
from sayso.ledger.questions import RevisionRow

Fact = Annotated[str, Field(min_length=1, max_length=2_000, pattern=NO_CONTROLS)]


class Problem(BaseModel):
    """An error (RFC 9457). `code` is the project's; the documentation has a section on each."""

    type: str = Field(examples=["/api/v1/problems/E408"])
    title: str = Field(examples=["No record of that id"])
    status: int = Field(examples=[404])
    code: str = Field(pattern="^E[0-9]{3}$", examples=["E408"])
    detail: str = Field(description="What was wrong.", examples=["no article has the id '3f9c'"])
    advice: str | None = Field(
        description="What can be done about it.", examples=["look with 'sayso search'"]
    )


class NewArticle(BaseModel):
    """An article to read and keep: its text, its page, or its address alone, which is then fetched."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "The harbour master, Edda Lund, said on Monday that two boats were lost.",
                    "outlet": "The Quay",
                    "published": "2026-03-02",
                }
            ],
            "anyOf": [{"required": ["text"]}, {"required": ["html"]}, {"required": ["url"]}],
        },
    )

    text: str | None = Field(None, min_length=1, max_length=TEXT_SIZE_BYTES, description="Plain text.")
    html: str | None = Field(None, min_length=1, max_length=HTML_SIZE_BYTES, description="The page as it is.")
    url: str | None = Field(
        None,
        max_length=2_000,
        pattern=r"^https?://[^\s\x00-\x1f\x7f]+$",
        description="Where it was published.",
    )
    outlet: Fact | None = Field(None, description="Who published it.")
    headline: Fact | None = Field(None, description="Its headline.")
    published: str | None = Field(
        None,
        pattern=r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$",
        description="Day or time of publication, ISO 8601.",
    )

    @model_validator(mode="after")
    def _has_one(self) -> NewArticle:
        if self.text is not None and self.html is not None:
            raise ValueError("give text or html, not both")
        if self.text is None and self.html is None and self.url is None:
            raise ValueError("give text, html or url")
        return self


class AddedArticle(BaseModel):
    """What became of an article."""

    status: Literal["new", "revision", "known", "reread"]
    article: str = Field(description="Public id of the article.")
    revision: str = Field(description="Public id of the revision.")
    reading: str = Field(description="Address of its reading.")


class ArticleWithRevisions(BaseModel):
    """An article and its states, the newest first."""

    id: str
    revisions: list[RevisionRow]


class NewDecision(BaseModel):
    """A person's decision about what the machine read."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"kind": "wrong_speaker", "record": "3f9c2a81d07e4b1a:s3", "value": "Edda Lund"},
                {"kind": "same_actor", "record": "3f9c2a81d07e4b1a:a1", "other": "77ab03c9d2e1f604:a2"},
            ]
        },
    )

    kind: DecisionKind
    record: str = Field(
        pattern="^[0-9a-f]{4,16}:[sa][0-9]{1,7}$", description="A statement (REV:s3) or an actor (REV:a1)."
    )
    other: str | None = Field(
        None, pattern="^[0-9a-f]{4,16}:a[0-9]{1,7}$", description="The second actor, for the kinds about two."
    )
    value: str | None = Field(
        None, max_length=1_000, pattern=NO_CONTROLS, description="With wrong_speaker: who it is."
    )
    remark: str | None = Field(None, max_length=1_000, pattern=NO_CONTROLS, description="Why.")


class Undoing(BaseModel):
    """Taking a decision back."""

    model_config = ConfigDict(extra="forbid")

    remark: str | None = Field(None, max_length=1_000, pattern=NO_CONTROLS, description="Why.")
