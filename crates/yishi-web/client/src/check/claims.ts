// What proofs claim: commitments recomputed from them, whose hash must be the challenge.
//
// Source: Belenios specification, crypto version 1: response = w - secret * challenge, so the commitment of a proof of knowledge
// is g^response * X^challenge. Invariant: all commitments of a ballot are written together, since they then share an inversion.
import type { ProofText } from "../ballot";
import { challengeOf } from "../hash";
import { modulo, readScalar } from "../scalar";
import type { Fault } from "./fault";
import type { Point } from "./point";
import { neutral, textsOf } from "./point";
import type { Chain, Powers, Table } from "./powers";
import { members, text } from "./shape";

/** A proof whose numbers are read. */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

/** The tables of g and of the election's key. */
export interface Tables {
  readonly g: Table;
  readonly y: Table;
}

/** The powers of a ciphertext's two points. */
export interface CipherPowers {
  readonly alpha: Powers;
  readonly beta: Powers;
}

/** The shape of a proof. */
export const proofShape = members<ProofText>({ challenge: text, response: text });

/** Reads the two numbers; null where one is not in its one form. */
export function readProof({ challenge, response }: ProofText): Proof | null {
  const [c, r] = [readScalar(challenge), readScalar(response)];
  return c === null || r === null ? null : { challenge: c, response: r };
}

/** Reads a list of proofs. */
export function readProofs(texts: readonly ProofText[]): Proof[] | null {
  const proofs = texts.map(readProof);
  return proofs.every((proof) => proof !== null) ? (proofs as Proof[]) : null;
}

/** g^response * X^challenge. */
export function commitment(g: Table, { challenge, response }: Proof, chain: Powers): Point {
  const point = neutral();
  g.addTo(point, response);
  chain.addTo(point, challenge);
  return point;
}

/** Whether the maker of a proof knew the exponent of the chain's point; the prefix says for what. */
export function isKnown(g: Table, prefix: string, chain: Chain, written: ProofText): boolean {
  const proof = readProof(written);
  return proof !== null && challengeOf(prefix, textsOf([commitment(g, proof, chain)])) === proof.challenge;
}

/** The commitments of "this ciphertext holds this value", for values one after the other. */
export function disjunction(
  { g, y }: Tables,
  { alpha, beta }: CipherPowers,
  firstValue: number,
  proofs: readonly Proof[],
): Point[] {
  return proofs.flatMap((proof, index) => {
    const { challenge, response } = proof;
    // y^response * (beta / g^value)^challenge, where the power of g comes from the table.
    const second = neutral();
    y.addTo(second, response);
    beta.addTo(second, challenge);
    const value = firstValue + index;
    if (value > 0) g.addTo(second, modulo(-BigInt(value) * challenge));
    return [commitment(g, proof, alpha), second];
  });
}

interface Claim {
  readonly prefix: string;
  readonly commitments: readonly Point[];
  readonly challenge: bigint;
  readonly fault: () => Fault;
}

/** Claims that are settled together. */
export class Claims {
  readonly #claims: Claim[] = [];

  /** Claims that one of the branches holds: their challenges add up to the hash. The fault is made only where it does not. */
  oneOf(prefix: string, commitments: readonly Point[], proofs: readonly Proof[], fault: () => Fault): void {
    const challenge = modulo(proofs.reduce((sum, proof) => sum + proof.challenge, 0n));
    this.#claims.push({ prefix, commitments, challenge, fault });
  }

  /** Tests every claim, in the order in which they were made. */
  settle(): void {
    const texts = textsOf(this.#claims.flatMap(({ commitments }) => commitments));
    let from = 0;
    for (const { prefix, commitments, challenge, fault } of this.#claims) {
      const own = texts.slice(from, (from += commitments.length));
      if (challengeOf(prefix, own) !== challenge) throw fault();
    }
  }
}
