"""What the API answers."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from sayso.api.app import create_api
from sayso.api.parameters import read_cursor, write_cursor
from sayso.errors import BadQuestion
from sayso.export.csv import unguarded

ROOT = Path(__file__).parents[2]
LISTS = ("articles", "statements", "figures", "actors")


def ids(rows: list[dict[str, str]], resource: str) -> list[str]:
    return [row["revision" if resource == "articles" else "id"] for row in rows]


@pytest.mark.parametrize("resource", LISTS)
@pytest.mark.parametrize("narrowed", ["", "&outlet=The%20Quay", "&since=2026-03-02", "&all_revisions=true"])
def test_pages_of_any_size_hold_every_row_once_and_in_order(
    api: TestClient, resource: str, narrowed: str
) -> None:
    whole = ids(api.get(f"/api/v1/{resource}?limit=500{narrowed}").json()["items"], resource)
    assert len(set(whole)) == len(whole) > 2
    for limit in (1, 3, len(whole)):
        seen: list[str] = []
        following: str | None = f"/api/v1/{resource}?limit={limit}{narrowed}"
        while following:
            page = api.get(following)
            assert len(page.json()["items"]) <= limit
            seen += ids(page.json()["items"], resource)
            following = page.json()["next"]
            assert ('rel="next"' in page.headers.get("link", "")) == bool(following)
        assert seen == whole


def test_the_newest_come_first_and_the_undated_last(api: TestClient) -> None:
    days = [row["as_of"] for row in api.get("/api/v1/statements?limit=500").json()["items"]]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days == dated + [None] * (len(days) - len(dated))
    assert None in days


@pytest.mark.parametrize("question", ["by=Lund", "about=boats", "by=Edda%20Lund&about=maro"])
def test_pages_go_on_where_an_index_answers(api: TestClient, question: str) -> None:
    whole = ids(api.get(f"/api/v1/statements?{question}").json()["items"], "statements")
    page = api.get(f"/api/v1/statements?{question}&limit=4").json()
    rest = api.get(page["next"].replace("limit=4", "limit=500")).json()["items"]
    assert ids(page["items"], "statements") + ids(rest, "statements") == whole


@given(st.text(max_size=60))
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    try:
        found = read_cursor(cursor)
    except BadQuestion:
        return
    assert found is not None
    assert read_cursor(write_cursor(found)) == found


def test_a_cursor_of_another_ledger_is_a_problem(api: TestClient) -> None:
    for resource in LISTS:
        gone = write_cursor("0" * 16 if resource == "articles" else f"{'0' * 16}:s1")
        answer = api.get(f"/api/v1/{resource}?cursor={gone}")
        assert (answer.status_code, answer.json()["code"]) == (400, "E302")


def test_an_answer_that_is_known_is_not_sent_again(api: TestClient) -> None:
    first = api.get("/api/v1/statements")
    tag = first.headers["etag"]
    again = api.get("/api/v1/statements", headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = api.get("/api/v1/statements", headers={"If-None-Match": tag, "Accept": "text/csv"})
    assert other.status_code == 200
    assert other.headers["etag"] != tag
    assert "Accept" in other.headers["vary"]


@pytest.mark.parametrize(
    "resource", [*LISTS, "sources", "events", "series", "conflicts", "copies", "search?q=boats"]
)
def test_csv_has_the_rows_of_json(api: TestClient, resource: str) -> None:
    rows = api.get(f"/api/v1/{resource}").json()["items"]
    answer = api.get(f"/api/v1/{resource}", headers={"Accept": "text/csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    found = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(found) == len(rows)
    for row, plain in zip(found, rows, strict=True):
        assert row.keys() == plain.keys()


def test_no_cell_is_a_formula(api: TestClient) -> None:
    answer = api.get("/api/v1/statements?about=SUM", headers={"Accept": "text/csv"})
    cells = [row["content"] for row in csv.DictReader(io.StringIO(answer.text))]
    assert cells
    assert {unguarded(cell) for cell in cells} == {"=SUM(A1)"}
    assert all(cell.startswith("'=") for cell in cells)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/json"),
        ("application/ld+json", "application/ld+json"),
        ("application/json;q=0.1, application/*", "application/ld+json"),
        ('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', "application/ld+json"),
    ],
)
def test_a_reading_comes_as_accept_asks(api: TestClient, accept: str, media: str) -> None:
    revision = api.get("/api/v1/articles?limit=1").json()["items"][0]["revision"]
    answer = api.get(f"/api/v1/articles/{revision}/reading", headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media)
    document = answer.json()
    if "anno" in accept:
        assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    elif media == "application/ld+json":
        assert document["@context"] == "https://schema.org"
    else:
        for said in document["statements"]:
            assert document["text"][slice(*said["content"][0])]


def test_an_article_as_linked_data_is_its_newest_reading(api: TestClient) -> None:
    row = api.get("/api/v1/articles?limit=1").json()["items"][0]
    linked = {"Accept": "application/ld+json"}
    answer = api.get(f"/api/v1/articles/{row['article']}", headers=linked)
    assert answer.status_code == 200
    assert answer.json() == api.get(f"/api/v1/articles/{row['revision']}/reading", headers=linked).json()


@pytest.mark.parametrize("resource", ["statements", "figures", "actors"])
def test_a_record_has_its_exact_words(api: TestClient, resource: str) -> None:
    for row in api.get(f"/api/v1/{resource}").json()["items"]:
        record = api.get(f"/api/v1/{resource}/{row['id']}").json()
        assert record["id"] == row["id"]
        assert record["revision"] == row["revision"]
        assert record["words"][0] in (row.get("content"), row.get("words"), row.get("name"))


def test_an_article_has_its_states(api: TestClient) -> None:
    row = next(row for row in api.get("/api/v1/articles").json()["items"] if row["url"])
    article = api.get(f"/api/v1/articles/{row['article']}").json()
    assert [one["headline"] for one in article["revisions"]] == ["nine boats lost", "eight boats lost"]
    changes = api.get(f"/api/v1/changes/{row['revision'][:8]}").json()["items"]
    assert {change["before_revision"] for change in changes} == {article["revisions"][1]["revision"]}


def test_what_is_compared_says_on_how_many_origins_it_rests(api: TestClient) -> None:
    points = api.get("/api/v1/series?limit=50").json()["items"]
    assert {point["series"] for point in points}
    assert all(0 <= point["origins_low"] <= point["origins_high"] for point in points)
    origins = api.get(f"/api/v1/origins/{points[0]['id']}").json()
    assert origins["origins"][0]["chains"][0]["links"][-1] == "Edda Lund"
    assert all(one["reason"] for one in api.get("/api/v1/conflicts").json()["items"])
    assert api.get("/api/v1/dossier?q=boats").json()["citations"]


def test_search_finds_statements_first(api: TestClient) -> None:
    found = api.get("/api/v1/search?q=maro").json()
    kinds = [hit["kind"] for hit in found["items"]]
    assert found["ranked"]
    assert kinds == sorted(kinds, reverse=True)
    assert set(kinds) == {"statement", "article"}


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/nothing", 404, "E305"),
        ("DELETE", "/api/v1/articles", 405, "E305"),
        ("GET", "/api/v1/articles/ffffffffffffffff", 404, "E408"),
        ("GET", "/api/v1/statements/ffffffffffffffff:s1", 404, "E408"),
        ("GET", "/api/v1/articles?limit=0", 422, "E302"),
        ("GET", "/api/v1/articles?since=0", 422, "E302"),
        ("GET", "/api/v1/search?q=%2D", 400, "E302"),
        ("GET", "/api/v1/search", 422, "E302"),
        ("GET", "/api/v1/problems/E999", 404, "E305"),
        ("POST", "/api/v1/decisions/ffffffffffffffff/undo", 422, "E302"),
    ],
)
def test_every_error_is_a_problem_with_a_code(
    api: TestClient, method: str, path: str, status: int, code: str
) -> None:
    answer = api.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["status"], problem["code"], problem["type"]) == (status, code, f"/api/v1/problems/{code}")
    assert problem["detail"]
    assert api.get(problem["type"]).json()["code"] == code
    if status == 405:
        assert answer.headers["allow"] == "GET, POST"


def test_what_is_not_offered_is_406(api: TestClient) -> None:
    answer = api.get("/api/v1/statements", headers={"Accept": "image/png"})
    assert (answer.status_code, answer.json()["code"]) == (406, "E306")


def test_health_and_readiness(api: TestClient) -> None:
    assert api.get("/healthz").json() == {"status": "ok"}
    assert api.get("/readyz").json() == {"status": "ok"}


def test_the_openapi_document_that_is_checked_in_is_current(api: TestClient) -> None:
    """Made anew by: python -m tests.api.test_api"""
    kept = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert api.get("/api/v1/openapi.json").json() == kept


def test_every_field_of_every_answer_is_described(api: TestClient) -> None:
    schemas = api.get("/api/v1/openapi.json").json()["components"]["schemas"]
    fields = {
        f"{name}.{field}": told
        for name, one in schemas.items()
        for field, told in one.get("properties", {}).items()
    }
    assert len(fields) > 200
    assert [field for field, told in fields.items() if not told.get("description")] == []


def write_openapi() -> None:
    document = create_api(None).openapi()
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    (ROOT / "docs" / "openapi.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_openapi()


@pytest.mark.parametrize("resource", ["statements", "articles", "series", "search", "sources"])
def test_a_parameter_that_is_none_is_a_problem(api: TestClient, resource: str) -> None:
    answer = api.get(f"/api/v1/{resource}?q=ferry&limitt=2")
    assert (answer.status_code, answer.json()["code"]) == (400, "E302")
    assert "there is no parameter" in answer.json()["detail"]
    assert "limit" in answer.json()["advice"] or "'q'" in answer.json()["detail"]
