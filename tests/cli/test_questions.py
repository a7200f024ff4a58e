"""The verbs that ask and compare, on a ledger of one story."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.cli.main import run
from sayso.ledger import Ledger
from sayso.ledger.questions import find_revisions

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(story: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def asked(*arguments: str) -> list[dict[str, Any]]:
        assert run([*arguments, "--ledger", str(story), "--format", "json"]) == 0
        found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return found

    return asked


def test_statements_by_somebody_about_something(ask: Ask, story: Path) -> None:
    rows = ask("statements", "--by", "Edda Lund", "--about", "Silence")
    assert len(rows) == 1
    assert rows[0]["content"].startswith('"Silence is also an answer,"')
    with Ledger(story, create=False) as ledger:
        text = ledger.reading(rows[0]["revision"]).text
    assert text[rows[0]["span_start"] : rows[0]["span_end"]].startswith(rows[0]["content"][:28])


def test_filters_narrow(ask: Ask) -> None:
    late = ask("statements", "--since", "2026-05-01")
    assert late
    assert {row["outlet"] for row in late} == {"Corvan News Agency"}
    assert ask("statements", "--until", "2026-02-03", "--outlet", "Corvan Today") == []
    assert len(ask("statements", "--limit", "3")) == 3
    replaced = len(ask("statements", "--all-revisions")) - len(ask("statements", "--limit", "1000"))
    assert replaced > 0


def test_figures_by_measure_and_owner(ask: Ask) -> None:
    rows = ask("figures", "--measure", "sent", "--of", "Tarsk")
    assert {(row["low"], row["high"]) for row in rows} >= {(11000, 12000), (6000, 6000)}
    assert {row["measure"] for row in rows} == {"sent"}


def test_search_ranks_statements_before_articles(ask: Ask) -> None:
    rows = ask("search", "satellite pictures")
    assert rows[0]["kind"] == "statement"
    assert "satellite" in rows[0]["words"]
    assert {row["kind"] for row in rows} == {"statement", "article"}
    assert ask("search", '"pictures satellite"') == []


def test_sources_and_stats_count(ask: Ask) -> None:
    named = {row["name"]: row for row in ask("sources")}
    assert named["Edda Lund"]["outlets"] >= 3
    assert ask("stats")[0]["articles"] == 6
    assert ask("stats")[0]["revisions"] == 7


def test_a_short_list_of_sources_is_the_head_of_the_long_one(ask: Ask) -> None:
    assert ask("sources", "--limit", "1") == ask("sources")[:1]


def test_one_actor_under_several_names_is_one_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spelt = ("Volodymyr Marchenko", "Volodymyr Martchenko", "Volodymyr Marchenko", "Pavlo Dniprenko")
    rows = [
        {
            "text": f"KYIV - Ukrainian President {who} said that the bridge at Zabrod would be rebuilt. "
            f"The Zabrod Bridge Agency, which President {who} founded, will do it.",
            "published": f"2033-02-1{day}",
            "outlet": f"Paper {day}",
        }
        for day, who in enumerate(spelt)
    ]
    given, where = tmp_path / "names.jsonl", tmp_path / "names.db"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert run(["add", str(given), "--ledger", str(where)]) == 0
    capsys.readouterr()
    assert run(["sources", "--ledger", str(where), "--format", "json"]) == 0
    found = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    joined = found["Volodymyr Marchenko"]
    assert joined["names"] == ["Volodymyr Marchenko", "Volodymyr Martchenko"]
    assert (joined["statements"], joined["articles"], joined["outlets"]) == (3, 3, 3)
    assert (joined["first"], joined["last"]) == ("2033-02-10", "2033-02-12")
    assert found["Pavlo Dniprenko"]["names"] == ["Pavlo Dniprenko"]
    assert run(["sources", "--ledger", str(where)]) == 0
    assert "also as" in capsys.readouterr().out


def test_show_gives_exact_words(ask: Ask, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = ask("figures", "--measure", "sent")[0]
    assert run(["show", row["id"], "--ledger", str(story)]) == 0
    assert json.loads(capsys.readouterr().out)["words"] == [row["words"]]
    span = f"{row['revision']}:{row['span_start']}-{row['span_end']}"
    assert run(["show", span, "--ledger", str(story)]) == 0
    assert capsys.readouterr().out == row["words"] + "\n"


@pytest.mark.parametrize(
    "question", [["statements"], ["figures"], ["sources"], ["search", "nobody"], ["failures"]]
)
def test_csv_without_rows_has_its_heading(
    question: list[str], story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [] if question == ["failures"] else ["--outlet", "Nowhere"]
    assert run([*question, "--ledger", str(story), "--format", "csv", *asked]) == 0
    (heading,) = csv.reader(io.StringIO(capsys.readouterr().out))
    assert heading[0] in ("id", "name", "kind", "input")


def test_a_table_says_yes_and_no(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Ledger(story, create=False) as ledger:
        one = find_revisions(ledger)[0]
    assert run(["article", one.revision, "--ledger", str(story)]) == 0
    assert " yes " in capsys.readouterr().out


def test_csv_has_every_field(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["statements", "--ledger", str(story), "--format", "csv", "--limit", "2"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 2
    assert {"id", "content", "span_start", "identification"} <= rows[0].keys()


def test_copies_name_the_original(ask: Ask) -> None:
    copies = [row for row in ask("copies") if row["kind"] == "verbatim"]
    assert len(copies) == 1
    assert copies[0]["article_a"].startswith(("Corvan News Agency", "Halvik Tribune"))
    assert copies[0]["original"] in (copies[0]["a"], copies[0]["b"])


def test_compare_shows_both_words_and_why(ask: Ask, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    urls = [row["url"] for row in ask("article") if row["outlet"] in ("Corvan News Agency", "Halvik Tribune")]
    rows = ask("compare", *urls)
    assert {row["what"] for row in rows} == {"text", "statement", "figure"}
    assert run(["compare", *urls, "--ledger", str(story)]) == 0
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 120
    for part in ("SHARED TEXT, verbatim", "THE SAME STATEMENT", "FIGURES that say the same", "in common"):
        assert part in shown


def test_changes_are_told_between_revisions(ask: Ask) -> None:
    (live,) = {row["article"] for row in ask("article") if row["headline"].startswith("Live")}
    kinds = {row["kind"] for row in ask("changes", live)}
    assert {"hedge_removed", "statement_added"} <= kinds


def test_changes_in_words(ask: Ask, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (live,) = {row["article"] for row in ask("article") if row["headline"].startswith("Live")}
    assert run(["changes", live, "--ledger", str(story)]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"^  hedge removed: “.+” → ", shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= 120


def test_two_articles_on_one_briefing_have_one_origin(
    ask: Ask, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = next(row for row in ask("figures", "--measure", "sent") if row["low"] == 11000)
    rows = ask("origins", first["id"])
    assert len({row["article"] for row in rows}) == 2
    assert len({row["origin"] for row in rows}) == 1
    assert {row["words"] for row in rows} >= {first["words"]}
    assert run(["origins", first["id"], "--ledger", str(story)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("on the word of ")
    assert all(f"({row['id']})" in shown for row in rows)


def test_a_dossier_is_the_same_again(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["dossier", "how many Tarskan soldiers were killed", "--ledger", str(story)]
    pages = []
    for _ in range(2):
        assert run(asked) == 0
        pages.append(capsys.readouterr().out)
    assert pages[0] == pages[1]
    assert "independent origin" in pages[0]
    assert "killed: " in pages[0]
    assert re.search(r"Corvan News\s+Agency ← Edda Lund \[\d+:\d+-\d+\]", pages[0])
    assert run([*asked, "--format", "html"]) == 0
    assert "<script" not in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["series", "conflicts"])
def test_rows_carry_words_and_articles(verb: str, ask: Ask) -> None:
    rows = ask(verb)
    assert isinstance(rows, list)
    for row in rows:
        assert row.get("words") or row.get("words_a")


@pytest.fixture
def disputed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A ledger with two articles that cannot both be right."""
    rows = [
        {
            "text": "PORT HALIN - The storm in Port Halin killed 23 people, the National Disaster Office "
            "said. Ana Ruiz, the mayor, saw it.",
            "published": "2033-02-11",
            "outlet": "Varnia Post",
            "url": "https://post.example/1",
        },
        {
            "text": "PORT HALIN - The storm in Port Halin killed 31 people, the Red Cross said. "
            "Ana Ruiz, the mayor, saw it.",
            "published": "2033-02-11",
            "outlet": "Radio Ost",
            "url": "https://ost.example/1",
        },
    ]
    given, where = tmp_path / "two.jsonl", tmp_path / "two.db"
    given.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert run(["add", str(given), "--ledger", str(where)]) == 0
    capsys.readouterr()
    return where


