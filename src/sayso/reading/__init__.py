"""2 · ``Article`` to ``Reading``: statements, actors, figures, times."""
