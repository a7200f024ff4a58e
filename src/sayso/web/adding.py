"""One article handed in through a form: read by a guarded worker, kept, and its revision's id."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from threading import Lock

from sayso.errors import SaysoError, TooLarge
from sayso.intake import find_documents
from sayso.intake.given import Given
from sayso.ledger import Ledger
from sayso.ledger.bulk import Kept, add_in_bulk

MOST_ARTICLES = 50
"""Articles in one file that a form takes; longer ones are for ``sayso add``."""
# One at a time: a reader takes a core and 400 MB, and starting it takes two seconds.
_ONE_AT_A_TIME = Lock()


def add_handed_in(
    ledger: Ledger, source: str | bytes, given: Given, skipped: Counter[str] | None = None
) -> list[Kept]:
    """Reads and keeps what was handed in.

    Args:
        ledger: where to.
        source: an http(s) URL, which is fetched as ``sayso add`` fetches it, or the bytes of a text, a page
            or a JSON document.
        given: facts about it that were filled in beside it.
        skipped: counts what is passed over in it, as ``find_documents`` does.

    Returns:
        What became of each article, in order.

    Raises:
        SaysoError: nothing of it can be read; or it holds more than ``MOST_ARTICLES``.
    """
    now = datetime.now(UTC)
    if isinstance(source, bytes):
        found = find_documents(["-"], given, stdin=BytesIO(source), now=now, skipped=skipped)
    else:
        found = find_documents([source], given, now=now, skipped=skipped)
    documents = list(islice(found, MOST_ARTICLES + 1))
    if len(documents) > MOST_ARTICLES:
        raise TooLarge(f"holds more than {MOST_ARTICLES} articles", "add it with 'sayso add'")
    kept: list[Kept] = []
    with _ONE_AT_A_TIME:
        add_in_bulk(ledger, documents, on_kept=kept.extend, keeps_failures=False, workers=1)
    errors = [one.outcome for one in kept if isinstance(one.outcome, SaysoError)]
    if errors and len(errors) == len(kept):
        raise errors[0]
    return kept
