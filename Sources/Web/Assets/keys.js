// Keys for who wants them: ? shows them all, g and a letter goes to a page. They can be switched off.

const places = { o: ["/", "Overzicht"], b: ["/bronnen", "Bronnen"], z: ["/zoeken", "Zoeken"], c: ["/contacten", "Contacten"] };
const tabs = { f: "feiten", m: "media", e: "berichten", r: "raad", l: "logboek" };
const words = { j: "volgende bericht", k: "vorige bericht", a: "hoort erbij", x: "hoort er niet bij, met reden", 1: "label informatiebehoefte", 2: "label gedrag", 3: "label betekenisgeving", 4: "label gerucht" };
const setting = "eenmond-toetsen";

/** Listens to single keys outside fields. */
export function bindKeys(own) {
  let isGoing = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    if (event.key === "?") return show(own);
    if (localStorage.getItem(setting) === "uit") return;
    if (isGoing) {
      isGoing = false;
      const link = document.querySelector(`[data-tab="${tabs[event.key]}"]`) ?? document.querySelector(`.menu a[href="${places[event.key]?.[0]}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === "g") {
      isGoing = true;
      setTimeout(() => (isGoing = false), 1500);
      return;
    }
    const act = own[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function show(own) {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", "toetsen");
  const title = Object.assign(document.createElement("h2"), { id: "toetsen", textContent: "Toetsen" });
  const list = document.createElement("dl");
  const line = (key, what) => {
    const row = document.createElement("div");
    const name = document.createElement("dt");
    name.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    row.append(name, Object.assign(document.createElement("dd"), { textContent: what }));
    list.append(row);
  };
  for (const key of Object.keys(words)) if (own[key]) line(key, words[key]);
  for (const [key, tab] of Object.entries(tabs)) if (document.querySelector(`[data-tab="${tab}"]`)) line(`g ${key}`, `naar ${tab}`);
  for (const [key, [href, name]] of Object.entries(places)) if (document.querySelector(`.menu a[href="${href}"]`)) line(`g ${key}`, `naar ${name}`);
  line("?", "dit overzicht");
  const isOff = localStorage.getItem(setting) === "uit";
  const toggle = Object.assign(document.createElement("button"), { className: "button is-quiet", textContent: isOff ? "Zet de toetsen aan" : "Zet de toetsen uit" });
  toggle.addEventListener("click", () => {
    localStorage.setItem(setting, isOff ? "aan" : "uit");
    dialog.close();
  });
  const close = Object.assign(document.createElement("button"), { className: "button", textContent: "Sluit" });
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, list, close, " ", toggle);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}
