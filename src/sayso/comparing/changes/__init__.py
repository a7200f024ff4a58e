"""What changed between two revisions of an article, at the level of its records."""

from sayso.comparing.changes.finding import Change, ChangeKind, Excerpt, find_changes

__all__ = ["Change", "ChangeKind", "Excerpt", "find_changes"]
