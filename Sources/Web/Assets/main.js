// Pages work without this. It adds life: news without a reload, and small comforts.
import { followIncident } from "./live.js";
import { bindLetter } from "./letter.js";
import { measureStrip } from "./strip.js";

measureStrip();
document.querySelector("[data-focus]")?.focus();

// What was just done is told once: a reload or a bookmark does not tell it again.
const here = new URL(location.href);
if (here.searchParams.has("gedaan")) {
  here.searchParams.delete("gedaan");
  history.replaceState(null, "", here);
}

const live = document.querySelector("[data-live]");
if (live && "EventSource" in window) followIncident(live);

if (document.querySelector(".letter")) bindLetter();
