"""Figures in wordings that were once misread: of whom, of what, denied or not, and where."""

import pytest

import sayso


def figures_of(text):
    reading = sayso.read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        (text[slice(*one.span)], one.measure, one.status, one.where, tuple(names[who] for who in one.of))
        for one in reading.figures
    ]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("According to the service, 1,800 had been killed or wounded.", "1,800", "casualties"),
        ("They put 40 of the attackers out of action, dead or wounded.", "40 of the attackers", "casualties"),
        ("Two of their soldiers had been taken prisoner, he said.", "Two of their soldiers", "captured"),
        (
            "Some sixty Ardanian soldiers are prisoners in a salt mine.",
            "Some sixty Ardanian soldiers",
            "captured",
        ),
        ("At least 25 Veskovans had died, he said.", "At least 25 Veskovans", "killed"),
        ("Some 5,000 people have left the Sarn district.", "Some 5,000 people", "displaced"),
        ("Three of our soldiers gave their lives.", "Three of our soldiers", "killed"),
        ("The army lost seven men that night.", "seven men", "killed"),
        ("The storm cost five lives.", "five lives", "killed"),
        ("Twenty-one marchers were treated for injuries.", "Twenty-one marchers", "wounded"),
        ("The death toll has risen to 61, the agency said.", "61", "killed"),
        ("The death toll of the flood in Varnia has risen to 61.", "61", "killed"),
        ("Nine of the dead were children.", "Nine", "killed"),
        ("Ardania admits to eleven dead soldiers; on Wednesday it was still seven.", "seven", "killed"),
    ],
)
def test_what_happened_to_the_counted(text, words, measure):
    assert (words, measure) in [figure[:2] for figure in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twenty-eight percent of the staff did not come to work.", "Twenty-eight percent"),
        ("An officer on condition that he not be named put the figure at fourteen.", "fourteen"),
        (
            "I have more than thirty dead on my list and I am not at the end of the street.",
            "more than thirty",
        ),
    ],
)
def test_a_negation_of_something_else_denies_no_figure(text, words):
    assert [figure[2] for figure in figures_of(text) if figure[0] == words] == ["actual"]


def test_a_denied_figure_stays_denied():
    assert "denied" in {
        figure[2] for figure in figures_of("They did not lose 40 soldiers, the general said.")
    }


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("In Keldra, 12 people were killed, the mayor said.", "Keldra"),
        ("Twelve people were killed in the village of Tolm.", "Tolm"),
        ("Twelve thousand have fled their homes in the whole of the Upper Province.", "Upper Province"),
        ("Some 5,000 people have left the Sarn district.", "Sarn"),
    ],
)
def test_where_the_counted_are(text, where):
    assert [figure[3] for figure in figures_of(text)] == [where]


def test_whoever_loses_soldiers_loses_his_own():
    assert figures_of("Veskova had lost at least 25 men, he said.")[0][4] == ("Veskova",)


def test_an_up_to_that_belongs_to_a_verb_is_no_bound():
    reading = sayso.read("The staff has owned up to a dozen.")
    assert [(one.low, one.high) for one in reading.figures] == [(12, 12)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll stood at 53, the minister said.", [("53", 53, "people")]),
        ("Cases rose to 1,150, up from 340 a week ago.", [("1,150", 1150, None), ("340", 340, None)]),
        ("It has asked for 50,000 doses.", [("50,000 doses", 50000, "dose")]),
    ],
)
def test_who_speaks_and_how_long_ago_are_not_counted(text, found):
    reading = sayso.read(text)
    assert [(text[slice(*one.span)], one.low, one.unit) for one in reading.figures] == found


def test_those_who_have_been_sent_are_not_planned():
    text = "They would join the 15,000 troops who have been sent since the autumn."
    assert [one.status for one in sayso.read(text).figures] == ["actual"]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The chief spoke at noon. Sixty are in hospital.", 60),
        ("The guard saved 37 people; six are women.", 6),
        ("Thirty-six of the 37 rescued have asked for asylum.", 36),
    ],
)
def test_a_bare_number_that_opens_a_clause_counts(text, low):
    assert low in [figure.low for figure in sayso.read(text).figures]


def test_what_has_gone_up_to_a_number_has_reached_it():
    assert [(one.low, one.high) for one in sayso.read("The toll has gone up to 17, he said.").figures] == [
        (17, 17)
    ]


