// Numbers modulo 2^255 - 19, each as twelve digits of 22 bits in doubles: several times as quick as BigInt, on which a phone would
// take minutes for a large box. Everything that is multiplied here is public, so nothing has to take the same time always.
//
// Invariant: after a product every digit lies between -2^11 and 2^22 + 2^11; a product may be taken of digits up to 2^24 either
// way, so that a few sums and differences need no carry. Then no sum of products exceeds 2^53, below which doubles are exact.
// Digits are read by names and products written out, since a loop over them takes twice the time.

/** A number; its digits are the lowest first. */
export type Field = Float64Array<ArrayBuffer>;

const DIGITS = 12;
const BITS = 22n;
const MASK = (1n << BITS) - 1n;
/** One over the base of the digits. */
const SHIFT = 2 ** -22;
const BASE = 2 ** 22;
/** What 2^264, the thirteenth digit's place, is worth modulo the prime: 2^9 * 19. */
const FOLD = 9728;
/** The prime. */
export const PRIME: bigint = (1n << 255n) - 19n;

/** A new number. */
export function field(value: bigint = 0n): Field {
  const digits = new Float64Array(DIGITS);
  for (let at = 0, rest = value; at < DIGITS; at += 1, rest >>= BITS) digits[at] = Number(rest & MASK);
  return digits;
}

/** The number, reduced. */
export function valueOf(digits: Field): bigint {
  let value = 0n;
  for (let at = DIGITS - 1; at >= 0; at -= 1) value = (value << BITS) + BigInt(digits[at]!);
  const rest = value % PRIME;
  return rest < 0n ? rest + PRIME : rest;
}

/** The sum, without a carry. */
export function plus(out: Field, a: Field, b: Field): void {
  for (let at = 0; at < DIGITS; at += 1) out[at] = a[at]! + b[at]!;
}

/** The difference, without a carry. */
export function minus(out: Field, a: Field, b: Field): void {
  for (let at = 0; at < DIGITS; at += 1) out[at] = a[at]! - b[at]!;
}

