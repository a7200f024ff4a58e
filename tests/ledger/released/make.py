"""Makes the ledger of the present schema that later versions have to be able to take over.

    PYTHONPATH=SRC:. python -m tests.ledger.released.make TARGET

SRC is the source tree whose schema it shall have: before a migration is added, that of the version before.
TARGET is a file that is not there, kept packed as ``VERSION.db.gz``, or the address of an empty PostgreSQL
database, of which what ``pg_dump --inserts --no-owner`` says (but for lines that begin with a backslash) is
kept packed as ``VERSION.sql.gz``. Whatever is put in here is looked for in ``test_released``.
"""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import replace

from sqlalchemy import text

from sayso.comparing.filing import file_new
from sayso.errors import NotText
from sayso.intake.documents import Failure
from sayso.intake.follow import FeedState
from sayso.ledger import Ledger
from sayso.ledger.decisions import decide, undo
from sayso.ledger.failures import keep_failure
from sayso.ledger.feeds import save_feeds
from sayso.ledger.keys import find_keys
from sayso.ledger.migrations import HEAD
from sayso.records import Reading
from tests.export.sample import READING

WHEN = "2027-05-06T07:08:09Z"
FIRST, SECOND = "0.0.1", "0.0.2"
"""Versions of the reader."""
GIVEN = {"published": "2027-05-01", "outlet": "The Border Gazette", "url": None, "headline": None}
FEED = "https://gazette.example/feed.xml"
STATE = FeedState("Gazette", '"v1"', None, WHEN, None, {"https://gazette.example/2": WHEN})
FAILURE = Failure("old.txt", NotText("it holds '\\x00', which is no text", "remove it", "old.txt"))


def page(number: int, **changed: str) -> Reading:
    """The sample as it stood at that address, with other facts."""
    article = replace(READING.article, url=f"https://gazette.example/{number}", **changed)
    return replace(READING, article=article)


PAGES = (page(1), page(2), page(2, headline="Minister praises guards", updated="2027-05-06"), page(3))
"""Two pages as they stayed, and one that was changed."""
REVISIONS = tuple(find_keys(one.article).revision_id for one in PAGES)


def fill(ledger: Ledger) -> None:
    """Puts in some of everything that this version keeps."""
    ledger.add_all(PAGES[:3], reader=FIRST, now=WHEN)
    first, second, changed, _ = REVISIONS
    decide(ledger, "wrong_speaker", f"{first}:s1", made_by="ana", value="Edda Lund", now=WHEN)
    decide(ledger, "not_a_statement", f"{changed}:s3", made_by="ana", remark="a guess", now=WHEN)
    decide(ledger, "same_actor", f"{first}:a4", other=f"{second}:a4", made_by="ben", now=WHEN)
    made = decide(ledger, "not_a_statement", f"{first}:s2", made_by="ben", now=WHEN)
    undo(ledger, made.id, made_by="ana", now=WHEN)
    ledger.add_all([PAGES[0], PAGES[3]], reader=SECOND, now=WHEN)
    file_new(ledger)
    with ledger.writes() as connection:
        keep_failure(connection, FAILURE, GIVEN, now=WHEN)
        save_feeds(connection, {FEED: STATE})
        if HEAD >= "0003":
            for statement in _ACCESS:
                connection.execute(text(statement), {"when": WHEN})


_ACCESS = (
    "INSERT INTO account VALUES (1, 'ana', 'scrypt$1$1$1$00$00', 'editor', :when, NULL)",
    "INSERT INTO token VALUES (1, '0a1b2c3d', 1, 'ff', 'archive', :when, NULL, NULL, NULL)",
    "INSERT INTO session VALUES (1, 1, 'ee', :when, '2027-06-06T00:00:00Z')",
    "INSERT INTO audit VALUES (1, :when, 'ana', 'signed_in', NULL, NULL)",
)


if __name__ == "__main__":
    with Ledger(sys.argv[1]) as made:
        fill(made)
    if "://" not in sys.argv[1]:
        # Without a write-ahead log beside it, the file is all there is.
        alone = sqlite3.connect(sys.argv[1])
        alone.execute("PRAGMA journal_mode=DELETE")
        alone.execute("VACUUM")
        alone.close()
