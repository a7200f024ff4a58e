"""A dossier's claims as its page shows them."""

from __future__ import annotations

from typing import Any

from sayso.web.brief import claims

_NUMBERS = {"a": 1, "b": 2, "c": 3} | {f"{n}": n + 4 for n in range(6)}


def _entry(*said: tuple[str, str, str, list[str], str]) -> dict[str, Any]:
    """An entry of one origin: (record, amount, day, links, reason) of each report."""
    return {
        "title": "killed",
        "records": [
            {"id": record, "amount": amount, "as_of": day, "words": amount, "outlet": "x", "span": [0, 2]}
            for record, amount, day, _, _ in said
        ],
        "independent_origins": {
            "low": 1,
            "high": 1,
            "origins": [
                {
                    "name": "Ministry",
                    "known": True,
                    "chains": [
                        {"record": record, "links": links, "reason": reason}
                        for record, _, _, links, reason in said
                    ],
                }
            ],
        },
    }


def test_reports_of_one_amount_on_one_word_are_one_line_and_lines_stand_in_time() -> None:
    plain = "on the word of Ministry"
    (claim,) = claims(
        [
            _entry(
                ("c:f1", "11", "2026-03-05", ["Post", "Ministry"], plain),
                ("b:f1", "7", "2026-03-04", ["Star", "Ministry"], plain),
                ("a:f1", "7", "2026-03-03", ["Agency", "Ministry"], plain),
            )
        ],
        10,
        _NUMBERS,
    )
    assert [[record["id"] for record in line.records] for line in claim.lines] == [["a:f1", "b:f1"], ["c:f1"]]
    assert [line.why for line in claim.lines] == [(), ()]


def test_a_line_says_by_way_of_whom_a_word_came_and_what_else_was_known() -> None:
    chains = ["Post", "Lund", "Ministry"]
    (claim,) = claims([_entry(("a:f1", "7", "2026-03-03", chains, "Ministry briefed Lund"))], 10, _NUMBERS)
    assert claim.lines[0].why == ("by way of Lund", "Ministry briefed Lund")


def test_claims_end_where_their_lines_fill_the_page_but_there_is_always_one() -> None:
    entry = _entry(*((f"{n}:f1", f"{n}", "2026-03-03", ["Post", "Ministry"], "") for n in range(6)))
    assert len(claims([entry, entry, entry], 12, _NUMBERS)) == 2
    assert len(claims([entry, entry], 3, _NUMBERS)) == 1


def test_an_article_is_cited_once_a_line_and_articles_stand_in_their_order() -> None:
    chain = ["Post", "Ministry"]
    said = (("c:f1", "2026-03-03"), ("b:f2", "2026-03-04"), ("b:f1", "2026-03-04"), ("a:f1", "2026-03-05"))
    (claim,) = claims([_entry(*((record, "7", day, chain, "") for record, day in said))], 10, _NUMBERS)
    (line,) = claim.lines
    assert len(line.records) == 4
    assert [(number, record["id"]) for number, record in line.cited] == [
        (1, "a:f1"),
        (2, "b:f1"),
        (3, "c:f1"),
    ]
