// Sets each note level with the line on which its words begin, and below the note before it.
const body = document.querySelector(".page");

function level() {
  const notes = [...document.querySelectorAll(".note")].filter((note) => note.offsetParent);
  const top = body.getBoundingClientRect().top;
  const places = notes.map((note) => {
    const words = document.getElementById("s" + note.value) ?? note.closest(".row");
    const line = words.closest("p, h1") ?? words;
    const rise = Math.max(0, words.getBoundingClientRect().top - line.getBoundingClientRect().top);
    return { note, wanted: line.getBoundingClientRect().top - top + rise, height: note.offsetHeight };
  });
  let free = 0;
  for (const { note, wanted, height } of places) {
    const at = Math.max(free, wanted);
    note.style.setProperty("--at", `${at}px`);
    free = at + height + 4;
  }
  body.style.setProperty("--notes-end", `${free}px`);
  body.classList.add("levelled");
}

new ResizeObserver(level).observe(document.querySelector(".body"));
document.querySelector(".filters")?.addEventListener("input", () => requestAnimationFrame(level));
document.fonts.ready.then(level);
