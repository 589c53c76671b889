// Powers of points: from a table of multiples for the two bases of an election, from a chain of doubles for all others.
//
// A ballot takes several powers of each of its points, and its test of membership is one more, so the doubles are made once for
// all of them: a power is then only the sum of those that its digits name. Invariant: exponents are public; the time varies.
import { ORDER } from "../scalar";
import type { Entry, Point } from "./point";
import { add, addEntry, copy, double, entriesOf, isNeutral, neutral } from "./point";

/** Something whose powers are known how to take. */
export interface Powers {
  /** Adds its power to a point. */
  addTo(out: Point, exponent: bigint): void;
}

const PLACES = 32;
const HALF = 128;

/** The multiples of a base at every place of a number to base 256. */
export class Table implements Powers {
  readonly #places: readonly (readonly Entry[])[];

  constructor(base: Point) {
    const places: Entry[][] = [];
    let unit = base;
    for (let place = 0; place < PLACES; place += 1) {
      const multiples = [unit];
      for (let digit = 2; digit <= HALF; digit += 1) multiples.push(sum(multiples[multiples.length - 1] ?? unit, unit));
      places.push(entriesOf(multiples));
      const last = multiples[multiples.length - 1] ?? unit;
      unit = sum(last, last);
    }
    this.#places = places;
  }

  /** Adds the base's power to a point. */
  addTo(out: Point, exponent: bigint): void {
    let carry = 0;
    let rest = exponent;
    for (const multiples of this.#places) {
      const value = Number(rest & 0xffn) + carry;
      rest >>= 8n;
      carry = value > HALF ? 1 : 0;
      const digit = value - 256 * carry;
      const entry = multiples[Math.abs(digit) - 1];
      if (entry !== undefined) addEntry(out, out, entry, digit < 0);
    }
  }
}

function sum(p: Point, q: Point): Point {
  const out = neutral();
  add(out, p, q);
  return out;
}

/** Bits of an exponent below the order, with one more for a carry. */
const LENGTH = 254;
/** Odd digits up to 7, which stand at every fifth bit on average. */
const WINDOW = 4n;

/** A point, its double, its double's double, and so on. The room that they take is used again by the next chain made in it. */
export class Chain implements Powers {
  readonly #doubles: readonly Point[] = Array.from({ length: LENGTH }, neutral);

  /** Begins with a point. */
  of(base: Point): this {
    let last = base;
    this.#doubles.forEach((each, place) => {
      if (place === 0) copy(each, base);
      else double(each, last);
      last = each;
    });
    return this;
  }

  /** Whether the point lies in the subgroup of prime order. */
  isMember(): boolean {
    const power = neutral();
    this.addTo(power, ORDER);
    return isNeutral(power);
  }

  /** Adds the point's power to another. */
  addTo(out: Point, exponent: bigint): void {
    addPowers(out, [this.#doubles], exponent);
  }

  /** The powers of the product of the chains' points, for a few of them cheaper than a chain of its own. */
  static together(chains: readonly Chain[]): Powers {
    const all = chains.map((chain) => chain.#doubles);
    return { addTo: (out, exponent) => addPowers(out, all, exponent) };
  }
}

const NEUTRAL = neutral();
const buckets = Array.from({ length: 4 }, neutral) as [Point, Point, Point, Point];

/** Adds the product of several points' powers: doubles with the same digit are summed first, and their sums multiplied by it. */
function addPowers(out: Point, chains: readonly (readonly Point[])[], exponent: bigint): void {
  for (const bucket of buckets) copy(bucket, NEUTRAL);
  digitsOf(exponent, (digit, place) => {
    const bucket = buckets[(Math.abs(digit) - 1) / 2];
    for (const doubles of chains) {
      const each = doubles[place];
      if (bucket !== undefined && each !== undefined) add(bucket, bucket, each, digit < 0);
    }
  });
  const [ones, threes, fives, sevens] = buckets;
  // 1a + 3b + 5c + 7d = 2(d + (c + d) + (b + c + d)) + (a + b + c + d).
  const twice = neutral();
  copy(twice, sevens);
  add(fives, fives, sevens);
  add(twice, twice, fives);
  add(threes, threes, fives);
  add(twice, twice, threes);
  double(twice, twice);
  add(ones, ones, threes);
  add(out, out, twice);
  add(out, out, ones);
}

/** The digits other than zero of an exponent, each odd and at most 7 either way, with their places. */
function digitsOf(exponent: bigint, take: (digit: number, place: number) => void): void {
  let rest = exponent;
  let place = 0;
  while (rest > 0n) {
    const zeros = trailingZeros(rest);
    rest >>= BigInt(zeros);
    place += zeros;
    const low = Number(rest & 15n);
    const digit = low > 7 ? low - 16 : low;
    take(digit, place);
    rest = (rest - BigInt(digit)) >> WINDOW;
    place += Number(WINDOW);
  }
}

function trailingZeros(value: bigint): number {
  let zeros = 0;
  for (let rest = value; (rest & 1n) === 0n; rest >>= 1n) zeros += 1;
  return zeros;
}
