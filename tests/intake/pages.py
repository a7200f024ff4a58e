"""Pages of invented outlets, built the way content systems build them."""

from __future__ import annotations

PROSE = (
    "The harbour of Port Ansel will stay closed until Friday, the coast guard said on Monday, after two "
    "ferries collided in thick fog and left 14 people injured.",
    "“We have searched every cabin twice and nobody is missing,” said Captain Ruth Adeyemi, who leads the "
    "rescue. She thanked the fishermen who had been first at the wreck.",
    "The operator, Northern Lines, denied that its crew had ignored a radio warning. According to two "
    "harbour workers, the fog horn had been out of order since <a href='/horn'>last week</a>.",
    "Mayor Ivo Lindqvist said the city would pay for hotel rooms until the passengers could travel on. "
    "About 300 of them were still waiting at the terminal on Monday evening.",
)

GRAPH = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferries collide off Port Ansel | The Ansel Courier</title>
<link rel="canonical" href="/news/2025/ferries-collide">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","@id":"https://courier.example/#site","name":"The Ansel Courier"},
{"@type":"Organization","@id":"https://courier.example/#org","name":"The Ansel Courier"},
{"@type":"Person","@id":"https://courier.example/#p7","name":"Mara Quist"},
{"@type":"NewsArticle","headline":"Ferries collide off Port Ansel &#8211; 14 hurt",
 "mainEntityOfPage":{"@id":"https://courier.example/news/2025/ferries-collide"},
 "datePublished":"2025-11-03T18:20:00+01:00","dateModified":"2025-11-03T21:05:30+01:00",
 "author":[{"@id":"https://courier.example/#p7"},{"@type":"Person","name":"Tom Okafor"}],
 "publisher":{"@id":"https://courier.example/#org"},"inLanguage":"en-GB"}]}</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<div class="cookie-banner"><p>We and our partners use cookies to store information on your device. Accept all
cookies to continue reading this page with personalised advertising.</p></div>
<article><h1>Ferries collide off Port Ansel – 14 hurt</h1>
<p class="byline">By Mara Quist and Tom Okafor</p>
<figure><img src="a.jpg"><figcaption>Rescue boats
beside the wreck on Monday. Photo: A. Berg</figcaption></figure>
<p>{0}</p><p>{1}</p>
<div class="teaser"><a href="/x">Storm closes three schools in the north of the island</a></div>
<p>{2}</p>
<blockquote><p>It was a wall of grey, and then there was steel in it, one passenger wrote in a letter
to this newspaper.</p></blockquote>
<p><a href="/more">Read more: How the fog horn of Port Ansel fell silent</a></p>
<p>{3}</p>
<aside class="correction"><p>Correction: An earlier version of this article gave the wrong rank of Captain
Adeyemi.</p></aside>
<section class="recommended"><h2>Recommended stories</h2><ul><li><a href="/1">Fish prices rise for a third
week as boats stay in port</a></li><li><a href="/2">Council votes on the new bridge</a></li></ul></section>
</article><footer>© 2025 The Ansel Courier. All rights reserved.</footer></body></html>"""

OPENGRAPH = """<html><head><meta property="og:type" content="article">
<meta property="og:title" content="Ferries collide off Port Ansel - Ansel Radio">
<meta property="og:site_name" content="Ansel Radio"><meta property="og:locale" content="en_US">
<meta property="og:url" content="https://radio.example/ferries">
<meta property="article:published_time" content="2025-11-03T17:00:00Z">
<meta name="author" content="By Lena Farouk"></head>
<body><div id="page"><div class="story-body">
<p>{0}</p><p>{1}</p><p>{2}</p><p>{3}
It was <time>Monday</time> before the wind rose.</p></div></div></body></html>"""

LISTING = (
    "<html><head><title>Ansel Radio</title><meta property='og:type' content='website'></head><body><main>"
    + "".join(
        f"<div class='card'><h2><a href='/{n}'>Headline number {n} of the day in Port Ansel</a></h2><p>A "
        f"short summary of story {n}, which says what happened to whom and where it was.</p></div>"
        for n in range(15)
    )
    + "</main></body></html>"
)


def fill(page: str) -> str:
    """``page`` with the paragraphs of ``PROSE``."""
    for number, words in enumerate(PROSE):
        page = page.replace(f"{{{number}}}", words)
    return page
