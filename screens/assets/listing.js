// Lists that one can search in and narrow down, on the screen alone.
(() => {
  // Rows are what `rows` selects. A field of type search looks in all their words; a select
  // keeps the rows that have its value among those in data-<its name>. The result does it again for new rows.
  window.spreeklijn.listing = (element, rows) => {
    const kept = {}; // what was filled in, by the id of the field: it survives new rows

    const fits = (row, field) => {
      const wanted = kept[field.id] ?? field.value;
      if (field.type === "search") return row.textContent.toLowerCase().includes(wanted.trim().toLowerCase());
      return !wanted || row.dataset[field.name].split(" ").includes(wanted);
    };
    const narrow = () => {
      const fields = [...element.querySelectorAll("[data-narrows]")];
      fields.forEach((field) => { if (field.id in kept) field.value = kept[field.id]; });
      let shown = 0;
      element.querySelectorAll(rows).forEach((row) => {
        row.hidden = !fields.every((field) => fits(row, field));
        shown += !row.hidden;
      });
      const number = element.querySelector("[data-number]");
      if (number) number.textContent = shown === Number(number.dataset.number) ? "" : `${shown} getoond`;
    };
    element.addEventListener("input", (event) => {
      if (!("narrows" in event.target.dataset)) return;
      kept[event.target.id] = event.target.value;
      narrow();
    });
    return narrow;
  };
})();
