// Keys of the press desk: J or → next finding, K or ← the one before, A accepts, D gives a reason, E unfolds the evidence.
// Invariant: nothing is decided here; every key presses what stands on the page, so without this script nothing is lost.
const findings = () => [...document.querySelectorAll(".proof-list > .findings > .finding")];
const markOf = (finding) => document.getElementById(`m-${finding.dataset.finding}`);

let current = null;

function show(finding, byKey) {
  document.querySelectorAll("[data-current]").forEach((el) => el.removeAttribute("data-current"));
  current = finding;
  if (!finding) return;
  finding.setAttribute("data-current", "");
  markOf(finding)?.setAttribute("data-current", "");
  for (const el of [finding, markOf(finding)]) el?.scrollIntoView({ block: "nearest" });
  if (byKey) finding.focus({ preventScroll: true });
}

function step(by) {
  const all = findings();
  if (!all.length) return;
  const at = all.indexOf(current);
  show(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length], true);
}

const KEYS = {
  j: () => step(1),
  ArrowRight: () => step(1),
  k: () => step(-1),
  ArrowLeft: () => step(-1),
  a: () => current?.querySelector("[data-accept]")?.click(),
  d: () => current?.querySelector("[data-reason]")?.focus(),
  e: () => {
    const evidence = current?.querySelector("details.evidence");
    if (evidence) evidence.open = !evidence.open;
  },
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select")) {
    if (event.key === "Escape") { event.target.blur(); current?.focus(); }
    return;
  }
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

// A mark shows its finding beside it without moving the text; where the list is below the text, the page goes there.
function follow(event) {
  const mark = event.target.closest("a.mark");
  const finding = mark && document.getElementById(`f-${mark.dataset.finding}`);
  if (!finding) return;
  finding.closest("details")?.setAttribute("open", "");
  if (!finding.closest(".settled")) {
    event.preventDefault();
    show(finding, true);
  }
}

document.addEventListener("keydown", key);
document.addEventListener("click", follow);
const named = location.hash.startsWith("#f-") && document.getElementById(location.hash.slice(1));
if (named) show(named, false);
