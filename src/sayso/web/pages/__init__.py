"""One module a page; each has a ``router``."""

from sayso.web.pages import (
    article,
    changes,
    conflicts,
    decisions,
    dossier,
    home,
    origins,
    record,
    search,
    series,
    sources,
    timeline,
)

ROUTERS = tuple(
    module.router
    for module in (
        home,
        article,
        record,
        search,
        sources,
        series,
        conflicts,
        origins,
        timeline,
        changes,
        dossier,
        decisions,
    )
)
"""In the order in which addresses are tried."""
