"""A reading process, from its parent's side: started, given articles, heard, ended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections import deque
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler

from sayso.intake.documents import Document
from sayso.reading.workers.guard import Limits
from sayso.reading.workers.serve import Answer, Stage
from sayso.records import Article

_CODE = "from sayso.reading.workers.serve import main; main()"
# One thread a process: with a process on every core, more would only wait for one another.
_ENVIRONMENT = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
) | {"TOKENIZERS_PARALLELISM": "false"}
# A second article waits in the socket, so that a worker need not wait while its parent writes to the ledger.
# It must fit the socket's buffer: a parent blocked here could not take the answer its worker is blocked on.
_AHEAD_BYTES = 1 << 15
_SOCKET_BYTES = 1 << 18


@dataclass(slots=True)
class Task:
    """A document or an article on its way: its place in the input, and as the bytes that go to a worker."""

    number: int
    item: Document | Article
    data: memoryview
    tries: int = 0

    @classmethod
    def of(cls, number: int, item: Document | Article) -> Task:
        """The task of reading ``item``, which stands at ``number`` in the input."""
        return cls(number, item, ForkingPickler.dumps(item))


class Worker:
    """One process, with the tasks it was given and has not answered; the first of them is in its hands."""

    def __init__(self, reader: str, limits: Limits) -> None:
        self.tasks: deque[Task] = deque()
        self._stage: Stage | None = None
        self._closing = False
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SOCKET_BYTES)
        with theirs:
            arguments = (str(theirs.fileno()), reader, str(limits.timeout_s), str(limits.memory_bytes))
            self._process = subprocess.Popen(  # noqa: S603
                # -P: the caller's path is handed down as it is, without the current folder put before it.
                [sys.executable, "-P", "-c", _CODE, *arguments],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ
                | _ENVIRONMENT
                | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
                process_group=0,  # The terminal sends Ctrl-C to the foreground's group only.
            )
        self.connection = Connection(ours.detach())

    def takes(self, task: Task) -> bool:
        """Whether it can be given ``task`` now without waiting for it."""
        if self._closing or len(self.tasks) > 1:
            return False
        return not self.tasks or len(task.data) <= _AHEAD_BYTES

    def give(self, task: Task) -> bool:
        """Sends it an article; false where the process is gone, which its silence will tell in turn."""
        try:
            self.connection.send_bytes(task.data)
        except OSError:
            self._closing = True
            return False
        self.tasks.append(task)
        return True

    def hear(self) -> Answer | None:
        """Its next word: an answer to the first of ``tasks``, or ``None`` where it came to its next stage.

        Raises:
            EOFError, OSError: the process has ended.
        """
        heard: Answer | Stage = self.connection.recv()
        if isinstance(heard, Answer):
            self._closing = self._closing or heard.worn
            return heard
        self._stage = heard
        return None

    @property
    def starting(self) -> bool:
        """Whether it has not come to its first document, or not through loading the models for an article."""
        loads = bool(self.tasks) and isinstance(self.tasks[0].item, Article)
        return self._stage is None or (loads and self._stage == "started")

    @property
    def done(self) -> bool:
        """Whether it will be given no more and has answered all."""
        return self._closing and not self.tasks

    def end(self) -> str:
        """Ends the process, if it has not ended by itself; returns how it ended, in words."""
        self.connection.close()
        status = self._process.poll()
        if status is None:
            self._process.kill()
            status = self._process.wait()
        return signal.Signals(-status).name if status < 0 else f"exit code {status}"
