"""The article's paragraphs of a page: trafilatura, mended where it loses prose or keeps furniture.

Before it, inline elements that it drops with their words (``<time>`` in a sentence) are made plain,
captions, teasers and lists of other articles are cut, and notes in boxes that count as page furniture
are made paragraphs. After it, the headline and lines that are no prose go.
"""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING

from sayso.errors import TooLarge
from sayso.intake.limits import TAG_COUNT, TAG_DEPTH
from sayso.intake.notes import find_notes

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# Below this a page that does not call itself an article is a message ("Please enable JavaScript").
_PROSE_CHARS, _DECLARED_PROSE_CHARS = 250, 60
# Notes in boxes are a few sentences.
_NOTE_CHARS = 800
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$|[:,]$")
_XML_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TAG = re.compile(r"<[a-zA-Z]")
_INLINE = ("time", "label", "abbr", "mark", "cite", "data", "output", "dfn", "nobr", "font", "bdi", "bdo")
_BOXES = ("div", "section", "article", "main", "span", "center", "font", "b", "i", "em", "strong", "a", "u")
_FURNITURE_XPATH = (
    ".//figure[not(.//blockquote) and not(.//p[string-length(normalize-space(.)) > 400])] | .//figcaption"
    " | .//nav | .//form | .//button | .//svg | .//noscript | .//style | .//iframe"
    " | .//*[self::div or self::p or self::span or self::section or self::aside or self::ul or self::ol]["
    + " or ".join(
        f"contains({attribute}, '{word}')"
        for attribute in ("@class", "@id", "@data-component", "@data-testid")
        for word in (
            "caption", "wp-caption", "image-credit", "photo-credit", "related", "Related", "recommended",
            "Recommended", "recirc", "read-more", "readmore", "read-also", "most-read", "most-popular",
            "trending", "newsletter", "Newsletter", "cookie", "consent", "promo", "teaser", "pullquote",
            "pull-quote", "sharing", "share-buttons", "social-share", "topic-tags", "advert", "paywall-offer",
        )
    )
    + "]"
)  # fmt: skip
_LEADS_AWAY = re.compile(
    r"(?:read|see|watch|listen|also read|see also|related|recommended"
    r"|more(?: on| from| stories| news)?|don['’]t miss"
    r"|go deeper|further reading|full (?:story|coverage)|explainer|opinion|subscribe|sign up"
    r"|click here|download"
    r"|follow (?:us|live))\b",
    re.IGNORECASE,
)
_NO_PROSE = re.compile(
    r"(?:advertisement|ad feedback|skip past .{0,60}|(?:story|article) continues below.{0,40}"
    r"|share(?: this)?(?: article| story)?|save|print|copy link"
    r"|\d+ min(?:ute)?s? (?:read|ago)|image source,? .{0,80}"
    r"|image caption,? .{0,300}|getty images|read (?:more|also|next):? .{0,200}"
    r"|(?:related|see also|watch|recommended):.{0,200}"
    r"|by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? and [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})?"
    r"|(?:sign up|subscribe) (?:for|to) .{0,160}|get our .{0,160}newsletter.{0,160}"
    r"|\(?reporting by .{0,150}[;,.] ?(?:additional|writing|editing) .{0,100}"
    r"|(?:photo|image|picture|video)(?: credit)?s?:.{0,160}"
    r"|(?:first )?published(?: on)?:? .{0,60}|listen to this (?:article|story).{0,40}|loading\W*|©.{0,200}"
    r"|all rights reserved\.?|copyright .{0,200})",
    re.IGNORECASE,
)


def parse(page: str) -> HtmlElement | None:
    """The page's tree, or ``None`` where there is no element in it.

    Raises:
        TooLarge: more tags than ``limits.TAG_COUNT``.
    """
    from lxml import etree, html  # type: ignore[import-untyped]  # noqa: PLC0415

    count = len(_TAG.findall(page))
    if count > TAG_COUNT:
        raise TooLarge(f"has {count:,} tags, and the limit is {TAG_COUNT:,}", "save the article alone")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_XML_ILLEGAL.sub("", page).encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    _flatten(tree)
    return tree


