// The editor: marks in the text and findings beside it while somebody types. What was typed is never changed but by a press.

/** Binds a form with a text to the findings that the server makes of it. */
export function bindEditor(form) {
  const area = form.querySelector("textarea");
  const marks = form.querySelector("[data-marks]");
  const place = form.querySelector("[data-findings]");
  const state = form.querySelector("[data-editor-state]");
  let waiting = 0;
  let asked = 0;

  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.editor, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (turn !== asked) return;
      if (!answer.ok) {
        state.textContent = area.value.trim() ? "Nakijken lukt nu niet. Bewaren kan wel." : "";
        return;
      }
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      keepOpen(place, part.body);
      place.replaceChildren(...part.body.childNodes);
      offer(place, area, changed);
      paint(area, marks, place);
      state.textContent = "";
    } catch {
      state.textContent = "Geen verbinding. Uw tekst staat nog hier; bewaar hem zodra het weer kan.";
    }
  };
  const changed = () => {
    grow();
    // Old marks would stand in wrong places; until the new ones come there are none.
    marks.replaceChildren();
    clearTimeout(waiting);
    waiting = setTimeout(ask, 300);
  };

  area.addEventListener("input", changed);
  addEventListener("resize", grow);
  for (const button of form.querySelectorAll("[data-insert-text]")) {
    button.addEventListener("click", () => put(area, area.selectionStart, area.selectionEnd, spaced(area, button.dataset.insertText), changed));
  }
  grow();
  offer(place, area, changed);
  paint(area, marks, place);
}

/** Findings count code points, a text area counts UTF-16 units. */
function units(text) {
  const places = [0];
  let place = 0;
  for (const sign of text) places.push((place += sign.length));
  return (number) => places[Math.min(number, places.length - 1)];
}

/** Draws the marks behind the text: the same words, with the findings under them. */
function paint(area, marks, place) {
  const at = units(area.value);
  const found = [...place.querySelectorAll("[data-start]")].map((row) => ({
    start: at(Number(row.dataset.start)),
    end: at(Number(row.dataset.end)),
    grade: row.dataset.grade,
  }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let last = 0;
  for (const mark of found) {
    if (mark.start < last) continue;
    parts.push(area.value.slice(last, mark.start));
    const span = document.createElement("span");
    span.className = mark.grade === "gap" ? "gap-mark" : `found is-${mark.grade}`;
    span.textContent = area.value.slice(mark.start, mark.end);
    parts.push(span);
    last = mark.end;
  }
  parts.push(area.value.slice(last), "\n");
  marks.replaceChildren(...parts);
}

/** A better wording can be taken with one press; a number goes to the words that it speaks of. */
function offer(place, area, changed) {
  for (const row of place.querySelectorAll("[data-start]")) {
    const at = units(area.value);
    const [start, end] = [at(Number(row.dataset.start)), at(Number(row.dataset.end))];
    const words = area.value.slice(start, end);
    const link = row.matches("a") ? row : row.querySelector("a.reference");
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      area.focus();
      area.setSelectionRange(start, end);
    });
    for (const better of row.querySelectorAll("[data-replacement]")) {
      if (better.textContent.startsWith("(")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link-button";
      button.textContent = `Vervang door ‘${better.textContent}’`;
      button.addEventListener("click", () => {
        if (area.value.slice(start, end) !== words) return;
        put(area, start, end, better.textContent, changed);
      });
      better.replaceWith(button);
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
