"""The same statement in two articles."""

from dataclasses import replace
from typing import Any

from sayso.comparing.statements import SameStatement, Saying, keys, match, pair_up, read_sayings
from sayso.records import Time
from tests.comparing.made import reading, with_actors, with_figures, with_statements

ORVEL = ("Ada Orvel", "person", {})
TISCH = ("Leo Tisch", "person", {})
DAY = "2026-03-02"


def said(text: str, *content: str, by: Any = ORVEL, day: str = DAY, **fields: Any) -> Saying:
    text = f"{text} {by[0]} said."
    made = with_actors(reading(text, published=day), by)
    made = with_statements(made, {"content": content, "speakers": ("a1",), **fields})
    return read_sayings(made, f"{by[0]}{day}{len(text)}", text)[0]


def same(a: Saying, b: Saying) -> SameStatement | None:
    found = match(a, b)
    assert match(b, a) == found
    if found:
        assert keys(a) & keys(b)
    return found


QUOTED = said('"We searched every cellar twice and found nobody alive there,"',
              '"We searched every cellar twice and found nobody alive there,"', mode="direct")  # fmt: skip


def test_a_quotation_shortened_and_punctuated_otherwise() -> None:
    short = said("“We searched every cellar; twice”", "“We searched every cellar; twice”", day="2026-03-04")
    found = same(QUOTED, short)
    assert found
    assert found.first == QUOTED.id
    assert "quoted words" in found.reason


def test_a_quotation_laid_to_somebody_else() -> None:
    other = said('"We searched every cellar twice and found nobody alive"',
                 '"We searched every cellar twice and found nobody alive"', by=TISCH)  # fmt: skip
    found = same(QUOTED, other)
    assert found
    assert "laid to" in found.reason


def test_two_sentences_of_one_speech_are_two_statements() -> None:
    other = '"The council will answer for these walls,"'
    assert same(QUOTED, said(other, other)) is None


def test_an_indirect_report_of_the_same_matter() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    other = "the mussel beds had been poisoned by dredging in the harbour"
    assert same(said(one, one), said(other, other, day="2026-03-05"))
    assert same(said(one, one), said(other, other, day="2026-05-05")) is None


def test_a_denied_content_is_not_the_same() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    assert same(said(one, one), said(one + " ", one, stance="denial", day="2026-03-03")) is None


def test_other_numbers_of_the_same_thing_are_not_the_same() -> None:
    def counted(number: int) -> Saying:
        text = f"{number} dockers were arrested at the northern gate"
        made = with_statements(with_actors(reading(f"{text} Ada Orvel", published=DAY), ORVEL),
                               {"content": [text], "speakers": ("a1",)})  # fmt: skip
        figure = {
            "words": f"{number} dockers",
            "low": number,
            "high": number,
            "measure": "arrested",
            "statement": "s1",
        }
        return read_sayings(with_figures(made, figure), f"r{number}", f"p{number}")[0]

    assert same(counted(40), counted(52)) is None
    assert match(counted(40), replace(counted(40), id="z:s1", article="z"))


def test_a_quotation_of_common_words_is_no_sign() -> None:
    one, other = (
        said('"It is not the time,"', '"It is not the time,"'),
        said('"It is not so,"', '"It is not so,"', by=TISCH),
    )
    assert same(one, other) is None


def test_a_few_quoted_words_that_the_other_reports() -> None:
    whole = "that helping the harbour was his filial tribute"
    part = 'the work a "filial tribute"'
    assert same(said(whole, whole), said(part, part))
    assert same(said(whole, whole), said(part, part, by=TISCH)) is None


def test_a_negation_of_something_else_parts_nothing() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    more = "the mussel beds had been poisoned by dredging in the harbour. Nobody telephoned."
    assert same(said(one, one), said(more, more))
    assert same(said(one, one), said(f"not {one}", f"not {one}")) is None


def test_no_fewer_than_is_no_negation() -> None:
    assert not said("no fewer than 600 dockers", "no fewer than 600 dockers").negative
    assert said("no dockers", "no dockers").negative
    assert not said("31 died, without mentioning the hurt", "31 died, without mentioning the hurt").negative


def test_words_that_say_the_same() -> None:
    assert dict(said("they were killed", "killed").stems).keys() == {"kill"}
    assert dict(said("they died", "died").stems).keys() == {"kill"}


