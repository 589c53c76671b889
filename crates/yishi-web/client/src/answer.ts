// Sealing the answer to one question: ciphertexts, and what is proved of them.
// Source: Belenios specification, crypto version 1: each choice is 0 or 1; without a blank vote the sum lies within the bounds;
// with one, the blank choice is 0 or the others are 0 together, and it is 1 or the others lie within the bounds.
// Invariant: the statements stand in the order in which a verifier reads them.
import type { AnswerText, CipherText, ProofText } from "./ballot";
import type { Chance } from "./chance";
import type { Pending, Secret, Statement } from "./disjunction";
import { between, committing, sumOfSecrets } from "./disjunction";
import type { Tables } from "./election";
import type { Element } from "./element";
import { GENERATOR, IDENTITY, sumOf, writeElements, writingGroups } from "./element";
import type { Bits, Question } from "./question";

/** A ciphertext as elements. */
export interface Cipher {
  readonly alpha: Element;
  readonly beta: Element;
}

/** An answer whose ciphertexts are made. */
export interface Encrypted {
  readonly secrets: readonly Secret[];
  readonly ciphers: readonly Cipher[];
  readonly texts: readonly CipherText[];
}

/** The product of ciphertexts, which holds the sum of what they hold. */
export function sumOfCiphers(ciphers: readonly Cipher[]): Cipher {
  return { alpha: sumOf(ciphers.map(({ alpha }) => alpha)), beta: sumOf(ciphers.map(({ beta }) => beta)) };
}

/** Encrypts each choice by itself: alpha = g^r, beta = y^r * g^m. The randomness r is asked for by the choice's place. */
export function* encrypting(
  bits: Bits,
  tables: Tables,
  randomnessOf: (place: number) => bigint,
): Generator<void, Encrypted> {
  const secrets: Secret[] = [];
  const ciphers: Cipher[] = [];
  for (const [place, bit] of bits.entries()) {
    const randomness = randomnessOf(place);
    secrets.push({ held: BigInt(bit), randomness });
    const message = bit === 1 ? GENERATOR : IDENTITY; // Something is added in either case.
    ciphers.push({ alpha: tables.g.of(randomness), beta: tables.y.of(randomness).add(message) });
    yield;
  }
  const written = yield* writingGroups(ciphers.map(({ alpha, beta }) => [alpha, beta]));
  return { secrets, ciphers, texts: written.map(([alpha = "", beta = ""]) => ({ alpha, beta })) };
}

/** Proves what the question asks for. `binding` names election and credential, so that no proof serves elsewhere. */
export function* proving(
  question: Question,
  { secrets, ciphers, texts }: Encrypted,
  binding: string,
  tables: Tables,
  chance: Chance,
): Generator<void, AnswerText> {
  const statements = secrets.map((secret) => between(secret, 0, 1));
  const pending: Pending[] = [];
  for (const each of [...statements, ...statementsTogether(question, secrets)]) {
    pending.push(yield* committing(each, tables, chance));
  }
  const alone = texts.map((text) => `prove|${binding}|${pair(text)}|`);
  const prefixes = [...alone, ...prefixesTogether(question, binding, texts, ciphers)];
  const written = yield* writingGroups(pending.map(({ commitments }) => commitments));
  const proofs: ProofText[][] = [];
  for (const [index, proof] of pending.entries()) {
    proofs.push(proof.finish(prefixes[index] ?? "", written[index] ?? []));
    yield;
  }
  const [overall_proof = [], blank_proof] = proofs.slice(alone.length);
  const required = { choices: texts, individual_proofs: proofs.slice(0, alone.length), overall_proof };
  return blank_proof === undefined ? required : { ...required, blank_proof };
}

/** The statements of the overall proof, and of the blank proof where there is one. */
function statementsTogether({ blank, min, max }: Question, secrets: readonly Secret[]): Statement[][] {
  const [first, ...others] = secrets;
  if (!blank || first === undefined) return [between(sumOfSecrets(secrets), min, max)];
  const rest = sumOfSecrets(others);
  const overall = [{ secret: first, value: 1n }, ...between(rest, min, max)];
  return [overall, [first, rest].map((secret) => ({ secret, value: 0n }))];
}

/** What stands before the commitments of the same proofs. */
function prefixesTogether(
  { blank }: Question,
  binding: string,
  texts: readonly CipherText[],
  ciphers: readonly Cipher[],
): string[] {
  const all = `${binding}|${texts.map(pair).join(",")}|`;
  if (blank) return [`bproof1|${all}`, `bproof0|${all}`];
  const { alpha, beta } = sumOfCiphers(ciphers);
  return [`prove|${all}${writeElements([alpha, beta]).join(",")}|`];
}

function pair({ alpha, beta }: CipherText): string {
  return `${alpha},${beta}`;
}
