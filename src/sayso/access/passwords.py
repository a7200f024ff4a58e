"""Passwords are kept as scrypt hashes (RFC 7914)."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from sayso.errors import BadAccount

MIN_LENGTH, MAX_LENGTH = 10, 200
"""Characters. Long is what helps (NIST SP 800-63B); nothing is asked about digits and signs."""

# OWASP's recommendation for 16 MiB; a guess costs about a quarter of a second on one core.
_N, _R, _P = 2**14, 8, 5
_SALT_BYTES = 16


def hash_password(password: str) -> str:
    """``scrypt$n$r$p$salt$hash`` of a password.

    Raises:
        BadAccount: it is shorter or longer than a password may be.
    """
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise BadAccount(
            f"the password has {len(password)} characters", f"choose one of {MIN_LENGTH} to {MAX_LENGTH}"
        )
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"scrypt${_N}${_R}${_P}${salt.hex()}${_scrypt(password, salt, _N, _R, _P).hex()}"


def is_password(password: str, kept: str | None) -> bool:
    """Whether ``kept`` was made of ``password``. Without ``kept`` it takes as long to say no."""
    n, r, p, salt, digest = (kept or _NOBODY).removeprefix("scrypt$").split("$")
    found = _scrypt(password[:MAX_LENGTH], bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, bytes.fromhex(digest)) and kept is not None


def _scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(
        password.encode("utf-8", "surrogatepass"), salt=salt, n=n, r=r, p=p, maxmem=2 * 128 * n * r, dklen=32
    )


_NOBODY = f"scrypt${_N}${_R}${_P}${'00' * _SALT_BYTES}${'00' * 32}"
