"""Accounts, sessions and tokens."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from sayso.access.accounts import add_account, change_account, check, find_accounts
from sayso.access.audit import find_audit
from sayso.access.passwords import hash_password, is_password
from sayso.access.rates import Rate
from sayso.access.tokens import add_token, find_tokens, revoke_token, use_token
from sayso.errors import BadAccount, NoSuchRecord
from sayso.ledger import Ledger
from sayso.ledger.schema import account, session, token
from tests.served import PASSWORD, bearer, open_to_roles, visit


@pytest.fixture
def where(tmp_path: Path) -> str:
    return str(tmp_path / "l.db")


@pytest.fixture(autouse=True)
def _fresh_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.access.pages._TRIES", Rate(per_s=1 / 30, burst=10))


def sign_in(client: TestClient, name: str = "editor", password: str = PASSWORD, **more: str) -> int:
    return client.post("/sign-in", data={"name": name, "password": password, **more}).status_code


def test_a_password_is_kept_as_a_salted_hash() -> None:
    one, other = hash_password(PASSWORD), hash_password(PASSWORD)
    assert one != other
    assert PASSWORD not in one
    assert is_password(PASSWORD, one)
    assert not is_password(PASSWORD + "!", one)
    assert not is_password(PASSWORD, None)
    for bad in ("short", "x" * 201):
        with pytest.raises(BadAccount):
            hash_password(bad)


@pytest.mark.parametrize("name", ["", "a b", "-a", "ä", "x" * 65, "a\n"])
def test_names_are_plain(where: str, name: str) -> None:
    with Ledger(where) as ledger, pytest.raises(BadAccount):
        add_account(ledger, name, PASSWORD, "reader", by="t")


def test_accounts_are_made_changed_and_shut(where: str) -> None:
    with Ledger(where) as ledger:
        add_account(ledger, "ana", PASSWORD, "admin", by="t")
        with pytest.raises(BadAccount, match="already"):
            add_account(ledger, "ana", PASSWORD, "reader", by="t")
        for changes in ({"role": "editor"}, {"disabled": True}):
            with pytest.raises(BadAccount, match="last admin"):
                change_account(ledger, "ana", by="t", **changes)  # type: ignore[arg-type]
        assert find_accounts(ledger)[0].role == "admin"
        add_account(ledger, "ben", PASSWORD, "admin", by="t")
        _, secret = add_token(ledger, "ana", "x", days=1, by="t")
        change_account(ledger, "ana", by="t", disabled=True)
        assert check(ledger, "ana", PASSWORD) is None
        assert use_token(ledger, secret) is None
        change_account(ledger, "ana", by="t", disabled=False)
        assert use_token(ledger, secret) is None
        change_account(ledger, "ana", by="t", password="another one of hers")  # noqa: S106
        assert check(ledger, "ana", PASSWORD) is None
        assert check(ledger, "ana", "another one of hers")
        with pytest.raises(NoSuchRecord):
            change_account(ledger, "nobody", by="t", disabled=True)
        assert [act.action for act in find_audit(ledger)] == [
            "password_set", "account_enabled", "account_disabled", "token_added", "account_added",
            "account_added",
        ]  # fmt: skip


def test_signing_in_and_out(where: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True) as client:
        assert client.get("/").headers["location"] == "/sign-in?next=/"
        answer = client.post("/sign-in", data={"name": "editor", "password": PASSWORD, "next": "/sources"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/sources")
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "path=/" in cookie
        assert client.get("/api/v1/me").json() == {"name": "editor", "role": "editor", "way": "session"}
        old = client.cookies["sayso"]
        assert client.post("/sign-out").status_code == 303
        assert client.get("/api/v1/me").status_code == 401
        client.cookies.set("sayso", old)
        assert client.get("/api/v1/me").status_code == 401
    with Ledger(where) as ledger:
        assert [act.action for act in find_audit(ledger, who="editor")] == ["signed_out", "signed_in"]


def test_a_session_is_new_at_each_signing_in(where: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True) as client:
        client.cookies.set("sayso", "planted", domain="127.0.0.1", path="/")
        sign_in(client)
        first = client.cookies.get("sayso", domain="127.0.0.1", path="/")
        assert first != "planted"
        sign_in(client)
        assert client.cookies.get("sayso", domain="127.0.0.1", path="/") != first
        client.cookies.clear()
        assert client.get("/api/v1/me", headers={"cookie": f"sayso={first}"}).status_code == 401


def test_elsewhere_the_cookie_is_for_tls_alone(where: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True, names=("news.example",)) as client:
        client.base_url = "https://news.example"
        answer = client.post("/sign-in", data={"name": "editor", "password": PASSWORD})
        assert answer.headers["set-cookie"].startswith("__Host-sayso=")
        assert "; secure" in answer.headers["set-cookie"].lower()


def test_a_session_ends(where: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True) as client:
        sign_in(client)
        with Ledger(where) as ledger, ledger.writes() as connection:
            connection.execute(update(session).values(expires="2020-01-01T00:00:00Z"))
        assert client.get("/api/v1/me").status_code == 401
        sign_in(client)
        assert client.get("/api/v1/me").status_code == 200
        with Ledger(where) as ledger:
            change_account(ledger, "editor", by="t", role="reader")
        assert client.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize(("name", "password"), [("editor", "wrong password"), ("nobody", PASSWORD), ("", "")])
def test_wrong_names_and_wrong_passwords_are_answered_alike(where: str, name: str, password: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True) as client:
        answer = client.post("/sign-in", data={"name": name, "password": password})
        assert answer.status_code == 401
        assert "The name and the password do not fit." in answer.text
        assert 'role="alert"' in answer.text
        assert "set-cookie" not in answer.headers
    with Ledger(where) as ledger:
        assert (find_audit(ledger)[0].action, find_audit(ledger)[0].subject) == ("sign_in_refused", name)


def test_guessing_is_slowed_down(where: str) -> None:
    open_to_roles(where)
    with visit(where, sign_in=True) as client:
        assert [sign_in(client, password="wrong password") for _ in range(12)] == [401] * 10 + [429] * 2  # noqa: S106
        assert sign_in(client) == 429


def test_the_form_is_escaped_and_leads_nowhere_else(where: str) -> None:
    with visit(where, sign_in=True) as client:
        page = client.get('/sign-in?next=//evil.example/"><script>').text
        assert "evil.example" not in page
        answer = client.post("/sign-in", data={"name": '"><script>alert(1)</script>', "password": "x"})
        assert "<script>alert" not in answer.text


def test_a_token_opens_until_it_expires_or_is_revoked(where: str) -> None:
    tokens = open_to_roles(where)
    with visit(where, sign_in=True) as client:
        held = bearer(tokens["reader"])
        assert client.get("/api/v1/me", headers=held).json()["way"] == "token"
        with Ledger(where) as ledger:
            kept = next(one for one in find_tokens(ledger) if one.account == "reader")
            assert kept.last_used
            assert kept.holds
            revoke_token(ledger, kept.id, by="t")
            revoke_token(ledger, kept.id, by="t")
            assert not find_tokens(ledger, "reader")[0].holds
            with ledger.writes() as connection:
                connection.execute(
                    update(token).where(token.c.revoked.is_(None)).values(expires="2020-01-01T00:00:00Z")
                )
            with pytest.raises(NoSuchRecord):
                revoke_token(ledger, "ffffffff", by="t")
        for role in ("reader", "editor"):
            answer = client.get("/api/v1/me", headers=bearer(tokens[role]))
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"].startswith("Bearer")
        for wrong in ("Bearer", "Bearer x", "Basic eDp5", "bearer \xff"):
            header = {"Authorization": wrong.encode("latin-1")}
            assert client.get("/api/v1/me", headers=header).status_code == 401  # type: ignore[arg-type]


def test_no_secret_is_in_the_ledger(where: str) -> None:
    tokens = open_to_roles(where)
    with visit(where, sign_in=True) as client:
        sign_in(client)
        secrets = [*tokens.values(), client.cookies["sayso"], PASSWORD]
    with Ledger(where) as ledger, ledger.reads() as connection:
        kept = "".join(
            str(row) for table in (account, token, session) for row in connection.execute(table.select())
        )
    for path in Path(where).parent.iterdir():
        kept += path.read_bytes().decode("latin-1")
    assert [secret for secret in secrets if secret in kept] == []


def test_an_admin_manages_accounts_over_the_api(where: str) -> None:
    tokens = open_to_roles(where)
    with visit(where, sign_in=True) as client:
        client.headers.update(bearer(tokens["admin"]))
        made = client.post("/api/v1/accounts", json={"name": "cy", "password": PASSWORD, "role": "editor"})
        assert made.status_code == 201
        assert "password" not in made.json()
        assert client.patch("/api/v1/accounts/cy", json={"role": "reader"}).json()["role"] == "reader"
        assert client.patch("/api/v1/accounts/admin", json={"disabled": True}).json()["code"] == "E304"
        names = [one["name"] for one in client.get("/api/v1/accounts").json()["items"]]
        assert names == ["admin", "cy", "editor", "reader"]
        acts = client.get("/api/v1/audit?who=admin").json()["items"]
        assert {act["action"] for act in acts} >= {"account_added", "role_set"}
        older = client.get(f"/api/v1/audit?before={acts[0]['number']}&limit=1").json()["items"]
        assert older[0]["number"] < acts[0]["number"]
