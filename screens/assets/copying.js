// To the clipboard: text, and beside it what Word makes headings and bullets of.
(() => {
  const asText = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    return field;
  };
  // Outside https and localhost there is no clipboard; the old way still works there.
  const oldWay = (text, html) => {
    const shown = html ? document.createElement("div") : asText(text);
    // Our own server made this markup, and escaped in it whatever a paper says.
    if (html) shown.innerHTML = html;
    document.body.append(shown);
    if (html) getSelection().selectAllChildren(shown);
    else shown.select();
    document.execCommand("copy");
    shown.remove();
  };

  window.spreeklijn.copy = async (text, html) => {
    try {
      if (!html) return await navigator.clipboard.writeText(text);
      const kinds = { "text/plain": text, "text/html": html };
      const blobs = Object.entries(kinds).map(([type, said]) => [type, new Blob([said], { type })]);
      return await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      return oldWay(text, html);
    }
  };
})();
