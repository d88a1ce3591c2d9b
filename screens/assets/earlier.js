// The list of earlier conversations: opened and closed here, 'open', 'forget' and 'fresh' on the server.
const list = () => element.querySelector("#eerdere-gesprekken");

const expand = (open) => {
  list().hidden = !open;
  element.querySelector("[data-act='list']").setAttribute("aria-expanded", String(open));
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, id } = button.dataset;
  if (act === "list") expand(list().hidden);
  else if (act === "fresh") {
    expand(false);
    trigger("fresh", {});
    document.querySelector("#vraag textarea")?.focus();
  }
  else if (act === "open") { expand(false); trigger("open", { id }); }
  else if (act === "forget" && window.spreeklijn.twice(button, "het gesprek")) trigger("forget", { id });
});
element.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !list().hidden) {
    expand(false);
    element.querySelector("[data-act='list']").focus();
  }
});
