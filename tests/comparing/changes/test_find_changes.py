"""What changed between two revisions of a page."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.comparing.changes import find_changes
from sayso.records import Reading
from tests.comparing.made import reading, with_figures, with_statements

TEXT = (
    "The dam at Orlen broke on Monday. At least 40 people died, the rescue service said.\n\n"
    'The mayor allegedly knew of the cracks. "Nobody told me," he told reporters.'
)


def page(text: str, count: str | None, low: float, source: str = "the rescue service") -> Reading:
    made = reading(text, headline="Dam breaks")
    statements = [{"content": [f"{count} people died"], "source": [source]}] if count else []
    if "Nobody told me" in text:
        statements.append({"content": ['"Nobody told me,"'], "source": ["he"], "mode": "direct"})
    made = with_statements(made, *statements)
    return with_figures(made, {"words": count, "low": low, "high": None}) if count else made


OLD = page(TEXT, "At least 40", 40)


def kinds(old: Reading, new: Reading) -> list[tuple[str, str | None, str | None]]:
    return [
        (change.kind, change.before and change.before.words, change.after and change.after.words)
        for change in find_changes(old, new)
    ]


def test_a_figure_changed() -> None:
    new = page(TEXT.replace("At least 40", "At least 52"), "At least 52", 52)
    assert kinds(OLD, new) == [("figure_changed", "At least 40", "At least 52")]


def test_a_statement_added_and_its_exact_words() -> None:
    before = page(TEXT.partition(' "Nobody')[0], "At least 40", 40)
    assert kinds(before, OLD) == [("statement_added", None, '"Nobody told me,"')]
    assert kinds(OLD, before) == [("statement_dropped", '"Nobody told me,"', None)]


def test_a_source_changed_but_not_by_a_title() -> None:
    new = page(TEXT.replace("the rescue service", "the hospital"), "At least 40", 40, "the hospital")
    assert kinds(OLD, new) == [("source_changed", "the rescue service", "the hospital")]
    named = page(TEXT.replace("the rescue service", "Ilse Brandt"), "At least 40", 40, "Ilse Brandt")
    full = TEXT.replace("the rescue service", "Captain Ilse Brandt")
    assert kinds(named, page(full, "At least 40", 40, "Captain Ilse Brandt"))[0][0] == "cosmetic_only"


def test_a_hedge_removed_and_added() -> None:
    new = page(TEXT.replace(" allegedly", ""), "At least 40", 40)
    assert kinds(OLD, new) == [("hedge_removed", "allegedly", None)]
    assert kinds(new, OLD) == [("hedge_added", None, "allegedly")]


def test_headline_only() -> None:
    new = replace(OLD, article=replace(OLD.article, headline="Dam broke after warnings"))
    assert kinds(OLD, new) == [("headline_only", "Dam breaks", "Dam broke after warnings")]


def test_cosmetic_only_for_typing_and_punctuation() -> None:
    for before, after in (("on Monday", "on on Monday"), ("Monday.", "Monday!"), ("at Orlen", "at Örlen")):
        assert kinds(OLD, page(TEXT.replace(before, after), "At least 40", 40))[0][0] == "cosmetic_only"


def test_a_remark_to_the_reader_is_no_change() -> None:
    noted = page(TEXT + "\n\nThis article was amended on Tuesday to name the dam.", "At least 40", 40)
    assert kinds(OLD, noted) == []


def test_what_the_reader_alone_sees_otherwise_is_no_change() -> None:
    assert kinds(OLD, replace(OLD, statements=(), figures=())) == []


@given(st.permutations(TEXT.replace("\n\n", " ").split(". ")))
def test_moving_sentences_changes_no_record(order: list[str]) -> None:
    moved = reading(". ".join(order))
    assert all(
        change.kind == "cosmetic_only" for change in find_changes(reading(TEXT.replace("\n\n", " ")), moved)
    )
