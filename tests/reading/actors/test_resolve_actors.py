import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sayso
from sayso.reading.actors import resolve_actors
from sayso.reading.names import Name
from sayso.reading.tokens import tokenize
from sayso.records import Article, Statement
from tests.reading.actors.actor_articles import read_marked


def test_a_person_by_title_name_and_pronoun_is_one_actor() -> None:
    read = read_marked(
        "Norwegian Minister Ida Lund opened the bridge. {Lund} said it was safe.\n"
        'She stayed for lunch. "It will last," {she} said.',
        people="Ida Lund|Lund",
    )
    assert read.speakers == [["Ida Lund"], ["Ida Lund"]]
    lund = read.actor("Ida Lund")
    assert (lund.kind, lund.country, lund.roles) == ("person", "NOR", ("Norwegian Minister",))
    assert read.mentions("Ida Lund") == ["Ida Lund", "Lund", "She", "she"]


def test_a_description_before_a_comma_and_a_name() -> None:
    read = read_marked(
        "{Lund's foreign policy aide, Per Holm,} said so. {Holm} added nothing.",
        people="Lund|Per Holm|Holm",
    )
    assert read.speakers == [["Per Holm"], ["Per Holm"]]
    assert read.actor("Per Holm").roles == ("foreign policy aide",)


@pytest.mark.parametrize(
    ("source", "name", "others"),
    [
        ("Norwegian Minister of Trade Ida Lund", "Ida Lund", ""),
        ("The Secretary of the Treasury Ida Lund", "Ida Lund", ""),
        ("A spokesman for Mayor Ida Lund", "A spokesman for Mayor Ida Lund", ""),
        ("A spokesman for Ida Lund", "A spokesman for Ida Lund", ""),
    ],
)
def test_who_follows_the_office_holds_it(source: str, name: str, others: str) -> None:
    read = read_marked(f"{{{source}}} said so. It rained.", people="Ida Lund", bodies=others)
    assert read.speakers == [[name]]


def test_what_a_quotation_wishes_for_is_nobody_outside_it() -> None:
    read = read_marked(
        '"We want a new government," {Lund} said. {The government} insists it is safe.', people="Lund"
    )
    assert read.speakers == [["Lund"], ["The government"]]


def test_an_event_is_no_body_of_its_words() -> None:
    read = read_marked("The Club World Cup began. {The club} said it was late.", bodies="Club World Cup")
    assert read.speakers == [["The club"]]


def test_a_body_known_by_letters_is_called_by_the_words_of_its_name() -> None:
    read = read_marked(
        "{KCNA} said so. {The state news agency} added nothing. The State Department did.",
        bodies="KCNA|State Department",
    )
    assert read.speakers == [["KCNA"], ["KCNA"]]


def test_one_of_them_is_called_so() -> None:
    read = read_marked("Two diplomats left early. {One of them} said it was late.")
    assert read.speakers == [["One of them"]]


def test_a_place_after_a_persons_description_is_that_person() -> None:
    read = read_marked("{A philosophy student, Milica,} said so.", places="Milica")
    assert read.speakers == [["Milica"]]


def test_a_description_after_a_name() -> None:
    read = read_marked(
        "{Ida Lund, a spokeswoman for the Harbour Party,} said so. {The spokeswoman} left.",
        people="Ida Lund",
        bodies="Harbour Party",
    )
    assert read.speakers == [["Ida Lund"], ["Ida Lund"]]
    assert read.actor("Ida Lund").roles == ("spokeswoman for the Harbour Party",)


def test_a_title_before_a_surname_goes_to_who_has_it() -> None:
    read = read_marked(
        "Minister Ida Lund and Colonel Per Lund spoke. {Colonel Lund} said no. {Minister Lund} said yes.",
        people="Ida Lund|Per Lund|Lund",
    )
    assert read.speakers == [["Per Lund"], ["Ida Lund"]]


def test_a_president_is_nobody_who_is_presented_as_something_else() -> None:
    read = read_marked(
        "The lawmaker Per Lund left early. {President Lund} said yes. {Lund} said no.",
        people="Per Lund|Lund",
    )
    assert read.speakers == [["Lund"], ["Per Lund"]]


def test_a_country_and_a_role_lead_back_to_a_person() -> None:
    read = read_marked(
        "Chinese President Wen Bo met Peruvian President Luis Rey. {The Peruvian leader} thanked him.",
        people="Wen Bo|Luis Rey",
    )
    assert read.speakers == [["Luis Rey"]]


