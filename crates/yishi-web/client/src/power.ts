// Powers of one base from a table of its multiples, so that a power is 32 additions and no doubling.
//
// An exponent is written in 32 digits from -127 to 128 to base 256; the table holds every digit's multiple at every place.
// Invariant: a power takes the same steps whatever the exponent, zeros included, as far as BigInt lets that be said.
import type { Element } from "./element";
import { IDENTITY } from "./element";

const PLACES = 32;
const BITS = 8;
const HALF = 1 << (BITS - 1);

/** A table of one base. */
export class Power {
  readonly #places: readonly (readonly Element[])[];

  constructor(places: readonly (readonly Element[])[]) {
    this.#places = places;
  }

  /** The base to an exponent below the group's order. */
  of(exponent: bigint): Element {
    let sum = IDENTITY;
    let carry = 0;
    let rest = exponent;
    for (const multiples of this.#places) {
      const digit = Number(rest & 0xffn) + carry;
      rest >>= 8n;
      carry = digit > HALF ? 1 : 0;
      sum = sum.add(multipleOf(multiples, digit - (carry << BITS)));
    }
    return sum;
  }
}

function multipleOf(multiples: readonly Element[], digit: number): Element {
  const multiple = multiples[Math.abs(digit)] ?? IDENTITY; // The table holds every digit there is.
  return digit < 0 ? multiple.negate() : multiple;
}

/** Builds the table of a base, with a pause offered after every place. */
export function* building(base: Element): Generator<void, Power> {
  const places: Element[][] = [];
  let unit = base;
  for (let place = 0; place < PLACES; place += 1) {
    const multiples = [IDENTITY];
    let last = IDENTITY;
    for (let digit = 1; digit <= HALF; digit += 1) multiples.push((last = last.add(unit)));
    places.push(multiples);
    unit = last.double();
    yield;
  }
  return new Power(places);
}
