"""One walk over the article that settles whom every name, description and pronoun means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.drafts import Draft
from sayso.reading.actors.excluded import Excluded
from sayso.reading.actors.findings import Found, Sources
from sayso.reading.actors.named import country_draft, place
from sayso.reading.actors.naming import Naming
from sayso.reading.actors.nominals import PARTIES, Descriptions, is_national
from sayso.reading.actors.outline import LINKS, Outline, extent
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.pronouns import GENDERS, PLURAL, RELATIVE, THING, choose
from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.salience import Salience
from sayso.records import Span

_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_APPOSITION = 14  # words


class Sweep:
    """The walk's state: who is being talked about, and what was settled so far."""

    def __init__(
        self,
        outline: Outline,
        named: Mapping[int, Draft],
        aliases: Mapping[int, Draft],
        sources: Sources,
    ) -> None:
        self._outline, self._text = outline, outline.text
        self._phrases, self._phrase_at = outline.phrases, outline.phrase_at
        self._namings, self._named, self._aliases = outline.namings, dict(named), aliases
        self._quoted, self._wanted = sources.quoted, sources.addressees
        self._said_by = sources.speaker_heads
        self._heads = {word for words in sources.heads for word in words}
        self._joined = {words[-1]: words for words in sources.heads if len(words) > 1}
        self._salience = Salience()
        self._descriptions = Descriptions(self._text, self._salience)
        self._everyone: dict[str, list[Draft]] = defaultdict(list)
        for draft in {id(one): one for one in named.values()}.values():
            # Of people only what they are titled: "the president" may come before "President Obama".
            for noun in draft.titles if draft.kind == "person" else draft.nouns:
                if len(self._everyone[noun]) < 4:
                    self._everyone[noun].append(draft)
        self._seen: set[int] = set()
        self._places: dict[str, Draft] = {}
        self._countries = {
            draft.country: draft for draft in named.values() if draft.kind == "country" and draft.country
        }
        self.found = Found()
        self._excluded = Excluded(outline, self._named, sources, self._salience, self.found)

    def run(self) -> Found:
        """Walk over all mentions in text order; linear in their number."""
        naming_at = {naming.words.start: number for number, naming in enumerate(self._namings)}
        tags, lowers = self._text.tags, self._text.lowers
        word, length = 0, len(self._text)
        while word < length:
            number = naming_at.get(word)
            phrase = self._phrase_at[word]
            if phrase >= 0 and self._phrases[phrase].head == word and self._describes(phrase):
                self._settle_phrase(phrase)
            elif number is not None:
                self._settle_name(number)
                last = self._namings[number].words.stop - 1
                if last != word:
                    phrase = self._phrase_at[last]
                    word = last
            elif tags[word] in ("PRP", "PRP$"):
                self._settle_pronoun(word, lowers[word])
            elif word in self._heads:
                self._settle_relative(word)
            word += 1
        return self.found

    # names

    def _settle_name(self, number: int) -> None:
        naming = self._namings[number]
        head = naming.words.stop - 1
        draft = self._named.get(number)
        if draft is None:
            if head not in self._heads:
                return
            if naming.kind == "group":
                self._settle_adjective(naming)
                return
            draft = self._places.setdefault(self._text.exact(naming.words), place(self._text, naming))
            self._named[number] = draft
        span = self._text.span(naming.words)
        draft.names.append(span)
        self._mention(draft, span, head)

    def _settle_adjective(self, naming: Naming) -> None:
        """ "American reluctance": the country of an adjective that is a source."""
        words = self._text.exact(naming.words)
        word = country_word(words)
        if word is None:
            return
        draft = self._countries.setdefault(word.code, country_draft(word.code))
        draft.names.append(self._text.span(naming.words))
        self._mention(draft, self._text.span(naming.words), naming.words[-1])

    def _describes(self, number: int) -> bool:
        """Whether the phrase describes, rather than names, its actor."""
        phrase = self._phrases[number]
        if phrase.naming is None:
            return True
        naming = self._namings[phrase.naming]
        if is_national(self._text, phrase):
            return True
        if naming.kind != "group":
            return False
        if self._text.tags[phrase.head] == "JJ" and phrase.core == naming.words.start:
            return False
        draft = self._named.get(phrase.naming)
        return draft is None or phrase.core < naming.words.start or phrase.determiner not in ("", "the")

    # descriptions

    def _settle_phrase(self, number: int) -> None:
        phrase = self._phrases[number]
        draft = self._aliases.get(number)
        if draft is not None:
            self._mention(draft, self._text.span(phrase.words), phrase.head)
            return
        wanted = phrase.head in self._heads or phrase.head in self._wanted
        sort = self._descriptions.sort(phrase)
        if not wanted and (sort in (None, "work") or self._is_anybody(phrase) or self._is_said_of(phrase)):
            return
        drafts = self._descriptions.resolve(phrase, self._owner(phrase), self._everyone)
        for draft in drafts:
            if not draft.names and not draft.named:
                draft.names.append(extent(self._outline, number))
            self._mention(draft, self._text.span(phrase.words), phrase.head, together=drafts)

    def _is_anybody(self, phrase: Phrase) -> bool:
        """ "Man or woman": a bare singular in running text means nobody in particular."""
        text = self._text
        bare = not (phrase.determiner or phrase.plural or phrase.owner is not None)
        return (
            bare and phrase.naming is None and text.tags[phrase.head] == "NN" and text.lines[phrase.head] > 0
        )

    def _is_said_of(self, phrase: Phrase) -> bool:
        """Whether a description follows "be": it says something of its subject, and is nobody of its own."""
        at = phrase.words.start - 1
        while at > 0 and self._text.tags[at] == "RB":
            at -= 1
        if at < 1 or self._text.lemmas[at] != "be" or phrase.owner is not None:
            return False
        at -= 1 + (self._text.tags[at - 1] == "MD")
        subject = self.found.referents.get(at, ())
        for draft in subject:
            if draft.kind == "person" and (noun := role_noun(self._text, phrase.head)) and not phrase.plural:
                draft.learn_role(noun, frozenset(self._text.lowers[phrase.core : phrase.head]))
                self._salience.call(draft)
        return bool(subject) or self._text.tags[at] == "PRP"

    def _owner(self, phrase: Phrase) -> Draft | None:
        if phrase.owner is not None:
            owner = self._phrases[phrase.owner]
            drafts = self.found.referents.get(owner.head, ())
            return drafts[0] if drafts else None
        if phrase.words and self._text.tags[phrase.words.start] == "PRP$":
            drafts = self.found.referents.get(phrase.words.start, ())
            return drafts[0] if drafts else None
        for word in range(phrase.core, phrase.head):
            if self._text.lowers[word] in PARTIES:
                continue
            for draft in self.found.referents.get(word, ()):
                if draft.named and draft.kind != "country":
                    return draft
        return self._land_after(phrase)

    def _land_after(self, phrase: Phrase) -> Draft | None:
        """The country of "the president of Tarsk"."""
        after = phrase.words.stop
        if after + 1 >= len(self._text) or self._text.lowers[after] != "of":
            return None
        tail = self._outline.phrase_of(after + 1)
        draft = self._named.get(tail.naming) if tail and tail.naming is not None else None
        return draft if draft and draft.kind == "country" else None

    # pronouns

    def _settle_pronoun(self, word: int, lower: str) -> None:
        in_source = word in self._heads
        if lower in GENDERS or (in_source and lower in PLURAL | THING):
            excluded = self._excluded.of(word, in_source=in_source)
            if lower in PLURAL and self._salience.pair and self._pair_is_last():
                drafts = self._salience.pair
            else:
                chosen = choose(
                    lower,
                    self._salience,
                    word,
                    self._text.sentences[word],
                    quoted=self._quoted[word],
                    excluded=excluded,
                )
                drafts = (chosen,) if chosen else ()
            for draft in drafts:
                if lower in GENDERS and draft.gender is None:
                    draft.gender = GENDERS[lower]
                self._mention(draft, self._text.span(range(word, word + 1)), word, together=drafts)

    def _pair_is_last(self) -> bool:
        last = max(draft.last_word for draft in self._salience.pair)
        return all(
            draft.last_word <= last
            or draft.kind in ("country",)
            or not (draft.plural or draft.kind == "group")
            for draft in self._salience.recent
        )

    def _settle_relative(self, word: int) -> None:
        """A relative pronoun that speaks means the phrase right before it."""
        if self._text.lowers[word] not in RELATIVE:
            return
        human = self._text.lowers[word].startswith("who")
        number = max((self._phrase_at[back] for back in range(max(word - 4, 0), word)), default=-1)
        if number < 0 or self._text.sentences[self._phrases[number].head] != self._text.sentences[word]:
            return
        chosen = number if human else self._apposed_to(number)
        while human and not self._human(chosen):
            start = self._phrases[chosen].words.start
            if chosen == 0 or not start or self._text.lowers[start - 1] not in LINKS:
                chosen = number
                break
            chosen -= 1
        phrase = self._phrases[chosen]
        drafts = self.found.referents.get(phrase.head)
        if drafts is None and self._is_anybody(phrase):
            return
        if drafts is None and phrase.naming is None:
            drafts = self._descriptions.resolve(phrase, self._owner(phrase), self._everyone)
            for draft in drafts:
                if not draft.names and not draft.named:
                    draft.names.append(extent(self._outline, chosen))
                self._mention(draft, self._text.span(phrase.words), phrase.head)
        for draft in drafts or ():
            self._mention(draft, self._text.span(range(word, word + 1)), word, together=drafts or ())

    def _apposed_to(self, number: int) -> int:
        """The named phrase that a description follows after a comma: "the Border Treaty, a deal that"."""
        phrase, before = self._phrases[number], self._phrases[number - 1]
        start = phrase.words.start
        follows = number > 0 and before.words.stop == start - 1 and self._text.forms[start - 1] == ","
        return number - 1 if follows and phrase.naming is None and before.naming is not None else number

    def _human(self, number: int) -> bool:
        phrase = self._phrases[number]
        if phrase.naming is not None:
            return self._namings[phrase.naming].kind == "person"
        return self._descriptions.sort(phrase) in ("person", "group") or phrase.plural

    # every mention

    def _mention(self, draft: Draft, span: Span, head: int, together: tuple[Draft, ...] = ()) -> None:
        text = self._text
        if id(draft) not in self._seen:
            self._seen.add(id(draft))
            self.found.drafts.append(draft)
        draft.mentions.append(span)
        self.found.referents[head] = together or (draft,)
        if head in self._wanted:
            self.found.addressed.add(id(draft))
        speaks = head in self._heads
        draft.speaks = draft.speaks or speaks
        # Who is only told of in what another says ("Lund answered *Orlo's claim* that …") is not who goes on.
        inner = self._said_by[head] >= 0
        subject = (speaks and not inner) or self._is_subject(head)
        self._salience.touch(
            draft, head, text.sentences[head], subject=subject, quoted=self._quoted[head] and not speaks
        )
        if speaks and not inner and not self._quoted[head]:
            self._salience.speaker = draft
        self._note_pair(head)

    def _is_subject(self, head: int) -> bool:
        tags = self._text.tags
        phrase = self._phrase_at[head]
        start = self._phrases[phrase].words.start if phrase >= 0 else head
        if start and tags[start - 1] == "IN" and self._text.lowers[start - 1] in LINKS:
            return False  # "analysts at *Norbank* said"
        after = self._past_apposition(head + 1)
        if after < len(tags) and tags[after] == "RB":
            after += 1
        return after < len(tags) and tags[after] in _VERBS

    def _past_apposition(self, word: int) -> int:
        """After the second comma of "Ruiz, 40, has" or "Ruiz, the mayor of Tolm, has"; else ``word``."""
        forms, sentences = self._text.forms, self._text.sentences
        if word >= len(forms) or forms[word] != ",":
            return word
        for stop in range(word + 2, min(word + _LONGEST_APPOSITION, len(forms) - 1)):
            if sentences[stop] != sentences[word]:
                break
            if forms[stop] == ",":
                return stop + 1
        return word

    def _note_pair(self, head: int) -> None:
        """Two people joined: in one source, or side by side ("Ana and Ben")."""
        if head in self._joined:
            drafts = [draft for word in self._joined[head] for draft in self.found.referents.get(word, ())]
        else:
            phrase = self._phrase_at[head]
            start = self._phrases[phrase].words.start if phrase >= 0 else head
            if start < 2 or self._text.tags[start - 1] != "CC":
                return
            drafts = [*self.found.referents.get(start - 2, ()), *self.found.referents.get(head, ())]
        people = all(draft.kind == "person" for draft in drafts)
        if len(drafts) > 1 and (people or head in self._joined):
            self._salience.pair = tuple(dict.fromkeys(drafts))
