// The ballot paper: what is marked on it, and the answers of the sealed record that this stands for.
//
// Law: Electoral Law art 40 and 42: for, against, or abstain; more votes for than there are seats make a ballot void.
// Invariant: nothing is sealed from a page whose lines are not, word for word and in order, those of the election's record.
import type { Bits, Election, PairedQuestion } from "../main";
import type { Problem } from "./problem";

/** A mark on a line. */
export type Mark = "for" | "against" | "abstain";

/** A question as the page shows it. */
export type Sheet =
  | { readonly kind: "resolution"; readonly answers: readonly string[] }
  | {
      readonly kind: "candidates";
      /** How many may be voted for. */
      readonly seats: number;
      /** What the record calls the answers: for each candidate, for and against. */
      readonly answers: readonly string[];
    };

/** For each question, and in it for each line, its mark; null where none was made. */
export type Marks = readonly (readonly (Mark | null)[])[];

const MARKS: readonly Mark[] = ["for", "against", "abstain"];

/** The lines of a sheet: one for a resolution, otherwise one for each candidate. */
export function linesOf(sheet: Sheet): number {
  return sheet.kind === "resolution" ? 1 : sheet.answers.length / 2;
}

/** A paper on which nothing is marked. */
export function blank(sheets: readonly Sheet[]): Marks {
  return sheets.map((sheet) => Array.from({ length: linesOf(sheet) }, () => null));
}

/** The paper with one mark more, or another one. */
export function marked(marks: Marks, question: number, line: number, mark: Mark): Marks {
  return marks.map((lines, at) => (at === question ? lines.map((old, no) => (no === line ? mark : old)) : lines));
}

/** How many lines of a question bear the mark. */
export function count(lines: readonly (Mark | null)[], mark: Mark): number {
  return lines.filter((each) => each === mark).length;
}

/** Whether the page's questions are those of the record. */
export function agrees(sheets: readonly Sheet[], election: Election, paired: readonly PairedQuestion[]): boolean {
  const { questions } = election;
  return sheets.length === questions.length && sheets.every((sheet, at) => isQuestion(sheet, at, election, paired));
}

function isQuestion(sheet: Sheet, at: number, { questions }: Election, paired: readonly PairedQuestion[]): boolean {
  const question = questions[at];
  if (question === undefined || question.blank) return false;
  const isSame = JSON.stringify(question.answers) === JSON.stringify(sheet.answers);
  const pairs = paired.find((each) => each.question === at);
  if (sheet.kind === "resolution") {
    return isSame && pairs === undefined && question.answers.length === 3 && question.min === 1 && question.max === 1;
  }
  // Nobody who marks the page as it allows may be refused by the record's bounds.
  const lines = linesOf(sheet);
  const isWide = question.min === 0 && question.max >= lines;
  return isSame && pairs !== undefined && isWide && (pairs.most_for ?? lines) === Math.min(sheet.seats, lines);
}

/** What keeps the paper from being sealed; null where nothing does. Lines left open in an election abstain. */
export function wrongWith(sheets: readonly Sheet[], marks: Marks): Problem | null {
  for (const [at, sheet] of sheets.entries()) {
    const lines = marks[at] ?? [];
    const question = at + 1;
    if (sheet.kind === "resolution" && lines[0] == null) return { kind: "paper", code: "unmarked", question };
    if (sheet.kind === "candidates" && count(lines, "for") > sheet.seats) {
      return { kind: "paper", code: "too-many", question };
    }
  }
  return null;
}

/** The choices that are sealed. */
export function bitsOf(sheets: readonly Sheet[], marks: Marks): Bits[] {
  return sheets.map((sheet, at) => {
    const lines = marks[at] ?? [];
    if (sheet.kind === "resolution") return MARKS.map((mark) => (lines[0] === mark ? 1 : 0));
    return lines.flatMap((mark) => [mark === "for" ? 1 : 0, mark === "against" ? 1 : 0]);
  });
}
