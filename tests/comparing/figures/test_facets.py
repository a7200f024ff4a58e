"""What the words of one article say of each of its counts: who, where, when, which slice, on whose word."""

from datetime import date

import pytest

from sayso.comparing.figures import figure_points, owners_of_bodies
from sayso.comparing.figures.clauses import own_words
from sayso.reading.pipeline import read_article
from sayso.records import Article
from tests.comparing.figures.made import point
from tests.comparing.made import reading, with_actors

LEDE = "The storm tore into the coast of Varnia on Friday, the disaster office said.\n\n"


def points(text, lede=LEDE, headline=None):
    article = Article(lede + text, headline=headline, published="2033-02-12", outlet="Post", language="en")
    found = figure_points(read_article(article), "r", "r")
    return [point for point in found if point.figure.span[0] >= len(lede)]


def test_words_between_two_numbers_belong_to_the_nearer_one():
    sentence = "It killed 41 people on Sunday, among them 17 women, and hurt 100."
    spans = [(10, 19), (42, 50), (61, 64)]
    own = own_words([((a, b), sentence[:a], sentence[b:]) for a, b in spans])
    assert own == [
        ("It killed ", " on Sunday"),
        (", among them ", ""),
        (", and hurt ", "."),
    ]


@pytest.mark.parametrize(
    ("text", "facet", "value"),
    [
        ("The office counted 44 dead. Seven of the dead were fishermen.", "slice", "part"),
        ("The office said 41 people were killed, among them 17 whose boats sank.", "slice", "part"),
        ("It put the number of the dead at 158.", "slice", None),
        ("Of the dead, 38 came from the hills.", "slice", "part"),
        ("Of the dead, 38 were children.", "group", "children"),
        ("The doctors counted 610 cases nationwide.", "slice", "total"),
        ("The police counted 38,000 in the capital and 190,000 across the country.", "slice", "nation"),
        ("Since January, 1,900 cases have been confirmed.", "happened", None),
        ("In all 300 had been sent, but 40 of them told a reporter that they had not.", "slice", None),
        ("The doctor said 19 were taken to the Mercy hospital, all of them dead.", "slice", "hospital"),
        ("In Kibero, the neighbouring province, six people died.", "place", "Kibero"),
        ("In the worst of the villages, Tarsa, 24 people died.", "place", "Tarsa"),
        ("Officials in Ostrow put the dead at 31.", "place", None),
        ("In Varnia 31 people died.", "place", None),
        ("Six people died, all of them in Tarsa.", "place", None),
        ("The ministry said 140 people were killed in the week to Friday.", "window", "in the week"),
        ("More than 9,000 have been killed since the war began.", "window", "since the war"),
        ("Twelve soldiers died. The toll may rise, the mayor said: 14 others are missing.", "window", None),
        ("The clinic has 27 suspected cases.", "certainty", "suspected"),
        ("The agency cut its toll from last week's storm to 54.", "window", None),
        ("The list had 9,000 dead by the end of last year.", "window", None),
        ("Its losses were not updated since May, when the ministry spoke of 300 dead.", "window", None),
        ("Over the past 24 hours the army lost up to 810 men.", "window", "the past 24 hours"),
        ("Over the past 24 hours the army lost up to 810 men.", "group", "soldiers"),
        ("The storm killed 27 people. Another 41 people were missing.", "slice", None),
        ("Nine of the 31 people arrested were charged.", "subject", "arrested"),
        ("Losses were put at more than 3,000, including 300 deaths.", "subject", "killed"),
        ("Around 2,000 wounded soldiers were repatriated by train.", "subject", "returned"),
        ("Varnia lost over 6,200 soldiers, killed and wounded.", "subject", "casualties"),
        ("The number of people killed has risen to 53.", "group", "people"),
        ("The toll rose to 12, up from 9.", "as_of", None),
        ("Relatives counted 27 bodies in the gymnasium at nightfall.", "slice", "hospital"),
        ("As of January, the union counted 600 dead.", "as_of", date(2033, 1, 31)),
        ("Eighteen people are presumed dead.", "certainty", "presumed"),
        ("The army said that it had killed 25 fighters.", "of", ()),
        ("The office said that six of its men were killed.", "group", "soldiers"),
        ("The army said it knew of no civilian deaths.", "group", "civilians"),
    ],
)
def test_facets_of_the_last_number(text, facet, value):
    assert getattr(points(text)[-1], facet) == value


