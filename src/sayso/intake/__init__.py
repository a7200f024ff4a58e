"""1 · Bytes to ``Article``: files, folders, JSON lines, pages, URLs."""
