"""What a figure is tied to: statement, owner, date."""

import pytest

import sayso
from sayso.reading.figures import find_figures
from sayso.reading.tokens import tokenize
from sayso.records import Actor, Statement, Time


def span(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return (start, start + len(words))


ACCORDING = (
    "According to Varlan's intelligence, Osterby plans to send an additional 6,000 troops to Tarnow, "
    "while some 1,000 combat engineers have already arrived."
)


def according_statement():
    return Statement(
        id="s1",
        cue=(span(ACCORDING, "According to"),),
        source=(span(ACCORDING, "Varlan's intelligence"),),
        content=(span(ACCORDING, "Osterby plans to send an additional 6,000 troops to Tarnow"),),
    )


def test_a_clause_after_a_fronted_source_rests_on_it_too():
    figures = find_figures(tokenize(ACCORDING), statements=[according_statement()])
    assert [figure.statement for figure in figures] == ["s1", "s1"]


def test_the_clause_of_another_sentence_does_not():
    text = ACCORDING + " At least 40 people died."
    figures = find_figures(tokenize(text), statements=[according_statement()])
    assert [figure.statement for figure in figures] == ["s1", "s1", None]


def test_the_sender_is_whose_the_sent_are():
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(ACCORDING, "Osterby"),))]
    sent, arrived = find_figures(tokenize(ACCORDING), actors=actors)
    assert sent.of == ("a1",)
    assert (sent.status, arrived.status) == ("planned", "actual")


def test_the_innermost_statement_wins():
    text = "Ilves said the army reported that 40 men died."
    outer = Statement(
        id="s1", content=((span(text, "the army")[0], len(text) - 1),), cue=(span(text, "said"),)
    )
    inner = Statement(id="s2", content=((span(text, "40 men")[0], len(text) - 1),), within="s1")
    assert find_figures(tokenize(text), statements=[inner, outer])[0].statement == "s2"


def test_a_figure_in_the_source_rests_on_the_article():
    text = "Three officers said the gate was open."
    statement = Statement(
        id="s1",
        source=(span(text, "Three officers"),),
        cue=(span(text, "said"),),
        content=(span(text, "the gate was open"),),
    )
    assert find_figures(tokenize(text), statements=[statement])[0].statement is None


def test_an_adjective_names_the_owner():
    text = "Some 2,000 North Korean soldiers have been killed."
    actors = [
        Actor(
            id="a1", name="North Korea", kind="country", country="PRK", mentions=(span(text, "North Korean"),)
        )
    ]
    assert find_figures(tokenize(text), actors=actors)[0].of == ("a1",)


def test_a_possessor_owns():
    text = "They put Osterby's contribution at between 20,000 and 30,000 soldiers."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    figure = find_figures(tokenize(text), actors=actors)[0]
    assert (figure.of, figure.measure, figure.low, figure.high) == (("a1",), "sent", 20000, 30000)


def test_the_killer_does_not_own_the_killed():
    text = "Osterby killed 30 soldiers."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    assert find_figures(tokenize(text), actors=actors)[0].of == ()


def test_the_date_of_the_clause():
    text = "In June 2024 the raid killed 12 men, but in May nobody was hurt."
    times = [
        Time(id="t1", span=span(text, "June 2024"), type="DATE", value="2024-06"),
        Time(id="t2", span=span(text, "May"), type="DATE", value="2024-05"),
    ]
    assert [figure.when for figure in find_figures(tokenize(text), times=times)] == ["t1", "t2"]


def test_a_number_in_a_date_is_no_figure_and_in_a_duration_it_is():
    text = "The 300 or 90 days were over."
    times = [Time(id="t1", span=span(text, "300"), type="DATE", value="0300")]
    assert [figure.low for figure in find_figures(tokenize(text), times=times)] == [90]
    lasting = [Time(id="t1", span=span(text, "90 days"), type="DURATION", value="P90D")]
    assert 90 in [figure.high for figure in find_figures(tokenize(text), times=lasting)]


def test_an_adjective_among_the_counted_words_says_whose_they_are() -> None:
    text = "Some 2,000 North Korean soldiers were killed."
    country = Actor("a1", "North Korea", "country", "PRK", mentions=())
    other = Actor("a2", "South Korea", "country", "KOR", mentions=())
    (figure,) = find_figures(tokenize(text), actors=[other, country])
    assert figure.of == ("a1",)


