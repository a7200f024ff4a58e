"""Connections that go to checked addresses only and end at a deadline.

The name is looked up here, once, and the connection goes to the very address that was checked: a name that
changes its answer in between (DNS rebinding) gains nothing. TLS still checks the certificate against the
name. The deadline holds for the whole exchange, so that a server that sends a byte now and then gains
nothing either.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from sayso.intake.addresses import LookUp, require_public


class Deadline:
    """A moment of the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._end_s = time.monotonic() + seconds

    def left_s(self) -> float:
        """Seconds left.

        Raises:
            httpcore.ReadTimeout: none are.
        """
        left_s = self._end_s - time.monotonic()
        if left_s <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return left_s


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections for httpcore.

    Args:
        look_up: names to addresses.
        allow_private: connect to any address.
        deadline: of all that is done over the connections.
    """

    def __init__(self, look_up: LookUp, deadline: Deadline, *, allow_private: bool) -> None:
        self._look_up = look_up
        self._deadline = deadline
        self._allow_private = allow_private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers.

        Raises:
            SaysoError: what ``look_up`` and ``require_public`` raise.
            httpcore.ConnectError: none of them answers.
        """
        addresses = self._look_up(host, port)
        if not self._allow_private:
            require_public(host, addresses)
        failed: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            # No address may use up the time of those behind it.
            wait_s = self._deadline.left_s() / 2 if address is not addresses[-1] else self._deadline.left_s()
            try:
                stream = self._sockets.connect_tcp(address, port, wait_s, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
                continue
            return _Stream(stream, self._deadline)
        raise failed


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left_s())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left_s())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left_s())
        return _Stream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
