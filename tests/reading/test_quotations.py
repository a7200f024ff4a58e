"""Where quotations open and close."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[slice(*q.span)] for q in find_quotations(text)]


def test_straight_and_curly_marks() -> None:
    assert quoted('He said "yes," then “no.”') == ['"yes,"', "“no.”"]


def test_tex_marks() -> None:
    assert quoted("`` It is small , '' she said .") == ["`` It is small , ''"]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    found = find_quotations("“First part.\n\n“Second part,” he said.")
    assert [q.closed for q in found] == [False, True]
    assert found[0].span == (0, 12)


def test_inches_open_nothing() -> None:
    assert quoted('He stands 5\'11" tall and said "hello" twice.') == ['"hello"']


def test_quote_within_a_quote_stays_inside() -> None:
    assert quoted("\"They said 'never' to us,\" he said.") == ["\"They said 'never' to us,\""]


def test_single_marks_count_only_without_double_ones() -> None:
    assert quoted("‘We’re not leaving,’ she said. ‘Not the soldiers’ families either.’") == [
        "‘We’re not leaving,’",
        "‘Not the soldiers’ families either.’",
    ]
    assert quoted("'No,' he said, and it's true.") == ["'No,'"]
    assert quoted("‘One’ and “two”.") == ["“two”"]


def test_apostrophes_open_nothing() -> None:
    assert quoted("It's the workers' day, isn't it?") == []


@given(st.text(alphabet="ab \n\"'“”‘’`.,«»", max_size=60))
def test_quotations_are_ordered_and_apart(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.span[0] < quotation.span[1] <= len(text)
        assert quotation.span[0] <= quotation.inner[0] <= quotation.inner[1] <= quotation.span[1]
        assert "\n" not in text[slice(*quotation.span)]
        end = quotation.span[1]
