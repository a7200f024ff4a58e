"""Across articles: the same actor, copies, the same statement, the same figure, and how many origins.

Every matcher has the same two halves. ``keys`` gives a record's blocking keys: two records that may match
share one, so that an index finds the candidates at a cost that does not grow with the ledger. ``match``
decides on one pair of candidates and says why. Both are pure functions of the two records, so the outcome
never depends on the order in which articles were added.
"""
