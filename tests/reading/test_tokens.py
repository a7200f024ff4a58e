"""Words, tags and lemmas: the same for long texts, and as spaCy's own components have them."""

from __future__ import annotations

import pytest
import spacy

from sayso.reading import tokens
from sayso.reading.tokens import MODEL, tokenize

PARAGRAPH = (
    "The harbour office said on Tuesday that 1,800 crates had been moved. Its engineers weren't told.\n\n"
    "“Nobody counted them,” said Ana Ruiz, who runs the northern docks and opposes the sale.\n"
)


def test_lemmas_are_those_of_the_full_pipeline() -> None:
    ours, theirs = tokenize(PARAGRAPH), spacy.load(MODEL)(PARAGRAPH)
    same_tag = [(a.lemma_, b.lemma_) for a, b in zip(ours, theirs, strict=True) if a.tag_ == b.tag_]
    assert len(same_tag) > 0.9 * len(ours)
    assert [a for a, _ in same_tag] == [b for _, b in same_tag]


def test_a_long_text_is_tagged_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PARAGRAPH * 12
    whole = tokenize(text)
    monkeypatch.setattr(tokens, "_TOKENS_AT_ONCE", 100)
    parts = tokenize(text)
    assert parts.text == text
    assert [token.idx for token in parts] == [token.idx for token in whole]
    assert [token.lemma_ for token in parts] == [token.lemma_ for token in whole]
    assert [token.tag_ for token in parts] == [token.tag_ for token in whole]
    assert [sentence.start for sentence in parts.sents] == [sentence.start for sentence in whole.sents]


def test_a_text_without_lines_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "word " * 250
    monkeypatch.setattr(tokens, "_TOKENS_AT_ONCE", 100)
    assert tokenize(text).text == text


def test_forms_that_come_again_are_tagged_as_spacy_tags_them() -> None:
    text = PARAGRAPH * 4
    spacy_alone = spacy.load(MODEL, exclude=["parser", "ner", "attribute_ruler", "lemmatizer"])
    assert [token.tag_ for token in tokenize(text)] == [token.tag_ for token in spacy_alone(text)]


def test_a_run_without_blanks_is_cut_for_the_tokenizer(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    tagger = tokens._tagger()
    make_doc = tagger.make_doc

    def noted(text: str) -> object:
        lengths.append(max(map(len, text.split())))
        return make_doc(text)

    monkeypatch.setattr(tagger, "make_doc", noted)
    text = f"She said {'“' * 1000} no, {'x' * 390} and {'y' * 400}."
    assert tokenize(text).text == text
    assert max(lengths) == 400


def test_an_abbreviation_glued_to_its_name_is_a_word_of_its_own() -> None:
    words = [token.text for token in tokenize("The Service(NIS) met the soldier(s).")]
    assert words[1:5] == ["Service", "(", "NIS", ")"]
    assert "soldier(s" in "".join(words)
