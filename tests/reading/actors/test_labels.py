"""Labels of printed conversations."""

from tests.reading.reading_of import said

OPENING = "Ingrid Solheim has mapped the sea for years. She spoke to The Harbour Review in Tolm.\n\n"


def test_initials_are_those_whom_the_text_names() -> None:
    text = OPENING + (
        "The Harbour Review: Why is mining a gamble?\n\nIngrid Solheim: Because we know so little.\n\n"
        "THR: Would you ban it?\n\nIS: I would wait for fifteen years.\n\nTHR: Is that long enough?\n"
    )
    assert dict(said(text))["Would you ban it?"] == "Harbour Review"
    assert dict(said(text))["I would wait for fifteen years."] == "Ingrid Solheim"


def test_an_answer_is_the_one_person_whom_the_introduction_names() -> None:
    turns = "Q: Why is mining a gamble?\n\nA: Because we know so little.\n\nQ: Would you ban it?\n\n"
    turns += "A: I would wait for years.\n"
    found = dict(said(OPENING + turns))
    assert found["I would wait for years."] == "Ingrid Solheim"
    assert found["Would you ban it?"] == ""
    two = "Ingrid Solheim met Ana Ruiz in Tolm on Monday and they talked about the sea at length.\n\n"
    assert dict(said(two + turns))["I would wait for years."] == ""
