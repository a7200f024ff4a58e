"""How many were killed and wounded in one occurrence."""

from dataclasses import replace

import pytest

from sayso.comparing.figures import tally
from sayso.comparing.figures.evidence import for_killed, for_wounded, killed_candidates
from sayso.comparing.figures.tally import accounts_of
from tests.comparing.figures.made import point


def told(*rows, article="A", day="2031-05-04"):
    """Points of one article: each row is a sentence, its figure's words, the number and the measure."""
    starts, points = {}, []
    for sentence, words, low, measure, *facts in rows:
        start = starts.setdefault(sentence, 100 * len(starts))
        made = point(
            sentence, words, low, measure=measure, article=article, day=day, **(facts[0] if facts else {})
        )
        span = (start + made.figure.span[0], start + made.figure.span[1])
        points.append(replace(made, figure=replace(made.figure, span=span)))
    return points


def counted(points):
    found = tally(points)
    return found.killed, found.wounded


def test_totals_stand_as_they_are_told():
    rows = told(("Two died.", "Two", 2, "killed"), ("Two died and 3 were hurt.", "3", 3, "wounded"))
    assert counted(rows) == (2, 3)


def test_those_shot_who_did_not_die_are_wounded():
    rows = told(("Five men were shot.", "Five men", 5, "casualties"), ("One died.", "One", 1, "killed"))
    assert counted(rows) == (1, 4)


def test_one_wounded_is_the_one_who_died_later():
    rows = told(
        ("They found a man with wounds.", "a man", 1, "wounded", {"unit": "man"}),
        ("The man died.", "The man", 1, "killed", {"unit": "man"}),
    )
    assert counted(rows) == (1, 0)


def test_another_wounded_is_somebody_else():
    rows = told(
        ("A man died.", "A man", 1, "killed", {"unit": "man"}),
        ("Another man was hurt.", "Another man", 1, "wounded", {"unit": "man"}),
    )
    assert counted(rows) == (1, 1)


def test_people_named_together_count_together():
    sentence = "A woman and two men were killed."
    rows = told((sentence, "A woman", 1, "killed", {"unit": "woman"}), (sentence, "two men", 2, "killed"))
    assert counted(rows) == (3, 0)


def test_who_kills_others_and_himself_counts_too():
    sentence = "A clerk killed two guards and himself."
    rows = told((sentence, "A clerk", 1, "killed", {"unit": "clerk"}), (sentence, "two guards", 2, "killed"))
    assert counted(rows) == (3, 0)


def test_deaths_come_later_than_first_reports():
    first = told(("A man is in hospital.", "A man", 1, "wounded"), article="A")
    later = told(("The man died.", "The man", 1, "killed"), article="B", day="2031-05-06")
    assert counted(first + later) == (1, 0)


def test_figures_of_other_occurrences_do_not_count():
    rows = told(
        ("One man died.", "One man", 1, "killed"),
        ("There were 30 deaths this year.", "30 deaths", 30, "killed"),
    )
    assert counted(rows) == (1, 0)


def test_what_is_denied_or_planned_does_not_count():
    rows = told(("Nobody denied that 9 died.", "9", 9, "killed", {"status": "denied"}))
    assert counted(rows) == (0, 0)


def test_without_figures_nobody_is_counted():
    assert counted([]) == (0, 0)


def test_another_who_dies_later_makes_one_more():
    first = told(("Two people were killed.", "Two people", 2, "killed"), article="A")
    later = told(("A third victim has died.", "A third victim", 1, "killed"), article="B", day="2031-05-09")
    assert killed_candidates(accounts_of(first + later)) == [0, 1, 2, 3]
    assert for_killed(accounts_of(later), 3)["latest (one)"] == 1


def test_the_dead_attacker_is_weighed_beside_his_victims():
    rows = told(
        ("Four people were killed.", "Four people", 4, "killed"),
        ("The gunman was shot dead.", "The gunman", 1, "killed", {"unit": "gunman"}),
    )
    (account,) = accounts_of(rows)
    assert (account.victims, account.attackers) == (4, 1)
    assert 5 in killed_candidates([account])


def test_an_article_of_several_occurrences_is_another_kind_of_evidence():
    sentence = "Nine people were killed in overnight shootings."
    (account,) = accounts_of(told((sentence, "Nine people", 9, "killed")))
    assert account.is_roundup
    assert "lead (several)" in for_killed([account], 9)


def test_animals_and_things_are_not_among_the_killed():
    rows = told(
        ("A man was killed.", "A man", 1, "killed", {"unit": "man"}),
        ("Three dogs were killed.", "Three dogs", 3, "killed", {"unit": "dog"}),
    )
    assert counted(rows) == (1, 0)


def test_the_reason_says_how_many_articles_agree():
    one = told(("Two people were killed.", "Two people", 2, "killed"), article="A")
    other = told(("Two people were killed.", "Two people", 2, "killed"), article="B")
    assert tally(one + other).reasons[0] == "2 of 2 articles say 2 killed"


