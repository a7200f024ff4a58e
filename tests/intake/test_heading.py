"""The day of publication in the lines above a plain text."""

import pytest

from sayso.intake.heading import read_published
from sayso.intake.text import from_text

BODY = (
    "The ministry of health said on Tuesday that 46 people had died since the middle of January, nearly "
    "twice what it had said before.\n"
)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 3 September 2025", "2025-09-03"),
        ("Published September 3, 2025 at 4:05 PM EDT", "2025-09-03"),
        ("By Jana Hrast | 12 Dec 2024 | The Valley Post", "2024-12-12"),
        ("Harbour Times, 4 May 2026", "2026-05-04"),
        ("2026-05-04", "2026-05-04"),
        ("Sept. 3, 2025", "2025-09-03"),
        ("Last updated: 3 September 2025", "2025-09-03"),
        ("Updated 4 May 2026, 15:04 GMT", "2026-05-04"),
        ("Retrieved 4 May 2026", None),
        ("03/04/2025", None),
        ("By Jana Hrast", None),
        ("The treaty of 4 May 2026 was signed by both.", None),
    ],
)
def test_a_line_that_holds_a_day(line: str, day: str | None) -> None:
    found = read_published(f"Marenia floods kill nineteen\n\n{line}\n\n{BODY}")
    assert (found and found[0]) == day


@pytest.mark.parametrize("place", ["KHARTOUM/CAIRO", "OSK, Marenia", "ST. OLM"])
def test_a_dateline_with_its_year(place: str) -> None:
    found = read_published(f"Marenia floods kill nineteen\n\n{place}, March 25, 2025 (Valley Wire) - {BODY}")
    assert found == ("2025-03-25", f"{place}, March 25, 2025 (Valley Wire) -")


def test_published_goes_before_updated() -> None:
    found = read_published(f"Published 3 May 2026\nUpdated 4 May 2026\n\n{BODY}")
    assert found == ("2026-05-03", "Published 3 May 2026")


@pytest.mark.parametrize(
    "text",
    [
        f"Storm of 4 May 2026 kills twelve\n\n{BODY}",  # a headline
        f"{BODY}\n4 May 2026\n",  # below prose
        f"4 May 2026\n5 May 2026\n{BODY}",  # two days
        f"OSK, May 4 (Valley Wire) - {BODY}",  # no year
        f"31 February 2026\n{BODY}",  # no day
    ],
)
def test_no_day(text: str) -> None:
    assert read_published(text) is None


def test_an_article_says_where_its_day_is_from() -> None:
    article = from_text(f"Marenia floods kill nineteen\n\nHarbour Times, 4 May 2026\n\n{BODY}")
    assert article.published == "2026-05-04"
    assert article.warnings == ("published: taken from the line 'Harbour Times, 4 May 2026'",)


def test_what_is_given_wins() -> None:
    article = from_text(f"Published: 4 May 2026\n{BODY}", published="2026-05-06")
    assert (article.published, article.warnings) == ("2026-05-06", ())


def test_reading_many_lines_is_linear() -> None:
    assert read_published("4 May 2026 " * 200_000) is None
