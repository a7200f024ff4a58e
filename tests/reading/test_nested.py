from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.nested import find_nested
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement
from tests.reading.kinds.marked import unmark


def nested(*sentences: str) -> list[tuple[str, str, str, str | None]]:
    """Source, cue, content and outer statement of each one, after the inner ones were found."""
    text, statements = unmark(*sentences)
    found, _ = find_nested(tokenize(text), statements)

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return [(words(s.source), words(s.cue), words(s.content), s.within) for s in found]


def test_a_report_with_its_addressee() -> None:
    assert nested("{Ruiz} <said> [that Lund had told her that the bridge was safe].") == [
        ("Ruiz", "said", "that Lund had told her that the bridge was safe", None),
        ("Lund", "had told", "that the bridge was safe", "s1"),
    ]


def test_somebodys_remark() -> None:
    found = nested("{Ruiz} <suggested> [that Lund's comment about a “plot” against the port was a joke].")
    assert found[1] == ("Lund", "comment", "about a “plot” against the port", "s1")


def test_a_bracketed_name_and_a_cue_of_two_negations() -> None:
    found = nested(
        "[“I think (Lund) did not say without irony that ‘these two’ are plotting,”] {Ruiz} <said>."
    )
    assert ("Lund", "did not say without irony", "that ‘these two’ are plotting", "s1") in found


def test_according_to() -> None:
    found = nested("{Ruiz} <said> [the bridge would stay closed all year, according to the ministry].")
    assert found[1] == ("the ministry", "according to", "the bridge would stay closed all year", "s1")


def test_numbers_follow_the_text() -> None:
    text, statements = unmark(
        "{Ruiz} <said> [that Lund had told her that the bridge was safe].", "{Dahl} <said> [it was not]."
    )
    found, _ = find_nested(tokenize(text), statements)
    assert [(s.id, text[slice(*s.source[0])]) for s in found] == [
        ("s1", "Ruiz"),
        ("s2", "Lund"),
        ("s3", "Dahl"),
    ]


def test_who_reports_whom_is_left_open() -> None:
    text, (first,) = unmark(
        "{A diplomat} <said> [that 500 had come], with Oakford officials putting it at 700."
    )
    at = text.index("Oakford")
    second = Statement(
        "s2",
        content=((text.index("it at"), text.index("700") + 3),),
        cue=((text.index("putting"), text.index(" it at")),),
        source=((at, text.index(" putting")),),
    )
    found, warnings = find_nested(tokenize(text), [first, second])
    assert (found[1].within, found[1].alternatives) == (None, ("s1",))
    assert "Oakford officials" in warnings[0]


def test_no_report_no_statement() -> None:
    for sentence in (
        "{Ruiz} <said> [that the bridge was safe and that it would open in May].",
        "{Ruiz} <said> [she did not know what Lund had said].",
        "{Ruiz} <said> [if he thinks that makes sense he is wrong].",
        "[“I think that the bridge is safe,”] {Ruiz} <said>.",
        "{Ruiz} <said> [Lund had not said that the bridge was safe].",
    ):
        assert len(nested(sentence)) == 1, sentence


@given(st.text("he said that “x” Lund's remark about, according to the.\n ", max_size=200))
def test_spans_stay_inside_the_outer_content(words: str) -> None:
    text = f"Ruiz said {words} ."
    outer = Statement("s1", content=((10, len(text)),), cue=((5, 9),), source=((0, 4),))
    found, _ = find_nested(tokenize(text), [outer])
    for statement in found:
        for start, end in statement.content + statement.cue + statement.source:
            assert 0 <= start < end <= len(text)
            assert statement.within in (None, "s1")


def test_a_report_in_trailing_form() -> None:
    found = nested(
        "[The troops are in the valley, the NSS said in the closed briefing], <according to> {Lund}."
    )
    assert ("the NSS", "said", "The troops are in the valley", "s1") in found


def test_words_of_reporting_in_the_middle_of_a_report() -> None:
    found = nested("{Ruiz} <said> [the bridge, the ministry had told her, would stay closed until May].")
    assert ("the ministry", "had told", "the bridge … would stay closed until May", "s1") in found


def test_when_or_where_it_was_said_stands_before_the_clause() -> None:
    found = nested("{Ruiz} <told> [the court that Dahl said on Monday that he had never seen the letter].")
    assert ("Dahl", "said", "that he had never seen the letter", "s1") in found
    found = nested("<According to> {a report}, [two clerks wrote in March that “it cannot hold.”]")
    assert found[1][2] == "that “it cannot hold.”"


def test_a_subordinate_clause_before_the_source_is_no_content() -> None:
    found = nested("{Ruiz} <said> [that after the vote was lost, Lund said nothing].")
    assert len(found) == 1


def test_a_trailing_report_after_a_quotation_or_a_longer_subject() -> None:
    found = nested('["We were ready," Ambassador Lenk told reporters], <according to> {a transcript}.')
    assert ("Ambassador Lenk", "told", '"We were ready,"', "s1") in found
    found = nested("[The strike is off, the union's leader Ola Brandt said], <according to> {the Echo}.")
    assert ("the union's leader Ola Brandt", "said", "The strike is off", "s1") in found


