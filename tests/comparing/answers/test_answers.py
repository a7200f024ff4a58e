"""Who denies, reinterprets or repeats whom."""

from typing import Any

from sayso.comparing.answers import (
    Answer,
    Remark,
    answers_between,
    answers_within,
    find_repeats,
    keys,
    match,
    read_remarks,
)
from sayso.comparing.matter import Matter, Member
from sayso.records import Reading
from tests.comparing.made import reading, with_actors, with_figures, with_statements

ORVEL = ("Ada Orvel", "person", {})
TISCH = ("Leo Tisch", "person", {})


def _meet(one: Remark, other: Remark) -> Answer | None:
    """The answer between two remarks of two articles."""
    return next(answers_between([(one, keys(one))], [(other, keys(other))]), None)


def said(text: str, day: str, actor: tuple[str, str, dict[str, Any]], **fields: Any) -> Remark:
    made = with_actors(reading(text, published=day), actor)
    made = with_statements(made, {"speakers": ("a1",), **fields})
    return read_remarks(made, day.replace("-", ""), day)[0]


CLAIM = said("Ada Orvel said the vaccine plant at Kessel was poisoned.", "2026-03-02", ORVEL,
             content=["the vaccine plant at Kessel was poisoned"])  # fmt: skip


def denied(day: str) -> Remark:
    text, content = (
        "Leo Tisch denied that the vaccine plant was poisoned.",
        "that the vaccine plant was poisoned",
    )
    return said(text, day, TISCH, content=[content], cue=["denied"], stance="denial")


def test_a_denial_in_another_article() -> None:
    denial = denied("2026-03-03")
    for pair in ((CLAIM, denial), (denial, CLAIM)):
        answer = match(*pair)
        assert answer
        assert (answer.statement, answer.to, answer.kind) == (denial.saying.id, CLAIM.saying.id, "denial")


def test_nobody_denies_what_is_said_later() -> None:
    assert match(CLAIM, denied("2026-03-01")) is None


def test_the_opposite_is_a_denial() -> None:
    first = said("Ada Orvel said the emergency hatch was locked.", "2026-03-02", ORVEL,
                 content=["the emergency hatch was locked"])  # fmt: skip
    other = said("Leo Tisch said every hatch was open.", "2026-03-03", TISCH,
                 content=["every hatch was open"])  # fmt: skip
    answer = match(first, other)
    assert answer
    assert answer.kind == "denial"
    assert "hatch" in answer.reason


def test_taken_alive_is_the_opposite_of_nothing() -> None:
    killed = "some 300 soldiers have been killed in the hills"
    alive = "soldiers are told to kill themselves rather than be taken alive in the hills"
    first = said(f"Leo Tisch said {killed}.", "2026-03-02", TISCH, content=[killed])
    other = said(f"Ada Orvel said {alive}.", "2026-03-03", ORVEL, content=[alive])
    assert match(first, other) is None


def test_another_number_is_no_repetition() -> None:
    def counted(number: int, day: str) -> Remark:
        content = f"some {number} soldiers have been killed in the hills"
        made = with_actors(reading(f"Ada Orvel said {content}.", published=day), ORVEL)
        made = with_statements(made, {"speakers": ("a1",), "content": [content]})
        made = with_figures(
            made,
            {
                "words": f"{number} soldiers",
                "low": number,
                "high": number,
                "measure": "killed",
                "statement": "s1",
            },
        )
        return read_remarks(made, day.replace("-", ""), day)[0]

    first = counted(100, "2026-03-02")
    assert match(first, counted(300, "2026-04-02")) is None
    again = match(first, counted(100, "2026-04-02"))
    assert again
    assert again.kind == "repetition"


def test_the_opposite_denied_is_no_denial() -> None:
    first = said("Ada Orvel said the emergency hatch was locked.", "2026-03-02", ORVEL,
                 content=["the emergency hatch was locked"])  # fmt: skip
    other = said("Leo Tisch said the emergency hatch could not have been open.", "2026-03-03", TISCH,
                 content=["the emergency hatch could not have been open"])  # fmt: skip
    assert match(first, other) is None


def test_a_repetition_on_another_day_by_the_same_speaker() -> None:
    again = said("Ada Orvel said the vaccine plant at Kessel was poisoned.", "2026-04-20", ORVEL,
                 content=["the vaccine plant at Kessel was poisoned"])  # fmt: skip
    answer = match(CLAIM, again)
    assert answer
    assert (answer.statement, answer.kind) == (again.saying.id, "repetition")


