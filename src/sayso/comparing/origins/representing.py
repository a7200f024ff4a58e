"""For whom somebody speaks, as his article presents him: a ministry, a client, the company named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.comparing.copies.credits import agency_name
from sayso.comparing.matter import Member
from sayso.comparing.origins.descriptions import describe
from sayso.comparing.origins.wordlists import words
from sayso.records import Actor, Statement

_INDEFINITE = re.compile(r"(?:an?|one|two|three|several|some) ", re.IGNORECASE)
_NAMELESS = re.compile(
    r"\banonym|\bunnamed\b|\bwithh[eo]ld"
    r"|\b(?:not|declined|refused|asked|asking) (?:to |want to |wish to |wanting to )?"
    r"be(?:ing)? (?:named|identified)"
    r"|\bnames? (?:not |to )?be (?:used|published|withheld)"
    r"|\bnot (?:be )?(?:named|identified|authori[sz]ed)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][\"”’]? +(?=[\"“‘]?[A-Z])")
_CALL = re.compile(r"[\"“‘]?The (?:[a-z-]+ ){0,2}[a-z-]+ (?:has|had|have|is|was|will|would|did)\b")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.IGNORECASE)
_HERS = re.compile(r"(?:his|her) ", re.IGNORECASE)
_OF = re.compile(r" (?:of|for|from) ", re.IGNORECASE)
_BARE_ROLE = re.compile(
    r"(?i:(?:(?:deputy|group|company|finance|managing|chief|executive|general) ){0,2}"
    r"(?:executive|CEO|chairman|chairwoman|director|spokesman|spokeswoman|spokesperson)) [A-Z]"
)
# "The press service of the committee": by which a body speaks.
_DESKS = (
    r"(?:press|media|information|communications) (?:service|office|department|desk|team|secretary|centre)"
)
_EDITS = re.compile(r"(?:its|their) (?:[\w-]+ ){0,2}(?:editor|publisher|newsroom)", re.IGNORECASE)
_ITS = re.compile(r"(?:its|their) ", re.IGNORECASE)


def speaks_for(member: Member, actor: Actor, *, as_quoted: bool = True) -> Actor | None:
    """The body, or the person, of the same article for whom ``actor`` speaks, if the article says so.

    A body's spokesman, head or official; a person's lawyer, camp or office. Found once for each article.

    Args:
        member: the article.
        actor: who speaks.
        as_quoted: look also at the sources of what this actor says; they hold words that present the actor.
    """
    known = member.once(_found_before)
    key = actor.id, as_quoted
    if key not in known:
        said = member.reading.statements if as_quoted else ()
        known[key] = _speaks_for(member, actor, [one for one in said if actor.id in one.speakers])
    return known[key]


def _found_before(_: Member) -> dict[tuple[str, bool], Actor | None]:
    return {}


def _speaks_for(member: Member, actor: Actor, statements: Sequence[Statement]) -> Actor | None:
    if is_nameless(member, actor):
        return None
    presented = list(_presented(member, actor, statements))
    bodies = member.once(bodies_by_name)
    for phrase, _ in presented:
        for body_words in _owners(phrase, actor.name):
            if (body := bodies.get(plain_call(body_words))) and body.id != actor.id:
                return body
    for phrase, start in presented:
        if (one := _principal(member, actor, phrase, start)) and one.id != actor.id:
            return one
    return None


def is_nameless(member: Member, actor: Actor) -> bool:
    """Whether a line that mentions ``actor``, who has no name, says that he will not be named."""
    if _INDEFINITE.match(actor.name) is None:
        return False
    text = member.reading.text
    return any(
        _NAMELESS.search(text, text.rfind("\n", 0, start) + 1, _line_end(text, end)) is not None
        for start, end in actor.mentions
    )


def bodies_by_name(member: Member) -> dict[str, Actor]:
    """Organisations of the article by every way in which it names them; the first of two keeps a name.

    "The company" is no outlet that it mentions.
    """
    found: dict[str, Actor] = {}
    for actor in member.reading.actors:
        if actor.kind == "organisation":
            mentions = [member.reading.text[start:end] for start, end in actor.mentions]
            outlet = words("papers") & {part for name in mentions for part in name.casefold().split()}
            for name in [actor.name, *mentions]:
                if name == actor.name or describe(name).proper or not (outlet or _is_media(member, actor)):
                    found.setdefault(plain_call(name), actor)
    return found


def plain_call(name: str) -> str:
    """A name without article or quotation marks, in lower case."""
    return _ARTICLE.sub("", name.strip(" .“”\"'")).casefold()


def _presented(
    member: Member, actor: Actor, statements: Sequence[Statement]
) -> Iterator[tuple[str, int | None]]:
    """The words that present an actor, and where in the text they stand, if they do."""
    yield actor.name, None
    yield from ((role, None) for role in actor.roles)
    for one in statements:
        yield member.reading.words(one.source), one.source[0][0] if len(one.source) == 1 else None


def _owners(phrase: str, name: str) -> list[str]:
    """The body in "the directorate's spokeswoman", "a spokesman for the police", "Lund of the DMI"."""
    owner, behind, before = _owner_patterns()
    found = [match["body"] for pattern in (owner, behind) for match in pattern.finditer(phrase)]
    if _OF.search(phrase) and name.casefold() in phrase.casefold():
        of_name = rf"{re.escape(name)}(?:,)? (?:of|for|from) (?P<body>[^,;]{{2,80}})"
        found += [match["body"] for match in re.finditer(of_name, phrase, re.IGNORECASE)]
    return found + [match["body"] for match in before.finditer(phrase)]


@cache
def _owner_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A body before its spokesman's "'s", behind "spokesman for", and before "spokesman"."""
    roles = rf"{_any_of(words('speaks_for'))}|{_DESKS}"
    return (
        re.compile(rf"(?P<body>[^,;]{{2,80}}?)['’]s? (?:\w+ ){{0,2}}(?:{roles})\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:{roles})s? (?:of|for|at|from|with|in) (?P<body>[^,;]{{2,80}})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:an? |the |two |three |several |some |senior )*(?P<body>[^,;]{{2,80}}?) (?:{roles})\b",
            re.IGNORECASE,
        ),
    )


