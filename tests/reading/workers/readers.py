"""A reader that does to its process what the text says."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from dataclasses import replace
from pathlib import Path

from sayso.errors import NotEnglish, SetupError
from sayso.records import Article, Reading

kept: list[bytearray] = []


def misbehave(article: Article) -> Reading:  # noqa: PLR0912
    """Crashes, hangs or fills memory where the text asks for it; else an empty reading."""
    verb, _, what = article.text.partition(" ")
    match verb:
        case "segfault":
            ctypes.string_at(0)
        case "exit":
            os._exit(int(what))
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "kill-once":
            if not Path(what).exists():
                Path(what).touch()
                os.kill(os.getpid(), signal.SIGKILL)
        case "exit-without":
            if not Path(what).exists():
                os._exit(1)
        case "spin":
            while True:
                pass
        case "sleep":
            time.sleep(float(what))
        case "fill":
            held = bytearray()
            while True:
                held += bytes(1 << 24)
        case "keep":
            kept.append(bytearray(int(what)))
        case "raise":
            raise KeyError(what)
        case "german":
            raise NotEnglish("this is German (de)")
        case "setup":
            raise SetupError("the model is gone")
        case "pid":
            return Reading(article, warnings=(str(os.getpid()),))
    return Reading(replace(article, language="en"))


def no_start(_article: Article) -> Reading:
    """Does not get through its first article."""
    raise ImportError("No module named 'spacy'")


def dead_start(_article: Article) -> Reading:
    """Ends its process on its first article."""
    os._exit(3)
