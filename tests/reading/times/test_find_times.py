"""Whole expressions, read in sentences of our own that were published on Wednesday, 3 September 2025."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.times import find_times
from sayso.reading.tokens import tokenize

PUBLISHED = "2025-09-03"


def read(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    """Each time's words and value."""
    times, _ = find_times(tokenize(text), published)
    return [(text[slice(*time.span)], time.value) for time in times]


def mods(text: str) -> list[str | None]:
    return [time.mod for time in find_times(tokenize(text), PUBLISHED)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two leaders held talks on Sept. 3.", [("Sept. 3", "2025-09-03")]),
        ("It sent the first units in late 2024.", [("late 2024", "2024")]),
        ("The town fell in the spring of this year.", [("the spring of this year", "2025-SP")]),
        ("He signed it in June 2024.", [("June 2024", "2024-06")]),
        ("He was born on 5 May 1958.", [("5 May 1958", "1958-05-05")]),
        ("He came on the 5th of May.", [("the 5th of May", "2025-05-05")]),
        ("The fair ran on Dec. 14-15, 2024.", [("Dec. 14", "2024-12-14"), ("15, 2024", "2024-12-15")]),
        ("It ran from January through June of 2015.", [("January", "2015-01"), ("June of 2015", "2015-06")]),
        ("Prices fell in mid-January.", [("mid-January", "2025-01")]),
        ("Sales rose in the first half of 2024.", [("the first half of 2024", "2024-H1")]),
        ("Sales rose in the final quarter of 2024.", [("the final quarter of 2024", "2024-Q4")]),
        ("Sales rose in Q3 2024.", [("Q3 2024", "2024-Q3")]),
        ("Revenue grew in fiscal 2024.", [("fiscal 2024", "FY2024")]),
        ("She wrote it in the 1970s.", [("the 1970s", "197")]),
        ("She wrote it in the early 21st century.", [("the early 21st century", "20")]),
        ("The city was founded in 146 BC.", [("146 BC", "BC0146")]),
        ("It was agreed on 2024-12-25.", [("2024-12-25", "2024-12-25")]),
        ("It was agreed on 12/25/2024.", [("12/25/2024", "2024-12-25")]),
        ("It was agreed on 03/04/2024.", [("03/04/2024", "2024")]),
        ("They met in the last week of March.", [("the last week of March", "2025-W13")]),
        ("They met on the last day of June.", [("the last day of June", "2025-06-30")]),
        ("Nothing has changed since March.", [("March", "2025-03")]),
        ("The album came out in the summer of '69.", [("the summer of '69", "1969-SU")]),
        ("They met on Christmas Eve.", [("Christmas Eve", "2024-12-24")]),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Monday.", "2025-09-01"),
        ("He will leave on Monday.", "2025-09-08"),
        ("He is expected to leave on Monday.", "2025-09-08"),
        ("He plans to leave on Monday.", "2025-09-08"),
        ("He was forced to leave on Monday.", "2025-09-01"),
        ("He left on Wednesday.", "2025-09-03"),
        ("Elections were held in October.", "2024-10"),
        ("Elections will be held in October.", "2025-10"),
        ("He spoke at Monday's debate.", "2025-09-01"),
        ("It was forecast to strengthen before reaching the coast on Friday.", "2025-09-05"),
        ("Talks were held on Oct. 30 and went well.", "2024-10-30"),  # what was held does not lie ahead
        ("Talks were held on Sept. 4 and went well.", "2025-09-04"),  # but for pages dated a day or so early
        ("A list of likely rebels was drawn up in October.", "2024-10"),
        ("She said they had a list of likely rebels as early as October.", "2024-10"),
        ("Since the 7 October attack killed 40, the road is shut.", "2024-10-07"),
        ("The toll as of Wednesday stands at 12.", "2025-09-03"),
        ("The ban will apply as of Monday.", "2025-09-08"),
    ],
)
def test_tense_tells_past_from_future(text: str, expected: str) -> None:
    assert [value for _, value in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began three weeks ago.", "three weeks ago", "2025-W33"),
        ("It began two years ago.", "two years ago", "2023"),
        ("Output shrank in Q2.", "Q2", "2025-Q2"),
        ("It ends in two weeks' time.", "two weeks' time", "2025-W38"),
        ("It began years ago.", "years ago", "PAST_REF"),
        ("It began the day before yesterday.", "the day before yesterday", "2025-09-01"),
        ("It began last night.", "last night", "2025-09-02TNI"),
        ("It began last March.", "last March", "2025-03"),
        ("It begins next spring.", "next spring", "2026-SP"),
        ("It began earlier this year.", "earlier this year", "2025"),
        ("It ended by the end of the year.", "the end of the year", "2025"),
        ("It began two Fridays ago.", "two Fridays ago", "2025-08-22"),
        ("It meets a week on Monday.", "a week on Monday", "2025-09-15"),
        ("It meets on Monday week.", "Monday week", "2025-09-15"),
        ("It meets a fortnight on Thursday.", "a fortnight on Thursday", "2025-09-18"),
        ("It met on Monday last week.", "Monday last week", "2025-08-25"),
        ("It meets on Tuesday of next week.", "Tuesday of next week", "2025-09-09"),
        ("It is now over.", "now", "PRESENT_REF"),
        ("It was recently closed.", "recently", "PAST_REF"),
        ("It may come in the coming weeks.", "the coming weeks", "FUTURE_REF"),
    ],
)
def test_counted_from_publication(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on Aug. 20 and left the next day.", "2025-08-21"),
        ("He came on Aug. 20 and left two days later.", "2025-08-22"),
        ("He came on Aug. 20 and left that evening.", "2025-08-20TEV"),
        ("He came in June 2019 and had left a year earlier.", "2018"),
        ("Profit grew in the third quarter of 2024 from a year earlier.", "2023-Q3"),
        ("Prices rose in July from a month earlier.", "2025-06"),
        ("He came in 1920 and died in August of that year.", "1920-08"),
    ],
)
def test_counted_from_the_story(text: str, value: str) -> None:
    assert read(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It crashed at 10:57 p.m. on Tuesday.", ["2025-09-02T22:57", "2025-09-02"]),
        (
            "It struck at 2:37 p.m. (0637 GMT) on Monday.",
            ["2025-09-01T14:37", "2025-09-01T06:37Z", "2025-09-01"],
        ),
        ("It crashed at 9 a.m. Tuesday.", ["2025-09-02T09:00"]),
        ("It left at 0600 GMT on Sept. 2.", ["2025-09-02T06:00Z", "2025-09-02"]),
        ("It crashed on Tuesday night.", ["2025-09-02TNI"]),
        ("It crashed on the night of Aug. 27.", ["2025-08-27TNI"]),
        ("It crashed early on Monday.", ["2025-09-01"]),
        ("It crashed at noon on Monday.", ["2025-09-01T12:00", "2025-09-01"]),
        ("It struck at 11:47 p.m. local time on Sunday.", ["2025-08-31T23:47", "2025-08-31"]),
        ("It struck at 4 a.m. Tarnow time on Monday.", ["2025-09-01T04:00", "2025-09-01"]),
        ("Trading closed at 3 p.m. ET Monday.", ["2025-09-01T15:00"]),
        ("It gave way at 5.30am on Thursday.", ["2025-08-28T05:30", "2025-08-28"]),
        ("It fell in the early hours of Tuesday.", ["2025-09-02TMO"]),
        ("It fell in the small hours of Tuesday.", ["2025-09-02TMO"]),
        ("The opening hours of Tuesday were cut.", ["2025-09-02"]),
        ("At dawn on Tuesday the guns fell silent.", ["2025-09-02TMO"]),
    ],
)
def test_times_of_day(text: str, expected: list[str]) -> None:
    assert [value for _, value in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The siege lasted for two weeks.", "two weeks", "P2W"),
        ("He spoke for half an hour.", "half an hour", "PT30M"),
        ("It took two and a half years.", "two and a half years", "P2.5Y"),
        ("It took a year and a half.", "a year and a half", "P1.5Y"),
        ("They held out for several months.", "several months", "PXM"),
        ("A 12-year low was reached.", "12-year", "P12Y"),
        ("The month-long siege is over.", "month-long", "P1M"),
        ("It rose over the past two decades.", "the past two decades", "P20Y"),
        ("They waited for weeks.", "weeks", "PXW"),
        ("It appears daily.", "daily", "P1D"),
        ("It appears every two years.", "every two years", "P2Y"),
        ("It appears every few months.", "every few months", "PXM"),
        ("It appears on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("It costs $5 a day.", "a day", "P1D"),
    ],
)
def test_lengths_and_sets(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


def test_both_ends_of_a_range_share_the_unit() -> None:
    assert read("It takes between 60 and 90 days.") == [("60", "P60D"), ("90 days", "P90D")]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It sent units in late 2024.", "END"),
        ("It began in early March.", "START"),
        ("It fell in mid-January.", "MID"),
        ("It lasted more than two years.", "MORE_THAN"),
        ("It lasted at least two years.", "EQUAL_OR_MORE"),
        ("It lasted about two years.", "APPROX"),
        ("It began more than two years ago.", "BEFORE"),
        ("It would raise $84 billion over 10 years.", None),
    ],
)
def test_modifiers(text: str, mod: str | None) -> None:
    assert mods(text) == [mod]


