"""When several papers' numbers have one origin, each pair read in earnest."""

from __future__ import annotations

import pytest

from sayso.comparing.matter import Matter, Member
from sayso.comparing.origins import find_origins, find_say_so
from sayso.reading.pipeline import read_article
from sayso.records import Article


def matter(*texts: str) -> Matter:
    members = [
        Member(
            f"{number:016x}",
            f"{number:012x}",
            read_article(Article(text, outlet=outlet, published="2031-06-03")),
        )
        for number, (outlet, text) in enumerate(
            zip(("Sarre Post", "Orla Wire", "Brede Echo"), texts, strict=False), 1
        )
    ]
    return Matter(tuple(members))


def interval(found: Matter, *words: str) -> tuple[int, int]:
    records = [record for record, point in found.points.items() if point.words in words]
    assert len(records) >= len(words)
    origins = find_origins(found, records)
    return origins.low, origins.high


@pytest.mark.parametrize(
    ("one", "other", "words", "wanted"),
    [
        # A body and its people, its inquiry, the land's president, whoever runs it.
        (
            "An air strike on Durah killed 40 people, the local health authority said. The "
            "Eastern Health Authority "
            "runs the clinics of Durah.",
            "The strike on Durah killed 67 people, health officials in the town said.",
            ("40 people", "67 people"),
            (1, 1),
        ),
        (
            "Tasmar's military said it had killed 22 fighters in Durah.",
            "Twenty-two fighters died in Durah, a military source told the Wire.",
            ("22 fighters", "Twenty-two fighters"),
            (1, 1),
        ),
        (
            "Britain's Ministry of Defence said more than 6,000 soldiers had been killed or hurt in Durah.",
            "More than 6,000 soldiers were killed or hurt in Durah, British Defence Intelligence said.",
            ("more than 6,000 soldiers", "More than 6,000 soldiers"),
            (1, 1),
        ),
        (
            "France's Ministry of Defence said more than 6,000 soldiers had been killed or hurt in Durah.",
            "More than 6,000 soldiers were killed or hurt in Durah, British Defence Intelligence said.",
            ("more than 6,000 soldiers", "More than 6,000 soldiers"),
            (2, 2),
        ),
        (
            "A British Ministry of Defence intelligence report said over 6,000 soldiers had died in Durah.",
            "Over 6,000 soldiers died in Durah, Britain's Ministry of Defence said.",
            ("over 6,000 soldiers", "Over 6,000 soldiers"),
            (1, 1),
        ),
        (
            "The United Nations said that 4,000 people had fled Durah.",
            "A United Nations inquiry said that 103 people had died in Durah.",
            ("4,000 people", "103 people"),
            (1, 1),
        ),
        (
            "Ukraine says 4,000 North Koreans have been killed or wounded in Kursk.",
            "President Danylo Horenko said that 4,000 North Koreans had been killed or wounded in Kursk.",
            ("4,000 North Koreans",),
            (1, 1),
        ),
        (
            "The Hamari Front's health ministry says 212 people died in Durah.",
            "The Hamari Front said that 212 people had died in Durah.",
            ("212 people",),
            (1, 1),
        ),
        # A union under its name and under what it is; a company that is told of by its trade and
        # by its chief.
        (
            "The metalworkers' union IGX spoke of up to 11,000 jobs at risk at Autowerk.",
            "Autowerk wants to lose 8,000 jobs. The union says 11,000 jobs are at risk.",
            ("up to 11,000 jobs", "11,000 jobs"),
            (1, 1),
        ),
        (
            "Department store chain Harlan Voss will cut 3,200 jobs, it said on Monday. The "
            "retailer gave no dates.",
            "Harlan Voss plans to close 18 stores, a spokesman for Harlan Voss, Tor Hagen, said.",
            ("3,200 jobs", "18 stores"),
            (1, 1),
        ),
        # Who gives an earlier number is the one who speaks here.
        (
            "The Pentagon said on Monday that 10,000 soldiers were in Kursk, having spoken a week "
            "earlier of 8,000.",
            "The Pentagon said that 11,000 soldiers were in Kursk.",
            ("10,000 soldiers", "8,000"),
            (1, 1),
        ),
        (
            "The agency said that 3,000 soldiers had been sent, twice the 1,500 that the agency "
            "gave last week.",
            "The agency said that 4,000 soldiers had been sent.",
            ("3,000 soldiers", "1,500"),
            (1, 1),
        ),
        # A report speaks for whoever said something in it.
        (
            "The floods cost 168 lives, the Disaster Authority said in a final report on "
            "Thursday. Nobody else is "
            "missing. The report lists 121 deaths in Misri.",
            "The floods killed 168 people, the Disaster Authority said.",
            ("168 lives", "121 deaths"),
            (1, 1),
        ),
        # What an outlet saw of others' making is theirs.
        (
            "Up to 11,000 soldiers are in Kursk, according to an assessment by Ukrainian "
            "officials seen by the Post.",
            "Defence Minister Taras Holub said that 11,000 soldiers were in Kursk.",
            ("Up to 11,000 soldiers", "11,000 soldiers"),
            (1, 1),
        ),
        # A body speaks by its press service, and by the figures that it hands out.
        (
            "The toll has climbed to 137, the press service of the Varnian Inquiry Committee said.",
            "At least 137 people were killed, the Varnian Inquiry Committee confirmed.",
            ("137", "At least 137 people"),
            (1, 1),
        ),
        (
            "Figures from the Harbour Workers' Federation put the crowd at 35,000.",
            "Some 35,000 people marched, the Harbour Workers' Federation said.",
            ("35,000", "Some 35,000 people"),
            (1, 1),
        ),
        # The statement is that of who spoke right before it.
        (
            "The toll has climbed to 133, the Varnian Inquiry Committee said.\n\n“As the rubble was "
            "removed, the number of people killed has risen to 133,” the statement said.",
            "The Varnian Inquiry Committee said that 133 people had died.",
            ("133", "133 people"),
            (1, 1),
        ),
        # One agency under each of its names.
        (
            "At least 177 people were killed, the South Korean Yonhap News Agency reported.",
            "At least 177 people were killed, according to Yonhap.",
            ("At least 177 people",),
            (1, 1),
        ),
        (
            "State-run Anadolu news agency said that 40 people had died in Lako.",
            "In Lako 40 people died, Anadolu said.",
            ("40 people",),
            (1, 1),
        ),
        # Who calls a number an invention does not state it.
        (
            "The strike killed 67 people, the hospital of Durah said.",
            'Minister Karim Baz said the figure of 67 dead had been "invented in a basement".',
            ("67 people", "67"),
            (1, 1),
        ),
    ],
)
def test_the_interval(one: str, other: str, words: tuple[str, ...], wanted: tuple[int, int]) -> None:
    assert interval(matter(one, other), *words) == wanted