def test_one_disagreement_is_one_entry_with_all_its_places(
    disputed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = {
        "text": "PORT HALIN - The storm in Port Halin killed 31 people, according to the Red Cross. "
        "Ana Ruiz, the mayor, thanked its helpers.",
        "published": "2033-02-11",
        "outlet": "Evening Sail",
        "url": "https://sail.example/1",
    }
    given = tmp_path / "third.jsonl"
    given.write_text(json.dumps(again) + "\n", "utf-8")
    assert run(["add", str(given), "--ledger", str(disputed)]) == 0
    capsys.readouterr()
    assert run(["conflicts", "--ledger", str(disputed), "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert len(row["also_a"]) + len(row["also_b"]) == 1
    assert run(["conflicts", "--ledger", str(disputed)]) == 0
    told = capsys.readouterr().out
    assert told.count("  why: ") == 1
    assert re.search(r"^      also 31 people: (?:Evening Sail|Radio Ost), 2033-02-11, ", told, re.MULTILINE)


def test_a_conflict_is_told_in_words(disputed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["conflicts", "--ledger", str(disputed)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("killed: ")
    assert any("as of 2033-02-11, on the word of National Disaster Office" in line for line in lines)
    assert any("The storm in Port Halin killed 31 people, the Red Cross said" in line for line in lines)
    assert any(line.startswith("      Radio Ost, 2033-02-11, ") for line in lines)
    assert any(line.startswith("  why: ") and "exclude each other" in line for line in lines)


def test_a_series_shows_how_many_on_whose_word_in_which_words(
    disputed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["series", "--ledger", str(disputed)]) == 0
    table = capsys.readouterr().out
    assert "2 independent origins" in table
    for heading in ("as of", "how many", "on whose word", "in its words", "article"):
        assert heading in table
    assert "in conflict: " in table
    assert run(["series", "--ledger", str(disputed), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert sorted(row["origin"] for row in rows) == ["National Disaster Office", "Red Cross"]
    assert {"low", "high", "as_of", "sentence", "origin"} <= rows[0].keys()


def test_no_ledger_is_one_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "--ledger", str(tmp_path / "none.db")]) == 4
    assert "E401" in capsys.readouterr().err


def test_a_question_without_words(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "...", "--ledger", str(story)]) == 2
    assert "E302" in capsys.readouterr().err


def test_as_many_rows_as_asked_for_are_said_to_be_perhaps_not_all(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["article", "--ledger", str(story), "--limit", "2", "-f", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == "sayso: 2 rows, as --limit says; there may be more\n"
    assert run(["article", "--ledger", str(story), "--limit", "50"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "asked",
    [["statements", "--since", "yesterday"], ["statements", "--until", "2024-13-45"],
     ["sources", "--source-kind", "spy"], ["search", "x", "--identification", "vague"],
     ["figures", "--measure", "eaten"], ["article", "--limit", "0"]],
)  # fmt: skip
def test_a_filter_that_is_none_is_wrong_usage(
    story: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*asked, "--ledger", str(story)]) == 2
    assert asked[-2] in capsys.readouterr().err


def test_a_time_is_shown_to_the_minute_and_in_one_line(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["article", "--ledger", str(story)]) == 0
    assert re.search(r" 20\d\d-\d\d-\d\d \d\d:\d\d  ", capsys.readouterr().out)


def test_words_that_are_not_there_are_no_record(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Ledger(story, create=False) as ledger:
        revision = find_revisions(ledger)[0].revision
    for span in ("9000-9010", "12-12", "0-99999"):
        assert run(["show", f"{revision}:{span}", "--ledger", str(story)]) == 1
        assert "E408 there are no words" in capsys.readouterr().err


def test_the_ledger_is_never_the_output(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = story.read_bytes()
    for verb in (["dossier", "soldiers"], ["export", "jsonl"], ["datasette"]):
        assert run([*verb, "-o", str(story), "--ledger", str(story)]) == 2
        assert "is the ledger" in capsys.readouterr().err
    assert story.read_bytes() == before


def test_settings_go_by_the_names_of_the_flags(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sayso.toml").write_text(
        f'[sources]\nledger = "{story}"\nformat = "jsonl"\nlimit = 1\nsource-kind = "person"\n'
        f'[tokens.list]\nledger = "{story}"\nformat = "csv"\n'
    )
    assert run(["sources"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["source_kind"] == "person"
    monkeypatch.setenv("SAYSO_SOURCES_FORMAT", "csv")
    assert run(["sources"]) == 0
    assert capsys.readouterr().out.startswith("name,")
    assert run(["tokens", "list"]) == 0


@pytest.mark.parametrize(
    "case",
    [("[sources]\nlimitt = 1", "'limitt', which is no flag of the verb; did you mean 'limit'?"),
     ("[sorces]\nlimit = 1", "[sorces] is for no verb; did you mean 'sources'?"),
     ("[stats]\nlimit = 1\n[read]\nxyzzy = 1", None), ("ledger = 'x'", "outside a table")],
)  # fmt: skip
def test_a_setting_that_is_none_is_an_error(
    case: tuple[str, str | None],
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings, told = case
    monkeypatch.chdir(tmp_path)
    Path("sayso.toml").write_text(settings)
    # What is for another verb is looked at when that is called.
    assert run(["sources", "--ledger", str(story)]) == (2 if told else 0)
    err = capsys.readouterr().err
    assert told is None or (told in err and "E301 sayso.toml" in err)
