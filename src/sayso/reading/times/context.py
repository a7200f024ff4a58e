"""What stands around a place in the text: the words and spaCy's tags before and after it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from spacy.tokens import Doc

from sayso.reading.columns import read_columns

_REACH = 40  # characters looked at for one neighbouring word


class Context:
    """The text and the tagged words of one article, looked up by offset (logarithmic time)."""

    def __init__(self, doc: Doc) -> None:
        columns = read_columns(doc)
        self.text, self.starts, self.tags = columns.text, columns.starts, columns.tags
        self._columns = columns

    @cached_property
    def words(self) -> list[str]:
        """Each token in lower case."""
        return [form.lower() for form in self._columns.forms]

    @cached_property
    def sentences(self) -> list[int]:
        """Index of each sentence's first token."""
        return [index for index, opens in enumerate(self._columns.opens) if opens] or [0]

    def token(self, offset: int) -> int:
        """Index of the token that holds ``offset``."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def tag(self, offset: int) -> str:
        """Penn tag of the token that holds ``offset``."""
        return self.tags[self.token(offset)] if self.starts else ""

    def sentence(self, offset: int) -> tuple[int, int]:
        """First token of the sentence that holds ``offset``, and the one after its last."""
        number = bisect_right(self.sentences, self.token(offset))
        first = self.sentences[max(number - 1, 0)]
        return first, self.sentences[number] if number < len(self.sentences) else len(self.starts)

    def before(self, offset: int) -> str:
        """The word or mark just before ``offset`` in the same line, ``""`` at its start."""
        reach = self.text[max(offset - _REACH, 0) : offset].rpartition("\n")[2].split()
        return reach[-1] if reach else ""

    def after(self, offset: int) -> str:
        """The word or mark that begins at ``offset`` or after the next blank, ``""`` at the line's end."""
        reach = self.text[offset : offset + _REACH].partition("\n")[0].split()
        return reach[0] if reach else ""

    def tag_after(self, offset: int) -> str:
        """Penn tag of the word after ``offset`` in the same line, ``""`` at its end."""
        reach = self.text[offset : offset + _REACH].partition("\n")[0]
        blank = len(reach) - len(reach.lstrip())
        return self.tag(offset + blank) if reach.strip() else ""

    def tag_before(self, offset: int) -> str:
        """Penn tag of the word before ``offset`` in the same line, ``""`` at its start."""
        reach = self.text[max(offset - _REACH, 0) : offset]
        line = reach.rpartition("\n")[2].rstrip()
        blanks = len(reach) - len(reach.rstrip())
        return self.tag(offset - blanks - 1) if line else ""
