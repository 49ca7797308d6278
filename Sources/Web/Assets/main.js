// Pages work without this. It adds life: news without a reload, and small comforts.
// What one page alone needs, only that page fetches.
import { followIncident } from "./live.js";
import { bindJudging, judgeKeys } from "./judge.js";
import { bindKeys } from "./keys.js";
import { measureStrip } from "./strip.js";

measureStrip();
document.querySelector("[data-focus]")?.focus();
for (const part of document.querySelectorAll("[data-without-script]")) part.hidden = true;
for (const part of document.querySelectorAll("[data-with-script]")) part.hidden = false;

// What was just done is told once: a reload or a bookmark does not tell it again.
const here = new URL(location.href);
if (here.searchParams.has("gedaan")) {
  here.searchParams.delete("gedaan");
  history.replaceState(null, "", here);
}

// An address that names a part opens what it is folded in.
const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
const fold = target?.closest("details");
if (fold) fold.open = true;

const live = document.querySelector("[data-live]");
if (live?.dataset.events && "EventSource" in window) followIncident(live);

if (document.querySelector(".letter, [data-keep]")) {
  import("./letter.js").then(({ bindLetter, bindKeep }) => {
    bindLetter();
    bindKeep();
  });
}
const form = document.querySelector("form[data-preview]");
if (form) import("./preview.js").then(({ growAlong }) => growAlong(form));
const editor = document.querySelector("form[data-editor]");
if (editor) import("./editor.js").then(({ bindEditor }) => bindEditor(editor));
const trial = document.querySelector("form[data-trial]");
if (trial) import("./trial.js").then(({ bindTrial }) => bindTrial(trial));

const replies = document.querySelectorAll("form[data-reply]");
if (replies.length > 0) import("./reply.js").then(({ bindReply }) => replies.forEach(bindReply));

const texts = document.querySelector("[data-hit-list]");
if (texts) bindJudging(texts);
bindKeys(texts ? judgeKeys(texts) : {});
