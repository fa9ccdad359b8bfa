// What every page shares: menus, dialogs, questions before harm, copying, toasts, and plain words when
// the server does not answer. Everything here is an addition; the pages work without it.
(() => {
  "use strict";

  // --- Toasts ------------------------------------------------------------------------------------

  const STAY_MS = 7000;

  const toast = (text, level = "info") => {
    const template = document.getElementById("toast-template");
    const region = document.getElementById("toasts");
    if (!template || !region || !text) return;
    const node = template.content.firstElementChild.cloneNode(true);
    node.classList.add(`message--${level}`);
    node.setAttribute("role", level === "error" ? "alert" : "status");
    node.querySelector(".message__text").textContent = text;
    region.append(node);
    if (level !== "error") fade(node);
    while (region.children.length > 4) region.firstElementChild.remove();
  };

  // Whoever reads or points at a message keeps it.
  const fade = (node) => {
    const timer = setInterval(() => {
      if (!node.isConnected) clearInterval(timer);
      else if (!node.matches(":hover, :focus-within")) node.remove();
    }, STAY_MS);
  };

  window.secondGear = { toast };
  document.addEventListener("toast", (event) => toast(event.detail.text ?? event.detail.value, event.detail.level));

  // --- Menus: one open at a time, closed by Escape and by a click elsewhere --------------------------

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  });

  // --- Clicks ------------------------------------------------------------------------------------

  document.addEventListener("click", async (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    closeMenus(target.closest("details.menu"));

    const opener = target.closest("[data-dialog-open]");
    if (opener) document.getElementById(opener.dataset.dialogOpen)?.showModal();

    if (target.closest("[data-dialog-close]")) target.closest("dialog")?.close();
    if (target instanceof HTMLDialogElement && target.hasAttribute("data-close-outside")) target.close();

    if (target.closest("[data-dismiss]")) target.closest(".message")?.remove();

    const copier = target.closest("[data-copy]");
    if (copier) {
      const source = document.querySelector(copier.dataset.copy);
      const text = source.value ?? source.textContent.trim();
      try {
        await navigator.clipboard.writeText(text);
        toast("Copied.", "success");
      } catch {
        source.select?.();
        toast("The browser did not allow copying. The text is selected: press Ctrl or Cmd and C.", "warning");
      }
    }
  });

  // --- A question before something that cannot be taken back -------------------------------------------

  const ask = (question, label) =>
    new Promise((resolve) => {
      const dialog = document.getElementById("confirm-dialog");
      if (!dialog) return resolve(window.confirm(question));
      dialog.querySelector("[data-confirm-question]").textContent = question;
      dialog.querySelector("[data-confirm-yes]").textContent = label || "Go on";
      dialog.returnValue = "";
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
      dialog.showModal();
    });

  document.addEventListener(
    "submit",
    async (event) => {
      const form = event.target;
      if (!form.dataset.confirm || form.dataset.confirmed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const submitter = event.submitter;
      if (!(await ask(form.dataset.confirm, form.dataset.confirmLabel))) return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(submitter);
      delete form.dataset.confirmed;
    },
    true,
  );

  document.addEventListener("htmx:confirm", (event) => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(event.detail.question, event.detail.elt.dataset.confirmLabel).then(
      (yes) => yes && event.detail.issueRequest(true),
    );
  });

  // --- Forms: no second submit, and a button that waits for a change ------------------------------------

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog" || form.matches("[hx-post], [data-download]")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });

  // A page that the browser brings back from its memory can be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    }
  });

  const waitForChange = (root) => {
    for (const form of root.querySelectorAll("form[data-enable-on-change]")) {
      const button = form.querySelector("[type=submit]");
      const before = new URLSearchParams(new FormData(form)).toString();
      const update = () => (button.disabled = new URLSearchParams(new FormData(form)).toString() === before);
      form.addEventListener("input", update);
      update();
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    waitForChange(document);
    // A refused form: take the person to the first field that needs them.
    document.querySelector("[data-focus-error] [aria-invalid=true]")?.focus();
  });
  document.addEventListener("htmx:load", (event) => waitForChange(event.detail.elt));

  // --- When the server does not answer, or the session ended ---------------------------------------------

  document.addEventListener("htmx:beforeSwap", (event) => {
    const login = document.body.dataset.loginUrl;
    const answered = event.detail.xhr.responseURL;
    if (!login || !answered || new URL(answered).pathname !== login || location.pathname === login) return;
    event.detail.shouldSwap = false;
    location.assign(`${login}?next=${encodeURIComponent(location.pathname + location.search)}`);
  });
  document.addEventListener("htmx:sendError", () =>
    toast("The server cannot be reached. What is on this page is kept; try again in a moment.", "error"),
  );
  document.addEventListener("htmx:timeout", () => toast("That took too long and was given up. Try again.", "error"));
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    const type = event.detail.xhr.getResponseHeader("Content-Type") || "";
    const sentence = type.startsWith("text/plain") ? event.detail.xhr.responseText.slice(0, 300) : "";
    const words = {
      403: "You may not do this here. Reload the page; if it stays so, ask an owner of the workspace.",
      404: "That is gone, or was never here. Reload the page to see how things stand.",
      409: "Somebody else changed this in the meantime. Reload the page to see how things stand.",
    };
    toast(sentence || words[status] || "Something went wrong at the server. Nothing was lost; try again.", "error");
  });
})();
