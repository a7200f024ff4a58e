"""``sayso.toml`` and ``SAYSO_*`` variables by the names of the flags, whatever the code calls these."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any

import click

from sayso.config import FILE
from sayso.errors import SetupError


def name_variables(verb: str, command: click.Command) -> None:
    """Gives each flag its variable, ``SAYSO_READ_FORMAT`` for ``--format`` of ``read``."""
    for parameter in command.params:
        for flag in _flags(parameter):
            own = f"SAYSO_{verb}_{flag}".upper()
            others = [parameter.envvar] if isinstance(parameter.envvar, str) else parameter.envvar or []
            parameter.envvar = [own, *(name for name in others if name != own)]


def by_parameter(verb: str, command: click.Command, table: Mapping[str, Any]) -> dict[str, Any]:
    """A verb's table of ``sayso.toml`` as click wants it.

    Raises:
        SetupError: it holds a name that no flag of the verb has.
    """
    known = {flag: parameter.name or flag for parameter in command.params for flag in _flags(parameter)}
    found: dict[str, Any] = {}
    for key, value in table.items():
        below = command.commands.get(key) if isinstance(command, click.Group) else None
        if below and isinstance(value, dict):
            found[key] = by_parameter(f"{verb}.{key}", below, value)
        elif (flag := key.replace("-", "_")) in known:
            found[known[flag]] = value
        else:
            raise _unknown(f"[{verb}] holds {key!r}, which is no flag of the verb", key, known)
    return found


def check_tables(tables: Mapping[str, Any], verbs: Collection[str]) -> None:
    """Refuses a table of ``sayso.toml`` that is for no verb.

    Raises:
        SetupError: there is one.
    """
    for name in tables:
        if name not in verbs:
            raise _unknown(f"[{name}] is for no verb", name, verbs)


def _flags(parameter: click.Parameter) -> list[str]:
    if not isinstance(parameter, click.Option):
        return []
    return [flag[2:].replace("-", "_") for flag in parameter.opts if flag.startswith("--")]


def _unknown(what: str, name: str, known: Collection[str]) -> SetupError:
    near = difflib.get_close_matches(name, known, 1)
    return SetupError(what, f"did you mean {near[0]!r}?" if near else "see sayso --help", str(FILE))
