from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.html.segments import Mark, segments

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: (min(ends), max(ends)))
MARKS = st.lists(
    st.builds(
        Mark,
        SPANS,
        st.sampled_from(["asked", "content", "source", "cue", "figure", "time"]),
        st.just(("s1",)),
    )
)


@given(SPANS, MARKS)
def test_segments_follow_each_other_without_gaps_and_carry_every_mark_over_them(
    span: tuple[int, int], marks: list[Mark]
) -> None:
    found = list(segments(span, marks))
    places = [place for segment in found for place in range(*segment.span)]
    assert places == list(range(*span))
    for segment in found:
        start, end = segment.span
        over = [mark for mark in marks if mark.span[0] <= start and end <= mark.span[1]]
        assert sorted(map(repr, segment.marks)) == sorted(map(repr, over))
        edges = {edge for mark in marks if mark.span[0] < mark.span[1] for edge in mark.span}
        assert not [edge for edge in edges if start < edge < end]


def test_of_two_marks_the_longer_is_outside_and_closes_last() -> None:
    outer, inner = Mark((2, 8), "content", ("s1",), 1), Mark((4, 8), "content", ("s2",), 2)
    *_, last, after = segments((0, 10), [inner, outer])
    assert last.marks == (outer, inner)
    assert last.opening == (inner,)
    assert last.closing == (inner, outer)
    assert after.marks == ()


def test_a_mark_that_began_on_an_earlier_line_does_not_open_again() -> None:
    (segment,) = segments((5, 9), [Mark((2, 12), "content", ("s1",))])
    assert segment.marks
    assert not segment.opening
    assert not segment.closing
