"""What speaks for two profiles being one actor: country, roles, company."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.comparing.actors.company import shared
from sayso.comparing.actors.profiles import Profile

# Roles that many hold at once, so that sharing one says little.
_COMMON_ROLES = frozenset({"official", "member", "spokesman", "spokeswoman", "spokesperson", "man", "woman"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many things two profiles share, whether their roles ``differ``, and the reasons in words."""

    points: int
    differ: bool
    reasons: tuple[str, ...]


def are_apart(a: Profile, b: Profile) -> bool:
    """Whether their countries exclude that they are one."""
    return bool(a.countries and b.countries) and a.countries.isdisjoint(b.countries)


def weigh(a: Profile, b: Profile) -> Evidence | None:
    """The evidence for one actor; ``None`` where the countries exclude it."""
    if are_apart(a, b):
        return None
    countries = a.countries & b.countries
    reasons: list[str] = []
    points = 0
    if countries:
        points += 1
        reasons.append(f"both of {_listed(countries)}")
    roles_a, roles_b = a.roles - _COMMON_ROLES, b.roles - _COMMON_ROLES
    if roles := roles_a & roles_b:
        points += 1
        reasons.append(f"both {_listed(roles)}")
    company, setting = shared(a.beside, b.beside)
    if company:
        points += min(len(company), 2)
        reasons.append(f"both beside {', '.join(company[:3])}")
    if setting:
        points += 1
        reasons.append(
            f"both where {', '.join(setting[:3])} {'is' if len(setting) == 1 else 'are'} spoken of"
        )
    return Evidence(points, bool(roles_a and roles_b and not roles), tuple(reasons))


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words)[:3])
