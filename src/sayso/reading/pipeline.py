"""The path itself: one article in, one reading out, step by step in the order of the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.errors import NotText
from sayso.reading.actors import resolve_actors
from sayso.reading.actors.words import read_words
from sayso.reading.assembly import assemble
from sayso.reading.believed import with_believed
from sayso.reading.clauses import settle_clauses
from sayso.reading.continuing import carry_on, with_leads
from sayso.reading.coordinated import split_coordinated
from sayso.reading.counts import with_counts
from sayso.reading.cue_edges import settle_cues
from sayso.reading.edges import complete_contents
from sayso.reading.encoder import encode
from sayso.reading.false_reports import without_false
from sayso.reading.figures import find_figures
from sayso.reading.figures.lands import with_lands
from sayso.reading.further import with_further
from sayso.reading.headlines import with_headline
from sayso.reading.hearers import settle_hearers
from sayso.reading.introductions import find_introduced
from sayso.reading.kinds import characterise
from sayso.reading.language import require_english
from sayso.reading.modifiers import without_modifiers
from sayso.reading.names import find_names, join_cut, join_nicknames, join_particles, join_syllables
from sayso.reading.nested import find_nested
from sayso.reading.officeholders import join_countries, part_holders
from sayso.reading.own_subjects import settle_own_subjects
from sayso.reading.pointing import point_back
from sayso.reading.quotations import find_quotations
from sayso.reading.reactions import with_reactions
from sayso.reading.rejected import with_rejections
from sayso.reading.running_over import cut_running_over
from sayso.reading.scraps import join_scraps
from sayso.reading.shared_subjects import share_subjects
from sayso.reading.signatures import with_signed
from sayso.reading.sources import complete_sources
from sayso.reading.statements import find_statements
from sayso.reading.subjects import settle_subjects
from sayso.reading.tails import settle_tails
from sayso.reading.times import find_times
from sayso.reading.tokens import tokenize
from sayso.reading.transcripts import with_turns
from sayso.records import Article, Reading


def read_article(article: Article) -> Reading:
    """What one article says.

    Deterministic: the same text and facts give the same reading, whatever was read before. Costs about
    0.3 ms a word on one core, linear in the text's length; the first call in a process loads the models
    (about a second).

    Raises:
        NotEnglish: the text is in a language the reader does not read.
        NotText: it holds half a surrogate pair, which is no character.
        SetupError: a model file is missing.
    """
    text = article.text
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotText("holds half a surrogate pair", "write it as UTF-8") from error
    require_english(text, article.language)
    doc = tokenize(text)
    encoded = encode(text)
    names = join_nicknames(text, join_syllables(text, join_cut(text, find_names(encoded))))
    names = join_particles(text, join_countries(text, part_holders(text, names)))
    quotations = find_quotations(text)
    found = find_statements(encoded)
    found += find_introduced(text, encoded, found, quotations)
    found = with_signed(text, encoded.pieces, with_turns(text, encoded.pieces, found))
    words = read_words(doc)
    statements = assemble(text, encoded.pieces, found, quotations, article.notes)
    statements = with_reactions(text, statements, quotations, names)
    statements = with_headline(words, statements, names)
    statements = settle_subjects(words, settle_cues(words, complete_sources(doc, statements)))
    statements = settle_own_subjects(words, join_scraps(words, statements))
    statements = without_false(words, settle_hearers(words, statements))
    statements = settle_clauses(words, complete_contents(doc, statements))
    statements = settle_tails(words, statements)
    statements = point_back(words, cut_running_over(words, statements))
    statements = with_further(words, split_coordinated(words, statements))
    statements = share_subjects(words, with_believed(words, with_counts(doc, statements)))
    statements = with_rejections(words, statements)
    statements = without_modifiers(words, statements)
    statements, open_nesting = find_nested(doc, statements)
    actors, statements = resolve_actors(doc, names, statements, article)
    times, open_times = find_times(doc, article.published)
    statements = with_leads(words, statements, actors)
    statements = characterise(doc, statements, actors, times, article)
    statements = carry_on(words, statements, quotations)
    actors = with_lands(words, actors)
    figures = find_figures(doc, times, actors, statements)
    return Reading(
        article=replace(article, language=article.language or "en"),
        actors=tuple(actors),
        statements=tuple(statements),
        figures=tuple(figures),
        times=tuple(times),
        warnings=(*article.warnings, *open_nesting, *open_times),
    )


def read_articles(articles: Iterable[Article]) -> Iterator[Reading]:
    """``read_article`` over many, lazily and in order."""
    return map(read_article, articles)
