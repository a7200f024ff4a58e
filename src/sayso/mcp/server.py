"""The MCP server: its tools, its resource, its prompt, and how it fails."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError, ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import ValidationError

from sayso import __version__
from sayso.errors import BadQuestion, NoSuchRecord, SaysoError
from sayso.ledger import Ledger
from sayso.mcp.asking import Asking
from sayso.mcp.comparing import Comparing
from sayso.mcp.instructions import INSTRUCTIONS, PROMPT
from sayso.mcp.paging import Paging
from sayso.mcp.quoting import clean

_ERROR_CHARS = 600
_READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


class LedgerServer(MCPServer[Any]):
    """An MCP server whose tools fail with the project's codes."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any] | None = None
    ) -> Any:
        """Calls a tool.

        Raises:
            ToolError: with the code, what was wrong and what to do, in place of whatever was raised.
        """
        try:
            answer = await super().call_tool(name, arguments, context)
        except ToolError as error:
            cause = error.__cause__
            if isinstance(cause, SaysoError):
                raise ToolError(_told(cause)) from None
            if isinstance(cause, ValidationError):
                raise ToolError(_told(_refused(cause))) from None
            if cause is None:
                raise ToolError(_told(BadQuestion(f"there is no tool {name!r}", "list the tools"))) from None
            raise
        if isinstance(answer, CallToolResult) and answer.structured_content is not None:
            # The SDK indents the text that repeats the answer; assistants pay for the spaces.
            told = json.dumps(answer.structured_content, ensure_ascii=False, separators=(",", ":"))
            answer.content = [TextContent(type="text", text=told)]
        return answer


def create_server(ledger: Ledger, *, allow_writes: bool = False, by: str = "local") -> LedgerServer:
    """The server for one ledger.

    Args:
        ledger: what is asked.
        allow_writes: also offer the tools that write.
        by: who signs decisions where nobody signs in.
    """
    server = LedgerServer(
        "sayso",
        title="sayso: who said what, how many, and on whose say-so",
        version=__version__,
        instructions=INSTRUCTIONS,
        log_level="ERROR",
        subscriptions=False,
    )
    asking, comparing, paging = Asking(ledger), Comparing(ledger), Paging(ledger)
    reading: tuple[Callable[..., Any], ...] = (
        asking.search, asking.who_said, asking.figures, asking.sources, comparing.series, comparing.origins,
        comparing.conflicts, comparing.changes, comparing.dossier, paging.read_article,
    )  # fmt: skip
    for tool in reading:
        _offer(server, tool, _READS)
    if allow_writes:
        from sayso.mcp.writing import Writing  # noqa: PLC0415  # loads all of intake

        writing = Writing(ledger, by)
        _offer(server, writing.add_article, _writes(open_world=True))
        _offer(server, writing.decide, _writes())
        _offer(server, writing.undo, _writes())

    @server.resource("article://{revision}", title="An article", mime_type="application/json")
    def article(revision: str) -> str:
        """The first part of an article with its records, as read_article gives it."""
        try:
            return paging.read_article(revision, length=6_000).model_dump_json()
        except NoSuchRecord as error:
            raise ResourceNotFoundError(_told(error)) from None
        except SaysoError as error:
            raise ResourceError(_told(error)) from None

    @server.prompt(title="Answer with citations")
    def answer_with_citations(question: str) -> str:
        """Answer a question from the ledger, with a citation behind every claim."""
        return PROMPT.format(question=question)

    return server


def _offer(server: LedgerServer, tool: Callable[..., Any], annotations: ToolAnnotations) -> None:
    description = " ".join((tool.__doc__ or "").split())
    server.add_tool(tool, description=description, annotations=annotations, structured_output=True)


def _writes(*, open_world: bool = False) -> ToolAnnotations:
    return ToolAnnotations(
        read_only_hint=False, destructive_hint=False, idempotent_hint=True, open_world_hint=open_world
    )


def _told(error: SaysoError) -> str:
    """The error on one line, without the place of the ledger, which is no matter of the assistant's."""
    advice = f"; {error.do}" if error.do else ""
    return " ".join(clean(f"{error.code} {error.what}{advice}").split())[:_ERROR_CHARS]


def _refused(error: ValidationError) -> BadQuestion:
    told = [f"{'.'.join(map(str, one['loc'])) or 'arguments'}: {one['msg']}" for one in error.errors()]
    return BadQuestion("; ".join(told[:5]), "see the tool's input schema")
