// Before anything is drawn. Gradio takes its words and the language of the page from the
// browser; our text is Dutch whatever the browser speaks.
Object.defineProperty(navigator, "language", { get: () => "nl" });
Object.defineProperty(navigator, "languages", { get: () => ["nl"] });
