"""Whom a description means that nobody was called by: "the nominee", "the company", "the party"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.said import COLOURLESS, OPPOSED, Said, agrees, contradict
from sayso.reading.actors.salience import Salience
from sayso.reading.actors.terms import Sort, word_set
from sayso.reading.actors.words import Text

VARIED_BODIES = word_set("varied_bodies")
_VARIED = word_set("varied")
_CALLED_LATE, _UNSPECIFIC = word_set("called_late"), frozenset({"company", "organization", "outlet"})
_FARTHEST_BODY = 3  # sentences
_ANALYSTS = frozenset({"analyst", "economist", "strategist", "trader"})
_ANY_BODY = frozenset({"company", "organization", "organisation", "group", "broadcaster", "giant"})
_TAIL = 6  # words
_CONTENT_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})


class Varied:
    """Finds them among the actors last mentioned, in text order."""

    def __init__(self, text: Text, salience: Salience) -> None:
        self._text, self._salience = text, salience
        self._bare: dict[str, Draft] = {}

    def find(self, phrase: Phrase, sort: Sort | None, said: Said) -> Draft | None:
        """Whom "the nominee" or "the company" means though nobody was called so: the last who fits."""
        definite = phrase.determiner == "the" or self._shares_article(phrase)
        if not definite or phrase.plural or said.owner is not None:
            return None
        national = said.country is not None and said.owner is None
        aged = {"year", "old"} <= said.modifiers  # "the 48-year-old farmer"
        if sort == "person" and (said.noun in _VARIED or national or aged):
            fitting = [draft for draft in self._salience.recent if self._may_be(draft, phrase, said)]
            # "The Varnian director": whom the article called a director, of whatever country.
            called = [draft for draft in fitting if said.noun in draft.nouns]
            fitting = called if national and called else fitting
            sentence = self._text.sentences[phrase.head]
            return max(fitting, key=lambda one: one.last_subject + one.last_sentence - sentence, default=None)
        if sort == "body" and said.noun in VARIED_BODIES and not said.modifiers - COLOURLESS:
            bodies = [
                draft
                for draft in reversed(self._salience.recent)
                if draft.named and "company" in draft.nouns and not _may_be_outlet(draft)
            ]
            return next(iter(sorted(acting_first(bodies), key=self._employs_analysts)), None)
        return None

    def _employs_analysts(self, body: Draft) -> bool:
        """ "Analysts at *Norbank* said so. The company …": what they speak of is meant."""
        words = self._text.words_in(body.names[-1]) if body.names else range(0)
        before = words.start - 2
        linked = before >= 0 and self._text.lowers[before + 1] in ("at", "with", "from")
        return linked and self._text.lemmas[before] in _ANALYSTS

    def called_late(self, phrase: Phrase, said: Said) -> Draft | None:
        """ "The Convergence said so. *The party* …": the body that spoke, whose name does not say that.

        It stays "the party" until another that is named so is spoken of.
        """
        bare = phrase.determiner == "the" and not said.modifiers and said.owner is None
        if said.noun not in _CALLED_LATE or not bare:
            return None
        same, speaker = self._bare.get(said.noun), self._salience.speaker
        named = [draft for draft in self._salience.called((said.noun,)) if draft.named and draft is not same]
        if same is not None:
            return same if not named or named[0].last_word < same.last_word else None
        if named or speaker is None or not (speaker.named and speaker.kind == "organisation"):
            return None
        unspecific = not speaker.nouns.keys() - _UNSPECIFIC
        if not unspecific or self._text.sentences[phrase.head] - speaker.last_sentence > _FARTHEST_BODY:
            return None
        speaker.learn_role(said.noun, frozenset())
        self._bare[said.noun] = speaker
        return speaker

    def _shares_article(self, phrase: Phrase) -> bool:
        """ "The billionaire and Harbour Party nominee": one article for both."""
        start = phrase.words.start
        if phrase.determiner or start < 1 or self._text.lowers[start - 1] != "and":
            return False
        first = start - 2
        while first > 0 and start - first < _TAIL and self._text.tags[first] in _CONTENT_TAGS:
            first -= 1
        return self._text.lowers[first] == "the"

    def _may_be(self, draft: Draft, phrase: Phrase, said: Said) -> bool:
        if draft.kind != "person" or not draft.named or not agrees(phrase, said, draft):
            return False
        words = frozenset().union(*draft.nouns.values())
        return not contradict(said.modifiers & OPPOSED, words & OPPOSED)


def _may_be_outlet(draft: Draft) -> bool:
    """Whether nothing says what a body is; "the chain Harlan Voss" is no outlet."""
    return "outlet" in draft.nouns and not (VARIED_BODIES - _ANY_BODY) & draft.nouns.keys()


def acting_first(bodies: Sequence[Draft]) -> list[Draft]:
    """ "Halvorsen cut its forecast. Analysts at Norbank said so. *The company* …": who acts is meant."""
    return sorted(bodies, key=lambda draft: not (draft.last_subject or draft.speaks))