def test_joined_speakers_are_two() -> None:
    read = read_marked("{Ida Lund and Per Holm} said so. {Both} were tired.", people="Ida Lund|Per Holm")
    assert read.speakers == [["Ida Lund", "Per Holm"], ["Ida Lund", "Per Holm"]]


def test_both_leaders_are_the_two_who_lead() -> None:
    read = read_marked(
        "President Luis Rey received Prime Minister Ida Lund, and painter Per Holm made tea.\n"
        "{Both leaders} praised the tea.",
        people="Luis Rey|Ida Lund|Per Holm",
    )
    assert read.speakers == [["Luis Rey", "Ida Lund"]]


def test_anonymous_sources_are_kept_apart() -> None:
    read = read_marked(
        "{A senior Western diplomat} said so. {One official} agreed. {Another official} did not.\n"
        "{The diplomat} was surprised. {Ukrainian officials} were silent."
    )
    first, second, third, fourth, fifth = (one.speakers for one in read.statements)
    assert len({first, second, third, fifth}) == 4
    assert fourth == first
    assert read.speakers[0] == ["A senior Western diplomat"]
    assert read.actor("Ukrainian officials").kind == "group"
    assert read.actor("Ukrainian officials").country == "UKR"


def test_an_institution_under_three_names() -> None:
    read = read_marked(
        "{South Korea's intelligence} saw ships. {South Korea's National Intelligence Service} saw none.\n"
        "{The NIS} gave no number. {The agency} declined to say why.",
        bodies="National Intelligence Service|NIS",
        places="South Korea",
    )
    assert read.speakers == [["National Intelligence Service"]] * 4
    assert read.actor("National Intelligence Service").country == "KOR"


def test_initials_and_turned_names_of_a_body() -> None:
    read = read_marked(
        "{The Department of Fisheries} warned. {The Fisheries Department} warned again.\n"
        "The Oak Hill Water Board met. {The OHWB} agreed.",
        bodies="Department of Fisheries|Fisheries Department|Oak Hill Water Board|OHWB",
    )
    assert read.statements[0].speakers == read.statements[1].speakers
    assert read.speakers[2] == ["Oak Hill Water Board"]


def test_a_capital_and_its_country_are_one_actor() -> None:
    read = read_marked("{Pyongyang} refused. {North Korea} will not answer.", places="Pyongyang|North Korea")
    assert read.statements[0].speakers == read.statements[1].speakers
    actor = read.actor("North Korea")
    assert (actor.kind, actor.country) == ("country", "PRK")


def test_a_capital_where_something_happens_is_no_actor() -> None:
    read = read_marked("{Ida Lund} spoke in Oslo.", people="Ida Lund", places="Oslo")
    assert [actor.name for actor in read.actors] == ["Ida Lund"]


def test_georgia_is_a_country_only_beside_other_georgian_words() -> None:
    alone = read_marked("{Georgia} voted.", places="Georgia")
    beside = read_marked("{Georgia} voted. Tbilisi was calm.", places="Georgia|Tbilisi")
    assert alone.actor("Georgia").country is None
    assert beside.actor("Georgia").country == "GEO"


def test_two_people_with_one_last_name_stay_two() -> None:
    read = read_marked(
        "Ida Lund runs for mayor. Her husband, Per Lund, helps.\n"
        "{Ms. Lund} is sure to win. {Mr. Lund} is not.\nIda Lund went home. {Lund} slept.",
        people="Ida Lund|Per Lund|Lund",
    )
    assert read.speakers == [["Ida Lund"], ["Per Lund"], ["Ida Lund"]]


def test_a_pronoun_agrees_in_gender() -> None:
    read = read_marked(
        "Maria Lund met Peter Holm. {She} was glad. {He} was not.", people="Maria Lund|Peter Holm"
    )
    assert read.speakers == [["Maria Lund"], ["Peter Holm"]]


def test_i_in_a_quotation_is_the_one_quoted() -> None:
    text = 'Peter Holm smiled. "{I} think it works," {he} said.'
    read = read_marked(text, people="Peter Holm")
    # The helper gives the first statement no quotation; the second one's content holds the first source.
    assert read.speakers[1] == ["Peter Holm"]
    assert read.speakers[0] == ["Peter Holm"]


def test_i_outside_of_quotations_is_the_author() -> None:
    signed = read_marked("{I} doubt it.", bylines=("Ana Ruiz",))
    unsigned = read_marked("{I} doubt it.")
    assert signed.speakers == [["Ana Ruiz"]]
    assert unsigned.speakers == [["I"]]