def test_within_an_article_a_bare_denial_answers_what_stands_before_it() -> None:
    text = "Ada Orvel said the bridge was built on sand. Leo Tisch denied the claim."
    made: Reading = with_statements(
        with_actors(reading(text), ORVEL, TISCH),
        {"content": ["the bridge was built on sand"], "cue": ["said"], "speakers": ("a1",)},
        {"content": ["the claim"], "cue": ["denied"], "speakers": ("a2",), "stance": "denial"},
    )
    assert [(a.statement, a.to, a.kind) for a in answers_within(read_remarks(made, "r", "p"))] == [
        ("r:s2", "r:s1", "denial")
    ]


def test_two_speakers_on_other_matters_answer_nothing() -> None:
    other = said("Leo Tisch said the harvest was the best in years.", "2026-03-03", TISCH,
                 content=["the harvest was the best in years"])  # fmt: skip
    assert match(CLAIM, other) is None


def test_who_says_that_there_is_none_denies_who_tells_of_it() -> None:
    told = said("Ada Orvel said thirty tonnes of chlorine were stored at Kessel.", "2026-03-02", ORVEL,
                content=["thirty tonnes of chlorine were stored at Kessel"])  # fmt: skip
    none = said("Leo Tisch said there had been no chlorine at the site.", "2026-03-03", TISCH,
                content=["there had been no chlorine at the site"], cue=["said"])  # fmt: skip
    other = said("Leo Tisch said there had been no hurry at the site.", "2026-03-03", TISCH,
                 content=["there had been no hurry at the site"], cue=["said"])  # fmt: skip
    answer = _meet(none, told)
    assert answer
    assert (answer.statement, answer.kind) == (none.saying.id, "denial")
    assert _meet(told, none) == answer
    assert _meet(other, told) is None


def test_said_again_needs_few_words_and_another_day() -> None:
    first = said("Ada Orvel said all doors had been open.", "2026-03-02", ORVEL,
                 content=["all doors had been open"])  # fmt: skip
    text, content = "Ada Orvel repeated that on the night all doors had been open.", "all doors had been open"
    again = said(text, "2026-03-05", ORVEL, content=[content], cue=["repeated"])
    plain = said(text.replace("repeated", "said"), "2026-03-02", ORVEL, content=[content], cue=["said"])
    answer = match(first, again)
    assert answer
    assert (answer.statement, answer.to, answer.kind) == (again.saying.id, first.saying.id, "repetition")
    assert match(first, plain) is None


def test_talk_of_a_number_denies_who_gives_it() -> None:
    given = reading("Ada Orvel said 300 soldiers had been killed.", published="2026-03-02")
    given = with_figures(
        with_statements(
            with_actors(given, ORVEL), {"speakers": ("a1",), "content": ["300 soldiers had been killed"]}
        ),
        {"words": "300 soldiers", "low": 300, "high": 300, "measure": "killed", "statement": "s1"},
    )
    text = "Leo Tisch called talk of 300 dead a spy's dream."
    talk = reading(text, published="2026-03-03")
    talk = with_figures(
        with_statements(
            with_actors(talk, TISCH), {"speakers": ("a1",), "content": ["talk of 300 dead a spy's dream"]}
        ),
        {"words": "300", "low": 300, "high": 300, "measure": "killed"},
    )
    answer = _meet(read_remarks(given, "r1", "one")[0], read_remarks(talk, "r2", "two")[0])
    assert answer
    assert (answer.statement, answer.kind) == ("r2:s1", "denial")


def test_talk_of_a_length_of_time_disputes_no_number_of_people() -> None:
    given = reading("Ada Orvel said 20 soldiers had been killed.", published="2026-03-02")
    given = with_figures(
        with_statements(
            with_actors(given, ORVEL), {"speakers": ("a1",), "content": ["20 soldiers had been killed"]}
        ),
        {"words": "20 soldiers", "low": 20, "high": 20, "measure": "killed", "statement": "s1"},
    )
    talk = reading("Leo Tisch called talk of 20 minutes a spy's dream.", published="2026-03-03")
    talk = with_figures(
        with_statements(
            with_actors(talk, TISCH), {"speakers": ("a1",), "content": ["talk of 20 minutes a spy's dream"]}
        ),
        {"words": "20 minutes", "low": 20, "high": 20, "unit": "minute", "statement": "s1"},
    )
    assert _meet(read_remarks(given, "r1", "one")[0], read_remarks(talk, "r2", "two")[0]) is None


