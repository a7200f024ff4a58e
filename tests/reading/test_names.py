"""Names with a nickname in the middle."""

from sayso.reading.names import Name, join_cut, join_nicknames, join_syllables


def test_a_nickname_between_two_names_makes_one_name() -> None:
    text = 'Police held Cashel "Dink" Worth, 18, of Ayle.'
    found = [Name((12, 18), "person"), Name((26, 31), "person"), Name((40, 44), "place")]
    joined = join_nicknames(text, found)
    assert [text[slice(*name.span)] for name in joined] == ['Cashel "Dink" Worth', "Ayle"]
    assert joined[0].kind == "person"


def test_a_quoted_title_between_places_is_left_alone() -> None:
    text = 'In Ayle "Storm" Ends'
    names = [Name((3, 7), "place")]
    assert join_nicknames(text, names) == names


def test_a_given_name_goes_on_behind_the_hyphen() -> None:
    text = "Ahn Jong-un met the Jo Kim-backed party."
    names = [Name((0, 9), "person"), Name((20, 27), "person")]
    assert [text[slice(*name.span)] for name in join_syllables(text, names)] == ["Ahn Jong-un", "Jo Kim-"]
    whole = [Name((0, 8), "person"), Name((20, 26), "person")]
    assert [text[slice(*name.span)] for name in join_syllables(text, whole)] == ["Ahn Jong-un", "Jo Kim"]


def test_a_name_cut_after_its_preposition_is_one() -> None:
    text = "the Office for the Protection of the Sea and the Office for Jana"
    names = [Name((4, 14), "organisation"), Name((15, 40), "organisation"), Name((49, 59), "organisation")]
    assert join_cut(text, [*names, Name((60, 64), "person")]) == [
        Name((4, 40), "organisation"),
        Name((49, 59), "organisation"),
        Name((60, 64), "person"),
    ]


def test_a_name_cut_at_its_hyphen_is_one() -> None:
    text = "Minister Jean-Roger Mbuyi spoke."
    names = [Name((9, 14), "person"), Name((14, 25), "person")]
    assert [text[slice(*name.span)] for name in join_cut(text, names)] == ["Jean-Roger Mbuyi"]


def test_a_first_name_found_alone_is_the_surnames() -> None:
    text = "The head, Semistos Kaija, met Lund Holm."
    names = [Name((10, 18), "organisation"), Name((19, 24), "person"), Name((30, 34), "organisation")]
    joined = join_cut(text, [*names, Name((35, 39), "person")])
    assert [text[slice(*name.span)] for name in joined] == ["Semistos Kaija", "Lund", "Holm"]


def test_a_korean_name_taken_for_a_body_is_a_persons() -> None:
    text = "Ahn Sun-won met the Air Force-wide staff."
    names = [Name((0, 7), "organisation"), Name((20, 29), "organisation")]
    assert join_syllables(text, names) == [Name((0, 11), "person"), names[1]]


def test_a_body_of_two_tasks_has_one_name() -> None:
    text = "the National Search and Rescue Agency, Norda and Rescue Agency"
    names = [
        *(Name((4, 19), "organisation"), Name((24, 37), "organisation")),
        *(Name((39, 44), "organisation"), Name((49, 62), "organisation")),
    ]
    joined = [text[slice(*name.span)] for name in join_cut(text, names)]
    assert joined == ["National Search and Rescue Agency", "Norda", "Rescue Agency"]
