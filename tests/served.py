"""A small ledger put together by hand, and a client that visits a server of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.access.accounts import Role, add_account
from sayso.access.tokens import add_token
from sayso.ledger import Ledger
from sayso.records import Figure, Reading
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.comparing.made import reading, span_of, with_actors, with_statements

PASSWORD = "correct horse battery"  # noqa: S105
ROLES: tuple[Role, ...] = ("reader", "editor", "admin")


def told(
    boats: str,
    count: int,
    *,
    outlet: str,
    day: str | None,
    url: str | None = None,
    by: str = "Edda Lund",
) -> Reading:
    """An article in which the harbour master, or another, says how many boats were lost."""
    text = f"{by} said on Monday that {boats} boats were lost off Maro. =SUM(A1) is what she wrote."
    made = with_actors(
        reading(text, outlet=outlet, url=url, published=day, headline=f"{boats} boats lost", language="en"),
        (by, "person", {}),
    )
    made = with_statements(
        made,
        {
            "content": [f"{boats} boats were lost off Maro"], "cue": ["said"], "source": [by],
            "speakers": ("a1",), "identification": "named",
        },
        {"content": ["=SUM(A1)"], "cue": ["wrote"], "source": ["she"], "speakers": ("a1",)},
    )  # fmt: skip
    figure = Figure("f1", span_of(text, boats), count, count, unit="boats", measure="other", statement="s1")
    return replace(made, figures=(figure,))


def readings() -> list[Reading]:
    """Thirteen of them: some undated, one page in two states, two that share a day."""
    names = ("two", "three", "four", "five", "six", "seven")
    made = [
        told(name, count, outlet=f"The {name.title()}", day=f"2026-03-0{count // 2 + 1}", url=None)
        for count, name in enumerate(names, 2)
    ]
    made += [told(name, count, outlet="The Quay", day=None) for count, name in enumerate(names[:4], 2)]
    page = "https://quay.example/boats"
    made.append(told("eight", 8, outlet="The Quay", day="2026-03-05", url=page))
    made.append(told("nine", 9, outlet="The Quay", day="2026-03-06", url=page))
    made.append(told("ten", 10, outlet="The Herald", day="2026-03-06", by="Ivo Brandt"))
    return made


def fill(where: str) -> None:
    """Makes the ledger."""
    with Ledger(where) as ledger:
        ledger.add_all(readings())


def open_to_roles(where: str) -> dict[str, str]:
    """An account of each role; their names are those of the roles. Returns a token of each."""
    with Ledger(where) as ledger:
        for role in ROLES:
            add_account(ledger, role, PASSWORD, role, by="test")
        return {role: add_token(ledger, role, "test", days=1, by="test")[1] for role in ROLES}


def visit(where: str, **settings: Any) -> TestClient:
    """A client of a new server; use it in a ``with`` block."""
    app = create_app(ServerSettings(where, **settings))
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)


def until(holds: Callable[[], bool]) -> None:
    """Waits until it ``holds``; fails after ten seconds."""
    for _ in range(500):
        if holds():
            return
        threading.Event().wait(0.02)
    pytest.fail("waited ten seconds")


def bearer(token: str) -> dict[str, str]:
    """The header that sends a token."""
    return {"Authorization": f"Bearer {token}"}