def test_a_quotation_behind_a_sentence_that_turns_something_down_is_a_denial() -> None:
    text = (
        "Leo Tisch said no siren had sounded.\n"
        'Ada Orvel rejected the accusation. "It went off at two in the morning," Orvel said.'
    )
    made = with_actors(reading(text, published="2026-03-02"), ORVEL, TISCH)
    made = with_statements(
        made,
        {"speakers": ("a2",), "content": ["no siren had sounded"]},
        {"speakers": ("a1",), "content": ['"It went off at two in the morning,"'], "mode": "direct"},
    )
    (answer,) = answers_within(read_remarks(made, "r", "r"))
    assert (answer.statement, answer.to, answer.kind) == ("r:s2", "r:s1", "denial")


def test_numbers_that_are_called_untrue_are_those_of_whose_they_are() -> None:
    text = "The Dockers Union said 120,000 people had marched."
    union = ("Dockers Union", "organisation", {})
    made = with_actors(reading(text, published="2026-03-02"), union)
    made = with_statements(made, {"speakers": ("a1",), "content": ["120,000 people had marched"]})
    number = {"words": "120,000 people", "low": 120_000, "high": 120_000, "statement": "s1"}
    given = read_remarks(with_figures(made, number), "a", "a")[0]
    denial = said("Ada Orvel called the union's figures pure fantasy.", "2026-03-03", ORVEL,
                  content=["the union's figures pure fantasy"], cue=["called"])  # fmt: skip
    answer = _meet(given, denial)
    assert answer
    assert (answer.statement, answer.kind) == (denial.saying.id, "denial")


def test_no_warning_reached_us_denies_who_warned() -> None:
    warned = said("Ada Orvel said the province was warned of the mudslide.", "2026-03-02", ORVEL,
                  content=["the province was warned of the mudslide"])  # fmt: skip
    none = said("Leo Tisch said no warning ever reached the province.", "2026-03-03", TISCH,
                content=["no warning ever reached the province"], cue=["said"])  # fmt: skip
    lacking = said("Leo Tisch said no comment on the province was needed.", "2026-03-03", TISCH,
                   content=["no comment on the province was needed"], cue=["said"])  # fmt: skip
    answer = _meet(warned, none)
    assert answer
    assert (answer.statement, answer.kind) == (none.saying.id, "denial")
    assert _meet(warned, lacking) is None


def test_what_is_said_not_to_be_is_denied_by_who_says_that_it_is() -> None:
    first = said("Ada Orvel said that no siren had sounded at Kessel.", "2026-03-02", ORVEL,
                 content=["that no siren had sounded at Kessel"])  # fmt: skip
    other = said("Leo Tisch said the siren at Kessel had sounded twice.", "2026-03-03", TISCH,
                 content=["the siren at Kessel had sounded twice"])  # fmt: skip
    answer = _meet(first, other)
    assert answer
    assert (answer.statement, answer.kind) == (other.saying.id, "denial")


FLOOD = (
    "Ada Orvel said 70 people had drowned. Mia Brandt said 20 houses were gone. "
    "Leo Tisch said such figures were made up. Leo Tisch called the Orvel version a fairy tale."
)


def _flood(*last: dict[str, Any]) -> list[tuple[str, str]]:
    made = with_actors(reading(FLOOD), ORVEL, ("Mia Brandt", "person", {}), TISCH)
    told = [
        {"content": ["70 people had drowned"], "speakers": ("a1",), "source": ["Ada Orvel"]},
        {"content": ["20 houses were gone"], "speakers": ("a2",), "source": ["Mia Brandt"]},
    ]
    made = with_figures(
        with_statements(made, *told, *last),
        {"words": "70 people", "low": 70, "high": 70, "measure": "killed", "statement": "s1"},
        {"words": "20 houses", "low": 20, "high": 20, "statement": "s2"},
    )
    found = answers_within(read_remarks(made, "r", "p"))
    assert {one.kind for one in found} <= {"denial"}
    return [(one.statement, one.to) for one in found]


def test_such_figures_are_all_that_were_given() -> None:
    such = {"content": ["such figures were made up"], "speakers": ("a3",), "source": ["Leo Tisch"]}
    assert _flood(such) == [("r:s3", "r:s1"), ("r:s3", "r:s2")]


def test_the_account_of_one_is_not_what_another_said() -> None:
    version = {"content": ["the Orvel version a fairy tale"], "speakers": ("a3",), "stance": "evaluation"}
    assert _flood(version) == [("r:s3", "r:s1")]


