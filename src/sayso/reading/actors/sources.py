"""The head of a source: which of its words name the one who speaks.

"Putin's foreign policy aide, Yuri Ushakov" is Ushakov, "Michael Short, a spokesman for the party" is
Short, "Ruiz and her deputy" are two. Names inside a source that only describe its head do not count;
names listed after "including" do.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.actors.countries import country_word
from sayso.reading.actors.outline import Outline
from sayso.reading.actors.phrases import Phrase
from sayso.reading.actors.roles import role_noun
from sayso.reading.actors.terms import terms, word_set

_PERSON_OR_BODY = word_set("person_or_body")
_PARTY_LETTERS = frozenset({"R", "D", "I"})
_PRONOUNS = frozenset({"PRP", "PRP$"})
_RELATIVES = frozenset({"WP", "WDT", "WP$"})
_ONCE = frozenset({"formerly", "previously", "once", "now"})
_LONGEST_OFFICE = 16  # words: "head of the Main Directorate of Ports of the Ministry of Transport of Varnia"
_OFFICES = word_set("offices")
_LONGEST_STATE = 4  # words after a party's letter: "R-N.C.,"


def source_heads(outline: Outline, words: Sequence[int]) -> list[int]:
    """The head words of a source that consists of ``words``, in order; empty if it has no noun or pronoun."""
    return _SourceReader(outline, words).read()


class _SourceReader:
    """Reads one source from left to right.

    ``wanted``: the next noun or pronoun is a head. ``described``: after a preposition or a verb, so in
    the description of the last head. ``apposed``: after a comma. ``listed``: names after a comma that
    turn out to be heads if a conjunction follows.
    """

    def __init__(self, outline: Outline, words: Sequence[int]) -> None:
        self.outline, self.words = outline, words
        self.inside = set(words)
        self.heads: list[int] = []
        self.listed: list[int] = []
        self.position = 0
        self.wanted, self.described, self.apposed = True, False, False
        self.bracketed = -1

    def read(self) -> list[int]:
        text = self.outline.text
        bracket = False
        self._skip_countries()
        while self.position < len(self.words):
            word = self.words[self.position]
            self.position += 1
            form = text.forms[word]
            if bracket or form in ("(", "["):
                bracket = form not in (")", "]")
                self.bracketed = word
            elif form in _PARTY_LETTERS and self.heads:
                self._skip_state()
            elif self.outline.phrase_at[word] >= 0:
                self._read_phrase(self.outline.phrase_at[word])
            elif text.tags[word] in _RELATIVES and not self.wanted:
                break
            else:
                self._read_word(word)
        return self.heads

    def _skip_countries(self) -> None:
        """ "*U.S., South Korean and* Ukrainian officials": the officials are meant, of no one country."""
        text, after = self.outline.text, 0
        while after < len(self.words):
            run = range(self.words[after], self.words[min(after + 2, len(self.words)) - 1] + 1)
            taken = next((n for n in (2, 1) if n <= len(run) and country_word(text.exact(run[:n]))), 0)
            if not taken:
                break
            after += taken
            while after < len(self.words) and text.lowers[self.words[after]] in (",", "and"):
                after += 1
                self.position = after
        last = self.words[after] if after < len(self.words) else -1
        noun = last >= 0 and text.tags[last] == "NNS" and role_noun(text, last)
        if not (noun and self.position):
            self.position = 0

    def _found(self, head: int | None) -> None:
        if head is not None:
            self.heads.append(head)
        self.wanted = self.described = self.apposed = False

    def _read_phrase(self, number: int) -> None:
        phrases = self.outline.phrases
        phrase = phrases[number]
        while self.position < len(self.words) and self.words[self.position] in phrase.words:
            self.position += 1
        following = phrases[number + 1] if number + 1 < len(phrases) else None
        if self.apposed and self._is_rank(phrase):
            return
        if following and following.owner == number and not self.inside.isdisjoint(following.words):
            return
        head = max(word for word in phrase.words if word in self.inside and word <= phrase.head)
        if self.wanted and self._holds_both(phrase):
            self.heads.pop()
            self._found(head)
        elif self.wanted:
            self._found(None if self._same_person(phrase) else head)
        elif self._is_titled(phrase) or self._holds_office(phrase) or self._follows_letters(phrase):
            self.heads[-1] = head
        elif self.apposed and "both" in self.outline.text.lowers[phrase.words.start - 1 : phrase.head]:
            self.described = True  # "observers, both Varnian and foreign"
        elif self.apposed and (phrase.naming is not None or (phrase.plural and not phrase.determiner)):
            before = self.outline.phrase_of(self.heads[-1])
            described = before is not None and before.naming is None and not before.plural
            # "The report, *cited by* Norda", "a post on X, *formerly* Chirp".
            described = described and not (self.described or self._is_aside(phrase))
            if described and (self._is_person(phrase) or self._is_body_called(phrase)) and not self.listed:
                self.heads[-1] = head
            elif not self.described:
                self.listed.append(head)

    def _read_word(self, word: int) -> None:
        text = self.outline.text
        form, tag = text.forms[word], text.tags[word]
        if self.wanted and tag in _PRONOUNS | _RELATIVES:
            self._found(word)
        elif self.heads and (form == "including" or (form == "as" and text.lowers[word - 1] == "such")):
            self.wanted, self.described, self.apposed = True, False, False
        elif form == ",":
            self.apposed, self.described = True, False
        elif tag == "CC" and self.heads and text.lowers[word] != "both":
            if self._joins(word):
                if self.listed and self._are_the_listed():
                    self.heads.pop()  # "Ivy's parents, Tom and Jess"
                self.heads += self.listed
                self.listed = []
                self.wanted = True
        elif tag in ("IN", "TO") or tag.startswith("VB"):
            self.described = True

    def _skip_state(self) -> None:
        """Past the state after a party's letter: "R-Tenn.,"."""
        ahead = self.words[self.position : self.position + _LONGEST_STATE]
        for count, word in enumerate(ahead):
            if self.outline.text.forms[word] == ",":
                self.position += count
                return

    def _is_titled(self, phrase: Phrase) -> bool:
        """ "Tolm Police Sgt. Ana Ruiz": the body ends before the title, and its officer speaks."""
        text, start = self.outline.text, phrase.words.start
        if not (self.heads and self._is_person(phrase)) or start < 2:
            return False
        before = start - 1 - (text.forms[start - 1] == ".")
        # In "the minister, Gen. Omar Sule" the title stands apart.
        near = self.heads[-1] == before or not (self.apposed or self.described)
        addressed = text.lowers[start].rstrip(".") in terms().addresses
        if addressed and not self.apposed and text.tags[start - 1] not in ("IN", "TO", ",", "CC"):
            return True  # "WHO expert *Dr.* Sylvie Brand"
        return near and text.lowers[before].rstrip(".") in terms().short_roles

    def _holds_office(self, phrase: Phrase) -> bool:
        """ "Secretary of State Marco Rubio", "the minister for Trade Ana Ruiz": who follows the office."""
        text = self.outline.text
        if not (self.heads and self.described and not self.apposed and self._is_person(phrase)):
            return False
        office = self.heads[-1]
        name = self.outline.namings[phrase.naming or 0].words.start
        tied = text.lowers[office + 1] in ("of", "for") and office + 2 < name < office + _LONGEST_OFFICE
        phrased = self.outline.phrase_of(office)
        one_of_many = phrased is not None and phrased.determiner in ("a", "an", "one", "another")
        before = text.lowers[name - 1].rstrip(".")
        if tied and role_noun(text, office) is not None and before in _OFFICES:
            return True  # "a member of *parliament* Ana Ruiz"
        if not tied or one_of_many or role_noun(text, office) is None:
            return False  # "a resident of Nowy Dwor"
        titled = not before or before in terms().addresses or terms().role(before) is not None
        return text.forms[name - 1][0].isupper() and not titled

    def _follows_letters(self, phrase: Phrase) -> bool:
        """ "Harbour College (HC) general secretary *Ana Ruiz*": the letters' body is hers."""
        return self.bracketed == phrase.words.start - 1 and self._is_person(phrase) and bool(self.heads)

    def _same_person(self, phrase: Phrase) -> bool:
        """ "The former first lady and U.S. senator": one article for two descriptions means one person."""
        first = self.outline.phrase_of(self.heads[-1]) if self.heads else None
        if first is None or first.plural or phrase.plural:
            return False
        described = first.naming is None and phrase.owner is None and not phrase.determiner
        role = role_noun(self.outline.text, phrase.head) is not None
        return described and phrase.naming is None and bool(first.determiner) and role

    def _holds_both(self, phrase: Phrase) -> bool:
        """ "Velmar president and chief executive *Ben Holt*": one man with two offices, or of two bodies.

        The same of "Tolm Police and Army spokesman Ben Holt"; "the mayor and Governor Ben Holt" are two.
        """
        text = self.outline.text
        first = self.outline.phrase_of(self.heads[-1]) if self.heads else None
        if first is None or first.plural or phrase.determiner or phrase.plural:
            return False
        named = phrase.naming is not None
        name = self.outline.namings[phrase.naming or 0].words.start if named else phrase.head + 1
        called = [word for word in range(phrase.core, name) if role_noun(text, word)]
        if not called or (named and not self._is_person(phrase)):
            return False
        if first.naming is None and not self._is_body(first):
            lone = not first.determiner or first.owner is not None
            own = named and text.forms[called[-1]].islower()
            return lone and own and role_noun(text, first.head) is not None
        return self._is_body(first) and called[0] > phrase.core

    def _is_body(self, phrase: Phrase) -> bool:
        if phrase.naming is not None:
            return self.outline.namings[phrase.naming].kind == "organisation"
        return not phrase.determiner and terms().sorts.get(self.outline.text.lowers[phrase.head]) == "body"

    def _joins(self, word: int) -> bool:
        """Whether the conjunction at ``word`` adds a speaker, or only goes on with a description."""
        text = self.outline.text
        if self._goes_on_describing(word):
            return False
        # A comma right before the conjunction closes what described the first speaker.
        if not (self.described or self.apposed) or text.forms[word - 1] == "," or self.listed:
            return True
        head = self.outline.phrase_of(self.heads[-1])
        joined = self.outline.phrase_of(word + 1) if word + 1 < len(text) else None
        if joined is not None and self._holds_both(joined):
            return True
        return head is not None and joined is not None and self._is_person(head) and self._is_person(joined)

    def _goes_on_describing(self, word: int) -> bool:
        """ "Ana Ruiz, a professor at Oak College, *and member* of the board": a role with no article."""
        joined = self.outline.phrase_of(word + 1) if word + 1 < len(self.outline.text) else None
        head = self.outline.phrase_of(self.heads[-1])
        if joined is None or head is None or not self._is_person(head) or joined.naming is not None:
            return False
        bare = not joined.determiner and joined.owner is None and not joined.plural
        return bare and self.apposed and role_noun(self.outline.text, joined.head) is not None

    def _are_the_listed(self) -> bool:
        """Whether the last head describes several people of whose names a list follows."""
        head = self.outline.phrase_of(self.heads[-1])
        plain = head is not None and head.naming is None and head.plural and len(self.heads) == 1
        listed = [self.outline.phrase_of(word) for word in self.listed]
        return plain and all(phrase is not None and self._is_person(phrase) for phrase in listed)

    def _is_rank(self, phrase: Phrase) -> bool:
        """ "The spokesman, *ASP*. Remi Nansa": a rank, whatever the tagger takes it for."""
        return len(phrase.words) == 1 and self.outline.text.lowers[phrase.head] in terms().short_roles

    def _is_aside(self, phrase: Phrase) -> bool:
        """ "X, *formerly* Chirp": another name of what stands before."""
        return self.outline.text.lowers[phrase.words.start - 1] in _ONCE

    def _is_body_called(self, phrase: Phrase) -> bool:
        """ "The ferry's owner, Linea Maro": what is called so may be a body."""
        named = phrase.naming is not None and self.outline.namings[phrase.naming].kind == "organisation"
        return named and self.outline.text.lowers[self.heads[-1]] in _PERSON_OR_BODY

    def _is_person(self, phrase: Phrase) -> bool:
        return phrase.naming is not None and self.outline.namings[phrase.naming].kind == "person"
