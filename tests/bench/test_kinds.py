from bench.kinds import align, given_statements, score_kinds
from sayso.records import Statement

ROW = {
    "doc": "one",
    "content": [[10, 20]],
    "cue": [[5, 9]],
    "source": [[0, 4]],
    "speakers": [[[0, 4]]],
    "source_kind": "person",
    "identification": "named",
    "stance": "neutral",
}


def test_a_statement_aligns_if_half_of_its_content_does() -> None:
    assert align(ROW, [Statement("s1", ((10, 15),))]) is not None
    assert align(ROW, [Statement("s1", ((10, 14),))]) is None


def test_the_nearest_statement_is_taken() -> None:
    near, far = Statement("s1", ((10, 19),)), Statement("s2", ((10, 30),))
    assert align(ROW, [far, near]) is near


def test_shares_are_of_the_statements_found() -> None:
    read = Statement("s1", ((10, 20),), identification="named", stance="denial")
    lost = {**ROW, "doc": "two"}
    assert score_kinds([ROW, lost], {"one": [read]}) == {
        "found": 0.5,
        "source_kind": 1.0,
        "identification": 1.0,
        "stance": 0.0,
    }


def test_speakers_become_actors() -> None:
    (statement,), (actor,) = given_statements([ROW], "Ruiz said the bridge")
    assert statement.speakers == (actor.id,)
    assert actor.name == "Ruiz"
