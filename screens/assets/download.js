// A file that came from the server is saved at once.
watch("value", () => {
  const link = element.querySelector("a[download]");
  if (!link) return;
  link.click();
  window.spreeklijn.announce(`Het bestand ${link.download} is opgeslagen.`);
});
