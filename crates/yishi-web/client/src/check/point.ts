// Points of the curve in the quick numbers of `field`, for public computations of which nothing has to be kept secret.
//
// Source: Hisil, Wong, Carter and Dawson, "Twisted Edwards Curves Revisited" (2008): extended coordinates, a = -1. The sums are
// complete: they hold for every pair of points of the curve, those outside the subgroup included. Invariant: a point that was
// given out is never written again, except by who made it.
import type { Element } from "../element";
import { GENERATOR } from "../element";
import type { Field } from "./field";
import { field, minus, plus, PRIME, square, times, valueOf } from "./field";

/** A point: x = X / Z, y = Y / Z, x * y = T / Z. */
export interface Point {
  readonly x: Field;
  readonly y: Field;
  readonly z: Field;
  readonly t: Field;
}

/** A point with Z = 1 in a table: y + x, y - x and 2 * d * x * y. */
export interface Entry {
  readonly sum: Field;
  readonly difference: Field;
  readonly product: Field;
}

/** Twice the curve's constant d. */
const TWO_D = (2n * 37095705934669439343138083508754565189542113879843219016388785533085940283555n) % PRIME;
const twoD = field(TWO_D);
const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, () => field()) as [
  Field, Field, Field, Field, Field, Field, Field, Field,
];

/** A new point, the neutral one. */
export function neutral(): Point {
  return { x: field(), y: field(1n), z: field(1n), t: field() };
}

/** A point of the library, whose Z is 1, as those that were read have it. */
export function pointOf({ X, Y, Z, T }: Element): Point {
  return { x: field(X), y: field(Y), z: field(Z), t: field(T) };
}

/** Copies a point. */
export function copy(out: Point, { x, y, z, t }: Point): void {
  out.x.set(x);
  out.y.set(y);
  out.z.set(z);
  out.t.set(t);
}

/** Twice a point. */
export function double(out: Point, { x, y, z }: Point): void {
  square(a, x);
  square(b, y);
  square(c, z);
  plus(h, x, y);
  square(e, h);
  plus(h, a, b);
  minus(e, h, e); // E, F, G and H all have the other sign than in the source, which cancels in every product.
  minus(g, a, b);
  plus(f, c, c);
  plus(f, g, f);
  finish(out);
}

/** The sum of two points, or their difference. */
export function add(out: Point, p: Point, q: Point, negative = false): void {
  minus(e, p.y, p.x);
  plus(f, p.y, p.x);
  minus(g, q.y, q.x);
  plus(h, q.y, q.x);
  times(a, e, negative ? h : g);
  times(b, f, negative ? g : h);
  times(c, p.t, q.t);
  times(c, c, twoD);
  times(d, p.z, q.z);
  closeSum(out, negative);
}

/** The sum of a point and one of a table, or their difference. */
export function addEntry(out: Point, p: Point, { sum, difference, product }: Entry, negative: boolean): void {
  minus(e, p.y, p.x);
  plus(f, p.y, p.x);
  times(a, e, negative ? sum : difference);
  times(b, f, negative ? difference : sum);
  times(c, p.t, product);
  d.set(p.z);
  closeSum(out, negative);
}

function closeSum(out: Point, negative: boolean): void {
  plus(d, d, d);
  minus(e, b, a);
  plus(h, b, a);
  if (negative) {
    plus(f, d, c);
    minus(g, d, c);
  } else {
    minus(f, d, c);
    plus(g, d, c);
  }
  finish(out);
}

function finish({ x, y, z, t }: Point): void {
  times(x, e, f);
  times(y, g, h);
  times(t, e, h);
  times(z, f, g);
}

/** Whether it is the neutral point. */
export function isNeutral({ x, y, z }: Point): boolean {
  return valueOf(x) === 0n && valueOf(y) === valueOf(z);
}

/** x and y of many points. The one inversion is shared: each inverse is the product of all others' parts before and after. */
export function affine(points: readonly Point[]): [bigint, bigint][] {
  const values = points.map(({ z }) => valueOf(z));
  const before: bigint[] = [];
  let product = 1n;
  for (const value of values) {
    before.push(product);
    product = (product * value) % PRIME;
  }
  let inverse = invert(product);
  const inverses = values.map(() => 0n);
  for (let at = values.length - 1; at >= 0; at -= 1) {
    inverses[at] = (inverse * (before[at] ?? 0n)) % PRIME;
    inverse = (inverse * (values[at] ?? 0n)) % PRIME;
  }
  return points.map(({ x, y }, at) => {
    const own = inverses[at] ?? 0n;
    return [(valueOf(x) * own) % PRIME, (valueOf(y) * own) % PRIME];
  });
}

function invert(value: bigint): bigint {
  return (GENERATOR.constructor as unknown as { Fp: { inv(value: bigint): bigint } }).Fp.inv(value);
}

/** The entries of a table, which share an inversion. */
export function entriesOf(points: readonly Point[]): Entry[] {
  return affine(points).map(([x, y]) => ({
    sum: field((y + x) % PRIME),
    difference: field((y - x + PRIME) % PRIME),
    product: field((((x * y) % PRIME) * TWO_D) % PRIME),
  }));
}

/** The texts of many points, in the peer's form. */
export function textsOf(points: readonly Point[]): string[] {
  return affine(points).map(([x, y]) => (y | ((x & 1n) << 255n)).toString(16).padStart(64, "0"));
}
