"""How much is taken in before an input is refused, in one place. Units stand in the names."""

from __future__ import annotations

TEXT_SIZE_BYTES = 5_000_000
"""A text file or a JSON line. The longest novels have about 3 MB; no news article is near."""

HTML_SIZE_BYTES = 20_000_000
"""A page, with the images and scripts inside it. The largest news pages met have 5 MB."""

JSON_SIZE_BYTES = 100_000_000
"""A JSON document or a CSV file, which have to be held whole. A file of JSON lines may have any size."""

TEXT_LENGTH_CHARS = 5_000_000
"""An article's text after decoding and extraction."""

TAG_COUNT = 60_000
"""Tags of one page. Large news pages have 10,000; extraction takes up to 10 s for this many."""

TAG_DEPTH = 200
"""Levels of nested tags that extraction is given; what lies deeper is moved up to this level. Real
pages stay below 100, and the page parser's own limit is 2,048."""

FETCH_TIMEOUT_S = 20.0
"""Each wait for the network, and the whole of one fetch."""

REDIRECT_COUNT = 5
"""Redirects followed for one URL."""

EXPANSION_RATIO, EXPANSION_FLOOR_BYTES = 200, 10_000_000
"""How many times its size compressed data may grow, beyond a floor that hurts nobody. Pages grow four- to
tenfold, the dullest tables of them fiftyfold; a bomb grows a thousandfold (the most that deflate can do)."""

PIPE_SIZE_BYTES = 8_000_000_000
"""An archive that comes through a pipe and has to be laid down on disk. Those of Common Crawl have 1 GB."""

ROW_GROUP_SIZE_BYTES = 1_000_000_000
"""A row group of a Parquet file, unpacked; one is held at a time. Writers aim at 128 MB."""

FEED_SIZE_BYTES = 5_000_000
"""A feed. The longest of news outlets, with whole articles inside, have 3 MB."""

ENTRY_COUNT = 1000
"""New entries of one feed that one visit fetches; the others wait for the next. Feeds list 10 to 300."""

HOST_INTERVAL_S, CRAWL_DELAY_S = 1.0, 30.0
"""Between two requests to one host, and the most that its robots.txt can make of it."""

BUSY_WAIT_S, BUSY_S, BUSY_LIMIT_S = 30.0, 600.0, 86_400.0
"""A server that is busy: what is waited for at once and tried again, what is taken for an answer that does
not say when, and the most that it can ask for."""
