// Between the page's elements and the vote: what the server says is on, the paper as it stands there, the marks on it.
import { all, one, slots, write } from "./elements";
import type { Mark, Marks, Sheet } from "./paper";
import { count } from "./paper";
import type { Now, Running } from "./steps";

/** What the server says now, read from the part of the page that it keeps live. */
export function nowOnPage(): Now {
  const { stage, uuid = "", press, credential } = one("#vote-now").dataset;
  if (stage === "counting" || stage === "over") return { stage: "closed", uuid };
  if (stage !== "open") return { stage: "none" };
  const sheets = all("[data-question]", paperOf(uuid).content).map(sheetOf);
  const vote: Running = { uuid, press: press === "last" ? "last" : "first", throughServer: credential === "server", sheets };
  return { stage: "open", vote };
}

function paperOf(uuid: string): HTMLTemplateElement {
  return one<HTMLTemplateElement>(`#paper-${uuid}`);
}

function sheetOf({ dataset }: HTMLElement): Sheet {
  const answers = JSON.parse(dataset["answers"] ?? "[]") as string[];
  if (dataset["kind"] === "resolution") return { kind: "resolution", answers };
  return { kind: "candidates", answers, seats: Number(dataset["seats"]) };
}

/** Lays the paper of a vote out, once. */
export function layOut({ uuid }: Running): void {
  for (const place of slots("paper")) {
    if (place.dataset["uuid"] === uuid) continue;
    place.dataset["uuid"] = uuid;
    place.replaceChildren(paperOf(uuid).content.cloneNode(true));
  }
}

/** The mark that an input stands for. */
export function markOf(input: HTMLInputElement): { question: number; line: number; mark: Mark } {
  const [question = 0, line = 0] = input.name.split("-").slice(1).map(Number);
  return { question, line, mark: input.value as Mark };
}

/** Shows the marks on the paper, and how many candidates are voted for. */
export function showMarks(sheets: readonly Sheet[], marks: Marks): void {
  const [paper] = slots("paper");
  if (paper === undefined) return;
  for (const input of all<HTMLInputElement>("input[type=radio]", paper)) {
    const { question, line, mark } = markOf(input);
    input.checked = marks[question]?.[line] === mark;
  }
  slots("counts").forEach((place) => showCounts(place, paper, sheets, marks));
}

function showCounts(place: HTMLElement, paper: HTMLElement, sheets: readonly Sheet[], marks: Marks): void {
  const questions = all("[data-question]", paper);
  const lines = sheets.flatMap((sheet, at) => {
    if (sheet.kind !== "candidates") return [];
    const voted = count(marks[at] ?? [], "for");
    const text = questions[at]?.dataset["count"]?.replace("{n}", String(voted)) ?? "";
    return [{ text, isOver: voted > sheet.seats }];
  });
  write(place, lines.map(({ text }) => text).join("\n"));
  place.toggleAttribute("data-over", lines.some(({ isOver }) => isOver));
}

/** Says in words what is chosen: for each question each mark with the lines that bear it, copied from the paper. */
export function showReview(sheets: readonly Sheet[], marks: Marks): void {
  const [paper] = slots("paper");
  if (paper === undefined) return;
  const questions = all("[data-question]", paper);
  const parts = sheets.map((sheet, at) => reviewed(questions[at], sheet, marks[at] ?? []));
  slots("review").forEach((place) => place.replaceChildren(...parts));
}

function reviewed(question: HTMLElement | undefined, sheet: Sheet, lines: readonly (Mark | null)[]): DocumentFragment {
  const part = one<HTMLTemplateElement>("#vote-review").content.cloneNode(true) as DocumentFragment;
  const title = question?.querySelector("legend")?.cloneNode(true);
  one("[data-slot=question]", part).replaceChildren(...(title?.childNodes ?? []));
  for (const group of all("[data-group]", part)) {
    const mark = group.dataset["group"] as Mark;
    // What is left open abstains in an election; a resolution is never left open.
    const bears = (each: Mark | null) => each === mark || (each === null && mark === "abstain");
    const names = lines.flatMap((each, line) => (bears(each) ? nameOf(question, line) : []));
    group.hidden = !lines.some(bears);
    const many = one("[data-slot=many]", group);
    const text = many.dataset["text"]?.replace("{n}", String(lines.filter(bears).length)) ?? "";
    many.textContent = sheet.kind === "candidates" ? text : "";
    one("[data-slot=names]", group).replaceChildren(...names);
  }
  return part;
}

/** A candidate's name as an item of a list; a resolution has none. */
function nameOf(question: HTMLElement | undefined, line: number): HTMLLIElement[] {
  const name = question?.querySelector(`[data-line="${line}"] [data-name]`);
  if (!name) return [];
  const item = document.createElement("li");
  item.append(...name.cloneNode(true).childNodes);
  return [item];
}
