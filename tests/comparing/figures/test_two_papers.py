"""Pairs of figures as two papers print them, each read in earnest under its own first paragraph."""

import pytest

from sayso.comparing.figures.sides import owners
from sayso.comparing.figures.sources import same_body
from tests.comparing.figures.papers import found, last_point

STORM = (
    "PORT ANSE, June 3 (Orla) - Storm Hetty tore across the island of Sarre and the town of Port Anse on "
    "Monday, the civil protection office said.\n\n"
)
RAID = (
    "DURAH, June 3 (Orla) - An air strike hit the grain market of Durah in the east of Tasmar on Monday, the "
    "health authority of the town said.\n\n"
)
WAR = (
    "TAVEL, June 3 (Orla) - Two years after Dorvia invaded Kelmar, the Dorvian and the Kelmari army count "
    "their dead, officials said.\n\n"
)
TROOPS = (
    "SEOUL, June 3 (Orla) - North Korea has sent soldiers to fight for Russia against Ukraine, South Korea's "
    "spy agency said.\n\n"
)
FIRM = (
    "BREDE, June 3 (Orla) - The retailer Norvik Group said on Monday that it would cut jobs and close "
    "stores.\n\n"
)


@pytest.mark.parametrize(
    ("lede", "one", "other", "kind"),
    [
        # What stands behind a part told in passing belongs to the whole.
        (
            STORM,
            (
                "Eleven people, including four children, were killed in the village of Colle, he said.",
                "Eleven",
            ),
            ("At least 40 people have died, the office said.", "40"),
            "different_scope",
        ),
        (
            STORM,
            (
                "In the village of Colle 30 people died. He said 12 more people remained missing there.",
                "12",
            ),
            ("Seventy people are missing, the office said.", "Seventy"),
            "different_scope",
        ),
        (
            STORM,
            ("Colle, the worst-hit village, accounts for 52 of the deaths, the mayor said.", "52"),
            ("At least 90 people died, the office said.", "90"),
            "different_scope",
        ),
        (
            RAID,
            ("The authority said 31 bodies had yet to be identified.", "31"),
            ("Sixty-seven people were killed, the army said.", "Sixty-seven"),
            "different_scope",
        ),
        # "Received 43 dead and 96 wounded": both in one clinic.
        (
            RAID,
            ("The clinic in the town had received 43 dead and 96 wounded, an aid group said.", "96"),
            ("More than 120 people were wounded, the army said.", "120"),
            "different_scope",
        ),
        # The land in which both are set is no part of it.
        (
            RAID,
            (
                "Sixty-seven people died in the air strike in the east of Tasmar, the authority said.",
                "Sixty-seven",
            ),
            ("The strike killed 25 people, the army said.", "25"),
            "conflict",
        ),
        # Who says "no more than" has said that there would not be more.
        (
            RAID,
            ("The army said that no more than 10 people had died.", "10"),
            ("The authority said 70 people had died.", "70"),
            "conflict",
        ),
        (
            RAID,
            ("The strike killed 70 people, the authority said.", "70"),
            ("Since the siege began in January, 5,100 people have been killed, the ministry said.", "5,100"),
            "different_scope",
        ),
        # Whose losses they are: of whoever speaks of "its own", or of a people told of before.
        (
            WAR,
            ("President Ana Ruiz of Kelmar said that 31,000 Kelmari soldiers had been killed.", "31,000"),
            ("Dorvia has not updated its own losses; the ministry speaks of 75,000 dead.", "75,000"),
            "different_scope",
        ),
        (
            TROOPS,
            (
                "North Korea has lost about 4,000 soldiers, some 1,000 of them killed, officials said.",
                "4,000",
            ),
            ("About 600 North Korean soldiers have been killed, the agency said.", "600"),
            "different_scope",
        ),
        (
            FIRM,
            ("The group said only 900 of the 3,200 jobs could be cut without dismissals.", "900"),
            ("Norvik said 2,400 jobs would go.", "2,400"),
            "different_scope",
        ),
        (
            FIRM,
            ("The group said it would close 18 of its 94 stores.", "94"),
            ("The group said 30 stores would close.", "30"),
            "different_scope",
        ),
    ],
)
def test_how_they_stand(lede, one, other, kind):
    relation = found(lede, one, other)
    assert relation.kind == kind, relation.reason


def test_what_is_to_be_by_the_end_of_the_year_holds_for_the_day_of_the_article():
    sentence = "The group said it would cut 3,200 jobs by the end of the year."
    assert str(last_point(FIRM, sentence, "Orla", "2031-06-03", "3,200").as_of) == "2031-06-03"


def test_a_number_of_a_day_earlier_holds_for_that_day():
    lede = STORM.replace(" on Monday", "")
    sentence = "Forty people died, according to the office, which a day earlier had put the toll at 33."
    assert str(last_point(lede, sentence, "Orla", "2031-06-03", "33").as_of) == "2031-06-02"
    assert str(last_point(lede, sentence, "Orla", "2031-06-03", "Forty").as_of) == "2031-06-03"


def test_earlier_this_month_tells_when_a_number_was_given():
    sentence = "The spy agency had put the dead at 300 and the wounded at 2,700 earlier this month."
    assert last_point(TROOPS, sentence, "Orla", "2031-06-03", "2,700").window is None


def test_new_graves_are_on_top_of_nothing():
    sentence = "Images show 41 new graves in the cemetery of the town."
    assert last_point(RAID, sentence, "Orla", "2031-06-03", "41").slice is None


