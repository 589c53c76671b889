// The ballots that count, and their sums under encryption.
//
// Source: Belenios specification, crypto version 1: of each credential its last ballot counts, to the power of its weight.
// Invariant: the sums are of exactly the ballots that count; an earlier ballot is taken out when a later one comes.
import type { Cipher, Counted } from "./ballots";
import type { Point } from "./point";
import { add, copy, double, neutral, textsOf } from "./point";

/** Counts ballots and adds them up. */
export class Tally {
  readonly #latest = new Map<string, Counted>();
  readonly #sums: readonly (readonly Cipher[])[];
  #weight = 0;

  /** `widths` says how many ciphertexts each question has. */
  constructor(widths: readonly number[]) {
    this.#sums = widths.map((width) =>
      Array.from({ length: width }, () => ({ alpha: neutral(), beta: neutral() })),
    );
  }

  /** How many ballots count. */
  get ballots(): number {
    return this.#latest.size;
  }

  /** Their weights together. */
  get weight(): number {
    return this.#weight;
  }

  /** The sums, question by question. */
  get sums(): readonly (readonly Cipher[])[] {
    return this.#sums;
  }

  /** Counts a ballot in place of an earlier one by the same credential. */
  count(ballot: Counted): void {
    const earlier = this.#latest.get(ballot.credential);
    if (earlier !== undefined) this.#add(earlier, true);
    this.#add(ballot, false);
    this.#latest.set(ballot.credential, ballot);
  }

  /** The record of the archive. */
  text(): string {
    const columns = this.#sums.map((ciphers) => {
      const texts = textsOf(ciphers.flatMap(({ alpha, beta }) => [alpha, beta]));
      return ciphers.map((_, index) => ({ alpha: texts[2 * index], beta: texts[2 * index + 1] }));
    });
    return JSON.stringify(columns);
  }

  #add({ answers, weight }: Counted, negative: boolean): void {
    this.#weight += negative ? -weight : weight;
    this.#sums.forEach((ciphers, question) => {
      ciphers.forEach(({ alpha, beta }, place) => {
        const cipher = answers[question]?.[place];
        if (cipher === undefined) return;
        add(alpha, alpha, multiple(cipher.alpha, weight), negative);
        add(beta, beta, multiple(cipher.beta, weight), negative);
      });
    });
  }
}

/** A small multiple of a point. */
function multiple(point: Point, times: number): Point {
  if (times === 1) return point;
  const sum = neutral();
  const power = neutral();
  copy(power, point);
  for (let rest = BigInt(times); rest > 0n; rest >>= 1n) {
    if (rest & 1n) add(sum, sum, power);
    double(power, power);
  }
  return sum;
}
