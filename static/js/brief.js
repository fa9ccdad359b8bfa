// The brief form: keeps what is typed, counts the lines, and says what is filled. Works without all of it.
(() => {
  "use strict";

  const PAUSE_MS = 1500;
  const RETRY_MS = 8000;
  const form = () => document.getElementById("brief-form");
  const saver = () => document.querySelector("#brief-saved[data-autosave]");
  const say = (text) => {
    const place = document.getElementById("brief-saved");
    if (place) place.textContent = text;
  };

  // --- The total and the summaries -------------------------------------------------------------------

  const lines = (input) => (/^\d{1,6}$/.test(input.value.trim()) ? Number(input.value) : 0);

  const languages = (root) => {
    const codes = root.elements.namedItem("other_languages").value.split(/[,;\s]+/);
    const ticked = [...root.querySelectorAll("input[name=languages]:checked")].map((input) => input.value);
    const wanted = new Set([root.querySelector("select[name=languages]").value, ...ticked, ...codes]);
    wanted.delete("");
    return Math.max(1, wanted.size);
  };

  const countLines = (root) => {
    const place = root.querySelector("[data-total]");
    const each = [...root.querySelectorAll("input[name=channel]:checked")]
      .flatMap((box) => [...box.closest(".channel-card").querySelectorAll("[data-count]")])
      .reduce((sum, input) => sum + lines(input), 0);
    const count = languages(root);
    const total = each * count;
    place.textContent = total.toLocaleString("en-GB");
    root.querySelector("[data-total-words]").textContent =
      (total === 1 ? "line in all" : "lines in all") + (count > 1 ? `: ${each} in each of ${count} languages` : "");
    root.querySelector("[data-total-over]").hidden = total <= Number(place.dataset.most);
  };

  const sumUp = (group) => {
    const filled = [...group.querySelectorAll("[data-brief-field]")]
      .filter((field) => field.querySelector(".input").value.trim())
      .map((field) => field.dataset.briefField);
    const place = group.querySelector("[data-filled-summary]");
    if (!place.querySelector(".bad")) place.textContent = filled.join(", ") || place.dataset.empty;
  };

  // --- Autosave --------------------------------------------------------------------------------------

  let dirty = false;
  let saving = false;
  let timer = 0;

  const saveSoon = (wait = PAUSE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const save = () => {
    const place = saver();
    if (!dirty || saving || !place) return;
    dirty = false;
    saving = true;
    htmx.trigger(place, "brief:autosave");
  };

  const changed = (event) => {
    const root = form();
    if (!root || !root.contains(event.target)) return;
    dirty = true;
    countLines(root);
    const group = event.target.closest(".brief-group");
    if (group) sumUp(group);
    if (event.target.matches("select[name=languages]") && !event.target.value) {
      document.getElementById("more-languages").open = true;
      document.getElementById("brief-other-languages").focus();
    }
    saveSoon();
  };
  document.addEventListener("input", changed);
  document.addEventListener("change", (event) => event.target.matches("select, [type=checkbox]") && changed(event));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  window.addEventListener("beforeunload", (event) => dirty && event.preventDefault());

  // Whoever logged in again in another tab has a new token; the page's own would be refused.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie);
    if (!token || !form()?.contains(event.detail.elt)) return;
    event.detail.headers["X-CSRFToken"] = token[1];
    event.detail.parameters.csrfmiddlewaretoken = token[1];
  });

  // The first save gives the brief an address: the page and the form take it over.
  document.addEventListener("brief:saved", (event) => {
    const root = form();
    const url = event.detail.url;
    if (!root || !url || root.getAttribute("action") === url) return;
    history.replaceState(history.state, "", url);
    for (const [element, name] of [[root, "action"], [root, "hx-post"], [saver(), "hx-post"]])
      element?.setAttribute(name, url);
    htmx.process(root);
  });

  document.addEventListener("brief:conflict", () => {
    delete document.getElementById("brief-saved").dataset.autosave;
    dirty = true;
  });

  const failed = (event, words) => {
    const fromAutosave = event.target === saver();
    dirty = true;
    saving = false;
    if (!fromAutosave) return;
    // The bar says it; a toast after each pause in typing would be noise.
    event.stopPropagation();
    say(words);
    saveSoon(RETRY_MS);
  };

  const watch = (root) => {
    const isSaver = (event) => event.target.id === "brief-saved";
    root.addEventListener("htmx:afterRequest", (event) => isSaver(event) && (saving = false));
    root.addEventListener("htmx:afterSettle", (event) => isSaver(event) && dirty && saveSoon());
    root.addEventListener("htmx:sendError", (event) => failed(event, "Not saved: no connection. Trying again."));
    root.addEventListener("htmx:responseError", (event) => failed(event, "Not saved yet. Trying again."));
    root.addEventListener("htmx:beforeRequest", (event) => {
      if (event.target !== root) return;
      clearTimeout(timer);
      dirty = false;
    });
    root.addEventListener("htmx:beforeSwap", (event) => {
      const answered = event.detail.xhr.responseURL;
      if (!answered || new URL(answered).pathname !== document.body.dataset.loginUrl) return;
      // Leaving for the log-in page would lose what is typed.
      event.stopPropagation();
      event.detail.shouldSwap = false;
      dirty = true;
      const place = document.getElementById("brief-saved");
      const link = document.createElement("a");
      Object.assign(link, { href: document.body.dataset.loginUrl, target: "_blank", textContent: "Log in in another tab" });
      place.replaceChildren("Not saved: your session has ended. ", link, ", then save here. Your text is kept.");
    });
  };

  // --- Each time the form appears ------------------------------------------------------------------------

  const localTimes = (root) => {
    for (const time of root.querySelectorAll("time[data-clock]"))
      time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });
  };

  const start = () => {
    const root = form();
    if (!root || root.dataset.started) return;
    root.dataset.started = "yes";
    saving = false;
    watch(root);
    countLines(root);
    localTimes(root);
    const alert = root.querySelector("[data-alert]");
    if (alert) {
      alert.focus({ preventScroll: true });
      alert.scrollIntoView({ block: "center" });
    }
  };

  document.addEventListener("click", (event) => {
    // A link of the error summary leads to the control, and opens the group it is folded away in.
    const link = event.target.closest?.(".brief-alert a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  });
  document.addEventListener("htmx:afterSettle", (event) => localTimes(event.detail.elt));
  document.addEventListener("htmx:load", start);
  document.addEventListener("DOMContentLoaded", start);
  if (document.readyState !== "loading") start();
})();
