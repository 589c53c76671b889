// Proofs beside the ballot: of each candidate, "for" and "against" together at most one, and no more "for" than seats.
//
// The peer's format bounds all answers of a question together only. Where an election is by for, against and abstention (a
// candidate left open), candidate i has the answers 2i for and 2i + 1 against, and each ballot has a line of such proofs.
// Invariant: a proof is bound to the election, the credential and, by its tracker, to the whole ballot.
import type { Cipher, Encrypted } from "./answer";
import { sumOfCiphers } from "./answer";
import type { ProofText } from "./ballot";
import type { Chance } from "./chance";
import type { Pending } from "./disjunction";
import { between, committing, sumOfSecrets } from "./disjunction";
import type { Election, Tables } from "./election";
import { writingGroups } from "./element";
import type { Bits } from "./question";
import { Refusal } from "./refusal";

/** A question whose answers come in pairs; its place counts from 0, as the format has it. */
export interface PairedQuestion {
  readonly question: number;
  /** How many candidates may be voted for, where that is to be proved. */
  readonly most_for?: number;
}

/** A sum of ciphertexts that holds 0 to `most`, and what stands first in its proof's hash. */
interface Bounded {
  readonly places: readonly number[];
  readonly most: number;
  readonly prefix: string;
}

/** What of a ballot its proofs are about. */
export interface Paired {
  readonly credential: string;
  readonly tracker: string;
  readonly hash: string;
  readonly answers: readonly Encrypted[];
}

/** Reads the first line of the file of proofs, which says the election and its questions with pairs. */
export function readPaired(election: Election, line: string): PairedQuestion[] {
  let head: { version?: unknown; election?: unknown; questions?: unknown };
  try {
    head = Object(JSON.parse(line));
  } catch {
    throw new Refusal("pairs-form");
  }
  if (head.version !== 1 || head.election !== election.fingerprint || !Array.isArray(head.questions))
    throw new Refusal("pairs-form");
  const questions = head.questions.map(Object) as PairedQuestion[];
  checkPaired(election, questions);
  return questions;
}

/** Refuses questions that have no pairs, stand twice, or allow more than there are candidates. */
export function checkPaired(election: Election, paired: readonly PairedQuestion[]): void {
  paired.forEach(({ question: place, most_for: most }, index) => {
    const isPlace = Number.isSafeInteger(place);
    const question = isPlace ? election.questions[place] : undefined;
    const sound = question !== undefined && !question.blank && question.answers.length % 2 === 0;
    const twice = paired.findIndex((other) => other.question === place) !== index;
    if (sound && !twice && areSeats(most, question.answers.length / 2)) return;
    throw new Refusal("pairs-question", isPlace ? place + 1 : undefined);
  });
}

function areSeats(most: number | undefined, candidates: number): boolean {
  return most === undefined || (Number.isSafeInteger(most) && 1 <= most && most <= candidates);
}

/** Refuses choices for which the proofs cannot be made, before anything is sealed. */
export function checkPairs(paired: readonly PairedQuestion[], choices: readonly Bits[]): void {
  for (const { question, most_for: most } of paired) {
    const bits = choices[question] ?? [];
    const both = bits.findIndex((bit, place) => place % 2 === 0 && bit + (bits[place + 1] ?? 0) > 1);
    if (both >= 0) throw new Refusal("pair-both", question + 1, both / 2 + 1);
    const count = bits.reduce((sum, bit, place) => sum + (place % 2 === 0 ? bit : 0), 0);
    if (most !== undefined && count > most) throw new Refusal("most-for", question + 1);
  }
}

/** Makes a ballot's line of proofs, without the line's end. */
export function* pairing(
  { fingerprint }: Election,
  paired: readonly PairedQuestion[],
  { credential, tracker, hash, answers }: Paired,
  tables: Tables,
  chance: Chance,
): Generator<void, string> {
  const lines = [];
  for (const question of paired) {
    const answer = answers[question.question];
    if (answer === undefined) throw new Refusal("pairs-question", question.question + 1);
    const binding = `${fingerprint}|${credential}|${tracker}|${question.question}`;
    const bounds = boundsOf(question, answer.ciphers.length / 2, binding);
    const proofs = yield* provingBounds(bounds, answer, tables, chance);
    const pairs = question.most_for === undefined ? proofs : proofs.slice(0, -1);
    const most_for = proofs[pairs.length];
    lines.push(most_for === undefined ? { pairs } : { pairs, most_for });
  }
  return JSON.stringify({ ballot: hash, answers: lines });
}

/** Everything that is proved of an answer with so many candidates. */
export function boundsOf({ most_for }: PairedQuestion, candidates: number, binding: string): Bounded[] {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate);
  const bounds = all.map((candidate) => ({
    places: [2 * candidate, 2 * candidate + 1],
    most: 1,
    prefix: `yishi-pair|${binding}|${candidate}`,
  }));
  if (most_for === undefined) return bounds;
  const places = all.map((candidate) => 2 * candidate);
  return [...bounds, { places, most: most_for, prefix: `yishi-most-for|${binding}|${most_for}` }];
}

function* provingBounds(
  bounds: readonly Bounded[],
  answer: Encrypted,
  tables: Tables,
  chance: Chance,
): Generator<void, ProofText[][]> {
  const begun: { prefix: string; sum: Cipher; proof: Pending }[] = [];
  for (const { places, most, prefix } of bounds) {
    const sum = sumOfCiphers(places.flatMap((place) => answer.ciphers[place] ?? []));
    const secret = sumOfSecrets(places.flatMap((place) => answer.secrets[place] ?? []));
    const proof = yield* committing(between(secret, 0, most), tables, chance);
    begun.push({ prefix, sum, proof });
  }
  const written = yield* writingGroups(begun.map(({ sum, proof }) => [sum.alpha, sum.beta, ...proof.commitments]));
  const proofs: ProofText[][] = [];
  for (const [index, { prefix, proof }] of begun.entries()) {
    const [alpha = "", beta = "", ...commitments] = written[index] ?? [];
    proofs.push(proof.finish(`${prefix}|${alpha},${beta}|`, commitments));
    yield;
  }
  return proofs;
}
