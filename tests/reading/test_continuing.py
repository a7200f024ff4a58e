"""Quotations without a cue: who spoke before, who is about to, and who leads up to them."""

from tests.reading.reading_of import said

TEXT = (
    "The mayor, Ana Ruiz, said the pier was safe.\n\n"
    "“It rose in minutes. We had no time.\n\n"
    "“We ran to the hill,” said Olaf Lund, a fisherman who lost his boat.\n\n"
    "Lund's wife, Berta, shook her head. “I told him to go without me.”\n\n"
    "The mayor laughed. “We have heard it all before.”\n\n"
    "“And we shall hear it again.”\n\n"
    "The hall was full of people. “Nobody moves in here.”"
)


def test_a_quotation_that_is_broken_off_belongs_to_the_cue_of_the_next_paragraph() -> None:
    assert ("“It rose in minutes. We had no time.", "Olaf Lund") in said(TEXT)


def test_a_quotation_behind_a_sentence_is_its_subjects() -> None:
    found = dict(said(TEXT))
    assert found["“I told him to go without me.”"] == "Berta"
    assert found["“We have heard it all before.”"] == "Ana Ruiz"


def test_one_that_goes_on_has_the_speaker_before_and_one_of_nobody_is_left_out() -> None:
    found = dict(said(TEXT))
    assert found["“And we shall hear it again.”"] == "Ana Ruiz"
    assert "“Nobody moves in here.”" not in found


def test_a_quotation_that_goes_on_tells_of_others_but_is_its_speakers() -> None:
    text = (
        "A harbour spokesman said Mr Holt “listened to the union”.\n"
        "“He said that any rise would cost the port dearly.\n"
        "“Mr Holt said he would go on talking to the union.”"
    )
    assert said(text)[1][1] == "A harbour spokesman"


def test_who_was_quoted_goes_on_and_not_who_quoted_him() -> None:
    found = said(
        '"Dialogue is a must," Ana Rao was quoted as saying by the Norda news agency.\n'
        '"We have a number of open issues. So we are going into this with an open mind."'
    )
    assert found[-1][1] == "Ana Rao"
