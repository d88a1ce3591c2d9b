// The runs: looked at again when the view is 'shown', for one may have ended.
document.addEventListener("sl-view", (event) => {
  if (event.detail === "evaluatie") trigger("shown", {});
});