def test_the_losses_of_the_other_side_are_not_the_speakers():
    sentence = (
        "Kelmar's army said that 12 of its soldiers had died. The other side lost 60 soldiers, it claimed."
    )
    assert "Kelmar" not in last_point(WAR, sentence, "Orla", "2031-06-03", "60").of


def test_soldiers_are_where_they_were_sent():
    sentence = "Up to 9,000 North Korean soldiers are already in Russia's Kursk region, the agency said."
    point = last_point(TROOPS, sentence, "Orla", "2031-06-03", "9,000")
    assert (point.subject, point.named_place) == ("sent", "Kursk")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        # Those of an event of before, which is only told of to compare.
        (
            ("At least 40 people were killed in the raid, he said.", "40"),
            ("It was the worst raid on a market since 164 people were killed in Harum in 2019.", "164"),
            "different_scope",
        ),
        (
            ("At least 40 people were killed in the raid, he said.", "40"),
            ("The raid came four days after 21 people were killed in a crush at a stadium.", "21"),
            "different_scope",
        ),
        (
            ("It was the worst raid since 164 people were killed at a wedding.", "164"),
            ("The raid came four days after 21 people were killed in a crush at a stadium.", "21"),
            "undetermined",
        ),
        # The dead of a whole war, the badly hurt, those by whom a toll rose.
        (
            ("Forty-three people were killed in the raid, a network of doctors said.", "Forty-three"),
            (
                "It is part of a civil war that has killed at least 400 people, the United Nations said.",
                "400",
            ),
            "different_scope",
        ),
        (
            ("The raid wounded 187 people, the hospital said.", "187"),
            ("Nearly 20 wounded people remained in critical condition, a doctor said.", "20"),
            "different_scope",
        ),
        (
            ("The raid killed 2,122 people, the authority said.", "2,122"),
            ("The death toll increased by 110 people in a day, a paper found.", "110"),
            "different_scope",
        ),
        # A hundred times as many: one may be a part of the other.
        (
            ("The raid killed 12 people, a doctor said.", "12"),
            ("In all 4,300 people were killed, the Front said.", "4,300"),
            "undetermined",
        ),
    ],
)
def test_counts_of_something_else_are_in_no_conflict(one, other, kind):
    assert found(RAID, one, other).kind == kind


@pytest.mark.parametrize(
    ("lede", "sentence", "words", "kind"),
    [
        (RAID, "More than 100 soldiers died in it, a blogger wrote.", "100", "conflict"),
        (RAID, "A blogger put the number of soldiers killed at 63.", "63", "conflict"),
        # "Our soldiers" are those of who speaks; a war kills on both sides.
        (RAID, "Three of our soldiers died, he said.", "Three", "undetermined"),
        (WAR, "More than 100 soldiers died, a blogger wrote.", "100", "undetermined"),
    ],
)
def test_the_soldiers_whom_one_blow_killed_are_of_one_side(lede, sentence, words, kind):
    named = ("The raid killed 41 Kelmari soldiers, the ministry said.", "41")
    lede = lede.replace("the grain market of Durah", "a barracks in Durah")
    assert found(lede, named, (sentence, words)).kind == kind


def test_the_number_of_a_peoples_soldiers_says_whose_they_are():
    sentence = "The number of Kelmari soldiers killed in the raid has risen to 63, the ministry said."
    assert owners(last_point(RAID, sentence, "Orla", "2031-06-03", "63")) == {"Kelmari"}


def test_those_taken_to_one_hospital_are_not_all():
    taken = ("Twenty-six wounded men were taken to the hospital of Durah, she said.", "Twenty-six")
    assert (
        found(RAID, taken, ("The raid wounded 200 people, the army said.", "200")).kind == "different_scope"
    )


def test_a_site_is_in_its_town():
    sentence = "The union said 34 people were killed at the Velden factory in Durah."
    lede = RAID.replace("the grain market of Durah", "the Velden factory in Durah")
    place = last_point(lede, sentence, "Orla", "2031-06-03", "34").named_place
    assert place == "Velden factory, Durah"
    # Of an article that is set elsewhere the site is a part.
    assert last_point(STORM, sentence, "Orla", "2031-06-03", "34").place == "Velden factory"


def test_the_capital_of_a_people_is_not_named_by_them():
    sentence = "The toll of the blast in the Tasmari capital has risen to 21, she said."
    assert last_point(STORM, sentence, "Orla", "2031-06-03", "21").named_place is None


def test_who_looks_for_people_is_not_looked_for():
    told = "Budaya, the head of the search and rescue agency, said the boat was filled with 150 people."
    assert last_point(STORM, told, "Orla", "2031-06-03", "150").subject == "aboard"


def test_those_on_a_list_of_the_missing_are_missing():
    told = "Relatives drew up a list of the missing. There are 210 names on it."
    point = last_point(STORM, told, "Orla", "2031-06-03", "210")
    assert (point.subject, point.group) == ("missing", "people")
    fallen = "Relatives drew up a list of the fallen. There are 210 names on it."
    assert last_point(STORM, fallen, "Orla", "2031-06-03", "210").group == "names"


def test_what_officers_had_put_somewhere_was_not_said_before():
    told = "He wrote that 110 soldiers died because officers had put them up beside ammunition."
    assert last_point(RAID, told, "Orla", "2031-06-03", "110").as_of is not None
    before = "He wrote that 110 soldiers died; the army had put it at 40."
    assert last_point(RAID, before, "Orla", "2031-06-03", "40").as_of is None


def test_a_ministry_of_defence_is_a_defence_ministry():
    assert same_body("tasmari defence ministry|~tasmar", "tasmari ministry of defence|~durah")
    assert not same_body("tasmari defence ministry|~tasmar", "tasmari ministry of health|~durah")
