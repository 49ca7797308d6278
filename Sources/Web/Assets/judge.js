// Judging news with keys, one text at a time. A row changes where it stands; the list does not move.

/** Presses on a text change its row alone. */
export function bindJudging(list) {
  list.addEventListener("keydown", closeReasons);
  list.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-judge]");
    if (!form) return;
    event.preventDefault();
    const row = form.closest("[data-item]");
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    fields.set("deel", "rij");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields });
      if (!answer.ok) return form.submit();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-item]");
      for (const fold of row.querySelectorAll("details[open]")) {
        const same = fresh.querySelector(`details.${fold.className.split(" ")[0]}`);
        if (same && !fold.matches(".dismiss")) same.open = true;
      }
      row.replaceWith(fresh);
      // The page knows of what it did itself.
      document.dispatchEvent(new CustomEvent("eigen-stand", { detail: Number(answer.headers.get("Eenmond-Stand")) }));
      fresh.focus({ preventScroll: true });
    } catch {
      form.submit();
    }
  });
}

/** Escape closes the reasons to put a text aside. */
function closeReasons(event) {
  const fold = event.key === "Escape" && event.target.closest("details.dismiss[open]");
  if (!fold) return;
  fold.open = false;
  fold.closest("[data-item]")?.focus({ preventScroll: true });
}

/** The keys of a list of texts; each does what a button of the row does. */
export function judgeKeys(list) {
  const rows = () => [...list.querySelectorAll("[data-item]")];
  const current = () => document.activeElement?.closest?.("[data-item]");
  const step = (by) => {
    const all = rows();
    const next = all[Math.min(Math.max(all.indexOf(current()) + by, 0), all.length - 1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  };
  const press = (selector) => () => current()?.querySelector(selector)?.click();
  return {
    j: () => step(1),
    k: () => step(-1),
    a: press('[name="doe"][value="erbij"]'),
    x: () => {
      const fold = current()?.querySelector("details.dismiss");
      if (!fold) return;
      fold.open = true;
      fold.querySelector("button")?.focus();
    },
    1: press('[data-key="1"]'),
    2: press('[data-key="2"]'),
    3: press('[data-key="3"]'),
    4: press('[data-key="4"]'),
  };
}
