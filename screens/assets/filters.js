// Opens and closes the filters, and says how many are set.
const button = () => element.querySelector("button");
const panel = () => document.getElementById("filters");

const expand = (open) => {
  document.documentElement.dataset.filters = open ? "open" : "closed";
  button().setAttribute("aria-expanded", String(open));
};
expand(false);
element.addEventListener("click", (event) => {
  if (event.target.closest("button")) expand(button().getAttribute("aria-expanded") !== "true");
});
watch("value", () => {
  // A filter with an error must be seen.
  if (element.querySelector("[data-error]")) {
    expand(true);
    panel().querySelector("input, textarea")?.focus();
  } else {
    expand(document.documentElement.dataset.filters === "open");
  }
});
