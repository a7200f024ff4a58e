"""Reading -> database: every revision of every article, every reading of it, and what people decided.

``Ledger`` is the way in. ``schema`` says what is kept, ``dialect`` what differs between SQLite and
PostgreSQL, ``rows`` and ``rebuild`` turn a reading into rows and back, ``writer`` adds, ``questions`` ask.
"""

from sayso.ledger.ledger import Ledger
from sayso.ledger.writer import Added

__all__ = ["Added", "Ledger"]
