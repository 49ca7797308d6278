// The first post grows along with the answers.

/** Shows what the form would make, a moment after the last key. */
export function growAlong(form) {
  const place = form.querySelector("[data-preview-place]");
  let waiting = 0;
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok || turn !== asked) return;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...part.body.childNodes);
    } catch {
      // Without a line the form works on; the next key tries again.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });
  if ([...new FormData(form).values()].some((value) => value.length > 40)) ask();
}
