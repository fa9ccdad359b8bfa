/* A line edited where it stands: Enter saves, Escape leaves it as it was, the length is counted live. */

"use strict";

(() => {
  const { lines, queue, adLength } = window.SecondGear;
  if (!lines || !queue) return;

  const editorOf = (row) => row.querySelector("[data-editor]");
  const textOf = (row) => row.querySelector(".line__text");

  const count = (row) => {
    const place = editorOf(row).querySelector("[data-length]");
    const length = adLength(editorOf(row).querySelector("textarea").value, row.closest("[data-counting]").dataset.counting);
    const limit = Number(row.dataset.limit);
    place.textContent = length > limit ? `${length}/${limit}, ${length - limit} too long` : `${length}/${limit}`;
    place.classList.toggle("bad", length > limit);
  };

  const open = (row, { text = textOf(row).textContent.trim(), error = "", focus = true } = {}) => {
    let editor = editorOf(row);
    if (!editor) {
      editor = document.getElementById("line-editor").content.firstElementChild.cloneNode(true);
      textOf(row).after(editor);
    }
    const field = editor.querySelector("textarea");
    field.lang = textOf(row).lang;
    field.dir = textOf(row).dir;
    field.value = text;
    const complaint = editor.querySelector(".field__error");
    if (complaint) {
      complaint.hidden = !error;
      complaint.textContent = error;
    }
    field.setAttribute("aria-invalid", error ? "true" : "false");
    row.classList.add("is-editing");
    count(row);
    if (focus) {
      field.focus();
      field.setSelectionRange(text.length, text.length);
      row.scrollIntoView({ block: "nearest" });
    }
  };

  const close = (row) => {
    const hadFocus = row.contains(document.activeElement);
    editorOf(row)?.remove();
    row.classList.remove("is-editing");
    if (hadFocus) lines.setCurrent(row);
  };

  const save = (row) => {
    const code = row.dataset.code;
    const typed = editorOf(row).querySelector("textarea").value;
    const before = textOf(row).textContent;
    close(row);
    if (typed.trim() === before) return;
    if (typed.trim()) textOf(row).textContent = typed.trim();
    row.querySelector(".line__error")?.remove();
    const change = queue.enqueue({
      url: `${lines.review.dataset.lines}${code}/edit`,
      body: { text: typed },
      code,
      revision: row.dataset.revision,
      settled: (answer, later) => settled(change, answer, later, typed, before),
    });
    window.SecondGear.remember(change, row.dataset.status);
  };

  const settled = (change, answer, later, typed, before) => {
    if (answer.ok) {
      if (!answer.changed) window.SecondGear.forget(change);
      window.SecondGear.accept(answer, later, answer.changed ? "Changed. Press U to take it back." : "Nothing changed.");
      return;
    }
    window.SecondGear.forget(change);
    const stale = lines.rowOf(change.code);
    const wasHere = stale === lines.current() && [stale, document.body].includes(document.activeElement);
    if (answer.row) lines.replaceRow(answer.row);
    const row = lines.rowOf(change.code);
    if (!answer.row) textOf(row).textContent = before;
    // What was typed is kept, in the open editor with the reason; nobody's focus is taken away for it.
    open(row, { text: typed, error: answer.error, focus: wasHere });
    lines.say(answer.error);
  };

  lines.review.addEventListener("input", (event) => {
    const row = event.target.closest("[data-editor]")?.closest(".line");
    if (row) count(row);
  });

  lines.review.addEventListener("keydown", (event) => {
    const row = event.target.closest("textarea")?.closest(".line");
    if (!row || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save(row);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close(row);
    }
  });

  lines.review.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act=save], [data-act=cancel]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest(".line");
    if (button.dataset.act === "save") save(row);
    else close(row);
  });

  for (const editor of lines.review.querySelectorAll("[data-editor]")) {
    const row = editor.closest(".line");
    row.classList.add("is-editing");
    count(row);
  }

  window.SecondGear.editLine = open;
})();
