// Light or dark: follows the system until the person chooses. Loaded before the first paint, so the
// page never flashes. Django admin keeps its choice under the same key, so one choice serves both.
(() => {
  const KEY = "theme";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");

  const read = () => {
    try {
      const value = localStorage.getItem(KEY);
      return value === "light" || value === "dark" ? value : null;
    } catch {
      return null; // storage is switched off: follow the system
    }
  };

  const write = (value) => {
    try {
      if (value) localStorage.setItem(KEY, value);
      else localStorage.removeItem(KEY);
    } catch {
      // the choice then lasts for this page only
    }
  };

  const shown = () => root.dataset.theme || (system.matches ? "dark" : "light");

  const apply = (value) => {
    if (value) root.dataset.theme = value;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      const next = shown() === "dark" ? "light" : "dark";
      button.hidden = false;
      button.setAttribute("aria-label", `Switch to ${next} theme`);
      button.title = `Switch to ${next} theme`;
    }
  };

  apply(read());
  system.addEventListener("change", () => apply(read()));
  window.addEventListener("storage", (event) => event.key === KEY && apply(read()));
  document.addEventListener("DOMContentLoaded", () => apply(read()));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    const next = shown() === "dark" ? "light" : "dark";
    // Back at what the system shows means: follow the system again.
    const choice = next === (system.matches ? "dark" : "light") ? null : next;
    write(choice);
    apply(choice);
  });
})();
