// The full verifier in a visitor's own browser: an archive read from its first byte to its last, everything in it recomputed.
//
// Source: `crates/yishi-ballot/src/audit`, whose judgement it repeats in another language and with other arithmetic.
// Invariant: a report says nothing that was not recomputed here; a finding names the first event that does not hold, and why.
import type { Question } from "../question";
import { widthOf } from "../question";
import { Tester } from "./ballots";
import type { Content, Kind, Link, Stage } from "./chain";
import { chaining } from "./chain";
import { Fault } from "./fault";
import type { Code, Figures } from "./fault";
import { Opening } from "./opening";
import { Pairs } from "./pairs";
import type { Setting } from "./setting";
import { setting } from "./setting";
import { Tally } from "./tally";

/** How far the work has come. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** What a verified archive says. */
export interface Report {
  readonly uuid: string | null;
  readonly fingerprint: string | null;
  readonly stage: Stage;
  /** The hashes of all events in their order; the last stands for the whole archive. */
  readonly events: readonly string[];
  readonly credentials: number;
  /** Ballots in the box, and how many of them count. */
  readonly ballots: number;
  readonly counted: number;
  readonly weight: number;
  readonly questions: readonly Question[];
  /** The votes of each answer of each question, a blank vote first; null before the result. */
  readonly result: readonly (readonly number[])[] | null;
  /** Questions, counted from 1, of which for and against were proved to exclude each other. */
  readonly paired: readonly number[];
}

/** What does not hold, and at which event. */
export interface Finding {
  readonly height: number;
  readonly kind: Kind | null;
  readonly hash: string | null;
  readonly code: Code;
  readonly figures: Figures;
}

/** The judgement. */
export type Judgement =
  | { readonly is: "right"; readonly report: Report }
  | { readonly is: "wrong" | "other-kind"; readonly finding: Finding };

/** Verifies an archive, with the proofs beside it where there are some; pauses tell how many ballots are done. */
export function* checking(archive: Uint8Array, pairs: Uint8Array | null): Generator<Progress, Judgement> {
  const counting = chaining(archive);
  let chained = counting.next();
  for (; chained.done !== true; chained = counting.next()) yield { done: 0, all: 0 };
  const { links, stage, fault } = chained.value;
  const audit = new Audit(pairs);
  const all = links.filter(({ content }) => content.kind === "Ballot").length;
  for (const link of links) {
    try {
      for (const _ of audit.taking(link.content)) yield { done: audit.ballots, all };
    } catch (error) {
      return found(error, link);
    }
  }
  // What stands before the break in the chain was tested first, as it stands earlier.
  if (fault !== null) return judged({ height: links.length, kind: null, hash: null }, fault);
  return { is: "right", report: audit.report(links, stage) };
}

function found(error: unknown, { height, hash, content }: Link): Judgement {
  if (!(error instanceof Fault)) throw error;
  return judged({ height, kind: content.kind, hash }, error);
}

function judged(where: Omit<Finding, "code" | "figures">, fault: Fault): Judgement {
  const { code, figures } = fault;
  return { is: fault.isOfOtherKind ? "other-kind" : "wrong", finding: { ...where, code, figures } };
}

/** The election as far as it is verified. */
interface Begun {
  readonly setting: Setting;
  readonly tester: Tester;
  readonly tally: Tally;
  readonly pairs: Pairs | null;
}

class Audit {
  readonly #beside: Uint8Array | null;
  #begun: Begun | null = null;
  #opening: Opening | null = null;
  #result: number[][] | null = null;
  #ballots = 0;

  constructor(beside: Uint8Array | null) {
    this.#beside = beside;
  }

  /** Ballots that were tested. */
  get ballots(): number {
    return this.#ballots;
  }

  /** Tests what an event is about. */
  *taking(content: Content): Generator<void, void> {
    if (content.kind === "Setup") {
      this.#begun = yield* begin(content, this.#beside);
      return;
    }
    // The chain lets nothing through before the setup.
    if (this.#begun !== null) yield* this.#after(content, this.#begun);
  }

  *#after(content: Exclude<Content, { kind: "Setup" }>, begun: Begun): Generator<void, void> {
    switch (content.kind) {
      case "Ballot": {
        const ballot = yield* begun.tester.testing(content.ballot);
        if (begun.pairs !== null) yield* begun.pairs.testing(ballot, content.hash);
        begun.tally.count(ballot);
        this.#ballots += 1;
        return;
      }
      case "EncryptedTally":
        compareTally(begun.tally, content);
        this.#opening = new Opening(begun.setting, begun.tally.sums);
        return;
      case "Shuffle":
        throw new Fault("shuffle"); // Only questions of a kind that is not checked here are shuffled.
      case "PartialDecryption":
        yield* this.#opened().decrypting(content.owner, content.part);
        return;
      case "Result":
        this.#result = this.#opened().result(content.result, begun.tally.weight);
        return;
      case "EndBallots":
      case "EndShuffles":
        return;
    }
  }

  #opened(): Opening {
    if (this.#opening === null) throw new Fault("encrypted-tally");
    return this.#opening;
  }

  report(links: readonly Link[], stage: Stage): Report {
    const { setting, tally, pairs } = this.#begun ?? {};
    return {
      uuid: setting?.uuid ?? null,
      fingerprint: setting?.fingerprint ?? null,
      stage,
      events: links.map(({ hash }) => hash),
      credentials: setting?.credentials.size ?? 0,
      ballots: this.#ballots,
      counted: tally?.ballots ?? 0,
      weight: tally?.weight ?? 0,
      questions: setting?.questions ?? [],
      result: this.#result,
      paired: pairs?.questions ?? [],
    };
  }
}

function* begin(
  { election, trustees, credentials }: Extract<Content, { kind: "Setup" }>,
  beside: Uint8Array | null,
): Generator<void, Begun> {
  const set = yield* setting(election, trustees, credentials);
  const pairs = beside === null ? null : new Pairs(beside, set);
  return { setting: set, tester: new Tester(set), tally: new Tally(set.questions.map(widthOf)), pairs };
}

function compareTally(tally: Tally, stated: Extract<Content, { kind: "EncryptedTally" }>): void {
  if (stated.ballots !== tally.ballots) {
    throw new Fault("num-tallied", { stated: stated.ballots, counted: tally.ballots });
  }
  if (stated.weight !== tally.weight) {
    throw new Fault("total-weight", { stated: stated.weight, counted: tally.weight });
  }
  const bytes = new TextEncoder().encode(tally.text());
  const isSame = bytes.length === stated.tally.length && bytes.every((byte, at) => byte === stated.tally[at]);
  if (!isSame) throw new Fault("encrypted-tally");
}
