"""Copies: articles that share running text, which one was there first, and whom they credit."""

from sayso.comparing.copies.among import Among
from sayso.comparing.copies.credits import Credit, find_credits
from sayso.comparing.copies.decision import Copy, CopyKind, match, settle
from sayso.comparing.copies.page import Page, keys, read_page

__all__ = [
    "Among",
    "Copy",
    "CopyKind",
    "Credit",
    "Page",
    "find_credits",
    "keys",
    "match",
    "read_page",
    "settle",
]
