"""Reports that point back to the sentence before them."""

from tests.reading.reading_of import said


def test_what_somebody_told_stands_before() -> None:
    found = said(
        "There was no trace of petrol in the orchard. That is what the fire brigade's expert, Sunil Rao, "
        "told the court on Wednesday."
    )
    assert found == [("There was no trace of petrol in the orchard", "Sunil Rao")]


def test_what_somebody_else_said_stays_hers() -> None:
    found = said(
        "There was no trace of petrol in the orchard, said Ana Lund. That is what the fire brigade's expert, "
        "Sunil Rao, told the court."
    )
    assert ("There was no trace of petrol in the orchard", "Ana Lund") in found
    assert ("There was no trace of petrol in the orchard", "Sunil Rao") not in found


def test_this_stands_for_the_sentence_before() -> None:
    stated = "Norda will send 6,000 engineers to the border. This was stated by Minister Pavlo Dren in Ayle."
    said_so = "The port will close in May. Dren said this at a briefing on Monday."
    quoted = '"It will close in May," Dren said. Dren said this in Ayle.'
    assert said(stated) == [("Norda will send 6,000 engineers to the border", "Pavlo Dren")]
    assert said(said_so) == [("The port will close in May", "Dren")]
    assert ("this", "Dren") in said(quoted)
