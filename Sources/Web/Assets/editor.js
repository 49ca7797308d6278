// The editor: marks in the text, findings beside it and the letter as it reads, while somebody types. What was typed is never changed
// but by a press.
import { FindingCard, replacementButton } from "./card.js";
import { bindSigns } from "./signs.js";

/** Binds a form with a text to the findings and the letter that the server makes of it. */
export function bindEditor(form) {
  const area = form.querySelector("textarea");
  const layer = form.querySelector("[data-marks]");
  const place = form.querySelector("[data-findings]");
  const preview = form.querySelector("[data-preview]");
  const state = form.querySelector("[data-editor-state]");
  let marks = [];
  let text = area.value;
  let waiting = 0;
  let asked = 0;

  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const replace = (mark, words) => {
    if (area.value.slice(mark.start, mark.end) === mark.words) put(area, mark.start, mark.end, words, changed);
  };
  const card = new FindingCard(form, area, () => marks, replace);
  const take = () => {
    marks = read(place, area);
    offer(place, area, marks, replace);
    paint(area, layer, marks);
    card.look();
  };
  const ask = async () => {
    const turn = ++asked;
    const sent = area.value;
    try {
      const answer = await fetch(form.dataset.editor, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (turn !== asked || sent !== area.value) return;
      if (!answer.ok) {
        state.textContent = area.value.trim() ? "Nakijken lukt nu niet. Bewaren kan wel." : "";
        return;
      }
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = part.querySelector('[data-part="findings"]');
      keepOpen(place, fresh);
      place.replaceChildren(...fresh.childNodes);
      preview.replaceChildren(...part.querySelector('[data-part="preview"]').childNodes);
      take();
      follow(preview, area);
      state.textContent = "";
    } catch {
      state.textContent = "Geen verbinding. Uw tekst staat nog hier; bewaar hem zodra het weer kan.";
    }
  };
  const changed = () => {
    grow();
    // Until the server has looked again the marks move along with their words; what was touched loses its mark.
    marks = shifted(marks, text, area.value);
    text = area.value;
    paint(area, layer, marks);
    card.look();
    clearTimeout(waiting);
    waiting = setTimeout(ask, 300);
  };

  area.addEventListener("input", changed);
  addEventListener("resize", grow);
  for (const button of form.querySelectorAll("[data-insert-text]")) {
    button.addEventListener("click", () => put(area, area.selectionStart, area.selectionEnd, spaced(area, button.dataset.insertText), changed));
  }
  bindSigns(form, area, (start, end, words) => put(area, start, end, words, changed));
  bindViews(form, area, preview, grow);
  document.addEventListener("selectionchange", () => document.activeElement === area && follow(preview, area));
  grow();
  take();
  goToGap(preview, area, marks);
  // Typed while this script was still on its way, or brought back by the browser.
  if (area.value !== area.defaultValue) ask();
}

/** Where there is no room for both: write, or read. */
function bindViews(form, area, preview, grow) {
  const buttons = [...form.querySelectorAll("button[data-view]")];
  const show = (view) => {
    form.dataset.shows = view;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.view === view));
    if (view === "text") grow();
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.view));
  addEventListener("beforeprint", () => delete form.dataset.shows);
  show("text");
}

/** The letter shows the line that is written; a line of the text is a part of the letter. */
function follow(preview, area) {
  if (preview.scrollHeight <= preview.clientHeight) return;
  const number = area.value.slice(0, area.selectionStart).split("\n").length - 1;
  const line = preview.children[Math.min(number, preview.children.length - 1)];
  if (!line) return;
  const [box, frame] = [line.getBoundingClientRect(), preview.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) preview.scrollTop += box.top - frame.top - frame.height / 3;
}

/** An address that names a gap puts the caret in it: it is what the writer came for. */
function goToGap(preview, area, marks) {
  const place = location.hash.startsWith("#open-") && preview.querySelector(`[id="${location.hash.slice(1)}"]`);
  if (!place) return;
  const number = Number(location.hash.slice("#open-".length));
  const mark = marks.filter((one) => one.grade === "gap")[number - 1];
  if (!mark) return;
  area.focus();
  area.setSelectionRange(mark.start, mark.end);
  mark.span?.scrollIntoView({ block: "center" });
}

/** The places that the server found. Findings count code points, a text area counts UTF-16 units. */
function read(place, area) {
  const at = units(area.value);
  const marks = [...place.querySelectorAll("[data-start]")].map((row) => {
    const [start, end] = [at(Number(row.dataset.start)), at(Number(row.dataset.end))];
    return { row, grade: row.dataset.grade, start, end, words: area.value.slice(start, end) };
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function units(text) {
  const places = [0];
  let place = 0;
  for (const sign of text) places.push((place += sign.length));
  return (number) => places[Math.min(number, places.length - 1)];
}

/** Where marks stand after a change in one place. */
function shifted(marks, old, fresh) {
  let head = 0;
  const most = Math.min(old.length, fresh.length);
  while (head < most && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const moved = fresh.length - old.length;
  return marks
    .filter((mark) => mark.end <= head || mark.start >= old.length - tail)
    .map((mark) => (mark.end <= head ? mark : { ...mark, start: mark.start + moved, end: mark.end + moved }));
}

/** Draws the marks behind the text: the same words, with the findings under them. */
function paint(area, layer, marks) {
  const parts = [];
  let last = 0;
  for (const mark of marks) {
    mark.span = null;
    if (mark.start < last || mark.end === mark.start) continue;
    parts.push(area.value.slice(last, mark.start));
    mark.span = document.createElement("span");
    mark.span.className = mark.grade === "gap" ? "gap-mark" : `found is-${mark.grade}`;
    mark.span.textContent = area.value.slice(mark.start, mark.end);
    parts.push(mark.span);
    last = mark.end;
  }
  parts.push(area.value.slice(last), "\n");
  layer.replaceChildren(...parts);
}

/** Beside the text too: a better wording can be taken with one press; a number goes to the words that it speaks of. */
function offer(place, area, marks, replace) {
  for (const mark of marks) {
    const link = mark.row.matches("a") ? mark.row : mark.row.querySelector("a.reference");
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      area.focus();
      area.setSelectionRange(mark.start, mark.end);
    });
    for (const better of mark.row.querySelectorAll("[data-replacement]")) {
      if (better.textContent.startsWith("(")) continue;
      better.replaceWith(replacementButton(better.textContent, () => replace(mark, better.textContent)));
    }
  }
}

/** Puts words into the text so that the browser's own undo takes them out again. */
function put(area, start, end, words, changed) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, words)) {
    area.setRangeText(words, start, end, "end");
    changed();
  }
}

function spaced(area, words) {
  const before = area.value[area.selectionStart - 1];
  return before && !/\s/.test(before) ? ` ${words}` : words;
}

/** What somebody unfolded stays unfolded when the same finding comes again. */
function keepOpen(old, fresh) {
  const open = new Set([...old.querySelectorAll("details[open]")].map((fold) => fold.closest(".finding")?.querySelector("q")?.textContent));
  for (const row of fresh.querySelectorAll(".finding")) {
    if (open.has(row.querySelector("q")?.textContent)) row.querySelector("details").open = true;
  }
}