def test_the_time_that_the_article_tells_is_the_occasion() -> None:
    text = "In March Ada Orvel said that the harbour dredging poisoned the mussel beds"
    content = "that the harbour dredging poisoned the mussel beds"
    made = with_statements(
        with_actors(reading(text, published="2026-08-20"), ORVEL),
        {"content": [content], "speakers": ("a1",), "when": "t1"},
    )
    late = read_sayings(made, "late", "late")[0]
    dated = replace(made, times=(Time("t1", (0, 8), "DATE", "2026-03"),))
    assert match(said(content, content), late) is None
    assert match(said(content, content), read_sayings(dated, "late", "late")[0])


def known(saying: Saying, who: str, *bodies: str) -> Saying:
    names = replace(saying.speakers, who=frozenset({who}), stands_for=frozenset(bodies))
    return replace(saying, speakers=names)


def test_speakers_agree_by_who_they_are() -> None:
    a, b = said("it rained", "it rained"), said("it rained", "it rained", by=TISCH)
    assert a.speakers.agree(b.speakers) == "different"
    assert known(a, "orvel", "council").speakers.agree(known(b, "council").speakers) == "named"
    assert known(a, "orvel", "council").speakers.agree(known(b, "tisch", "council").speakers) == "called"
    assert known(a, "ada orvel").speakers.agree(known(a, "max orvel").speakers) == "called"


def test_the_closest_statement_on_the_same_word_is_the_same() -> None:
    one = known(said("all signs point to methane", "all signs point to methane"), "orvel")
    other = "everything pointed to methane, with a cause unknown"
    more = "the eastern gallery would be closed"
    a = known(said(other, other, day="2026-03-03"), "orvel")
    b = replace(
        known(said(more, more, day="2026-03-03"), "orvel"), revision=a.revision, id=f"{a.revision}:s2"
    )
    assert match(one, a) is None
    found = pair_up([(one, a), (one, b)], [])
    assert [(found.a, found.b) for found in found] == [tuple(sorted((one.id, a.id)))]
    twice = replace(a, id=f"{a.revision}:s3")
    assert pair_up([(one, a), (one, twice)], []) == []
    assert pair_up([(one, a), (one, b)], [SameStatement(one.id, b.id, 1.0, None, "")]) == []


def test_a_report_and_what_is_reported_in_it_are_two() -> None:
    text = "that Leo Tisch calls the dredging a crime against every mussel bed of the harbour"
    made = with_actors(reading(f"{text} Ada Orvel said.", published=DAY), ORVEL, TISCH)
    inner = "the dredging a crime against every mussel bed of the harbour"
    made = with_statements(
        made,
        {"content": [text], "speakers": ("a1",)},
        {"content": [inner], "speakers": ("a2",), "within": "s1"},
    )
    outer, within = read_sayings(made, "r1", "p1")
    assert match(outer, within) is None
    assert within.speakers.names == {"tis"}
    assert same(within, said(inner, inner, by=TISCH))


def test_what_a_body_reports_that_somebody_said() -> None:
    whole = "that helping the harbour was his filial tribute"
    part = 'Tisch called the work a "filial tribute"'
    office = known(said(part, part, by=("Palace", "organisation", {})), "palace")
    tisch = known(said(whole, whole, by=TISCH), "tisch")
    assert match(tisch, office) is None
    named = replace(office, speakers=replace(office.speakers, speaks_of=frozenset({"tisch"})))
    assert match(tisch, named)


def test_two_translations_of_a_quotation() -> None:
    one = '"Nobody was plotting or weaving anything in the harbour office,"'
    other = '"In the harbour office no one has plotted, no one has woven or weaves a thing"'
    a, b = known(said(one, one), "orvel"), known(said(other, other, day="2026-03-03"), "orvel")
    assert match(a, b) is None
    assert pair_up([(a, b)], [])


def test_what_is_repeated_on_a_later_day_is_another_utterance() -> None:
    content = "the night train was travelling at 140 kilometres an hour"
    text = f"{content}, Ada Orvel repeated"
    again = said(text, content, day="2026-03-03", cue=("repeated",))
    assert again.again
    assert match(said(content, content), again) is None
    assert match(said(content, content), said(content, content, day="2026-03-03")) is not None
    assert match(said(content, content), said(text, content, cue=("repeated",))) is not None


def test_who_calls_a_count_a_lie_does_not_say_it() -> None:
    claim = said("the claim of Tisch that the plant poisoned 70 people a lie",
                 "the claim of Tisch that the plant poisoned 70 people a lie")  # fmt: skip
    assert claim.negative
    assert (
        match(said("the plant poisoned 70 people", "the plant poisoned 70 people", by=TISCH), claim) is None
    )


def test_own_words_that_are_told_again_are_another_utterance() -> None:
    assert said('"I said that it rained,"', '"I said that it rained,"').again
    assert not said('"When I said that, it rained,"', '"When I said that, it rained,"').again


