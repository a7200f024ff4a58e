"""What the tools ask for: types with the bounds and words that their schemas show."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sayso.records import Identification, Measure, SourceKind

Words = Annotated[str, Field(min_length=1, max_length=400)]
Search = Annotated[
    str,
    Field(
        min_length=1,
        max_length=400,
        description='All words must occur, in any form; "a phrase"; one OR other; -without; begin*.',
    ),
]
Asked = Annotated[
    str,
    Field(
        min_length=1,
        max_length=400,
        description='A question in words ("how many soldiers were killed"), a URL, or an id (REV, REV:s3).',
    ),
]
Maybe = Annotated[str | None, Field(max_length=400)]
Name = Annotated[
    str | None, Field(max_length=400, description="A name, whole or a part of it, as articles have it.")
]
About = Annotated[
    str | None,
    Field(max_length=400, description="Words that the statement holds, as typed into a search box."),
]
Outlet = Annotated[str | None, Field(max_length=400, description="Only this outlet, named exactly as it is.")]
Since = Annotated[
    str | None, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$", description="Only from this day on: YYYY-MM-DD.")
]
Until = Annotated[
    str | None, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$", description="Only up to this day, included.")
]
Kind = Annotated[SourceKind | None, Field(description="Only sources of this kind.")]
How = Annotated[Identification | None, Field(description="Only sources identified like this.")]
Counting = Annotated[Measure | None, Field(description="Only counts of this.")]
Rows = Annotated[int, Field(ge=1, le=50, description="At most so many.")]
After = Annotated[
    str | None,
    Field(
        pattern=r"^[0-9a-f]{4,16}:[sfa]\d{1,7}$",
        description="The `next` of the page before, to go on behind it.",
    ),
]
Revision = Annotated[
    str, Field(pattern="^[0-9a-f]{6,16}$", description="Id of a state of a page (REV), or its beginning.")
]
Record = Annotated[
    str,
    Field(
        pattern=r"^[0-9a-f]{6,16}:[sf]\d{1,7}$", description="Id of a statement (REV:s3) or figure (REV:f2)."
    ),
]
Compared = Annotated[int, Field(ge=2, le=200, description="At most so many articles are compared.")]
