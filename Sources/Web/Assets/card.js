// What there is to say of the words at the caret, at those words: the reason, and better words to click. Tab goes into it, Escape away.

export class FindingCard {
  #area;
  #marks;
  #replace;
  #card;
  #told;
  #current = null;
  #closed = null;

  /** - marks: a function that gives the marks as they stand now. */
  constructor(form, area, marks, replace) {
    this.#area = area;
    this.#marks = marks;
    this.#replace = replace;
    this.#card = form.querySelector("[data-card]");
    this.#told = form.querySelector("[data-card-told]");
    document.addEventListener("selectionchange", () => document.activeElement === area && this.look());
    area.addEventListener("blur", () => setTimeout(() => this.#card.contains(document.activeElement) || this.#hide()));
    this.#card.addEventListener("focusout", (event) => {
      if (event.relatedTarget !== area && !this.#card.contains(event.relatedTarget)) this.#hide();
    });
    form.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows what belongs to the caret; nothing when it stands in no mark. */
  look() {
    if (document.activeElement !== this.#area && !this.#card.contains(document.activeElement)) return;
    const mark = this.#at(this.#area.selectionStart);
    if (!mark) {
      this.#closed = null;
      return this.#hide();
    }
    if (mark.row === this.#closed) return;
    if (mark.row === this.#current) return this.#place(mark);
    this.#show(mark);
  }

  #at(caret) {
    const here = this.#marks().filter((mark) => mark.start <= caret && caret <= mark.end && mark.end > mark.start);
    // At the seam of two the one that begins here; of two that lie over each other the shortest.
    return here.sort((a, b) => (a.end === caret) - (b.end === caret) || a.end - a.start - (b.end - b.start))[0];
  }

  #show(mark) {
    this.#current = mark.row;
    for (const row of document.querySelectorAll(".finding.is-lit")) row.classList.remove("is-lit");
    const isFinding = mark.row.matches(".finding");
    if (isFinding) {
      mark.row.classList.add("is-lit");
      showInside(mark.row.closest(".remarks"), mark.row);
    }
    const isOver = mark.grade === "over";
    const name = isFinding ? mark.row.querySelector("strong").textContent : isOver ? "Te lang" : "Nog invullen";
    const other = isOver ? "Dit past niet meer op dit kanaal." : mark.row.textContent;
    const message = isFinding ? mark.row.querySelector("[data-message]").textContent : other;
    const head = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = `${name}: `;
    head.append(strong, message);
    const better = [...mark.row.querySelectorAll("[data-replacement]")].map((part) => part.dataset.replacement || part.textContent);
    const buttons = better.filter((words) => !words.startsWith("(")).map((words) => replacementButton(words, () => {
      const fresh = this.#marks().find((other) => other.row === mark.row);
      if (fresh) this.#replace(fresh, words);
    }));
    const parts = [head];
    if (buttons.length > 0) {
      const row = document.createElement("div");
      row.className = "actions";
      row.append(...buttons);
      parts.push(row);
    }
    const why = mark.row.querySelector("details p")?.textContent;
    if (why) parts.push(Object.assign(document.createElement("p"), { className: "soft", textContent: why }));
    this.#card.replaceChildren(...parts);
    this.#card.hidden = false;
    this.#place(mark);
    this.#told.textContent = `${name}: ${message}${buttons.length > 0 ? " Tab gaat naar een betere formulering." : ""}`;
  }

  #place(mark) {
    if (!mark.span) return;
    const sheet = this.#card.offsetParent?.getBoundingClientRect();
    const boxes = mark.span.getClientRects();
    const last = boxes[boxes.length - 1];
    if (!sheet || !last) return;
    // Beside the text where there is room for it there, so that it covers no words; else below the last line that it speaks of.
    const room = document.documentElement.clientWidth - sheet.right - 16;
    const isBeside = room >= 260;
    this.#card.classList.toggle("is-beside", isBeside);
    this.#card.style.width = isBeside ? `${Math.min(room, 384)}px` : "";
    const most = Math.max(sheet.width - this.#card.offsetWidth - 8, 8);
    this.#card.style.top = `${(isBeside ? boxes[0].top - 12 : last.bottom + 6) - sheet.top}px`;
    this.#card.style.left = isBeside ? `${sheet.width + 8}px` : `${Math.min(Math.max(last.left - sheet.left, 8), most)}px`;
  }

  #hide() {
    this.#card.hidden = true;
    this.#current = null;
    this.#told.textContent = "";
    for (const row of document.querySelectorAll(".finding.is-lit")) row.classList.remove("is-lit");
  }

  #key(event) {
    if (event.key === "Escape" && !this.#card.hidden) {
      event.preventDefault();
      this.#closed = this.#current;
      this.#hide();
      this.#area.focus();
    }
    if (event.key === "F8") {
      event.preventDefault();
      this.#closed = null;
      this.#step(event.shiftKey ? -1 : 1);
    }
  }

  /** To the next words with a finding, and round. */
  #step(by) {
    const marks = this.#marks().filter((mark) => mark.end > mark.start);
    if (marks.length === 0) return;
    const caret = this.#area.selectionStart;
    const next = by > 0 ? marks.find((mark) => mark.start > caret) ?? marks[0] : marks.findLast((mark) => mark.end < caret) ?? marks[marks.length - 1];
    this.#area.focus();
    this.#area.setSelectionRange(next.start, next.end);
    next.span?.scrollIntoView({ block: "center" });
    this.look();
  }
}

/** Scrolls the list beside the text to a finding; the page itself stays where it is. */
function showInside(list, row) {
  const [box, frame] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (list.scrollHeight > list.clientHeight && (box.top < frame.top || box.bottom > frame.bottom)) list.scrollTop += box.top - frame.top - 16;
}

/** A button that puts better words in the place of those that were found. */
export function replacementButton(words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  button.dataset.replacement = words;
  button.textContent = `Vervang door ‘${words}’`;
  button.addEventListener("click", act);
  return button;
}
