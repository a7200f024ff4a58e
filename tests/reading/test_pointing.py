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
