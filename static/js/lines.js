/* The lines of a run as they stand on the page: which one is current, how a row is replaced, and every
   number that is shown. Knows nothing of the server; live.js and review.js do. */

"use strict";

window.SecondGear = window.SecondGear || {};

(() => {
  const review = document.getElementById("review");
  if (!review) return;

  const ROW = ".line[data-code]";
  let currentCode = "";

  const rows = () => [...review.querySelectorAll(ROW)];
  const rowOf = (code) => (code ? document.getElementById(`v-${code}`) : null);
  const current = () => rowOf(currentCode) || review.querySelector(ROW);

  const fromHtml = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return [...template.content.children];
  };

  /* One stop for Tab in all the lines: the current row, then its own buttons. */
  const reach = (row, isCurrent) => {
    row.tabIndex = isCurrent ? 0 : -1;
    row.classList.toggle("is-current", isCurrent);
    for (const control of row.querySelectorAll("button, a")) control.tabIndex = isCurrent ? 0 : -1;
  };

  const enhance = (row) => reach(row, row.dataset.code === currentCode);

  const setCurrent = (row, { focus = true, scroll = true } = {}) => {
    if (!row) return;
    const before = rowOf(currentCode);
    if (before && before !== row) reach(before, false);
    currentCode = row.dataset.code;
    reach(row, true);
    if (focus) row.focus({ preventScroll: true });
    if (scroll) row.scrollIntoView({ block: "nearest" });
  };

  const neighbour = (row, step, wanted = () => true) => {
    const all = rows();
    for (let at = all.indexOf(row) + step; at >= 0 && at < all.length; at += step) {
      if (wanted(all[at])) return all[at];
    }
    return null;
  };

  /* Puts new markup in a row's place. Focus stays where it was, in the row or on the same button. */
  const replaceRow = (html) => {
    const [row] = fromHtml(html);
    const old = row && rowOf(row.dataset.code);
    if (!old) return null;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const act = focused?.closest("[data-act]")?.dataset.act;
    old.replaceWith(row);
    enhance(row);
    if (focused) ((act && row.querySelector(`[data-act="${act}"]`)) || row).focus({ preventScroll: true });
    return row;
  };

  const complain = (row, sentence) => {
    let remark = row.querySelector(".line__error");
    if (!remark) {
      remark = document.createElement("p");
      remark.className = "line__error remark remark--error";
      row.querySelector(".line__text").after(remark);
    }
    remark.textContent = sentence;
  };

  const say = (sentence) => {
    const said = document.getElementById("said");
    if (said) said.textContent = sentence;
  };

  const applyCounts = (counts) => {
    for (const place of document.querySelectorAll("[data-count]")) {
      place.textContent = counts[place.dataset.count] ?? 0;
    }
    for (const place of document.querySelectorAll("[data-plural]")) {
      place.textContent = counts[place.dataset.plural] === 1 ? "" : "s";
    }
    const progress = document.getElementById("review-progress");
    if (progress) {
      progress.max = counts.all || 1;
      progress.value = counts.reviewed;
      progress.parentElement.hidden = !counts.all;
    }
    const leave = document.querySelector("[data-export]");
    if (leave) leave.hidden = !counts.approved;
    for (const option of document.querySelectorAll("select[name=angle] option")) {
      option.textContent = option.textContent.replace(/\(\d+\)$/u, `(${counts[`angle:${option.value}`] ?? 0})`);
    }
  };

  const applyMissing = (terms) => {
    const place = document.getElementById("missing");
    if (!place || !terms) return;
    place.hidden = terms.length === 0;
    place.querySelector("[data-missing]").textContent = terms.join(", ");
  };

  /* Changes the page without moving the row under the focus or the pointer. */
  const steady = (change) => {
    const held = [document.activeElement?.closest?.(ROW), review.querySelector(`${ROW}:hover`)].find(Boolean);
    const top = held?.getBoundingClientRect().top;
    change();
    const after = held && rowOf(held.dataset.code);
    if (after) window.scrollBy({ top: after.getBoundingClientRect().top - top, behavior: "instant" });
  };

  review.addEventListener("focusin", (event) => {
    const row = event.target.closest(ROW);
    if (row && row.dataset.code !== currentCode) setCurrent(row, { focus: false, scroll: false });
  });

  SecondGear.lines = {
    review, rows, rowOf, current, setCurrent, neighbour, replaceRow, enhance, fromHtml,
    complain, say, applyCounts, applyMissing, steady,
  };

  for (const row of rows()) enhance(row);
  const asked = rowOf(window.location.hash.replace(/^#v-/u, ""));
  const first = asked || review.querySelector('.line[data-status="pending"]') || review.querySelector(ROW);
  if (first) setCurrent(first, { focus: Boolean(asked) && !asked.querySelector("[data-editor]"), scroll: Boolean(asked) });
})();
