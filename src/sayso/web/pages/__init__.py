"""One module a page; each has a ``router``."""

from sayso.web.pages import home

ROUTERS = (home.router,)
"""In the order in which addresses are tried."""
