// New hits collect above the list until a person asks for them.

/** The bar with the number of new hits, and the hits that wait behind it. */
export class NewsBar {
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
