"""One module a page; each has a ``router``."""

from sayso.web.pages import article, decisions, home, record, search, sources

ROUTERS = (home.router, article.router, record.router, search.router, sources.router, decisions.router)
"""In the order in which addresses are tried."""
