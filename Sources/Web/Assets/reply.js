// An answer to the raad is looked at while somebody types: what holds it, and how the raad would read it.

/** Binds the form of an answer to what the server says of it. */
export function bindReply(form) {
  const place = form.querySelector("[data-reply-findings]");
  const state = form.querySelector("[data-reply-state]");
  let waiting = 0;
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.reply, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok || turn !== asked) return;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      const open = [...place.querySelectorAll("details[open]")].map((fold) => fold.closest(".finding").textContent);
      const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
      place.replaceChildren(...part.body.childNodes);
      for (const fold of place.querySelectorAll("details")) fold.open = open.includes(fold.closest(".finding").textContent);
      if (focused) document.getElementById(focused)?.focus();
      const errors = place.querySelectorAll(".finding.is-fout").length;
      state.textContent = errors === 0 ? "" : errors === 1 ? "Eén fout houdt dit antwoord tegen." : `${errors} fouten houden dit antwoord tegen.`;
    } catch {
      // The next key tries again; the server looks once more when the answer is sent.
    }
  };
  const later = (event) => {
    if (event.target.name === "laat-staan") return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, 300);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  // What stands ticked already is shown as the raad would read it; a form that is folded away waits.
  if (form.offsetParent && form.querySelector("input[type=checkbox]:checked")) ask();
}
