// The page after a step: which parts of it are shown, and what stands in them.
import { grouped, pathOf } from "./code";
import { all, made, one, slots, write } from "./elements";
import { layOut, showMarks, showReview } from "./sheets";
import type { State } from "./steps";
import { told } from "./words";

let shown: State | null = null;

/** Draws a state. `kept` says whether the device keeps a card. */
export function draw(state: State, kept: boolean): void {
  const isOther = shown?.step !== state.step || shown.uuid !== state.uuid;
  shown = state;
  show(state, kept);
  drawProblem(state);
  drawTracker(state);
  drawVote(state);
  if (isOther) lookAt(state);
}

/** Parts name the steps they belong to, and the conditions that must hold; the page says both. */
function show(state: State, kept: boolean): void {
  const holds = conditions(state, kept);
  const isTrue = (list: string | undefined) => (list ?? "").split(" ").every((each) => each === "" || holds.has(each));
  for (const part of all("#vote [data-step]")) {
    part.hidden = !part.dataset["step"]?.split(" ").includes(state.step) || !isTrue(part.dataset["if"]);
  }
  for (const part of all("#vote [data-if]:not([data-step])")) part.hidden = !isTrue(part.dataset["if"]);
}

function conditions({ step, vote, open, inBox, slow, problem }: State, kept: boolean): Set<string> {
  const all: Record<string, boolean> = {
    slow,
    kept: kept && vote?.throughServer !== true,
    unkept: !kept && vote?.throughServer !== true,
    server: vote?.throughServer === true,
    earlier: inBox !== null && step !== "cast",
    again: open && vote?.press === "last",
    once: vote?.press === "first",
    unproblematic: problem === null,
  };
  return new Set(Object.keys(all).filter((name) => all[name]));
}

function drawProblem({ problem }: State): void {
  const place = one("#vote-problem");
  place.hidden = problem === null;
  write(place, problem === null ? "" : told(problem));
  if (problem !== null) place.scrollIntoView({ block: "nearest" });
}

function drawTracker({ tracker, step, inBox }: State): void {
  const groups = grouped((step === "late" ? inBox : tracker) ?? "");
  for (const place of slots("tracker")) {
    if (place.dataset["tracker"] === groups.join("")) continue;
    place.dataset["tracker"] = groups.join("");
    place.replaceChildren(...groups.map((group) => made("span", group)));
    slots("checked").forEach((answer) => write(answer, ""));
  }
}

function drawVote({ step, vote, marks, link }: State): void {
  if (vote === null) return;
  layOut(vote);
  showMarks(vote.sheets, marks);
  if (step === "review") showReview(vote.sheets, marks);
  if (step === "tested" && link !== null) void drawLink(link);
}

async function drawLink(link: string): Promise<void> {
  slots<HTMLAnchorElement>("link").forEach((place) => place.setAttribute("href", link));
  const { encodeQR } = await import("./vendor/qr/index.js");
  const rows = encodeQR(link, "raw", { ecc: "low", border: 3 });
  for (const place of slots<SVGElement>("qr")) {
    place.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
    one<SVGPathElement>("path", place).setAttribute("d", pathOf(rows));
  }
}

/** A new step begins at its top, and is read aloud from its heading. */
function lookAt({ step, problem }: State): void {
  const heading = all("#vote h2[tabindex]").find((each) => each.getClientRects().length > 0);
  if (heading === undefined || step === "waiting") return;
  heading.focus({ preventScroll: true });
  if (problem === null) heading.scrollIntoView({ block: "start" });
}