def test_a_relative_pronoun_means_the_phrase_before_it() -> None:
    read = read_marked(
        "Governor Luis Rey, {who} wants a bridge, slept. Voters {who} want one did not.", people="Luis Rey"
    )
    assert read.speakers == [["Luis Rey"], ["Voters"]]


def test_a_relative_pronoun_after_an_apposition_means_the_name() -> None:
    read = read_marked(
        "They signed the Dorne River Treaty, a deal {that} promises help.", bodies="Dorne River Treaty"
    )
    assert read.speakers == [["Dorne River Treaty"]]


def test_nobody_to_go_back_to_stays_unresolved() -> None:
    assert read_marked("{He} said so. {They} agreed.").speakers == [[], []]


def test_borders_and_gaps_of_names_are_mended() -> None:
    read = read_marked(
        "the President Luis Rey's plan failed. {Rey} was sorry. {REY}: It is over.",
        people="the President Luis Rey's",
    )
    assert read.speakers == [["Luis Rey"], ["Luis Rey"]]


def test_a_source_without_its_name_found() -> None:
    assert read_marked("{Amina Diallo} told the crew so.").speakers == [["Amina Diallo"]]


def test_names_after_including_are_speakers_too() -> None:
    read = read_marked(
        "{Three unions, including the Miners' League and Dock United,} called it off.",
        bodies="Miners' League|Dock United",
    )
    assert read.speakers == [["Three unions", "Miners' League", "Dock United"]]


@pytest.mark.parametrize("marked", ["", "\n\n", "{...}", "The"])
def test_texts_without_anybody(marked: str) -> None:
    assert read_marked(marked).actors == []


_PEOPLE = [
    "Ida Lund",
    "Lund",
    "{he}",
    "{She}",
    "the mayor",
    "{a spokesman for}",
    "{I}",
    "Ms.",
    "{both}",
    "who",
]
_OTHERS = [
    "North Korea's",
    "{NIS}",
    "{the agency, Per Holm,}",
    "said",
    "and",
    '"',
    ",",
    "(",
    ".",
    "’s",
    "\n",
    "🦊",
]
_PIECES = st.sampled_from([*_PEOPLE, *_OTHERS])


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=25))
def test_spans_are_exact_and_reading_is_deterministic(pieces: list[str]) -> None:
    marked = " ".join(pieces)
    first, second = (
        read_marked(marked, people="Ida Lund|Lund|Per Holm", places="North Korea", bodies="NIS")
        for _ in range(2)
    )
    assert first.actors == second.actors
    ids = {actor.id for actor in first.actors}
    assert len(ids) == len(first.actors)
    for actor in first.actors:
        assert actor.mentions
        for start, end in actor.mentions:
            assert 0 <= start < end <= len(first.text)
            assert first.text[start:end].strip() == first.text[start:end]
        assert all(role in first.text for role in actor.roles)
    for statement in first.statements:
        assert set(statement.speakers) <= ids
    starts = [min(actor.mentions) for actor in first.actors]
    assert starts == sorted(starts)


def test_who_says_something_of_a_ship_is_not_the_ship() -> None:
    text = "Minister Rui Delmas came by train. The Sant Oriel was licensed for 180, he said."
    ship, he = text.index("Sant Oriel"), text.index("he said")
    minister = text.index("Rui Delmas")
    names = [Name((minister, minister + 10), "person"), Name((ship, ship + 10), "person")]
    said = Statement("s1", content=((ship - 4, he - 2),), cue=((he + 3, he + 7),), source=((he, he + 2),))
    actors, (found,) = resolve_actors(tokenize(text), names, [said], Article(text))
    assert [actor.name for actor in actors if actor.id in found.speakers] == ["Rui Delmas"]


def test_an_inspectorate_is_no_company() -> None:
    read = read_marked(
        "A mine exploded, the Mining Safety Inspectorate said. The mine belongs to Kolvar Energy.\n"
        "{The company} said the sensors worked.",
        bodies="Mining Safety Inspectorate|Kolvar Energy",
    )
    assert read.speakers == [["Kolvar Energy"]]


def test_a_company_keeps_its_legal_form() -> None:
    text = "Velmar AG, a maker of pumps, said it would cut 1,800 jobs. Velmar employs 12,400 people."
    names = {actor.name: actor.kind for actor in sayso.read(text).actors}
    assert names == {"Velmar AG": "organisation"}
