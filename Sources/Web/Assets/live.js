// Keeps an open page of an incident up to date. Nothing moves under the hand: what is new is offered, not forced.
import { NewsBar } from "./news.js";

/** Follows the incident of this page: news, changes by others, and the clocks. */
export function followIncident(strip) {
  const panel = document.querySelector("[data-hits]");
  const bar = panel ? new NewsBar(panel, panel.querySelector("[data-hit-list]")) : null;
  const tab = strip.querySelector('[data-tab="media"]');
  let newest = Number(strip.dataset.newest);
  let state = strip.dataset.state;
  let stream = null;
  // The state that this page's own act left: that is no news to whoever did it.
  let own = 0;
  document.addEventListener("eigen-stand", (event) => {
    own = Math.max(own, event.detail);
    if (Number(state) <= own) document.querySelector("[data-changed-bar]")?.replaceChildren();
  });

  const open = () => {
    if (stream) return;
    stream = new EventSource(`${strip.dataset.events}?na=${newest}&stand=${state}`);
    stream.addEventListener("treffers", (event) => {
      const fresh = [...parse(event.data).querySelectorAll("[data-hit]")].reverse();
      for (const hit of fresh) {
        newest = Math.max(newest, Number(hit.dataset.hit));
        bar?.add(hit);
      }
      if (bar) bar.show();
      else countUp(tab, fresh.length);
    });
    stream.addEventListener("gewijzigd", (event) => {
      state = event.data;
      if (Number(state) > own) offerReload();
    });
    stream.addEventListener("klokken", (event) => {
      const clocks = parse(event.data).querySelector("[data-clocks]");
      if (clocks) strip.querySelector("[data-clocks]")?.replaceWith(clocks);
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

/** On the other pages the tab tells how much is new. */
function countUp(tab, more) {
  if (!tab || more === 0) return;
  let count = tab.querySelector(".count");
  if (!count) {
    count = document.createElement("span");
    count.className = "count";
    tab.append(" ", count);
  }
  count.textContent = `${(parseInt(count.textContent, 10) || 0) + more} nieuw`;
}

/** What someone else changed is offered: a half-filled form stays as it is. */
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
