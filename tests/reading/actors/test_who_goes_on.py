"""Who goes on speaking, and under which name: classes that real news copy showed."""

from __future__ import annotations

import pytest

from sayso.reading.pipeline import read_article
from sayso.records import Article, Reading
from tests.reading.reading_of import said, speakers


def read(text: str) -> Reading:
    return read_article(Article(text, language="en"))


def kinds(reading: Reading) -> dict[str, str]:
    return {actor.name: actor.kind for actor in reading.actors}


def test_whose_claim_is_answered_does_not_go_on() -> None:
    found = said(
        "Foreign ministry spokesman Edvin Lund told a weekly briefing that there could be no talks with "
        "Tarsk.\n\n"
        "Lund responded to a question on Kestrian President Pavel Orlo's claims about arranging the truce by "
        "saying that the two armies had agreed on it themselves.\n\n"
        '"Our position has not changed," he said, adding that "talks and raids do not go together".'
    )
    assert [who for _, who in found][-2:] == ["Edvin Lund"] * 2


def test_who_is_told_of_in_a_quotation_does_not_speak_it() -> None:
    found = said(
        "The battalion's commander, Lt Col Omar Sule, confirmed the death of Idris Kamo, who was "
        "reportedly the third in command of the raiders.\n"
        '"We have killed another raider this afternoon. We took a gun from him," he said.'
    )
    assert found[-1][1] == "Omar Sule"
    assert ("the third in command of the raiders", "") in found


def test_a_lawyer_is_not_his_client_or_the_prosecutor() -> None:
    found = said(
        "Prosecutor Nell Abara said that Tomas Geld had bought two canisters of petrol. "
        "The petrol was for his chainsaw, his lawyer replied."
    )
    assert [who for _, who in found] == ["Nell Abara", "his lawyer"]


def test_a_name_ends_before_the_full_stop() -> None:
    reading = read(
        '"They opened fire first," said the ministry\'s spokesman, Colonel Mirek Hask. Veskova had '
        "lost at least 25 men, he said."
    )
    assert "Mirek Hask" in kinds(reading)


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Velmar president and chief executive Mr Ben Holt", "Ben Holt"),
        ("Ministry of Defence and army spokesperson Felix Holt", "Felix Holt"),
        (
            "The Varnian Relief Forces (VRF) Hill Division and Operation Torch Commander, Maj Gen Omar Sule,",
            "Omar Sule",
        ),
        ("The mayor and Governor Ana Ruiz", "The mayor + Ana Ruiz"),
        ("Coun Ben Holt", "Ben Holt"),
        ("The regional governor and Tolm's papers", "The regional governor + Tolm's papers"),
    ],
)
def test_one_man_with_two_offices(source: str, speaker: str) -> None:
    assert speakers(read(f"{source} said on Monday that the road was open."), 0) == speaker


def test_the_governor_behind_a_name_is_somebody_else() -> None:
    found = said(
        "Six people were killed by militants from the Somali group al-Harak, "
        "the regional governor and local media reported."
    )
    assert found[0][1] == "the regional governor + local media"
    assert kinds(read("Militants from the Somali group al-Harak fled."))["al-Harak"] == "organisation"


def test_the_company_is_no_table_of_estimates() -> None:
    found = said(
        "Velmar AG reported a higher profit on Thursday and said demand was strong.\n"
        "According to Norda Estimates, analysts were expecting earnings of 93 cents a share.\n"
        "The company, which is based in Tolm, said 875,000 accounts were added in the quarter."
    )
    assert [who for _, who in found] == ["Velmar AG", "Velmar AG", "Norda Estimates", "Velmar AG"]


def test_a_force_is_no_authority_over_it() -> None:
    found = said(
        "Tolm Police said they had asked advisers to look into it.\n\n"
        'Ana Ruiz, a member of the Tolm Police Authority, said: "There are rules."\n\n'
        "The Tolm force admitted it had asked its advisers to look into it."
    )
    assert [who for _, who in found] == ["Tolm Police", "Ana Ruiz", "Tolm Police"]


def test_letters_with_dots_are_a_body() -> None:
    assert (
        kinds(read("R.M.I., which is reviewing its practices, said it earned 176 million."))["R.M.I."]
        == "organisation"
    )


def test_jurors_and_a_court_are_no_people() -> None:
    reading = read(
        "Edda Lund and Sara Patten forged documents, the Old Bailey heard.\n\n"
        "Jurors were told Patten left work early.\n\nThe couple, of Tolm, denied wrongdoing."
    )
    assert speakers(reading, 0) == ""
    assert speakers(reading, 2) == "Edda Lund + Sara Patten"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kestrian President Pavel Orlo left. The war-time leader said the port was open.", "Pavel Orlo"),
        ("Alda Airlines fell. Ana Roy left on Monday. The airline said he was ill.", "Alda Airlines"),
        (
            "Lawyer-turned rights activist, Femi Lana, has asked the police for it. The lawyer said so.",
            "Femi Lana",
        ),
        (
            "The governor of Varnia's Tolm region, Oleg Syne, said four had died. Then the "
            "Tolm region governor urged residents to leave.",
            "Oleg Syne",
        ),
        ("WHO expert Dr. Sylvie Brand said it was working closely with authorities.", "Sylvie Brand"),
        (
            "Mukas alleged that troops had crossed the border, a claim Varnian authorities have described as "
            '"utter rubbish".',
            "Varnian authorities",
        ),
    ],
)
def test_who_is_called_otherwise(text: str, speaker: str) -> None:
    assert said(text)[-1][1] == speaker


def test_it_is_nobody_where_something_is_reported() -> None:
    found = said(
        "The government was silent. The attackers raided the base on Thursday in which, it is reported, five "
        "soldiers and 22 attackers were killed."
    )
    assert [who for _, who in found] == [""]


def test_a_vice_marshal_is_not_the_marshal() -> None:
    found = said(
        "Marshal Iven Kosh wept. Vice-Marshal Kosh, who had sworn that none had fallen, laid a wreath."
    )
    assert [who for _, who in found] == ["Kosh"]