def extract_paragraphs(tree: HtmlElement, headline: str | None, *, declared: bool) -> list[str]:
    """The paragraphs of the article in page order; none where the page holds no article.

    Args:
        tree: the parsed page; it is changed.
        headline: left out of the paragraphs.
        declared: the page says of itself that it is an article, so less text is enough.
    """
    noted = _notes_in_boxes(tree)
    _prepare(tree)
    paragraphs = _extract(tree, tables=False)
    if sum(map(len, paragraphs)) < _PROSE_CHARS:
        # Pages of the years before style sheets are laid out in tables.
        paragraphs = max(paragraphs, _extract(tree, tables=True), key=lambda found: sum(map(len, found)))
    paragraphs = _without_furniture(paragraphs, headline)
    prose = sum(len(words) for words in paragraphs if _SENTENCE.search(words) and " " in words)
    if prose < (_DECLARED_PROSE_CHARS if declared else _PROSE_CHARS):
        return []
    if not declared and _is_list_of_pages(tree, paragraphs):
        return []
    return _with_notes(paragraphs, noted)


def _flatten(tree: HtmlElement) -> None:
    """Boxes below ``TAG_DEPTH`` give way to the paragraphs inside them, so that recursion stays bounded."""
    from lxml import etree  # noqa: PLC0415

    for element in _at_depth(tree, TAG_DEPTH):
        etree.strip_tags(element, *_BOXES)
        for inner in _at_depth(element, TAG_DEPTH):
            inner.text = " ".join(inner.itertext())
            for child in list(inner):
                inner.remove(child)


def _at_depth(tree: HtmlElement, level: int) -> list[HtmlElement]:
    found = []
    waiting = [(tree, 1)]
    while waiting:
        element, depth = waiting.pop()
        if depth >= level:
            found.append(element)
        else:
            waiting += [(child, depth + 1) for child in element]
    return found


def _prepare(tree: HtmlElement) -> None:
    from lxml import etree  # noqa: PLC0415

    for quotation in tree.iter("q"):
        # A browser shows marks around <q>; they stand in no text.
        first, last = quotation.text or "", quotation.xpath("(.//text())[last()]")
        if not first.lstrip().startswith(("“", '"')) and last:
            quotation.text = f"“{first}"
            if len(quotation):
                quotation[-1].tail = f"{quotation[-1].tail or ''}”"
            else:
                quotation.text += "”"
    etree.strip_tags(tree, "q", *_INLINE)
    whole = _count_prose(tree)
    for element in tree.xpath(_FURNITURE_XPATH):
        if element.getparent() is None or element.tag in {"body", "article", "main"}:
            continue
        # A class can be on a whole article ("related-layout"): what holds half of the prose stays.
        own = _count_prose(element)
        if own < 2 or 2 * own < whole:
            element.drop_tree()
    for paragraph in [*tree.iter("p", "li")]:
        if paragraph.getparent() is not None and _leads_away(paragraph):
            paragraph.drop_tree()


def _count_prose(element: HtmlElement) -> int:
    """Paragraphs of a sentence or more that are no link."""
    return sum(len(p.text_content()) > 80 and not p.xpath("./ancestor::a") for p in element.iter("p"))


def _leads_away(paragraph: HtmlElement) -> bool:
    """A paragraph that is nothing but a link to another article."""
    links = [link for link in paragraph.iter("a") if link.get("href")]
    words = " ".join(paragraph.text_content().split())
    if not links or not words or len(words) > 250:
        return False
    linked = sum(len(" ".join(link.text_content().split())) for link in links)
    alone = linked >= 0.9 * len(words) and not words.endswith((".", '"', "”"))
    return alone or (linked >= 0.5 * len(words) and bool(_LEADS_AWAY.match(words)))


def _extract(tree: HtmlElement, *, tables: bool) -> list[str]:
    import trafilatura  # noqa: PLC0415

    # Its warnings about single pages are raised here as errors of ours.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=tables, with_metadata=False
        )
    except Exception:  # Third-party code over hostile input: whatever it raises, there is no article.
        return []
    if document is None or isinstance(document, dict):
        return []
    return [words for block in document.body for words in _blocks(block)]


