/* Lines as they are written. The server pushes events; what was saved is never missed: a reconnecting
   browser says the last position it has. Drafts stand in the places kept for them until they are saved. */

"use strict";

(() => {
  const lines = window.SecondGear.lines;
  if (!lines || !lines.review.dataset.events) return;

  const source = new EventSource(lines.review.dataset.events);
  let arrived = 0;
  let telling = 0;

  const read = (handler) => (event) => handler(JSON.parse(event.data));
  const listOf = (group) => lines.review.querySelector(`[data-lines-of="${CSS.escape(group)}"]`);

  /* Said once the stream pauses, not line by line. */
  const tell = () => {
    window.clearTimeout(telling);
    telling = window.setTimeout(() => lines.say(`${arrived} line${arrived === 1 ? "" : "s"} arrived.`), 400);
  };

  const blankIn = (list) => {
    const free = list.querySelector(".line--blank:not([data-pass])");
    if (free) return free;
    const blank = document.createElement("div");
    blank.className = "line line--blank";
    blank.setAttribute("aria-hidden", "true");
    blank.append(Object.assign(document.createElement("p"), { className: "line__text" }));
    list.append(blank);
    return blank;
  };

  const fill = (blank, pass, text, isSettling) => {
    blank.dataset.pass = pass;
    blank.classList.toggle("is-settling", isSettling);
    blank.firstElementChild.textContent = text;
  };

  const showLine = (pass, { group, text }) => {
    const list = listOf(group);
    if (!list) return;
    fill(list.querySelector(`.is-settling[data-pass="${pass}"]`) || blankIn(list), pass, text, false);
  };

  /* A draft replaces the one before it: its lines take the places of its pass in order. */
  const showDraft = (pass, draft) => {
    const places = new Map();
    for (const { group, text } of draft) {
      const list = listOf(group);
      if (!list) continue;
      if (!places.has(group)) places.set(group, [...list.querySelectorAll(`.is-settling[data-pass="${pass}"]`)]);
      fill(places.get(group).shift() || blankIn(list), pass, text, true);
    }
  };

  const draftOf = (list, text) =>
    [...list.querySelectorAll(".line--blank[data-pass]")].find((draft) => draft.textContent.trim() === text);

  const placeRow = (row) => {
    const list = listOf(row.dataset.group);
    if (!list || lines.rowOf(row.dataset.code)) return false;
    const text = row.querySelector(".line__text").textContent;
    const place = draftOf(list, text) || list.querySelector(".line--blank:not([data-pass])");
    row.classList.add("line--new");
    if (place) {
      place.replaceWith(row);
    } else {
      list.append(row);
    }
    lines.enhance(row);
    return true;
  };

  const clearDrafts = (selector) => {
    for (const draft of lines.review.querySelectorAll(selector)) {
      delete draft.dataset.pass;
      draft.classList.remove("is-settling");
      draft.firstElementChild.textContent = "";
    }
  };

  source.addEventListener("lines", read((data) => {
    for (const line of data.lines) showLine(data.pass, line);
  }));

  source.addEventListener("draft", read((data) => showDraft(data.pass, data.lines)));

  source.addEventListener("rows", read((data) => {
    lines.steady(() => {
      for (const row of lines.fromHtml(data.html)) if (placeRow(row)) arrived += 1;
      if (data.pass !== null) clearDrafts(`.line--blank[data-pass="${data.pass}"]`);
    });
    const first = lines.current();
    if (first && !first.classList.contains("is-current")) lines.setCurrent(first, { focus: false, scroll: false });
    tell();
  }));

  source.addEventListener("row", read((data) => {
    const [row] = lines.fromHtml(data.html);
    const old = row && lines.rowOf(row.dataset.code);
    const isNewer = old && Number(old.dataset.revision) < data.revision;
    if (isNewer && !old.querySelector("[data-editor]") && !old.dataset.waiting) lines.replaceRow(data.html);
  }));

  source.addEventListener("counts", read(lines.applyCounts));

  source.addEventListener("status", read((data) => {
    const status = document.getElementById("run-status");
    status.textContent = data.word;
    status.className = `badge ${data.badge}`;
  }));

  source.addEventListener("ended", read((data) => {
    source.close();
    const old = document.getElementById("run-header");
    const [head] = lines.fromHtml(data.html);
    const hadFocus = old.contains(document.activeElement);
    const wasOpen = old.querySelector("details")?.open;
    lines.steady(() => {
      old.replaceWith(head);
      for (const blank of lines.review.querySelectorAll(".line--blank")) blank.remove();
      for (const group of lines.review.querySelectorAll(".group")) {
        if (!group.querySelector(".line")) group.remove();
      }
    });
    lines.applyMissing(data.missing);
    if (wasOpen && head.querySelector("details")) head.querySelector("details").open = true;
    if (hadFocus) document.getElementById("run-status").focus({ preventScroll: true });
    lines.applyCounts(data.counts);
    window.clearTimeout(telling);
    const word = document.getElementById("run-status").textContent.trim();
    lines.say(`${word}: ${data.counts.all} line${data.counts.all === 1 ? "" : "s"}.`);
    lines.review.hidden = !data.counts.all; // the head says why there is nothing
  }));

  const lost = () => {
    source.close();
    document.getElementById("live-lost").hidden = false;
  };
  source.addEventListener("gone", lost);
  source.addEventListener("error", () => {
    // The browser comes back by itself; only a refused connection is final.
    if (source.readyState === EventSource.CLOSED) lost();
  });
})();
