// Says at once that a file is too large, before it is sent. The server says so too.
document.querySelector("form[data-largest]")?.addEventListener("submit", (event) => {
  const form = event.currentTarget;
  const file = form.querySelector("input[type=file]").files[0];
  const note = form.querySelector("[role=alert]");
  note.hidden = !file || file.size <= Number(form.dataset.largest);
  note.textContent = note.hidden ? "" : form.dataset.tooLarge;
  if (!note.hidden) event.preventDefault();
});
