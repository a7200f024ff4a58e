"""What holds for every text: exact spans, order, ends that do not cross, work that grows with the text."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.figures import find_figures
from sayso.reading.tokens import tokenize

PIECES = st.sampled_from(
    [
        "1",
        "2,000",
        "3.5",
        ".5",
        "-",
        "–",
        "/",
        "(",
        ")",
        ",",
        ".",
        ":",
        ";",
        "%",
        "$",
        "€",
        "US$",
        "to",
        "or",
        "and",
        "between",
        "from",
        "at",
        "least",
        "up",
        "more",
        "than",
        "about",
        "some",
        "dozen",
        "dozens",
        "of",
        "hundreds",
        "thousands",
        "million",
        "m",
        "bn",
        "half",
        "a",
        "an",
        "third",
        "one",
        "no",
        "two",
        "twenty",
        "hundred",
        "people",
        "troops",
        "km",
        "h",
        "killed",
        "wounded",
        "were",
        "not",
        "will",
        "per",
        "day",
        "year",
        "old",
        "2024",
        "Sept.",
        "May",
        "F-16",
        "S&P",
        "500",
        "x",
        "½",
        "10",
        "−",
        "°",
        "C",
        "I",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30), st.sampled_from([" ", "", "\n"]))
def test_figures_hold_together(pieces, joint):
    text = joint.join(pieces)
    figures = find_figures(tokenize(text))
    assert [figure.id for figure in figures] == [f"f{n}" for n in range(1, len(figures) + 1)]
    for figure in figures:
        start, end = figure.span
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        if figure.counted:
            assert text[slice(*figure.counted)].strip() != ""


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text):
    find_figures(tokenize(text))


@pytest.mark.parametrize(
    "unit",
    [
        "12 people were killed and 30 wounded near Lenvik. ",
        "1-", "1 to ", "hundred and ", "a half and a ", "at least about some ", "2,", "$", "one of the ",
        "more than more than ",
        "no ", "red and ", "( 5 km / ", "from 1 to between 2 and ",
    ],
)  # fmt: skip
def test_work_grows_with_the_text(unit):
    """Counts the calls made, which no other load on the machine can change."""
    small, large = (_calls(unit * (times // len(unit))) for times in (800, 6_400))
    assert large < 11 * small + 2_000


def _calls(text):
    doc = tokenize(text)
    find_figures(doc)
    count = 0

    def profile(frame, event, argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        find_figures(doc)
    finally:
        sys.setprofile(None)
    return count