/** The product. */
// prettier-ignore
export function times(out: Field, a: Field, b: Field): void {
  const a0 = a[0]!, a1 = a[1]!, a2 = a[2]!, a3 = a[3]!, a4 = a[4]!, a5 = a[5]!;
  const a6 = a[6]!, a7 = a[7]!, a8 = a[8]!, a9 = a[9]!, a10 = a[10]!, a11 = a[11]!;
  const b0 = b[0]!, b1 = b[1]!, b2 = b[2]!, b3 = b[3]!, b4 = b[4]!, b5 = b[5]!;
  const b6 = b[6]!, b7 = b[7]!, b8 = b[8]!, b9 = b[9]!, b10 = b[10]!, b11 = b[11]!;
  let c0 = a0 * b0;
  let c1 = a0 * b1 + a1 * b0;
  let c2 = a0 * b2 + a1 * b1 + a2 * b0;
  let c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
  let c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
  let c5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0;
  let c6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0;
  let c7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0;
  let c8 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0;
  let c9 = a0 * b9 + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + a9 * b0;
  let c10 = a0 * b10 + a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + a9 * b1 + a10 * b0;
  let c11 = a0 * b11 + a1 * b10 + a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + a9 * b2 + a10 * b1 +
    a11 * b0;
  let c12 = a1 * b11 + a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + a9 * b3 + a10 * b2 + a11 * b1;
  let c13 = a2 * b11 + a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + a9 * b4 + a10 * b3 + a11 * b2;
  let c14 = a3 * b11 + a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5 + a10 * b4 + a11 * b3;
  let c15 = a4 * b11 + a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5 + a11 * b4;
  let c16 = a5 * b11 + a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6 + a11 * b5;
  let c17 = a6 * b11 + a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7 + a11 * b6;
  let c18 = a7 * b11 + a8 * b10 + a9 * b9 + a10 * b8 + a11 * b7;
  let c19 = a8 * b11 + a9 * b10 + a10 * b9 + a11 * b8;
  let c20 = a9 * b11 + a10 * b10 + a11 * b9;
  let c21 = a10 * b11 + a11 * b10;
  let c22 = a11 * b11;
  let c23 = 0;
  let q = 0;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  c1 -= (q = Math.floor(c1 * SHIFT)) * BASE, c2 += q;
  c2 -= (q = Math.floor(c2 * SHIFT)) * BASE, c3 += q;
  c3 -= (q = Math.floor(c3 * SHIFT)) * BASE, c4 += q;
  c4 -= (q = Math.floor(c4 * SHIFT)) * BASE, c5 += q;
  c5 -= (q = Math.floor(c5 * SHIFT)) * BASE, c6 += q;
  c6 -= (q = Math.floor(c6 * SHIFT)) * BASE, c7 += q;
  c7 -= (q = Math.floor(c7 * SHIFT)) * BASE, c8 += q;
  c8 -= (q = Math.floor(c8 * SHIFT)) * BASE, c9 += q;
  c9 -= (q = Math.floor(c9 * SHIFT)) * BASE, c10 += q;
  c10 -= (q = Math.floor(c10 * SHIFT)) * BASE, c11 += q;
  c11 -= (q = Math.floor(c11 * SHIFT)) * BASE, c12 += q;
  c12 -= (q = Math.floor(c12 * SHIFT)) * BASE, c13 += q;
  c13 -= (q = Math.floor(c13 * SHIFT)) * BASE, c14 += q;
  c14 -= (q = Math.floor(c14 * SHIFT)) * BASE, c15 += q;
  c15 -= (q = Math.floor(c15 * SHIFT)) * BASE, c16 += q;
  c16 -= (q = Math.floor(c16 * SHIFT)) * BASE, c17 += q;
  c17 -= (q = Math.floor(c17 * SHIFT)) * BASE, c18 += q;
  c18 -= (q = Math.floor(c18 * SHIFT)) * BASE, c19 += q;
  c19 -= (q = Math.floor(c19 * SHIFT)) * BASE, c20 += q;
  c20 -= (q = Math.floor(c20 * SHIFT)) * BASE, c21 += q;
  c21 -= (q = Math.floor(c21 * SHIFT)) * BASE, c22 += q;
  c22 -= (c23 = Math.floor(c22 * SHIFT)) * BASE;
  c0 += FOLD * c12; c1 += FOLD * c13; c2 += FOLD * c14; c3 += FOLD * c15; c4 += FOLD * c16; c5 += FOLD * c17;
  c6 += FOLD * c18; c7 += FOLD * c19; c8 += FOLD * c20; c9 += FOLD * c21; c10 += FOLD * c22; c11 += FOLD * c23;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  c1 -= (q = Math.floor(c1 * SHIFT)) * BASE, c2 += q;
  c2 -= (q = Math.floor(c2 * SHIFT)) * BASE, c3 += q;
  c3 -= (q = Math.floor(c3 * SHIFT)) * BASE, c4 += q;
  c4 -= (q = Math.floor(c4 * SHIFT)) * BASE, c5 += q;
  c5 -= (q = Math.floor(c5 * SHIFT)) * BASE, c6 += q;
  c6 -= (q = Math.floor(c6 * SHIFT)) * BASE, c7 += q;
  c7 -= (q = Math.floor(c7 * SHIFT)) * BASE, c8 += q;
  c8 -= (q = Math.floor(c8 * SHIFT)) * BASE, c9 += q;
  c9 -= (q = Math.floor(c9 * SHIFT)) * BASE, c10 += q;
  c10 -= (q = Math.floor(c10 * SHIFT)) * BASE, c11 += q;
  c11 -= (q = Math.floor(c11 * SHIFT)) * BASE, c0 += FOLD * q;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  out[0] = c0; out[1] = c1; out[2] = c2; out[3] = c3; out[4] = c4; out[5] = c5;
  out[6] = c6; out[7] = c7; out[8] = c8; out[9] = c9; out[10] = c10; out[11] = c11;
}