@pytest.mark.parametrize(
    "text",
    [
        "They marked the 80th anniversary of the end of the war.",
        "Ruth May smiled and they may march, he said.",
        "A 26-year-old man and a girl nine years old were hurt.",
        "Resolution 1973 was adopted.",
        "Around 2000 people came and 1,500 left.",
        "Belmark counts 53% (1984) of all deaths.",
        "The Sunday Times reported it.",
        "It ran on Fox News Sunday.",
        "They walked in the March to the sea.",
        "Prices fall, springs break and seconds count.",
        "The 93rd Brigade held Hill 1204.",
        "He bought Christmas trees.",
        "She drove an Audi Q3.",
    ],
)
def test_left_alone(text: str) -> None:
    assert read(text) == []


def test_march_is_a_month_and_a_verb() -> None:
    assert read("They may march in March.") == [("March", "2026-03")]


HISTORY = """The war began on 1 September 1939. In November 1939 the south rose.
On 10 May 1940 the border was crossed. On that same day a town fell. In December 1940 talks failed.
In January the front moved. Historians named it in 1998. On 3 April 1941 it ended; on 5 May all was over."""


def test_a_narrative_counts_from_its_own_dates() -> None:
    values = dict(read(HISTORY, "2009-12-19"))
    assert values["that same day"] == "1940-05-10"
    assert values["January"] == "1941-01"  # the year turns with the months
    assert values["5 May"] == "1941-05-05"  # and 1998 was an aside


