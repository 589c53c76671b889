// Proving that one of several statements "this ciphertext holds this value" is true, without showing which.
//
// The sealer knows the randomness r of its ciphertexts, so a branch that is not true needs no power of the ciphertext: with
// random w and c, A = g^w and B = y^w * g^((m - M) * c) pass for its commitments, from tables alone. Where m = M they are the
// honest ones; there c is set afterwards so that all c add up to the hash, and each response is w - r * c.
// Invariant: however many statements are true, the same number of powers is taken.
import type { ProofText } from "./ballot";
import type { Chance } from "./chance";
import type { Tables } from "./election";
import type { Element } from "./element";
import { challengeOf } from "./hash";
import { modulo, randomScalar } from "./scalar";

/** What a ciphertext holds, and its randomness. */
export interface Secret {
  readonly held: bigint;
  readonly randomness: bigint;
}

/** That the ciphertext with these secrets holds the value. */
export interface Statement {
  readonly secret: Secret;
  readonly value: bigint;
}

interface Branch {
  readonly w: bigint;
  readonly challenge: bigint;
  readonly randomness: bigint;
}

/** The secrets of a product of ciphertexts. */
export function sumOfSecrets(secrets: readonly Secret[]): Secret {
  const add = (sum: Secret, secret: Secret): Secret => ({
    held: sum.held + secret.held,
    randomness: modulo(sum.randomness + secret.randomness),
  });
  return secrets.reduce(add, { held: 0n, randomness: 0n });
}

/** The statements that a ciphertext holds `min`, or one more, and so on up to `max`. */
export function between(secret: Secret, min: number, max: number): Statement[] {
  return Array.from({ length: max - min + 1 }, (_, index) => ({ secret, value: BigInt(min + index) }));
}

/** A proof whose commitments are made and whose hash waits for their texts. */
export class Pending {
  readonly commitments: readonly Element[];
  readonly #branches: readonly Branch[];
  readonly #truth: number;

  constructor(commitments: readonly Element[], branches: readonly Branch[], truth: number) {
    this.commitments = commitments;
    this.#branches = branches;
    this.#truth = truth;
  }

  /** Gives the proof, once the commitments are written: what is missing in the sum of challenges goes to the true branch. */
  finish(prefix: string, written: readonly string[]): ProofText[] {
    const drawn = this.#branches.reduce((sum, { challenge }) => sum + challenge, 0n);
    const missing = challengeOf(prefix, written) - drawn;
    return this.#branches.map(({ w, challenge, randomness }, index) => {
      const closed = modulo(challenge + (index === this.#truth ? missing : 0n));
      return { challenge: closed.toString(), response: modulo(w - randomness * closed).toString() };
    });
  }
}

/** Commits to statements of which one at least is true, with a pause offered after each. */
export function* committing(
  statements: readonly Statement[],
  tables: Tables,
  chance: Chance,
): Generator<void, Pending> {
  const truth = statements.findIndex(({ secret, value }) => secret.held === value);
  const branches: Branch[] = [];
  const commitments: Element[] = [];
  for (const [index, { secret, value }] of statements.entries()) {
    const [w, challenge] = [randomScalar(chance), randomScalar(chance)];
    const honest = tables.y.of(w);
    const shift = modulo((secret.held - value) * challenge);
    commitments.push(tables.g.of(w), index === truth ? honest : honest.add(tables.g.of(shift)));
    branches.push({ w, challenge, randomness: secret.randomness });
    yield;
  }
  return new Pending(commitments, branches, truth);
}
