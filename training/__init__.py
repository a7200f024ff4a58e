"""How the reader's model is made from a corpus. Not part of the wheel."""
