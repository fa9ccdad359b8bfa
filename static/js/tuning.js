// The editor of a draft: a slider beside each number from 0 to 1, and the thresholds' picture that follows.
// The number is what is sent; without this file everything works but the sliders.
(() => {
  const clamp = (value) => Math.min(Math.max(value, 0), 1);
  const valueOf = (id) => {
    const field = document.getElementById(id);
    const value = field ? Number.parseFloat(field.value) : Number.NaN;
    return Number.isFinite(value) ? clamp(value) : null;
  };

  for (const slider of document.querySelectorAll("[data-slider]")) {
    const field = document.getElementById(slider.dataset.slider);
    if (!field) continue;
    slider.hidden = false;
    slider.value = field.value;
    slider.addEventListener("input", () => {
      field.value = slider.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.addEventListener("input", () => {
      if (Number.isFinite(Number.parseFloat(field.value))) slider.value = field.value;
    });
  }

  const editor = document.querySelector("[data-editor]");
  const picture = editor?.querySelector("#thresholds [data-zones]");
  if (!picture) return;

  const place = (name, from, to) => {
    const zone = picture.querySelector(`[data-zone="${name}"]`);
    zone.setAttribute("x", `${from * 100}%`);
    zone.setAttribute("width", `${Math.max(to - from, 0) * 100}%`);
  };

  const draw = () => {
    const planAt = valueOf("id_plan_at");
    const reasonAt = valueOf("id_reason_at");
    if (planAt === null || reasonAt === null) return;
    const first = Math.min(planAt, reasonAt);
    place("diffuse", 0, first);
    place("plan", first, reasonAt);
    place("reason", reasonAt, 1);
    let words = `Diffuse below ${planAt.toFixed(2)}, reason from ${reasonAt.toFixed(2)}`;
    if (planAt < reasonAt) words += ", plan between";
    const low = valueOf("id_judge_low");
    const high = valueOf("id_judge_high");
    const judged = document.getElementById("id_judge").value && low !== null && high !== null;
    place("band", judged ? low : 0, judged ? high : 0);
    if (judged) words += `; the judge is asked from ${low.toFixed(2)} to ${high.toFixed(2)}`;
    picture.querySelector("[data-zones-words]").textContent = `${words}.`;
    picture.querySelector("svg").setAttribute("aria-label", `${words}.`);
  };

  editor.addEventListener("input", draw);
  draw();
})();
