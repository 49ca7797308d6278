// A query is tried while somebody types: what it would have found, and by which words.

/** Binds the form of a query to what the server finds with it. */
export function bindTrial(form) {
  const field = form.querySelector('[name="vraag"]');
  const place = form.querySelector("[data-trial-place]");
  let waiting = 0;
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    if (!field.value.trim()) return;
    try {
      const answer = await fetch(`${form.dataset.trial}?${new URLSearchParams({ vraag: field.value })}`);
      if (!answer.ok || turn !== asked) return;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...part.body.childNodes);
    } catch {
      // The next key tries again.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 400);
  });
  // Striking a word changes the query in the field, and so can be undone there.
  place.addEventListener("click", (event) => {
    const link = event.target.closest("[data-strike]");
    if (!link) return;
    event.preventDefault();
    field.value = link.dataset.strike;
    field.focus();
    ask();
  });
}
