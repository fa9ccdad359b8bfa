/* Review by key and by mouse. Works on the lines of lines.js; changes travel by review_queue.js. */

"use strict";

(() => {
  const { lines, queue } = window.SecondGear;
  if (!lines) return;

  const WORDS = { approved: "Approved", rejected: "Rejected", pending: "To be reviewed again" };
  const LABELS = { approved: "Approved", rejected: "Rejected", pending: "To review" };
  const done = []; // this page's changes, oldest first, for undo: {change, code, status}
  const held = []; // keys pressed while an undo tells which line it was
  let undoing = false;

  const paint = (row, status) => {
    row.dataset.status = status;
    row.classList.remove("line--approved", "line--rejected", "line--pending");
    row.classList.add(`line--${status}`);
    row.querySelector(".line__verdict").textContent = LABELS[status];
    for (const button of row.querySelectorAll("button[data-act]")) {
      if (!(button.dataset.act in LABELS)) continue;
      button.setAttribute("aria-pressed", String(button.dataset.act === status));
      button.value = button.dataset.act === status ? "pending" : button.dataset.act;
    }
  };

  const remember = (change, status) => done.push({ change, code: change.code, status });
  const forget = (change) => {
    const at = done.findIndex((entry) => entry.change === change);
    if (at >= 0) done.splice(at, 1);
    if (change.undo) change.undo.isVoid = true; // what never happened cannot be taken back
  };

  /* Takes an answer in: the row as the server has it, unless a later change of it is on its way. */
  const accept = (answer, later, sentence) => {
    const row = lines.rowOf(answer.code);
    if (later && row) row.dataset.revision = lines.fromHtml(answer.row)[0].dataset.revision;
    else if (row && !row.querySelector("[data-editor]")) lines.replaceRow(answer.row);
    else if (row) row.dataset.revision = lines.fromHtml(answer.row)[0].dataset.revision;
    lines.applyCounts(answer.counts);
    lines.applyMissing(answer.missing);
    lines.say(sentence);
  };

  const decide = (row, status) => {
    const code = row.dataset.code;
    const before = row.dataset.status;
    if (before === status && !queue.has(code)) return;
    row.querySelector(".line__error")?.remove();
    paint(row, status);
    const change = queue.enqueue({
      url: `${lines.review.dataset.lines}${code}/decide`,
      body: { status },
      code,
      revision: row.dataset.revision,
      settled: (answer, later) => {
        if (answer.ok) {
          if (!answer.changed) forget(change);
          accept(answer, later, `${WORDS[status]}.`);
          return;
        }
        forget(change);
        const now = answer.row && !later ? lines.replaceRow(answer.row) : lines.rowOf(code);
        if (!answer.row && !later) paint(now, before);
        lines.complain(now, answer.error);
        lines.say(answer.error);
      },
    });
    remember(change, before);
  };

  const undo = () => {
    const last = done.pop();
    const code = last?.code || "";
    if (last) {
      const row = lines.rowOf(code);
      if (row) paint(row, last.status);
      lines.setCurrent(row);
    } else {
      undoing = true;
      lines.say("Taking your last change back…");
    }
    const change = queue.enqueue({
      url: lines.review.dataset.undo,
      body: {},
      code,
      revision: lines.rowOf(code)?.dataset.revision,
      settled: (answer, later) => {
        if (answer.ok) {
          accept(answer, later, `${answer.said}.`);
          const row = lines.rowOf(answer.code);
          if (row && answer.code !== code) lines.setCurrent(row);
          if (!row) lines.say(`${answer.said}, on a line that this filter does not show.`);
        } else {
          lines.say(answer.error);
          const row = lines.rowOf(code);
          if (row && answer.error) lines.complain(row, answer.error);
        }
        undoing = false;
        for (const key of held.splice(0)) press(key);
      },
    });
    if (last) last.change.undo = change;
  };

  const advance = (row, options) => {
    const next = lines.neighbour(row, 1);
    lines.setCurrent(next || row, options);
    if (!next) lines.say("That was the last line.");
  };

  const verdict = (status) => () => {
    const row = lines.current();
    if (!row || !queue) return;
    decide(row, status);
    advance(row);
  };
  // The first press shows where one is; the following ones move.
  const step = (by) => () => {
    const row = lines.current();
    if (!row) return;
    const isHere = row.contains(document.activeElement);
    lines.setCurrent((isHere && lines.neighbour(row, by)) || row);
  };

  const KEYS = {
    a: verdict("approved"),
    r: verdict("rejected"),
    x: () => queue && lines.current() && decide(lines.current(), "pending"),
    e: () => window.SecondGear.editLine && lines.current() && window.SecondGear.editLine(lines.current()),
    u: () => queue && undo(),
    j: step(1),
    ArrowDown: step(1),
    k: step(-1),
    ArrowUp: step(-1),
    n: () => {
      const row = lines.current();
      const next = row && lines.neighbour(row, 1, (other) => other.dataset.status === "pending");
      if (next) lines.setCurrent(next);
      else lines.say("No line further down waits for a verdict.");
    },
    h: () => lines.current()?.querySelector("[data-sheet]")?.click(),
    "/": () => {
      const search = document.getElementById("search");
      search?.focus();
      search?.select();
    },
    "?": () => document.getElementById("keys").showModal(),
  };
  const MAY_REPEAT = new Set(["j", "k", "ArrowDown", "ArrowUp"]);
  const press = (key) => (undoing && key !== "?" ? held.push(key) : KEYS[key]());

  const onSwitch = document.getElementById("keys-on");
  const KEPT = "secondgear-single-keys";
  try {
    onSwitch.checked = window.localStorage.getItem(KEPT) !== "off";
    onSwitch.addEventListener("change", () => window.localStorage.setItem(KEPT, onSwitch.checked ? "on" : "off"));
  } catch {
    // A browser that keeps nothing for us: the switch holds for this page.
  }

  document.addEventListener("keydown", (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!(key in KEYS) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, dialog, summary, [contenteditable]")) return;
    const isArrow = key.startsWith("Arrow");
    // Arrows scroll the page unless a line has the focus; letters can be turned off.
    if (isArrow ? !event.target.closest(".line") : !onSwitch.checked && key !== "?") return;
    event.preventDefault();
    if (event.repeat && !MAY_REPEAT.has(key)) return; // a key held down judges one line, not forty
    press(key);
  });

  lines.review.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    const row = event.target.closest(".line[data-code]");
    if (row && !button) lines.setCurrent(row, { focus: !event.target.closest("a, textarea"), scroll: false });
    if (!button || !queue || ["save", "cancel"].includes(button.dataset.act)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (button.dataset.act === "undo") {
      press("u");
    } else if (button.dataset.act === "edit") {
      lines.setCurrent(row, { focus: false, scroll: false });
      window.SecondGear.editLine(row);
    } else {
      const status = button.value;
      decide(row, status);
      if (status === "pending") lines.setCurrent(row, { scroll: false });
      else advance(row, { scroll: event.detail === 0 });
    }
  });

  /* Histories open beside the lines; without script they are pages of their own. */
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-sheet]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const response = await fetch(link.href, { headers: { "HX-Request": "true" } });
    if (!response.ok || response.redirected) {
      window.location.assign(link.href);
      return;
    }
    document.getElementById("sheet-content").innerHTML = await response.text();
    document.getElementById("sheet").showModal();
  });

  document.querySelector("form[data-filter]")?.addEventListener("change", (event) => {
    if (event.target.matches("select")) event.currentTarget.requestSubmit();
  });

  Object.assign(window.SecondGear, { remember, forget, accept });
})();
