"""Word ranges to exact spans."""

import pytest

from sayso.reading.assembly import _whole_number, assemble
from sayso.reading.encoder import tokenizer
from sayso.reading.quotations import find_quotations
from sayso.reading.statements import Found
from sayso.reading.windows import Pieces, split_pieces
from sayso.records import Note, Span, Statement


def words(pieces: Pieces, text: str, phrase: str) -> Span:
    start = text.index(phrase)
    inside = [
        n for n in range(pieces.words) if start <= pieces.starts[n] and pieces.ends[n] <= start + len(phrase)
    ]
    return inside[0], inside[-1] + 1


def build(
    text: str, parts: list[tuple[str, str, list[str]]], notes: tuple[Note, ...] = ()
) -> list[Statement]:
    pieces = split_pieces(text, tokenizer())
    found = [
        Found(
            words(pieces, text, cue),
            (words(pieces, text, source),) if source else (),
            tuple(words(pieces, text, content) for content in contents),
            1.0,
        )
        for source, cue, contents in parts
    ]
    return assemble(text, pieces, found, find_quotations(text), notes)


def contents(text: str, statement: Statement) -> list[str]:
    return [text[start:end] for start, end in statement.content]


def test_marks_are_whole_and_commas_left_out() -> None:
    text = '"We will stay," Ann Roe said, "until spring." It rained.'
    (one,) = build(text, [("Ann Roe", "said", ["We will stay,", "until spring."])])
    assert contents(text, one) == ['"We will stay,"', '"until spring."']
    assert one.mode == "direct"


def test_modes() -> None:
    text = 'Roe said the plan was "a joke" and Poe said it was fine.'
    one, two = build(text, [("Roe", "said", ['the plan was "a joke"']), ("Poe", "said", ["it was fine."])])
    assert (one.mode, two.mode) == ("mixed", "indirect")


def test_a_paragraph_goes_on_without_a_cue() -> None:
    text = '"It held," Roe told Poe in Ayle.\n\n"We are proud. We will not forget."\nIt rained on Friday.'
    one, two = build(text, [("Roe", "told", ["It held,"])])
    assert contents(text, two) == ['"We are proud. We will not forget."']
    assert (two.cue, two.source, two.mode) == ((), (), "direct")
    assert (one.id, two.id) == ("s1", "s2")


def test_the_same_paragraph_goes_on_within_the_statement() -> None:
    text = '"It held," Roe said. "We are proud of them." She left.'
    (one,) = build(text, [("Roe", "said", ["It held,"])])
    assert contents(text, one) == ['"It held,"', '"We are proud of them."']


def test_a_quotation_mostly_held_is_held_whole() -> None:
    text = 'Roe said: "It held for a week. We are proud." Poe left.'
    (one,) = build(text, [("Roe", "said", ["It held for a week."])])
    assert contents(text, one) == ['"It held for a week. We are proud."']


def test_content_in_a_later_paragraph_is_a_statement_of_its_own() -> None:
    text = '"It held," Roe said.\n\n"We are proud of them."\n\nIt rained.'
    one, two = build(text, [("Roe", "said", ["It held,", "We are proud of them."])])
    assert contents(text, one) == ['"It held,"']
    assert contents(text, two) == ['"We are proud of them."']
    assert two.cue == ()


def test_content_after_a_colon_may_stand_in_the_next_paragraph() -> None:
    text = 'Roe said:\n\n"We are proud of them."'
    (one,) = build(text, [("Roe", "said", ["We are proud of them."])])
    assert contents(text, one) == ['"We are proud of them."']


def test_hearsay_covers_its_aside_and_has_no_source() -> None:
    text = "In the talks — reportedly attended by his sister, Ann — Roe thanked Poe."
    (one,) = build(text, [("Roe", "reportedly", ["In the talks"])])
    assert contents(text, one) == ["attended by his sister, Ann"]
    assert one.source == ()


