// One question of an annotatie: its answer to edit. A source takes its place for a while.
const column = element.closest(".sl-turning");
const view = element.closest(".sl-view");
const keeping = window.spreeklijn.soon();
let focus = null; // what gets the focus when it has been drawn

const turn = (shows) => { column.dataset.shows = shows; };
turn("line");
// Before the number gets the focus back it must be there again.
view.addEventListener("sl-back", () => turn("line"));
const mark = window.spreeklijn.citing(element, (place) => { turn("source"); trigger("cite", place); });

const panel = () => element.querySelector(".sl-drafted");
const here = () => ({ id: panel().dataset.id, number: panel().dataset.number });
const field = () => element.querySelector("#antwoord-tekst");
// What was written, where that is something else than what was drawn.
const written = () => (field().value === field().defaultValue ? {} : { text: field().value });

const show = (number) => {
  document.documentElement.dataset.focusDrafted = "yes";
  trigger("question", { id: panel().dataset.id, number });
};
const next = () => {
  const rows = [...view.querySelectorAll(".sl-askers li:not([hidden])")];
  const place = rows.findIndex((row) => row.dataset.number === panel().dataset.number);
  return rows[(place + 1) % rows.length]?.dataset.number;
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  const act = button?.dataset.act;
  if (act === "done") {
    focus = "[data-act='done']";
    keeping.instead(); // it goes along
    trigger("done", { ...here(), ...written(), done: button.getAttribute("aria-pressed") !== "true" });
  } else if (act === "next") {
    if (next()) show(next());
  } else if (act === "other") {
    show(button.dataset.number);
  } else if (act === "drop" && window.spreeklijn.twice(button, "de vraag")) {
    focus = "h3";
    trigger("drop", here());
  }
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = event.target.elements.text.value;
  focus = "h3";
  if (event.target.dataset.form === "answer") {
    window.spreeklijn.announce("Bezig met controleren.");
    keeping.instead();
    trigger("check", { ...here(), text });
  } else {
    window.spreeklijn.announce("De vraag wordt opnieuw beantwoord.");
    trigger("again", { ...here(), text });
  }
});
// What was written stays, also when it is not checked yet.
element.addEventListener("change", (event) => {
  if (event.target !== field()) return;
  const kept = { ...here(), text: field().value };
  keeping.after(() => trigger("keep", kept));
});

watch("value", () => {
  turn("line");
  mark();
  element.dispatchEvent(new CustomEvent("sl-drafted", { bubbles: true }));
  if (document.documentElement.dataset.focusDrafted === "yes") focus = "h3";
  delete document.documentElement.dataset.focusDrafted;
  if (!focus) return;
  if (focus === "h3") column.scrollTop = 0;
  element.querySelector(focus)?.focus({ preventScroll: focus === "h3" });
  focus = null;
  if (window.spreeklijn.isOneColumn("46rem")) column.scrollIntoView({ behavior: window.spreeklijn.smooth() });
});
