// The panel of one document: takes the focus when it was asked for, marks its row in the list.
const panel = element.closest(".sl-panel");
// What scrolls must be reachable without a mouse, also where it holds nothing to press.
panel.tabIndex = 0;
panel.setAttribute("role", "region");
panel.setAttribute("aria-label", "Gegevens van een stuk");

watch("value", () => {
  const heading = element.querySelector("h3");
  document.querySelectorAll(".sl-documents tr[data-id]").forEach((row) => {
    row.toggleAttribute("data-chosen", row.dataset.id === heading?.dataset.id);
  });
  if (document.documentElement.dataset.focusDocument === "yes") {
    delete document.documentElement.dataset.focusDocument;
    heading?.focus({ preventScroll: true });
    if (window.spreeklijn.isOneColumn()) heading?.scrollIntoView({ behavior: window.spreeklijn.smooth() });
  }
});