def test_single_marks_at_the_edge_belong_to_the_content() -> None:
    text = "Roe lauds 'brave' crews in talks \"now\""
    (one,) = build(text, [("Roe", "lauds '", ["brave' crews in talks"])])
    assert contents(text, one) == ["'brave' crews in talks"]
    assert [text[s:e] for s, e in one.cue] == ["lauds"]


def test_a_title_in_quotes_does_not_go_on() -> None:
    text = 'Roe said it held.\n\nThe film "A Long Way Home Again" opened.\n\n"Big Nights" followed, he noted.'
    assert len(build(text, [("Roe", "said", ["it held."])])) == 1


def test_nothing_is_read_in_a_note() -> None:
    text = "Editor's note: Roe said it held."
    notes = (Note("editor", (0, len(text))),)
    assert build(text, [("Roe", "said", ["it held."])], notes) == []


def test_a_dateline_is_no_part_of_the_content() -> None:
    text = "LISBON, Oct. 14 (Agency) — The strike goes on, Roe said."
    (one,) = build(text, [("Roe", "said", ["LISBON, Oct. 14 (Agency) — The strike goes on,"])])
    assert contents(text, one) == ["The strike goes on"]


@pytest.mark.parametrize(
    "dateline",
    [
        "SARN, West Norland — ",
        "SARN: ",
        "SARN, Jan. 13 (NWA) -- ",
        "Sarn, West Norland - ",
        "SARN/TOLM (Northline) -",
        "Sarn [Norland], January 4 (NWA): ",
        "SARN (Norland) • ",
    ],
)
def test_every_kind_of_dateline_is_left_out(dateline: str) -> None:
    text = f"{dateline}Trams stopped at noon, Roe said."
    (one,) = build(text, [("Roe", "said", [f"{dateline}Trams stopped at noon,"])])
    assert contents(text, one) == ["Trams stopped at noon"]


def test_indirect_content_does_not_reach_into_another_paragraph() -> None:
    text = "Strike goes on\n\nThe trams stopped, Roe said.\n\nIt rained."
    (one,) = build(text, [("Roe", "said", ["Strike goes on", "The trams stopped,", "It rained."])])
    assert contents(text, one) == ["The trams stopped"]


def test_a_quotation_goes_on_after_the_words_of_reporting() -> None:
    text = '"Every time you wait," Ann Roe said, "you give them more to take." It rained.'
    (one,) = build(text, [("Ann Roe", "said", ["Every time you wait,"])])
    assert contents(text, one) == ['"Every time you wait,"', '"you give them more to take."']


def test_a_quotation_of_whole_sentences_that_is_begun_is_held_whole() -> None:
    text = '"The harbour is full of what they called ‘ghosts’ and nobody is counting them now," Ann Roe said.'
    (one,) = build(text, [("Ann Roe", "said", ["The harbour"])])
    assert contents(text, one) == [
        '"The harbour is full of what they called ‘ghosts’ and nobody is counting them now,"'
    ]


def test_numbers_are_not_cut() -> None:
    text = "Ann Roe said $1,800 and 2,300.5 crates of 1,200 were lost."
    (one,) = build(text, [("Ann Roe", "said", ["800 and 2,300.5 crates of 1"])])
    assert contents(text, one) == ["$1,800 and 2,300.5 crates of 1,200"]


def test_a_time_is_not_cut_and_the_sign_of_a_handle_goes() -> None:
    text = "Roe said it fell around 3:30 p.m. near the quay @HarbourNews on Friday."
    (one,) = build(text, [("Roe", "said", ["30 p.m. near the quay @"])])
    assert contents(text, one) == ["3:30 p.m. near the quay"]


def test_a_dateline_alone_is_no_piece() -> None:
    text = "TOLM - An officer fell, police said."
    (one,) = build(text, [("police", "said", ["TOLM", "An officer fell"])])
    assert contents(text, one) == ["An officer fell"]