def test_a_bare_number_counts_what_the_one_before_it_counts():
    one, other = points(
        "The U.N. has counted 6,200 deaths since the beginning of the war. The ministry has counted 9,100."
    )
    assert (one.subject, one.window) == (other.subject, other.window)
    assert one.window


def test_an_event_of_a_year_long_ago_happened_then():
    (point,) = points("The quake of 1974, which old people still count from, killed 1,100.")
    assert point.happened.words == "1974-01-01 to 1974-12-31"


def test_a_number_joined_by_and_counts_in_the_same_place():
    told = points("In Osmark six people died and eleven are missing. In Kibero it is 310 and 12.")
    assert [point.named_place for point in told[-2:]] == ["Kibero", "Kibero"]


def test_the_number_of_those_killed_says_what_is_counted_before_it_says_how_many():
    (point,) = points("The number of people killed in the villages rose to 57 on Sunday as crews came.")
    assert (point.subject, point.happened) == ("killed", None)


def test_what_an_article_counts_as_people_is_not_soldiers():
    told = points("The ministry said 100 people were hurt and that the toll stood at 53.")
    assert told[-1].group.lstrip("~") == "people"
    told = points("The staff said 100 of its soldiers were hurt. The toll stood at 53, the minister said.")
    assert told[-1].group.lstrip("~") == "soldiers"


def test_a_number_told_to_be_set_against_another_is_an_echo():
    told = points("The ministry said that 44 people had died, not the 57 given by the disaster office.")
    assert [point.echo for point in told] == [False, True]


def test_a_day_until_which_was_counted_is_the_day_of_the_count():
    (point,) = points("The agency said on Saturday that 46 people had died by February 9.")
    assert str(point.as_of) == "2033-02-09"


def test_the_day_of_an_event_is_not_the_day_of_saying():
    (point,) = points("The office of the U.N. said that 44 people were killed in Sunday's strike.")
    assert str(point.as_of) == "2033-02-12"


def test_an_age_is_about_nothing_that_was_counted_before_it():
    told = points("The storm killed 31 people. Anton Resnik, 61, said his boat had sunk.")
    assert [(one.words, one.subject) for one in told] == [("31 people", "killed"), ("61", "")]


def test_those_who_speak_are_counted_in_no_series():
    found = points("About 600 soldiers were killed, two Varnian lawmakers said on Friday.")
    assert [(one.words, one.teller, one.subject) for one in found][1:] == [
        ("two Varnian lawmakers", True, "")
    ]


def test_a_byline_is_no_first_paragraph():
    found = figure_points(
        read_article(
            Article(
                "By Ruth Calder\nAbout 1,000 soldiers were killed in the hills of Varnia in three months,"
                " officials said.",
                language="en",
            )
        ),
        "r",
        "r",
    )
    assert "varnia" in found[0].places
    assert found[0].place is None


def test_whose_losses_a_number_is_and_whose_estimate():
    lost = points("Ukraine has suffered 4,700 casualties, the ministry said.")[0]
    assert lost.of == ("Ukraine",)
    given = points("Russian troops fell there; Ukraine's estimate is of 600 dead.")[0]
    assert "Ukraine" not in given.of


def test_a_side_that_alone_is_counted_is_taken_for_granted_where_it_is_named():
    article = "About 600 North Korean soldiers were killed. North Korea counts 4,700 casualties, he said."
    assert {name for one in points(article)[1:] for name in one.theirs} == {"North Korea"}


def test_those_of_whom_some_were_killed_are_no_part_of_the_killed():
    sent, lost = points(
        "Varnia has sent 15,000 soldiers to the south, of whom 4,700 have been killed or wounded."
    )
    assert (sent.subject, lost.subject, lost.slice) == ("sent", "casualties", None)