def test_whoever_only_tells_of_soldiers_does_not_send_them() -> None:
    text = "Varland said 600 soldiers were sent. Kestria sent 900 soldiers."
    actors = [
        Actor(f"a{n}", name, "country", mentions=(span(text, name),))
        for n, name in enumerate(("Varland", "Kestria"))
    ]
    said, sent = find_figures(tokenize(text), actors=actors)
    assert (said.of, sent.of) == ((), ("a1",))


def test_a_number_that_points_back_is_theirs_too() -> None:
    text = "Some 90 of Kestria's soldiers were killed. Now it puts the figure at 120."
    actors = [Actor("a0", "Kestria", "country", mentions=(span(text, "Kestria"),))]
    first, again = find_figures(tokenize(text), actors=actors)
    assert again.of == first.of
    assert again.measure == first.measure == "killed"


def test_a_clause_with_when_counts_in_the_year_before_it() -> None:
    text = "The flood of 2024 is the worst since 1997, when 31 people died."
    years = [Time(f"t{n}", span(text, year), "DATE", year) for n, year in enumerate(("2024", "1997"))]
    (figure,) = find_figures(tokenize(text), times=years)
    assert figure.when == "t1"


def test_a_part_of_them_is_of_the_same_kind_and_theirs() -> None:
    text = "Kestria lost 4,000 soldiers, around 1,000 of whom were killed. Some 90 of them were later buried."
    actors = [Actor("a0", "Kestria", "country", mentions=(span(text, "Kestria"),))]
    whole, killed, buried = find_figures(tokenize(text), actors=actors)
    assert {one.unit for one in (whole, killed, buried)} == {"soldier"}
    assert {one.of for one in (whole, killed, buried)} == {("a0",)}
    assert (killed.measure, buried.measure) == ("killed", "other")


def test_a_part_that_has_arrived_is_no_plan() -> None:
    text = "Kestria plans to send 6,000 more soldiers, about 1,000 of whom have arrived."
    found = find_figures(tokenize(text))
    assert [one.status for one in found] == ["planned", "actual"]
    assert [one.scope for one in found] == ["additional", "additional"]


def test_when_a_figure_was_given_is_not_when_they_died() -> None:
    text = "Some 2,000 have been killed, against its previous figure of 600 in April."
    times = [Time("t1", span(text, "April"), "DATE", "2025-04")]
    assert [one.when for one in find_figures(tokenize(text), times=times)][-1] is None


def test_when_a_claim_was_made_is_not_when_they_died() -> None:
    text = "Lund claimed in February that 4,000 had been killed."
    times = [Time("t1", span(text, "February"), "DATE", "2025-02")]
    content = (span(text, "that 4,000 had been killed"),)
    said = Statement("s1", content, (span(text, "claimed"),), (span(text, "Lund"),), when="t1")
    (figure,) = find_figures(tokenize(text), times=times, statements=[said])
    assert (figure.statement, figure.when) == ("s1", None)


def test_a_figure_rests_on_the_one_who_is_cited() -> None:
    text = "Some 300 soldiers died, an official said, citing the spy agency."
    content = (span(text, "Some 300 soldiers died"),)
    outer = Statement("s1", content, (span(text, "said"),), (span(text, "an official"),))
    inner = Statement("s2", content, (span(text, "citing"),), (span(text, "the spy agency"),), within="s1")
    (figure,) = find_figures(tokenize(text), statements=[outer, inner])
    assert figure.statement == "s2"


def test_a_large_number_in_words_counts_without_a_noun() -> None:
    assert [one.low for one in find_figures(tokenize("A crowd of half a million marched."))] == [500_000]


def test_who_estimates_blurs_no_number() -> None:
    (figure,) = find_figures(tokenize("The agency estimated 1,200 had died."))
    assert (figure.approximate, figure.span[0]) == (False, len("The agency estimated "))
    (blurred,) = find_figures(tokenize("An estimated 1,200 had died."))
    assert blurred.approximate


def test_a_part_is_of_those_whose_part_it_is():
    text = "Osterby has suffered some 4,700 casualties, including about 600 deaths."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [("a1",), ("a1",)]


