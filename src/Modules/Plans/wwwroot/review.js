// The review page without reloading: links and forms marked data-swap are fetched and only #review is replaced.
// Keyboard, selection and autosave are added. Without this file every link and form works by itself.
(() => {
  "use strict";
  const page = () => document.getElementById("review");
  const parser = new DOMParser();
  let busy = false;

  const swap = async (address, options) => {
    if (busy) return;
    busy = true;
    page().setAttribute("aria-busy", "true");
    await flush();
    try {
      const answer = await fetch(address, { ...options, headers: { Accept: "text/html" } });
      const html = await answer.text();
      const fresh = parser.parseFromString(html, "text/html");
      if (!fresh.getElementById("review")) {
        document.open();
        document.write(html);
        document.close();
        return;
      }
      const scroll = scrolls();
      page().replaceWith(fresh.getElementById("review"));
      document.title = fresh.title;
      const shown = new URL(answer.url);
      if (!shown.hash && new URL(address, document.baseURI).hash) shown.hash = new URL(address, document.baseURI).hash;
      if (!shown.pathname.includes("/acts/")) history[options ? "replaceState" : "pushState"](null, "", shown);
      settle(scroll);
    } catch {
      location.reload();
    } finally {
      busy = false;
      page()?.removeAttribute("aria-busy");
    }
  };

  const scrolls = () => ["review-list", "source"].map((name) => document.querySelector("." + name)?.scrollTop ?? 0);

  // After a change the lists stand where they stood, and the open entry is in sight on both sides.
  const settle = ([list, source]) => {
    document.querySelector(".review-list").scrollTop = list;
    if (document.querySelector(".source")) document.querySelector(".source").scrollTop = source;
    const open = document.querySelector(".entry-focus");
    into(document.querySelector(".review-list"), open, 0);
    into(document.querySelector(".source"), document.querySelector(".m-focus, .m-chosen"), 120);
    const wrong = document.querySelector("[data-focus]");
    (wrong ?? open?.querySelector(".entry-line") ?? document.querySelector("#find"))?.focus({ preventScroll: true });
  };

  const into = (pane, mark, above) => {
    if (!pane || !mark) return;
    const [outer, inner] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
    if (pane.scrollHeight <= pane.clientHeight + 1) {
      if (inner.top < 0 || inner.top > innerHeight - 80) mark.scrollIntoView({ block: "nearest" });
    } else if (inner.top < outer.top || inner.bottom > outer.bottom) {
      pane.scrollTop += inner.top - outer.top - above;
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-swap], a[data-show]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || getSelection().toString()) return;
    const place = link.dataset.show && document.getElementById(link.dataset.show);
    if (place) {
      event.preventDefault();
      into(document.querySelector(".source"), place, 120);
      place.scrollIntoView({ block: "nearest" });
      place.classList.remove("at-target");
      requestAnimationFrame(() => place.classList.add("at-target"));
    } else if (link.dataset.swap !== undefined) {
      event.preventDefault();
      swap(link.getAttribute("href"));
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.swap === undefined) return;
    event.preventDefault();
    clearTimeout(timer);
    dirty = null;
    const action = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    const body = new FormData(form, event.submitter);
    if (form.method === "get") swap(`${action}?${new URLSearchParams(body)}`);
    else swap(action, { method: "POST", body: new URLSearchParams(body) });
  });

  addEventListener("popstate", () => swap(location.href, {}));

  // Autosave: what is typed is kept half a second later, right or wrong.
  let timer = 0;
  let dirty = null;
  const flush = async () => {
    clearTimeout(timer);
    const form = dirty;
    dirty = null;
    if (!form?.isConnected) return;
    const answer = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/problem+json" },
    }).catch(() => null);
    const note = form.querySelector(".autosave-note");
    if (answer?.ok) note.textContent = note.dataset.saved;
    else if (answer) note.textContent = (await answer.json().catch(() => ({}))).detail ?? "";
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-autosave]");
    if (!form) return;
    dirty = form;
    form.querySelector(".autosave-note").textContent = "";
    clearTimeout(timer);
    timer = setTimeout(flush, 500);
  });

  // Keyboard.
  const step = (by) => {
    const lines = [...document.querySelectorAll(".entry-line")];
    const open = lines.findIndex((line) => line.getAttribute("aria-current") === "true");
    lines[Math.max(0, Math.min(lines.length - 1, open < 0 ? 0 : open + by))]?.click();
  };

  const offset = (node, within) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-s]");
    return piece ? Number(piece.dataset.s) + (node.nodeType === Node.TEXT_NODE ? within : 0) : null;
  };

  const addSelection = () => {
    const selection = getSelection();
    const base = new URL(document.querySelector(".list-acts a[href*='do=add']")?.href ?? location.href);
    if (selection.rangeCount > 0 && !selection.isCollapsed) {
      const range = selection.getRangeAt(0);
      const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
      if (start !== null && end !== null && start < end) {
        base.searchParams.set("do", "add");
        base.searchParams.delete("entry");
        base.searchParams.set("start", start);
        base.searchParams.set("end", end);
        base.hash = "";
        selection.removeAllRanges();
      }
    }
    if (base.searchParams.get("do") === "add") swap(base.href);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !page()) return;
    if (event.target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const key = event.key;
    if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
    else if (key === "n") addSelection();
    else if (key === "?") document.getElementById("keys").toggleAttribute("open");
    else {
      const target = key.length === 1 && page().querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!target) return;
      if (key === "e") target.select();
      else target.click();
    }
    event.preventDefault();
  });

  settle(scrolls());
})();
