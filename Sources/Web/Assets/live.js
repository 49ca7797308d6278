// New hits collect above the list until a person asks for them: nothing moves under the hand.

/** Follows the incident of this page: news, changes by others, and the clocks. */
export function followIncident(panel) {
  const list = panel.querySelector("[data-hit-list]");
  const waiting = new NewsBar(panel, list);
  let newest = Number(panel.dataset.newest);
  let state = panel.dataset.state;
  let stream = null;

  const open = () => {
    if (stream) return;
    stream = new EventSource(`${panel.dataset.events}?na=${newest}&stand=${state}`);
    stream.addEventListener("treffers", (event) => {
      for (const hit of [...parse(event.data).querySelectorAll("[data-hit]")].reverse()) {
        newest = Math.max(newest, Number(hit.dataset.hit));
        waiting.add(hit);
      }
      waiting.show();
    });
    stream.addEventListener("gewijzigd", (event) => {
      state = event.data;
      offerReload();
    });
    stream.addEventListener("klokken", (event) => {
      const clocks = parse(event.data).querySelector("[data-clocks]");
      if (clocks) document.querySelector(".strip [data-clocks]")?.replaceWith(clocks);
    });
    // A broken line opens again from what this page has seen by then.
    stream.addEventListener("error", () => {
      close();
      if (document.visibilityState === "visible") setTimeout(open, 2000);
    });
  };
  const close = () => {
    stream?.close();
    stream = null;
  };

  // A browser has few lines to one server: a page that nobody looks at gives its line back.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

/** The bar with the number of new hits, and the hits that wait behind it. */
class NewsBar {
  constructor(panel, list) {
    this.panel = panel;
    this.list = list;
    this.bar = panel.querySelector("[data-news-bar]");
    this.total = panel.querySelector("[data-total]");
    this.hits = [];
  }

  add(hit) {
    // One item may answer several queries, one after the other; it is news once.
    const item = hit.dataset.item;
    if (this.list.querySelector(`[data-item="${item}"]`)) return;
    this.hits = [hit, ...this.hits.filter((other) => other.dataset.item !== item)];
  }

  show() {
    const count = this.hits.length;
    if (count === 0) return;
    const button = this.bar.querySelector("button") ?? this.makeButton();
    button.textContent = `${count} ${count === 1 ? "nieuw bericht" : "nieuwe berichten"}`;
    // The button takes the place of the count, so that the list below stays where it is.
    this.total.hidden = true;
    document.title = `(${count}) ${document.title.replace(/^\(\d+\) /, "")}`;
  }

  makeButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.addEventListener("click", () => this.release());
    this.bar.append(button);
    return button;
  }

  release() {
    const fresh = this.hits.splice(0);
    for (const hit of this.list.querySelectorAll(".is-new")) hit.classList.remove("is-new");
    for (const hit of fresh) hit.classList.add("is-new");
    this.list.prepend(...fresh);
    this.bar.replaceChildren();
    this.total.hidden = false;
    this.panel.querySelector("[data-no-hits]")?.remove();
    this.count();
    document.title = document.title.replace(/^\(\d+\) /, "");
    const first = fresh[0]?.querySelector("h3");
    first?.setAttribute("tabindex", "-1");
    first?.focus({ preventScroll: true });
  }

  count() {
    if (!("whole" in this.total.dataset)) return;
    const number = this.list.children.length;
    this.total.textContent = `${number} ${number === 1 ? "bericht" : "berichten"} gevonden`;
  }
}

/** What someone else changed is offered, not forced: a half-filled form stays as it is. */
function offerReload() {
  const bar = document.querySelector("[data-changed-bar]");
  if (!bar || bar.firstChild) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button is-quiet";
  button.textContent = "Er is iets gewijzigd aan dit incident. Toon de nieuwe stand";
  button.addEventListener("click", () => location.reload());
  bar.append(button);
}

function parse(html) {
  return new DOMParser().parseFromString(html, "text/html");
}
