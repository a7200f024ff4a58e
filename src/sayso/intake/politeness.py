"""Requests as a guest makes them: what robots.txt allows, one a second and host, later where asked to."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from sayso.errors import Busy
from sayso.intake.limits import (
    BUSY_LIMIT_S,
    BUSY_S,
    BUSY_WAIT_S,
    FEED_SIZE_BYTES,
    HOST_INTERVAL_S,
    HTML_SIZE_BYTES,
)
from sayso.intake.pace import Pace
from sayso.intake.robots import Robots
from sayso.intake.web import Answer, ask

_BUSY = frozenset({429, 503})


class Guest:
    """Asks servers during one visit.

    Args:
        now: when the visit begins, with its offset.
        pace: keeps requests to one host apart.
        allow_private: also connect to addresses inside this machine or network.
    """

    def __init__(self, now: datetime, pace: Pace, *, allow_private: bool) -> None:
        self._now = now.astimezone(UTC)
        self._pace = pace
        self._allow_private = allow_private
        self._robots = Robots(self._ask_for_rules)

    def now(self) -> datetime:
        """The time, in UTC."""
        return self._now + timedelta(seconds=self._pace.elapsed_s())

    def ask(
        self, url: str, *, conditions: Mapping[str, str] | None = None, limit_bytes: int = HTML_SIZE_BYTES
    ) -> Answer:
        """What the server answers; a busy one is asked a second time if it wants a short wait only.

        Raises:
            Busy: it asks for a longer wait, or did so before in this visit; the message says until when.
            Disallowed: robots.txt asks not to fetch this URL, or one it redirects to.
            SaysoError: what ``web.ask`` raises.
        """
        for again in (True, False):
            answer = ask(
                url, allow_private=self._allow_private, conditions=conditions, before=self._enter,
                limit_bytes=limit_bytes,
            )  # fmt: skip
            if answer.status not in _BUSY:
                return answer
            wait_s = self._wanted_wait_s(answer)
            self._pace.put_off(host_of(answer.url), wait_s)
            if not again or wait_s > BUSY_WAIT_S:
                raise self._busy(answer.url)
        raise AssertionError

    def free_at(self, url: str) -> datetime:
        """When the host of ``url`` may be asked again."""
        return self.now() + timedelta(seconds=max(self._pace.wait_s(host_of(url)), 0.0))

    def is_put_off(self, url: str) -> bool:
        """Whether the host of ``url`` asked for a longer wait than a visit takes."""
        return self._pace.wait_s(host_of(url)) > BUSY_WAIT_S

    def _enter(self, url: str) -> None:
        self._take_turn(url, self._robots.require_allowed(url))

    def _ask_for_rules(self, url: str) -> Answer:
        return ask(
            url, allow_private=self._allow_private, before=self._take_turn, limit_bytes=FEED_SIZE_BYTES
        )

    def _take_turn(self, url: str, interval_s: float = HOST_INTERVAL_S) -> None:
        host = host_of(url)
        if self.is_put_off(url):
            raise self._busy(url)
        self._pace.wait(host, interval_s)

    def _busy(self, url: str) -> Busy:
        until = self.free_at(url).strftime("%Y-%m-%d %H:%M UTC")
        return Busy(f"the server asks not to be asked before {until}", "try again then")

    def _wanted_wait_s(self, answer: Answer) -> float:
        """Seconds in Retry-After, which holds them or a time (RFC 9110, 10.2.3), within bounds."""
        stated = answer.headers.get("retry-after", "")
        wait_s = BUSY_S
        if stated.isdecimal():
            wait_s = float(stated)
        elif stated:
            with suppress(ValueError, TypeError):  # No time, or one without its zone.
                wait_s = (parsedate_to_datetime(stated) - self.now()).total_seconds()
        return min(max(wait_s, HOST_INTERVAL_S), BUSY_LIMIT_S)


def host_of(url: str) -> str:
    """The host of a URL, in lower case."""
    return (urlsplit(url).hostname or "").lower()
