// Checks a count while it is typed: void papers give the valid ones, and the marks of every line must add up to those.
// The procedure judges it again; without this script nothing is lost but the early word.
const number = (input) => (/^\d+$/.test(input.value.trim()) ? Number(input.value) : 0);
const sum = (inputs) => [...inputs].reduce((total, input) => total + number(input), 0);

function say(output, key, figures) {
  const text = (output.getAttribute(key) ?? "").replace("{n}", figures.n).replace("{m}", figures.m);
  if (output.textContent !== text) output.textContent = text;
}

function check(form) {
  const valid = Number(form.dataset.returned) - sum(form.querySelectorAll("[data-mark=void]"));
  say(form.querySelector("[data-valid]"), "data-text", { n: valid });
  for (const line of form.querySelectorAll("[data-line]")) {
    const inputs = line.querySelectorAll("[data-mark=line]");
    const output = line.querySelector("[data-sum]");
    const total = sum(inputs);
    const begun = [...inputs].some((input) => input.value.trim() !== "");
    if (!begun) {
      delete output.dataset.state;
      output.textContent = "";
      continue;
    }
    output.dataset.state = total === valid ? "right" : "wrong";
    say(output, `data-text-${output.dataset.state}`, { n: total, m: valid });
  }
}

const all = () => document.querySelectorAll("form.count-form").forEach(check);

function oneMoreName(button) {
  const rows = button.closest("[data-names]").querySelectorAll("[data-name-row]");
  const last = rows[rows.length - 1];
  const row = last.cloneNode(true);
  const renamed = (name) => name.replace(/^name\.\d+/, `name.${rows.length + 1}`);
  row.querySelectorAll("input").forEach((input) => { input.id = input.name = renamed(input.name); input.value = ""; input.removeAttribute("value"); });
  row.querySelectorAll("label").forEach((label) => { label.htmlFor = renamed(label.htmlFor); });
  last.after(row);
  row.querySelector("input").focus();
}

document.addEventListener("input", (event) => { const form = event.target.closest?.("form.count-form"); if (form) check(form); });
document.addEventListener("click", (event) => { const more = event.target.closest?.("[data-more-names]"); if (more) oneMoreName(more); });
document.addEventListener("yishi:patch", all);
document.addEventListener("yishi:answer", all);
all();