def test_a_number_counts_once_though_it_is_a_word() -> None:
    text = "three dockers were arrested"
    made = with_statements(
        with_actors(reading(f"{text} Ada Orvel", published=DAY), ORVEL),
        {"content": [text], "speakers": ("a1",)},
    )
    figure = {"words": "three dockers", "low": 3, "high": 3, "measure": "arrested", "statement": "s1"}
    stems = dict(read_sayings(with_figures(made, figure), "r", "p")[0].stems)
    assert "#3" in stems
    assert "three" not in stems
    assert "three" in dict(said(text, text).stems)


def test_what_stands_behind_and_not_is_negated_alone() -> None:
    one = "the fire began at the mast and not at the fence"
    assert "mast" not in said(one, one).negated
    assert "fenc" in said(one, one).negated


def test_short_reports_of_one_speaker_are_one_where_nothing_is_closer() -> None:
    one, other = "the tower was shut down on Wednesday night", "it was switched off on Wednesday night"
    a, b = known(said(one, one), "oster"), said(other, other, by=TISCH, day="2026-03-03")
    assert pair_up([(a, b)], []) == []
    assert pair_up([(a, b)], [], lambda _, __: "named")
    late = said(other, other, by=TISCH, day="2026-03-09")
    assert pair_up([(a, late)], [], lambda _, __: "named") == []


def test_two_speakers_of_one_matter_are_asked_for_once_enough_is_in_common() -> None:
    one = "that the harbour dredging poisoned the mussel beds"
    a, b = said(one, one), said(one + " ", one, by=("the harbour master", "person", {}), day="2026-03-03")
    asked: list[tuple[str, str]] = []

    def voices(x: str, y: str) -> None:
        asked.append((x, y))

    match(a, b, voices)
    assert asked
    far = "that taxes will rise in the spring"
    match(a, said(far, far, by=TISCH, day="2026-03-03"), voices)
    assert len(asked) == 1


def test_who_is_spoken_of_is_not_what_is_said() -> None:
    one = "that North Varnian troops were the whim of an ailing chief"
    other = "that North Varnian troops eat well at the quay"
    a, b = known(said(one, one), "orvel"), known(said(other, other, day="2026-03-03"), "orvel")
    assert {"north"} <= a.names & b.names
    assert pair_up([(a, b)], []) == []
    assert pair_up([(replace(a, names=frozenset()), replace(b, names=frozenset()))], [])


def counted(text: str, day: str, measure: str) -> Saying:
    made = with_actors(reading(f"{text} Ada Orvel said.", published=day), ORVEL)
    made = with_statements(made, {"content": [text], "speakers": ("a1",)})
    figure = {"words": "6,000", "low": 6000, "high": None, "measure": measure, "statement": "s1"}
    return read_sayings(with_figures(made, figure), f"{measure}{day}", measure)[0]


def test_as_many_sent_as_fell_is_not_one_count() -> None:
    fell = counted(
        "Over 6,000 Sorian soldiers fell in the Kessa valley, the king's last ally there", DAY, "killed"
    )
    sent = counted(
        "Soria means to send 6,000 soldiers to the Kessa valley in support of its king", DAY, "sent"
    )
    lost = counted(
        "Soria's losses in the Kessa valley have passed 6,000 soldiers of its king", DAY, "casualties"
    )
    assert match(fell, sent) is None
    assert match(fell, lost) is not None


def test_what_a_value_was_before_is_not_what_is_said_now() -> None:
    def measured(text: str, *values: tuple[str, float, str | None], day: str = DAY) -> Saying:
        made = with_actors(reading(f"{text} Ada Orvel said.", published=day), ORVEL)
        made = with_statements(made, {"content": (text,), "speakers": ("a1",), "mode": "indirect"})
        made = with_figures(
            made,
            *(
                {"words": words, "low": value, "high": value, "unit": unit, "statement": "s1"}
                for words, value, unit in values
            ),
        )
        return read_sayings(made, f"{text}{day}", text)[0]

    first = measured("the wave at the harbour wall was 6.9 metres high", ("6.9", 6.9, "metre"))
    lowered = measured(
        "the wave at the harbour wall has been lowered to 6.7 from 6.9",
        ("6.7", 6.7, None),
        ("6.9", 6.9, None),
    )
    assert [count[1] for count in lowered.counts] == [6.7]
    assert same(first, lowered) is None
    later = measured(
        "the wave at the harbour wall was 6.7 metres high", ("6.7", 6.7, "metre"), day="2026-03-04"
    )
    assert same(lowered, later)
