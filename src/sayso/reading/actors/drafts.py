"""An actor while the article is being read: what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.actors.terms import Gender
from sayso.records import ActorKind, Span

_NO_COMPANIES = frozenset(
    {"union", "party", "charity", "foundation", "ministry", "regulator", "watchdog", "church"}
)


@dataclass(eq=False, slots=True)
class Draft:
    """An actor in the making, compared by identity.

    ``name_words`` are the words of its name in lower case. ``mentions`` are spans in the order they
    were found. ``titles`` are the role nouns that stand right before it ("President Obama"), ``roles``
    the exact places of its role words; ``nouns`` maps each role noun to the other words of its phrase.
    ``last_*`` describe the latest mention (word, sentence, whether as subject, whether inside a
    quotation); ``last_word`` is -1 before the first one. ``called`` is a name from outside the text (a
    byline).
    """

    kind: ActorKind
    named: bool
    names: list[Span] = field(default_factory=list)
    name_words: frozenset[str] = frozenset()
    titles: set[str] = field(default_factory=set)
    gender: Gender | None = None
    country: str | None = None
    plural: bool = False
    roles: list[Span] = field(default_factory=list)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    place: bool = False
    speaks: bool = False
    called: str | None = None
    last_word: int = -1
    last_sentence: int = -1
    last_subject: bool = False
    last_quoted: bool = False

    def learn_role(self, noun: str, modifiers: frozenset[str]) -> None:
        """Remember that the actor is called ``noun``, with these words beside it.

        "The union IGX" is no company, as a name alone could be.
        """
        if noun in _NO_COMPANIES:
            self.nouns.pop("company", None)
            self.nouns.pop("outlet", None)
        self.nouns[noun] = self.nouns.get(noun, frozenset()) | modifiers
