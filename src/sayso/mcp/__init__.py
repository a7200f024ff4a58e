"""The ledger for assistants, over the Model Context Protocol: ``sayso mcp``.

``server`` puts together the tools of ``asking`` (one question to the ledger), ``comparing`` (articles side by
side), ``paging`` (one article) and, behind a flag, ``writing``. What they answer is in ``answers``; words of
articles reach an answer only through ``quoting``.
"""
