"""What a database driver reports -> the one clear error of the house."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError

from sayso import errors

_NEEDED_BYTES = 1 << 20
"""Where a disk has less left, it is full: SQLite tells of it as of any other error of the disk when it cannot
make room for the index of its write-ahead log."""


def explain(error: DBAPIError, where: str) -> errors.LedgerError:
    """The one clear error for what a database driver reported."""
    said = _said(error)
    low = said.lower()
    if "://" not in where:
        if "unable to open" in low:
            return _explain_folder(Path(where))
        if _code(error) == sqlite3.SQLITE_IOERR and _is_full(Path(where)):
            low = _FULL
    for kind, signs, what, do in _SIGNS:
        if any(sign in low for sign in signs):
            return kind(what, do, where)
    if isinstance(error, OperationalError) or "connect" in low:
        return errors.LedgerUnreachable(
            f"cannot be opened ({said.splitlines()[0]})", "check the address and the permissions", where
        )
    return errors.LedgerError(f"the database reports: {said.splitlines()[0]}", "report this", where)


def _explain_folder(file: Path) -> errors.LedgerError:
    """Why SQLite cannot open a file."""
    if not file.parent.is_dir():
        return errors.LedgerMissing("there is no such folder", "make it, or check the path", str(file))
    if not os.access(file.parent, os.W_OK):
        what = "its folder cannot be written to, which SQLite needs even for reading"
        return errors.LedgerReadOnly(what, "check its permissions, or name another with --ledger", str(file))
    return errors.LedgerUnreachable("cannot be opened", "check the path and the permissions", str(file))


def _code(error: DBAPIError) -> int:
    """SQLite's own code of an error, without what it adds to it; 0 of another database."""
    return int(getattr(error.orig, "sqlite_errorcode", 0)) & 0xFF


def _is_full(file: Path) -> bool:
    try:
        return shutil.disk_usage(file.parent).free < _NEEDED_BYTES
    except OSError:
        return False


def _said(error: DBAPIError) -> str:
    """The driver's words; pg8000 gives the fields of the server's message, of which M is the sentence."""
    first = error.orig.args[0] if error.orig is not None and error.orig.args else ""
    if isinstance(first, dict):
        return f"{first.get('M', 'no message')} ({first.get('C', 'no code')})"
    return str(error.orig)


_FULL = "disk is full"
_SIGNS: tuple[tuple[type[errors.LedgerError], tuple[str, ...], str, str], ...] = (
    (
        errors.LedgerFull,
        (_FULL, "no space left", "disk full", "53100"),
        "the disk is full; nothing of this batch was kept, everything before it is",
        "free some space and run the same command again",
    ),
    (
        errors.LedgerLocked,
        ("database is locked", "lock timeout", "55p03"),
        "another process has kept it locked for 30 seconds",
        "let that process finish and try again",
    ),
    (
        errors.LedgerReadOnly,
        ("readonly database", "read-only", "permission denied", "42501", "25006"),
        "it cannot be written to",
        "check the permissions of the file and its folder, or name another with --ledger",
    ),
    (
        errors.LedgerDamaged,
        ("not a database", "malformed", "xx001", "xx002"),
        "is not a ledger, or its file is damaged",
        "restore a backup with 'sayso restore'",
    ),
    (
        errors.LedgerDiskFailed,
        ("disk i/o error", "i/o error", "58030"),
        "the disk cannot be read or written; nothing of this batch was kept, everything before it is",
        "see that the disk is well and still connected, and run the same command again",
    ),
    (
        errors.LedgerUnreachable,
        ("network error", "terminating connection", "broken pipe", "57p01", "57p02", "57p03"),
        "the server has gone away; nothing of this batch was kept, everything before it is",
        "see that it runs, and run the same command again",
    ),
    (
        errors.LedgerUnreachable,
        ("unable to open", "connection refused", "can't create a connection", "28p01", "3d000", "28000"),
        "cannot be opened",
        "check the address, the user and the permissions",
    ),
)
