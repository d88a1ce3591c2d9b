// Removing is asked twice: the first press only changes what the button says.
(() => {
  // Whether this is the second press; `what` is what goes ("het gesprek").
  window.spreeklijn.twice = (button, what) => {
    if (button.dataset.sure) return true;
    const name = button.textContent;
    button.dataset.sure = "yes";
    button.textContent = `Zeker weten? ${name}`;
    window.spreeklijn.announce(`Druk nog een keer om ${what} echt te verwijderen.`);
    button.addEventListener("blur", () => {
      delete button.dataset.sure;
      button.textContent = name;
    }, { once: true });
    return false;
  };
})();