def test_those_of_whom_some_fell_are_of_the_same_side():
    text = "Osterby sent a total of 15,000 troops in two batches, of whom 4,700 have been killed or wounded."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    sent, _, lost = find_figures(tokenize(text), actors=actors)
    assert (sent.of, lost.of) == (("a1",), ("a1",))


def when_of(text, *words):
    times = [Time(f"t{number}", span(text, one), "DATE", "2025") for number, one in enumerate(words, start=1)]
    return [
        next((word for time, word in zip(times, words, strict=True) if time.id == figure.when), None)
        for figure in find_figures(tokenize(text), times)
    ]


def test_a_time_after_the_number_that_was_before_is_that_numbers_own():
    assert when_of("It was cut to 22 drills from 51 last year.", "last year") == [None, "last year"]
    text = (
        "Profit fell to 41 million crowns from 59 million a year earlier, missing the 45 million hoped for."
    )
    assert when_of(text, "a year earlier") == [None, "a year earlier", None]


def test_the_years_of_a_stretch_of_time_stay_its_own():
    assert when_of("The fever, from 2018 to 2020, infected 3,470 people.", "2018", "2020") == ["2020"]


def test_a_year_that_says_which_budget_is_no_day():
    assert when_of("He fears a revolt of up to 20 lawmakers over the 2026 budget.", "2026") == [None]


def test_since_when_is_when():
    assert when_of("The army has lost 6,000 men since last autumn.", "last autumn") == ["last autumn"]


def test_a_day_in_an_aside_tells_nothing_of_the_main_clause():
    assert when_of("Baltek, which reports on Nov. 4, fell 3%.", "Nov. 4") == [None]


def test_a_line_that_names_a_day_is_not_what_when_goes_on_from():
    text = "Ana Lund, 8 November 2025\n\nWhen the letter came, she paid 300 crowns."
    assert when_of(text, "8 November 2025") == [None]


def owners(text, **kinds):
    actors = [
        Actor(id=name, name=name, kind=kind, mentions=(span(text, name),)) for name, kind in kinds.items()
    ]
    return [figure.of for figure in find_figures(tokenize(text), actors=actors)]


def test_who_suffers_losses_is_whose_they_are():
    text = "Osterby had likely suffered more than 6,000 casualties."
    assert owners(text, Osterby="country") == [("Osterby",)]
    assert owners("Osterby to send 300 troops.", Osterby="country") == [("Osterby",)]


def test_in_a_list_each_has_its_own():
    text = "Ardania sent 12 tanks, Varnia six and Morland four."
    kinds = dict.fromkeys(("Ardania", "Varnia", "Morland"), "country")
    assert owners(text, **kinds) == [("Ardania",), ("Varnia",), ("Morland",)]


def test_a_unit_or_a_counter_is_no_owner():
    assert owners("The haze has reached 14,000 NTU.", NTU="organisation") == [()]
    assert owners("Police put the crowd at 107,000 at its peak.", Police="organisation") == [()]


def test_who_is_counted_among_the_sources_is_there():
    text = "A revolt that would cost him the post is near, three people said."
    said = Statement(
        id="s1",
        content=((0, text.index(", three")),),
        cue=(span(text, "said"),),
        source=(span(text, "three people"),),
    )
    assert [figure.status for figure in find_figures(tokenize(text), statements=[said])] == ["actual"]


def test_the_hour_of_an_entry_in_a_live_blog_is_no_figure():
    assert not find_figures(tokenize("The march\n\n22.41\nThat was it.\n\n17.20\nPolice are here."))
    assert len(find_figures(tokenize("Prices rose by\n22.41 percent."))) == 1


def test_how_long_an_article_takes_to_read_is_no_figure() -> None:
    assert not find_figures(tokenize("6 May 2026 | 8 min read"))


def test_who_speaks_beside_the_wounded_is_none_of_them() -> None:
    text = "At least 20 were killed and nine injured, the collector, Anil Dham, said."
    actors = [Actor(id="a1", name="Anil Dham", kind="person", mentions=(span(text, "Anil Dham"),))]
    assert [figure.low for figure in find_figures(tokenize(text), actors=actors)] == [20, 9]


def test_in_a_list_with_nouns_each_has_its_own() -> None:
    text = "Ardania has sent two planes, the Netherlands two helicopters."
    kinds = dict.fromkeys(("Ardania", "Netherlands"), "country")
    assert owners(text, **kinds) == [("Ardania",), ("Netherlands",)]
    text = "Ardania sent Morland 12 doctors."
    assert owners(text, **dict.fromkeys(("Ardania", "Morland"), "country")) == [("Ardania",)]


