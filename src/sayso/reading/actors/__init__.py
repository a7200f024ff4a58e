"""Who acts and who speaks: the people, bodies, groups and countries of one article."""

from sayso.reading.actors.countries import country_of
from sayso.reading.actors.resolve import resolve_actors

__all__ = ["country_of", "resolve_actors"]
