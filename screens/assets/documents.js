// The list of documents: search in it, 'edit' and 'remove' on the server, refreshed when 'shown'.
const sure = document.querySelector(".sl-sure");
let sought = "";

const filter = () => element.querySelectorAll("tbody tr").forEach((row) => {
  row.hidden = !row.textContent.toLowerCase().includes(sought);
});

element.addEventListener("input", (event) => {
  if (event.target.type !== "search") return;
  sought = event.target.value.trim().toLowerCase();
  filter();
});

// Removing is asked twice: the press of the button, and the question it brings up.
const confirmed = (name) => new Promise((resolve) => {
  sure.querySelector("[data-name]").textContent = name;
  sure.addEventListener("close", () => resolve(sure.returnValue === "ja"), { once: true });
  sure.returnValue = "";
  sure.showModal();
});

element.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, id, name } = button.dataset;
  if (act === "edit") {
    document.documentElement.dataset.focusDocument = "yes";
    trigger("edit", { id });
  } else if (act === "remove" && (await confirmed(name))) {
    trigger("remove", { id });
  }
});

document.addEventListener("sl-view", (event) => {
  if (event.detail === "documenten") trigger("shown", {});
});
watch("value", filter);
