// The source panel: shows which citation it is about, scrolls to the marked words, enlarges a page.
const zoom = document.querySelector(".sl-zoom");

// The numbers in the same view hear which source is shown.
const tell = (what, detail) => element.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
const goBack = () => {
  const { of = "", n = "" } = shown()?.dataset ?? {};
  tell("sl-back", { of, n });
};
const shown = () => element.querySelector(".sl-source h2");

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button?.dataset.act === "back") {
    goBack();
  } else if (button?.dataset.act === "zoom") {
    const page = button.previousElementSibling.cloneNode(true);
    zoom.querySelector(".sl-zoomed").replaceChildren(page);
    zoom.showModal();
    page.querySelector(".sl-box")?.scrollIntoView({ block: "center" });
  }
});
element.addEventListener("keydown", (event) => {
  if (event.key === "Escape") goBack();
});

const reveal = () => {
  delete document.documentElement.dataset.focusSource;
  shown().focus({ preventScroll: true });
  // Where the panel stands below the answer it has to be brought into view.
  if (window.spreeklijn.isOneColumn()) element.querySelector(".sl-source").scrollIntoView({ behavior: window.spreeklijn.smooth() });
};
element.closest(".sl-view").addEventListener("sl-look", () => { if (shown()) reveal(); });

let last = "";
watch("value", () => {
  const heading = shown();
  if (!heading) return;
  const { of = "", n = "" } = heading.dataset;
  tell("sl-source", { of, n });
  // The page comes after the passage: only a change of source moves anything.
  if (last === `${of}/${n}` && document.documentElement.dataset.focusSource !== "yes") return;
  last = `${of}/${n}`;
  const panel = element.querySelector(".sl-source");
  panel.scrollTop = 0;
  const marked = panel.querySelector("mark")?.getBoundingClientRect();
  const bottom = Math.min(panel.getBoundingClientRect().bottom, innerHeight);
  if (marked && marked.bottom > bottom) panel.scrollTop = marked.top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
  if (document.documentElement.dataset.focusSource === "yes") reveal();
});
