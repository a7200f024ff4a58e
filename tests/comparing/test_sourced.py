"""On whose word a number stands that its article gives in its own voice."""

from sayso.comparing.contrasts import find_contrasts
from sayso.comparing.figures.sources import same_body
from sayso.comparing.matter import Matter, Member
from sayso.comparing.sourced import with_origins
from sayso.reading.pipeline import read_article
from sayso.records import Article


def matter(*articles):
    return Matter(
        tuple(
            Member(
                f"r{number}",
                f"a{number}",
                read_article(Article(text, outlet=outlet, published=day, language="en")),
                ("", number),
            )
            for number, (outlet, day, text) in enumerate(articles)
        )
    )


FIRST = (
    "Varnia Post",
    "2033-02-11",
    "In Port Halin the storm killed 23 people, the National Disaster Office said on Friday. "
    "Forty-eight people are still missing.",
)


def test_a_number_beside_a_statement_stands_on_the_same_word():
    dead, missing = with_origins(matter(FIRST))
    assert missing.origin is None
    assert missing.likely_origin == dead.origin


def test_a_number_that_another_article_gives_stands_on_that_word():
    later = (
        "Xan",
        "2033-02-12",
        "Boats searched Port Halin after the storm that is known to have killed 23.",
    )
    found = with_origins(matter(FIRST, later))
    assert found[-1].likely_origin == found[0].origin


def test_a_later_number_of_the_same_body_is_a_revision():
    later = (
        "Xan",
        "2033-02-13",
        "In Port Halin the storm killed 57 people, Varnia's disaster office said on Sunday. "
        "Twenty-two people are missing.",
    )
    kinds = {(one.a.words, one.b.words): one.relation.kind for one in find_contrasts(matter(FIRST, later))}
    assert kinds[("23 people", "57 people")] == "revision"
    assert kinds[("Forty-eight people", "Twenty-two people")] == "revision"


def test_one_body_under_a_shorter_name():
    assert same_body("disaster office|marenga", "national disaster office|~amara teyle")
    assert same_body("the|ministry", "health ministry|ondara")
    assert not same_body("army|talland", "army|veskova")
    assert not same_body("interior ministry|ondara", "health ministry|ondara")


def test_the_day_of_a_number_is_none_after_the_article_that_gives_it():
    told = (
        "Xan",
        "2033-03-07",
        "In Port Halin the storm killed 23 people, officials said in February. The town is in ruins.",
    )
    later = (
        "Gazette",
        "2033-06-12",
        "In Port Halin the storm killed 23 people, the mayor said on Sunday. The town is in ruins.",
    )
    found = with_origins(matter(told, later))
    assert [str(point.as_of) for point in found if point.figure.low == 23] == ["2033-02-28", "2033-06-12"]


def test_a_number_said_in_a_month_is_no_earlier_and_no_later_than_one_of_a_day_in_it():
    told = (
        "Xan",
        "2033-03-07",
        "In Port Halin the storm killed 31 people, the National Disaster Office said in February. Many fled.",
    )
    found = {
        one.relation.kind for one in find_contrasts(matter(FIRST, told)) if "31" in one.b.words + one.a.words
    }
    assert found == {"undetermined"}


def test_a_number_holds_for_the_day_on_which_the_outlet_that_is_cited_had_it():
    cited = (
        "Xan",
        "2033-02-13",
        "In Port Halin the storm killed 23 people, the Varnia Post reported, citing the disaster office.",
    )
    found = with_origins(matter(FIRST, cited))
    assert [str(point.as_of) for point in found if point.figure.low == 23] == ["2033-02-11", "2033-02-11"]
