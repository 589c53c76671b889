// The steps of a vote, apart from the page that shows them: card, choose, review, seal, and then cast or test.
//
// Invariant: an event that does not belong to the step is without effect, so a double tap, a late answer or an old vote
// changes nothing; a ballot that was tested leads back to an empty paper, and nothing is sent once the vote is closed.
import type { Mark, Marks, Sheet } from "./paper";
import { blank, marked, wrongWith } from "./paper";
import type { Problem } from "./problem";

/** A secret ballot as the server says it is on. */
export interface Running {
  readonly uuid: string;
  /** Which ballot of a voter counts. */
  readonly press: "first" | "last";
  /** Whether the server hands out the credential. */
  readonly throughServer: boolean;
  readonly sheets: readonly Sheet[];
}

/** What the server says now. */
export type Now =
  | { readonly stage: "open"; readonly vote: Running }
  | { readonly stage: "closed"; readonly uuid: string }
  | { readonly stage: "none" };

/** Where the voter is. */
export type Step =
  | "waiting" // No vote takes ballots.
  | "card" // The card is asked for.
  | "choose"
  | "review"
  | "sealing"
  | "sealed" // To be cast, or tested instead.
  | "testing" // The ballot is on its way to the second device.
  | "tested"
  | "casting" // On its way to the box.
  | "cast"
  | "late"; // The vote closed before the ballot was cast.

/** All that the page shows of a vote, but the ballot itself. */
export interface State {
  readonly step: Step;
  /** The vote the step belongs to; kept once it is closed, for the board. */
  readonly uuid: string | null;
  /** The same with its paper, once it was seen open. */
  readonly vote: Running | null;
  /** Whether the vote takes ballots. */
  readonly open: boolean;
  /** Whether a card was read on this device. */
  readonly card: boolean;
  readonly marks: Marks;
  /** The tracker of the ballot that is sealed, on its way, or in the box. */
  readonly tracker: string | null;
  /** The tracker of the ballot of this device that is in the box, where the voter votes again. */
  readonly inBox: string | null;
  /** The address with the opening, for the second device. */
  readonly link: string | null;
  /** Whether the connection makes the voter wait. */
  readonly slow: boolean;
  readonly problem: Problem | null;
}

/** What happens. */
export type Event =
  | { readonly type: "now"; readonly now: Now }
  | { readonly type: "known"; readonly uuid: string; readonly inBox: string | null; readonly pending: string | null }
  | { readonly type: "card" | "forgotten" | "next" | "back" | "seal" | "test" | "cast" | "slow" | "in" | "again" | "keep" }
  | { readonly type: "mark"; readonly question: number; readonly line: number; readonly mark: Mark }
  | { readonly type: "sealed"; readonly tracker: string }
  | { readonly type: "tested"; readonly link: string }
  | { readonly type: "closed" } // The server took no more ballots as this one arrived.
  | { readonly type: "refused"; readonly problem: Problem };

/** Before anything is known. */
export const BEGINNING: State = {
  step: "waiting",
  uuid: null,
  vote: null,
  open: false,
  card: false,
  marks: [],
  tracker: null,
  inBox: null,
  link: null,
  slow: false,
  problem: null,
};

/** The state after an event. */
export function after(state: State, event: Event): State {
  switch (event.type) {
    case "now":
      return told(state, event.now);
    case "known":
      return known(state, event.uuid, event.inBox, event.pending);
    case "card":
      return begin({ ...state, card: true, problem: null });
    case "forgotten":
      return forgotten(state);
    case "mark":
      return mark(state, event.question, event.line, event.mark);
    case "next":
      return next(state);
    case "back":
      return from(state, ["review"], { step: "choose" });
    case "seal":
      return from(state, ["review"], { step: "sealing" });
    case "sealed":
      return from(state, ["sealing"], { step: "sealed", tracker: event.tracker });
    case "test":
      return from(state, ["sealed"], { step: "testing" });
    case "tested":
      return from(state, ["testing"], { step: "tested", link: event.link });
    case "cast":
      return from(state, ["sealed"], { step: "casting" });
    case "slow":
      return state.step === "casting" || state.step === "testing" ? { ...state, slow: true } : state;
    case "in":
      return from(state, ["casting"], { step: "cast", inBox: state.tracker });
    case "again":
      return again(state);
    case "keep":
      return keep(state);
    case "closed":
      return from(state, ["casting", "testing"], { step: "late", tracker: null, open: false });
    case "refused":
      return refused(state, event.problem);
  }
}

