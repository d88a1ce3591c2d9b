// The timeline: 'cite' on the server; shows or hides what changed in the words.
const mark = window.spreeklijn.citing(element, (place) => trigger("cite", place));
let hidden = false; // whether the changes are

const apply = () => {
  element.querySelector("[data-act='changes']")?.setAttribute("aria-pressed", String(!hidden));
  element.querySelector(".sl-timeline")?.toggleAttribute("data-plain", hidden);
};

element.addEventListener("click", (event) => {
  if (!event.target.closest("[data-act='changes']")) return;
  hidden = !hidden;
  apply();
  window.spreeklijn.announce(hidden ? "De wijzigingen zijn verborgen." : "De wijzigingen worden getoond.");
});

watch("value", () => {
  const timeline = element.querySelector(".sl-timeline");
  if (!timeline) return;
  window.spreeklijn.remember({ onderwerp: timeline.dataset.subject, tot: timeline.dataset.day });
  apply();
  mark();
});
