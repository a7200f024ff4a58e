"""One module a resource; each has a ``router``."""

from sayso.api.resources import (
    accounts,
    actors,
    articles,
    compared,
    decisions,
    events,
    figures,
    problems,
    search,
    statements,
)

ROUTERS = (
    articles.router, statements.router, figures.router, events.router, actors.router, compared.router,
    search.router, decisions.router, accounts.router, problems.router,
)  # fmt: skip
"""In the order of the OpenAPI document."""
