"""A reading process, from its own side: one document after the other, under the limits, until none comes.

It is a plain ``python -c`` with one socket: no import of the caller's ``__main__`` (so a notebook and a
script without a guard can read in bulk), and the end of the parent, however it comes, closes the socket
and with it this process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Literal

from sayso.errors import ReaderFailed, SaysoError, SetupError
from sayso.intake.documents import Document, to_article
from sayso.reading.workers.guard import Limits, data_bytes, limit_memory, prepare_signals, time_limit
from sayso.records import Article, Reading

Read = Callable[[Article], Reading]
Stage = Literal["started", "loaded"]

# Read once before the clock and the cap begin, so that no document pays for loading the models.
_FIRST = Article("The mayor said on Monday that 12 people were hurt.")
# spaCy keeps every word it has met. A process that has grown by this share of the cap is to be replaced.
_WORN_SHARE = 1 / 4


_NICE = 10
"""Where cores are scarce, whoever looks at pages comes before what is being added: nine times the share."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process says of one item: a document's article, an article's reading, or why there is none.

    ``worn``: the process has grown so much that it should be given no more.
    """

    result: Article | Reading | SaysoError
    worn: bool = False


def main() -> None:
    """``python -c`` enters here; arguments: the socket's number, the reader's name, seconds, bytes."""
    number, reader, timeout_s, memory_bytes = sys.argv[1:]
    prepare_signals()
    os.nice(_NICE)
    # The parent has no more to read, or is gone.
    with Connection(int(number)) as parent, suppress(EOFError, BrokenPipeError, ConnectionResetError):
        serve(parent, reader, Limits(float(timeout_s), int(memory_bytes)))


def serve(parent: Connection, reader: str, limits: Limits) -> None:
    """Answers each document with its article and each article with its reading, until the parent has no more.

    The models are loaded for the first article: a run that meets only what is known already starts at once.
    Says to the parent which ``Stage`` it has come to, so that nobody is blamed for what goes wrong before.
    """
    parent.send("started")
    limit_memory(limits.memory_bytes)
    held_bytes = data_bytes() or 0
    read: Read | None = None
    while True:
        item = parent.recv()
        if isinstance(item, Document):
            work: Callable[[], Article | Reading] = partial(to_article, item)
        else:
            if read is None:
                limit_memory(None)
                try:
                    read = _load(reader)
                except SetupError as error:
                    parent.send(Answer(error))
                    return
                parent.send("loaded")
                limit_memory(limits.memory_bytes)
                held_bytes = data_bytes() or 0
            work = partial(read, item)
        with time_limit(limits.timeout_s):
            result = _outcome(work, limits)
        grown_bytes = (data_bytes() or 0) - held_bytes
        parent.send(Answer(result, worn=grown_bytes > limits.memory_bytes * _WORN_SHARE))


def _load(name: str) -> Read:
    module, _, function = name.partition(":")
    try:
        read: Read = getattr(import_module(module), function)
        read(_FIRST)
    except SetupError:
        raise
    except Exception as error:
        what = f"the reader does not start ({type(error).__name__}: {error})"
        raise SetupError(what, "install sayso again") from error
    return read


def _outcome(work: Callable[[], Article | Reading], limits: Limits) -> Article | Reading | SaysoError:
    try:
        return work()
    except SaysoError as error:
        return error
    except MemoryError:
        what = f"reading it takes more than {limits.memory_bytes / 2**20:,.0f} MiB of memory"
        return ReaderFailed(what, "split it")
    except Exception as error:
        what = f"the reader failed on it ({type(error).__name__}: {error})"
        return ReaderFailed(what, "please report it with the article")
