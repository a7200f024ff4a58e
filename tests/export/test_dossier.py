"""A dossier laid out: what is said alike once, with every place where it can be checked."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sayso.export.dossier.open_pairs import group_open
from sayso.export.dossier.sheet import lay_out
from sayso.export.dossier.text import lines_of
from sayso.export.printable import unquoted

Plain = dict[str, Any]


def record(id: str, words: str, **more: Any) -> Plain:
    plain = {"id": id, "outlet": f"The {id[0].upper()}", "url": None, "as_of": "2026-03-02T08:00:00+00:00"}
    return plain | {"speakers": [], "span": [3, 3 + len(words)], "words": words} | more


def figure(id: str, words: str, amount: str, **more: Any) -> Plain:
    return record(id, words, amount=f"{amount} people, killed", measure="killed", holds_for=None, **more)


def chain(of: Plain, end: str) -> Plain:
    return {"record": of["id"], "links": [of["outlet"], "Ada Orvel", end], "reason": ""}


def entry(title: str, *voices: tuple[str, bool, list[Plain]]) -> Plain:
    origins = [
        {"name": name, "known": known, "chains": [chain(one, name) for one in own]}
        for name, known, own in voices
    ]
    counted = {"low": 1, "high": 2, "origins": origins}
    records = [one for _, _, own in voices for one in own]
    return {"title": title, "independent_origins": counted, "records": records}


def document(**more: Any) -> Plain:
    cited = [
        {"revision": name, "outlet": f"The {name.upper()}", "title": "A headline", "published": day,
         "updated": None, "url": f"https://{name}.example/1"}
        for name, day in (("a", "2026-03-02"), ("b", "2026-03-04"), ("c", "2026-03-05"))
    ]  # fmt: skip
    empty: Plain = {"figures": [], "statements": [], "answers": [], "contrasts": [], "unknowns": []}
    return (
        {"asked": "how many", "articles": 3, "copies": [], "changes": [], "citations": cited} | empty | more
    )


AT_LEAST = figure("a:f1", "at least 600", "600 or more")
EARLIER = figure("b:f1", "At least 600", "600 or more") | {"holds_for": "2026-02-01"}
LATER = figure("c:f1", "2,000", "about 2,000")


def test_figures_stand_by_origin_in_time_and_equal_words_once() -> None:
    claim = entry(
        "people killed",
        ("the service", True, [LATER, AT_LEAST, figure("b:f2", "“at least 600”", "600 or more")]),
    )
    (shown,) = lay_out(document(figures=[claim])).figures
    assert shown.summary == "1 to 2 independent origins, 3 articles"
    assert [said.amount for said in shown.voices[0].said] == ["about 2,000", "600 or more"]
    (line,) = shown.voices[0].said[1].lines
    assert (line.words, [place.number for place in line.places]) == ("at least 600", [1, 2])
    assert line.places[0].chain == ("Ada Orvel",)


def test_a_figure_told_for_an_earlier_day_says_so_and_comes_first() -> None:
    claim = entry("people killed", ("the service", True, [AT_LEAST, EARLIER]))
    (shown,) = lay_out(document(figures=[claim])).figures
    assert [said.amount for said in shown.voices[0].said] == ["600 or more, as of 2026-02-01", "600 or more"]


def test_every_place_can_be_checked() -> None:
    claim = entry("people killed", ("the service", True, [AT_LEAST, LATER]))
    text = "\n".join(lines_of(lay_out(document(figures=[claim])), 100))
    assert set(re.findall(r"\[\d+:\d+-\d+\]", text)) >= {"[1:3-15]", "[3:3-8]"}
    assert "https://c.example/1" in text


def test_what_is_not_known_stands_apart_from_what_differs() -> None:
    pair = {"a": AT_LEAST, "b": LATER, "all_a": ["a:f1"], "all_b": ["c:f1"]}
    contrasts = [
        {"relation": "conflict", "reason": "both cannot be", **pair},
        {"relation": "undetermined", "reason": "one does not say where", **pair},
    ]
    sheet = lay_out(document(contrasts=contrasts, unknowns=[{"what": "no source", "records": ["a:f1"]}]))
    assert [how for how, _ in sheet.differences] == ["cannot both be true"]
    assert [what for what, _ in sheet.unknowns] == ["On whose word in the end: no source"]
    ((reason, (beside,)),) = sheet.undetermined
    assert reason == "one does not say where"
    assert (beside.one.words, [line.words for line in beside.others]) == ("at least 600", ["2,000"])
    text = "\n".join(lines_of(sheet, 100))
    assert "the same: one does not say where\n      “at least 600” [1] – “2,000” [3]" in text


def test_a_figure_that_is_open_with_many_is_told_once() -> None:
    pairs = [("half", "30"), ("half", "300"), ("3,000", "half"), ("30", "300"), ("half", "30")]
    assert group_open(pairs) == [("half", ["30", "300", "3,000"]), ("30", ["300"])]
    assert group_open([]) == []


def test_a_statement_that_stands_alone_is_not_told_twice() -> None:
    said = record("a:s1", '"It rained,"', stance="neutral")
    text = "\n".join(
        lines_of(lay_out(document(statements=[entry('"It rained,"', ("Orvel", True, [said]))])), 100)
    )
    assert text.count("It rained") == 1


def test_who_answers_whom_names_both() -> None:
    said = record("a:s1", "it rained", speakers=["Orvel"], stance="neutral")
    denied = record("b:s1", "it was dry", speakers=["Tisch"], stance="denial")
    answer = {"kind": "denial", "reason": "", "statement": denied, "to": said}
    text = "\n".join(lines_of(lay_out(document(answers=[answer])), 100))
    assert re.search(r"Tisch denies: “it was dry”.*\n *Orvel: “it rained”", text)


def test_a_replaced_revision_says_by_which() -> None:
    change = {"kind": "figure_changed", "before": "600", "after": "2,000"}
    sheet = lay_out(document(changes=[{"before": "a", "after": "b", "changes": [change]}]))
    assert sheet.articles[0]["replaced_by"] == 2
    assert "[1] → [2] figure changed: “600” → “2,000”" in "\n".join(lines_of(sheet, 100))


def test_lines_fit_the_width() -> None:
    claim = entry("people killed", ("the service", True, [AT_LEAST, EARLIER, LATER]))
    assert max(map(len, lines_of(lay_out(document(figures=[claim])), 60))) <= 60


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ('"It rained,"', "It rained"), ("“It rained.”", "It rained."), ("it rained,", "it rained"),
        ('called it a "duty."', 'called it a "duty."'), ('"One," and "two"', '"One," and "two"'), ('"', '"'),
    ],
)  # fmt: skip
def test_marks_come_off_only_where_they_are_around_all(words: str, quoted: str) -> None:
    assert unquoted(words) == quoted
