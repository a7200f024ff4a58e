"""The verbs by what they are for; each lives in the module of its name and is loaded when it is called."""

from __future__ import annotations

import difflib
import importlib
import importlib.util

import click

from sayso.cli.settings import by_parameter, check_tables, name_variables
from sayso.cli.standard import standard_streams

VERBS = {
    "Read": ("read", "add", "follow", "failures", "reread"),
    "Ask": ("statements", "figures", "sources", "search", "show", "article", "stats"),
    "Compare": ("compare", "copies", "series", "conflicts", "origins", "changes", "dossier"),
    "Decide": ("decide", "undo", "decisions"),
    "Serve": ("serve", "mcp", "accounts", "tokens", "audit"),
    "Give": ("export", "import", "datasette", "backup", "restore"),
}
"""Heading in ``sayso --help`` to verbs. A verb whose module does not exist is not offered."""


_WHOLE = 300
"""Characters; the first sentence of no verb is longer, so none is cut in the list."""


class Verbs(click.Group):
    """A group that loads a verb's module when the verb is called or its help is shown."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """Every verb that is there, in the order of ``VERBS``."""
        return [verb for verbs in VERBS.values() for verb in verbs if _is_there(verb)]

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a verb, ``None`` where there is none."""
        if not any(name in verbs for verbs in VERBS.values()) or not _is_there(name):
            return None
        command: click.Command = getattr(importlib.import_module(_module(name)), _attribute(name))
        name_variables(name, command)
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is called, with its settings; the error at one that is none names the nearest."""
        try:
            name, command, rest = super().resolve_command(context, args)
        except click.UsageError as error:
            near = difflib.get_close_matches(args[0], self.list_commands(context), 1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", context) from error
        tables = context.default_map or {}
        check_tables(tables, self.list_commands(context))
        if name and command:
            context.default_map = {name: by_parameter(name, command, tables.get(name, {}))}
        return name, command, rest

    def invoke(self, context: click.Context) -> object:
        """Runs the verb."""
        with standard_streams():
            return super().invoke(context)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the verbs under their headings."""
        for heading, verbs in VERBS.items():
            rows = [
                (verb, command.get_short_help_str(_WHOLE))
                for verb in verbs
                if (command := self.get_command(context, verb))
            ]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


def _module(verb: str) -> str:
    return f"sayso.cli.{_attribute(verb)}"


def _attribute(verb: str) -> str:
    return "import_" if verb == "import" else verb


def _is_there(verb: str) -> bool:
    return importlib.util.find_spec(_module(verb)) is not None
