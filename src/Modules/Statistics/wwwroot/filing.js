// Autosave of a return: what is typed is kept a moment later, right or wrong. Without this file the buttons do it.
{
  const form = document.querySelector("form[data-filing]");
  const note = form?.querySelector(".filing-note");
  let timer = 0;
  let saving = Promise.resolve();
  let left = false;

  const save = async () => {
    if (left) return;
    const answer = await fetch(form.dataset.filing, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/problem+json" },
    }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (answer?.ok) {
      for (const stamp of document.querySelectorAll("input[name=stamp]")) stamp.value = told.stamp;
      note.textContent = note.dataset.saved;
    } else if (told?.detail) note.textContent = told.detail;
  };

  form?.addEventListener("input", () => {
    note.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(() => (saving = saving.then(save)), 800);
  });

  // A button waits for what is being saved, so that it bears the newest stamp.
  form?.addEventListener("submit", (event) => {
    if (left) return;
    event.preventDefault();
    clearTimeout(timer);
    const button = event.submitter;
    // Not at once: while this event is on its way a form ignores being submitted.
    saving.then(() =>
      setTimeout(() => {
        left = true;
        form.requestSubmit(button);
      }),
    );
  });
}
