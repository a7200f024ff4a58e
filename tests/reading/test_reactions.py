"""Quotations under a line that names who speaks."""

from tests.reading.reading_of import said

OPENING = "Keldra and Tolm signed a truce on Monday. Here is what was said about it.\n\n"


def test_a_quotation_under_a_line_in_capitals_is_that_speakers() -> None:
    text = OPENING + (
        'KELDRAN PRESIDENT TOMAS ILVAR, IN A TELEVISED ADDRESS\n"We have not given up one inch."\n\n'
        'ELENA MARSH, ANALYST AT THE CORDELL INSTITUTE\n"Sixty days is enough to rearm."\n'
    )
    assert said(text)[-2:] == [
        ('"We have not given up one inch."', "TOMAS ILVAR"),
        ('"Sixty days is enough to rearm."', "ELENA MARSH"),
    ]


def test_a_line_in_small_letters_counts_where_it_names_somebody_and_is_one_of_several() -> None:
    text = OPENING + (
        'Ana Ruiz, nurse\n"I have not slept since the sirens."\n\n'
        'Olaf Lund, baker\n"I shall open at six as ever."\n'
    )
    assert said(text)[-2:] == [
        ('"I have not slept since the sirens."', "Ana Ruiz"),
        ('"I shall open at six as ever."', "Olaf Lund"),
    ]


def test_a_crosshead_speaks_no_quotation() -> None:
    text = 'Ana Ruiz said the hall was dark.\n\nNo warning at all\n\n"We heard nothing before it fell."\n'
    assert "No warning at all" not in {who for _, who in said(text)}
