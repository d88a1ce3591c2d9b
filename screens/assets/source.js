// The source panel: shows which citation it is about, scrolls to the marked words, enlarges a page.
const zoom = document.querySelector(".sl-zoom");

const shown = () => element.querySelector(".sl-source h2");

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button?.dataset.act === "back") {
    document.dispatchEvent(new CustomEvent("sl-back"));
  } else if (button?.dataset.act === "zoom") {
    const page = button.previousElementSibling.cloneNode(true);
    zoom.querySelector(".sl-zoomed").replaceChildren(page);
    zoom.showModal();
    page.querySelector(".sl-box")?.scrollIntoView({ block: "center" });
  }
});
element.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.dispatchEvent(new CustomEvent("sl-back"));
});

let last = "";
watch("value", () => {
  const heading = shown();
  if (!heading) return;
  const { turn = "", n = "" } = heading.dataset;
  document.dispatchEvent(new CustomEvent("sl-source", { detail: { turn, n } }));
  // The page comes after the passage: only a change of source moves anything.
  if (last === `${turn}/${n}` && document.documentElement.dataset.focusSource !== "yes") return;
  last = `${turn}/${n}`;
  const panel = element.querySelector(".sl-source");
  panel.scrollTop = 0;
  const marked = panel.querySelector("mark")?.getBoundingClientRect();
  const bottom = Math.min(panel.getBoundingClientRect().bottom, innerHeight);
  if (marked && marked.bottom > bottom) panel.scrollTop = marked.top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
  if (document.documentElement.dataset.focusSource === "yes") {
    delete document.documentElement.dataset.focusSource;
    heading.focus({ preventScroll: true });
    // Where the panel stands below the answer it has to be brought into view.
    if (matchMedia("(max-width: 60rem)").matches) panel.scrollIntoView({ behavior: window.spreeklijn.smooth() });
  }
});
