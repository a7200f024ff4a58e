"""Bytes to words: byte order marks, UTF-8, the declared encoding, and detection for the rest.

UTF-8 is tried before what a page declares: text in another encoding that happens to be valid UTF-8 is
next to impossible, and a wrong declaration is not.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from sayso.errors import NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"), (b"\xfd7zXZ", "compressed with xz"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"(\xb5/\xfd", "compressed with zstd"), (b"\x7fELF", "a program"), (b"RIFF", "a media file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a SQLite database"),
)  # fmt: skip
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE
)
_MULTIBYTE = re.compile(r"[^\x00-\x7f]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
# One control character in fifty is beyond any slip of an export; text has none or a few.
_CONTROL_SHARE = 0.02
# What the web calls Latin-1 and ASCII is windows-1252 (WHATWG Encoding Standard).
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
# Bytes from 0xC0 on are letters in most 8-bit encodings. Above this share of all bytes they are another
# script or many accents, whose statistics tell the encoding; below it is English with a few names.
_FOREIGN_SHARE = 0.05
_SAMPLE_BYTES = 20_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """The words of some bytes; ``warnings`` says where they had to be repaired or guessed."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """Bytes to text, without a byte order mark.

    Args:
        data: the whole input.
        declared: the encoding the server named.
        markup: also look for an encoding in a ``<meta>`` of the first 4,096 bytes.

    Raises:
        NotText: binary data, or bytes that are no text in any likely encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"this is {name}, not text", "give the text or the page itself")
    if b"\x00" in data[:4096]:
        return _checked(Decoded(_decode_wide(data)))
    try:
        return _checked(Decoded(data.decode()))
    except UnicodeDecodeError as error:
        broken = error
    if broken.end == len(data) and broken.reason == "unexpected end of data":
        cut = "the input ends in the middle of a character; its last bytes were left out"
        return _checked(Decoded(data[: broken.start].decode(), (cut,)))
    if markup and not declared and (meta := _META_CHARSET.search(data[:4096])):
        declared = meta[1].decode("ascii", "replace")
    return _checked(_mostly_utf8(data) or _as_declared(data, declared) or _detected(data))


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return _checked(Decoded(data.decode(encoding)))
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return decode(data)
        raise NotText(f"begins as {encoding} and is broken later on", "write it as UTF-8") from error


def _decode_wide(data: bytes) -> str:
    """UTF-16 without its mark: of Latin text every second byte is zero."""
    head = data[:4096]
    zeros = [head[parity::2].count(0) / max(len(head) // 2, 1) for parity in (0, 1)]
    encoding = {(True, False): "utf-16-be", (False, True): "utf-16-le"}.get((zeros[0] > 0.6, zeros[1] > 0.6))
    if encoding and min(zeros) < 0.05:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    raise NotText("this is binary data, not text", "give a text file or a page")


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 into which single bytes of windows-1252 were pasted, as happens in content systems."""
    good = len(_MULTIBYTE.findall(data.decode("utf-8", "ignore")))
    repaired = 0

    def repair(error: UnicodeError) -> tuple[str, int]:
        nonlocal repaired
        assert isinstance(error, UnicodeDecodeError)
        repaired += error.end - error.start
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end

    codecs.register_error("sayso-repair", repair)
    text = data.decode("utf-8", "sayso-repair")
    if good <= 2 * repaired or "\ufffd" in text:
        return None
    return Decoded(text, (f"{repaired} bytes that are not UTF-8 were read as windows-1252",))


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        name = _WEB_NAMES.get(name, name)
        if name.startswith(("utf", "rot", "hex", "base64")):
            return None
        return Decoded(data.decode(name))
    except (LookupError, ValueError):
        return None


def _detected(data: bytes) -> Decoded:
    sample = data[:_SAMPLE_BYTES]
    share = sum(byte >= 0xC0 for byte in sample) / len(sample)
    encoding = _guess(data) if share > _FOREIGN_SHARE else None
    if encoding is None:
        encoding = "mac-roman" if _looks_macintosh(data) else "cp1252"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText("is in no encoding known here", "write it as UTF-8") from error
    return Decoded(text, (f"the bytes are not UTF-8; they were read as {encoding}",))


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    return best.encoding if best else None


def _looks_macintosh(data: bytes) -> bool:
    """Mac Roman's curly marks (0xD2-0xD5) are capitals in windows-1252, which do not end a word."""
    macintosh = len(re.findall(rb"[a-z.,][\xd2-\xd5]|[\xd2\xd4][A-Za-z]", data))
    windows = len(re.findall(rb"[\x91-\x94]", data))
    return macintosh > windows


def _checked(decoded: Decoded) -> Decoded:
    controls = len(_CONTROLS.findall(decoded.text))
    if controls > _CONTROL_SHARE * len(decoded.text):
        raise NotText("this is binary data, not text", "give a text file or a page")
    return decoded
