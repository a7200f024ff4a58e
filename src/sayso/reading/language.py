"""Which language a text is in, and the refusal of those that are not English.

The model is py3langid's, which ships inside that package: no network. It takes about 1 s to load, so
a text that is plainly English by its commonest words is not shown to it at all.
"""

from __future__ import annotations

import re

from sayso.errors import NotEnglish

_SAMPLE_CHARS = 2_000
_WORD = re.compile(r"[^\W\d_]+")
# Together they are 11 % of English news and in no other language words of weight. Short prose that has few of
# the first three (two of 84 articles of PolNeAR) would load the model, for as long as reading 3,000 words.
_ENGLISH = frozenset({"the", "and", "that", "with", "from"})
_ENGLISH_SHARE, _ENGLISH_WORDS = 0.05, 3
# Letters from which on the model is trusted against English, and by how many units of log likelihood a
# letter another language must lead: names and quotations in English prose stay far below, and the
# closest pairs of languages (Scots, Nigerian Pidgin) too.
_ENOUGH_LETTERS, _LEAD_PER_LETTER = 40, 0.15
_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean",
    "la": "Latin", "lb": "Luxembourgish", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def require_english(text: str, declared: str | None = None) -> None:
    """Refuses a text in another language; a text too short to tell is let through.

    Args:
        text: any text; a sample from its begin, middle and end is looked at.
        declared: the language the page says it is in; where that is English, the evidence against it
            must be twice as strong.

    Raises:
        NotEnglish: with the language in words.

    Cost: about 0.1 ms for English, 3 ms for others, and 1 s once for loading the model.
    """
    sample = _sample(text)
    words = _lower_words(sample)
    letters = sum(map(len, words))
    if letters < _ENOUGH_LETTERS or _plainly_english(sample):
        return
    ranking = _rank(words)
    language, score = ranking[0]
    if language in {"en", "zxx", "und"}:
        return
    lead = (score - dict(ranking).get("en", score)) / letters
    says_english = (declared or "").lower().split("-")[0] == "en"
    if lead >= _LEAD_PER_LETTER * (2 if says_english else 1):
        raise NotEnglish(f"this is {name_language(language)}", "sayso reads English")


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the likeliest language, or ``None`` where there are too few letters."""
    sample = _sample(text)
    if _plainly_english(sample):
        return "en"
    words = _lower_words(sample)
    if sum(map(len, words)) < _ENOUGH_LETTERS:
        return None
    language = _rank(words)[0][0]
    return None if language in {"zxx", "und"} else language


def name_language(code: str) -> str:
    """A language in words with its code: ``"German (de)"``; a rare one by its code alone."""
    name = _NAMES.get(code)
    return f"{name} ({code})" if name else f"a language with the code {code}"


def _sample(text: str) -> str:
    """At most ``_SAMPLE_CHARS`` characters: begin, middle and end, so that one quotation does not decide."""
    if len(text) <= _SAMPLE_CHARS:
        return text
    third = _SAMPLE_CHARS // 3
    middle = len(text) // 2
    return f"{text[:third]}\n{text[middle : middle + third]}\n{text[-third:]}"


def _plainly_english(sample: str) -> bool:
    words = [word.lower() for word in _WORD.findall(sample)]
    common = sum(word in _ENGLISH for word in words)
    return common >= _ENGLISH_WORDS and common >= _ENGLISH_SHARE * len(words)


def _lower_words(sample: str) -> list[str]:
    """Words without a capital: a list of names is in no language."""
    return [word for word in _WORD.findall(sample) if not word[0].isupper()]


def _rank(words: list[str]) -> list[tuple[str, float]]:
    import py3langid  # noqa: PLC0415

    return [(str(code), float(score)) for code, score in py3langid.rank(" ".join(words))]
