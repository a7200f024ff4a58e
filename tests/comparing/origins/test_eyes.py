"""What an outlet saw for itself."""

import pytest

from sayso.comparing.origins.eyes import own_eyes


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("A reporter for The Meridian counted 14 body bags.", "Meridian"),
        ("On the quay, where this newspaper saw 14 body bags, people laid boots.", "The Meridian"),
        ("The Post's own correspondent, who came on skis, was shown seven fresh graves.", "Post"),
        ("Several thousand people gathered there, a Ledger reporter saw.", "Ledger"),
        ("An Associated Press journalist counted 12 bodies.", "Associated Press"),
        ("A list seen by the Meridian has 139 names.", "The Meridian"),
    ],
)
def test_reporters_see_for_their_outlet(sentence, outlet):
    assert own_eyes(sentence, "The Meridian") == outlet


@pytest.mark.parametrize(
    "sentence",
    [
        "The police told reporters that they had counted 12 bodies.",
        "They were counted one by one by four students with clickers.",
        "The chief, who spoke to reporters, was shown the list.",
        "The army said it had seen 12 bodies.",
    ],
)
def test_what_others_saw_is_theirs(sentence):
    assert own_eyes(sentence, "The Meridian") is None