def test_when_a_number_is_set_against_another_time_it_holds_not_for_that():
    assert when_of("The Reform List took 83 seats, 19 more than in 2022.", "2022") == [None, None]
    text = "It gave 31,000 shots, four times as many as in the same month last year."
    assert when_of(text, "last year") == [None, None]
    text = "Some 38 people have died this year, compared with 25 in the whole of last year."
    assert when_of(text, "this year", "last year") == ["this year", "last year"]


def test_whose_day_it_is_comes_before_since_when_there_were_so_many():
    text = "Wednesday's 803 arrivals were the most on a single day since Oct. 12."
    assert when_of(text, "Wednesday", "Oct. 12") == ["Wednesday"]


def test_a_day_that_opens_a_sentence_holds_for_all_its_numbers():
    text = "As of 20 August, 312 people had died, including 74 in Teme alone, and 89 were still missing."
    assert when_of(text, "20 August") == ["20 August"] * 3


def test_the_day_of_the_verb_before_is_not_of_the_next():
    text = (
        "It said police had cleared 11 camps in August and that at least 38 people had died trying to cross."
    )
    assert when_of(text, "August") == ["August", None]
    text = "It will cost 250 million euros and bring savings of 180 million from 2028."
    assert when_of(text, "2028") == [None, "2028"]


def test_a_day_far_behind_its_verb_is_still_when():
    text = "Over 500 soldiers were killed in a Sorian strike on the Dolna barracks on Thursday."
    assert when_of(text, "Thursday") == ["Thursday"]


def test_when_last_year_opens_the_sentence_after_a_move():
    text = "There were 112 fires, up from 87 in 2023. Last year the number fell to 64."
    assert when_of(text, "2023", "Last year") == [None, "2023", "Last year"]


def said(text, content, cue, source):
    return Statement("s1", (span(text, content),), (span(text, cue),), (span(text, source),))


def test_what_hangs_on_a_statement_without_a_verb_rests_on_it():
    text = "Some 300 were killed, the service said on Thursday, bringing the toll since May to more than 900."
    statement = said(text, "Some 300 were killed", "said", "the service")
    assert [one.statement for one in find_figures(tokenize(text), (), (), [statement])] == ["s1", "s1"]
    text = "The group said 38 people had died, compared with 25 last year. Nobody else died."
    statement = said(text, "38 people had died", "said", "The group")
    assert [one.statement for one in find_figures(tokenize(text), (), (), [statement])][:2] == ["s1", "s1"]


def test_a_clause_of_its_own_behind_a_statement_does_not():
    text = "Some 300 were killed, the service said on Thursday, while 40 villages burned."
    statement = said(text, "Some 300 were killed", "said", "the service")
    assert [one.statement for one in find_figures(tokenize(text), (), (), [statement])] == ["s1", None]


def test_what_takes_over_a_noun_takes_over_whose_they_are():
    text = "About 300 of Osterby's soldiers were killed and some 2,700 wounded."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [("a1",), ("a1",)]


def test_whoever_has_or_launches_them_is_whose_they_are():
    text = "Velmar employs 12,400 people and Velmar fired 30 rockets."
    actors = [
        Actor(
            id="a1",
            name="Velmar",
            kind="organisation",
            mentions=(span(text, "Velmar"), span(text, "Velmar", 1)),
        )
    ]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [("a1",), ("a1",)]


def test_a_number_of_the_rescued_takes_over_no_death() -> None:
    text = "The ship that sank killed 51 people. Thirty-six of the 37 rescued have asked for asylum."
    figures = {text[slice(*one.span)]: one.measure for one in find_figures(tokenize(text))}
    assert figures["51 people"] == "killed"
    assert figures["Thirty-six"] == "other"


def test_what_is_still_on_its_way_has_not_arrived_on_that_day():
    text = "Ten excavators arrived on Wednesday and five more are on their way."
    assert when_of(text, "Wednesday") == ["Wednesday", None]


def test_behind_an_aside_the_clause_goes_on():
    text = "At least 1,760 people, most of them children, have died of measles since January."
    assert when_of(text, "January") == ["January"]


