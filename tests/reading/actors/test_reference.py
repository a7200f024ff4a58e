"""Who is meant: classes of reference that once went wrong."""

from tests.reading.actors.actor_articles import read_marked


def test_a_president_of_another_country_is_another_person() -> None:
    read = read_marked(
        "{Kestria's president, Mira Oss,} said it had. {The president of Tarsk} said it had not.\n"
        "Fighting went on in Kestria and in Tarsk. Tarsk's army rested.",
        people="Kestria|Tarsk|Mira Oss",
    )
    assert read.speakers == [["Mira Oss"], ["The president of Tarsk"]]


def test_a_letter_is_its_signers() -> None:
    read = read_marked(
        "LETTERS.\n{I} cannot see why it was sold.\nIda Lund.\n{I} hope it falls.\nPer Holm.\nOak Hill.",
        people="Ida Lund|Per Holm",
    )
    assert read.speakers == [["Ida Lund"], ["Per Holm"]]


def test_a_body_that_the_headline_describes_is_named_below() -> None:
    read = read_marked(
        "Harbour dockers' union backs Lund\n\n{A union representing harbour dockers} backed Lund on Friday.\n"
        "{The Association of Harbour Dockers} called her brave.",
        people="Lund|Ida Lund",
        bodies="Association of Harbour Dockers",
    )
    assert read.speakers == [["Association of Harbour Dockers"]] * 2


def test_those_close_to_somebody_are_not_that_person() -> None:
    read = read_marked("Mayor Ida Lund left. {Those close to her} said so.", people="Ida Lund")
    assert read.speakers == [["Those"]]


def test_what_somebody_is_called_after_be_is_nobody_else() -> None:
    read = read_marked("Ida Lund is a nurse. {The nurse} said she would stay. {She} left.", people="Ida Lund")
    assert read.speakers == [["Ida Lund"], ["Ida Lund"]]


def test_a_short_surname_is_not_an_abbreviation() -> None:
    read = read_marked("Kim Jong Un spoke. {The UN} did not.", people="Kim Jong Un", bodies="UN")
    assert read.speakers == [["UN"]]


def test_short_surnames_are_found_again() -> None:
    read = read_marked("Mira Oz spoke. {Oz} left. Then {Oz} came.", people="Mira Oz", places="Oz")
    assert read.speakers == [["Mira Oz"], ["Mira Oz"]]


def test_a_body_taken_for_a_person_is_a_body() -> None:
    read = read_marked(
        "{SeaLink} cancelled its sailings. {The company} said so.\n"
        "The Sarn Sheriff's Office came. {TSO} said it was quiet.\n"
        "The consumer group {Norda} was angry. {Kestrel} was not. Kestrel Motors fell.",
        people="SeaLink|TSO|Norda|Kestrel",
        bodies="Kestrel Motors",
    )
    kinds = {actor.name: actor.kind for actor in read.actors}
    assert {kinds[name] for name in ("SeaLink", "TSO", "Norda", "Kestrel Motors")} == {"organisation"}
    assert read.speakers[:2] == [["SeaLink"], ["SeaLink"]]


def test_people_in_capitals_stay_people() -> None:
    read = read_marked(
        "RUIZ: No.\nDAHL: Yes.\n{JFK} said no. {McCoy} said yes.", people="RUIZ|DAHL|JFK|McCoy"
    )
    assert {actor.kind for actor in read.actors} == {"person"}


def test_a_name_goes_over_its_hyphens() -> None:
    read = read_marked("{HUR-V}, the spy agency, said no. {The agency} left.", bodies="HUR")
    assert read.speakers == [["HUR-V"], ["HUR-V"]]


def test_what_a_body_is_may_stand_before_or_after_its_name() -> None:
    read = read_marked(
        "The spy agency Norda rested.\nNRD Group, a research firm, rose.\n"
        "{The agency} said no. {The firm} said yes.",
        bodies="Norda|NRD Group",
    )
    assert read.speakers == [["Norda"], ["NRD Group"]]


def test_a_title_after_a_body_is_its_officers() -> None:
    read = read_marked(
        "{Tolm Police Sgt. Ali Pillow} said no.", bodies="Tolm Police Sgt", people="Ali Pillow"
    )
    assert read.speakers == [["Ali Pillow"]]
    read = read_marked("{The interior minister, Gen. Omar Sule,} said no.", people="Omar Sule")
    assert read.speakers == [["Omar Sule"]]


def test_by_nation_age_or_trade_the_last_subject_is_meant() -> None:
    read = read_marked(
        "Nuno Dacosta lost on Sunday.\n{The Portuguese coach} was angry. Erik Halvorsen won.\n"
        "{The Norwegian} was not. {The 41-year-old} left.",
        people="Nuno Dacosta|Erik Halvorsen",
    )
    assert read.speakers == [["Nuno Dacosta"], ["Erik Halvorsen"], ["Erik Halvorsen"]]


