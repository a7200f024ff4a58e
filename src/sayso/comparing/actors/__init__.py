"""Actors across articles: one actor under its names, apart where they differ.

``read_cards`` describes each named actor of one reading, ``Profile`` gathers the cards of one name, and
``link`` finds which profiles are one actor.
"""

from sayso.comparing.actors.cards import Card, read_cards
from sayso.comparing.actors.links import link
from sayso.comparing.actors.neighbours import neighbours
from sayso.comparing.actors.profiles import Profile, gather, merge, profile_of

__all__ = ["Card", "Profile", "gather", "link", "merge", "neighbours", "profile_of", "read_cards"]