/** One step on, where the voter stands on one of the steps that lead there. */
function from(state: State, steps: readonly Step[], change: Partial<State>): State {
  return steps.includes(state.step) ? { ...state, slow: false, problem: null, ...change } : state;
}

/** Whether ballots are taken is the server's to say. A ballot that is on its way is answered for itself. */
function told(state: State, now: Now): State {
  if (now.stage !== "open") return closed(state);
  const { vote } = now;
  if (state.vote?.uuid === vote.uuid) return state;
  const card = state.card && !vote.throughServer;
  return begin({ ...BEGINNING, card, uuid: vote.uuid, vote, open: true, marks: blank(vote.sheets) });
}

function closed(state: State): State {
  const shut = { ...state, open: false };
  switch (state.step) {
    case "card":
      return { ...shut, step: "waiting", problem: null };
    case "choose":
    case "review":
    case "sealing":
    case "sealed":
    case "testing":
    case "tested":
      return { ...shut, step: "late", tracker: null, link: null, problem: null, slow: false };
    case "waiting":
    case "casting":
    case "cast":
    case "late":
      return state.open ? shut : state;
  }
}

/** An open vote begins with the card, or with the choices where there is one. */
function begin(state: State): State {
  if (!state.open || state.vote === null) return state;
  if (state.step !== "waiting" && state.step !== "card") return state;
  return { ...state, step: state.card ? "choose" : "card" };
}

/** This device has cast in this vote before, or was about to when the page was closed. */
function known(state: State, uuid: string, inBox: string | null, pending: string | null): State {
  const tracker = pending ?? inBox;
  const isOther = state.vote !== null && state.vote.uuid !== uuid;
  if (tracker === null || isOther) return state;
  return from(state, ["waiting", "card", "choose"], { step: pending ? "casting" : "cast", uuid, tracker, inBox });
}

/** Without a card there is nothing to seal with; what is sealed already goes its way. */
function forgotten(state: State): State {
  const gone = { ...state, card: false, problem: null };
  const isBefore = state.step === "choose" || state.step === "review";
  return isBefore && state.vote !== null ? { ...gone, step: "card", marks: blank(state.vote.sheets) } : gone;
}

function mark(state: State, question: number, line: number, made: Mark): State {
  if (state.step !== "choose") return state;
  return { ...state, marks: marked(state.marks, question, line, made), problem: null };
}

function next(state: State): State {
  if (state.step !== "choose" || state.vote === null) return state;
  const problem = wrongWith(state.vote.sheets, state.marks);
  return problem === null ? { ...state, step: "review", problem } : { ...state, problem };
}

/** Begins again with an empty paper: after a test, and, where the last ballot counts, after casting. */
function again(state: State): State {
  if (!state.open || state.vote === null) return state;
  const mayAgain = state.step === "tested" || (state.step === "cast" && state.vote.press === "last");
  return mayAgain ? anew(state) : state;
}

function anew({ card, uuid, vote, open, inBox }: State): State {
  const step = card ? "choose" : "card";
  return { ...BEGINNING, step, card, uuid, vote, open, inBox, marks: blank(vote?.sheets ?? []) };
}

/** Votes again no more: the ballot in the box stays the one that counts. */
function keep(state: State): State {
  if (state.inBox === null) return state;
  return from(state, ["card", "choose", "review", "sealed", "tested"], { step: "cast", tracker: state.inBox, link: null });
}

/** What is refused leads back to where the voter can do something about it. */
function refused(state: State, problem: Problem): State {
  switch (state.step) {
    case "sealing":
      return { ...state, step: "review", problem, slow: false };
    case "testing":
    case "casting":
      if (state.open && state.vote !== null) return { ...anew(state), problem };
      return { ...state, step: "late", tracker: null, problem, slow: false };
    case "waiting":
    case "card":
    case "choose":
    case "review":
    case "sealed":
    case "tested":
    case "cast":
    case "late":
      return { ...state, problem };
  }
}