def test_a_subject_before_its_apposition_is_a_subject() -> None:
    read = read_marked(
        "Ana Ruiz saw Mary Poe. Ruiz, 40, has not thanked Poe. {She} wrote a letter.",
        people="Ana Ruiz|Mary Poe|Ruiz|Poe",
    )
    assert read.speakers == [["Ana Ruiz"]]


def test_one_man_is_none_of_several() -> None:
    read = read_marked("Four men played dominoes. {The four men} left. {The man} said so.")
    assert read.speakers[0] != read.speakers[1]


def test_man_or_woman_is_nobody_in_particular() -> None:
    read = read_marked(
        "Ida Lund left.\nA friend of hers, man or woman, {who} said so is wrong. {She} wants to be back.",
        people="Ida Lund",
    )
    assert read.speakers == [[], ["Ida Lund"]]


def test_a_capital_taken_for_a_person_is_its_country_unless_people_are_called_so() -> None:
    text = "North Korea slept. {Pyongyang} said nothing. {Sofia} laughed."
    read = read_marked(text, people="Pyongyang|Sofia", places="North Korea")
    assert read.speakers == [["North Korea"], ["Sofia"]]


def test_an_agency_named_later_is_not_that_of_the_dateline() -> None:
    read = read_marked(
        "HALVIK (AP) - Some 300 died, a lawmaker said, citing {the spy agency}.\n"
        "The service, known as the National Intelligence Service, was founded in May.",
        people="",
        bodies="AP|National Intelligence Service",
    )
    assert read.speakers == [["National Intelligence Service"]]


def test_a_resident_of_a_place_is_nobody_of_that_name() -> None:
    read = read_marked("{A resident of Nyalta Kolm} said so. {He} left.", people="Kolm")
    assert read.speakers[0][0].startswith("A resident")
    assert read.speakers[1] == read.speakers[0]


def test_an_official_of_one_body_is_not_another_bodys_spokesman() -> None:
    read = read_marked(
        "{An official from an anti-junta women’s organization} said so.\n"
        "The junta’s spokesperson Ben Thein did not answer. {Thein} left.",
        people="Ben Thein|Thein",
    )
    assert read.speakers == [["An official from an anti-junta women’s organization"], ["Ben Thein"]]


def test_the_head_of_a_firm_is_its_chief_executive() -> None:
    read = read_marked(
        "{Lodmar chief executive Ben Holt} said so. Ola Lind, the chief executive of Varla, laughed. "
        "{The head of Lodmar} left. {The head of Norbank} stayed.",
        people="Ben Holt|Ola Lind",
        bodies="Lodmar|Varla|Norbank",
    )
    assert read.speakers == [["Ben Holt"], ["Ben Holt"], ["The head of Norbank"]]


def test_a_name_that_a_nurse_bears_is_a_persons() -> None:
    read = read_marked("{Tamba, a nurse at the clinic,} said so. {She} left.", bodies="Tamba")
    assert [actor.kind for actor in read.actors if actor.name == "Tamba"] == ["person"]
    assert read.speakers == [["Tamba"], ["Tamba"]]


def test_the_party_is_the_body_that_spoke() -> None:
    read = read_marked(
        "{The Convergence for Tolm (CFT)} said so. {The party} saw fraud. {The ruling party} laughed. "
        "{The party} stayed. {It} left.\nThe Harbour Party won. {The party} was glad.",
        bodies="Convergence for Tolm|CFT|Harbour Party",
    )
    first, ruling, last = ["Convergence for Tolm"], ["The ruling party"], ["Harbour Party"]
    assert read.speakers == [first, first, ruling, first, first, last]


def test_both_kinds_of_observers_are_observers() -> None:
    read = read_marked("{Observers, both Norwegian and foreign,} left.", groups="Norwegian")
    assert read.speakers == [["Observers"]]


def test_what_was_done_to_one_describes_nobody_else() -> None:
    read = read_marked("A committee was heckled and {unhappy protesters} left.")
    assert read.speakers == [["unhappy protesters"]]


def test_officials_of_several_countries_are_one_source() -> None:
    read = read_marked(
        "{U.S., South Korean and Ukrainian officials} said so in May. {Ukrainian and U.S. officials} agreed.",
        places="U.S.",
        groups="South Korean|Ukrainian",
    )
    assert read.speakers == [["U.S., South Korean and Ukrainian officials"], ["Ukrainian and U.S. officials"]]
    assert read.actor("Ukrainian and U.S. officials").country is None


def test_officials_behind_a_place_are_of_their_own_country() -> None:
    read = read_marked("In Russia, {Ukrainian officials} said so.", places="Russia", groups="Ukrainian")
    assert read.speakers == [["Ukrainian officials"]]


