// From the close of the vote to the result: the parts of the trustees, put together, and what they open.
//
// Source: Belenios specification, crypto version 1: factor = alpha^x with a proof that the same x is behind the owner's key; a
// group's factor is the product of its members' F_j^l_j with the Lagrange coefficients l_j. Invariant: what is opened is what
// was recomputed from the ballots, never what the archive states.
import type { ProofText } from "../ballot";
import { challengeOf } from "../hash";
import { inverse, modulo } from "../scalar";
import type { Cipher } from "./ballots";
import { commitment, proofShape, readProof } from "./claims";
import { Fault } from "./fault";
import { logarithms } from "./logarithm";
import type { Point } from "./point";
import { add, copy, neutral, pointOf, textsOf } from "./point";
import { Chain } from "./powers";
import type { Setting } from "./setting";
import { amount, listOf, members, readRecord, text } from "./shape";
import { readPoint } from "../element";
import type { Owner, Trustee } from "./trustees";

/** Factors or sums, question by question. */
type Columns<Each> = readonly (readonly Each[])[];

interface PartText {
  readonly decryption_factors: Columns<string>;
  readonly decryption_proofs: Columns<ProofText>;
}
const partShape = members<PartText>({
  decryption_factors: listOf(listOf(text)),
  decryption_proofs: listOf(listOf(proofShape)),
});
const resultShape = members<{ result: Columns<number | string> }>({ result: listOf(listOf(amount)) });

/** The opening as far as it is verified. */
export class Opening {
  readonly #setting: Setting;
  readonly #sums: Columns<Cipher>;
  readonly #parts = new Map<number, Columns<Point>>();

  /** Opens these sums, of ballots that all count. */
  constructor(setting: Setting, sums: Columns<Cipher>) {
    this.#setting = setting;
    this.#sums = sums;
  }

  /** Tests a part by the owner of that number. */
  *decrypting(owner: number, bytes: Uint8Array): Generator<void, void> {
    const who = this.#setting.owners[owner - 1];
    if (who === undefined) throw new Fault("owner-unknown", { n: owner });
    const part = readRecord(bytes, partShape);
    if (part === null) throw new Fault("decryption-form", { n: owner });
    const { decryption_factors: factors, decryption_proofs: proofs } = part;
    const isWhole = [factors, proofs].every(
      (columns) =>
        columns.length === this.#sums.length && columns.every((column, at) => column.length === this.#sums[at]?.length),
    );
    if (!isWhole) throw new Fault("decryption-count", { n: owner });
    const points = factors.map((column) => column.map((factor) => readFactor(factor, owner)));
    yield* this.#proving(points, proofs, who, owner);
    if (this.#parts.has(owner)) throw new Fault("owner-twice", { n: owner });
    this.#parts.set(owner, points);
  }

  *#proving(
    points: Columns<Point>,
    proofs: Columns<ProofText>,
    { key, text }: Owner,
    owner: number,
  ): Generator<void, void> {
    const prefix = `decrypt|${this.#setting.fingerprint}|${text}|`;
    const [ofKey, ofAlpha, ofFactor] = [new Chain().of(key), new Chain(), new Chain()];
    for (const [at, column] of this.#sums.entries()) {
      for (const [place, { alpha }] of column.entries()) {
        const factor = points[at]![place]!;
        if (!ofFactor.of(factor).isMember()) throw new Fault("decryption-group", { n: owner });
        const proof = readProof(proofs[at]![place]!);
        if (proof === null) throw new Fault("decryption-value", { n: owner });
        const second = neutral();
        ofAlpha.of(alpha).addTo(second, proof.response);
        ofFactor.addTo(second, proof.challenge);
        const texts = textsOf([commitment(this.#setting.tables.g, proof, ofKey), second]);
        const holds = challengeOf(prefix, texts) === proof.challenge;
        if (!holds) throw new Fault("decryption-proof", { n: owner, question: at + 1 });
        yield;
      }
    }
  }

  /** Opens the sums itself and compares the stated result with what comes out; gives the votes of each answer. */
  result(bytes: Uint8Array, weight: number): number[][] {
    const stated = readRecord(bytes, resultShape);
    if (stated === null) throw new Fault("result-form");
    const factors = this.#combined();
    const opened = this.#sums.map((column, at) => {
      const rests = column.map(({ beta }, place) => {
        const rest = neutral();
        add(rest, beta, factors[at]![place]!, true);
        return rest;
      });
      return logarithms(rests, weight) ?? raise(new Fault("not-opened"));
    });
    const isSame =
      stated.result.length === opened.length &&
      opened.every((votes, at) => votes.join() === stated.result[at]?.map(Number).join());
    if (!isSame) throw new Fault("result");
    return opened;
  }

  /** The factors of all trustees together. */
  #combined(): Columns<Point> {
    const factors = this.#sums.map((column) => column.map(() => neutral()));
    let first = 1;
    for (const trustee of this.#setting.trustees) {
      for (const [part, weight] of this.#partsOf(trustee, first)) {
        factors.forEach((column, at) => column.forEach((factor, place) => raised(factor, part[at]![place]!, weight)));
      }
      first += trustee.members.length;
    }
    return factors;
  }

  /** The parts that are taken of a trustee whose first owner is this one, with their weights. */
  #partsOf({ isGroup, threshold, members }: Trustee, first: number): [Columns<Point>, bigint][] {
    const present = members.flatMap((_, at) => {
      const part = this.#parts.get(first + at);
      return part === undefined ? [] : [{ part, index: at + 1 }];
    });
    const taken = present.slice(0, threshold);
    if (taken.length < threshold) throw new Fault("parts-missing");
    const indices = taken.map(({ index }) => index);
    return taken.map(({ part, index }) => [part, isGroup ? lagrange(index, indices) : 1n]);
  }
}

function raise(fault: Fault): never {
  throw fault;
}

function readFactor(written: string, owner: number): Point {
  const point = readPoint(written);
  if (point === null) throw new Fault("decryption-value", { n: owner });
  return pointOf(point);
}

/** Multiplies a factor by a power of a part. */
function raised(factor: Point, part: Point, weight: bigint): void {
  if (weight === 1n) return add(factor, factor, part);
  const power = neutral();
  new Chain().of(part).addTo(power, weight);
  const sum = neutral();
  add(sum, factor, power);
  copy(factor, sum);
}

/** The weight of a member's part among those taken. */
function lagrange(index: number, taken: readonly number[]): bigint {
  return taken
    .filter((other) => other !== index)
    .reduce((weight, other) => modulo(weight * BigInt(other) * inverse(BigInt(other - index))), 1n);
}