def test_a_passive_report_names_its_source_after_by() -> None:
    found = nested("{Ruiz} <said> [he had been told by the clerk that the bridge was closed].")
    assert ("the clerk", "told", "that the bridge was closed", "s1") in found


def test_what_an_agency_reports_takes_in_who_said_it_and_when() -> None:
    text = "The port will close, Lund said on Friday after talks with the union, the agency reported."

    def span(words: str) -> Span:
        return text.index(words), text.index(words) + len(words)

    given = [
        Statement("s1", (span("The port will close"),), (span("said"),), (span("Lund"),)),
        Statement("s2", (span("after talks with the union"),), (span("reported"),), (span("the agency"),)),
    ]
    found, _ = find_nested(tokenize(text), given)
    assert [(text[slice(*s.source[0])], text[slice(*s.content[0])], s.within) for s in found] == [
        ("the agency", "The port will close, Lund said on Friday after talks with the union", None),
        ("Lund", "The port will close", "s1"),
    ]


def test_a_trailing_report_after_what_its_speaker_did() -> None:
    found = nested("[The port will close, Lund said on Friday after meeting Dahl], {the agency} <reported>.")
    assert found[1] == ("Lund", "said", "The port will close", "s1")


def test_a_report_before_the_one_that_closes_its_sentence_is_inside_it() -> None:
    text = "Lund told police he had slept, the court heard."
    inner = Statement(
        "", (span_of(text, "he had slept"),), (span_of(text, "told"),), (span_of(text, "Lund"),)
    )
    outer = Statement("", (span_of(text, "Lund told police he had slept"),), (span_of(text, "heard"),))
    found, _ = find_nested(tokenize(text), [inner, outer])
    ids = {text[slice(*one.cue[0])]: (one.id, one.within) for one in found}
    assert ids["told"][1] == ids["heard"][0]


def span_of(text: str, words: str) -> Span:
    at = text.index(words)
    return at, at + len(words)


def test_words_between_whom_it_was_told_and_what() -> None:
    assert nested("{Ruiz} <said> [Lund told police in his first interview that he had slept].")[1][:3] == (
        "Lund",
        "told",
        "that he had slept",
    )
    told = (
        "[The service told a closed-door parliamentary meeting that 4,000 left], <according to> {lawmakers}."
    )
    assert nested(told)[1][:3] == ("The service", "told", "that 4,000 left")


def test_two_who_report_behind_what_is_reported() -> None:
    found = nested("[The port will close], the agency said, {Lund} <told> reporters.")
    assert found == [
        ("Lund", "told", "The port will close, the agency said", None),
        ("the agency", "said", "The port will close", "s1"),
    ]


def test_whom_a_report_is_according_to_reports_all_of_it() -> None:
    text = "Lund told the board that the port would close, according to the agency."

    def span(words: str) -> Span:
        return text.index(words), text.index(words) + len(words)

    given = [
        Statement("s1", (span("told the board that"),), (span("according to"),), (span("the agency"),)),
        Statement("s2", (span("that the port would close"),), (span("told"),), (span("Lund"),)),
    ]
    found, _ = find_nested(tokenize(text), given)
    assert [(text[slice(*s.source[0])], text[slice(*s.content[0])], s.within) for s in found] == [
        ("the agency", "Lund told the board that the port would close", None),
        ("Lund", "that the port would close", "s1"),
    ]


def test_quoting_somebody_behind_what_he_said() -> None:
    found = nested("The port will close, {she} <quoted> [Lund as saying].")
    assert [(source, content, within) for source, _, content, within in found] == [
        ("she", "The port will close", None),
        ("Lund", "The port will close", "s1"),
    ]


def test_two_reports_of_one_outlet_with_asides() -> None:
    found = nested(
        "[The ministry, which the Front runs, said at least 500 people had died, while a defence chief, "
        "whose office is its too, said on Norda TV that more than 300 were killed], <per> {the Echo}."
    )
    assert [(source, content) for source, _, content, within in found if within] == [
        ("The ministry", "at least 500 people had died"),
        ("a defence chief", "that more than 300 were killed"),
    ]


def test_a_bare_that_shares_the_clause_behind_it() -> None:
    text = "Ruiz said that the port would close in May, according to Norda"
    that, norda = text.index("that"), text.index("Norda")
    bare = Statement("", ((that, that + 4),), ((5, 9),), ((0, 4),))
    outer = Statement(
        "", ((that, text.index(", acc")),), ((text.index("according"), norda - 1),), ((norda, len(text)),)
    )
    found, _ = find_nested(tokenize(text), [bare, outer])
    told = {text[slice(*one.source[0])]: (text[slice(*one.content[0])], one.within) for one in found}
    assert told["Norda"] == ("Ruiz said that the port would close in May", None)
    assert told["Ruiz"][0] == "that the port would close in May"
    assert told["Ruiz"][1] is not None