def test_they_are_all_of_those_who_spoke_together() -> None:
    read = read_marked(
        "{The United States, South Korea and their partners} said Morland sends arms. {They} suspect Varnia.",
        places="United States|South Korea|Morland|Varnia",
    )
    assert read.speakers == [["United States", "South Korea", "their partners"]] * 2


def test_the_lawmakers_are_the_two_who_told_it() -> None:
    read = read_marked(
        "{Senior members of the committee, Rep. Lee Ho of the Harbour Party and Park Min of the Hill Party,} "
        "told reporters. {The lawmakers} said more would come.",
        people="Lee Ho|Park Min",
        bodies="Harbour Party|Hill Party",
    )
    assert read.speakers == [["Lee Ho", "Park Min"]] * 2


def test_the_nations_agency_is_the_one_that_is_named() -> None:
    read = read_marked(
        "{The National Intelligence Service} said 300 had died in Morland.\n"
        "Lee quoted {the nation's spy agency}.",
        bodies="National Intelligence Service",
        places="Morland",
        people="Lee",
    )
    assert read.speakers == [["National Intelligence Service"]] * 2


def test_the_us_of_a_headline_is_no_pronoun() -> None:
    read = read_marked("{US} Says Bridge Is Safe\nThe United States agreed.", places="US|United States")
    assert read.speakers == [["United States"]]


def test_a_capital_that_owns_a_body_is_no_part_of_its_name() -> None:
    read = read_marked(
        "Lund spoke after a briefing by Seoul's Harbour Service. {The Harbour Service} agreed.",
        people="Lund",
        bodies="Seoul's Harbour Service|Harbour Service",
    )
    assert read.speakers == [["Harbour Service"]]
    assert len(read.actor("Harbour Service").mentions) == 2


def test_who_stands_behind_the_letters_of_a_body_speaks() -> None:
    read = read_marked(
        "{Harbour College (HC) general secretary Pat Cullinan} said so. {She} left. "
        "{The Harbour College (HC)} stayed.",
        people="Pat Cullinan",
        bodies="Harbour College",
    )
    assert read.speakers == [["Pat Cullinan"], ["Pat Cullinan"], ["Harbour College"]]


def test_a_surname_that_is_a_capital_too_is_a_persons() -> None:
    read = read_marked("{William Paris} said so. {Paris} left.", people="William Paris|Paris")
    assert read.speakers == [["William Paris"]] * 2


def test_a_company_that_somebody_speaks_of_is_not_the_company() -> None:
    read = read_marked(
        'Lodmar Ltd sank. "You want a company that grows," {Ana Ruiz} said. {The company} reported a loss.',
        people="Ana Ruiz",
        bodies="Lodmar Ltd",
    )
    assert read.speakers == [["Ana Ruiz"], ["Lodmar Ltd"]]


def test_a_name_whose_first_word_was_found_apart_is_one_persons() -> None:
    read = read_marked(
        "{Local police chief Maruk Liber Tanto} said so. {Tanto} left.", people="Maruk|Liber Tanto|Tanto"
    )
    assert read.speakers == [["Maruk Liber Tanto"], ["Maruk Liber Tanto"]]


def test_two_surnames_side_by_side_are_two_people() -> None:
    read = read_marked(
        "Ida Lund met Per Holm. {Lund Holm} talks failed.", people="Ida Lund|Per Holm|Lund|Holm"
    )
    assert {actor.name for actor in read.actors} == {"Ida Lund", "Per Holm"}


def test_two_that_one_sentence_brings_in_are_two() -> None:
    read = read_marked(
        "A paramilitary group killed 43 people in Tolm, {a local medical group} said on Friday. {The group} "
        "called it a crime."
    )
    assert read.speakers == [["a local medical group"]] * 2


def test_an_agency_is_none_of_several_agencies() -> None:
    read = read_marked(
        "{Kestrian and Western spy agencies} put it at 40. {Sarn’s spy agency} put it at 12.",
        places="Kestrian|Sarn",
    )
    assert read.speakers == [["Kestrian and Western spy agencies"], ["Sarn’s spy agency"]]


def test_one_name_in_two_transliterations_is_one_person() -> None:
    read = read_marked(
        "{President Danylo Horenskyy} spoke. {Danylo Horensky} said more. {Horenskiy} left.",
        people="Danylo Horenskyy|Danylo Horensky|Horenskiy",
    )
    assert read.speakers == [["Danylo Horenskyy"]] * 3


def test_a_head_of_state_is_called_by_his_name() -> None:
    read = read_marked("{Head of State Danylo Horen} spoke.", people="Head of State Danylo Horen")
    assert read.speakers == [["Danylo Horen"]]
