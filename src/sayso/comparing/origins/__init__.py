"""Origins: the chain of say-so in each article, and over all articles how many independent ends there are.

``chain`` follows one record from its outlet to the last one on whose word it stands; ``bodies`` says for whom
that one speaks, ``following`` where an outlet has it from, ``counting`` how many different ends are left.
"""

from sayso.comparing.origins.counting import Origin, Origins, find_origins
from sayso.comparing.origins.following import SaySo, find_say_so, follower_of

__all__ = ["Origin", "Origins", "SaySo", "find_origins", "find_say_so", "follower_of"]