def test_who_ends_himself_is_known_from_any_sentence_that_gives_a_figure():
    end = told(
        ("Police say Arne Holt, 37, turned the gun on himself.", "37", 37, "other", {"unit": "year of age"}),
        ("Two women were killed.", "Two women", 2, "killed", {"unit": "woman"}),
    )
    gives_up = told(
        ("Arne Holt, 37, turned himself in.", "37", 37, "other", {"unit": "year of age"}),
        ("Two women were killed.", "Two women", 2, "killed", {"unit": "woman"}),
    )
    assert [accounts_of(rows)[0].doers.ends_himself for rows in (end, gives_up)] == [True, False]


def test_a_double_murder_and_suicide_may_be_three():
    rows = told(("The double murder-suicide shocked Lenvik.", "double murder", 2, "killed"))
    assert 3 in killed_candidates(accounts_of(rows))


def test_one_of_the_wounded_may_have_died_later():
    first = told(
        ("One man was killed.", "One man", 1, "killed", {"unit": "man"}),
        ("Three others were hurt.", "Three others", 3, "wounded"),
    )
    later = told(
        ("A woman hurt on Sunday has died.", "A woman", 1, "killed", {"unit": "woman"}),
        article="B",
        day="2031-05-09",
    )
    accounts = accounts_of(first + later)
    assert for_killed(accounts, 2)["one more dies later"] == 1
    assert for_wounded(accounts, 2, 2)["one less, who dies later"] == 1
    assert "one more dies later" not in {k for k, much in for_killed(accounts_of(first), 2).items() if much}


@pytest.mark.parametrize(
    ("sentences", "way", "said"),
    [
        (("A clerk killed two guards, then himself.",), "himself", "killed"),
        (("Two guards were killed.", "The clerk took his own life, as 3 saw."), "himself", "killed"),
        (("Two guards are dead in a murder-suicide.",), "murder-suicide", "dead"),
        (("Two guards are dead.",), "", "dead"),
        (("Two guards were killed.", "The clerk, 40, died in a suicide attempt."), "", "killed"),
    ],
)
def test_how_it_is_told_that_who_did_the_harm_died_too(sentences, way, said):
    words = sentences[0][sentences[0].lower().index("two guards") :][:10]
    rows = [(sentences[0], words, 2, "killed", {"unit": "guard"})]
    rows += [(sentence, sentence.split()[-2], 3, "other") for sentence in sentences[1:]]
    (account,) = accounts_of(told(*rows))
    assert (account.doers.way, account.doers.told, account.doers.victims) == (way, said, 2)


def test_a_fallen_attacker_is_no_victim_where_both_are_counted_together():
    sentence = "Two guards and the gunman are dead."
    rows = told(
        (sentence, "Two guards", 2, "killed", {"unit": "guard"}),
        (sentence, "the gunman", 1, "killed", {"unit": "gunman"}),
    )
    (account,) = accounts_of(rows)
    assert (account.doers.victims, account.doers.fallen, account.doers.way) == (2, 1, "fallen")
    assert for_killed([account], 3)["victims and doers, fallen, dead (one)"] == 1


def test_whoever_the_newest_article_begins_with_died_last():
    first = told(("Two people were killed.", "Two people", 2, "killed"), article="A")
    later = told(("A third victim dies.", "A third victim", 1, "killed"), article="B", day="2031-05-09")
    assert for_killed(accounts_of(first + later), 3)["newly dead"] == 1
    assert for_killed(accounts_of(first + later), 2)["more newly dead"] == 1


def test_a_death_told_on_the_next_day_is_the_one_told_before():
    first = told(
        ("One man was killed.", "One man", 1, "killed", {"unit": "man"}),
        ("Three others were hurt.", "Three others", 3, "wounded"),
    )
    later = told(("A man died.", "A man", 1, "killed", {"unit": "man"}), article="B", day="2031-05-05")
    assert not for_killed(accounts_of(first + later), 2)["one more dies later"]


def test_names_with_ages_and_kin_between_them_count_together():
    sentence = "Ana Roll, 61, her 22-year-old granddaughter Mia Sand, and Ben Holt died."
    names = ("Ana Roll", "Mia Sand", "Ben Holt")
    assert counted(told(*[(sentence, name, 1, "killed") for name in names])) == (3, 0)


def test_who_fell_by_another_article_is_counted_beside_the_victims():
    first = told(("Three people were killed.", "Three people", 3, "killed"), article="A")
    other = told(("Two gunmen are dead.", "Two gunmen", 2, "killed", {"unit": "gunman"}), article="B")
    accounts = accounts_of(first + other)
    assert 5 in killed_candidates(accounts)
    assert for_killed(accounts, 5)["victims and doers, elsewhere, killed"] == 0.5
    assert for_killed(accounts, 3)["victims, elsewhere, killed (one)"] == 0.5


def test_evidence_weighs_once_for_all_articles_and_once_for_those_of_its_kind():
    several = told(("Nine people were killed in overnight shootings.", "Nine people", 9, "killed"))
    one = told(("Nine people were killed.", "Nine people", 9, "killed"), article="B")
    found = for_killed(accounts_of(several + one), 9)
    assert (found["lead"], found["lead (one)"], found["lead (several)"]) == (1, 0.5, 0.5)
