import pytest

from sayso.errors import NotText
from sayso.intake.decoding import decode

ENGLISH = (
    "The café’s owner — a Señor Núñez — said “nobody was hurt” and closed the house on Monday. "
    "He wasn’t there himself, he said, because he’d been at the harbour since the morning."
)
RUSSIAN = (
    "Береговая охрана сообщила в понедельник, что гавань останется закрытой до пятницы после "
    "столкновения двух паромов. Мэр заявил, что город оплатит гостиницы для пассажиров."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac-roman"]
)
def test_english_in_any_encoding(encoding):
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "iso8859-5"])
def test_other_scripts_are_detected(encoding):
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_a_guess_is_a_warning():
    assert decode(ENGLISH.encode()).warnings == ()
    assert "cp1252" in decode(ENGLISH.encode("cp1252")).warnings[0]


def test_declared_encoding_decides_where_utf8_does_not():
    words = "Łódź leży nad rzeką Łódką"
    assert decode(words.encode("iso8859-2"), declared="ISO-8859-2").text == words
    page = f'<meta charset="iso-8859-2"><p>{words}'
    assert decode(page.encode("iso8859-2"), markup=True).text == page


def test_wrong_declaration_loses_against_utf8():
    assert decode(ENGLISH.encode(), declared="latin-1").text == ENGLISH


def test_a_cut_character_at_the_end_is_left_out():
    decoded = decode("It is a café”".encode()[:-1])
    assert decoded.text == "It is a café"
    assert "middle of a character" in decoded.warnings[0]


def test_single_foreign_bytes_in_utf8_are_repaired():
    data = ENGLISH.encode() + b" It\x92s late."
    assert decode(data).text == ENGLISH + " It’s late."


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ...", b"PK\x03\x04\x14\x00", b"\x89PNG\r\n", bytes(range(256)) * 20, b"text\x00text" * 50,
     b"\x01\x02\x03\x04abcdef" * 9, b"\xff\xfe\x00\xd8"],
)  # fmt: skip
def test_binary_is_refused(data):
    with pytest.raises(NotText):
        decode(data)
