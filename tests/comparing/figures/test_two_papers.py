"""Pairs of figures as two papers print them, each read in earnest under its own first paragraph."""

import pytest

from sayso.comparing.figures.sides import owners
from sayso.comparing.figures.sources import same_body
from sayso.comparing.matter import Matter, Member
from sayso.reading.pipeline import read_article
from sayso.records import Article
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


CRASH = "PORT ANSE, June 3 (Orla) - A Sarre Air plane crashed at Port Anse airport, the fire agency said.\n\n"
HALL = "TOLM, June 3 (Orla) - Gunmen attacked the Orion hall in Tolm on Monday, investigators said.\n\n"
FLOOD = (
    "DERNO, June 3 (Orla) - A flood swept through the city of Derno in the east of Livonia on Monday, the "
    "health authority said.\n\n"
)
FEVER = (
    "LAKO, June 3 (Orla) - An outbreak of river fever has reached the capital of Ugara, the health ministry "
    "said on Monday.\n\n"
)


@pytest.mark.parametrize(
    ("lede", "one", "other", "kind"),
    [
        # By what they died of: each number is a part of all who died.
        (
            HALL,
            ("The death toll has risen to 139, the committee said.", "139"),
            (
                "The inquiry found that 40 people died of gunshot wounds, while two others succumbed to "
                "gunshot and stab wounds. Another 45 people perished in the smoke.",
                "40 people",
            ),
            "different_scope",
        ),
        # One number with its cause may be all of them.
        (
            HALL,
            ("At least 40 people were killed, the police said.", "40"),
            ("The committee said that 31 people died of gunshot wounds.", "31 people"),
            "conflict",
        ),
        # Of one family, of one sex, of those identified.
        (
            FLOOD,
            ("The toll rose to 131, the health authority said.", "131"),
            (
                "Twelve family members of Anton Resnik, a lawmaker, lost their lives, a relative said.",
                "Twelve",
            ),
            "different_scope",
        ),
        (
            FLOOD,
            ("The toll rose to 131, the health authority said.", "131"),
            ("Nine members of one family drowned in Derno, a neighbour said.", "Nine"),
            "different_scope",
        ),
        (
            CRASH,
            ("At least 177 people were killed, the ministry said.", "177"),
            (
                "At least 174 people, comprising 83 women, 80 men, and 11 unidentified individuals, were "
                "killed, the agency said.",
                "11 unidentified",
            ),
            "different_scope",
        ),
        (
            CRASH,
            ("At least 177 people were killed, the ministry said.", "177"),
            ('"Of the 179 dead, 65 have been identified," the fire agency said at Port Anse airport.', "65"),
            "different_scope",
        ),
        # Those aboard are not the dead, and those of another year are not of this crash.
        (
            CRASH,
            ("At least 177 people were killed, the ministry said.", "177"),
            ("Authorities reported 179 fatalities out of the 181 people onboard.", "181 people"),
            "different_scope",
        ),
        (
            CRASH,
            ("At least 177 people were killed, the ministry said.", "177"),
            (
                "It recalls the Sarre Air crash in 1997 that resulted in 229 fatalities.",
                "229",
            ),
            "different_scope",
        ),
        # What a flood did elsewhere.
        (
            FLOOD,
            ("The death toll has soared to 1,300, the Red Crescent said.", "1,300"),
            ("The storm also killed about 170 people elsewhere in the country.", "170"),
            "different_scope",
        ),
        # What was said before, for a day that is not told.
        (
            FLOOD,
            ("The death toll has soared to 1,300, the Red Crescent said.", "1,300"),
            ("Health authorities previously put the death toll at 550.", "550"),
            "undetermined",
        ),
        (
            FLOOD,
            ("The death toll has soared to 1,300, the Red Crescent said.", "1,300"),
            ("The government had previously reported that the toll reached 700.", "700"),
            "undetermined",
        ),
        (
            FLOOD,
            ("The death toll has soared to 1,300, the Red Crescent said.", "1,300"),
            (
                "The toll could reach between 1,800 to 2,000 based on the number of houses destroyed.",
                "1,800",
            ),
            "different_scope",
        ),
        # One hospital, and those who only came there.
        (
            FLOOD,
            ("Some 4,000 people were injured, the health minister said.", "4,000"),
            (
                "Just one hospital, Rizk Hospital, said 400 people had gone there to be treated.",
                "400",
            ),
            "different_scope",
        ),
        # In brackets behind a number: parts of it.
        (
            FEVER,
            ("The outbreak has killed 11 people, the health ministry said.", "11 people"),
            ("The agency told of 23 deaths (4 confirmed, 19 probable) in two districts.", "19"),
            "different_scope",
        ),
        (
            FEVER,
            ("The outbreak has killed 29 people, the health agency said.", "29 people"),
            ("Deaths have jumped to 17 while recoveries stand at 14, the ministry said.", "14"),
            "different_scope",
        ),
        (
            WAR,
            ("Dorvian officials said that around 70,000 Kelmari soldiers had been killed.", "70,000"),
            (
                "Kelmar's president said: “Not 300,000, not 150,000, whatever they have been lying about.”",
                "300,000",
            ),
            "undetermined",
        ),
    ],
)
def test_parts_places_and_times_that_real_articles_tell(lede, one, other, kind):
    assert found(lede, one, other).kind == kind


