// What is kept while one works: a little later, so that the press of a button goes before it.
(() => {
  const MOMENT = 250; // milliseconds
  // `after` does something in a moment; `instead` takes back what was still to be done.
  window.spreeklijn.soon = () => {
    let timer = 0;
    return {
      after(what) {
        clearTimeout(timer);
        timer = setTimeout(what, MOMENT);
      },
      instead() { clearTimeout(timer); },
    };
  };
})();
