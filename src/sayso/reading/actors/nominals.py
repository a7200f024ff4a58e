"""Descriptions: "the senator", "the North Korean dictator", "one official", "police".

A definite description goes back to an actor that is called so, or by a word that its noun can stand for,
and that nothing else in it contradicts (country, gender, number, party, "former"). A description that
introduces somebody, or fits nobody, is an actor of its own, known by its exact words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.reading.actors.countries import country_of, country_word
from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.outline import first_country
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.said import COLOURLESS, Said, agrees, contradict
from sayso.reading.actors.salience import Salience
from sayso.reading.actors.terms import Sort, terms, word_set
from sayso.reading.actors.varied import VARIED_BODIES, Varied, acting_first
from sayso.reading.actors.words import Text

_INTRODUCING, _NEW = word_set("introducing"), word_set("new")
_PAIRS = word_set("pairs")
PARTIES = {"gop": "republican", "tory": "conservative", "democrat": "democratic"}
_PEOPLES = frozenset({"people", "adjective"})
_SYNONYMS = PARTIES | {"spy": "intelligence", "espionage": "intelligence"}
_OURSELVES = word_set("ourselves")
_DOCUMENTS = word_set("documents")
_NEAR = 200  # words before "the paper" in which a document is told of
_SHORT = 6  # "lists" and "fists" are no people
_SHARED, _TAIL, _OWNER_REACH = 2, 6, 3  # words
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", ",", "."})
_CONTENT_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_LEDE = 1  # the headline is line 0, the first paragraph line 1


class Descriptions:
    """The descriptions of one article, resolved in text order."""

    def __init__(self, text: Text, salience: Salience) -> None:
        self._text, self._salience = text, salience
        self._by_words: dict[tuple[str, str | None, int], Draft] = {}
        self._variations = Varied(text, salience)

    def sort(self, phrase: Phrase) -> Sort | None:
        """What the head of ``phrase`` calls: a person, a body, a group, a piece of work, or unknown."""
        text, sorts = self._text, terms().sorts
        if role_noun(text, phrase.head):
            return "person"
        lower = text.lowers[phrase.head]
        if lower == "old" or is_national(text, phrase):
            return "person"
        if found := sorts.get(lower) or sorts.get(text.lemmas[phrase.head]):
            return found
        return "person" if lower.endswith("ists") and len(lower) > _SHORT else None

    def resolve(
        self, phrase: Phrase, owner: Draft | None, everyone: Mapping[str, Sequence[Draft]]
    ) -> tuple[Draft, ...]:
        """The actors that ``phrase`` means, newly made if it introduces or fits nobody.

        ``owner`` is the actor named in or before it ("the Trump campaign", "his lawyer"); ``everyone``
        holds the named actors of the whole article by role noun, for a name that comes only later.
        """
        text = self._text
        lowers = text.lowers[phrase.words.start : phrase.head]
        sort = self.sort(phrase)
        noun = role_noun(text, phrase.head) or text.lemmas[phrase.head]
        if pair := self._several(phrase, sort, noun, lowers):
            return pair
        words = text.lowers[phrase.core : phrase.head]
        if sort == "body":
            words = [*words, *self._of_what(phrase)]
        elif noun == "head":
            words = [*words, *self._of_whom(phrase)]
        country = None if _several_countries(text, phrase) else _country(text, phrase)
        if owner is not None and owner.kind == "country":
            country, owner = owner.country, None if owner.country else owner
        said = Said(noun, frozenset(_SYNONYMS.get(word, word) for word in words), country, owner)
        if sort == "body" and (body := self._named_later(phrase, noun, everyone)):
            return (body,)
        # "Told this newspaper": the outlet itself, whatever papers were named.
        ours = phrase.determiner == "this" and noun in _OURSELVES
        introduces = ours or phrase.determiner in _INTRODUCING or any(word in _NEW for word in lowers)
        key = (" ".join([*words, text.lowers[phrase.head]]), country, id(owner))
        if sort == "body" and owner is not None:
            key = (noun, country, id(owner))
        known = None if introduces else self._known(key, sort)
        if known is not None and (owner is not None or phrase.plural or sort != "person"):
            return (known,)
        bare_plural = phrase.plural and not phrase.determiner and phrase.owner is None
        if introduces or bare_plural:
            found = self._from_lede(phrase, said, everyone)
        else:
            found = (
                self._variations.called_late(phrase, said)
                or self._antecedent(phrase, said, everyone)
                or known
                or self._variations.find(phrase, sort, said)
            )
        found = found or self._of_the_nation(phrase, sort, said)
        if found is None:
            found = self._introduce(phrase, sort, said)
            if phrase.determiner not in ("another", "one"):
                self._by_words[key] = found
        return (found,)

    def _known(self, key: tuple[str, str | None, int], sort: Sort | None) -> Draft | None:
        """Who was called so before; no body that only a quotation spoke of ("*a company* that grows")."""
        known = self._by_words.get(key)
        spoken_of = known and known.last_quoted and not (known.named or known.speaks)
        return None if sort == "body" and spoken_of else known

    def _of_what(self, phrase: Phrase) -> Sequence[str]:
        """What a body is one of: "interior" of "the ministry of the interior"."""
        text, first = self._text, phrase.head + 1
        if text.lowers[first : first + 1] != ["of"]:
            return ()
        first += 2 if text.lowers[first + 1 : first + 2] == ["the"] else 1
        stop = first
        while stop < len(text) and text.tags[stop] in _CONTENT_TAGS and text.forms[stop].islower():
            stop += 1
        return text.lowers[first:stop]

    def _of_whom(self, phrase: Phrase) -> Sequence[str]:
        """The name of what somebody is the head of: "lodmar" of "the head of Lodmar"."""
        text, first = self._text, phrase.head + 1
        if text.lowers[first : first + 1] != ["of"]:
            return ()
        first += 2 if text.lowers[first + 1 : first + 2] == ["the"] else 1
        stop = first
        while stop < len(text) and text.tags[stop] in ("NNP", "NNPS"):
            stop += 1
        return text.lowers[first:stop]

    def _means_two(self, phrase: Phrase, lowers: Sequence[str]) -> bool:
        text = self._text
        head = text.lowers[phrase.head]
        if phrase.determiner == "both" or (head in ("both", "each") and phrase.core == phrase.head):
            return True
        return phrase.determiner == "the" and (head in _PAIRS or "two" in lowers)

    def _pair(self, noun: str) -> tuple[Draft, ...]:
        """The last two people that ``noun`` fits: both leaders, the two."""
        nouns = {noun, *terms().fits.get(noun, ())}
        pair = self._salience.pair
        generic = noun in _PAIRS or noun in ("man", "woman", "side", "person", "people", "politician")
        people = [
            draft for draft in reversed(self._salience.recent) if draft.kind == "person" and draft.named
        ]
        fitting = [draft for draft in people if generic or nouns & draft.nouns.keys()]
        if noun == "man":
            fitting = [draft for draft in fitting if draft.gender != "female"]
        if noun == "woman":
            fitting = [draft for draft in fitting if draft.gender != "male"]
        if pair and all(draft in fitting for draft in pair):
            return pair
        if len(fitting) < 2:
            return ()
        return tuple(sorted(fitting[:2], key=lambda draft: draft.last_word))

    def _several(
        self, phrase: Phrase, sort: Sort | None, noun: str, lowers: Sequence[str]
    ) -> tuple[Draft, ...]:
        """Those named together whom "both leaders" means, or "the lawmakers" behind two of them."""
        if self._means_two(phrase, lowers):
            return self._pair(noun)
        bare = phrase.determiner == "the" and phrase.core == phrase.head
        return self._called_so(noun) if sort == "person" and phrase.plural and bare else ()

    def _called_so(self, noun: str) -> tuple[Draft, ...]:
        """People last named together, if one was called by ``noun`` or by a word that it may stand for."""
        nouns = {noun, *terms().fits.get(noun, ())}
        pair = self._salience.pair
        called = any(not nouns.isdisjoint(one.nouns) for one in pair)
        fits = len(pair) > 1 and called and all(one.named and one.kind == "person" for one in pair)
        return pair if fits else ()

    def _antecedent(
        self, phrase: Phrase, said: Said, everyone: Mapping[str, Sequence[Draft]]
    ) -> Draft | None:
        nouns = (said.noun, *terms().fits.get(said.noun, ()))
        specific = said.modifiers - COLOURLESS
        known = self._salience.called(nouns)
        if said.noun in VARIED_BODIES:
            known = acting_first(known)
        found = self._best(phrase, said, known)
        if found or (known and not specific):
            return found
        # Named only later; who was called so before ("the agency", of a dateline's wire) is another.
        later = [draft for one in nouns for draft in everyone.get(one, ())]
        if len({id(draft) for draft in later}) > 1 and not specific:
            return None
        return self._best(phrase, said, later)

    def _best(self, phrase: Phrase, said: Said, candidates: Sequence[Draft]) -> Draft | None:
        """The one of ``candidates`` that nothing in the description contradicts and most of it fits."""
        nouns = (said.noun, *terms().fits.get(said.noun, ()))
        specific = said.modifiers - COLOURLESS
        best: Draft | None = None
        best_score = -1
        for draft in candidates:
            if (
                said.noun == "paper"
                and {"company", "outlet"} <= draft.nouns.keys()
                and self._tells_of_papers(phrase)
            ):
                continue  # "an internal presentation … the paper"
            if draft.last_quoted and not (draft.named or draft.speaks):
                continue  # "We want a new government": nobody who could be spoken of outside
            words = frozenset().union(*(draft.nouns.get(one, frozenset()) for one in nouns))
            if not agrees(phrase, said, draft) or contradict(said.modifiers, words):
                continue
            shared = len(specific & words)
            if specific and not shared and not (said.country and draft.country == said.country):
                continue
            if said.owner is not None and said.owner is not draft and not said.owner.name_words & words:
                continue
            if said.owner is draft and draft.kind == "person":
                continue  # "his lawyer" is not he
            score = 2 * shared + (said.noun in draft.nouns)
            if score > best_score:
                best, best_score = draft, score
        return best

    def _tells_of_papers(self, phrase: Phrase) -> bool:
        """Whether a document was told of before, or the paper is "by" somebody."""
        lowers = self._text.lowers
        by = lowers[phrase.head + 1 : phrase.head + 2] == ["by"]
        return by or not _DOCUMENTS.isdisjoint(lowers[max(0, phrase.head - _NEAR) : phrase.head])

    def _named_later(
        self, phrase: Phrase, noun: str, everyone: Mapping[str, Sequence[Draft]]
    ) -> Draft | None:
        """A body that headline or first paragraph describe with two words of the name it gets later.

        "A union representing dockers" is "the Association of Harbour Dockers" where the words are "harbour
        dockers".
        """
        text = self._text
        if text.lines[phrase.head] > _LEDE or phrase.determiner not in ("", "a", "an"):
            return None
        start, stop = phrase.core, phrase.words.stop
        if phrase.owner is not None:
            start = max(0, start - _OWNER_REACH)
        while stop < min(len(text), phrase.head + _TAIL) and text.tags[stop] not in _FINITE:
            stop += 1
        said = {text.lowers[word] for word in range(start, stop) if text.tags[word] in _CONTENT_TAGS}
        unnamed = {
            id(one): one
            for drafts in everyone.values()
            for one in drafts
            if one.kind == "organisation" and one.last_word < 0 and len(one.name_words & said) >= _SHARED
        }
        if len(unnamed) != 1:
            return None
        (found,) = unnamed.values()
        found.learn_role(noun, frozenset(said))
        return found

    def _from_lede(self, phrase: Phrase, said: Said, everyone: Mapping[str, Sequence[Draft]]) -> Draft | None:
        """A headline's "Judge" is the first paragraph's "a New York judge" and the later "Judge Ana Ruiz"."""
        if self._text.lines[phrase.head] > _LEDE or phrase.plural:
            return None
        if phrase.determiner not in ("", "a", "an"):
            return None
        nouns = (said.noun, *terms().fits.get(said.noun, ()))
        for draft in self._salience.called(nouns):
            unnamed = not (draft.named and draft.names)
            # "A militia killed 43, said a medical group": two of one sentence are two.
            headline = self._text.lines[draft.last_word] == 0 < self._text.lines[phrase.head]
            if unnamed and not draft.plural and headline:
                return draft
        titled = [draft for noun in nouns for draft in everyone.get(noun, ())]
        if len(titled) == 1 and titled[0].last_word < 0 and titled[0].kind == "person":
            mine = self._of_other_body(phrase, titled[0]) or self._of_other_land(said, titled[0])
            return titled[0] if agrees(phrase, said, titled[0]) and not mine else None
        return None

    def _of_other_land(self, said: Said, draft: Draft) -> bool:
        """ "A senior Belmark *official*" is no commander of whom no country is known."""
        return bool(said.country) and draft.country != said.country and said.noun not in draft.nouns

    def _of_other_body(self, phrase: Phrase, draft: Draft) -> bool:
        """ "An official *from a nurses' organization*" is no spokesman of the ministry, named later."""
        text, first = self._text, phrase.head + 1
        if text.lowers[first : first + 1] not in (["from"], ["with"], ["for"], ["at"]):
            return False
        stop = first + 1
        while stop < min(len(text), first + _TAIL) and text.tags[stop] not in _FINITE:
            stop += 1
        # "Anti-army" is not the army's.
        body = [
            text.lowers[word]
            for word in range(first + 1, stop)
            if text.tags[word] in _CONTENT_TAGS and text.lowers[word - 1] not in "-‑"
        ]
        known = draft.name_words.union(*draft.nouns.values())
        return bool(body) and known.isdisjoint(body)

    def _of_the_nation(self, phrase: Phrase, sort: Sort | None, said: Said) -> Draft | None:
        """ "*The nation's* spy agency": the one body that is called so, whichever nation was named last."""
        start = phrase.words.start
        if sort != "body" or self._text.lowers[max(0, start - 2) : start] not in (
            ["nation", "'s"],
            ["nation", "’s"],
        ):
            return None
        bodies = [one for one in self._salience.called((said.noun,)) if one.named]
        return bodies[0] if len(bodies) == 1 else None

    def _introduce(self, phrase: Phrase, sort: Sort | None, said: Said) -> Draft:
        draft = Draft("person", named=False, country=said.country)
        draft.plural = phrase.plural or sort == "group"
        if draft.plural and sort != "work":
            draft.kind = "group"
        elif sort in ("body", "work") or (sort is None and not self._looks_human(phrase)):
            draft.kind = "organisation"
        if draft.kind == "person":
            draft.gender = terms().role_gender.get(said.noun)
        owner_words = said.owner.name_words if said.owner is not None else frozenset()
        draft.learn_role(said.noun, said.modifiers | owner_words)
        return draft

    def _looks_human(self, phrase: Phrase) -> bool:
        word = self._text.lemmas[phrase.head]
        return word.endswith(("man", "woman", "er", "or", "ist", "ian", "one", "body", "other"))


def is_national(text: Text, phrase: Phrase) -> bool:
    """Whether the phrase is "the Norwegian", one person; "the Portuguese" may be many."""
    form = text.forms[phrase.head]
    alone = phrase.determiner == "the" and phrase.core == phrase.head
    word = country_word(form)
    # "The Vatican" is the state itself.
    return alone and form.endswith("an") and form[0].isupper() and word is not None and word.form in _PEOPLES


def _country(text: Text, phrase: Phrase) -> str | None:
    """The country of "a *senior Belmark* official"."""
    first = phrase.core
    while first < phrase.head and text.tags[first] == "JJ" and text.forms[first].islower():
        first += 1
    return country_of(text.exact(range(first, phrase.head + 1)))


def _several_countries(text: Text, phrase: Phrase) -> bool:
    """ "Ukrainian and Western officials": of no one country."""
    if first_country(text, phrase.words) < phrase.words.start:
        return True
    joined = [word for word in range(phrase.core, phrase.head) if text.tags[word] == "CC"]
    return any(text.forms[word + 1][0].isupper() for word in joined)