def _principal(member: Member, actor: Actor, phrase: str, start: int | None) -> Actor | None:
    """Whose side "Voss's lawyers", "her lawyer, Pieter Amand" and "the Voss camp" are on."""
    at = 0
    # "Autowerk will cut jobs, chief executive Klaus Riemer said".
    if start is not None and _BARE_ROLE.match(phrase):
        return owner_before(member, start, "its")
    for part in re.split(r"(?<=, )", phrase):
        if match := _agents().match(part):
            owner = match["owned"] or match["named"]
            if owner is None:
                beside = start + at if start is not None else _mention_of(member, actor, part)
                return None if beside is None else owner_before(member, beside, part)
            return person_called(member, owner)
        if match := _agent_of().search(part):
            return person_called(member, match["whom"])
        at += len(part)
    return None


def owner_called(who: str) -> str | None:
    """Whose "the governor's people" or "the Voss camp" are, by these words alone."""
    match = _agents().match(who)
    return (match["owned"] or match["named"]) if match else None


def owner_before(member: Member, at: int, words_there: str) -> Actor | None:
    """Who is meant by the "her", "its" or nothing with which ``words_there`` begin at place ``at``.

    A person by the pronoun's own reference; a body is the one that the sentence, or the one before it in the
    line, begins with.
    """
    for actor in member.reading.actors:
        if _HERS.match(words_there) and any((at, at + 3) == mention for mention in actor.mentions):
            return actor
    if _HERS.match(words_there):
        return None
    text = member.reading.text
    edits = _EDITS.match(words_there) is not None
    ends = [text.rfind("\n", 0, at) + 1]
    ends += [match.end() for match in _SENTENCE.finditer(text, ends[0], at)]
    pieces = list(zip(reversed(ends[-2:]), (at, ends[-1]), strict=False))
    above = text.rstrip("\n").rfind("\n", 0, max(0, ends[0] - 2)) + 1
    if len(ends) == 1 and ends[0] and _ITS.match(words_there) and at == ends[0]:
        pieces.append((above, ends[0]))  # "Its head" at the beginning of a paragraph
    hearers = {who for one in member.reading.statements for who in one.to}
    for start, end in pieces:
        if (call := _CALL.match(text, start, end)) and not any(
            start <= mention[0] < call.end() for actor in member.reading.actors for mention in actor.mentions
        ):
            return None  # "The ministry has called in the police, its spokeswoman said"
        named = [
            (mention[0], actor.id, actor)
            for actor in member.reading.actors
            if actor.kind == "organisation" and (edits or not _is_media(member, actor))
            if edits or actor.id not in hearers
            for mention in actor.mentions
            if start <= mention[0] < end and not _is_quoted(text, ends[0], mention[0])
        ]
        if named:
            return min(named)[2]
    return None


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place of the line that begins at ``start`` stands in quotation marks."""
    return text.count('"', start, at) % 2 == 1 or text.count("“", start, at) > text.count("”", start, at)


def _mention_of(member: Member, actor: Actor, part: str) -> int | None:
    text = member.reading.text
    return next((start for start, _ in actor.mentions if text.startswith(part, start)), None)


def person_called(member: Member, called: str) -> Actor | None:
    """The one person of the article who is called so, by name or by what he is."""
    plain = plain_call(called)
    found = {
        actor.id: actor
        for actor in member.reading.actors
        if actor.kind == "person"
        and actor.name[:1].isupper()
        and (
            plain in (plain_call(actor.name), actor.name.split()[-1].casefold())
            or plain in map(plain_call, actor.roles)
            or plain.endswith(f" {actor.name.casefold()}")
        )
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_media(member: Member, actor: Actor) -> bool:
    return (
        any(actor.id in one.speakers and one.source_kind == "media" for one in member.reading.statements)
        or agency_name(actor.name) is not None
    )


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


@cache
def _agents() -> re.Pattern[str]:
    """ "Voss's lawyers", "her lawyer", "the Voss camp", and "a spokesman" without a body."""
    agents = _any_of(words("agents") | words("speakers_only"))
    anybody = _any_of(words("agents") | words("speaks_for"))
    # "Varnia's disaster office" is a body, and no side of Varnia's.
    people = _any_of((words("agents") | words("speakers_only")) - words("sides"))
    owned = rf"(?:(?:[\w-]+ ){{0,2}}(?:{people})|(?:legal |press |defence )?(?:{_any_of(words('sides'))}))"
    return re.compile(
        rf"(?:(?P<owned>[^,;]{{2,60}}?)['’]s? {owned}"
        rf"|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w-]+ ){{0,2}}(?:{anybody})"
        rf"|(?:[Tt]he )?(?P<named>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) (?:{agents})"
        rf"|(?:[Aa] |[Tt]he )(?:{_any_of(words('speakers_only'))}))\b(?! (?:for|of|to|at|from|in)\b)"
    )


@cache
def _agent_of() -> re.Pattern[str]:
    """ "Lawyers for Voss", "a lawyer who represents Voss"."""
    agents = _any_of(words("agents") | words("speakers_only"))
    return re.compile(
        rf"\b(?:{agents}) (?:for|of|to|representing|defending|who (?:represents?|defends?))"
        r" (?P<whom>[^,;]{2,60})",
        re.IGNORECASE,
    )


def _any_of(nouns: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
