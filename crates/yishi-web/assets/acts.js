// Folds what belongs to a case that is not chosen. Without this script every case stands open, and only the chosen one is read.
function fold(choice) {
  const select = choice.querySelector(":scope > .field > select");
  for (const part of choice.querySelectorAll(":scope > .case")) part.hidden = part.dataset.case !== select.value;
}

for (const choice of document.querySelectorAll(".cases")) {
  fold(choice);
  choice.addEventListener("change", () => fold(choice));
}
