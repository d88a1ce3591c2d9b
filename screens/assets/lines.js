// The list of standard lines: search in it, 'open' on the server, refreshed when 'shown'.
const narrow = window.spreeklijn.listing(element, ".sl-cards > li");

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act='open']");
  if (!button) return;
  document.documentElement.dataset.focusLine = "yes";
  trigger("open", { id: button.dataset.id });
});
document.addEventListener("sl-view", (event) => {
  if (event.detail === "lijnen") trigger("shown", {});
});
watch("value", narrow);
