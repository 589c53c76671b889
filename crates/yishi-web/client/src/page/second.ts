// The second device: opens a ballot under test and says what it holds, or what does not fit.
//
// The opening stands behind the # of the address and never reaches the server. Invariant: the names it shows are those of the
// election's record, which the ballot is sealed for; nothing is taken from the first device but what is proved.
import type { Election } from "../main";
import { checkOpened, chosen, takeFragment } from "../main";
import { Ballots, fields } from "./ballots";
import { grouped } from "./code";
import { made, one, slots } from "./elements";
import type { Problem } from "./problem";
import { problemOf } from "./problem";
import { ways } from "./send";
import { told } from "./words";

type Bits = readonly number[];

interface Shown {
  readonly uuid: string;
  readonly hash: string;
  readonly opening: string;
}

const root = one("#second");
const ballots = new Ballots(root.dataset["session"] ?? "", document.documentElement.lang);

/** Shows one part of the page and hides the others. */
function show(part: "empty" | "checking" | "fits" | "wrong"): void {
  for (const each of root.querySelectorAll<HTMLElement>("[data-part]")) each.hidden = each.dataset["part"] !== part;
}

function wrong(problem: Problem): void {
  one("[data-slot=misfit]").textContent = told(problem);
  show("wrong");
}

function read(text: string): Shown | null {
  try {
    const { uuid, hash, opening } = fields(JSON.parse(text));
    const isShown = typeof uuid === "string" && typeof hash === "string" && typeof opening === "string";
    // Both go into addresses, so nothing else may stand in them.
    const isPlain = isShown && /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(uuid) && /^[0-9a-f]{64}$/.test(hash);
    return isPlain ? { uuid, hash, opening } : null;
  } catch {
    return null;
  }
}

async function check({ uuid, hash, opening }: Shown): Promise<void> {
  show("checking");
  const found = await ballots.election(uuid, ways());
  if ("code" in found) return wrong(found);
  const ballot = await ballots.tested(uuid, hash, ways());
  if (typeof ballot !== "string") return wrong(ballot);
  const verdict = await checkOpened(found.election, ballot, opening);
  if (verdict.fits) return fits(found.election, verdict.tracker, verdict.choices);
  const { misfit, question, place } = verdict;
  wrong({ kind: "misfit", code: misfit, question, place });
}

function fits(election: Election, tracker: string, choices: readonly Bits[]): void {
  const title = one("[data-slot=title]");
  title.textContent = election.name;
  // A vote's only question often bears its name, which need not be read twice.
  title.hidden = election.questions.every(({ question }) => question === election.name);
  one("[data-slot=holds]").replaceChildren(...choices.flatMap((bits, at) => held(election, bits, at)));
  slots("tracker").forEach((place) => place.replaceChildren(...grouped(tracker).map((group) => made("span", group))));
  show("fits");
}

/** What is held of one question, in the words of the record. */
function held({ questions }: Election, bits: Bits, at: number): HTMLElement[] {
  const question = questions[at];
  if (question === undefined) return [];
  const list = document.createElement("ul");
  const { answers } = chosen(question, bits);
  list.append(...answers.map((answer) => made("li", answer)));
  if (answers.length === 0) list.append(made("li", root.dataset["none"] ?? ""));
  return [made("h3", question.question), list];
}

async function begin(): Promise<void> {
  document.querySelectorAll(".vote-starting").forEach((line) => line.remove());
  root.hidden = false;
  try {
    const text = takeFragment();
    if (text === "") return show("empty");
    const shown = read(text);
    if (shown === null) wrong({ kind: "misfit", code: "opening-form" });
    else await check(shown);
  } catch (error) {
    wrong(problemOf(error));
  }
}

addEventListener("hashchange", () => void begin());
void begin();
