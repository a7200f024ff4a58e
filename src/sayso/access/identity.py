"""Who sends a request, and what they may do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from starlette.requests import HTTPConnection

from sayso.access.accounts import RANK, Role
from sayso.errors import NotAllowed, NotSignedIn

VISIT = "sayso.visit"
"""Under which key of the ASGI scope the guard leaves the ``Visit``."""


@dataclass(frozen=True, slots=True)
class User:
    """``name`` signs decisions. ``way`` is how they got in: ``local`` is a server without sign-in."""

    name: str
    role: Role
    way: Literal["local", "session", "token"] = "local"

    def may(self, role: Role) -> bool:
        """Whether they may do what ``role`` may."""
        return RANK[self.role] >= RANK[role]


@dataclass(slots=True)
class Visit:
    """One request as the guard sees it: who sends it, and what its handler says was done."""

    user: User | None
    done: list[tuple[str, str | None, str | None]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The user's name, empty for strangers."""
        return self.user.name if self.user else ""


def visitor(request: HTTPConnection) -> User | None:
    """Who sends the request; ``None`` for a stranger, who only gets as far as the sign-in page."""
    visit: Visit | None = request.scope.get(VISIT)
    return visit.user if visit else None


def who(request: HTTPConnection) -> User:
    """Who sends the request.

    Raises:
        NotSignedIn: a stranger does.
    """
    user = visitor(request)
    if user is None:
        raise NotSignedIn("nobody is signed in", "sign in, or send a token")
    return user


def require(role: Role) -> Callable[[HTTPConnection], User]:
    """A dependency for handlers: the user, who may do what ``role`` may.

    The guard has asked for the role that ``rules.required_role`` names already; this is for handlers that
    need more.
    """

    def allowed(request: HTTPConnection) -> User:
        user = who(request)
        if not user.may(role):
            raise NotAllowed(f"this is for the role {role}, and {user.name} is {user.role}", "ask an admin")
        return user

    return allowed


def enter(request: HTTPConnection, user: User) -> None:
    """Makes a stranger known: they have just signed in."""
    visit: Visit | None = request.scope.get(VISIT)
    if visit is not None:
        visit.user = user


def note(request: HTTPConnection, action: str, subject: str | None = None, remark: str | None = None) -> None:
    """Names what a request did, for the audit trail, which else keeps its method and path."""
    visit: Visit | None = request.scope.get(VISIT)
    if visit is not None:
        visit.done.append((action, subject, remark))
