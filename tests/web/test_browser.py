"""The pages in a real browser: reading, searching, deciding, keys, paper, narrow and dark screens."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from sayso.web import matters
from sayso.web.compared import Compared


def test_a_note_and_its_words_light_each_other(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["article"])
    note, words = page.locator("#n1"), page.locator(".m.content.s1").first
    before = words.evaluate("one => getComputedStyle(one).backgroundColor")
    note.hover()
    assert words.evaluate("one => getComputedStyle(one).backgroundColor") != before
    page.mouse.move(0, 0)
    words.hover()
    assert note.evaluate("one => getComputedStyle(one).backgroundColor") != before


def test_a_note_stands_level_with_its_words(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["article"])
    page.wait_for_selector(".levelled")
    note, words = page.locator("#n1").bounding_box(), page.locator("#s1").bounding_box()
    assert note
    assert words
    assert abs(note["y"] - words["y"]) < 30


def test_notes_that_go_on_below_the_text_stand_beside_the_tables(
    page: Page, addresses: dict[str, str]
) -> None:
    page.goto(addresses["article"])
    page.wait_for_selector(".levelled")
    notes = page.locator(".note").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    tables = page.locator(".index").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(tables) < min(notes)


def test_one_voice_can_be_chosen(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["article"])
    notes = page.locator(".note")
    everybody = notes.count()
    page.select_option("#who", index=1)
    assert 0 < sum(one.is_visible() for one in notes.all()) < everybody


def test_a_search_leads_to_the_words(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("searched night")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements/*")
    expect(page.locator("h1")).to_contain_text("We searched all night")


def test_a_decision_and_its_undo_by_key(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["statement"])
    page.keyboard.press("w")
    page.keyboard.type("Sofia Brandt")
    page.keyboard.press("Enter")
    expect(page.locator("#decide ~ ul")).to_contain_text("Sofia Brandt")
    expect(page.locator(".from b").first).to_contain_text("Sofia Brandt")
    page.wait_for_load_state()  # keys are heard once the page's script has run
    page.keyboard.press("u")
    expect(page.locator(".from b").first).to_contain_text("Ivo Brandt")
    expect(page.locator("#decide ~ ul")).to_contain_text("undone")


def test_two_names_are_said_to_be_one_actor_by_key_and_undone(page: Page) -> None:
    page.goto("/sources?name=Ivo+Brandt")
    page.keyboard.press("s")
    page.keyboard.type("Selin Lines")
    page.keyboard.press("Enter")
    expect(page.locator("#decide ~ ul")).to_contain_text("same actor: “Ivo Brandt” and “")
    page.wait_for_load_state()  # keys are heard once the page's script has run
    page.keyboard.press("u")
    expect(page.locator("#decide ~ ul li")).to_have_class("undone")


def test_j_and_k_go_from_row_to_row_and_c_copies(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["search"])
    rows = page.locator(".entry")
    for key, row in (("j", 0), ("j", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(rows.nth(row)).to_be_focused()
    page.keyboard.press("c")
    expect(page.locator("#said")).to_be_visible()
    assert "http://127.0.0.1" in page.evaluate("navigator.clipboard.readText()")


def test_a_note_is_copied_with_its_words_and_who_says_them(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["article"])
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "“We searched all night" in copied
    assert "Ivo Brandt" in copied
    assert "/statements/" in copied


def test_marked_words_are_copied_with_the_permalink_that_lights_just_them(
    page: Page, addresses: dict[str, str]
) -> None:
    page.goto(addresses["article"])
    page.evaluate("""() => {
      const find = (words) => {
        const walk = document.createTreeWalker(document.querySelector(".body"), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) if (walk.currentNode.data.includes(words)) return walk.currentNode;
      };
      const [from, to] = [find("We searched"), find("captain")];
      const start = from.data.indexOf("searched");
      getSelection().setBaseAndExtent(from, start, to, to.data.indexOf("captain") + 7);
    }""")
    page.keyboard.press("c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "searched all night,” said Ivo Brandt, a coast guard captain" in copied
    page.goto(copied.rpartition(" ")[2])
    lit = page.evaluate("""() => [...document.querySelectorAll("mark.asked")].map((one) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll(".sign").forEach((sign) => sign.remove());
      return copy.textContent;
    }).join("")""")
    assert lit == "searched all night,” said Ivo Brandt, a coast guard captain"


def test_a_claim_of_a_dossier_is_copied_with_the_articles_it_stands_in(
    page: Page, addresses: dict[str, str]
) -> None:
    page.goto(addresses["dossier"])
    claim = page.locator("[data-claim]").first
    claim.get_by_role("button", name="Copy").click()
    expect(claim.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"Ferry .*\d+ March 2026.*http://127\.0\.0\.1.*/words/[0-9a-f]{16}:\d+-\d+", copied)
    page.get_by_role("button", name="Copy all as text").click()
    expect(page.get_by_role("button", name="Copied")).to_have_count(2)
    assert "independent origin" in page.evaluate("navigator.clipboard.readText()")


def test_the_keys_are_explained_on_request(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("next and previous")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_picture_leads_to_its_figure(page: Page, addresses: dict[str, str]) -> None:
    page.goto(addresses["one series"])
    page.locator("svg a").first.click()
    page.wait_for_url("**/figures/*")


_HAS_MARGINS = (
    "[...document.styleSheets].some((one) => [...one.cssRules].some((rule) => rule instanceof CSSPageRule))"
)


def test_on_paper_there_are_margins_and_no_forms(page: Page, addresses: dict[str, str]) -> None:
    page.emulate_media(media="print")
    for name in ("article", "statement", "dossier", "home"):
        page.goto(addresses[name])
        for form in page.locator("form").all():
            assert not form.is_visible(), name
        assert page.evaluate(_HAS_MARGINS), name
    assert page.pdf().startswith(b"%PDF")


def test_no_page_is_wider_than_a_telephone(browser: Browser, served: str, addresses: dict[str, str]) -> None:
    context = browser.new_context(base_url=served, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for name, address in addresses.items():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
    context.close()


def test_the_pages_work_without_scripts(browser: Browser, served: str, addresses: dict[str, str]) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.fill("#words", "ferry")
    page.click("main form[action='/search'] button")
    page.locator(".entry .words a").first.click()
    assert re.search(r"/(statements|articles)/", page.url)
    page.goto(addresses["article"])
    expect(page.locator("#n1")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_keeps_anybody_out(
    browser: Browser, served: str, addresses: dict[str, str], scheme: str
) -> None:
    context = browser.new_context(base_url=served, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        result = Axe().run(page)
        if result.violations_count:
            found[name] = [
                (one["id"], [node["html"][:120] for node in one["nodes"][:2]])
                for one in result.response["violations"]
            ]
    context.close()
    assert found == {}


def test_the_line_of_an_earlier_comparison_is_for_everybody(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matters, "count_waiting", lambda _ledger: 12)
    monkeypatch.setattr(Compared, "is_earlier", property(lambda _: True))
    for width, scheme in ((1280, "light"), (360, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto("/timeline?q=ferry")
        line = page.get_by_role("status")
        expect(line).to_contain_text("It is being compared anew: reload. 12 articles are still being filed")
        expect(line.get_by_role("link")).to_have_attribute("href", "/timeline?q=ferry")
        assert Axe().run(page).violations_count == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