def _blocks(element: HtmlElement) -> list[str]:
    """A block's paragraphs: items of a list and parts of a quotation each stand alone."""
    inner = [child for child in element if child.tag in {"item", "p", "list", "quote", "row", "head"}]
    if not inner:
        lines: list[str] = [""]
        _gather(element, lines)
        return [words for line in lines if (words := " ".join(line.split()))]
    found = [" ".join((element.text or "").split())]
    for child in element:
        if child in inner:
            found += _blocks(child)
            found.append(" ".join((child.tail or "").split()))
        else:
            found[-1] = " ".join(f"{found[-1]} {''.join(child.itertext())}{child.tail or ''}".split())
    return [words for words in found if words]


def _gather(element: HtmlElement, lines: list[str]) -> None:
    """Text with a new line at each double line break; a single one is a space."""
    lines[-1] += element.text or ""
    for child in element:
        if child.tag == "lb":
            tail = child.tail or ""
            previous = child.getprevious()
            doubled = previous is not None and previous.tag == "lb" and not (previous.tail or "").strip()
            if doubled:
                lines.append("")
            lines[-1] += f" {tail}"
        else:
            _gather(child, lines)
            lines[-1] += child.tail or ""


def _without_furniture(paragraphs: list[str], headline: str | None) -> list[str]:
    kept: list[str] = []
    same = _letters(headline or "")
    for words in paragraphs:
        if _NO_PROSE.fullmatch(words) or not any(map(str.isalnum, words)):
            continue
        if len(kept) < 3 and same and _letters(words) == same:
            continue
        if kept and words == kept[-1]:
            continue
        kept.append(words)
    while (
        kept
        and len(kept) > 1
        and not _SENTENCE.search(kept[-1])
        and len(kept[-1]) < 40
        and not find_notes(kept[-1])
    ):
        kept.pop()  # A title at the end heads what was cut ("Related stories").
    return kept


def _is_list_of_pages(tree: HtmlElement, paragraphs: list[str]) -> bool:
    """A front page: its text is as many headlines that lead to other pages as there are paragraphs."""
    titles = {
        _letters(head.text_content())
        for head in tree.iter("h1", "h2", "h3", "h4", "h5")
        if head.xpath(".//a[@href] | ./ancestor::a[@href]")
    }
    found = {_letters(words) for words in paragraphs}
    prose = sum(len(words) > 80 for words in paragraphs)
    return len(titles) >= 4 and (2 * len(titles & found) >= prose or len(titles) >= prose)


def _notes_in_boxes(tree: HtmlElement) -> list[tuple[str, bool]]:
    """Notes anywhere in the page's body, and whether each stands before the first paragraph of prose."""
    found: list[tuple[str, bool]] = []
    before = True
    for element in tree.iter("p", "div", "aside", "section", "li", "small", "em", "i", "span", "footer"):
        words = " ".join(element.text_content().split())
        if not 10 < len(words) < _NOTE_CHARS or _count_parts(element) > 1:
            continue
        notes = find_notes(words)
        if notes and notes[0].span[0] <= 1 and notes[0].span[1] == len(words) and not _in_a_link(element):
            if not any(words in other or other in words for other, _ in found):
                found.append((words, before))
        elif element.tag == "p" and len(words) > 80:
            before = False
    return found


def _count_parts(element: HtmlElement) -> int:
    """Paragraphs inside a box; more than one is a piece of the article that begins with a note."""
    return sum(
        bool((part.text or "").strip() or part.find("*") is not None) for part in element.iter("p", "li")
    )


def _in_a_link(element: HtmlElement) -> bool:
    return bool(element.xpath("boolean(ancestor::a | ancestor::nav)")) or any(
        len(" ".join(link.text_content().split())) > 0.8 * len(" ".join(element.text_content().split()))
        for link in element.iter("a")
    )


def _with_notes(paragraphs: list[str], noted: list[tuple[str, bool]]) -> list[str]:
    """The paragraphs with the notes that extraction took for page furniture, at the end they stood at."""
    whole = _letters(" ".join(paragraphs))
    lost = [(words, before) for words, before in noted if _letters(words) not in whole]
    return [
        *(words for words, before in lost if before),
        *paragraphs,
        *(words for words, before in lost if not before),
    ]


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).lower()