def test_a_count_that_reaches_a_number_is_what_the_number_counts():
    sentence = (
        "The number of deaths from the blast that shook Derno on Monday, and which injured more than six "
        "thousand people, rose to 182, the ministry said."
    )
    assert last_point(FLOOD, sentence, "Orla", "2031-06-03T10:00", "182").subject == "killed"


def test_there_were_attackers_counts_none_of_the_dead():
    sentence = "At least 40 people were killed. According to witnesses, there were at least five attackers."
    assert last_point(HALL, sentence, "Orla", "2031-06-03T10:00", "five").subject == ""


def test_dead_and_injured_are_casualties():
    sentence = "The army put the total number of Dorvian losses at 409,820 dead and injured."
    assert last_point(WAR, sentence, "Orla", "2031-06-03T10:00", "409,820").subject == "casualties"


MARCH = (
    "TOLM, June 3 (Orla) - Opponents of the pension law marched in Sarre and in other cities on Monday, the "
    "unions said.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "words", "place"),
    [
        (
            "In Tolm (West), 7,000 people marched according to the police, 16,000 according to the unions.",
            "16,000",
            "Tolm",
        ),
        (
            "In Lorne, the unions counted 45,000 demonstrators. The police reported 37,000 participants.",
            "37,000",
            "Lorne",
        ),
        (
            "The march was smaller in Port Mell (5,600 to 30,000), Tarn (4,500 to 10,000) and Osk.",
            "4,500",
            "Tarn",
        ),
        ("In Lorne 9,000 people marched.\n\nThe unions counted 450,000 demonstrators.", "450,000", None),
        ("In Lorne, 9,000 people marched. Nationwide the unions counted 450,000.", "450,000", None),
        ("In Lorne, 9,000 people marched. Some 2,000 people marched in Brod.", "2,000", "Brod"),
    ],
)
def test_a_crowd_is_where_the_words_before_it_say(sentence, words, place):
    assert last_point(MARCH, sentence, "Orla", "2031-06-03T10:00", words).named_place == place


@pytest.mark.parametrize(
    ("sentence", "words", "place"),
    [
        ("Sixty-three cases have been reported in the Ebola outbreak, the agency said.", "Sixty-three", None),
        ("At least 29 people died, the chief of the agency told a press conference in Tolm.", "29", None),
        ("A source in the Varnian Health department put it at 182 deaths.", "182", None),
        ("At least 29 people died in Tolm, the chief of the agency said.", "29", "Tolm"),
    ],
)
def test_a_disease_an_office_and_where_it_was_said_are_no_places_of_the_dead(sentence, words, place):
    assert last_point(FEVER, sentence, "Orla", "2031-06-03T10:00", words).named_place == place


def test_a_toll_is_not_that_of_the_place_told_before():
    sentence = "In Brod, 12 people died. The storm has killed 40 people."
    assert last_point(STORM, sentence, "Orla", "2031-06-03T10:00", "40").named_place is None


def test_the_day_of_a_number_set_against_another_is_its_own():
    sentence = "In Lorne, 37,000 people marched, the police said, against 48,000 demonstrators last Saturday."
    first = last_point(MARCH, sentence, "Orla", "2031-06-03T10:00", "37,000")
    other = last_point(MARCH, sentence, "Orla", "2031-06-03T10:00", "48,000")
    assert str(first.as_of) == "2031-06-03"
    assert str(other.happened.last) == "2031-05-31"


@pytest.mark.parametrize(
    ("sentences", "words", "day"),
    [
        (
            "Last year, a secret report was leaked. Officials estimated that 15,000 soldiers were killed.",
            "15,000",
            "None",
        ),
        (
            "Last year, a report was leaked.\n\nAccording to the same report, 35,000 soldiers were killed.",
            "35,000",
            "None",
        ),
        (
            "Last year, a report was leaked. The army has now lost 15,000 soldiers, officials said.",
            "15,000",
            "2031-06-03",
        ),
        (
            "A report was leaked. Officials estimated that 15,000 soldiers were killed.",
            "15,000",
            "2031-06-03",
        ),
    ],
)
def test_a_paragraph_that_opens_in_the_past_gives_no_day(sentences, words, day):
    assert str(last_point(WAR, sentences, "Orla", "2031-06-03T10:00", words).as_of) == day


def test_who_claims_a_crowd_kills_nobody():
    assert (
        last_point(MARCH, "The unions claimed 45,000.", "Orla", "2031-06-03T10:00", "45,000").subject
        != "killed"
    )


def test_the_age_at_which_somebody_leaves_is_no_crowd():
    sentence = "“I don’t want to leave at 64”: so said Mira Holt, who marched."
    assert last_point(MARCH, sentence, "Orla", "2031-06-03T10:00", "64").subject == ""


VOTE = (
    "TAVEL, June 3 (Orla) - Kelmar voted for a president, and Edda Lund and Bram Koster claimed to lead, "
    "the election office said.\n\n"
)