def test_a_part_of_the_wounded_stays_a_part():
    (_, part) = points("The quake injured 4,700 people, of whom 300 were injured at work.")
    assert part.slice == "part"


@pytest.mark.parametrize(
    ("text", "holds_for"),
    [
        ("The office said in January that 300 people had died.", "2033-01"),
        ("The office had put the number of dead at 300 in January.", "2033-01"),
        ("The office said on February 9 that 300 people had died.", "2033-02-09"),
        ("The office said that 300 people had died.", "2033-02-12"),
        ("The office said a year earlier that 300 people had died.", "2032"),
        ("Last week the office told members that 300 people had died.", "2033-01-31/2033-02-06"),
    ],
)
def test_a_number_said_in_a_month_that_is_over_holds_for_that_month(text, holds_for):
    (point,) = points(text)
    assert point.holds_for == holds_for


def test_when_a_number_was_told_is_no_stretch_that_it_counts():
    (point,) = points("About 600 people died, the agency told lawmakers last week.")
    assert point.window is None
    (point,) = points("About 600 people died last week, the agency told lawmakers.")
    assert point.window == "last week"


def test_a_part_of_those_sent_at_one_time_is_no_count_of_all() -> None:
    told = points(
        "They join the 11,000 soldiers sent in November, of whom about 4,000 were killed or injured."
    )
    assert told[-1].slice == "part"


def test_a_later_deployment_comes_on_top() -> None:
    told = points("Varnia plans to send about 6,000 soldiers in a third deployment, the service said.")
    assert told[0].slice == "additional"


def test_who_was_about_to_be_captured_was_not():
    about = point(
        "One soldier who was about to be captured threw a grenade.", "One soldier", 1, measure="other"
    )
    taken = point("One soldier who was captured threw a grenade.", "One soldier", 1, measure="other")
    assert (about.subject, taken.subject) == ("", "captured")


def test_the_words_beside_a_number_are_whole_words() -> None:
    text = (
        "At least 30 people were killed in a strike on a school that had been housing displaced families in "
        "Gazamara on Saturday, officials said."
    )
    (point,) = figure_points(read_article(Article(text, language="en")))
    assert point.own[1].split()[-1] in text.split()


@pytest.mark.parametrize(
    ("text", "is_land"),
    [
        ("Tarsk will answer, the Tarskans say.", True), ("Tarsk spoke. The Tarskish army waits.", True),
        ("Tarsk spoke of Tarskovia.", False), ("Tarsk spoke of the OldTarskans.", False),
    ],
)  # fmt: skip
def test_a_name_is_a_land_s_where_the_article_has_a_word_for_its_people(text, is_land):
    made = with_actors(reading(text), ("Tarsk", "person", {}))
    assert owners_of_bodies(made) == ({"a1": "Tarsk"} if is_land else {})


@pytest.mark.parametrize("opening", ["Previously, it was reported that", "A previous toll indicated that"])
def test_a_number_of_before_holds_for_no_known_day(opening: str) -> None:
    assert points(f"{opening} 1,037 people were killed.")[0].as_of is None


def test_those_rescued_are_told_of_apart_from_those_inside() -> None:
    told = points(
        "The minister said 787 people were inside the mine and 363 of them had been rescued so far."
    )
    assert [point.subject for point in told if point.words.startswith(("787", "363"))] == ["", "rescued"]


def test_the_number_of_a_lands_soldiers_counts_soldiers() -> None:
    told = points("The number of Sorian soldiers killed in the raid has risen to 63, the ministry said.")
    assert (told[0].subject, told[0].group) == ("killed", "soldiers")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in the Sorian city of Tolm", "Tolm"),
        ("in the Turkish province of Tolm", "Tolm"),
        ("in the city of Tolm", "Tolm"),
    ],
)
def test_a_land_before_a_kind_of_place_is_not_the_place(words: str, place: str) -> None:
    made = read_article(Article(f"At least 40 people were killed {words} on Friday, police said."))
    assert [point.named_place for point in figure_points(made)] == [place]
