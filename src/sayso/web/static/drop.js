// A file dropped anywhere on the page is the one that is handed in.
const form = document.querySelector("#add");
const over = (on) => document.body.classList.toggle("dropping", on);

if (form) {
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget || over(false));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) {
      form.elements.file.files = event.dataTransfer.files;
      form.requestSubmit();
    } else {
      form.elements.text.value = event.dataTransfer.getData("text/plain");
    }
  });
}
