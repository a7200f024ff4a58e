"""The public face: what is in it, that importing it is cheap, and which door ``read`` takes."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import sayso
from sayso.errors import NoArticle
from sayso.intake.files import refuse_a_name
from sayso.records import Article, Reading

HEAVY = {"spacy", "onnxruntime", "trafilatura", "rich", "numpy", "tokenizers", "httpx", "lxml"}


def loaded_after(code: str) -> set[str]:
    """The top-level modules that are loaded once ``code`` has run in a fresh interpreter."""
    program = (
        f"{code}\nimport sys\nprint('\\n' + ' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.splitlines()[-1].split())


def test_the_public_names_are_these() -> None:
    assert sayso.__all__ == [
        "Actor", "Article", "Event", "Figure", "Ledger", "Note", "Reading", "SaysoError", "Span", "Statement",
        "Time", "__version__", "read",
    ]  # fmt: skip


@pytest.mark.parametrize("name", sayso.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    assert getattr(sayso, name) is not None
    assert name in dir(sayso)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="ledgers"):
        sayso.ledgers  # noqa: B018


def test_the_version_is_the_distributions() -> None:
    assert sayso.__version__ == version("sayso")


def test_importing_sayso_loads_nothing_heavy() -> None:
    assert not loaded_after("import sayso; sayso.Reading; sayso.SaysoError") & (HEAVY | {"click"})


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    loaded = loaded_after(f"from sayso.cli.main import run; assert run({arguments!r}) == 0")
    assert "click" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize(
    ("given", "door"),
    [
        ("The mayor said so.", "text"),
        ("<< The mayor >> said so.", "text"),
        ("<3 said the mayor", "text"),
        ("", "text"),
        ("<!DOCTYPE html><p>The mayor said so.", "html"),
        ("\n <?xml version='1.0'?><html></html>", "html"),
        ("<!-- page --><html>", "html"),
        ("<div class='x y'>The mayor</div>", "html"),
        ("<html>", "html"),
    ],
)
def test_read_takes_a_page_for_a_page(monkeypatch: pytest.MonkeyPatch, given: str, door: str) -> None:
    def reads(name: str) -> object:
        return lambda text, **facts: Article(f"{name}:{text}", **facts)

    monkeypatch.setattr("sayso.intake.from_text", reads("text"))
    monkeypatch.setattr("sayso.intake.from_html", reads("html"))
    monkeypatch.setitem(sys.modules, "sayso.reading.pipeline", SimpleNamespace(read_article=Reading))
    facts = {
        "published": "2027-05-05",
        "outlet": "Gazette",
        "url": "https://x.example",
        "headline": "H",
        "id": "7",
    }
    assert sayso.read(given, **facts) == Reading(Article(f"{door}:{given}", **facts))


@pytest.mark.parametrize("given", [None, 5, b"The mayor said it is closed.", Path("a.txt")])
def test_what_is_no_string_is_a_type_error(given: Any) -> None:
    with pytest.raises(TypeError, match=f"not {type(given).__name__}"):
        sayso.read(given)


@pytest.mark.parametrize("name", ["a.txt", " news.html\n", "https://quay.example/1"])
def test_the_name_of_an_article_is_no_article(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Ann said it.")
    Path("news.html").write_text("<p>Ann said it.")
    with pytest.raises(NoArticle, match="names an article"):
        sayso.read(name)


def test_words_that_might_name_a_file_are_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in ("closed.txt", "The mayor said: https://quay.example/1", "a\0.txt"):
        refuse_a_name(words)
