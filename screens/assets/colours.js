// Light or dark as the computer is set, from the first paint on; Gradio decides the same later.
document.body.classList.toggle(
  "dark",
  (new URLSearchParams(location.search).get("__theme") ??
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark",
);
