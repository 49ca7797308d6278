// The letter: finding and place light up together, the text can be copied, and nothing typed is lost by accident.

export function bindLetter() {
  for (const link of document.querySelectorAll("a.reference")) {
    const target = () => {
      const place = document.querySelector(link.getAttribute("href"));
      return place?.classList.contains("anchor") ? place.nextElementSibling : place;
    };
    const light = (on) => () => target()?.classList.toggle("is-lit", on);
    link.addEventListener("mouseenter", light(true));
    link.addEventListener("mouseleave", light(false));
    link.addEventListener("focus", light(true));
    link.addEventListener("blur", light(false));
  }
  bindCopy();
}

function bindCopy() {
  const link = document.querySelector("[data-copy]");
  if (!link || !navigator.clipboard) return;
  const words = "Kopieer de tekst";
  link.textContent = words;
  link.setAttribute("role", "button");
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(document.querySelector(link.dataset.copy).value);
      link.textContent = "Gekopieerd";
      setTimeout(() => (link.textContent = words), 3000);
    } catch {
      location.href = link.href;
    }
  });
}

export function bindKeep() {
  const area = document.querySelector("[data-keep]");
  if (!area) return;
  let sent = false;
  area.form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", (event) => {
    if (!sent && area.value !== area.defaultValue) event.preventDefault();
  });
}