def test_who_tells_of_the_dead_is_not_counted_among_them():
    text = "A resident of Tolm also said that ten people had been killed in the strike."
    assert [words for words, *_ in figures_of(text)] == ["ten people"]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("A drone struck the mosque, resulting in the tragic loss of 43 lives.", "43 lives", "killed"),
        ("The Sorian soldiers killed in the strike have reached 89, the ministry said.", "89", "killed"),
        ("The minister said the death toll as of noon on Wednesday was 274.", "274", "killed"),
        (
            "It was reported that the death toll exceeded 1,300 people, and 1,823 Sarreans were injured.",
            "exceeded 1,300 people",
            "killed",
        ),
        (
            "At least 20 displaced residents were killed in the attack.",
            "At least 20 displaced residents",
            "killed",
        ),
        ("Sixteen people were killed and several hurt in the fire.", "Sixteen people", "killed"),
        ("Sixteen people were killed or badly injured.", "Sixteen people", "casualties"),
        ("The town shelters 20 displaced residents.", "20 displaced residents", "displaced"),
    ],
)
def test_what_happened_to_those_of_a_toll(text, words, measure):
    assert measure in {one[1] for one in figures_of(text) if one[0] == words}


def test_who_is_told_is_no_victim_and_due_to_is_no_plan():
    text = "Medics told Al-Norda that at least 46 people were killed due to the shelling."
    assert [one[:3] for one in figures_of(text)] == [("at least 46 people", "killed", "actual")]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The dead were identified as Ana Roll, 31, and Ben Holt, 30.", ["Ana Roll", "Ben Holt"]),
        ("Killed were Ana Roll, 31, and Ben Holt, 30.", ["Ana Roll", "Ben Holt"]),
        ("Police named the two who died as Ana Roll, 31, and Ben Holt, 30.", ["two", "Ana Roll", "Ben Holt"]),
        (
            "Ana Roll, 31, Ben Holt, 30, and Mia Sand, 4, died at the scene.",
            ["Ana Roll", "Ben Holt", "Mia Sand"],
        ),
        ("41-year-old Ana Roll and 43-year-old Ben Holt were shot dead.", ["Ana Roll", "Ben Holt"]),
        ("Ana Roll, 31, and her 4-year-old son Ben were killed.", ["Ana Roll", "Ben"]),
        ("The mayor, Ana Roll, and Ben Holt said that two died.", ["two"]),
        ("The suspects were identified as Ana Roll, 31, and Ben Holt, 30.", []),
        ("Ana Roll's body was found in the garden.", []),
    ],
)
def test_the_dead_of_a_list_of_names(text, killed):
    assert [words for words, measure, *_ in figures_of(text) if measure == "killed"] == killed


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from floods in the eastern city of Keldra has soared to 1,300, the agency said.",
        "On Monday the death toll in the Keldra hanging bridge collapse increased to 131.",
        "The toll was confirmed to the media by Range Inspector of Police Anton Resnik after the killings.",
        "The casualty figures cited by Marenko are far higher.",
    ],
)
def test_a_place_or_who_gives_the_toll_is_nobody_harmed(text):
    assert [words for words, measure, *_ in figures_of(text) if not words[0].isdigit()] == []


def test_whose_relatives_died_is_not_one_of_them():
    told = figures_of("Twelve relatives of Anton Resnik's sister were killed when the bridge fell.")
    assert [words for words, *_ in told] == ["Twelve relatives"]


def test_a_bound_belongs_to_the_number_that_it_stands_before():
    told = figures_of("The blast caused at least 40 deaths and over 100 injuries.")
    assert [words for words, *_ in told] == ["at least 40 deaths", "over 100 injuries"]


def test_who_is_murdered_is_counted_by_name():
    told = figures_of("Police spoke of the murder of Ana Ruiz. Ben Holt was killed by a shell.")
    assert "Ben Holt" in [words for words, *_ in told]


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("Finn is the nurse on whose ward 31 people died before the spring.", "31 people", "people"),
        ("In their street 14 families lost a house.", None, None),
        ("In her class 12 pupils were ill.", "12 pupils", "pupil"),
        ("They met in room 12 and left.", None, None),
        ("The fire in Ward 7 was put out.", None, None),
    ],
)
def test_a_ward_with_an_owner_has_no_number(text, words, people):
    units = {text[slice(*one.span)]: one.unit for one in sayso.read(text).figures}
    assert units.get(words) == people
    assert not {"12", "7"} & units.keys()


def test_the_number_of_something_else_is_told_in_the_same_breath():
    text = "The ministry raised the number of deaths in the port to 39 and of confirmed cases to 1,480."
    found = {text[slice(*one.span)]: (one.measure, one.unit) for one in sayso.read(text).figures}
    assert found["39"][0] == "killed"
    assert found["1,480"] == ("other", "confirmed case")


def test_both_before_two_verbs_counts_nobody():
    told = figures_of("They have suffered 4,000 casualties, both killed and wounded in action.")
    assert [words for words, *_ in told] == ["4,000 casualties"]


def test_who_previously_estimated_is_not_among_the_dead():
    told = figures_of("President Ana Lund previously estimated that about 4,000 guards had been killed.")
    assert [words for words, *_ in told] == ["about 4,000 guards"]
