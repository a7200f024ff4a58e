"""A body and its officer run together."""

import pytest

from sayso.reading.names import Name
from sayso.reading.officeholders import join_countries, part_holders


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("the Ministry of Ports of Norway Jon Hask", ["the Ministry of Ports of Norway", "Jon Hask"]),
        ("the Army of South Korea Kim Jo-rin", ["the Army of South Korea", "Kim Jo-rin"]),
        ("the Church of Norway Relief Fund", ["the Church of Norway Relief Fund"]),
        ("the Bank of Norway", ["the Bank of Norway"]),
        ("the Port of Velm Jon Hask", ["the Port of Velm Jon Hask"]),
    ],
)
def test_who_follows_a_country_is_a_person(text: str, parts: list[str]) -> None:
    found = part_holders(text, [Name((0, len(text)), "organisation")])
    assert [text[slice(*name.span)] for name in found] == parts
    assert [name.kind for name in found] == ["organisation", "person"][: len(parts)]


def test_a_known_body_keeps_its_country() -> None:
    text = "the Security Service of Ukraine and the Port Service of Norway"
    named = [
        Name((0, text.index(" of")), "organisation"),
        Name((text.index("Ukraine"), text.index(" and")), "place"),
        Name((text.index("the Port"), text.rindex(" of")), "organisation"),
        Name((text.index("Norway"), len(text)), "place"),
    ]
    found = [text[slice(*name.span)] for name in join_countries(text, named)]
    assert found == ["the Security Service of Ukraine", "the Port Service", "Norway"]
