"""How two sentences as newspapers write them stand to each other, read and compared in earnest."""

from dataclasses import replace

import pytest

from sayso.comparing.figures import figure_points, relation, with_echoes
from sayso.reading.pipeline import read_article
from sayso.records import Article

FLOOD = (
    "KELDRA, Aug. 7 (Xan) - The flood on the Oster river, the worst in the south of Varnia for decades, hit "
    "Keldra and Tolm on Tuesday, the civil protection agency said.\n\n"
)
FEVER = (
    "KELDRA, Aug. 7 (Xan) - A fever that has no name yet has reached Keldra and Tolm, in the south "
    "of Varnia, the health ministry said.\n\n"
)


def first_point(lede, sentence, outlet, day):
    article = Article(
        lede + sentence, url=f"https://{outlet}.example/1", outlet=outlet, published=day, language="en"
    )
    points = figure_points(read_article(article), outlet, outlet)
    return next(point for point in with_echoes(points) if point.figure.span[0] >= len(lede))


def relation_of(lede, one, other, later="2031-08-07T12:00"):
    return relation(
        first_point(lede, one, "Varnia Post", "2031-08-07T10:00"), first_point(lede, other, "Xan", later)
    ).kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Forty people were killed in Keldra.", "Twelve people were killed in the village of Tolm."),
        (
            "A flood on the same river killed 2,600 people in 1958.",
            "At least 40 people have died, the agency said.",
        ),
        ("The flood of 1958 left 2,600 dead.", "The death toll rose to 61 on Wednesday, the agency said."),
        ("Seventeen tourists were among the dead.", "Forty people were killed, the ministry said."),
        ("Nine of the dead were children.", "Forty people were killed, the ministry said."),
        ("The hospital in Tolm counted nine dead.", "At least 40 people died, the agency said."),
        (
            "The flood killed 40 people in the province of Keldra alone.",
            "At least 90 people died, the agency said.",
        ),
        (
            "Rescuers pulled 30 people from the water alive.",
            "Thirty-five people are missing, the agency said.",
        ),
        ("About 3,000 people were sheltering in schools.", "Some 12,000 people fled their homes."),
        (
            "Some 400 houses were destroyed, the agency said.",
            "About 1,200 houses were damaged, the agency said.",
        ),
        (
            "Some 200 soldiers were sent to Keldra to help.",
            "About 500 soldiers were searching the river banks.",
        ),
        ("The damage came to 40 million crowns, the minister said.", "About 1,200 houses were damaged."),
    ],
)
def test_figures_of_a_flood_that_count_different_things(one, other):
    assert relation_of(FLOOD, one, other) == "different_scope"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Health officials reported 210 suspected cases.", "Health officials confirmed 64 cases."),
        (
            "There have been 210 cases, the ministry said.",
            "Seventeen people have died of it, the ministry said.",
        ),
        ("The ministry recorded 12 new cases on Tuesday.", "There have been 210 cases, the ministry said."),
        ("Six patients were in intensive care.", "Forty patients were in hospital."),
        (
            "The agency vaccinated 5,000 people in Keldra.",
            "There have been 210 cases in Keldra, the ministry said.",
        ),
        ("Eleven health workers have died.", "Seventeen people have died of the fever."),
    ],
)
def test_figures_of_an_epidemic_that_count_different_things(one, other):
    assert relation_of(FEVER, one, other) == "different_scope"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "Forty people died, the agency said.",
            "Fifty-two people died, a count by local doctors showed.",
            "conflict",
        ),
        ("The toll stood at 40, the agency said.", "The toll stood at 46, the Red Cross said.", "conflict"),
        (
            "At least 40 people died, the agency said.",
            "Fifty-two people died, a count by doctors showed.",
            "compatible",
        ),
        (
            "About 60 people are dead, the mayor said.",
            "Sixty-one people were killed, the agency said.",
            "compatible",
        ),
        (
            "Sixty-one people are dead, the agency said.",
            "The flood, which left 61 dead, broke the bridge.",
            "same",
        ),
        (
            "At least 40 people died in the flood, the agency said.",
            "In Keldra, 12 people were killed.",
            "undetermined",
        ),
    ],
)
def test_figures_of_one_count(one, other, kind):
    assert relation_of(FLOOD, one, other) == kind


