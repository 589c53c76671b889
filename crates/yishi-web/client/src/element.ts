// Elements of the group: the points of Ed25519 that lie in its subgroup of prime order.
//
// The peer writes an element as the 64 lower-case hexadecimal digits of y + 2^255 * (x mod 2), so the usual compressed form
// with its bytes reversed. Invariant: each element has one text, and only that one is read.
import { normalizeZ } from "@noble/curves/abstract/curve.js";
import type { EdwardsPoint } from "@noble/curves/abstract/edwards.js";
import { ed25519 } from "@noble/curves/ed25519.js";

/** An element. */
export type Element = EdwardsPoint;

const Point = ed25519.Point;
/** The generator g. */
export const GENERATOR: Element = Point.BASE;
/** The neutral element. */
export const IDENTITY: Element = Point.ZERO;
/** Groups that are written between two pauses. */
const AT_ONCE = 12;

/** Reads an element; null where the text is not in its one form, or names a point outside the subgroup. */
export function readElement(text: string): Element | null {
  const point = readPoint(text);
  return point?.isTorsionFree() ? point : null;
}

/** Reads a point of the curve, in the subgroup or not; null where the text is not in its one form. */
export function readPoint(text: string): Element | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null;
  const bytes = new Uint8Array(32);
  for (let at = 0; at < 32; at += 1) bytes[31 - at] = parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return decompress(bytes);
}

/** The strict reading refuses a y that is not reduced and an odd x of 0. */
function decompress(bytes: Uint8Array): Element | null {
  try {
    return Point.fromBytes(bytes, false);
  } catch {
    return null; // The library says by an error that no such point exists; nothing else can fail here.
  }
}

/** The texts of many elements. Writing takes an inversion, which all of them share. */
export function writeElements(elements: readonly Element[]): string[] {
  return normalizeZ(Point, [...elements]).map(({ X, Y }) => (Y | ((X & 1n) << 255n)).toString(16).padStart(64, "0"));
}

/** The texts of groups of elements, in the same groups. */
export function writeGroups(groups: readonly (readonly Element[])[]): string[][] {
  const texts = writeElements(groups.flat());
  let from = 0;
  return groups.map((group) => texts.slice(from, (from += group.length)));
}

/** The same with a pause offered after every few groups, each of which then has an inversion of its own. */
export function* writingGroups(groups: readonly (readonly Element[])[]): Generator<void, string[][]> {
  const texts: string[][] = [];
  for (let from = 0; from < groups.length; from += AT_ONCE) {
    texts.push(...writeGroups(groups.slice(from, from + AT_ONCE)));
    yield;
  }
  return texts;
}

/** The sum of elements. */
export function sumOf(elements: readonly Element[]): Element {
  return elements.reduce((sum, element) => sum.add(element), IDENTITY);
}
