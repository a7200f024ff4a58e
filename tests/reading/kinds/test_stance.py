import pytest

from tests.reading.kinds.marked import read


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("{Ruiz} <said> [the bridge was safe].", "neutral"),
        ("<According to> {the ministry}, [the bridge was safe].", "neutral"),
        ("{Ruiz} <told> Lund [the bridge was safe].", "neutral"),
        ("{Ruiz} <said in a complaint> [the bridge was safe].", "neutral"),
        ("{Ruiz} <confirmed> [that the bridge was closed].", "assertive"),
        ("{Ruiz} <insisted> [the bridge was safe].", "assertive"),
        ("{Ruiz} <made it clear> [that the bridge would close].", "assertive"),
        ("{Ruiz} <pointed out> [that the bridge was old].", "assertive"),
        ("{Ruiz} <agreed> [that the bridge was old].", "assertive"),
        ("{Ruiz} <agreed> [to close the bridge].", "commitment"),
        ("{Ruiz} <agreed on Monday to> [close the bridge].", "commitment"),
        ("{Ruiz} <expressed> [her warmest wishes].", "evaluation"),
        ("{Ruiz} <expressed> [the view that it was late].", "neutral"),
        ("{Ruiz} <claimed> [the bridge was safe].", "distancing"),
        ("{Ruiz} <falsely said> [the bridge was safe].", "distancing"),
        ("[The bridge was] <reportedly> [closed].", "distancing"),
        ("{Ruiz} <said>, without offering evidence, [that the bridge was sold].", "distancing"),
        ("{Ruiz} <cited> [an unfounded conspiracy theory about the bridge].", "distancing"),
        ("{Ruiz} <was referring to> [Lund's false narratives about the bridge].", "distancing"),
        ("{Ruiz} <said> [false claims had hurt the port].", "neutral"),
        ("{Ruiz} <denied> [that the bridge was sold].", "denial"),
        ("{Ruiz} <did not deny> [that the bridge was sold].", "neutral"),
        ("{Ruiz} <refused to confirm> [that the bridge was sold].", "denial"),
        ("{Ruiz} <does not believe> [the bridge is safe].", "denial"),
        ("{Ruiz} <ruled out> [closing the bridge].", "denial"),
        ("{Ruiz} <pledged> [to rebuild the bridge].", "commitment"),
        ("{Ruiz} <wants> [to rebuild the bridge].", "commitment"),
        ("{Ruiz} <wants> [Lund to rebuild the bridge].", "request"),
        ("{Ruiz} <wants> [a new bridge].", "evaluation"),
        ("{Ruiz} <called for> [a new bridge].", "request"),
        ("{Ruiz} <called> [the bridge a disgrace].", "evaluation"),
        ("{Ruiz} <urged> [the council to act].", "request"),
        ("{Ruiz} <questioned> [whether the bridge was safe].", "request"),
        ("{Ruiz} <questioned> [the safety of the bridge].", "denial"),
        ("{Ruiz} <praised> [the workers].", "evaluation"),
        ("{Ruiz} <described> [the damage].", "neutral"),
        ("{Ruiz} <described> [the bridge as a disgrace].", "evaluation"),
        ("{Ruiz} <hopes> [to see a new bridge].", "evaluation"),
        ("{Ruiz} <is worried> [about the bridge].", "evaluation"),
        ("{Ruiz's} <claim> [that the bridge was safe] was read out.", "distancing"),
        ("{Ruiz} <Blasts> [Council Over Bridge]", "evaluation"),
        ('["The bridge is safe."]', "neutral"),
        ("{Neither Ruiz nor Lund} <has publicly confirmed> [the death].", "neutral"),
        ("{No official} <has denied> [that it fell].", "neutral"),
    ],
)
def test_the_cue_decides(sentence: str, stance: str) -> None:
    (statement,) = read(sentence)
    assert statement.stance == stance
