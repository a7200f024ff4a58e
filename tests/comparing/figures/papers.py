"""Figures as two papers print them, each read in earnest under a first paragraph."""

from sayso.comparing.figures import figure_points, relation, with_echoes
from sayso.reading.pipeline import read_article
from sayso.records import Article


def last_point(lede, sentence, outlet, day, words):
    article = Article(
        lede + sentence, url=f"https://{outlet}.example/1", outlet=outlet, published=day, language="en"
    )
    points = with_echoes(figure_points(read_article(article), outlet, outlet))
    told = [point for point in points if point.figure.span[0] >= len(lede) and words in point.words]
    return min(told, key=lambda point: len(point.words))


def found(lede, one, other, later="2031-06-03T12:00"):
    (sentence, words), (further, more) = one, other
    return relation(
        last_point(lede, sentence, "Sarre Post", "2031-06-03T10:00", words),
        last_point(lede, further, "Orla", later, more),
    )
