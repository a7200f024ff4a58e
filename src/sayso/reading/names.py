"""Names of people, organisations, places and groups, from the encoder's pass."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

import numpy as np

from sayso.reading.encoder import Encoded
from sayso.reading.labels import NAME_LABELS, best_paths, label_runs
from sayso.records import Span

_SURELY_NONE = np.log(0.95)

NameKind = Literal["person", "organisation", "place", "group"]


@dataclass(frozen=True, slots=True)
class Name:
    """One place where somebody or something is named. ``group`` is a nationality, religion or party."""

    span: Span
    kind: NameKind


_NICKNAMED = re.compile(r"\b[A-Z][\w.’'-]{1,30} [“\"'‘(][A-Z][\w-]{1,20}[”\"'’)] [A-Z][\w’'-]{1,30}")


def join_nicknames(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` with 'Cashel "Dink" Worth' as one person's name; linear in the text."""
    joined = list(names)
    for match in _NICKNAMED.finditer(text):
        parts = [n for n in joined if n.span[0] < match.end() and match.start() < n.span[1]]
        if any(n.kind == "person" for n in parts):
            span = (min(match.start(), parts[0].span[0]), max(match.end(), parts[-1].span[1]))
            joined = [n for n in joined if n not in parts] + [Name(span, "person")]
    return sorted(joined, key=lambda name: name.span)


# "Ursula" + "von der" + "Leyen", "Von der" + "Leyen", "Bill" + "de" + "Blasio".
_PARTICLES = (
    r"(?:[Vv]on der|[Vv]on dem|[Vv]on|[Vv]an der|[Vv]an den|[Vv]an de|[Vv]an"
    r"|[Dd]e la|[Dd]e los|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]e|[Ll]a|bin|ibn)"
)
_BETWEEN = re.compile(f" {_PARTICLES} ")
_AHEAD = re.compile(rf"(?<!\w){_PARTICLES} $")
_ALONE = re.compile(_PARTICLES)
_LONGEST_PARTICLE = 8  # characters


def join_particles(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` of persons with the particles before their surname; linear in their number."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if name.kind != "person":
            joined.append(name)
        elif before and before.kind == "person" and _is_surname_of(text, before.span, name.span):
            joined[-1] = Name((before.span[0], name.span[1]), "person")
        else:
            low = max(0, name.span[0] - _LONGEST_PARTICLE, before.span[1] if before else 0)
            ahead = _AHEAD.search(text, low, name.span[0])
            joined.append(Name((ahead.start(), name.span[1]), "person") if ahead else name)
    return joined


def _is_surname_of(text: str, before: Span, name: Span) -> bool:
    """ "Ursula" + "Leyen" over "von der", "de" + "Blasio"."""
    tied = _ALONE.fullmatch(text, *before) and text[before[1] : name[0]] == " "
    return bool(tied) or _BETWEEN.fullmatch(text, before[1], name[0]) is not None


_CUT = re.compile(r"(?:for|of|on|against)(?: the)?$")


def join_cut(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` with "Office for" + "the Protection of the Constitution", "Jean-" + "Roger" as one."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before and before.span[1] == name.span[0] and text[name.span[0] - 1] in "-‐‑":
            joined[-1] = Name((before.span[0], name.span[1]), before.kind)  # "Jean-" + "Roger Mbuyi"
            continue
        if before and name.kind == "person" and _is_first_name(text, before.span, name.span):
            joined[-1] = Name((before.span[0], name.span[1]), "person")
            continue
        if before and _is_of_two_tasks(text, before, name):
            joined[-1] = Name((before.span[0], name.span[1]), "organisation")
            continue
        cut = before and before.kind == name.kind == "organisation" and _CUT.search(text[slice(*before.span)])
        if before and cut and text[before.span[1] : name.span[0]] == " ":
            joined[-1] = Name((before.span[0], name.span[1]), "organisation")
        else:
            joined.append(name)
    return joined


def _is_first_name(text: str, first: Span, second: Span) -> bool:
    """Two single words side by side behind a comma: ", Semistos" + "Kaija"."""
    single = not re.search(r"\W", text[slice(*first)]) and not re.search(r"\W", text[slice(*second)])
    tied = text[first[1] : second[0]] == " " and text[max(0, first[0] - 2) : first[0]] == ", "
    return single and tied and text[slice(*first)].istitle()


def _is_of_two_tasks(text: str, first: Name, second: Name) -> bool:
    """ "National Search" + "and" + "Rescue Agency": one body of two tasks."""
    if not (first.kind == second.kind == "organisation" and text[first.span[1] : second.span[0]] == " and "):
        return False
    one, *_, last = text[slice(*second.span)].casefold().split() * 2
    task = text[slice(*first.span)].casefold().split()[-1]
    return {task, one} <= _words("reference", "tasks") and last in _words("reference", "tasked")


_SYLLABLE = re.compile(r"[-‐‑]([a-z]{1,6})\b")
_TWO_WORDS = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}")  # "Ahn Sun" of "Ahn Sun-won", taken for a body


def join_syllables(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` with persons' names up to their end: "Kim Jong-un", of which the encoder leaves "un" out."""
    return [_with_syllable(text, name) for name in names]


def _with_syllable(text: str, name: Name) -> Name:
    start, end = name.span
    end -= text[end - 1] in "-‐‑"
    behind = _SYLLABLE.match(text, end)
    likely = name.kind == "person" or (_TWO_WORDS.fullmatch(text, start, end) is not None)
    if likely and behind and is_syllable(behind[1]) and " " in text[start:end]:
        return Name((start, behind.end()), "person")
    return name


def is_syllable(word: str) -> bool:
    """Whether ``word`` may end a Korean given name: "gwon" of "Seong-gwon"."""
    return word in _words("korean_syllables", "syllables")


@cache
def _words(name: str, key: str) -> frozenset[str]:
    source = files("sayso.reading") / "lexicon" / f"{name}.toml"
    return frozenset(tomllib.loads(source.read_text("utf-8"))[key].split())


def find_names(encoded: Encoded) -> list[Name]:
    """The names of the article in text order; about 3 µs a word on top of the encoder's pass."""
    starts, ends = encoded.pieces.starts.tolist(), encoded.pieces.ends.tolist()
    maybe = np.flatnonzero(encoded.names[:, 0] < _SURELY_NONE)
    # No name goes over a word that is surely none, nor over a window's edge.
    edges = {low for low, _ in encoded.windows}
    cuts = [n for n in range(1, len(maybe)) if maybe[n] > maybe[n - 1] + 1 or int(maybe[n]) in edges]
    stretches = [stretch for stretch in np.split(maybe, cuts) if len(stretch)]
    names = []
    tables = [encoded.names[stretch] for stretch in stretches]
    for stretch, path in zip(stretches, best_paths(tables, NAME_LABELS), strict=True):
        for kind, (first, last) in label_runs(path, NAME_LABELS):
            span = (starts[stretch[first]], ends[stretch[last - 1]])
            names.append(Name(span, cast(NameKind, kind)))
    return names
