// What is copied: exact words, on whose word, where, and the address that leads back to them.
const line = (node) => node?.innerText.replace(/\s+/g, " ").trim() ?? "";
const quoted = (words) => (/^[“"‘']/.test(words) ? words : `“${words}”`);
const joined = (...parts) => parts.filter(Boolean).join(" ");
const absolute = (address) => new URL(address, location.href).href;

// The words of a piece of an article without the numbers and badges that stand between them.
function plain(piece) {
  const copy = piece.cloneNode(true);
  for (const sign of copy.querySelectorAll(".sign")) sign.remove();
  return copy.textContent;
}

const facts = () => joined(line(document.querySelector(".head h1, h1")) && `“${line(document.querySelector(".head h1, h1"))}”,`, line(document.querySelector(".facts")).replace(/ · original$/, ""));

function ofNote(note) {
  const pieces = [...document.querySelectorAll(`.m.content.s${note.value}`)].map(plain);
  const who = line(note.querySelector(".voice b"));
  return joined(quoted(pieces.join("").trim()), `(${who}).`, `${facts()}.`, absolute(note.querySelector("a.more")?.getAttribute("href") ?? ""));
}

// One claim of a dossier: each line with its articles, as the list at the end names them.
function ofClaim(claim) {
  const lines = [...claim.querySelectorAll("[data-line]")].map((one) => {
    const where = [...one.querySelectorAll("a[data-article]")].map((ref) => {
      const cited = document.getElementById(`a${ref.dataset.article}`)?.cloneNode(true);
      cited?.querySelectorAll("button, code").forEach((extra) => extra.remove());
      return `    ${cited?.textContent.replace(/\s+/g, " ").trim() ?? ""} ${ref.href}`;
    });
    const amount = line(one.querySelector(".amount"));
    return [`${joined(amount && `${amount}:`, quoted(line(one.querySelector(".said"))))}, ${line(one.querySelector(".who"))}`, ...where].join("\n");
  });
  return [line(claim.querySelector("h3")), ...lines].filter(Boolean).join("\n");
}

// Words of an article that are marked with the mouse, and the address that lights exactly these.
function ofSelection() {
  const chosen = getSelection();
  if (chosen.isCollapsed || !chosen.rangeCount) return "";
  const range = chosen.getRangeAt(0);
  const place = (node, offset) => {
    const row = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-at]");
    if (!row) return null;
    const before = document.createRange();
    before.setStart(row, 0);
    before.setEnd(node, offset);
    const held = document.createElement("div");
    held.append(before.cloneContents());
    return Number(row.dataset.at) + [...plain(held)].length;
  };
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  const held = document.createElement("div");
  held.append(range.cloneContents());
  const words = plain(held).replace(/\s+/g, " ").trim();
  const revision = document.body.dataset.revision;
  if (!words) return "";
  const address = revision && start !== null && end > start ? absolute(`/words/${revision}:${start}-${end}`) : location.href;
  return joined(quoted(words), `${facts()}.`, address);
}

export function citation(row) {
  const marked = ofSelection();
  if (marked) return marked;
  if (row?.matches(".note")) return ofNote(row);
  if (row?.matches("[data-claim]")) return ofClaim(row);
  const scope = row ?? document.querySelector("main");
  const link = row?.querySelector("a[href*='/words/'], .words a") ?? null;
  const place = link?.href ?? absolute(document.body.dataset.words ?? document.body.dataset.revision ? document.body.dataset.words ?? location.pathname : location.href);
  const words = line(row ? row.querySelector(".words") : document.querySelector("h1"));
  const from = document.querySelector(".facts") && !row ? line(document.querySelector(".facts")).replace(/ · original$/, "") : line(scope.querySelector(".from"));
  return joined(quoted(words), from && `(${from})`, place);
}

// A button wherever something is worth pasting elsewhere; without scripts there is none that does nothing.
for (const place of document.querySelectorAll("[data-copies]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = place.dataset.copies;
  button.addEventListener("click", async () => {
    const claim = place.closest("[data-claim]");
    const text = claim ? ofClaim(claim) : await (await fetch(document.querySelector("#whole").href)).text();
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = place.dataset.copies), 2500);
  });
  place.append(button);
}
