// The conversation: buttons become events ('cite', 'example', 'judge'), new turns come into view.
const mark = window.spreeklijn.citing(element, (place) => trigger("cite", place));
let seen = ""; // the id of the last turn
let adding = false; // whether an answer is on its way to the annotatie
let checking = false; // whether a check was asked for

const copied = (button) => {
  const name = button.textContent;
  button.focus();
  button.textContent = "Gekopieerd";
  setTimeout(() => { button.textContent = name; }, 2500);
};

// -- the draft that is being rewritten ---------------------------------------------------------

const drafts = {}; // what stands in the editors that are open, by turn: it survives new answers

const turnOf = (button) => button.getAttribute("aria-controls").slice("concept-".length);
const editorOf = (turn) => element.querySelector(`#concept-${turn}`);
const fieldOf = (turn) => element.querySelector(`#concept-tekst-${turn}`);

const unfold = (turn, open) => {
  const editor = editorOf(turn);
  if (!editor) return;
  editor.hidden = !open;
  element.querySelector(`[aria-controls="concept-${turn}"]`)?.setAttribute("aria-expanded", String(open));
  if (open) drafts[turn] = fieldOf(turn).value;
  else delete drafts[turn];
};

const restore = () => {
  for (const [turn, text] of Object.entries(drafts)) {
    if (!fieldOf(turn)) continue;
    fieldOf(turn).value = text;
    unfold(turn, true);
  }
};

element.addEventListener("input", (event) => {
  const { turn } = event.target.dataset;
  if (turn) drafts[turn] = event.target.value;
});
element.addEventListener("change", (event) => {
  const { turn } = event.target.dataset;
  if (turn && event.target.matches("textarea")) trigger("keep", { turn, text: event.target.value });
});

element.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, turn, verdict } = button.dataset;
  if (act === "example") {
    trigger("example", { text: button.textContent });
  } else if (act === "judge") {
    trigger("judge", { turn, verdict, reason: "" });
  } else if (act === "copy" || act === "copy-word") {
    await window.spreeklijn.copy(button.dataset.text, act === "copy-word" ? button.dataset.html : "");
    copied(button);
    window.spreeklijn.announce("Het antwoord is gekopieerd, met de bronnen.");
  } else if (act === "edit") {
    const open = turnOf(button);
    unfold(open, editorOf(open).hidden);
    if (!editorOf(open).hidden) fieldOf(open).focus();
  } else if (act === "check") {
    checking = true;
    window.spreeklijn.announce("Bezig met controleren.");
    trigger("check", { turn, text: fieldOf(turn).value });
  } else if (act === "annotate") {
    adding = true;
    window.spreeklijn.announce("Het antwoord wordt toegevoegd.");
    trigger("annotate", { turn, text: drafts[turn] ?? "" });
  } else if (act === "go") {
    window.spreeklijn.remember({ annotatie: button.dataset.annotatie });
    document.querySelector(".sl-nav [data-view='annotatie']").click();
  } else if (act === "copy-draft") {
    await window.spreeklijn.copy(fieldOf(turn).value, "");
    copied(button);
    window.spreeklijn.announce("Uw tekst is gekopieerd.");
  }
});

element.addEventListener("submit", (event) => {
  event.preventDefault();
  const reason = event.target.querySelector("textarea").value;
  trigger("judge", { turn: event.target.dataset.turn, verdict: "niet goed", reason });
});

watch("value", () => {
  const conversation = element.querySelector(".sl-conversation");
  if (!conversation) return;
  window.spreeklijn.remember({ gesprek: conversation.dataset.conversation });
  mark();
  restore();
  const result = element.querySelector("[data-checked]");
  if (checking && result) {
    checking = false;
    unfold(result.closest(".sl-editor").querySelector("textarea").dataset.turn, true);
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: "center", behavior: window.spreeklijn.smooth() });
  }
  const added = element.querySelector("[data-added]");
  if (adding && added) {
    adding = false;
    added.focus({ preventScroll: true });
  }
  const turns = conversation.querySelectorAll(".sl-turn");
  const last = turns[turns.length - 1];
  // A question comes into view from its beginning, and again when its answer has come. A
  // conversation that is opened stays where it is.
  if (turns.length > 1 && [last.id, seen].includes("beurt-nieuw")) {
    last.scrollIntoView({ block: "start", behavior: window.spreeklijn.smooth() });
  }
  seen = last?.id ?? "";
});
