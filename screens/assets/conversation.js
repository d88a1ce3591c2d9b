// The conversation: buttons become events ('cite', 'example', 'judge'), new turns come into view.
const mark = window.spreeklijn.citing(element, (place) => trigger("cite", place));
let seen = ""; // the id of the last turn

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Outside https and localhost there is no clipboard; the old way still works there.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
};

element.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, turn, verdict } = button.dataset;
  if (act === "example") {
    trigger("example", { text: button.textContent });
  } else if (act === "judge") {
    trigger("judge", { turn, verdict, reason: "" });
  } else if (act === "copy") {
    await copy(button.dataset.text);
    button.focus();
    button.textContent = "Gekopieerd";
    window.spreeklijn.announce("Het antwoord is gekopieerd, met de bronnen.");
    setTimeout(() => { button.textContent = "Kopieer met bronnen"; }, 2500);
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
  const turns = conversation.querySelectorAll(".sl-turn");
  const last = turns[turns.length - 1];
  // A question comes into view from its beginning, and again when its answer has come. A
  // conversation that is opened stays where it is.
  if (turns.length > 1 && [last.id, seen].includes("beurt-nieuw")) {
    last.scrollIntoView({ block: "start", behavior: window.spreeklijn.smooth() });
  }
  seen = last?.id ?? "";
});
