"""What a site's robots.txt asks of programs (RFC 9309), fetched once a visit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.errors import Disallowed, FetchFailed, SaysoError, TooLarge
from sayso.intake.limits import CRAWL_DELAY_S, HOST_INTERVAL_S
from sayso.intake.web import AGENT, Answer

if TYPE_CHECKING:
    from protego import Protego


class Robots:
    """The rules of all sites met.

    Args:
        ask: fetches a URL, whatever its status.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._known: dict[str, Protego | SaysoError] = {}

    def require_allowed(self, url: str) -> float:
        """Passes if the site lets this reader fetch ``url``.

        Returns:
            Seconds that the site wants between two requests: at least one, and no more than
            ``limits.CRAWL_DELAY_S``.

        Raises:
            Disallowed: it does not.
            FetchFailed: its robots.txt cannot be had now, so it is not known.
        """
        rules = self._rules(url)
        if not rules.can_fetch(url, AGENT):
            raise Disallowed("the site's robots.txt asks programs not to fetch it", "open it in a browser")
        return min(max(rules.crawl_delay(AGENT) or 0.0, HOST_INTERVAL_S), CRAWL_DELAY_S)

    def _rules(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme.lower()}://{parts.netloc.lower()}"
        if site not in self._known:
            try:
                self._known[site] = self._fetch(f"{site}/robots.txt")
            except SaysoError as error:
                self._known[site] = error
        rules = self._known[site]
        if isinstance(rules, SaysoError):
            raise rules
        return rules

    def _fetch(self, url: str) -> Protego:
        from protego import Protego  # noqa: PLC0415

        try:
            answer = self._ask(url)
        except TooLarge as error:
            raise FetchFailed("the site's robots.txt is too large", "fetch the page by hand") from error
        # 2.3.1.3 and 2.3.1.4 of the RFC: a site without the file allows all, one that fails allows nothing.
        if answer.status == 200:
            return Protego.parse(answer.data.decode("utf-8", "replace"))
        if answer.status == 429 or answer.status >= 500:
            raise FetchFailed(f"the site's robots.txt answers with HTTP {answer.status}", "try again later")
        return Protego.parse("")
