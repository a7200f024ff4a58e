"""Which addresses on the network may be reached: those of the public internet, and no other."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

from sayso.errors import FetchFailed, NotFound, Refused

LookUp = Callable[[str, int], list[str]]
"""A host and a port to all its IP addresses, as ``look_up`` does it."""

# What IANA has given out of IPv6 for the public internet, and within it a range for documents (RFC 9637),
# which Python 3.11 does not know.
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_DOCUMENTATION = ipaddress.ip_network("3fff::/20")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also behind its IPv6 disguises."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is None:
            return ip in _GLOBAL_UNICAST and ip not in _DOCUMENTATION and ip.is_global
        ip = inner
    return ip.is_global and not ip.is_multicast


def look_up(host: str, port: int) -> list[str]:
    """All addresses of a host, in the order in which the system would try them.

    Raises:
        NotFound: there is no such host.
        FetchFailed: the name servers do not answer.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise FetchFailed(f"the name {host} cannot be looked up now", "check the network") from error
        raise NotFound(f"there is no host named {host}", "check the URL and the network") from error
    except (OSError, UnicodeError) as error:
        raise NotFound(f"there is no host named {host}", "check the URL and the network") from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def require_public(host: str, addresses: list[str]) -> None:
    """Passes if every address is public: one inside would be reached as soon as the others fail.

    Raises:
        Refused: names the host and its address.
    """
    for address in addresses:
        if not is_public(address):
            raise Refused(
                f"{host} is at {address}, inside a private network", "save the page and give the file"
            )
