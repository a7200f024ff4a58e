"""Out: one file a format."""