AIRSTRIKE = (
    "HADRA, Aug. 7 (Xan) - An airstrike on a market in Hadra, in the north of Kessim, killed dozens on "
    "Tuesday, the health ministry said.\n\n"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ministry said 41 people were killed.", "Talland's army said that it had killed 25 fighters."),
        ("The ministry said 41 people were killed.", "Another strike, on a road, killed seven people."),
        ("The toll stood at 53, the ministry said.", "More than 9,000 have died since the war began."),
        (
            "The ministry said 53 people were killed.",
            "In all the country 140 died in the past week.",
        ),
        (
            "The ministry said 53 people were killed.",
            "The mayor said he feared that the toll could pass 100.",
        ),
        ("The ministry said 53 people were killed.", "Eighteen people are presumed dead, the mayor said."),
        ("The ministry said 53 people were killed.", "Twenty-two of the dead were buried on Monday."),
        ("The ministry said 53 people were killed.", "The doctors said that 17 women were killed."),
        ("The ministry said 53 people were killed.", "In Bel Ain six people were killed, a policeman said."),
    ],
)
def test_figures_of_a_strike_that_count_different_things(one, other):
    assert relation_of(AIRSTRIKE, one, other) == "different_scope"


def test_how_many_tens_is_not_said():
    one, other = (
        "Tens of thousands of people fled, the ministry said.",
        "The Red Cross said 12,000 people fled.",
    )
    assert relation_of(AIRSTRIKE, one, other) == "undetermined"


def test_one_body_that_says_at_least_and_then_the_number_says_the_same():
    one, other = (
        "At least 41 people were killed, the ministry said.",
        "The ministry said 41 people were killed.",
    )
    assert relation_of(AIRSTRIKE, one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At least 40 people are missing, the agency said.",
            "Twenty people are still missing, the agency said.",
        ),
        (
            "Some 5,000 people were evacuated, the agency said.",
            "The agency said 7,500 people had been evacuated.",
        ),
        ("At least 40 people died, the agency said.", "The death toll has risen to 61, the agency said."),
    ],
)
def test_a_later_figure_of_the_same_source_revises_its_first(one, other):
    assert relation_of(FLOOD, one, other, later="2031-08-09T10:00") == "revision"


def test_a_number_that_is_only_given_is_about_what_was_told_before_it():
    lede = "Thousands marched through Keldra on Saturday.\n\n"
    one = first_point(
        lede, "Police put the crowd at 12,000. The unions spoke of 40,000.", "Post", "2031-08-09"
    )
    assert one.subject == "attended"
    both = figure_points(
        read_article(
            Article(
                f"{lede}Police put the crowd at 12,000. The unions spoke of 40,000.", published="2031-08-09"
            )
        )
    )
    assert [point.subject for point in both[-2:]] == ["attended", "attended"]


def test_what_befell_houses_is_taken_up_too():
    text = (
        "The agency said 650 houses had been destroyed and 1,200 damaged. It had spoken of 400 on Thursday."
    )
    points = figure_points(read_article(Article(text, published="2031-08-09", language="en")))
    assert [point.subject for point in points] == ["destroyed", "damaged", "damaged"]


def test_an_echo_is_about_what_the_number_was_about_where_it_was_told():
    told = first_point(
        "The ferry left Port Ost at noon, the Ost Line said.\n\n",
        "There were 148 people on board.",
        "A",
        "2031-08-07",
    )
    echo = first_point("Who is right?\n\n", "The 148 of the company may be too few.", "B", "2031-08-08")
    shared = {"topics": frozenset({"Ost Line"})}
    found = with_echoes([replace(told, **shared), replace(echo, **shared)])
    assert [(point.subject, point.echo) for point in found] == [("aboard", False), ("aboard", True)]
    assert with_echoes([replace(told, topics=frozenset({"Else"})), replace(echo, **shared)])[1].subject == ""


def test_those_sent_in_a_month_long_past_are_not_set_against_those_sent_without_a_word_of_when():
    war = "KELDRA (Xan) - Varnia sent soldiers to help Osterland in its war, the service said.\n\n"
    one = "Some 15,000 Varnian soldiers have been sent to Osterland, the service said."
    other = "They would be added to the 11,000 Varnian soldiers sent in November, officials said."
    assert relation_of(war, one, other, later="2032-07-07T12:00") == "undetermined"


def test_two_contingents_that_each_come_on_top_are_no_conflict():
    war = "KELDRA (Xan) - Varnia is to send more soldiers to Osterland, the service said.\n\n"
    one = "Varnia will send an additional 25,000 soldiers, an assessment said."
    other = "Varnia plans to send another 6,000 soldiers, the service said."
    assert relation_of(war, one, other, later="2031-09-07T12:00") == "undetermined"
