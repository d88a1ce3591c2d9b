// What belongs to the page as a whole: the views, the skip link, names for screen readers.
(() => {
  const links = [...document.querySelectorAll(".sl-nav [data-view]")];
  const first = links[0].dataset.view;
  const linkOf = (view) => links.find((link) => link.dataset.view === view);

  const viewInAddress = () => {
    const view = new URLSearchParams(location.search).get("beeld");
    return linkOf(view) ? view : first;
  };

  const nameView = () => {
    const title = `${linkOf(document.documentElement.dataset.view).textContent} – Spreeklijn`;
    if (document.title !== title) document.title = title;
  };

  const show = (view) => {
    document.documentElement.dataset.view = view;
    nameView();
    links.forEach((link) => {
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    document.dispatchEvent(new CustomEvent("sl-view", { detail: view }));
  };

  const addressOf = (change) => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(change)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString();
    return location.pathname + (text ? `?${text}` : "");
  };

  // What the scripts of the views share.
  window.spreeklijn = {
    // Say something to who uses a screen reader, and show it for a moment to everybody.
    announce(text) {
      const region = document.getElementById("sl-melding");
      region.textContent = "";
      setTimeout(() => { region.textContent = text; }, 50);
    },
    // Keep in the address what is open, so that a reload or a restart opens it again.
    remember(change) {
      const address = addressOf(change);
      if (address !== location.pathname + location.search) history.replaceState(null, "", address);
    },
    // As in the style sheets: the panel of a view stands below its list, not beside it.
    isOneColumn: (below = "60rem") => matchMedia(`(max-width: ${below}), (max-height: 32rem)`).matches,
    smooth: () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"),
  };

  links.forEach((link) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const view = link.dataset.view;
    history.pushState(null, "", addressOf({ beeld: view === first ? "" : view }));
    show(view);
    window.scrollTo(0, 0);
  }));
  addEventListener("popstate", () => show(viewInAddress()));

  // A link to a place on this page would follow <base> and load the page again.
  document.querySelector("[data-skip]").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("inhoud")?.focus();
  });
  const nameMain = () => {
    const main = document.querySelector("main:not([id])");
    main?.setAttribute("id", "inhoud");
    main?.setAttribute("tabindex", "-1");
  };

  // Gradio groups its checkboxes and choices without saying what the group is called.
  const nameGroups = () => document.querySelectorAll("main fieldset:not([aria-labelledby])").forEach((group) => {
    const label = group.querySelector("[data-testid='block-info']");
    if (!label) return;
    label.id ||= `groep-${Math.random().toString(36).slice(2)}`;
    group.setAttribute("aria-labelledby", label.id);
  });
  // A field with an error or a hint of its own: the hint stands in the element "<id>-uitleg".
  const describeFields = () => document.querySelectorAll("main [id$='-uitleg']").forEach((hint) => {
    const field = document.querySelector(`#${hint.id.slice(0, -"-uitleg".length)} :is(input, textarea)`);
    field?.setAttribute("aria-describedby", hint.id);
  });
  const mend = () => { nameMain(); nameGroups(); describeFields(); };
  new MutationObserver(mend).observe(document.querySelector("gradio-app"), { childList: true, subtree: true });

  const zoom = document.querySelector(".sl-zoom");
  zoom.addEventListener("click", (event) => { if (event.target === zoom) zoom.close(); });

  show(viewInAddress());
  // Gradio sets a title of its own when it is ready.
  new MutationObserver(nameView).observe(document.head, { childList: true, subtree: true, characterData: true });
})();