def test_a_single_mark_opened_in_a_content_is_closed_in_it():
    text = "Roe says men were told they were on a 'training exercise' in Tolm"
    (one,) = build(text, [("Roe", "says", ["men were told they were on a 'training exercise"])])
    assert contents(text, one) == ["men were told they were on a 'training exercise'"]


def test_an_apostrophe_closes_nothing():
    text = "Roe says it is the drivers' fault"
    (one,) = build(text, [("Roe", "says", ["it is the drivers"])])
    assert contents(text, one) == ["it is the drivers"]


def test_a_dateline_is_no_content_where_only_its_day_was_taken() -> None:
    text = "SARN, Oct 30 - The bridge is safe, Ann Roe said."
    (one,) = build(text, [("Ann Roe", "said", ["Oct 30 - The bridge is safe"])])
    assert contents(text, one) == ["The bridge is safe"]


@pytest.mark.parametrize("dateline", ["PORT TOLM (SPA) - ", "SARN, Oct 30 - ", "May 11 (Meridian) - "])
def test_a_dateline_is_no_part_of_the_source(dateline: str) -> None:
    text = f"{dateline}Minister Ann Roe on Wednesday denied that it was full."
    (one,) = build(text, [(f"{dateline}Minister Ann Roe", "denied", ["that it was full"])])
    assert [text[slice(*span)] for span in one.source] == ["Minister Ann Roe"]


def test_a_byline_speaks_no_headline() -> None:
    text = "Bridge may close, engineer says\n\nBy Ann Roe\n\nIt may close."
    assert build(text, [("Ann Roe", "says\n\nBy", ["Bridge may close"])]) == []
    found = build(text, [("engineer", "says\n\nBy", ["Bridge may close"])])
    assert [text[slice(*one.cue[0])] for one in found] == ["says"]


def test_an_agency_of_a_dateline_is_no_piece_of_what_is_said() -> None:
    text = "SARN, Sept 2 (Northline) - The bridge is safe, Ann Roe said."
    (one,) = build(text, [("Ann Roe", "said", ["Northline)", "The bridge is safe"])])
    assert contents(text, one) == ["The bridge is safe"]


def test_a_quotation_given_to_two_in_parts_is_both_ones_whole() -> None:
    text = "Roe pushed back, saying: “As for the losses, they were made up,” the agency Norda reported."
    parts = [
        ("Roe", "saying", ["As for the losses"]),
        ("the agency Norda", "reported", ["they were made up"]),
    ]
    whole = ["“As for the losses, they were made up,”"]
    assert [contents(text, one) for one in build(text, parts)] == [whole, whole]


def test_a_span_that_ends_at_a_decimal_point_takes_in_the_number() -> None:
    text = "It rose to $28.27-billion."
    assert text[slice(*_whole_number(text, 0, text.index("27-")))] == "It rose to $28.27"


def test_a_dateline_before_a_colon_says_nothing() -> None:
    text = "TOLM: The president thanked his hosts.\n\nHe left."
    assert build(text, [("TOLM", ":", ["The president thanked his hosts"])]) == []
    headline = "POLICE: Woman hurt in Tolm\n\nA woman was hurt."
    assert len(build(headline, [("POLICE", ":", ["Woman hurt in Tolm"])])) == 1


def test_a_capital_before_a_colon_is_a_dateline_where_a_sentence_follows() -> None:
    text = "Manila: The toll has reached 59, Roe said."
    (one,) = build(text, [("Roe", "said", ["Manila", "The toll has reached 59"])])
    assert contents(text, one) == ["The toll has reached 59"]
    headline = "Manila: No talks with Roe\n\nManila ruled out talks."
    assert len(build(headline, [("Manila", ":", ["No talks with Roe"])])) == 1


def test_a_bullet_is_no_word_of_what_is_said() -> None:
    text = "What we know:\n- Divers searched the hull, Roe said.\n- It rained."
    (one,) = build(text, [("Roe", "said", ["- Divers searched the hull"])])
    assert contents(text, one) == ["Divers searched the hull"]
