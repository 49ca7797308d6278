// The strip stays in sight. On a narrow screen its head scrolls away and the clocks stay; for that its height must be known.

export function measureStrip() {
  const strip = document.querySelector(".strip");
  const head = strip?.querySelector(".strip-what");
  if (!head) return;
  const measure = () => {
    const isWide = matchMedia("(min-width: 62rem)").matches;
    const hidden = isWide ? 0 : head.getBoundingClientRect().bottom - strip.getBoundingClientRect().top;
    const root = document.documentElement.style;
    root.setProperty("--strip-head", `${hidden}px`);
    const current = strip.querySelector(".tabs [aria-current]");
    if (current) current.closest("ul").scrollLeft = current.offsetLeft - 16;
    root.setProperty("--strip-clocks", `${strip.offsetHeight - hidden}px`);
  };
  new ResizeObserver(measure).observe(strip);
  measure();
}
