"""What speaks for a number of killed or wounded: how many articles give it, where, and what else they give.

Each kind of evidence is a share of the articles, once of all and once of those of one kind: an article that
tells of several occurrences, or (for the wounded) has another number of dead, is another kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sayso.comparing.figures.accounts import Account, Told
from sayso.comparing.figures.doers import Doers, fallen_in

Evidence = dict[str, float]
# On the next day most articles tell of the same deaths as the first.
_LATER_DAYS = 2


def killed_candidates(accounts: Sequence[Account]) -> list[int]:
    """Every number of dead that an article gives, and one more where somebody also ends himself."""
    found = {0}
    for account in accounts:
        doers = account.doers
        found.update(account.killed.every, {account.victims + account.attackers, account.latest})
        found.update({doers.victims, doers.victims + doers.fallen})
        if doers.ends_himself and account.killed.every:
            found.add(account.killed.main + 1)
    if fallen := fallen_in([account.doers for account in accounts]):
        found.update(account.doers.victims + fallen for account in accounts)
    return sorted(found | {_grown(accounts)})


def wounded_candidates(accounts: Sequence[Account], killed: int) -> list[int]:
    """Every number of wounded that an article gives, and those shot, with and without the dead."""
    found = {0}
    for account in accounts:
        found.update(account.wounded.every, {account.hurt})
        found.update(account.hit.every)
        found.update(max(0, value - killed) for value in account.hit.every)
    return sorted(found | {_shrunk(accounts)})


def for_killed(accounts: Sequence[Account], value: int) -> Evidence:
    """What speaks for ``value`` killed."""
    found: Evidence = defaultdict(float)
    share = 1 / max(1, len(accounts))
    doers_fallen = fallen_in([account.doers for account in accounts])
    for account in accounts:
        told = account.killed
        here = _places(told, value) if value else {"none": not told.every, "none in lead": not told.lead}
        if value:
            here["with himself"] = bool(account.doers.ends_himself and told.every and told.main + 1 == value)
            here["with attackers"] = account.attackers > 0 and account.victims + account.attackers == value
            here["latest"] = account.latest == value
            here["more by latest"] = account.latest > value
            here["shot in lead"] = max(account.hit.lead, default=0) == value
            here["silent"] = not told.every
            here |= _with_doers(account.doers, value, doers_fallen)
        _add(found, here, share, "several" if account.is_roundup else "one")
    _add_common(found, value, _newest(accounts).killed.main == value if accounts else False)
    if value:
        # Many articles count the victims, some also the one who killed them.
        fallen = share * sum(account.doers.ends_himself or account.attackers > 0 for account in accounts)
        mains = [account.killed.main for account in accounts]
        found["one less, attacker dies"] = fallen * share * mains.count(value - 1)
        found["main, attacker dies"] = fallen * share * mains.count(value)
        newly = _newest(accounts).newly if accounts else 0
        found["newly dead"] = float(newly == value)
        found["more newly dead"] = float(newly > value)
        found["one more dies later"] = float(_grown(accounts) == value)
    return found


def for_wounded(accounts: Sequence[Account], value: int, killed: int) -> Evidence:
    """What speaks for ``value`` wounded beside ``killed`` dead."""
    found: Evidence = defaultdict(float)
    share = 1 / max(1, len(accounts))
    for account in accounts:
        told, hit = account.wounded, account.hit
        if value:
            here = _places(told, value)
            here |= {
                "shot less dead, opening": max(hit.opening, default=killed) - killed == value,
                "shot less dead, lead": max(hit.lead, default=killed) - killed == value,
                "shot less dead": value + killed in hit.every,
                "shot, opening": max(hit.opening, default=0) == value,
                "shot, lead": max(hit.lead, default=0) == value,
                "shot": value in hit.every,
                "more shot": max(hit.every, default=0) - killed > value,
                "others": value in told.others or value in hit.others,
                "silent": not told.every and not hit.every,
            }
        else:
            here = {"none": not told.every, "none in lead": not told.lead, "none shot": not hit.every}
        here["taken together"] = account.hurt == value
        agrees = "agreeing" if account.killed.main == killed else "differing"
        _add(found, here, share, f"{'several' if account.is_roundup else 'one'}, {agrees}")
    _add_common(found, value, _newest(accounts).hurt == value if accounts else False)
    if _grown(accounts):
        found["one less, who dies later"] = float(_shrunk(accounts) == value)
    if killed:
        found["none beside dead"] = float(value == 0)
        found["one beside dead"] = float(value == 1)
    return found


def _with_doers(doers: Doers, value: int, fallen: int) -> dict[str, bool]:
    """Whether ``value`` is the victims alone, or also who did it, by how the article tells of both.

    ``fallen``: how many of those who did it died, where this or another article says so.
    """
    if not doers.victims:
        return {}
    if not doers.way and not fallen:
        return {"victims": doers.victims == value}
    kind = f"{doers.way or 'elsewhere'}, {doers.told}"
    count = max(1, doers.fallen) if doers.way else fallen
    return {
        f"victims, {kind}": doers.victims == value,
        f"victims and doers, {kind}": doers.victims + count == value,
    }


def _grown(accounts: Sequence[Account]) -> int:
    """How many are dead where the first article tells of wounded and a later one that one of them died; else
    0.
    """
    if not accounts:
        return 0
    first = min(accounts, key=lambda account: account.published)
    later = any(account.one_dies and _days_between(first, account) >= _LATER_DAYS for account in accounts)
    return first.killed.main + 1 if later and first.wounded.main and first.killed.main else 0


def _days_between(first: Account, other: Account) -> int:
    try:
        return (date.fromisoformat(other.published[:10]) - date.fromisoformat(first.published[:10])).days
    except ValueError:
        return 0


def _shrunk(accounts: Sequence[Account]) -> int:
    """How many wounded that leaves; 0 where nobody died later."""
    if not _grown(accounts):
        return 0
    return min(accounts, key=lambda account: account.published).wounded.main - 1


def _places(told: Told, value: int) -> dict[str, bool]:
    """Where an article gives ``value``, and where it gives more or less."""
    return {
        "opening": max(told.opening, default=0) == value,
        "in opening": value in told.opening,
        "lead": max(told.lead, default=0) == value,
        "first of lead": told.lead[:1] == (value,),
        "in lead": value in told.lead,
        "most": max(told.every, default=0) == value,
        "anywhere": value in told.every,
        "twice": told.every.count(value) > 1,
        "main": bool(told.every) and told.main == value,
        "more": max(told.every, default=0) > value,
        "more in lead": max(told.lead, default=0) > value,
        "more in opening": max(told.opening, default=0) > value,
        "less in lead": 0 < max(told.lead, default=0) < value,
    }


def _add(found: Evidence, here: dict[str, bool], share: float, kind: str) -> None:
    for name, holds in here.items():
        if holds:
            found[name] += share  # what it weighs in every kind of article; the other what in this one
            found[f"{name} ({kind})"] += share


def _add_common(found: Evidence, value: int, is_newest: bool) -> None:
    found["is none"] = float(value == 0)
    found["is one"] = float(value == 1)
    found["newest"] = float(is_newest)


def _newest(accounts: Sequence[Account]) -> Account:
    return max(accounts, key=lambda account: account.published)
