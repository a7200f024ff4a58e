"""One actor under its names, and apart where they differ."""

from itertools import permutations
from typing import Any

import pytest

from sayso.comparing.actors import Profile, gather, link, neighbours, profile_of, read_cards
from sayso.comparing.actors.evidence import weigh
from sayso.comparing.actors.likeness import extends_person, same_body_name, same_person_name
from sayso.comparing.actors.naming import body_name, person_name, sound
from sayso.comparing.clusters import Decision, Match, find_clusters
from tests.comparing.made import reading, with_actors

Named = tuple[str, str, dict[str, Any]]


def clusters(*articles: tuple[Named, ...]) -> list[set[str]]:
    """The clusters of two or more actors, as article number and name."""
    cards = []
    names = {}
    for number, actors in enumerate(articles):
        made = with_actors(reading(". ".join(name for name, _, _ in actors)), *actors)
        for card, actor in zip(read_cards(made, f"r{number}"), made.actors, strict=True):
            cards.append(card)
            names[card.id] = f"{number} {actor.name}"
    profiles = gather(cards)[1]
    found: list[Match] = []
    near = neighbours(list(profiles.values()))
    for profile in profiles.values():
        found += link(profile, near[profile.id])
    groups = find_clusters(profiles, found)
    members = [{names[card.id] for card in cards if profile_of(card).id in group} for group in groups]
    return [group for group in members if len(group) > 1]


def test_profiles_meet_by_a_whole_name_or_by_a_part_beside_the_same_names() -> None:
    articles = [
        (person("Ana Bento", "PRT"), body("Northern Ferries")),
        (person("Ana Bentto", "ESP"),),
        (person("Bento"), body("Northern Ferries")),
        (person("Bento"), body("Southern Rail")),
    ]
    cards = []
    for number, actors in enumerate(articles):
        made = with_actors(reading(". ".join(name for name, _, _ in actors)), *actors)
        cards += read_cards(made, f"r{number}")
    profiles = list(gather(cards)[1].values())
    near = {one: [other.id for other in others] for one, others in neighbours(profiles).items()}
    by_name = {(profile.name.text, *sorted(profile.company)): profile.id for profile in profiles}
    ana, other = by_name["ana bento", "northern ferries"], by_name["ana bentto",]
    beside, apart = by_name["bento", "northern ferries"], by_name["bento", "southern rail"]
    assert near[ana] == [other, beside]
    assert near[other] == [ana]
    assert near[beside] == [ana, apart]
    assert near[apart] == [beside]


def person(name: str, country: str | None = None, *roles: str) -> Named:
    return name, "person", {"country": country, "roles": roles}


