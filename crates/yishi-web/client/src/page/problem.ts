// What a voter has to be told, as codes; the words stand in the page, in its language.
import { Refusal } from "../main";

/** Something to be told. The kind says who found it, and so where its words stand. */
export interface Problem {
  readonly kind:
    | "paper" // The ballot paper cannot be sealed as it is marked.
    | "refusal" // The sealing code refuses.
    | "problem" // The server refuses.
    | "misfit" // What the second device finds.
    | "page"; // The page itself cannot go on.
  readonly code: string;
  readonly question?: number | undefined;
  readonly place?: number | undefined;
  /** The server's own words, in the page's language, for a code that the page does not know. */
  readonly text?: string | undefined;
}

/** The problem behind an error. What is no refusal is a fault of the page. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Refusal)) return { kind: "page", code: "fault" };
  const { reason, question, place } = error;
  return { kind: "refusal", code: reason, question, place };
}
