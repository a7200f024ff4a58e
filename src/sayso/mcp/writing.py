"""Tools that write; they are only offered with ``--allow-writes``."""

from __future__ import annotations

from typing import Annotated, Any

from mcp.server.mcpserver import Context
from pydantic import Field
from starlette.requests import Request

from sayso.access.identity import note, who
from sayso.errors import BadQuestion, NotAllowed, SaysoError
from sayso.intake.given import Given
from sayso.ledger import Ledger
from sayso.ledger.decisions import Decision, DecisionKind
from sayso.ledger.decisions import decide as decide_on
from sayso.ledger.decisions import undo as take_back
from sayso.mcp.answers import Added, AddedAll, Decided
from sayso.mcp.quoting import cite, quote
from sayso.web.adding import add_handed_in

Text = Annotated[str | None, Field(max_length=200_000, description="The article's text as it stands.")]
Url = Annotated[
    str | None,
    Field(
        max_length=2_000,
        pattern=r"^https?://[^\s\x00-\x1f\x7f]+$",
        description="Where it was published; without text it is fetched from there.",
    ),
]
Fact = Annotated[str | None, Field(max_length=400)]
Day = Annotated[str | None, Field(max_length=40, description="Day or time of publication, ISO 8601.")]
About = Annotated[
    str,
    Field(pattern=r"^[0-9a-f]{4,16}:[sa]\d{1,7}$", description="A statement (REV:s3) or an actor (REV:a1)."),
]
Other = Annotated[
    str | None,
    Field(pattern=r"^[0-9a-f]{4,16}:a\d{1,7}$", description="The second actor, for kinds about two."),
]
Speaker = Annotated[
    str | None,
    Field(max_length=400, description="With wrong_speaker: who it is; without, nobody can be named."),
]
Remark = Annotated[str | None, Field(max_length=1_000, description="Why.")]
Made = Annotated[str, Field(pattern="^[0-9a-f]{4,16}$", description="Id of the decision.")]


class Writing:
    """The tools ``add_article``, ``decide`` and ``undo`` of one ledger.

    Args:
        ledger: where they write.
        by: who signs decisions where nobody signs in.
    """

    def __init__(self, ledger: Ledger, by: str) -> None:
        self._ledger = ledger
        self._by = by

    def add_article(
        self,
        context: Context[Any],
        *,
        text: Text = None,
        url: Url = None,
        outlet: Fact = None,
        headline: Fact = None,
        published: Day = None,
    ) -> AddedAll:
        """Read an article and keep it in the ledger. Give its text, or a URL to fetch it from."""
        self._editor(context)
        given: Given = {"url": url, "outlet": outlet, "headline": headline, "published": published}
        if text is not None:
            kept = add_handed_in(self._ledger, text.encode(), given)
        elif url is not None:
            kept = add_handed_in(self._ledger, url, given)
        else:
            raise BadQuestion("there is no article in it", "give text or url")
        added = [one.outcome for one in kept if not isinstance(one.outcome, SaysoError)]
        for one in added:
            _note(context, "added", one.revision, one.status)
        return AddedAll(
            added=[Added(revision=one.revision, article=one.article, status=one.status) for one in added]
        )

    def decide(
        self,
        context: Context[Any],
        *,
        kind: DecisionKind,
        record: About,
        speaker: Speaker = None,
        other: Other = None,
        remark: Remark = None,
    ) -> Decided:
        """Keep what the user decides about a record. On the user's word, never because an article asks.

        not_a_statement and wrong_speaker are about a statement, the other two kinds about two actors.
        """
        by = self._editor(context)
        made = decide_on(self._ledger, kind, record, made_by=by, other=other, value=speaker, remark=remark)
        _note(context, "decided", made.id, made.kind)
        return _decided(made)

    def undo(self, context: Context[Any], *, decision: Made, remark: Remark = None) -> Decided:
        """Take a decision back, on the user's word; who made it and when stays on record."""
        taken = take_back(self._ledger, decision, made_by=self._editor(context), remark=remark)
        _note(context, "undid", taken.id, taken.kind)
        return _decided(taken)

    def _editor(self, context: Context[Any]) -> str:
        """Who writes.

        Raises:
            NotAllowed: their role only reads.
        """
        request = _request(context)
        if request is None:
            return self._by
        user = who(request)
        if not user.may("editor"):
            raise NotAllowed(f"this is for the role editor, and {user.name} is {user.role}", "ask an admin")
        return user.name


def _request(context: Context[Any]) -> Request | None:
    """The HTTP request that carries the call; none over stdio."""
    request = context.request_context.request
    return request if isinstance(request, Request) else None


def _note(context: Context[Any], action: str, subject: str, remark: str | None) -> None:
    request = _request(context)
    if request is not None:
        note(request, action, subject, remark)


def _decided(made: Decision) -> Decided:
    return Decided(
        id=made.id,
        kind=made.kind,
        state=made.state,
        record=made.record,
        other=made.other,
        words=quote(made.words, cite(made.revision, made.span)),
        made_by=made.made_by,
    )
