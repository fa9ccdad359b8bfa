/* Changes on their way to the server: one at a time, in the order of the keys, none lost. A change is
   shown at once; when the server refuses, the row goes back and says why. */

"use strict";

(() => {
  const lines = window.SecondGear.lines;
  if (!lines || !("judge" in lines.review.dataset)) return;

  const token = document.querySelector("#act [name=csrfmiddlewaretoken]").value;
  const RETRIES = [300, 1000, 3000]; // milliseconds to wait before each further try
  const waiting = [];
  let sending = null;
  let isRunning = false;

  const pending = () => (sending ? [sending, ...waiting] : waiting);
  const pause = (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

  const mark = (code) => {
    const row = lines.rowOf(code);
    if (!row) return;
    if (pending().some((change) => change.code === code)) row.dataset.waiting = "";
    else delete row.dataset.waiting;
  };

  const post = async (change) => {
    const body = new URLSearchParams({ ...change.body, query: window.location.search.slice(1) });
    if (change.revision) body.set("revision", change.revision);
    const response = await fetch(change.url, {
      method: "POST",
      body,
      headers: { "X-CSRFToken": token, "HX-Request": "true", Accept: "application/json" },
      redirect: "manual",
    });
    if (response.type === "opaqueredirect") {
      return { error: "You are logged out. Log in again in another tab, then repeat this." };
    }
    if (response.status === 502 || response.status === 503) throw new TypeError("away");
    if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
      return { error: response.status === 404 ? "This line is no longer here. Reload the page." : "The server could not do this. Reload the page and try again." };
    }
    return { ok: response.ok, status: response.status, ...(await response.json()) };
  };

  const sendPatiently = async (change) => {
    for (const wait of RETRIES) {
      try {
        return await post(change);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // fetch says TypeError when nobody answers
        lines.say("The server does not answer. Trying again…");
        await pause(wait);
      }
    }
    try {
      return await post(change);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { error: "Not saved: the server does not answer. Check your connection, then repeat this." };
    }
  };

  const sendNext = async () => {
    sending = waiting.shift();
    const change = sending;
    const answer = change.isVoid ? null : await sendPatiently(change);
    sending = null;
    if (answer) {
      const code = answer.code || change.code;
      if (answer.ok) {
        const revision = lines.fromHtml(answer.row)[0].dataset.revision;
        // What was pressed on top of this change was pressed knowing it.
        for (const other of waiting) {
          if (other.code === code && other.revision === change.revision) other.revision = revision;
        }
      }
      change.settled(answer, waiting.some((other) => other.code === code));
    }
    mark(change.code);
  };

  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (waiting.length) await sendNext();
    } finally {
      isRunning = false;
    }
  };

  /* change: {url, body, code, revision, settled(answer, later)}; ``later`` tells that another change of
     the same row is still to be sent. */
  const enqueue = (change) => {
    waiting.push(change);
    mark(change.code);
    run();
    return change;
  };

  window.addEventListener("beforeunload", (event) => {
    if (pending().length) event.preventDefault();
  });

  window.SecondGear.queue = { enqueue, has: (code) => pending().some((change) => change.code === code) };
})();
