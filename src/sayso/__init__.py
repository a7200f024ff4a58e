"""sayso reads the news and keeps the record: who said what, how many, when, and on whose say-so.

>>> import sayso
>>> reading = sayso.read("The mayor said the bridge is closed.")  # doctest: +SKIP
>>> [reading.words(statement.content) for statement in reading.statements]  # doctest: +SKIP
['the bridge is closed']

``read`` takes an article's words; ``sayso.intake.collect`` finds articles in files, folders, archives and at
URLs, ``sayso.reading.pipeline.read_articles`` reads them. ``Ledger`` keeps readings: ``add_in_bulk`` in
``sayso.ledger.bulk`` adds many, ``sayso.ledger.questions`` asks, ``Ledger.to_pandas`` gives tables. What goes
wrong is a ``SaysoError`` with ``code``, ``what`` and ``do``.

Importing this package loads nothing else; the reader is loaded by the first ``read``.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.errors import SaysoError
    from sayso.ledger import Ledger
    from sayso.records import Actor, Article, Event, Figure, Note, Reading, Span, Statement, Time

__all__ = [
    "Actor",
    "Article",
    "Event",
    "Figure",
    "Ledger",
    "Note",
    "Reading",
    "SaysoError",
    "Span",
    "Statement",
    "Time",
    "__version__",
    "read",
]

__version__ = "0.1.0"

_HOMES = dict.fromkeys(__all__[:-2], "sayso.records") | {
    "SaysoError": "sayso.errors",
    "Ledger": "sayso.ledger",
}


def read(
    text_or_html: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    headline: str | None = None,
    id: str | None = None,
) -> Reading:
    """Reads one article.

    Args:
        text_or_html: the article's text, or its page (anything that begins like markup).
        published: the day, or the time with its offset, in ISO 8601. Times such as "Wednesday" resolve
            against it.
        outlet: who published it.
        url: where it was published.
        headline: its headline, where the page does not say it.
        id: given back as ``Reading.id``; by default ``sha256:…`` of the text.

    Returns:
        The reading record. Spans are code points of ``Reading.text``; for plain text that is
        ``text_or_html`` unchanged.

    Raises:
        SaysoError: an ``InputError`` that says why this cannot be read (empty, not English, a page
            without an article, the name of a file in place of its words).
        TypeError: it is no string.

    Cost: the first call loads the models (a few seconds); after that, time grows linearly with the
    length of the article. No network.
    """
    from sayso.intake import from_html, from_text  # noqa: PLC0415
    from sayso.intake.files import refuse_a_name  # noqa: PLC0415
    from sayso.intake.sniffing import sniff  # noqa: PLC0415
    from sayso.reading.pipeline import read_article  # noqa: PLC0415

    if not isinstance(text_or_html, str):
        raise TypeError(
            f"read takes an article's text or its page as a str, not {type(text_or_html).__name__}"
        )
    refuse_a_name(text_or_html)
    is_page = sniff(text_or_html[:4096].encode("utf-8", "replace")) == "page"
    intake = from_html if is_page else from_text
    return read_article(
        intake(text_or_html, id=id, published=published, outlet=outlet, url=url, headline=headline)
    )


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
