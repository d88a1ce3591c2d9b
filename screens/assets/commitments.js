// Commitments and motions: sorted and searched here; 'cite' and 'export' on the server.
const narrow = window.spreeklijn.listing(element, "tbody tr");
const mark = window.spreeklijn.citing(element, (place) => trigger("cite", place));
const order = { column: null, up: true };
const names = new Intl.Collator("nl", { numeric: true });

const sort = () => {
  const body = element.querySelector("tbody");
  if (!body || order.column === null) return;
  const key = (row) => row.children[order.column].dataset.key;
  const rows = [...body.rows].sort((one, other) => names.compare(key(one), key(other)));
  body.append(...(order.up ? rows : rows.reverse()));
  element.querySelectorAll("th[aria-sort]").forEach((head, place) => {
    head.setAttribute("aria-sort", place !== order.column ? "none" : order.up ? "ascending" : "descending");
  });
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button?.dataset.act === "sort") {
    const column = Number(button.dataset.column);
    order.up = column === order.column ? !order.up : true;
    order.column = column;
    sort();
    window.spreeklijn.announce(`Gesorteerd op ${button.textContent.toLowerCase()}, ${order.up ? "oplopend" : "aflopend"}.`);
  } else if (button?.dataset.act === "export") {
    const shown = [...element.querySelectorAll("tbody tr")].filter((row) => !row.hidden);
    trigger("export", { ids: shown.map((row) => row.dataset.id) });
  }
});
document.addEventListener("sl-view", (event) => {
  if (event.detail === "toezeggingen") trigger("shown", {});
});
watch("value", () => { sort(); narrow(); mark(); });
