// The annotatie in progress: its questions to correct, then its answers at a glance.
const narrow = window.spreeklijn.listing(element, ".sl-askers li");
const view = element.closest(".sl-view");
let watching = ""; // the annotatie whose answers are being followed
const saving = window.spreeklijn.soon();
let focus = null; // what gets the focus when it has been drawn
let last = ""; // what was open and how far it was

const drafting = () => element.querySelector(".sl-drafting");
const idOf = () => drafting()?.dataset.id ?? "";
const openQuestion = () => view.querySelector(".sl-drafted")?.dataset.number ?? "";

const headOf = (form) => ({
  meeting: form.elements.meeting.value,
  alderman: form.elements.alderman.value,
  agenda: form.elements.agenda.value,
});
const rowOf = (row) => ({
  text: row.querySelector("[name='text']").value,
  number: row.querySelector("[name='number']").value,
  party: row.querySelector("[name='party']").value,
  asker: row.querySelector("[name='asker']").value,
  follows: row.querySelector("[name='follows']")?.checked ?? false,
});
// All that was filled in, whichever part of it changed.
const filledIn = () => {
  const form = element.querySelector("[data-stage='questions'] form");
  if (!form) return { id: idOf() };
  return {
    id: idOf(),
    count: drafting().dataset.count,
    ...headOf(form),
    as_of: form.elements.as_of.value,
    rows: [...form.querySelectorAll("[data-row]")].map(rowOf),
  };
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, id, number, suffix } = button.dataset;
  const place = Number(button.dataset.place);
  if (act === "open") {
    focus = "h3";
    trigger("open", { id });
  } else if (act === "close") {
    focus = "h3";
    trigger("close", {});
  } else if (act === "forget") {
    if (!window.spreeklijn.twice(button, "de annotatie")) return;
    focus = "h3";
    trigger("forget", { id });
  } else if (act === "question") {
    document.documentElement.dataset.focusDrafted = "yes";
    trigger("question", { id: idOf(), number });
  } else if (act === "download") {
    window.spreeklijn.announce("Het bestand wordt gemaakt.");
    trigger("download", { id: idOf(), suffix, number: openQuestion() });
  } else if (["add", "remove", "join", "take"].includes(act)) {
    const count = element.querySelectorAll("[data-row]").length;
    const at = { add: place + 1, remove: Math.min(place, count - 2), join: place - 1, take: count }[act];
    focus = at < 0 ? "h3" : `[data-row]:nth-child(${at + 1}) textarea`;
    saving.instead(); // all that was filled in goes along
    trigger("shape", { ...filledIn(), act, place });
  }
});

element.addEventListener("change", (event) => {
  if (!event.target.closest("[data-stage='questions'] form")) return;
  const filled = filledIn();
  saving.after(() => trigger("save", filled));
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  const { form } = event.target.dataset;
  if (form === "head") {
    focus = ".sl-heading summary";
    trigger("top", { id: idOf(), ...headOf(event.target), number: openQuestion() });
  } else if (form === "more") {
    focus = ".sl-more textarea";
    window.spreeklijn.announce("De vraag wordt beantwoord.");
    trigger("more", { id: idOf(), text: event.target.elements.text.value, number: openQuestion() });
  } else {
    focus = "h3";
    saving.instead();
    trigger("answer", filledIn());
  }
});

document.addEventListener("sl-view", (event) => {
  if (event.detail !== "annotatie") return;
  const inAddress = new URLSearchParams(location.search).get("annotatie") ?? "";
  if (inAddress === idOf()) {
    saving.instead();
    trigger("shown", filledIn());
  } else trigger("shown", { id: inAddress });
});

const mark = () => element.querySelectorAll(".sl-askers li").forEach((row) => {
  row.toggleAttribute("data-chosen", row.dataset.number === openQuestion());
});
view.addEventListener("sl-drafted", mark);

watch("value", () => {
  const now = drafting();
  if (!now) return;
  window.spreeklijn.remember({ annotatie: idOf() });
  narrow();
  mark();
  const running = now.dataset.stage === "running";
  if (running && watching !== idOf()) {
    watching = idOf();
    trigger("watch", { id: watching });
  } else if (!running) watching = "";
  const state = `${idOf()}/${now.dataset.stage}`;
  // What had the focus went with the stage before: the new one begins at its heading.
  const lost = document.activeElement === document.body || document.activeElement.closest(".sl-bring");
  if (last && state !== last && lost) focus ??= "h3";
  // What was refused says so; then what was asked for; then the beginning of what is new.
  const refused = element.querySelector(".sl-error:not(:empty)") && now.dataset.stage === "questions" && focus ? "#kop-peildatum" : null;
  const target = element.querySelector(refused ?? focus ?? "none");
  if (target) target.focus({ preventScroll: focus === "h3" && !refused });
  if (state !== last && last && focus === "h3") window.scrollTo(0, 0);
  last = state;
  focus = null;
});