def test_news_with_one_old_date_stays_news() -> None:
    text = "He was elected on 3 June 1998. He resigned on Sept. 1."
    assert read(text)[-1] == ("Sept. 1", "2025-09-01")


def test_without_a_publication_day_times_stay_open() -> None:
    text = "He came on Sept. 3 and left on Wednesday, last year, in late 2024."
    times, warnings = find_times(tokenize(text), None)
    assert [time.value for time in times] == ["XXXX-09-03", "XXXX-WXX-3", "XXXX", "2024"]
    assert len(warnings) == 1
    assert warnings[0].startswith("3 times stay open because no publication day is known")
    assert '"Sept. 3"' in warnings[0]


def test_a_malformed_publication_day_is_said() -> None:
    _, warnings = find_times(tokenize("He came on Monday."), "yesterday")
    assert "'yesterday'" in warnings[0]


def test_a_time_of_publication_is_read_as_its_day() -> None:
    assert read("He came on Monday.", "2025-09-03T10:00:00Z") == [("Monday", "2025-09-01")]


def test_the_pages_own_date_line_is_no_time_of_the_story() -> None:
    assert read("Talks end\nSeptember 3, 2025\nHe left on Monday.") == [("Monday", "2025-09-01")]


def test_types_and_ids() -> None:
    times, _ = find_times(tokenize("On Monday at 9 a.m. he spoke for an hour, as every day."), PUBLISHED)
    assert [time.type for time in times] == ["DATE", "TIME", "DURATION", "SET"]
    assert [time.id for time in times] == ["t1", "t2", "t3", "t4"]