def body(name: str, country: str | None = None) -> Named:
    return name, "organisation", {"country": country}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Pavel Drezhin", "Pavel Dreschin"),
        ("Kim Jong Un", "Kim Jong-un"), ("Donald J. Trump", "Donald Trump"), ("M. Olin", "Marek Olin"),
        ("Bill Gates", "William Gates"), ("Oleksiy Hrytsak", "Aleksei Gritsak"),
        ("Stas Morek", "Stanislav Morek"), ("Kosh Iven", "Iven Kosh"), ("Mr. Bento Marques", "Bento Marques"),
    ],
)  # fmt: skip
def test_names_of_one_person(one: str, other: str) -> None:
    assert same_person_name(person_name(one), person_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Kim Jong", "Kim Yo Jong"),
        ("Boris Johnson", "Mike Johnson"),
        ("Mira Kosh", "Iven Kosh"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert same_person_name(person_name(one), person_name(other)) is None


def test_a_surname_stands_first_in_east_asia() -> None:
    assert extends_person(person_name("Kim Jong Un"), person_name("Kim"), frozenset({"PRK"}))
    assert not extends_person(person_name("Paul Adam Weiss"), person_name("Paul"), frozenset())


def test_a_surname_of_two_words_in_east_asia() -> None:
    assert extends_person(person_name("Xi Jinping"), person_name("Xi"), frozenset({"CHN"}))
    assert extends_person(person_name("Lee Seong-kwon"), person_name("Lee"), frozenset())
    assert not extends_person(person_name("Long Branch"), person_name("Long"), frozenset())


def test_names_of_one_body() -> None:
    full = body_name("Sorland's National Security Service", None)
    for other in ("NSS", "the National Security Service", "Sorland's spy agency"):
        assert same_body_name(full, body_name(other, None))
    assert body_name("South Korea's spy agency", "KOR").owner == "KOR"
    assert body_name("the Ministry of Defense", "RUS") == body_name("Russian Defence Ministry", None)


def test_a_surname_joins_the_one_person_that_fits_its_company() -> None:
    first = (person("Edda Lund", None, "lawmaker"), person("Joren Brask"), body("Corvan University"))
    second = (person("Lund"), person("Joren Brask"), body("Corvan University"))
    assert {"0 Edda Lund", "1 Lund"} in clusters(first, second)


def test_a_surname_that_fits_two_joins_neither() -> None:
    company = (person("Joren Brask"), body("Corvan University"))
    found = clusters(
        (person("Mira Kosh"), *company), (person("Iven Kosh"), *company), (person("Kosh"), *company)
    )
    assert not any("2 Kosh" in group for group in found)


def test_an_office_of_a_country_is_who_holds_it() -> None:
    first = (person("Pavel Drezhin", "RUS", "president"), person("Joren Brask"))
    second = (person("the Russian leader", "RUS"), person("Joren Brask"))
    assert {"0 Pavel Drezhin", "1 the Russian leader"} in clusters(first, second)
    other = (person("Ivo Marsk", "RUS", "president"), person("Joren Brask"))
    assert not any("2 the Russian leader" in group for group in clusters(first, other, second))


def test_a_company_without_its_trade() -> None:
    company = (person("Joren Brask"), body("Corvan University"))
    first, second = (body("Kolvar Energy"), *company), (body("Kolvar"), *company)
    assert {"0 Kolvar Energy", "1 Kolvar"} in clusters(first, second)
    assert {"0 Kolvar Police", "1 Kolvar"} not in clusters((body("Kolvar Police"), *company), second)


@pytest.mark.parametrize(
    ("between", "one"),
    [
        (", which until last year was called ", True), (" (formerly ", True), (", now known as ", True),
        (" has called ", False), (" and ", False), (" sold to ", False),
    ],
)  # fmt: skip
def test_two_names_that_the_article_gives_to_one(between: str, one: bool) -> None:
    made = with_actors(
        reading(f"Kolvar Energy{between}Uniterra Coal"), body("Kolvar Energy"), body("Uniterra Coal")
    )
    first, second = gather(read_cards(made, "r"))[1].values()
    assert bool(link(first, [second])) == one


def test_a_body_that_is_called_belongs_to_the_country_whose_like_the_article_names() -> None:
    made = with_actors(
        reading("South Korean intelligence told lawmakers; the spy agency added nothing."),
        ("South Korean intelligence", "organisation", {"country": "KOR"}),
        ("the spy agency", "organisation", {}),
    )
    assert [card.name.owner for card in read_cards(made, "r")] == ["KOR", "KOR"]


def test_places_in_common_are_one_point_and_no_more() -> None:
    def at(place: str) -> Profile:
        made = with_actors(reading(f"Lund spoke in {place}, near Ostrava and at Halvik."), person("Lund"))
        return next(iter(gather(read_cards(made, f"r{place}"))[1].values()))

    evidence = weigh(at("Tolm"), at("Sarn"))
    assert evidence
    assert evidence.points == 1


def test_one_full_name_in_two_countries_is_two_people() -> None:
    assert clusters((person("Ana Sedlar", "HRV"),), (person("Ana Sedlar", "USA"),)) == []


def test_a_common_name_needs_more_than_the_name() -> None:
    assert clusters((person("John Smith", None, "sheriff"),), (person("John Smith", None, "dentist"),)) == []
    assert clusters((person("Ilse Quarfoth"),), (person("Ilse Quarfoth"),)) == [
        {"0 Ilse Quarfoth", "1 Ilse Quarfoth"}
    ]


def test_crowds_and_nameless_sources_are_nobody_elsewhere() -> None:
    made = with_actors(
        reading("A senior diplomat met officials."),
        ("A senior diplomat", "person", {}), ("officials", "group", {}),
    )  # fmt: skip
    assert read_cards(made, "r") == []


def test_initials_in_brackets_are_the_name() -> None:
    made = with_actors(
        reading("The General Confederation of Unions (CGU) marched."),
        body("General Confederation of Unions"), body("CGU"),
    )  # fmt: skip
    profiles: list[Profile] = list(gather(read_cards(made, "r"))[1].values())
    assert link(profiles[0], profiles[1:])


def test_sound_is_the_same_for_romanisations() -> None:
    assert sound("zelensky") == sound("zelenskiy") == sound("selenskyj")
    assert sound("putin") != sound("petrov")


def test_decisions_stand_above_matches_in_any_order() -> None:
    found = [Match("a", "b", 0.9, ""), Match("b", "c", 0.8, ""), Match("c", "d", 0.7, "")]
    decided = [Decision("a", "c", "apart"), Decision("d", "e", "same")]
    for order in permutations(found):
        assert find_clusters("edcba", order, decided) == [("a", "b"), ("c", "d", "e")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Taner Yıldız", "Taner Yildiz"), ("Jan Łosk", "Jan Losk"), ("Per Højgaard", "Per Hojgaard")],
)
def test_letters_that_other_papers_write_plain_make_no_other_name(one: str, other: str) -> None:
    assert person_name(one) == person_name(other)


def test_don_is_a_first_name() -> None:
    assert person_name("Don Carvelli").words == ("don", "carvelli")


def test_an_arabic_name_is_one_in_every_romanisation() -> None:
    one, other = person_name("Abdel Moneim al-Gharbi"), person_name("Abdulmenam al-Gharbi")
    assert same_person_name(one, other)
    assert not same_person_name(one, person_name("Abdelkarim al-Gharbi"))
    assert not same_person_name(person_name("Abdullah"), person_name("Abdel Moneim"))


def test_a_body_of_a_part_of_a_land_is_one_with_and_without_an_apostrophe() -> None:
    one, other = (
        body_name(name, None) for name in ("Tolm Region Health Ministry", "the Tolm Region's health ministry")
    )
    assert same_body_name(one, other)
    assert not same_body_name(one, body_name("Brod Region Health Ministry", None))


@pytest.mark.parametrize("name", ["State-run Anadolu news agency", "the state-owned Anadolu", "Anadolu"])
def test_a_news_agency_is_one_under_each_of_its_names(name: str) -> None:
    assert body_name(name, None) == body_name("Anadolu Agency", None)


def test_an_authority_called_agency_is_no_news_agency() -> None:
    assert body_name("Varnian Space Agency", None) != body_name("Varnian News Agency", None)
    assert body_name("National Fire Agency", None).words == ("national", "fire", "agency")


def test_who_speaks_for_somebody_is_not_he() -> None:
    spokesman = person_name("A spokesman for Prime Minister Rishi Anand")
    assert not same_person_name(spokesman, person_name("Rishi Anand"))
    assert same_person_name(person_name("Maria Rishi Anand"), person_name("Rishi Anand"))
