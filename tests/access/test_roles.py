"""Which role gets where: every route of the server, and every role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.access.accounts import RANK
from sayso.access.rules import required_role
from sayso.web.app import create_app
from sayso.web.settings import ServerSettings
from tests.served import ROLES, bearer, fill, open_to_roles, visit

OPEN = {"GET /sign-in", "POST /sign-in", "GET /healthz", "GET /readyz"}
WRITES = {
    "POST /sign-out": "reader",
    "POST /add": "editor",
    "POST /decisions": "editor",
    "POST /decisions/{decision}/undo": "editor",
    "POST /api/v1/articles": "editor",
    "POST /api/v1/decisions": "editor",
    "POST /api/v1/decisions/{id}/undo": "editor",
    "POST /api/v1/accounts": "admin",
    "PATCH /api/v1/accounts/{name}": "admin",
}
ADMIN_READS = {"GET /api/v1/accounts", "GET /api/v1/audit"}
SAMPLES = {
    "record": "ffffffffffffffff:s1", "revision": "ffffffffffffffff", "place": "ffffffffffffffff:1-2",
    "decision": "ffffffffffffffff", "code": "E408", "name": "nobody", "statements": "1", "voices": "1",
}  # fmt: skip


def walk(routes: Iterable[Any], prefix: str = "") -> Iterator[str]:
    """Each route as ``METHOD path``, through mounts and included routers."""
    for route in routes:
        if hasattr(route, "original_router"):
            yield from walk(route.original_router.routes, prefix)
        elif getattr(route, "routes", None):
            yield from walk(route.routes, prefix + route.path)
        elif hasattr(route, "methods"):
            yield from (f"{method} {prefix}{route.path}" for method in route.methods - {"HEAD"})
        else:
            assert route.path in ("/static", "/type"), f"{route.path} is mounted: say who may go there"


def address(route: str) -> str:
    path = route.partition(" ")[2]
    if "{id}" in path:
        kind = {"statements": "s", "figures": "f", "events": "e", "actors": "a", "origins": "s"}
        resource = path.split("/")[3]
        path = path.replace("{id}", "f" * 16 + (f":{kind[resource]}1" if resource in kind else ""))
    for name, sample in SAMPLES.items():
        path = path.replace(f"{{{name}}}", sample)
    assert "{" not in path, f"give a sample of what {path} takes"
    return path


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    app = create_app(ServerSettings(str(Path(tmp_path_factory.mktemp("routes")) / "l.db")))
    return sorted(set(walk(app.routes)))


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, dict[str, str]]]:
    where = str(Path(tmp_path_factory.mktemp("team")) / "l.db")
    fill(where)
    tokens = open_to_roles(where)
    with visit(where, sign_in=True) as client:
        yield client, tokens


def expected(route: str) -> str | None:
    if route in OPEN:
        return None
    if route in ADMIN_READS:
        return "admin"
    if route.startswith("GET "):
        return "reader"
    assert route in WRITES, f"{route} is new and writes: say here which role may"
    return WRITES[route]


def test_every_route_has_the_rule_that_is_written_here(routes: list[str]) -> None:
    assert len(routes) > 40
    for route in routes:
        method = route.partition(" ")[0]
        assert required_role(method, address(route)) == expected(route), route
    assert set(WRITES) | ADMIN_READS | OPEN <= set(routes)


@pytest.mark.parametrize("role", [None, *ROLES])
def test_each_role_gets_as_far_as_its_rule(
    routes: list[str], team: tuple[TestClient, dict[str, str]], role: str | None
) -> None:
    client, tokens = team
    for route in routes:
        if route == "POST /sign-in":
            continue
        needed = expected(route)
        headers = bearer(tokens[role]) if role else {}
        answer = client.request(route.partition(" ")[0], address(route), headers=headers)
        if needed is None or (role and RANK[role] >= RANK[needed]):  # type: ignore[index]
            assert answer.status_code not in (401, 403), route
            assert "/sign-in?" not in answer.headers.get("location", ""), route
        elif role:
            assert answer.status_code == 403, route
        elif route.startswith("GET /") and not route.startswith("GET /api/"):
            assert answer.status_code == 303, route
            assert answer.headers["location"].startswith("/sign-in?next=/"), route
        else:
            assert answer.status_code == 401, route
        assert answer.status_code < 500, route


def test_a_page_that_refuses_tells_who_is_signed_in_where_else_to_go(
    team: tuple[TestClient, dict[str, str]],
) -> None:
    client, tokens = team
    page = {"accept": "text/html", "sec-fetch-dest": "document"}
    refused = client.post("/decisions", headers={**bearer(tokens["reader"]), **page})
    assert refused.status_code == 403
    assert 'aria-label="Pages"' in refused.text
    assert 'aria-label="Pages"' not in client.post("/decisions", headers=page).text


def test_what_is_not_there_is_not_told_to_strangers(team: tuple[TestClient, dict[str, str]]) -> None:
    client, tokens = team
    assert client.get("/api/v1/nothing").status_code == 401
    assert client.get("/api/v1/nothing", headers=bearer(tokens["reader"])).status_code == 404
    assert client.post("/nothing").status_code == 401


def test_assets_are_for_everybody(team: tuple[TestClient, dict[str, str]]) -> None:
    client, _ = team
    assert client.get("/type/page.css").status_code == 200
    assert client.get("/static/../../errors.py").status_code in (303, 404)
    assert client.get("/static/%2e%2e/%2e%2e/errors.py").status_code in (303, 404)
