"""Actors as papers unlike the training corpus name them: British honours, relatives, companies, reporters."""

from tests.reading.actors.actor_articles import read_marked
from tests.reading.reading_of import said


def test_honours_are_no_part_of_a_name_and_a_first_name_tells_who_she_is() -> None:
    read = read_marked(
        "A driver fled, it was said. {Prosecutor Imogen Slade KC} told jurors so. {She} sat down.",
        people="Imogen Slade KC",
    )
    assert read.speakers == [["Imogen Slade"], ["Imogen Slade"]]


def test_a_relative_with_a_name_is_a_person() -> None:
    read = read_marked("Otto Lund died. {His daughter, Karin,} said so.", people="Otto Lund", places="Karin")
    assert read.speakers == [["Karin"]]
    assert read.actor("Karin").kind == "person"


def test_a_trade_at_the_end_of_a_name_makes_it_a_company() -> None:
    read = read_marked("{Varsha Steel} reported a profit. {The company} said so.", people="Varsha Steel")
    assert read.speakers == [["Varsha Steel"], ["Varsha Steel"]]
    assert read.actor("Varsha Steel").kind == "organisation"


def test_the_vatican_is_nobody_of_a_nation() -> None:
    read = read_marked("Pope Leo sent greetings, {the Vatican} said.", people="Leo", bodies="Vatican")
    assert read.speakers == [["Vatican"]]


def test_a_role_before_a_comma_is_what_a_headline_calls() -> None:
    read = read_marked(
        "{Archbishop} laments loss\nThe Archbishop of Carrow, the Most Rev Desmond Hale, spoke. {Hale} left.",
        people="Desmond Hale|Hale",
    )
    assert read.speakers == [["Desmond Hale"], ["Desmond Hale"]]


def test_this_newspaper_is_none_that_was_named() -> None:
    read = read_marked("Kestrel Securities rose. An aide told {this paper} so.", bodies="Kestrel Securities")
    assert read.speakers == [["this paper"]]


def test_a_surname_in_a_headline_is_its_bearers() -> None:
    read = read_marked("{Fallow} blasts referee\nManager Dee Fallow was angry.", people="Dee Fallow")
    assert read.speakers == [["Dee Fallow"]]


def test_who_asks_does_not_answer() -> None:
    read = read_marked(
        "Constable Rhona Keel came. Asked by {the judge} whether it was so, {she} nodded.",
        people="Rhona Keel",
    )
    assert read.speakers == [["the judge"], ["Rhona Keel"]]


def test_a_reporter_tells_what_others_told_her() -> None:
    text = (
        "Our reporter Jess Okoro is in Carn Bay and has met Maureen Tull, who lives on the seafront. "
        '"It sounded like a train coming through the wall," she told me.'
    )
    assert dict(said(text))['"It sounded like a train coming through the wall,"'] == "Maureen Tull"


def test_a_group_is_they_before_the_body_it_sat_in() -> None:
    read = read_marked(
        "{The Senate} passed the bill, with opposition lawmakers staging a walkout over what {they} loathed.",
        bodies="Senate",
    )
    assert read.speakers == [["Senate"], ["opposition lawmakers"]]


def test_a_title_before_a_first_name_has_the_surname_behind_it() -> None:
    read = read_marked("The leader, {Senator Chioma Eze}, said so.", people="Chioma")
    assert read.speakers == [["Chioma Eze"]]


def test_parents_whose_names_follow_are_those() -> None:
    read = read_marked("{Ivy's parents, Tom and Jess,} said so.", people="Ivy|Tom|Jess")
    assert read.speakers == [["Tom", "Jess"]]


def test_a_body_whose_name_is_made_of_common_words() -> None:
    for name in ("Save the Harbours", "Sailors Across Borders", "Ghana Water"):
        read = read_marked(f"{{{name}}} said so.", places="Ghana")
        assert read.speakers == [[name]]
        assert read.actor(name).kind == "organisation"


def test_a_headline_in_capitals_names_no_body() -> None:
    read = read_marked("{Man With Knife} Says So")
    assert "Man With Knife" not in [actor.name for actor in read.actors if actor.kind == "organisation"]


def test_the_health_body_is_no_pronoun() -> None:
    read = read_marked(
        "{WHO} says it is slowing.\nIt slows, {the World Health Organization} said.",
        bodies="World Health Organization",
    )
    assert read.speakers == [["World Health Organization"], ["World Health Organization"]]


def test_a_title_alone_is_nobody() -> None:
    read = read_marked("It is bad, says {its director, Dr Dora Ruiz}.", people="Dr|Dora Ruiz")
    assert read.speakers == [["Dora Ruiz"]]
    assert [actor.name for actor in read.actors if actor.kind == "person"] == ["Dora Ruiz"]


def test_an_age_goes_back_to_whoever_spoke() -> None:
    read = read_marked(
        'Otto Lund was hurt, {Lund} said. "I ran," said {the 48-year-old farmer}.', people="Otto Lund|Lund"
    )
    assert read.speakers == [["Otto Lund"], ["Otto Lund"]]


def test_a_medic_is_a_person() -> None:
    read = read_marked('{A medic at the hospital} said so. "We try," {he} said.')
    assert read.speakers[0] == read.speakers[1]


def test_the_company_is_who_acts_and_not_where_others_work() -> None:
    read = read_marked(
        "{Halvorsen Steel} cut its forecast. {Analysts at Norbank} said so. {The company} said more.",
        bodies="Halvorsen Steel|Norbank",
    )
    assert read.speakers[2] == ["Halvorsen Steel"]


def test_a_town_with_an_accent_is_no_spy_agency() -> None:
    read = read_marked('"We count," reads {a banner of pensioners from Niš}.', places="Niš")
    assert all(actor.country != "KOR" for actor in read.actors)


def test_a_survey_is_named_with_its_maker() -> None:
    read = read_marked("{A survey by the pollster Norstat} found so.", bodies="Norstat")
    assert read.speakers == [["A survey by the pollster Norstat"]]


def test_a_nameless_official_is_no_commander_of_another_country_named_later() -> None:
    read = read_marked(
        "Troops were lost, {a senior American military official} said.\n\n{The official} gave no number.\n\n"
        "That came after {Kestria's commander-in-chief Odran Sefer} spoke of an offensive.",
        people="Odran Sefer",
        places="Kestria",
    )
    first, second, third = read.speakers
    assert first == second == ["a senior American military official"]
    assert third == ["Odran Sefer"]


def test_who_cites_a_report_and_what_a_site_was_called_did_not_write_it() -> None:
    read = read_marked(
        "{A ministry report} was published.\n\n{The report, cited by Norda,} put it at 600. "
        "{A report released by the ministry on Chatter, formerly Chirp,} said so.",
        bodies="Norda|Chatter|Chirp",
    )
    assert not {"Norda", "Chirp", "Chatter"} & {name for names in read.speakers for name in names}
