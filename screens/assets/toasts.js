// Gradio's own messages (a lost connection, a file it refuses) in Dutch. They exist in English only.
(() => {
  const titles = { Error: "Fout", Warning: "Let op", Info: "Bericht", Success: "Gelukt" };
  const texts = [
    [/connection.*(lost|errored)/i, "De verbinding met Spreeklijn is weg. Er wordt een nieuwe verbinding gezocht. Wat u typte, blijft staan."],
    [/exceeds?\b(?:.*: "(.+)")?|too large/i, "Dit bestand is te groot. De grens is 100 MB. Splits het of verklein de afbeeldingen."],
    [/invalid file type(?:: (.+?)\. Only)?|not allowed/i, "Dit soort bestand wordt niet gelezen. Sla het op als Word, PDF of tekst."],
  ];
  const other = "Er ging iets mis. Probeer het opnieuw; gebeurt het weer, meld het dan bij de beheerder.";
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  const translate = () => {
    document.querySelectorAll(".toast-title").forEach((title) => {
      put(title, titles[title.textContent.trim()] ?? title.textContent);
    });
    document.querySelectorAll(".toast-message-text").forEach((message) => {
      const said = message.textContent.trim();
      if (message.dataset.told === said) return;
      const [pattern, text] = texts.find(([known]) => known.test(said)) ?? [null, other];
      const file = pattern?.exec(said)[1];
      message.dataset.told = file ? `${file}: ${text}` : text;
      put(message, message.dataset.told);
    });
    document.querySelectorAll(".toast-close[aria-label='Close']").forEach((button) => {
      button.setAttribute("aria-label", "Sluit dit bericht");
    });
  };

  new MutationObserver(translate).observe(document.querySelector("gradio-app"), { childList: true, subtree: true, characterData: true });
})();
