"""``read_all``: articles to workers, readings back in order, and exact blame when a worker ends."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import wait

from sayso.errors import ReaderFailed, SaysoError, SetupError
from sayso.intake.documents import Document, Failure, place_failure
from sayso.reading.workers.guard import Limits
from sayso.reading.workers.worker import Task, Worker
from sayso.records import Article, Reading

TIMEOUT_S = 30.0
"""What one document may take. An article of 600 words takes 0.2 s; 30,000 words take as long as this."""

MEMORY_BYTES = 2 << 30
"""What one document may take beyond the loaded models."""

READER = "sayso.reading.pipeline:read_article"

# Results that may wait for an earlier one, a worker: enough to go on while one document uses up its time.
_WINDOW = 128
# No limit of ours kills by SIGKILL: it is the kernel short of memory, or somebody's hand, and may have hit
# the wrong document, which is given one more try.
_KILLED_TRIES = 2


def read_all(
    items: Iterable[Document | Article | Failure],
    *,
    wanted: Callable[[Article], bool] | None = None,
    workers: int | None = None,
    timeout_s: float = TIMEOUT_S,
    memory_bytes: int = MEMORY_BYTES,
    reader: str = READER,
) -> Generator[Reading | Failure, None, None]:
    """Extracts and reads on all cores, each document guarded from the rest.

    A document that crashes its process, or uses up its time or its memory, is a ``Failure`` by its name; the
    process is replaced and the others go on. Closing the iterator ends the processes, and so does Ctrl-C.

    Args:
        items: documents as intake finds them, or articles; taken lazily, a few ahead of what has been
            yielded, so there may be endlessly many. A ``Failure`` among them passes through at its place.
        wanted: asked of every article before it is read, in this process; what is not wanted is left out.
        workers: processes; by default one for each core that this process may use. They are started as
            documents come, so one document starts one.
        timeout_s: seconds that one document may take, and once more its article.
        memory_bytes: what one document may take beyond the loaded models; kept on Linux.
        reader: ``module:function`` that turns an ``Article`` into a ``Reading``; by default the pipeline.

    Yields:
        One ``Reading`` or ``Failure`` for each item, in the order of the input.

    Raises:
        SetupError: a process cannot start or cannot load the models.

    Cost: a process takes about two seconds to load the models and 400 MB. What waits here is bounded,
    whatever the length of the input.
    """
    pool = _Pool(workers or available_cores(), reader, Limits(timeout_s, memory_bytes), wanted)
    try:
        yield from pool.run(items)
    finally:
        pool.close()


def available_cores() -> int:
    """The cores that this process may use, at least one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Pool:
    """The workers, and every item that is on its way through them.

    An item waits here, is with one worker, or has its result in ``_done`` until the earlier ones have theirs;
    ``None`` there is an article that nobody wants.
    """

    def __init__(
        self, size: int, reader: str, limits: Limits, wanted: Callable[[Article], bool] | None
    ) -> None:
        self._size = size
        self._reader = reader
        self._limits = limits
        self._wanted = wanted
        self._workers: list[Worker] = []
        self._waiting: deque[Task] = deque()
        self._done: dict[int, Reading | Failure | None] = {}
        self._next_out = 0

    def run(self, items: Iterable[Document | Article | Failure]) -> Iterator[Reading | Failure]:
        """The results in the order of the input."""
        for number, item in enumerate(items):
            self._take(number, item)
            self._give()
            self._hear(wait_s=0)
            yield from self._in_order()
            while self._waiting or number - self._next_out >= self._size * _WINDOW:
                yield from self._step()
        while self._waiting or any(worker.tasks for worker in self._workers):
            yield from self._step()

    def close(self) -> None:
        """Ends all workers."""
        while self._workers:
            self._workers.pop().end()

    def _step(self) -> Iterator[Reading | Failure]:
        self._give()
        self._hear()
        yield from self._in_order()

    def _take(self, number: int, item: Document | Article | Failure) -> None:
        if isinstance(item, Failure):
            self._done[number] = item
        elif self._wanted and isinstance(item, Article) and not self._wanted(item):
            self._done[number] = None
        else:
            # What was extracted just now came in before everything that waits.
            self._waiting.insert(
                0 if isinstance(item, Article) else len(self._waiting), Task.of(number, item)
            )

    def _in_order(self) -> Iterator[Reading | Failure]:
        while self._next_out in self._done:
            result = self._done.pop(self._next_out)
            self._next_out += 1
            if result is not None:
                yield result

    def _give(self) -> None:
        while self._waiting and (worker := self._free_worker(self._waiting[0])):
            task = self._waiting.popleft()
            if not worker.give(task):
                self._waiting.appendleft(task)

    def _free_worker(self, task: Task) -> Worker | None:
        takers = [worker for worker in self._workers if worker.takes(task)]
        freest = min(takers, key=lambda worker: len(worker.tasks), default=None)
        if (freest is None or freest.tasks) and len(self._workers) < self._size:
            freest = Worker(self._reader, self._limits)
            self._workers.append(freest)
        return freest

    def _hear(self, wait_s: float | None = None) -> None:
        """Takes in what the workers say, waiting until one says something, or ``wait_s`` seconds."""
        speakers = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(speakers), wait_s):
            worker = speakers[connection]  # type: ignore[index]  # wait may also return sockets and numbers
            try:
                answer = worker.hear()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if answer is not None:
                self._keep(worker.tasks.popleft(), answer.result)
            if worker.done:
                self._workers.remove(worker)
                worker.end()

    def _keep(self, task: Task, result: Article | Reading | SaysoError) -> None:
        if isinstance(result, SetupError):
            raise result
        if isinstance(result, SaysoError):
            self._done[task.number] = place_failure(_name(task.item), result)
        elif isinstance(result, Article):
            self._take(task.number, result)
        else:
            self._done[task.number] = result

    def _replace(self, worker: Worker) -> None:
        """Sets aside the document in the hands of a worker that has ended; those behind it are given anew."""
        self._workers.remove(worker)
        ended = worker.end()
        if worker.starting:
            what = f"a reading process ended as it started ({ended})"
            raise SetupError(what, "free some memory, or take fewer workers")
        if worker.tasks:
            task = worker.tasks[0]
            task.tries += 1
            if ended != "SIGKILL" or task.tries == _KILLED_TRIES:
                self._keep(worker.tasks.popleft(), _why(ended, self._limits))
        self._waiting.extendleft(reversed(worker.tasks))


def _name(item: Document | Article) -> str:
    """What messages call it."""
    if isinstance(item, Document):
        return item.given_as
    return item.given_as or item.url or item.id or "article"


def _why(ended: str, limits: Limits) -> ReaderFailed:
    if ended == "SIGALRM":
        return ReaderFailed(f"it was not read within {limits.timeout_s:g} s", "split it")
    if ended == "SIGKILL":
        what = f"its reading process was killed {_KILLED_TRIES} times, perhaps for want of memory"
        return ReaderFailed(what, "free some memory and retry it")
    return ReaderFailed(f"the reader crashed on it ({ended})", "please report it with the article")
