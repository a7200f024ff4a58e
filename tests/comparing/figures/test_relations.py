"""How two figures stand to each other, on sentences of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparing.figures import relation
from sayso.comparing.figures.lexicon import group_of
from tests.comparing.figures.made import point

TWELVE = point(
    "The mayor said 12 people died in the fire.", "12 people", 12, article="A", speakers=("mayor",)
)


def after(**facts):
    return point("The fire killed 15 people.", "15 people", 15, article="B", **facts)


def test_the_same_ends_are_the_same():
    other = point("Twelve people were killed.", "Twelve people", 12, article="B", speakers=("army",))
    assert relation(TWELVE, other).kind == "same"


def test_two_sources_for_one_day_that_exclude_each_other_are_in_conflict():
    found = relation(TWELVE, after(speakers=("army",)))
    assert found.kind == "conflict"
    assert "12 people" in found.reason
    assert "2031-05-04" in found.reason


def test_a_toll_that_is_higher_later_is_compatible():
    assert relation(TWELVE, after(speakers=("army",), day="2031-05-06")).kind == "compatible"


def test_a_toll_that_is_lower_later_on_another_word_is_a_conflict():
    other = point("The army put the dead at 9.", "9", 9, article="B", speakers=("army",), day="2031-05-06")
    assert relation(TWELVE, other).kind == "conflict"


def test_the_same_source_later_revises():
    found = relation(TWELVE, after(speakers=("mayor",), day="2031-05-06"))
    assert found.kind == "revision"
    assert found.reason == "the same source gives a later figure: 12 people, then 15 people"


def test_one_origin_is_one_source_whatever_the_speakers_are_called():
    other = after(speakers=("town hall",), day="2031-05-06", origin="Lenvik")
    mayor = point("He said 12 people died.", "12 people", 12, speakers=("mayor",), origin="Lenvik")
    assert relation(mayor, other).kind == "revision"


def test_one_who_is_named_among_the_dead_is_no_count():
    named = point("The fire killed Ana Ruiz.", "Ana Ruiz", 1, article="B", speakers=("army",))
    assert relation(TWELVE, named).kind == "different_scope"


def test_an_open_end_leaves_room():
    least = point("At least 12 people died.", "At least 12 people", 12, None, article="B", speakers=("army",))
    assert relation(after(), least).kind == "compatible"


def test_about_leaves_room_for_a_tenth():
    about = point("About 16 people died.", "About 16 people", 16, article="C", approximate=True)
    assert relation(after(), about).kind == "compatible"


@pytest.mark.parametrize(
    ("sentence", "words", "low", "facts", "reason"),
    [
        (
            "The clash killed and wounded 40.",
            "40",
            40,
            {"measure": "casualties"},
            "killed and wounded together",
        ),
        ("15 people were wounded.", "15 people", 15, {"measure": "wounded"}, "the other wounded"),
        ("Three children died.", "Three children", 3, {"unit": "child"}, "only a part of the people"),
        ("A further 4 people died.", "A further 4 people", 4, {"scope": "additional"}, "4 people on top"),
        ("They kill 2 people a day.", "2 people", 2, {"scope": "per_period"}, "in each period"),
        ("9 people will be sent.", "9 people", 9, {"status": "planned"}, "one is planned"),
        (
            "9 people died in Tarnow.",
            "9 people",
            9,
            {"where": "Tarnow"},
            "different places: Lenvik and Tarnow",
        ),
        ("9 Varlan soldiers died.", "9 Varlan soldiers", 9, {"unit": "Varlan soldier"}, "part of the people"),
    ],
)
def test_what_is_counted_otherwise_is_no_conflict(sentence, words, low, facts, reason):
    other = point(sentence, words, low, article="B", speakers=("army",), **facts)
    here = point("In Lenvik 12 people died.", "12 people", 12, where="Lenvik", speakers=("mayor",))
    found = relation(here, other)
    assert found.kind == "different_scope"
    assert reason in found.reason


def test_those_first_sent_are_not_all():
    first = point(
        "Osterby initially dispatched around 11,000-12,000 troops.", "around 11,000-12,000 troops",
        11000, 12000, unit="troop", measure="sent", approximate=True,
    )  # fmt: skip
    total = point(
        "Officials put the contribution at between 20,000 and 30,000 soldiers.",
        "between 20,000 and 30,000 soldiers",
        20000, 30000, unit="soldier", measure="sent", article="B",
    )  # fmt: skip
    found = relation(first, total)
    assert found.kind == "different_scope"
    assert found.reason == (
        "around 11,000-12,000 troops at first against between 20,000 and 30,000 soldiers in all"
    )


def test_a_denied_figure_is_against_a_stated_one():
    denied = point(
        "The army denied that 12 people died.",
        "12 people",
        12,
        article="B",
        status="denied",
        speakers=("army",),
    )
    assert relation(TWELVE, denied).kind == "conflict"


def test_no_casualties_is_against_any_dead():
    none = point(
        "There were no casualties.", "no casualties", 0, article="B", measure="casualties", speakers=("army",)
    )
    assert relation(TWELVE, none).kind == "conflict"


def test_articles_that_nothing_ties_together_stay_open():
    other = point("Nine men died at sea.", "Nine men", 9, article="B", topics=frozenset({"Harrow"}))
    assert relation(TWELVE, other).kind == "undetermined"


def test_without_days_nobody_can_tell():
    other = after(day="", speakers=("army",))
    assert relation(TWELVE, other).kind == "undetermined"


FIGURES = st.builds(
    lambda low, more, measure, scope, day, speaker, article: point(
        f"Some {low} people near Lenvik.", f"{low} people", low, low + more, measure=measure, scope=scope,
        day=day, speakers=(speaker,), article=article,
    ),
    st.integers(0, 40), st.integers(0, 9), st.sampled_from(["killed", "wounded", "casualties", "other"]),
    st.sampled_from(["total", "additional", "not_stated"]), st.sampled_from(["2031-05-04", "2031-05-06"]),
    st.sampled_from(["mayor", "army"]), st.sampled_from("ABC"),
)  # fmt: skip


@given(FIGURES, FIGURES)
def test_a_relation_has_no_direction(one, other):
    if one.id != other.id:
        assert relation(one, other) == relation(other, one)


@given(FIGURES)
def test_a_figure_is_the_same_as_itself(one):
    assert relation(one, one).kind in {"same", "undetermined"}


def test_what_has_been_verified_so_far_excludes_no_higher_count():
    verified = point(
        "The mission has so far verified 9 deaths.", "9 deaths", 9, article="B", speakers=("mission",)
    )
    assert relation(TWELVE, verified).kind == "compatible"


def test_a_crowd_that_is_expected_is_not_the_one_counted():
    crowd = {"measure": "other", "subject": "attended"}
    counted = point("Police counted 38,000 people.", "38,000 people", 38000, article="A", **crowd)
    expected = point("Police expect about 50,000 people.", "50,000 people", 50000, article="B", **crowd)
    assert relation(counted, expected).kind == "different_scope"


def test_those_sent_to_a_land_and_to_a_region_of_it_are_no_conflict() -> None:
    facts = {"unit": "soldier", "measure": "sent"}
    land = point("Varnia sent 15,000 soldiers to Sorland.", "15,000 soldiers", 15000, **facts)
    front = point("Varnia sent 11,000 soldiers to the front.", "11,000 soldiers", 11000, article="B",
                  day="2031-06-06", **facts)  # fmt: skip
    bare = point(
        "Varnia sent 11,000 soldiers.", "11,000 soldiers", 11000, article="B", day="2031-06-06", **facts
    )
    assert relation(land, front).kind == "undetermined"
    assert relation(land, bare).kind == "conflict"


def test_crew_members_are_crew_and_no_others_aboard() -> None:
    all_ = point("A ferry with 189 passengers and crew aboard sank.", "189 passengers", 189, unit="passenger",
                 measure="other", subject="aboard", group="passengers")  # fmt: skip
    crew = point("It carried 16 crew members.", "16 crew members", 16, article="B", unit="crew member",
                 measure="other", subject="aboard", group=group_of("crew member"))  # fmt: skip
    assert relation(all_, crew).kind == "different_scope"
