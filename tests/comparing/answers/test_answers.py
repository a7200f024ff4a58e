"""Who denies, reinterprets or repeats whom."""

from typing import Any

from sayso.comparing.answers import Answer, Remark, answers_between, answers_within, keys, match, read_remarks
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
