import pytest

from sayso.reading.pipeline import read_article
from sayso.records import ActorKind, Article
from tests.reading.kinds.marked import read


@pytest.mark.parametrize(
    ("source", "identification"),
    [
        ("Ana Ruiz", "named"),
        ("Mayor Ana Ruiz", "named"),
        ("The Ministry of Ports", "named"),
        ("The Association of Harbour Pilots", "named"),
        ("The Institute for the Study of Harbours", "named"),
        ("The Emergency Lawyers", "named"),
        ("The monitoring group Archive of Public Gatherings", "named"),
        ("The emergency lawyers", "role_only"),
        ("The Lund campaign", "named"),
        ("A Norstat poll", "named"),
        ("Norway", "named"),
        ("Republicans", "named"),
        ("His lawyer, Ana Ruiz,", "named"),
        ("Economists and Ana Ruiz", "named"),
        ("The mayor", "role_only"),
        ("Police", "role_only"),
        ("Her lawyer", "role_only"),
        ("The ministry's spokesman", "role_only"),
        ("A spokesman for the ministry", "role_only"),
        ("The government", "role_only"),
        ("The debate's moderators", "role_only"),
        ("A report released by the Ministry of Ports", "role_only"),
        ("A report released after talks", "anonymous"),
        ("Officials", "anonymous"),
        ("U.S. and Norwegian officials", "anonymous"),
        ("The U.S. and Norway", "named"),
        ("A senior diplomat", "anonymous"),
        ("The Front source", "anonymous"),
        ("A member of Tolm's Harbour Guard", "anonymous"),
        ("One aide", "anonymous"),
        ("Lund officials", "anonymous"),
        ("Some Republicans", "anonymous"),
        ("A majority of voters", "anonymous"),
        ("Americans", "anonymous"),
        ("Critics", "anonymous"),
        ("A new study", "anonymous"),
        ("People familiar with the plan", "anonymous"),
        ("Everyone", "anonymous"),
    ],
)
def test_the_words_identify(source: str, identification: str) -> None:
    (statement,) = read(f"{{{source}}} <said> [the bridge was safe].")
    assert statement.identification == identification


def test_nobody_at_all() -> None:
    (statement,) = read("[The bridge was] <reportedly> [closed].")
    assert statement.identification == "unspecified"


@pytest.mark.parametrize("source", ["she", "the mayor"])
def test_a_pronoun_or_description_is_as_named_as_its_actor(source: str) -> None:
    ruiz: dict[str, tuple[ActorKind, list[str]]] = {"Ana Ruiz": ("person", ["she", "the mayor"])}
    (statement,) = read("Ana Ruiz came.", f"Later {{{source}}} <said> [the bridge was safe].", actors=ruiz)
    assert statement.identification == "named"


def test_a_description_of_somebody_unnamed() -> None:
    diplomat: dict[str, tuple[ActorKind, list[str]]] = {"A senior diplomat": ("person", ["he"])}
    statements = read(
        "{A senior diplomat} <said> [the bridge was safe].", "Then {he} <said> [it was not].", actors=diplomat
    )
    assert [s.identification for s in statements] == ["anonymous", "anonymous"]


def test_a_document_is_told_of_again_by_whoever_made_it() -> None:
    text = "A report posted by the Ministry of Ports said the quay was safe. The report said it would open."
    reading = read_article(Article(text))
    assert [one.identification for one in reading.statements] == ["role_only", "role_only"]
