// Elections made for the tests. Their key's exponent is thrown away; nothing here is decrypted.
import { ed25519 } from "@noble/curves/ed25519.js";

import { readCard } from "../src/credential";
import type { Election } from "../src/election";
import { prepare, readElection } from "../src/election";
import { writeElements } from "../src/element";
import type { PairedQuestion } from "../src/pairs";
import type { Bits } from "../src/question";
import { randomScalar } from "../src/scalar";
import { sealing } from "../src/seal";
import type { Sealed } from "../src/sealed";
import { atOnce } from "../src/slices";
import { seeded } from "./seeded";

/** A question as it is written. */
export interface QuestionText {
  readonly answers: readonly string[];
  readonly blank?: boolean;
  readonly min: number;
  readonly max: number;
}

/** The voter of the tests. */
export const CARD = "RatXh-kwKHwT-ywV2m-cseRKy";

/** A resolution: for, against or abstain, exactly one. */
export const RESOLUTION: QuestionText = { answers: ["For", "Against", "Abstain"], min: 1, max: 1 };
/** Up to two of three candidates, or a blank vote. */
export const WITH_BLANK: QuestionText = { answers: ["Ana", "Bo", "Chen"], blank: true, min: 1, max: 2 };

/** For and against for each of so many candidates. */
export function inPairs(candidates: number): QuestionText {
  const answers = Array.from({ length: candidates }, (_, index) => [`${index} for`, `${index} against`]).flat();
  return { answers, min: 0, max: candidates };
}

/** The bytes of an election with these questions. */
export function electionBytes(questions: readonly QuestionText[]): Uint8Array {
  const [public_key] = writeElements([ed25519.Point.BASE.multiply(randomScalar(seeded("key")))]);
  const written = questions.map((question) => ({ ...question, question: "Which?" }));
  const election = {
    version: 1,
    description: "d",
    name: "选举",
    group: "Ed25519",
    public_key,
    questions: written,
    uuid: "EyeeANox8KEJVH",
  };
  return new TextEncoder().encode(JSON.stringify(election));
}

/** Seals with randomness from a seed. */
export async function sealed(
  bytes: Uint8Array,
  choices: readonly Bits[],
  seed: string,
  paired: readonly PairedQuestion[] = [],
): Promise<Sealed> {
  const election = electionOf(bytes);
  return atOnce(sealing(election, await prepare(election), { card: readCard(CARD), choices, paired }, seeded(seed)));
}

const read = new Map<Uint8Array, Election>();

/** The election of these bytes, read once, so that its tables are built once. */
export function electionOf(bytes: Uint8Array): Election {
  const election = read.get(bytes) ?? readElection(bytes);
  read.set(bytes, election);
  return election;
}
