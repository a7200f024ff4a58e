"""Sources that break off before their noun."""

import pytest

from sayso.reading.sources import complete_sources
from sayso.reading.tokens import tokenize
from sayso.records import Statement
from tests.reading.reading_of import said


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("The loss was expected by most economic analysts in May.", "most", "most economic analysts"),
        ("The loss was expected by the film in May.", "the", "the film"),
        ("Its secretary-general urged calm.", "Its secretary", "Its secretary-general"),
        ("Analysts expected the loss in May.", "Analysts", "Analysts"),
        (
            "Holm, who wants to broker a deal between Varland and Kestria, agreed.",
            "Holm, who wants to broker a deal between",
            "Holm, who wants to broker a deal between Varland and Kestria",
        ),
        (
            "The minister responsible for what came agreed.",
            "The minister responsible for",
            "The minister responsible for",
        ),
    ],
)
def test_a_source_reaches_its_noun(text: str, source: str, whole: str) -> None:
    start = text.index(source)
    statement = Statement("s1", ((0, 0),), (), ((start, start + len(source)),))
    (found,) = complete_sources(tokenize(text), [statement])
    assert [text[a:b] for a, b in found.source] == [whole]


def test_an_article_of_the_sentence_before_is_no_source() -> None:
    text = "The port has closed. Rain is expected to fall."
    statement = Statement("s1", ((21, 25), (38, 45)), ((26, 37),), ((0, 3),))
    (found,) = complete_sources(tokenize(text), [statement])
    assert found.source == ()


def test_a_source_does_not_run_into_the_cue() -> None:
    text = "Most report losses."
    statement = Statement("s1", ((12, 18),), ((5, 11),), ((0, 4),))
    assert complete_sources(tokenize(text), [statement]) == [statement]


@pytest.mark.parametrize(("cue", "source"), [("promises", ["that"]), ("signed", [])])
def test_a_cue_after_a_relative_pronoun_has_it_as_its_source(cue: str, source: list[str]) -> None:
    text = "Both signed a deal that promises help."
    start, at = text.index(cue), text.index("help")
    statement = Statement("s1", ((at, at + 4),), ((start, start + len(cue)),))
    (found,) = complete_sources(tokenize(text), [statement])
    assert [text[a:b] for a, b in found.source] == source


def spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    at = text.index(words)
    return ((at, at + len(words)),)


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("The Aldmouth Echo said so.", "The Aldmouth", "The Aldmouth Echo"),
        ("Doris Crouse-Hays said so.", "Doris Crouse-", "Doris Crouse-Hays"),
    ],
)
def test_a_source_takes_in_all_of_a_name(text: str, source: str, whole: str) -> None:
    statement = Statement("s1", spans(text, "so"), spans(text, "said"), spans(text, source))
    (found,) = complete_sources(tokenize(text), [statement])
    assert [text[a:b] for a, b in found.source] == [whole]


def test_a_source_stands_on_the_line_of_its_cue() -> None:
    text = "14:32\nMinister said no."
    statement = Statement("s1", spans(text, "no"), spans(text, "said"), spans(text, "32\nMinister"))
    assert complete_sources(tokenize(text), [statement])[0].source == spans(text, "Minister")


def test_an_apposition_before_the_clause_is_the_sources() -> None:
    text = "According to the Lund Institute, a think tank in Tolm, the front moved in June."
    statement = Statement(
        "s1",
        spans(text, "a think tank in Tolm, the front moved in June"),
        spans(text, "According to"),
        spans(text, "the Lund Institute"),
    )
    (found,) = complete_sources(tokenize(text), [statement])
    assert found.source == spans(text, "the Lund Institute, a think tank in Tolm")
    assert found.content == spans(text, "the front moved in June")
    text = "According to Lund, a man who saw it, fled."
    statement = Statement(
        "s1", spans(text, "a man who saw it, fled"), spans(text, "According to"), spans(text, "Lund")
    )
    assert complete_sources(tokenize(text), [statement])[0].content == statement.content


def test_who_stands_after_by_is_no_content() -> None:
    text = "Its figures are regarded by the UN as reliable."
    at = text.index("the UN")
    given = Statement("s1", ((at, len(text) - 1),), ((text.index("are"), at - 1),))
    (one,) = complete_sources(tokenize(text), [given])
    assert [text[slice(*span)] for span in one.source] == ["the UN"]
    assert [text[slice(*span)] for span in one.content] == ["as reliable"]


def test_the_last_noun_of_what_is_said_is_no_source() -> None:
    text = "Four were hurt, including a five-year-old boy, governor Ana Ruiz said."
    given = Statement(
        "s1",
        ((0, text.index(" boy")),),
        spans(text, "said"),
        spans(text, "boy, governor Ana Ruiz"),
    )
    (one,) = complete_sources(tokenize(text), [given])
    assert [text[slice(*span)] for span in one.source] == ["governor Ana Ruiz"]
    assert text[slice(*one.content[0])].endswith("five-year-old boy")


