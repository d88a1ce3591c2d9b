// The panel of one line: 'decide' and 'cite' on the server. A source takes its place for a while.
const NAME = "spreeklijn-naam"; // where the browser keeps who decides
const column = element.closest(".sl-turning");
const view = element.closest(".sl-view");

const turn = (shows) => { column.dataset.shows = shows; };
turn("line");
// Before the number gets the focus back it must be there again.
view.addEventListener("sl-back", () => turn("line"));
const mark = window.spreeklijn.citing(element, (place) => { turn("source"); trigger("cite", place); });

const nameField = () => element.querySelector("#besluit-naam");

let sent = null; // the form that was sent last, to fill in again when it was refused

const refill = () => {
  const form = sent && element.querySelector(`form[data-decided="${sent.decided}"]`);
  if (!form) return nameField();
  form.closest("details").open = true;
  const fields = [...form.elements].filter((field) => field.name);
  fields.forEach((field) => {
    if (field.type === "checkbox") field.checked = sent.anchors.includes(field.value);
    else field.value = sent[field.name];
  });
  return nameField()?.value === "" ? nameField() : fields[0];
};

const decide = (wish) => {
  const who = nameField()?.value.trim() ?? "";
  if (nameField()) localStorage.setItem(NAME, who);
  document.documentElement.dataset.focusLine = "yes";
  trigger("decide", { id: element.querySelector(".sl-line").dataset.id, who, ...wish });
};

element.addEventListener("submit", (event) => {
  event.preventDefault();
  const { decided } = event.target.dataset;
  const given = new FormData(event.target);
  sent = { decided, ...Object.fromEntries(given), anchors: given.getAll("anchors") };
  decide({ ...sent, anchors: sent.anchors.flatMap((value) => value.split(" ")) });
});
element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act='undo']");
  if (!button) return;
  sent = null;
  decide({ decided: "terugdraaien", decision: button.dataset.decision });
});

watch("value", () => {
  turn("line");
  mark();
  const panel = element.querySelector(".sl-line");
  if (nameField()) nameField().value = localStorage.getItem(NAME) ?? "";
  view.querySelectorAll(".sl-cards > li").forEach((row) => {
    row.toggleAttribute("data-chosen", row.dataset.id === panel?.dataset.id);
  });
  if (document.documentElement.dataset.focusLine !== "yes") return;
  delete document.documentElement.dataset.focusLine;
  column.scrollTop = 0;
  // A decision that was not taken says why, and what was filled in is still there.
  const refused = element.querySelector(".sl-error:not(:empty)") && refill();
  if (!refused) sent = null;
  (refused || panel?.querySelector("h3"))?.focus({ preventScroll: !refused });
  if (window.spreeklijn.isOneColumn("46rem")) column.scrollIntoView({ behavior: window.spreeklijn.smooth() });
});
