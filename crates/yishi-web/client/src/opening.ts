// "Test instead of cast": what a sealed ballot holds, shown to a second device that seals the choices again and compares.
//
// The ballot itself is no secret and comes to the second device by the server or by hand; the opening goes from device to
// device, as a QR code or behind the # of a link, which no browser sends to a server. It is small, whatever the ballot's size.
// Invariant: the second device believes nothing of the opening; the choices it names are those that the ciphertexts hold.
import type { BallotText, CipherText } from "./ballot";
import { readBallot } from "./ballot";
import type { Election, Tables } from "./election";
import type { Element } from "./element";
import { GENERATOR, writeElements } from "./element";
import { trackerOf } from "./hash";
import type { Bits } from "./question";
import { widthOf } from "./question";
import type { Seed } from "./seed";
import { isSeed, randomnessAt } from "./seed";

/** What only the sealing device knows of a ballot. */
export interface Secret {
  readonly seed: Seed;
  readonly choices: readonly Bits[];
}

/** A ballot that was opened, with its opening. */
export interface Opened {
  readonly ballot: string;
  /** JSON: tracker, for each question its choices as digits, and the seed of all randomness in base64url. */
  readonly opening: string;
}

/** What does not fit. */
export type Misfit =
  | "ballot-form" // The ballot is not in its one form.
  | "other-election" // The ballot is for another election.
  | "opening-form" // The opening is not read, or does not have the parts that the election asks for.
  | "other-ballot" // The opening is for another ballot.
  | "randomness" // A ciphertext was not made with the randomness that is shown.
  | "no-choice" // A ciphertext holds neither 0 nor 1.
  | "other-choice"; // A ciphertext holds another choice than the device says.

/** The judgement of the second device; places count from 1. */
export type Verdict =
  | { readonly fits: true; readonly tracker: string; readonly choices: readonly Bits[] }
  | {
      readonly fits: false;
      readonly misfit: Misfit;
      readonly question?: number;
      readonly place?: number;
      readonly holds?: number;
    };

interface Opening {
  readonly tracker: string;
  readonly choices: readonly string[];
  readonly seed: Seed;
}

/** Writes the opening of a ballot. */
export function writeOpening(tracker: string, { seed, choices }: Secret): string {
  return JSON.stringify({ tracker, choices: choices.map((bits) => bits.join("")), seed });
}

/** Seals the choices again from what the opening shows, and compares every ciphertext. */
export function* checking(
  election: Election,
  tables: Tables,
  ballot: string,
  opening: string,
): Generator<void, Verdict> {
  const read = readBallot(ballot);
  if (read === null) return { fits: false, misfit: "ballot-form" };
  const { uuid, fingerprint, questions } = election;
  const widths = questions.map(widthOf);
  const shape = read.answers.map(({ choices }) => choices.length);
  const isHere = read.election_uuid === uuid && read.election_hash === fingerprint && shape.join() === widths.join();
  if (!isHere) return { fits: false, misfit: "other-election" };
  const shown = readOpening(opening, widths);
  if (shown === null) return { fits: false, misfit: "opening-form" };
  if (shown.tracker !== trackerOf(ballot)) return { fits: false, misfit: "other-ballot" };
  return yield* comparing(read, shown, tables);
}

function* comparing(ballot: BallotText, shown: Opening, tables: Tables): Generator<void, Verdict> {
  const held: number[][] = [];
  for (const [question, { choices }] of ballot.answers.entries()) {
    const bits: number[] = [];
    for (const [place, text] of choices.entries()) {
      const holds = heldBy(text, randomnessAt(shown.seed, question, place), tables);
      const where = { question: question + 1, place: place + 1 };
      if (typeof holds !== "number") return { fits: false, misfit: holds, ...where };
      const isShown = shown.choices[question]?.[place] === String(holds);
      if (!isShown) return { fits: false, misfit: "other-choice", ...where, holds };
      bits.push(holds);
      yield;
    }
    held.push(bits);
  }
  return { fits: true, tracker: shown.tracker, choices: held };
}

/** What a ciphertext made with this randomness holds. */
function heldBy({ alpha, beta }: CipherText, randomness: bigint, tables: Tables): 0 | 1 | "randomness" | "no-choice" {
  const mask: Element = tables.y.of(randomness);
  const [again, ofZero, ofOne] = writeElements([tables.g.of(randomness), mask, mask.add(GENERATOR)]);
  if (again !== alpha) return "randomness";
  if (ofZero === beta) return 0;
  return ofOne === beta ? 1 : "no-choice";
}

function readOpening(text: string, widths: readonly number[]): Opening | null {
  let parsed: { tracker?: unknown; choices?: unknown; seed?: unknown };
  try {
    parsed = Object(JSON.parse(text));
  } catch {
    return null;
  }
  const { tracker, choices, seed } = parsed;
  if (typeof tracker !== "string" || !Array.isArray(choices) || !isSeed(seed)) return null;
  const isComplete = choices.length === widths.length;
  const fits = (each: unknown, index: number) => typeof each === "string" && each.length === widths[index];
  return isComplete && choices.every(fits) ? { tracker, choices, seed } : null;
}
