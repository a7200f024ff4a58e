from collections import Counter

from sayso.reading.kinds.lexicon import load, source_names, source_nouns, stance_words


def test_a_word_has_one_stance() -> None:
    for key in ("verbs", "nouns", "adjectives", "adverbs"):
        words = Counter(word for entry in load("cues").values() for word in entry.get(key, "").split())
        assert [word for word, count in words.items() if count > 1] == []


def test_the_cue_lexicon_covers_the_usual_verbs() -> None:
    assert len(stance_words("verbs")) >= 300
    assert {"say", "confirm", "claim", "deny", "pledge", "urge", "praise"} <= stance_words("verbs").keys()


def test_a_name_stands_under_its_first_kind_only() -> None:
    lines = [line for entry in load("sources").values() for line in entry.get("names", "").split("\n")]
    names = Counter(name.strip() for line in lines for name in line.split("|") if name.strip())
    assert [name for name, count in names.items() if count > 1] == []
    assert source_names()["cia"] == "intelligence_service"


def test_compounds_go_with_nouns() -> None:
    assert source_nouns()["prime minister"] == "state_body"
    assert source_nouns()["press secretary"] == "spokesperson"