@pytest.mark.parametrize(
    ("lede", "one", "other", "kind"),
    [
        # Health workers among the ill, and those of them who died.
        (
            FEVER,
            ("The fever has killed 11 people, the health ministry said.", "11"),
            ("Ten health workers have been infected and four have died, the agency said.", "four"),
            "different_scope",
        ),
        (
            FEVER,
            ("The fever has killed 29 people, the agency said.", "29"),
            (
                "Fifteen of the cases were among health workers, of whom six had died, the minister said.",
                "six",
            ),
            "different_scope",
        ),
        (
            FEVER,
            ("The agency has counted 63 cases, it said.", "63 cases"),
            ("Health worker infections stand at 9 confirmed cases, the ministry said.", "9"),
            "different_scope",
        ),
        # A stretch of two days has a count of its own.
        (
            FEVER,
            ("The fever has killed 29 people, the agency said.", "29"),
            ("The ministry reported seven deaths in the last two days.", "seven"),
            "different_scope",
        ),
        # Confirmed deaths are no more than those.
        (
            FEVER,
            ("The fever has killed 29 people, the agency said.", "29"),
            ("Confirmed deaths have jumped to 17, the ministry said.", "17"),
            "undetermined",
        ),
        # Most of them, with the number: a part.
        (
            FLOOD,
            ("The death toll has reached 213, the state broadcaster said.", "213"),
            ("Most of the victims, 210, are from villages in the south, the centre said.", "210"),
            "different_scope",
        ),
        # Those who search for the missing are not missing; police are no soldiers.
        (
            FLOOD,
            ("Some 1,900 people are missing, the minister said.", "1,900"),
            (
                "In total, 7,500 members of the army are involved in the search for the missing, he said.",
                "7,500",
            ),
            "different_scope",
        ),
        (
            FLOOD,
            ("The government sent 5,000 police to the city, the minister said.", "5,000"),
            ("The government sent 5,000 soldiers to the city, the minister said.", "5,000"),
            "different_scope",
        ),
        # Two currencies.
        (
            FIRM,
            ("The regulator fined Norvik 1.2 billion euros, it said.", "1.2 billion euros"),
            ("The regulator fined Norvik 1.3 billion dollars, it said.", "1.3 billion dollars"),
            "undetermined",
        ),
        # "Nationals" are a part of those aboard.
        (
            CRASH,
            ("The plane carried 181 people, the authorities said.", "181"),
            ("Two Corvan nationals were aboard, the airline said.", "Two"),
            "different_scope",
        ),
        # Votes that are still being counted.
        (
            VOTE,
            ("The state agency said that Lund won 50.83 percent of the votes in the election.", "50.83"),
            (
                "The party's office said that Lund won 49.3 percent of the votes in the election, based on "
                "97.9 percent of the votes counted.",
                "49.3",
            ),
            "undetermined",
        ),
        (
            VOTE,
            ("The state agency said that Lund won 50.83 percent of the votes in the election.", "50.83"),
            ("The party's office said that Lund won 49.3 percent of the votes in the election.", "49.3"),
            "conflict",
        ),
    ],
)
def test_who_and_when_that_real_articles_tell(lede, one, other, kind):
    assert found(lede, one, other).kind == kind


def matter_of(*texts):
    members = [
        Member(f"{number:016x}", f"{number:012x}", read_article(Article(text, published="2031-06-03")))
        for number, text in enumerate(texts, 1)
    ]
    return Matter(tuple(members))


def test_the_data_of_another_count_what_that_one_counted() -> None:
    told = "Palace aide Jon Hask said 1,000 Sorian soldiers were killed or wounded in Kessa in the past week."
    again = (
        "Aide Mira Oss said Sorian losses in Kessa were heavy, confirming the Palace's data of 1,000 killed "
        "and wounded soldiers."
    )
    total = "More than 3,000 Sorian soldiers have been killed or wounded in Kessa, President Ada Orvel said."
    found = matter_of(told, again, total)
    points = [point for point in found.points.values() if point.figure.low == 1000]
    assert [point.window for point in points] == ["past week"] * 2


def test_an_army_that_has_lost_thousands_counts_the_hurt_too() -> None:
    found = matter_of(
        "Soria's army does not value its people. To date, they have lost 4,000 people, Ada Orvel said.",
        "Some 300 Sorian soldiers have been killed, the Service said.",
    )
    assert {p.figure.low: p.subject for p in found.points.values()} == {4000: "casualties", 300: "killed"}


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


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It killed 12 people in Lorne, a town of 9,000.", "9,000"),
        ("It killed 12 people. The island, which has 4,100 inhabitants, has lost ships before.", "4,100"),
    ],
)
def test_those_who_live_in_a_place_are_not_its_dead(sentence, words):
    assert last_point(STORM, sentence, "Orla", "2031-06-03T10:00", words).subject == ""


def test_a_war_against_somebody_gives_no_number():
    sentence = (
        "The king had involved about 12,000 Sorian soldiers in the war against Kelmar, of which they lost "
        "more than 4,000."
    )
    assert last_point(WAR, sentence, "Orla", "2031-06-03T10:00", "12,000").subject != "casualties"
