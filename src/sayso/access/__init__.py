"""Who may do what on a server: accounts and roles, tokens, sessions, rate limits, the audit trail.

``guard(app)`` puts everything around an application; nothing inside has to remember it. Handlers ask
``who(request)`` for the ``User``, and say ``note(request, action, subject)`` for the audit trail.
"""

from sayso.access.accounts import Role
from sayso.access.guard import guard
from sayso.access.identity import User, note, require, visitor, who

__all__ = ["Role", "User", "guard", "note", "require", "visitor", "who"]
