"""Figures in wordings that real articles of all kinds brought up."""

import pytest

import sayso


def figures(text: str) -> list[tuple[str, float | None, str | None, str]]:
    return [(text[slice(*one.span)], one.low, one.unit, one.measure) for one in sayso.read(text).figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The army had lost over 1,000 personnel in the war.",
            ("over 1,000 personnel", 1000, "personnel", "casualties"),
        ),
        ("The clashes occurred around three villages.", ("three villages", 3, "village", "other")),
        ("Police counted around 300 people.", ("around 300 people", 300, "people", "other")),
        (
            'There have been "hundreds" of casualties there.',
            ('hundreds" of casualties', 200, "casualty", "casualties"),
        ),
        (
            "The number of Norda troops stationed inside Kestria could grow to 100,000.",
            ("100,000", 100000, "Norda troop", "sent"),
        ),
        ("Four corpses were recovered at the scene.", ("Four corpses", 4, "corpse", "killed")),
        (
            "Three injured victims were taken to hospital.",
            ("Three injured victims", 3, "injured victim", "wounded"),
        ),
        (
            "They stormed it, killing the chief named as Musa and 17 other victims.",
            ("17 other victims", 17, "other victim", "killed"),
        ),
        ("Bandits numbering over 100 riding on motorcycles came.", ("over 100", 100, "bandit", "other")),
        (
            "The ministry plans to deploy units totalling 6,000 personnel to the border.",
            ("6,000 personnel", 6000, "personnel", "sent"),
        ),
        ("Herders killed a family of six in Nakai.", ("six", 6, "people", "killed")),
        ("They blocked the riders and killed all three.", ("three", 3, "people", "killed")),
        ("At dawn Norda handed over several missiles.", ("several missiles", 3, "missile", "other")),
    ],
)
def test_a_figure_says_what_it_counts(text: str, found: tuple[str, float, str, str]) -> None:
    assert found in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was a row, with one saying something in Parliament.",
        "Call 0161 856 9400 at any time.",
        "There were losses, both killed and wounded, in the hills.",
        "The gang struck at about 23.00 hrs on Monday.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert figures(text) == []


def test_made_up_is_no_rise_and_a_tribute_no_plan() -> None:
    made_up, offered, pays = (
        sayso.read(text).figures[0]
        for text in (
            "The others made up 3 percent of the vote.",
            "Two ministers were among those offering tributes to the actor.",
            "She offered on Thursday to set aside 800 beds.",
        )
    )
    assert made_up.change == "="
    assert (offered.status, pays.status) == ("actual", "planned")


@pytest.mark.parametrize("ages", ["aged between four and six years", "aged four to six", "aged under ten"])
def test_whose_ages_are_told_between_them_and_their_fate(ages: str) -> None:
    assert ("Five children", 5, "child", "killed") in figures(
        f"Five children {ages} have died from the disease."
    )


def test_what_somebody_is_jailed_for_has_happened() -> None:
    (figure,) = sayso.read("He will spend years in prison for fatally shooting 12 people.").figures
    assert (figure.measure, figure.status) == ("killed", "actual")


def test_whose_count_it_is_and_for_how_long_it_holds() -> None:
    reading = sayso.read(
        "Lund confirmed Norway's data of 1,000 killed. Norway makes 2 million shells annually."
    )
    assert [(one.of, one.scope) for one in reading.figures] == [((), "not_stated"), ((), "per_period")]


def test_a_clock_without_a_colon() -> None:
    text = "The line opened at 0630 hours on Monday. The gang struck at about 23.00 hrs. He flew 1500 hours."
    values = [one.value for one in sayso.read(text, published="2024-05-15").times]
    assert values == ["2024-05-13T06:30", "2024-05-13", "2024-05-13T23:00", "PT1500H"]


def test_two_years_earlier_than_one_quarter_are_the_same() -> None:
    text = (
        "Velmar earned $2 billion in the fourth quarter. That was up from $1 billion in the quarter a year "
        "earlier. Revenue in the quarter a year earlier was $8 billion."
    )
    values = [one.value for one in sayso.read(text, published="2024-08-12").times]
    assert values == ["2023-Q4", "2022-Q4", "2022-Q4"]
