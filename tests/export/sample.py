"""A small reading made by hand: a made-up border clash with every kind of statement."""

from __future__ import annotations

from sayso.records import Actor, Article, Figure, Note, Reading, Span, Statement, Time

TEXT = """Minister praises 'calm' border guards after night of shelling
Editor's note: The article was updated with the ministry's reply.

Interior Minister Ana Petrescu told the governor on May 4 that "the guards kept calm, every one of them."
"We owe them thanks. We will not forget it."
About 600 people fled and 40 were hurt, reportedly after a warning.
A senior diplomat told the Border Gazette that the ministry had said its guards "never fired."
Spokesman Ion Vlad denied that anyone fired. He called the figures "inflated."
"""
NOTE = "Editor's note: The article was updated with the ministry's reply."


def span(words: str, nth: int = 0) -> Span:
    """Where ``words`` stand in ``TEXT``, for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


ACTORS = (
    Actor("a1", "Ana Petrescu", "person", "ROU", ("Interior Minister",), (span("Ana Petrescu"),)),
    Actor("a2", "the governor", "person", None, (), (span("the governor"),)),
    Actor("a3", "A senior diplomat", "person", None, (), (span("A senior diplomat"),)),
    Actor("a4", "Ion Vlad", "person", None, ("Spokesman",), (span("Ion Vlad"), span("He"))),
    Actor("a5", "the ministry", "organisation", None, (), (span("the ministry", 1),)),
)
STATEMENTS = (
    Statement(
        "s1", (span('that "the guards kept calm, every one of them."'),), (span("told"),),
        (span("Interior Minister Ana Petrescu"),), ("a1",), "mixed", "person", "named", to=("a2",), when="t1",
    ),
    Statement("s2", (span('"We owe them thanks. We will not forget it."'),), speakers=("a1",), mode="direct",
              identification="named"),
    Statement("s3", (span("after a warning"),), (span("reportedly"),)),
    Statement(
        "s4", (span('that the ministry had said its guards "never fired."'),), (span("told", 1),),
        (span("A senior diplomat"),), ("a3",), "indirect", identification="anonymous", route="to_this_outlet",
    ),
    Statement(
        "s5", (span('its guards "never fired."'),), (span("had said"),), (span("the ministry", 1),), ("a5",),
        "mixed", "state_body", "named", within="s4",
    ),
    Statement("s6", (span("that anyone fired"),), (span("denied"),), (span("Spokesman Ion Vlad"),), ("a4",),
              identification="named", stance="denial", about="s5"),
    Statement("s7", (span('the figures "inflated."'),), (span("called"),), (span("He"),), ("a4",), "mixed",
              identification="named", stance="evaluation"),
)  # fmt: skip
FIGURES = (
    Figure("f1", span("About 600 people"), 600, 600, True, "~", "person", span("people"), "displaced"),
    Figure("f2", span("40"), 40, 40, unit="person", measure="wounded", statement="s3"),
)
TIMES = (Time("t1", span("May 4"), "DATE", "2027-05-04"),)

READING = Reading(
    Article(
        TEXT, "sample", None, "The Border Gazette", TEXT.partition("\n")[0], ("Mara Ilie",), "2027-05-05",
        language="en", notes=(Note("editor", span(NOTE)),),
    ),
    ACTORS, STATEMENTS, FIGURES, TIMES, (), ("the speaker of statement 3 is not named",),
)  # fmt: skip