/** The square. */
// prettier-ignore
export function square(out: Field, a: Field): void {
  const a0 = a[0]!, a1 = a[1]!, a2 = a[2]!, a3 = a[3]!, a4 = a[4]!, a5 = a[5]!;
  const a6 = a[6]!, a7 = a[7]!, a8 = a[8]!, a9 = a[9]!, a10 = a[10]!, a11 = a[11]!;
  const d0 = 2 * a0, d1 = 2 * a1, d2 = 2 * a2, d3 = 2 * a3, d4 = 2 * a4, d5 = 2 * a5;
  const d6 = 2 * a6, d7 = 2 * a7, d8 = 2 * a8, d9 = 2 * a9, d10 = 2 * a10;
  let c0 = a0 * a0;
  let c1 = d0 * a1;
  let c2 = d0 * a2 + a1 * a1;
  let c3 = d0 * a3 + d1 * a2;
  let c4 = d0 * a4 + d1 * a3 + a2 * a2;
  let c5 = d0 * a5 + d1 * a4 + d2 * a3;
  let c6 = d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3;
  let c7 = d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4;
  let c8 = d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4;
  let c9 = d0 * a9 + d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5;
  let c10 = d0 * a10 + d1 * a9 + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5;
  let c11 = d0 * a11 + d1 * a10 + d2 * a9 + d3 * a8 + d4 * a7 + d5 * a6;
  let c12 = d1 * a11 + d2 * a10 + d3 * a9 + d4 * a8 + d5 * a7 + a6 * a6;
  let c13 = d2 * a11 + d3 * a10 + d4 * a9 + d5 * a8 + d6 * a7;
  let c14 = d3 * a11 + d4 * a10 + d5 * a9 + d6 * a8 + a7 * a7;
  let c15 = d4 * a11 + d5 * a10 + d6 * a9 + d7 * a8;
  let c16 = d5 * a11 + d6 * a10 + d7 * a9 + a8 * a8;
  let c17 = d6 * a11 + d7 * a10 + d8 * a9;
  let c18 = d7 * a11 + d8 * a10 + a9 * a9;
  let c19 = d8 * a11 + d9 * a10;
  let c20 = d9 * a11 + a10 * a10;
  let c21 = d10 * a11;
  let c22 = a11 * a11;
  let c23 = 0;
  let q = 0;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  c1 -= (q = Math.floor(c1 * SHIFT)) * BASE, c2 += q;
  c2 -= (q = Math.floor(c2 * SHIFT)) * BASE, c3 += q;
  c3 -= (q = Math.floor(c3 * SHIFT)) * BASE, c4 += q;
  c4 -= (q = Math.floor(c4 * SHIFT)) * BASE, c5 += q;
  c5 -= (q = Math.floor(c5 * SHIFT)) * BASE, c6 += q;
  c6 -= (q = Math.floor(c6 * SHIFT)) * BASE, c7 += q;
  c7 -= (q = Math.floor(c7 * SHIFT)) * BASE, c8 += q;
  c8 -= (q = Math.floor(c8 * SHIFT)) * BASE, c9 += q;
  c9 -= (q = Math.floor(c9 * SHIFT)) * BASE, c10 += q;
  c10 -= (q = Math.floor(c10 * SHIFT)) * BASE, c11 += q;
  c11 -= (q = Math.floor(c11 * SHIFT)) * BASE, c12 += q;
  c12 -= (q = Math.floor(c12 * SHIFT)) * BASE, c13 += q;
  c13 -= (q = Math.floor(c13 * SHIFT)) * BASE, c14 += q;
  c14 -= (q = Math.floor(c14 * SHIFT)) * BASE, c15 += q;
  c15 -= (q = Math.floor(c15 * SHIFT)) * BASE, c16 += q;
  c16 -= (q = Math.floor(c16 * SHIFT)) * BASE, c17 += q;
  c17 -= (q = Math.floor(c17 * SHIFT)) * BASE, c18 += q;
  c18 -= (q = Math.floor(c18 * SHIFT)) * BASE, c19 += q;
  c19 -= (q = Math.floor(c19 * SHIFT)) * BASE, c20 += q;
  c20 -= (q = Math.floor(c20 * SHIFT)) * BASE, c21 += q;
  c21 -= (q = Math.floor(c21 * SHIFT)) * BASE, c22 += q;
  c22 -= (c23 = Math.floor(c22 * SHIFT)) * BASE;
  c0 += FOLD * c12; c1 += FOLD * c13; c2 += FOLD * c14; c3 += FOLD * c15; c4 += FOLD * c16; c5 += FOLD * c17;
  c6 += FOLD * c18; c7 += FOLD * c19; c8 += FOLD * c20; c9 += FOLD * c21; c10 += FOLD * c22; c11 += FOLD * c23;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  c1 -= (q = Math.floor(c1 * SHIFT)) * BASE, c2 += q;
  c2 -= (q = Math.floor(c2 * SHIFT)) * BASE, c3 += q;
  c3 -= (q = Math.floor(c3 * SHIFT)) * BASE, c4 += q;
  c4 -= (q = Math.floor(c4 * SHIFT)) * BASE, c5 += q;
  c5 -= (q = Math.floor(c5 * SHIFT)) * BASE, c6 += q;
  c6 -= (q = Math.floor(c6 * SHIFT)) * BASE, c7 += q;
  c7 -= (q = Math.floor(c7 * SHIFT)) * BASE, c8 += q;
  c8 -= (q = Math.floor(c8 * SHIFT)) * BASE, c9 += q;
  c9 -= (q = Math.floor(c9 * SHIFT)) * BASE, c10 += q;
  c10 -= (q = Math.floor(c10 * SHIFT)) * BASE, c11 += q;
  c11 -= (q = Math.floor(c11 * SHIFT)) * BASE, c0 += FOLD * q;
  c0 -= (q = Math.floor(c0 * SHIFT)) * BASE, c1 += q;
  out[0] = c0; out[1] = c1; out[2] = c2; out[3] = c3; out[4] = c4; out[5] = c5;
  out[6] = c6; out[7] = c7; out[8] = c8; out[9] = c9; out[10] = c10; out[11] = c11;
}
