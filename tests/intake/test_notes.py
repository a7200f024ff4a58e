import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.notes import find_notes

PROSE = "The minister said on Monday that the port would stay closed until Friday."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Editor's note: The author is a former harbour master.", "editor"),
        ("EDITORS’ NOTE — Names were changed at their bearers' wish.", "editor"),
        ("Editor's note: The article was updated with additional details.", "update"),
        ("Editor's note: This story was corrected to give the right day.", "correction"),
        ("Note to readers: we are changing our comments policy.", "editor"),
        ("Correction: The ferry was built in 1998, not 1989.", "correction"),
        ("Correction, Nov. 4, 2025: The ferry was built in 1998.", "correction"),
        ("Clarification: The mayor spoke before the vote.", "correction"),
        ("A correction was made on Nov. 4, 2025: the ferry was built in 1998.", "correction"),
        ("An earlier version of this article misstated the ferry's age.", "correction"),
        ("This article was amended on 4 November 2025.", "correction"),
        ("(This story has been updated with the mayor's answer.)", "update"),
        ("This story was originally published at 7:40 a.m.", "editor"),
        ("UPDATE: This story has been updated to include a comment.", "update"),
        ("Updated at 5:30 p.m. on Nov. 4", "update"),
        ("This is a developing story and will be updated.", "update"),
        ("(Corrects the age of the ferry in paragraph 3)", "correction"),
        ("(Adds quote from the mayor)", "update"),
        ("*Editor's note: The author is a former harbour master.*", "editor"),
    ],
)
def test_notes_are_whole_paragraphs(words, kind):
    text = f"{PROSE}\n\n{words}\n{PROSE}"
    (note,) = find_notes(text)
    assert note.kind == kind
    assert text[slice(*note.span)].strip("*") == words.strip("*")


@pytest.mark.parametrize(
    "words",
    [
        "The report was published on Tuesday by the ministry.",
        "An earlier version of the report said that troops had crossed the river.",
        "The editor's notes on the manuscript were found in a drawer.",
        "A correction in the stock market is overdue, analysts said.",
        "Correction officers found the inmate on Monday.",
        "Update on the war: the ministry says nothing.",
        "Updated figures show that 14 people died.",
        "The original story was told by his grandmother, she said.",
        "This article of the treaty was violated, the ministry said.",
        "The developing story of the region is one of debt.",
        "(He added that the port would stay closed)",
    ],
)
def test_prose_is_no_note(words):
    assert find_notes(f"{PROSE}\n{words}\n{PROSE}") == ()


def test_update_label_before_news_leaves_the_news_to_be_read():
    text = "UPDATE (3:15 p.m.): Police say that a man was arrested on Monday."
    (note,) = find_notes(text)
    assert text[slice(*note.span)] == "UPDATE (3:15 p.m.):"


def test_label_on_its_own_line_belongs_to_the_next_paragraph():
    text = f"{PROSE}\n\nEditor's Note\n\nThe author is a former harbour master.\n\n{PROSE}"
    (note,) = find_notes(text)
    assert text[slice(*note.span)] == "Editor's Note\n\nThe author is a former harbour master."


def test_wrapped_note_goes_on():
    text = f"{PROSE}\n\nCorrection: The ferry was built in 1998 and\nnot in 1989.\n\n{PROSE}"
    (note,) = find_notes(text)
    assert text[slice(*note.span)] == "Correction: The ferry was built in 1998 and\nnot in 1989."


@pytest.mark.parametrize("unit", ["1", "1,,,,,", "3 p.m. ", "(", "Nov. ", ", ", "this story "])
@pytest.mark.parametrize("begin", ["Update ", "Correction", "This ", "(Adds ", "An earlier version of this "])
def test_no_run_of_characters_takes_long(begin, unit):
    # Tried in more than one way, any of these would take longer than the age of the universe.
    find_notes((begin + unit * 1_000)[:1_400] + " x")


@given(st.text(alphabet="UPDATEd Correction:,.(note)'s\n13 pm", max_size=300))
def test_spans_are_ordered_and_inside(text):
    ends = [0]
    for note in find_notes(text):
        start, end = note.span
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
