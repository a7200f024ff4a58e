"""Files of gzip members, inflated as a stream that knows where each member begins and refuses bombs."""

from __future__ import annotations

import io
import zlib
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from sayso.errors import Damaged, TooLarge
from sayso.intake.limits import EXPANSION_FLOOR_BYTES, EXPANSION_RATIO
from sayso.intake.sniffing import GZIP

if TYPE_CHECKING:
    from typing_extensions import Buffer

_CHUNK_BYTES = 1 << 16
# Members whose beginning is remembered until it is asked for. Who asks reads 64 kB at a time, and a record
# of an archive has 200 bytes at least.
_REMEMBERED = 4096


class Inflated(io.RawIOBase):
    """The bytes inside a gzip file, member after member, read forward only.

    Args:
        packed: the file, seekable.
        offset: where to begin in it: 0, or the offset of a member.

    Reading raises ``Damaged`` where the file is broken or cut, after all bytes before that, and
    ``TooLarge`` where a member grows beyond all proportion.
    """

    def __init__(self, packed: BinaryIO, offset: int = 0) -> None:
        packed.seek(offset)
        self._packed = packed
        self._input = b""
        self._offset = offset  # of self._input in the file
        self._position = 0  # in the inflated bytes
        self._inflate = zlib.decompressobj(wbits=31)
        self._begin = (0, offset)
        self._begins: deque[tuple[int, int]] = deque([self._begin], maxlen=_REMEMBERED)
        self._broken: Damaged | TooLarge | None = None

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        """How many inflated bytes were read."""
        return self._position

    def readinto(self, buffer: Buffer, /) -> int:
        """Fills some of ``buffer`` and returns how much; 0 at the end."""
        with memoryview(buffer).cast("B") as view:
            data = self._some(len(view))
            view[: len(data)] = data
        return len(data)

    def _some(self, size: int) -> bytes:
        while self._broken is None:
            if not self._input:
                self._input = self._packed.read(_CHUNK_BYTES)
            if self._inflate.eof and not self._next_member():
                return b""
            ended = not self._input
            try:
                data = self._advance(size)
            except zlib.error:
                self._broken = Damaged("the compressed data are damaged", "fetch the file again")
                break
            if data:
                return data
            if ended and not self._inflate.eof:
                self._broken = Damaged("the file ends in the middle", "fetch the file again")
        raise self._broken

    @property
    def member(self) -> int:
        """Where in the file the member begins that is being inflated."""
        return self._begin[1]

    def member_at(self, position: int) -> tuple[int, int]:
        """Where in the file the member begins that holds a position, and the position within it.

        Args:
            position: in the inflated bytes; never before one that was asked for earlier.
        """
        while len(self._begins) > 1 and self._begins[1][0] <= position:
            self._begins.popleft()
        begin, offset = self._begins[0]
        return offset, position - begin

    def _advance(self, size: int) -> bytes:
        before = len(self._input)
        data = self._inflate.decompress(self._input, size)
        self._input = self._inflate.unconsumed_tail or self._inflate.unused_data
        self._offset += before - len(self._input)
        self._position += len(data)
        inflated = self._position - self._begin[0]
        if inflated > max(EXPANSION_FLOOR_BYTES, EXPANSION_RATIO * (self._offset - self._begin[1])):
            what = f"expands to more than {EXPANSION_RATIO} times its size"
            self._broken = TooLarge(what, "unpack it by hand if you trust it")
        return data

    def _next_member(self) -> bool:
        """Whether another member follows; zeros between and after members are padding (RFC 1952, tar)."""
        while True:
            stripped = self._input.lstrip(b"\x00")
            self._offset += len(self._input) - len(stripped)
            self._input = stripped or self._packed.read(_CHUNK_BYTES)
            if stripped or not self._input:
                break
        if self._input:
            self._inflate = zlib.decompressobj(wbits=31)
            self._begin = (self._position, self._offset)
            self._begins.append(self._begin)
        return bool(self._input)


def open_inflated(packed: BinaryIO) -> BinaryIO:
    """The bytes inside a gzip file as a buffered stream; reading raises as ``Inflated`` does."""
    return cast(BinaryIO, io.BufferedReader(Inflated(packed)))


def read_head(packed: BinaryIO, size: int) -> bytes:
    """The first bytes inside a gzip file, fewer where it is shorter or breaks off."""
    inflated, head = Inflated(packed), b""
    try:
        while len(head) < size and (data := inflated.read(size - len(head))):
            head += data
    except (Damaged, TooLarge):
        pass
    return head


def find_member(packed: BinaryIO, offset: int, inside: bytes) -> int | None:
    """The offset of the next gzip member at or after ``offset`` that begins with the bytes ``inside``."""
    for found in find_bytes(packed, offset, GZIP):
        packed.seek(found)
        try:
            begin = zlib.decompressobj(wbits=31).decompress(packed.read(_CHUNK_BYTES), len(inside))
        except zlib.error:
            continue
        if begin == inside:
            return found
    return None


def find_bytes(stream: BinaryIO, offset: int, wanted: bytes) -> Iterator[int]:
    """The offsets at or after ``offset`` at which ``wanted`` stands. The stream may be moved in between."""
    held = b""
    while True:
        stream.seek(offset + len(held))
        chunk = stream.read(_CHUNK_BYTES)
        if not chunk:
            return
        held += chunk
        at = held.find(wanted)
        while at >= 0:
            yield offset + at
            at = held.find(wanted, at + 1)
        keep = max(len(held) - len(wanted) + 1, 0)
        offset, held = offset + keep, held[keep:]
