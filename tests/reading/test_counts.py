"""Reports of a number."""

import pytest

from sayso.reading.counts import with_counts
from sayso.reading.tokens import tokenize
from sayso.records import Span, Statement
from tests.reading.reading_of import said


def span(text: str, words: str) -> Span:
    return text.index(words), text.index(words) + len(words)


def counts(text: str, *given: Statement) -> list[tuple[str, ...]]:
    def words(pieces: tuple[Span, ...]) -> str:
        return " … ".join(text[start:end] for start, end in pieces)

    return [(words(s.source), words(s.cue), words(s.content)) for s in with_counts(tokenize(text), given)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Police put the crowd at 20,000 on Sunday.", "Police", "put", "the crowd at 20,000"),
        (
            "In May the agency had put the number of deaths at about 300.",
            "the agency",
            "had put",
            "the number of deaths at about 300",
        ),
        (
            "Lund put Kestrian losses at 4,000 killed or wounded last week.",
            "Lund",
            "put",
            "Kestrian losses at 4,000 killed or wounded",
        ),
        (
            "Varnia's intelligence has put the number of dead much higher, at 2,100 to 2,300.",
            "Varnia's intelligence",
            "has put",
            "the number of dead much higher, at 2,100 to 2,300",
        ),
        ("The prosecutor had raised the toll to 22.", "The prosecutor", "had raised", "the toll to 22"),
        ("The ministry raised the toll to 40 on Friday.", "The ministry", "raised", "the toll to 40"),
        (
            "The army lowered its estimate of the dead to 3,000.",
            "The army",
            "lowered",
            "its estimate of the dead to 3,000",
        ),
        ("The insurer valued the loss at $2.3 billion.", "The insurer", "valued", "the loss at $2.3 billion"),
        ("The health ministry recorded 230 cases.", "The health ministry", "recorded", "230 cases"),
        (
            'The group put the number of dead in the "hundreds", and left.',
            "The group",
            "put",
            'the number of dead in the "hundreds"',
        ),
        ("The toll was put at 41 by the ministry.", "the ministry", "was put", "The toll … at 41"),
        ("Rescuers counted 12 bodies by nightfall.", "Rescuers", "counted", "12 bodies"),
        (
            "Harbour Monitor, a charity, has documented 1,450 arrests since June.",
            "Harbour Monitor, a charity",
            "has documented",
            "1,450 arrests since June",
        ),
        (
            "Analysts at the Open Sky Institute counted 47 launchers, up from 30.",
            "Analysts at the Open Sky Institute",
            "counted",
            "47 launchers",
        ),
        (
            "The state had initially given the toll as nine.",
            "The state",
            "had initially given",
            "the toll as nine",
        ),
        ("The council later revised its count to 315.", "The council", "later revised", "its count to 315"),
        ("Varnia pledged 1 million crowns, and left.", "Varnia", "pledged", "1 million crowns"),
        (
            "The Harbour Cross has appealed for 15m francs.",
            "The Harbour Cross",
            "has appealed for",
            "15m francs",
        ),
        ("The mayor spoke of nine dead.", "The mayor", "spoke of", "nine dead"),
        ("The ministry's latest count stands at 212 dead.", "The ministry", "count stands", "at 212 dead"),
        (
            "By the governor's count, 17 villages were flooded.",
            "the governor",
            "count",
            "17 villages were flooded",
        ),
    ],
)  # fmt: skip
def test_whoever_counts_says_so(text, source, cue, content):
    assert counts(text) == [(source, cue, content)]


def test_a_second_count_without_a_verb_of_its_own():
    text = "The coast guard had spoken of about 170 people on board and the company of 148."
    assert counts(text) == [
        ("The coast guard", "had spoken of", "about 170 people on board"),
        ("the company", "had spoken of", "148"),
    ]


def test_when_it_was_counted_is_not_who_counted():
    text = "The coast guard on Tuesday evening put the number of dead at 23."
    assert counts(text) == [("The coast guard", "put", "the number of dead at 23")]


