// Numbers of sources, wherever they stand: one press shows the source beside them.
(() => {
  // `show` gets what the button says about the place. The result marks the number whose source
  // is shown; it is called again when the numbers are drawn anew.
  window.spreeklijn.citing = (element, show) => {
    const current = { of: "", n: "" };
    const is = (button, { of, n }) => button.dataset.of === of && button.dataset.n === n;

    const mark = () => element.querySelectorAll(".sl-cite").forEach((button) => {
      if (is(button, current)) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });

    const view = element.closest(".sl-view");
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-act='cite']");
      if (!button) return;
      document.documentElement.dataset.focusSource = "yes";
      show({ ...button.dataset });
      // A panel that shows this source already does not change, and would not come into view.
      if (is(button, current)) view.dispatchEvent(new CustomEvent("sl-look"));
    });
    // The source panel of the view tells which source it shows, and when it is left.
    view.addEventListener("sl-source", (event) => {
      Object.assign(current, event.detail);
      mark();
    });
    view.addEventListener("sl-back", (event) => {
      [...element.querySelectorAll(".sl-cite")].find((button) => is(button, event.detail))?.focus();
    });
    return mark;
  };
})();
