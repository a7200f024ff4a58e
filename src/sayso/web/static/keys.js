// Keys for those who read many pages. Every page works without them.
import { citation } from "./cite.js";

const rows = () => [...document.querySelectorAll(".entry, .note")].filter((row) => row.offsetParent);
let at = -1;

const go = (selector) => document.querySelector(selector)?.click();

function step(by) {
  const all = rows();
  if (!all.length) return;
  const standing = all.indexOf(document.activeElement?.closest?.(".entry, .note"));
  at = Math.max(0, Math.min(all.length - 1, (standing >= 0 ? standing : at) + by));
  all[at].tabIndex = -1;
  all[at].focus();
  all[at].scrollIntoView({ block: "nearest" });
}

async function copy() {
  await navigator.clipboard.writeText(citation(document.activeElement?.closest?.(".entry, .note")));
  say("Copied");
}

function say(words) {
  let box = document.querySelector("#said");
  if (!box) {
    box = document.createElement("p");
    box.id = "said";
    box.setAttribute("role", "status");
    document.body.append(box);
  }
  box.textContent = words;
  setTimeout(() => box.remove(), 2500);
}

function show() {
  const open = document.querySelector("dialog");
  if (open) return open.close();
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Keys");
  fetch("/help").then((answer) => answer.text()).then((page) => {
    const keys = new DOMParser().parseFromString(page, "text/html").querySelector("#keys");
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(document.adoptNode(keys), close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
}

// On an article the page of the statement is where it is decided.
function decide(key) {
  const here = document.querySelector(`[data-key="${key}"]`);
  if (here) return here.matches("input") ? here.focus() : here.click();
  const more = document.activeElement?.closest?.(".note")?.querySelector("a.more");
  if (more) location.href = `${more.href}#decide`;
}

const keys = {
  "/": () => (document.querySelector("#words") ?? document.querySelector("#q")).focus(),
  j: () => step(1),
  k: () => step(-1),
  n: () => go("a[rel~=next]"),
  p: () => go("a[rel~=prev]"),
  c: copy,
  "?": show,
  w: () => decide("w"),
  x: () => decide("x"),
  s: () => decide("s"),
  u: () => decide("u"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "Enter" && event.target.matches?.(".entry, .note")) return event.target.querySelector(".words a, a.more")?.click();
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
