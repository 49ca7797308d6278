// The few signs that give a text its shape, with one press: a heading, a list, bold. Press again and they are gone.

/** Binds the buttons of a form; `put(start, end, words)` writes into the text so that the browser can undo it. */
export function bindSigns(form, area, put) {
  for (const button of form.querySelectorAll("[data-sign]")) {
    button.addEventListener("click", () => {
      const { sign } = button.dataset;
      const [start, end, words] = sign === "**" ? bold(area) : lines(area, sign);
      put(start, end, words);
      if (sign === "**") area.setSelectionRange(start, start + words.length);
    });
  }
}

/** The lines of the selection with the sign before each, or without it when all have it. A line has one sign at most. */
function lines(area, sign) {
  const text = area.value;
  const start = text.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const found = text.indexOf("\n", Math.max(area.selectionEnd, start));
  const end = found < 0 ? text.length : found;
  const all = text.slice(start, end).split("\n");
  const filled = all.length > 1 ? all.filter((line) => line.trim()) : all;
  const isOn = filled.every((line) => line.startsWith(sign));
  const bare = (line) => line.replace(/^(#{1,6} |[-*] )/, "");
  const words = all.map((line) => (isOn ? line.slice(sign.length) : line.trim() || all.length === 1 ? sign + bare(line) : line)).join("\n");
  return [start, end, words];
}

/** The selection, or the word at the caret, between stars; or without them when they are there. */
function bold(area) {
  const text = area.value;
  let [start, end] = [area.selectionStart, area.selectionEnd];
  if (start === end) {
    while (start > 0 && /[^\s*]/.test(text[start - 1])) start -= 1;
    while (end < text.length && /[^\s*]/.test(text[end])) end += 1;
  }
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  const words = text.slice(start, end);
  if (text.slice(start - 2, start) === "**" && text.slice(end, end + 2) === "**") return [start - 2, end + 2, words];
  if (words.length > 4 && words.startsWith("**") && words.endsWith("**")) return [start, end, words.slice(2, -2)];
  return [start, end, `**${words}**`];
}
