"""Headlines that begin with somebody's words."""

import pytest

from sayso.reading.actors.words import read_words
from sayso.reading.encoder import encode
from sayso.reading.headlines import with_headline
from sayso.reading.names import find_names
from sayso.reading.tokens import tokenize
from sayso.records import Statement
from tests.reading.reading_of import said


def headline(text: str, statements: list[Statement] | None = None) -> list[tuple[str, list[str]]]:
    found = with_headline(read_words(tokenize(text)), statements or [], find_names(encode(text)))
    return [(text[slice(*one.content[0])], [text[slice(*span)] for span in one.source]) for one in found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("'I was robbed of my day': Bride slams hotel after tent falls\n\nIt rained.", "Bride"),
        ("“Nobody owns the sea”: a conversation with Ingrid Solheim\n\nShe maps it.", "Ingrid Solheim"),
        ('"We will not pay": Ana Ruiz rejects the bill\n\nThe bill came.', "Ana Ruiz"),
    ],
)
def test_who_stands_after_the_colon_said_it(text: str, source: str) -> None:
    assert [who for _, who in headline(text)] == [[source]]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Quake kills 12 in Nepal: police", [("Quake kills 12 in Nepal", ["police"])]),
        ("Varnia sent additional 3,000 troops: JCS", [("Varnia sent additional 3,000 troops", ["JCS"])]),
        (
            "Exclusive: Varnia sends missiles abroad - sources",
            [("Varnia sends missiles abroad", ["sources"])],
        ),
        ("Varnia sends missiles abroad - Harbour News", []),
        ("Varnia strikes a school: what we know", []),
        ("Second child dies in flood, officials confirm", [("Second child dies in flood", ["officials"])]),
        ("Harbour workers march, sing and dance", []),
        ("Opinion: The war that never ends", []),
        ("Flood in Osk: the mayor", []),
    ],
)
def test_a_source_may_end_the_line(line: str, found: list[tuple[str, list[str]]]) -> None:
    assert headline(f"{line}\n\nIt rained in the night and nobody came.") == found


def test_a_topic_before_a_colon_says_nothing() -> None:
    text = "Measles outbreak: child dies in the west\n\nIt spread."
    topic = Statement("s1", ((18, 41),), ((16, 17),), ((0, 16),))
    assert headline(text, [topic]) == []


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("Lund says truce near as Varnia strikes the port", "truce near"),
        ("Lund says truce near as Varnia, Kestria trade blame", "truce near"),
        ("Lund says Kestria as isolated as ever", "Kestria as isolated as ever"),
    ],
)
def test_what_happens_meanwhile_is_nobodys_word(line: str, content: str) -> None:
    given = Statement("s1", ((10, len(line)),), ((5, 9),), ((0, 4),))
    assert headline(f"{line}\n\nIt rained.", [given]) == [(content, ["Lund"])]


def test_a_line_that_ends_a_text_of_its_own_is_no_headline() -> None:
    assert headline("Quake kills 12 in Nepal: police") == []


def test_what_follows_a_semicolon_is_a_report_of_its_own() -> None:
    text = "27 killed in strike, monitors say; army denies targeting civilians\n\nIt burned."
    cut = text.index("army")
    given = Statement("s1", ((0, 19), (cut, cut + 30)), ((30, 33),), ((21, 29),))
    assert headline(text, [given]) == [
        ("27 killed in strike", ["monitors"]),
        ("targeting civilians", ["army"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "'Worst storm in decades': Coast battered as roofs fly\n\nIt blew.",
        "Bride slams hotel: 'I was robbed'\n\nIt rained.",
        "'Robbed': Bride slams hotel\n\nIt rained.",
    ],
)
def test_a_thing_says_nothing_and_one_word_is_no_statement(text: str) -> None:
    assert headline(text) == []


def test_what_is_known_already_is_not_found_again() -> None:
    text = "'I was robbed of my day': Bride slams hotel\n\nIt rained."
    known = Statement("s1", ((0, 24),), ((32, 37),), ((26, 31),))
    assert headline(text, [known]) == [(text[0:24], ["Bride"])]


def test_a_verb_before_the_last_word_of_a_headline() -> None:
    found = said("Toll of the raid rises to 18, says army\n\nSoldiers killed another man on Thursday.")
    assert found == [("Toll of the raid rises to 18", "army")]


def test_whom_the_article_quotes_may_end_its_headline_behind_a_dash() -> None:
    below = '\n\n"It is so," Pavlo Dren said on Monday. "We will see," Dren said.'
    first = "Not all soldiers will clear mines in the region – "
    assert said(f"{first}Dren{below}")[0] == (first.removesuffix(" – "), "Pavlo Dren")
    assert all(words != first.removesuffix(" – ") for words, _ in said(f"{first}Harbour Post{below}"))


def test_two_who_are_named_end_a_headline() -> None:
    text = "Soldiers killed in border town, Norway and Sweden say\n\nIt rained on Monday."
    assert said(text) == [("Soldiers killed in border town", "Norway + Sweden")]