def test_a_list_of_names_has_its_first() -> None:
    text = "Varnia, Morland and Ardania called for a truce."
    given = Statement(
        "s1", spans(text, "a truce"), spans(text, "called for"), spans(text, "Morland and Ardania")
    )
    (one,) = complete_sources(tokenize(text), [given])
    assert text[slice(*one.source[0])] == "Varnia, Morland and Ardania"
    text = "In Varnia, Morland and Ardania called for a truce."
    given = Statement(
        "s1", spans(text, "a truce"), spans(text, "called for"), spans(text, "Morland and Ardania")
    )
    (one,) = complete_sources(tokenize(text), [given])
    assert text[slice(*one.source[0])] == "Morland and Ardania"


def _found(text: str, source: str, cue: str, *content: str) -> Statement:
    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    given = Statement("s1", tuple(map(span, content)), (span(cue),), (span(source),))
    (found,) = complete_sources(tokenize(text), [given])
    return found


def test_according_to_is_followed_by_its_source() -> None:
    text = "Dahl said that, according to Lund's service, 40 had come."
    found = _found(text, "Dahl", "to", "40 had come")
    assert [text[a:b] for a, b in (*found.cue, *found.source)] == ["according to", "Lund's service"]


def test_what_stands_between_according_to_and_a_name_is_the_source() -> None:
    text = "According to Lund's service, the harbour police, 40 had come."
    found = _found(text, "the harbour police", "According to", "Lund's service", "40 had come")
    assert [text[a:b] for a, b in (*found.source, *found.content)] == [
        "Lund's service, the harbour police",
        "40 had come",
    ]


def test_the_last_syllable_of_a_name_is_no_verb() -> None:
    text = "Lawmakers Han Sung-kwon and Ahn Sun-won told reporters that 300 had died."
    source, cue = text.index("Ahn Sun"), text.index("won told")
    statement = Statement(
        "s1", ((text.index("that"), len(text) - 1),), ((cue, cue + 8),), ((10, source + 7),)
    )
    (found,) = complete_sources(tokenize(text), [statement])
    assert [text[a:b] for a, b in (*found.source, *found.cue)] == ["Han Sung-kwon and Ahn Sun-won", "told"]


def test_a_name_goes_on_over_a_slash() -> None:
    (found,) = said(
        "The results topped forecasts, according to Thomson Norda I/B/E/S. Revenue rose 6 percent."
    )
    assert found == ("The results topped forecasts", "Thomson Norda I/B/E/S.")


def test_a_source_ends_with_its_sentence() -> None:
    found = said(
        "Tens of thousands marched on Sunday, said the mayor, Jon Holt. Marek Olin, who leads the party, "
        "told the crowd the government must go."
    )
    assert [who for _, who in found] == ["Jon Holt", "Marek Olin"]


def test_a_title_ends_no_sentence() -> None:
    (found,) = said("MPD director Chief Supt. Joel Corone said the man was caught on Friday.")
    assert found == ("the man was caught on Friday", "Joel Corone")


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("The survey, cited by Norda, finds that it fell.", "Norda", "finds", "The survey, cited by Norda"),
        ("Harbour.Az said it fell.", "Az", "said", "Harbour.Az"),
        ("The mayor left Tolm.He said it fell.", "He", "said", "He"),
        ("The bridge, built by Norda, fell, Lund said.", "Lund", "said", "Lund"),
    ],
)
def test_a_source_begins_with_who_tells(text: str, source: str, cue: str, whole: str) -> None:
    start, verb = text.rindex(source), text.rindex(cue)
    content = (verb + len(cue) + 1, len(text) - 1) if verb + len(cue) + 2 < len(text) else (0, start - 2)
    statement = Statement("s1", (content,), ((verb, verb + len(cue)),), ((start, start + len(source)),))
    (found,) = complete_sources(tokenize(text), [statement])
    assert [text[a:b] for a, b in found.source] == [whole]


def test_a_name_that_closes_the_line_is_the_sources() -> None:
    text = "The port will close, according to the state news agency, Norda"
    said_by = text.index("the state")
    statement = Statement(
        "s1",
        ((0, 19), (len(text) - 5, len(text))),
        ((text.index("according"), said_by - 1),),
        ((said_by, len(text) - 7),),
    )
    (found,) = complete_sources(tokenize(text), [statement])
    assert text[slice(*found.source[0])] == "the state news agency, Norda"
    assert [text[a:b] for a, b in found.content] == ["The port will close"]


def test_according_to_leads_to_the_whole_list() -> None:
    text = "According to Sorian, Varnian and Norge officials, the port will close."
    first = text.index("Sorian")
    statement = Statement("s1", ((text.index("the port"), len(text) - 1),), ((0, 12),), ((first, first + 6),))
    (found,) = complete_sources(tokenize(text), [statement])
    assert text[slice(*found.source[0])] == "Sorian, Varnian and Norge officials"