def test_what_an_outlet_has_from_papers_is_that_outlets() -> None:
    found = matter(
        "Norrbank moved 9 billion euros, internal documents seen by the Sarre Post show.",
        "Norrbank moved 9 billion euros, the Sarre Post reported, citing internal documents.",
    )
    records = [record for record, point in found.points.items() if "9 billion" in point.words]
    origins = find_origins(found, records)
    assert (origins.low, origins.high) == (1, 1)
    assert [origin.known for origin in origins.origins] == [True]


def test_those_who_say_it_together_are_as_many_origins() -> None:
    found = matter(
        "A strike on the mosque of Durah killed at least 70 people, aid workers and the Tasmari army said.",
        "Tasmar's army said that it mourned the deaths of 70 people in the mosque of Durah.",
    )
    assert interval(found, "at least 70 people", "70 people") == (1, 2)


def test_a_group_with_all_its_members_is_one_origin() -> None:
    found = matter(
        "The Durah Committees, a group of teachers and nurses, said that 70 people had died in the mosque."
    )
    assert interval(found, "70 people") == (1, 1)


def test_a_toll_that_somebody_gave_is_on_his_word() -> None:
    found = matter(
        "The toll reported by the interior ministry on Monday stated that 2,497 people were killed in Sarre.",
        "The quake killed 2,497 people, the interior ministry of Sarre said.",
    )
    assert interval(found, "2,497 people") == (1, 1)


def test_one_governor_is_one_origin_with_and_without_his_second_name() -> None:
    found = matter(
        "At least 96 people were killed in the club, Gov. Don Carvelli said.",
        "Brede Gov. Donald L. Carvelli said that the fire had killed 96 people.",
    )
    assert interval(found, "At least 96 people", "96 people") == (1, 1)


def test_a_paper_that_calls_a_count_its_own_counted_for_itself() -> None:
    found = matter("The yard holds 98 dead, the sexton said. Our own count on the first day was 74.")
    (counted,) = [record for record, point in found.points.items() if point.words == "74"]
    assert find_say_so(found, counted).kind == "eyes"
    theirs = matter('"The yard holds 98 dead. Our own count on the first day was 74," one of the men said.')
    (counted,) = [record for record, point in theirs.points.items() if point.words == "74"]
    assert find_say_so(theirs, counted).kind != "eyes"


@pytest.mark.parametrize(
    ("keeper", "known"),
    [
        ("the cemetery's keeper", True),
        ("the imam of the old mosque", True),
        ("a keeper of the cemetery", False),
    ],
)
def test_whoever_has_charge_of_one_place_is_known(keeper: str, known: bool) -> None:
    found = matter(f"In the Lantern Quarter, 98 people were buried, {keeper} said.")
    assert [origin.known for origin in find_origins(found, [*found.points]).origins] == [known]


def test_an_agency_of_states_has_a_representative() -> None:
    found = matter(
        "The World Health Agency (WHA) said that 40 people had died in Tolm.\n\nThe agency had counted 2,300 "
        "cases in the town, its representative, Dr. Ada Finn, told reporters."
    )
    assert interval(found, "40 people", "2,300 cases") == (1, 1)


def test_she_who_gives_a_number_is_whom_the_text_means() -> None:
    found = matter(
        'The chain denied it. "We sold umbrellas," its spokesman said.\n\nThe deputy mayor, Ada Finn, takes '
        "over. She gave new figures, 52 deaths in Tolm."
    )
    (said,) = [record for record, point in found.points.items() if point.words == "52 deaths"]
    assert find_say_so(found, said).links[-1] == "Ada Finn"


def test_a_ministry_is_not_held_by_the_spokesman_of_another() -> None:
    found = matter(
        "The UK Ministry of Defence said more than 6,000 soldiers had been killed or hurt in Durah.",
        "Poland watches Durah, Ministry of National Defence spokesman Jan Olt said on Monday.",
    )
    (record,) = [record for record, point in found.points.items() if point.figure.low == 6000]
    assert find_say_so(found, record).links == ("Sarre Post", "UK Ministry of Defence")
