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
