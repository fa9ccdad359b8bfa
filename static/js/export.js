// The export page beyond htmx: shows an ad in its next combination, keeps opened lists open when the
// preview is replaced, starts the download of a fresh file once. The page works without any of it.
(() => {
  "use strict";

  document.documentElement.classList.add("js");

  const showButtons = (root) => {
    for (const button of root.querySelectorAll("[data-next-combination]")) button.hidden = false;
  };

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-next-combination]") : null;
    if (!button) return;
    const shown = [...button.closest(".export-ad").querySelectorAll(".search-ad")];
    const at = shown.findIndex((drawing) => !drawing.hidden);
    shown[at].hidden = true;
    shown[(at + 1) % shown.length].hidden = false;
  });

  document.addEventListener("change", (event) => {
    event.target.closest("form[data-submit-on-change]")?.requestSubmit();
  });

  // The preview is replaced whole: what the person had opened opens again.
  let open = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    const lists = event.detail.target.querySelectorAll("details[data-keep-open][open]");
    open = [...lists].map((list) => list.id);
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    showButtons(document);
  });

  // Enter in a field must not send the form half filled; it refreshes the preview instead.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || !(field instanceof HTMLInputElement) || !field.closest("#export-form")) return;
    event.preventDefault();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.addEventListener("DOMContentLoaded", () => {
    showButtons(document);
    const fresh = document.querySelector("[data-download-once]");
    if (!fresh) return;
    const key = `downloaded-${fresh.dataset.downloadOnce}`;
    if (sessionStorage.getItem(key)) return; // going back to this page must not download again
    sessionStorage.setItem(key, "yes");
    fresh.click();
  });
})();
