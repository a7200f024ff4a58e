"""The limits under which one document is read, set by the reading process on itself and kept by the kernel.

Time is a timer of the kernel with the signal's own action, so it also ends a process that is deep in C
code, and one whose parent is gone. Memory is ``RLIMIT_DATA``: it counts what a process may write and has
for itself (on Linux the anonymous maps too). ``RLIMIT_AS`` would also count the mapped model files and
address space that is merely reserved, and a watch on the resident size comes too late for one large
allocation. What goes beyond it gets a ``MemoryError`` where Python asked for memory and a crash where C
code does not look.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# The sixth number of statm is data and stack in pages, proc_pid_statm(5); other systems have no such file.
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds, and bytes beyond what the loaded models hold."""

    timeout_s: float
    memory_bytes: int


@contextmanager
def time_limit(timeout_s: float) -> Iterator[None]:
    """Ends the process with ``SIGALRM`` unless the block is left within ``timeout_s`` seconds."""
    signal.setitimer(signal.ITIMER_REAL, timeout_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def prepare_signals() -> None:
    """The signals' own actions back in place: a parent may have handed down others."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
    # Ctrl-C is the parent's; it ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A crash is reported by name; it need not leave a core file where the user works.
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def limit_memory(memory_bytes: int | None) -> None:
    """Lets this process take so much more than it holds now, or any amount. Without ``/proc``, no limit."""
    held_bytes = data_bytes()
    if held_bytes is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = hard if memory_bytes is None else held_bytes + memory_bytes
    resource.setrlimit(
        resource.RLIMIT_DATA, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
    )


def data_bytes() -> int | None:
    """What the process holds of the kind that ``RLIMIT_DATA`` counts; ``None`` where that is not told."""
    try:
        return int(_STATM.read_text().split()[5]) * resource.getpagesize()
    except OSError:
        return None