def test_when_it_was_said_is_not_when_it_was_so():
    text = "Staffs said on Nov. 27 that Osterby had sent around 10,000 troops and 1,000 engineers this year."
    times = [
        Time("t1", span(text, "Nov. 27"), "DATE", "2025"),
        Time("t2", span(text, "this year"), "DATE", "2025"),
    ]
    statement = Statement(
        "s1",
        (span(text, "Osterby had sent around 10,000 troops and 1,000 engineers this year"),),
        (span(text, "said"),),
        (span(text, "Staffs"),),
        when="t1",
    )
    assert [one.when for one in find_figures(tokenize(text), times, (), [statement])] == ["t2", "t2"]


def test_those_who_speak_are_of_no_day():
    text = "Imports end by Nov. 21, two people said."
    times = [Time("t1", span(text, "Nov. 21"), "DATE", "2025")]
    statement = Statement(
        "s1", (span(text, "Imports end by Nov. 21"),), (span(text, "said"),), (span(text, "two people"),)
    )
    assert [one.when for one in find_figures(tokenize(text), times, (), [statement])] == [None]


def test_a_list_of_losses_is_of_one_side():
    text = "Osterby lost 1,240 troops, three tanks and 27 guns."
    actors = [Actor(id="a1", name="Osterby", kind="country", mentions=(span(text, "Osterby"),))]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [("a1",)] * 3


def test_the_maker_of_a_thing_is_not_whose_it_is():
    text = "They sent one Kestor system and 300 Kestor fighters."
    actors = [
        Actor(
            id="a1",
            name="Kestor",
            kind="organisation",
            mentions=(span(text, "Kestor"), span(text, "Kestor", 1)),
        )
    ]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [(), ("a1",)]


def test_those_on_the_side_of_a_country_are_its_own() -> None:
    text = "Ukraine held its ground. Lund spoke of 5,937 deaths on the Ukrainian side."
    actors = [Actor("a1", "Ukraine", "country", "UKR", mentions=(span(text, "Ukraine"),))]
    assert find_figures(tokenize(text), actors=actors)[0].of == ("a1",)


def test_the_day_of_the_event_that_killed_is_when():
    text = "At least 63 people were killed when fighters stormed a camp on Tuesday."
    assert when_of(text, "Tuesday") == ["Tuesday"]


def test_a_time_that_a_number_grew_from_is_not_when():
    text = "Sales grew 73% from a year earlier to $39 billion."
    assert when_of(text, "a year earlier") == [None, None]


def test_a_day_behind_whose_tells_nothing_of_the_main_clause():
    assert when_of("Axiom, whose results are due on Aug. 5, fell 6%.", "Aug. 5") == [None]


def test_now_is_no_day():
    text = "The war, now in its fourth year, has displaced 13 million people."
    times = [Time("t1", span(text, "now"), "DATE", "PRESENT_REF")]
    assert find_figures(tokenize(text), times)[-1].when is None


def test_a_group_known_by_its_number_owns_itself_not():
    text = "He spoke to about 2,000 supporters."
    actors = [
        Actor(id="a1", name="2,000 supporters", kind="group", mentions=(span(text, "2,000 supporters"),))
    ]
    assert [figure.of for figure in find_figures(tokenize(text), actors=actors)] == [()]


def test_the_first_of_two_who_speak_is_no_victim() -> None:
    text = "It led to high casualty rates among soldiers, lawmakers Ana Ruiz and Ben Sun-won told reporters."
    actors = [
        Actor("a1", "Ana Ruiz", "person", mentions=(span(text, "Ana Ruiz"),)),
        Actor("a2", "Ben Sun-won", "person", mentions=(span(text, "Ben Sun-won"),)),
    ]
    assert find_figures(tokenize(text), actors=actors) == []


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        (
            "Fighters are falling in Russia's war against Ukraine, with 900 of their men killed.",
            "900 of their men",
            [],
        ),
        ("Ukraine said 12 of its guards had been killed.", "12 of its guards", ["Ukraine"]),
        (
            "President Ana Lund has stated that the rebels have suffered 4,000 casualties.",
            "4,000 casualties",
            [],
        ),
    ],
)
def test_whose_they_are_is_not_whoever_was_named_last(text, words, owner):
    reading = sayso.read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    (figure,) = [one for one in reading.figures if text[slice(*one.span)] == words]
    assert [names[one] for one in figure.of] == owner
