"""Origins: the chain of say-so in each article, and over all articles how many independent ends there are.

``following`` follows one record from its outlet to the last one on whose word it stands (``credited`` by the
clause of a number, ``ends`` by an actor); ``merging`` joins the ends of a claim that are one, by what they
are called (``parties``, ``offices``, ``descriptions``, ``likeness``); ``counting`` says how many are left.
"""

from sayso.comparing.origins.chains import SaySo
from sayso.comparing.origins.counting import Origin, Origins, find_origins
from sayso.comparing.origins.following import find_say_so, follower_of

__all__ = ["Origin", "Origins", "SaySo", "find_origins", "find_say_so", "follower_of"]