VOCABULARY = """
the a of in late early mid - – 's ' , . 3 31 99 2024 1915 241 BC May March Sept. Monday next last
this that two three few week weeks year day quarter half first second ago later before after Friday
night morning 10:57 p.m. GMT 1990s '82 Easter every per over than more end beginning decade century
today now X
"""
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from([None, "2025-09-03", "2024-02-29", "0001-01-01"]))
def test_any_words_give_ordered_spans_inside_the_text(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    times, _ = find_times(tokenize(text), published)
    spans = [time.span for time in times]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert all(time.value for time in times)


def test_ages_of_somebody_are_no_decade() -> None:
    assert read("A man in his early thirties was held; in the thirties it was worse.") == [
        ("the thirties", "193")
    ]


def test_compared_with_a_year_earlier_is_not_longer_ago() -> None:
    assert read("It fell 11% more than a year earlier.") == [("a year earlier", "2024")]
    assert read("It rose more than a year ago.") == [("more than a year ago", "2024")]


def test_a_paper_called_daily_is_no_time() -> None:
    assert read("The daily Danas printed it daily.") == [("daily", "P1D")]


def test_firms_report_on_the_quarter_just_over() -> None:
    times, _ = find_times(tokenize("Boats Inc. will record a loss in the third quarter."), "2024-10-11")
    assert [time.value for time in times] == ["2024-Q3"]
    times, _ = find_times(tokenize("Boats Inc. will cut jobs in the third quarter."), "2024-02-11")
    assert [time.value for time in times] == ["2024-Q3"]


def test_a_strike_that_lasted_a_week_ended_on_monday() -> None:
    assert read("It had lasted a week on Monday.") == [("a week", "P1W"), ("Monday", "2025-09-01")]


def test_the_end_of_a_month_with_a_hyphen() -> None:
    assert read("Debt stood at 40 crowns at end-August.") == [("end-August", "2025-08")]
    assert mods("Debt stood at 40 crowns at end-August.") == ["END"]


def test_a_year_that_stands_once_holds_for_both_months() -> None:
    assert read("It came between January and March of last year.") == [
        ("January", "2024-01"),
        ("March of last year", "2024-03"),
    ]


def test_times_a_year_before_are_of_the_year_before() -> None:
    assert read("Debt was at 1.4 times a year before.") == [("a year before", "2024")]
    assert read("It met 2 times a year.") == [("2 times a year", "P1Y")]


def test_what_was_ordered_for_a_day_soon_is_still_to_come() -> None:
    times, _ = find_times(tokenize("The court ordered a rerun on Oct. 18."), "2026-10-06")
    assert [time.value for time in times] == ["2026-10-18"]


def test_the_half_of_the_year_running() -> None:
    assert read("It sent 60,000 tonnes in the first half of the year.") == [
        ("the first half of the year", "2025-H1")
    ]


def test_what_somebody_is_told_to_do_by_a_day_is_to_come() -> None:
    times, _ = find_times(tokenize("Refiners have been told to end imports by Nov. 21."), "2026-09-24")
    assert [time.value for time in times] == ["2026-11-21"]