def test_who_is_spoken_of_answers_with_a_not() -> None:
    text = "The Echo said Norrbank served clients under sanctions. Norrbank's chief, Leo Tisch, said: "
    own = "“We have never served a sanctioned client.”"
    other = "“We have never sold a tram.”"
    for answer, wanted in ((own, [("r:s2", "r:s1")]), (other, [])):
        made = with_actors(reading(text + answer), ("The Echo", "organisation", {}), TISCH)
        made = with_statements(
            made,
            {"content": ["Norrbank served clients under sanctions"], "speakers": ("a1",)},
            {"content": [answer], "speakers": ("a2",), "source": ["Norrbank's chief, Leo Tisch"]},
        )
        assert [(one.statement, one.to) for one in answers_within(read_remarks(made, "r", "p"))] == wanted


def test_a_quotation_behind_a_bare_denial_answers_the_same() -> None:
    text = "Ada Orvel said the bridge was built on sand. The union denied the claim. “Orvel is lying,” "
    text += "said Leo Tisch."
    made = with_statements(
        with_actors(reading(text), ORVEL, ("The union", "organisation", {}), TISCH),
        {"content": ["the bridge was built on sand"], "speakers": ("a1",)},
        {"content": ["the claim"], "cue": ["denied"], "speakers": ("a2",), "stance": "denial"},
        {"content": ["“Orvel is lying,”"], "cue": ["said"], "speakers": ("a3",)},
    )
    assert [(one.statement, one.to) for one in answers_within(read_remarks(made, "r", "p"))] == [
        ("r:s2", "r:s1"),
        ("r:s3", "r:s1"),
    ]


def test_a_claim_told_again_answers_nobody_who_denied_it() -> None:
    claim, denial = "the siren at Kessel had sounded twice", "that no siren had sounded at Kessel"
    members = [
        Member(f"r{number}", f"a{number}", _told(name, content, f"2026-03-0{number}"))
        for number, (name, content) in enumerate(
            (("Ada Orvel", claim), ("Leo Tisch", denial), ("Ada Orvel", claim)), 1
        )
    ]
    answers = Matter(tuple(members)).answers
    assert ("r2:s1", "r1:s1") in {(one.statement, one.to) for one in answers}
    assert "r3:s1" not in {one.statement for one in answers}


def _told(name: str, content: str, day: str) -> Reading:
    made = with_actors(reading(f"{name} said {content}.", published=day), (name, "person", {}))
    return with_statements(made, {"content": [content], "speakers": ("a1",)})


def test_what_is_said_again_is_known_to_be_one_speakers_from_more_than_his_name() -> None:
    content = "the troops would leave by the end of the month"
    first = said(f"Ada Orvel said {content}.", "2026-03-02", ORVEL, content=[content]).saying
    again = said(f"{content}, he reiterated. Leo Tisch", "2026-03-05", TISCH,
                 content=[content], cue=["reiterated"]).saying  # fmt: skip
    found = list(find_repeats([again, first], lambda _, __: "named"))
    assert [(one.statement, one.to, one.kind) for one in found] == [(again.id, first.id, "repetition")]
    assert list(find_repeats([again, first], lambda _, __: "different")) == []
    late = said(f"Ada Orvel said {content}.", "2026-03-06", ORVEL, content=[content]).saying
    assert list(find_repeats([again, late], lambda _, __: "named")) == []


def test_a_quotation_behind_a_charge_turned_down_answers_that_charge_alone() -> None:
    def answered(charge: str) -> list[tuple[str, str]]:
        text = (
            "“That is a number from a drawer,” Ada Orvel said.\n\n"
            f"Leo Tisch rejected the charge{charge}. “No driver works more than ten hours,” Tisch said."
        )
        made = with_actors(reading(text, published="2026-03-02"), ORVEL, TISCH)
        made = with_statements(
            made,
            {"speakers": ("a1",), "content": ["“That is a number from a drawer,”"]},
            {"speakers": ("a2",), "content": ["“No driver works more than ten hours,”"]},
        )
        return [(one.statement, one.to) for one in answers_within(read_remarks(made, "r", "p"))]

    assert answered("") == [("r:s2", "r:s1")]
    assert answered(" that his drivers are overtired") == []


def test_what_is_reported_inside_anothers_words_is_not_what_is_turned_down() -> None:
    text = "“He said that trees burn like paper,” Ada Orvel said. “That is a lie,” Leo Tisch said."
    made = with_actors(reading(text, published="2026-03-02"), ORVEL, TISCH, ("He", "person", {}))
    made = with_statements(
        made,
        {"speakers": ("a1",), "content": ["“He said that trees burn like paper,”"]},
        {"speakers": ("a3",), "content": ["that trees burn like paper"], "within": "s1"},
        {"speakers": ("a2",), "content": ["“That is a lie,”"]},
    )
    found = answers_within(read_remarks(made, "r", "p"))
    assert [(one.statement, one.to, one.kind) for one in found] == [("r:s3", "r:s1", "denial")]
