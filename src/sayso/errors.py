"""One tree of errors. Each has a code, says what was wrong and what to do about it.

SaysoError
├── InputError         this input cannot be read; a batch goes on without it   (exit 1)
│   ├── NotFound           E101  no such file, or the URL answers with an error
│   ├── EmptyInput         E102  nothing in it
│   ├── NotText            E103  binary, or bytes in no known encoding
│   ├── TooLarge           E104  above a size limit
│   ├── NoArticle          E105  a page without an article's text              (exit 3 when alone)
│   ├── NotEnglish         E106  a language the reader does not read
│   ├── BadRecord          E107  a JSON line that is not an article
│   ├── FetchFailed        E108  the network or the server failed
│   │   └── Busy               E111  the server asks to come back later
│   ├── ReaderFailed       E109  the reader crashed, or took too long or too much memory
│   ├── Damaged            E110  a part of an archive is broken
│   └── Disallowed         E112  the site does not want it fetched by programs
├── LedgerError        E400  the ledger cannot be used                         (exit 4)
│   ├── LedgerMissing      E401  there is no ledger at that place
│   ├── LedgerTooNew       E402  written by a later version of sayso
│   ├── LedgerDamaged      E403  not a ledger, or its file is damaged
│   ├── LedgerLocked       E404  another process keeps it locked
│   ├── LedgerFull         E405  the disk is full
│   ├── LedgerReadOnly     E406  it cannot be written to
│   ├── LedgerUnreachable  E407  the database server does not answer
│   ├── NoSuchRecord       E408  no record of that id                          (exit 1)
│   ├── LedgerDiskFailed   E409  the disk under it cannot be read or written
│   └── NotFiled           E410  an article that comparing cannot file         (exit 1)
├── Refused            E201  not done, for safety                              (exit 5)
│   ├── NotSignedIn        E202  a server that has to know who asks
│   ├── NotAllowed         E203  for another role
│   └── TooManyRequests    E204  more in a short time than a server answers
├── SetupError         E301  the installation or the configuration is broken   (exit 2)
├── BadQuestion        E302  a question that cannot be asked                   (exit 2)
├── BadDecision        E303  a decision that cannot be made                    (exit 2)
├── BadAccount         E304  an account or a token that cannot be made so      (exit 2)
├── NoSuchAddress      E305  a server has no such page, or not for that method (exit 2)
├── NotOffered         E306  a server does not give it in that format          (exit 2)
└── ComparingEnded     E307  what compares ends again and again at a page
"""

from __future__ import annotations

from typing import ClassVar


class SaysoError(Exception):
    """Base of all errors sayso raises on purpose.

    Args:
        what: what was wrong, in one sentence without a full stop.
        do: what the user can do about it, in one sentence without a full stop.
        where: the input it happened in (a path, a URL, a line), if known.
    """

    code: ClassVar[str] = "E000"
    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, do: str = "", where: str | None = None) -> None:
        self.what = what
        self.do = do
        self.where = where
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.do}" if self.do else ""
        return f"{self.code} {place}{self.what}{advice}"


class InputError(SaysoError):
    """An input that cannot be read."""

    code = "E100"


class NotFound(InputError):
    """No such file, or the URL answers with an error."""

    code = "E101"


class EmptyInput(InputError):
    """Nothing in the input."""

    code = "E102"
    exit_code = 3


class NotText(InputError):
    """Binary, or bytes in no known encoding."""

    code = "E103"


class TooLarge(InputError):
    """Above a size limit."""

    code = "E104"


class NoArticle(InputError):
    """A page in which no article's text can be found."""

    code = "E105"
    exit_code = 3


class NotEnglish(InputError):
    """A language the reader does not read."""

    code = "E106"


class BadRecord(InputError):
    """A JSON line that is not an article."""

    code = "E107"


class FetchFailed(InputError):
    """The network or the server failed."""

    code = "E108"


class Busy(FetchFailed):
    """The server asks to come back later."""

    code = "E111"


class ReaderFailed(InputError):
    """The reader crashed on it, or took too long or too much memory."""

    code = "E109"


class Damaged(InputError):
    """A part of an archive or of a compressed file is broken."""

    code = "E110"


class Disallowed(InputError):
    """The site does not want it fetched by programs."""

    code = "E112"


class Refused(SaysoError):
    """Not done, for safety."""

    code = "E201"
    exit_code = 5


class NotSignedIn(Refused):
    """The server has to know who asks."""

    code = "E202"


class NotAllowed(Refused):
    """It is for another role."""

    code = "E203"


class TooManyRequests(Refused):
    """More in a short time than the server answers; ``wait_s`` is how many seconds to wait."""

    code = "E204"

    def __init__(self, what: str, do: str = "", where: str | None = None, *, wait_s: int = 1) -> None:
        super().__init__(what, do, where)
        self.wait_s = wait_s


class SetupError(SaysoError):
    """The installation or the configuration is broken."""

    code = "E301"
    exit_code = 2


class BadQuestion(SaysoError):
    """A question that cannot be asked: no word to look for, a day or a cursor that is none."""

    code = "E302"
    exit_code = 2


class BadDecision(SaysoError):
    """A decision that cannot be made: of a kind that does not fit the record, or taken back before."""

    code = "E303"
    exit_code = 2


class BadAccount(SaysoError):
    """An account or a token that cannot be made so."""

    code = "E304"
    exit_code = 2


class NoSuchAddress(SaysoError):
    """The server has no such page, or not for that method."""

    code = "E305"
    exit_code = 2


class NotOffered(SaysoError):
    """The server does not give it in that format."""

    code = "E306"
    exit_code = 2


class ComparingEnded(SaysoError):
    """The process that compares for a server ends again and again at a page."""

    code = "E307"


class LedgerError(SaysoError):
    """The ledger cannot be used."""

    code = "E400"
    exit_code = 4


class LedgerMissing(LedgerError):
    """There is no ledger at that place."""

    code = "E401"


class LedgerTooNew(LedgerError):
    """Written by a later version of sayso."""

    code = "E402"


class LedgerDamaged(LedgerError):
    """Not a ledger, or its file is damaged."""

    code = "E403"


class LedgerLocked(LedgerError):
    """Another process keeps it locked."""

    code = "E404"


class LedgerFull(LedgerError):
    """The disk is full."""

    code = "E405"


class LedgerReadOnly(LedgerError):
    """It cannot be written to."""

    code = "E406"


class LedgerUnreachable(LedgerError):
    """The database server does not answer, or refuses the login."""

    code = "E407"


class NoSuchRecord(LedgerError):
    """No record of that id."""

    code = "E408"
    exit_code = 1


class LedgerDiskFailed(LedgerError):
    """The disk under it cannot be read or written, which is not to say that the file is damaged."""

    code = "E409"


class NotFiled(LedgerError):
    """An article that comparing cannot file: it is kept, and found by all other questions."""

    code = "E410"
    exit_code = 1
