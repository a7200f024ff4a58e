"""A page to ``Article``: its facts, its text in paragraphs, its notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from sayso.errors import EmptyInput, NoArticle, TooLarge
from sayso.intake.decoding import decode
from sayso.intake.given import Given, finish
from sayso.intake.limits import HTML_SIZE_BYTES
from sayso.records import Article


def from_html(
    page: str | bytes, *, base_url: str | None = None, warnings: Iterable[str] = (), **given: Unpack[Given]
) -> Article:
    """An article from its page.

    Args:
        page: the HTML; bytes are decoded as they say they are.
        base_url: where the page was fetched from.
        warnings: what happened on the way here.
        given: ``id``, ``published``, ``outlet``, ``url``, ``headline``; they win over the page.

    Returns:
        The article; its text is paragraphs separated by a blank line, without the headline.

    Raises:
        NoArticle: no article's text on it, or a list of other pages.
        EmptyInput: nothing but white space.
        TooLarge: above ``limits.HTML_SIZE_BYTES`` or ``limits.TAG_COUNT``.
        NotText: bytes that are not text.

    Cost: about 20 ms for a page of 100 kB; importing the libraries takes 0.5 s once.
    """
    from sayso.intake.extraction import extract_paragraphs, parse  # noqa: PLC0415
    from sayso.intake.facts import read_facts  # noqa: PLC0415

    if len(page) > HTML_SIZE_BYTES:
        raise TooLarge(
            f"has {len(page):,} bytes, and the limit is {HTML_SIZE_BYTES:,}", "save the article alone"
        )
    if isinstance(page, bytes):
        decoded = decode(page, markup=True)
        page, warnings = decoded.text, [*warnings, *decoded.warnings]
    if not page.strip():
        raise EmptyInput("nothing in it", "give the page of an article")
    tree = parse(page)
    if tree is None:
        raise NoArticle("no article's text was found on this page", "give the text itself")
    facts = read_facts(tree, given.get("url") or base_url)
    headline = given.get("headline") or facts.headline
    paragraphs = extract_paragraphs(tree, headline, declared=facts.is_article)
    if not paragraphs:
        raise NoArticle(
            "no article's text was found on this page", "give the page of one article, or its text"
        )
    article = Article(
        "\n\n".join(paragraphs),
        url=facts.url,
        outlet=facts.outlet,
        headline=facts.headline,
        bylines=facts.bylines,
        published=facts.published,
        updated=facts.updated,
        language=facts.language,
    )
    return finish(article, warnings, **given)