def test_two_counts_in_one_sentence():
    text = "Police put the march at 20,000, while organisers claimed 100,000."
    assert counts(text) == [
        ("Police", "put", "the march at 20,000"),
        ("organisers", "claimed", "100,000"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Three women placed bombs at three sites.",
        "The co-pilot had logged 2,766 flying hours.",
        "The striker recorded three goals.",
        "The law puts thousands of families at risk.",
        "Police did not count 12 bodies.",
        "Officials identified two of the dead.",
        "The flat was valued at $300,000.",
        "They put the books at the back.",
        "The worst storm, in 2019, claimed 212 lives.",
    ],
)
def test_what_is_no_report_of_a_number(text):
    assert counts(text) == []


def test_a_statement_that_is_known_stays_as_it_is():
    text = "The union put turnout at 85 percent."
    known = Statement(
        "s1", (span(text, "turnout at 85 percent"),), (span(text, "put"),), (span(text, "The union"),)
    )
    assert with_counts(tokenize(text), [known]) == [known]


def test_one_that_lacks_its_source_gives_way():
    text = "The union put turnout at 85 percent."
    known = Statement(
        "s1", (span(text, "The union"), span(text, "turnout at 85 percent")), (span(text, "put"),)
    )
    assert counts(text, known) == [("The union", "put", "turnout at 85 percent")]


def test_what_is_set_against_a_count_is_no_part_of_it() -> None:
    text = "The ministry said 6,000 were hurt, while Seoul's estimate in April was 4,700, including 600 dead."
    content = "6,000 were hurt, while Seoul's estimate in April was 4,700, including 600 dead"
    given = Statement("s1", (span(text, content),), (span(text, "said"),), (span(text, "The ministry"),))
    assert counts(text, given) == [
        ("The ministry", "said", "6,000 were hurt"),
        ("Seoul", "estimate in April was", "4,700, including 600 dead"),
    ]


def test_the_toll_of_a_land_is_nobodys_count() -> None:
    assert counts("Norway's toll in April was 4,700.") == []


@pytest.mark.parametrize(
    "text",
    ["She gave her name as Lund.", "The crowns pledged in May were paid.", "He appealed in 2020 and lost."],
)
def test_what_gives_no_number_is_no_count(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text", ["Two more deaths raised the toll to 22.", "The government raised the number of doctors to 300."]
)
def test_what_moves_a_number_reports_none(text: str) -> None:
    assert counts(text) == []


def test_two_counts_of_one_verb_are_two_where_the_first_is_known() -> None:
    text = "Organisers spoke of 300,000 people and police of 110,000."
    given = Statement(
        "s1",
        (span(text, "300,000 people and police of 110,000"),),
        (span(text, "spoke of"),),
        (span(text, "Organisers"),),
    )
    assert counts(text, given) == [
        ("Organisers", "spoke of", "300,000 people"),
        ("police", "spoke of", "110,000"),
    ]


def test_whoever_estimates_reports() -> None:
    assert counts("Seoul estimates 2,000 dead and 2,700 wounded.") == [
        ("Seoul", "estimates", "2,000 dead and 2,700 wounded")
    ]


def test_we_in_a_quotation_count_for_who_is_quoted() -> None:
    assert (
        len(said('"So far we are talking of six dead," the commissioner, Jon Okello, told reporters.')) == 1
    )


def test_what_a_day_costs_is_whole() -> None:
    found = said("The shippers' chamber puts the damage at four million crowns a day.")
    assert found == [("the damage at four million crowns a day", "The shippers' chamber")]


def test_an_estimate_that_somebody_offers_is_theirs() -> None:
    text = (
        "President Ana Ruiz previously estimated that about 4,000 guards had been killed, while "
        "Norwegian officials offered a lower estimate of around 1,200 casualties."
    )
    assert said(text) == [
        ("that about 4,000 guards had been killed", "Ana Ruiz"),
        ("around 1,200 casualties", "Norwegian officials"),
    ]


def test_the_estimates_of_a_land_are_its_own() -> None:
    found = said("Ana Lund put the toll at 90, though Norwegian estimates were lower at around 40.")
    assert [content for content, _ in found] == ["the toll at 90", "lower at around 40"]
