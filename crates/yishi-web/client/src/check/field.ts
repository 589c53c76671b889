// Numbers modulo 2^255 - 19, each as twelve digits of 22 bits in doubles: several times as quick as BigInt, on which a phone would
// take minutes for a large box. Everything that is multiplied here is public, so nothing has to take the same time always.
//
// Invariant: after a product every digit lies between -2^22 and 2^23. A product may be taken of digits whose own products stay
// below 2^49, so that a few sums and differences need no carry: twelve of them then add up to less than 2^53, below which doubles
// are exact. Carries are taken of all digits at once, since one after the other each would wait for the one before.
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
// prettier-ignore
export function plus(out: Field, a: Field, b: Field): void {
  out[0] = a[0]! + b[0]!; out[1] = a[1]! + b[1]!; out[2] = a[2]! + b[2]!;
  out[3] = a[3]! + b[3]!; out[4] = a[4]! + b[4]!; out[5] = a[5]! + b[5]!;
  out[6] = a[6]! + b[6]!; out[7] = a[7]! + b[7]!; out[8] = a[8]! + b[8]!;
  out[9] = a[9]! + b[9]!; out[10] = a[10]! + b[10]!; out[11] = a[11]! + b[11]!;
}

/** The difference, without a carry. */
// prettier-ignore
export function minus(out: Field, a: Field, b: Field): void {
  out[0] = a[0]! - b[0]!; out[1] = a[1]! - b[1]!; out[2] = a[2]! - b[2]!;
  out[3] = a[3]! - b[3]!; out[4] = a[4]! - b[4]!; out[5] = a[5]! - b[5]!;
  out[6] = a[6]! - b[6]!; out[7] = a[7]! - b[7]!; out[8] = a[8]! - b[8]!;
  out[9] = a[9]! - b[9]!; out[10] = a[10]! - b[10]!; out[11] = a[11]! - b[11]!;
}

/** The product. */
// prettier-ignore
export function times(out: Field, a: Field, b: Field): void {
  const a0 = a[0]!, a1 = a[1]!, a2 = a[2]!, a3 = a[3]!, a4 = a[4]!, a5 = a[5]!;
  const a6 = a[6]!, a7 = a[7]!, a8 = a[8]!, a9 = a[9]!, a10 = a[10]!, a11 = a[11]!;
  const b0 = b[0]!, b1 = b[1]!, b2 = b[2]!, b3 = b[3]!, b4 = b[4]!, b5 = b[5]!;
  const b6 = b[6]!, b7 = b[7]!, b8 = b[8]!, b9 = b[9]!, b10 = b[10]!, b11 = b[11]!;
  const c0 = a0 * b0;
  const c1 = a0 * b1 + a1 * b0;
  const c2 = a0 * b2 + a1 * b1 + a2 * b0;
  const c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
  const c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
  const c5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0;
  const c6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0;
  const c7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0;
  const c8 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0;
  const c9 = a0 * b9 + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + a9 * b0;
  const c10 = a0 * b10 + a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + a9 * b1 + a10 * b0;
  const c11 = a0 * b11 + a1 * b10 + a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + a9 * b2 +
    a10 * b1 + a11 * b0;
  const c12 = a1 * b11 + a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + a9 * b3 + a10 * b2 +
    a11 * b1;
  const c13 = a2 * b11 + a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + a9 * b4 + a10 * b3 + a11 * b2;
  const c14 = a3 * b11 + a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5 + a10 * b4 + a11 * b3;
  const c15 = a4 * b11 + a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5 + a11 * b4;
  const c16 = a5 * b11 + a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6 + a11 * b5;
  const c17 = a6 * b11 + a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7 + a11 * b6;
  const c18 = a7 * b11 + a8 * b10 + a9 * b9 + a10 * b8 + a11 * b7;
  const c19 = a8 * b11 + a9 * b10 + a10 * b9 + a11 * b8;
  const c20 = a9 * b11 + a10 * b10 + a11 * b9;
  const c21 = a10 * b11 + a11 * b10;
  const c22 = a11 * b11;
  const q0 = Math.floor(c0 * SHIFT), q1 = Math.floor(c1 * SHIFT), q2 = Math.floor(c2 * SHIFT), q3 = Math.floor(c3 * SHIFT);
  const q4 = Math.floor(c4 * SHIFT), q5 = Math.floor(c5 * SHIFT), q6 = Math.floor(c6 * SHIFT), q7 = Math.floor(c7 * SHIFT);
  const q8 = Math.floor(c8 * SHIFT), q9 = Math.floor(c9 * SHIFT), q10 = Math.floor(c10 * SHIFT), q11 = Math.floor(c11 * SHIFT);
  const q12 = Math.floor(c12 * SHIFT), q13 = Math.floor(c13 * SHIFT), q14 = Math.floor(c14 * SHIFT), q15 = Math.floor(c15 * SHIFT);
  const q16 = Math.floor(c16 * SHIFT), q17 = Math.floor(c17 * SHIFT), q18 = Math.floor(c18 * SHIFT), q19 = Math.floor(c19 * SHIFT);
  const q20 = Math.floor(c20 * SHIFT), q21 = Math.floor(c21 * SHIFT), q22 = Math.floor(c22 * SHIFT);
  const e0 = c0 - q0 * BASE + FOLD * (c12 - q12 * BASE + q11);
  const e1 = c1 - q1 * BASE + q0 + FOLD * (c13 - q13 * BASE + q12);
  const e2 = c2 - q2 * BASE + q1 + FOLD * (c14 - q14 * BASE + q13);
  const e3 = c3 - q3 * BASE + q2 + FOLD * (c15 - q15 * BASE + q14);
  const e4 = c4 - q4 * BASE + q3 + FOLD * (c16 - q16 * BASE + q15);
  const e5 = c5 - q5 * BASE + q4 + FOLD * (c17 - q17 * BASE + q16);
  const e6 = c6 - q6 * BASE + q5 + FOLD * (c18 - q18 * BASE + q17);
  const e7 = c7 - q7 * BASE + q6 + FOLD * (c19 - q19 * BASE + q18);
  const e8 = c8 - q8 * BASE + q7 + FOLD * (c20 - q20 * BASE + q19);
  const e9 = c9 - q9 * BASE + q8 + FOLD * (c21 - q21 * BASE + q20);
  const e10 = c10 - q10 * BASE + q9 + FOLD * (c22 - q22 * BASE + q21);
  const e11 = c11 - q11 * BASE + q10 + FOLD * q22;
  const r0 = Math.floor(e0 * SHIFT), r1 = Math.floor(e1 * SHIFT), r2 = Math.floor(e2 * SHIFT), r3 = Math.floor(e3 * SHIFT);
  const r4 = Math.floor(e4 * SHIFT), r5 = Math.floor(e5 * SHIFT), r6 = Math.floor(e6 * SHIFT), r7 = Math.floor(e7 * SHIFT);
  const r8 = Math.floor(e8 * SHIFT), r9 = Math.floor(e9 * SHIFT), r10 = Math.floor(e10 * SHIFT), r11 = Math.floor(e11 * SHIFT);
  const first = e0 - r0 * BASE + FOLD * r11;
  const last = Math.floor(first * SHIFT);
  out[0] = first - last * BASE;
  out[1] = e1 - r1 * BASE + r0 + last;
  out[2] = e2 - r2 * BASE + r1; out[3] = e3 - r3 * BASE + r2;
  out[4] = e4 - r4 * BASE + r3; out[5] = e5 - r5 * BASE + r4;
  out[6] = e6 - r6 * BASE + r5; out[7] = e7 - r7 * BASE + r6;
  out[8] = e8 - r8 * BASE + r7; out[9] = e9 - r9 * BASE + r8;
  out[10] = e10 - r10 * BASE + r9; out[11] = e11 - r11 * BASE + r10;
}

/** The square. */
// prettier-ignore
export function square(out: Field, a: Field): void {
  const a0 = a[0]!, a1 = a[1]!, a2 = a[2]!, a3 = a[3]!, a4 = a[4]!, a5 = a[5]!;
  const a6 = a[6]!, a7 = a[7]!, a8 = a[8]!, a9 = a[9]!, a10 = a[10]!, a11 = a[11]!;
  const d0 = 2 * a0, d1 = 2 * a1, d2 = 2 * a2, d3 = 2 * a3, d4 = 2 * a4, d5 = 2 * a5;
  const d6 = 2 * a6, d7 = 2 * a7, d8 = 2 * a8, d9 = 2 * a9, d10 = 2 * a10;
  const c0 = a0 * a0;
  const c1 = d0 * a1;
  const c2 = d0 * a2 + a1 * a1;
  const c3 = d0 * a3 + d1 * a2;
  const c4 = d0 * a4 + d1 * a3 + a2 * a2;
  const c5 = d0 * a5 + d1 * a4 + d2 * a3;
  const c6 = d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3;
  const c7 = d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4;
  const c8 = d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4;
  const c9 = d0 * a9 + d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5;
  const c10 = d0 * a10 + d1 * a9 + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5;
  const c11 = d0 * a11 + d1 * a10 + d2 * a9 + d3 * a8 + d4 * a7 + d5 * a6;
  const c12 = d1 * a11 + d2 * a10 + d3 * a9 + d4 * a8 + d5 * a7 + a6 * a6;
  const c13 = d2 * a11 + d3 * a10 + d4 * a9 + d5 * a8 + d6 * a7;
  const c14 = d3 * a11 + d4 * a10 + d5 * a9 + d6 * a8 + a7 * a7;
  const c15 = d4 * a11 + d5 * a10 + d6 * a9 + d7 * a8;
  const c16 = d5 * a11 + d6 * a10 + d7 * a9 + a8 * a8;
  const c17 = d6 * a11 + d7 * a10 + d8 * a9;
  const c18 = d7 * a11 + d8 * a10 + a9 * a9;
  const c19 = d8 * a11 + d9 * a10;
  const c20 = d9 * a11 + a10 * a10;
  const c21 = d10 * a11;
  const c22 = a11 * a11;
  const q0 = Math.floor(c0 * SHIFT), q1 = Math.floor(c1 * SHIFT), q2 = Math.floor(c2 * SHIFT), q3 = Math.floor(c3 * SHIFT);
  const q4 = Math.floor(c4 * SHIFT), q5 = Math.floor(c5 * SHIFT), q6 = Math.floor(c6 * SHIFT), q7 = Math.floor(c7 * SHIFT);
  const q8 = Math.floor(c8 * SHIFT), q9 = Math.floor(c9 * SHIFT), q10 = Math.floor(c10 * SHIFT), q11 = Math.floor(c11 * SHIFT);
  const q12 = Math.floor(c12 * SHIFT), q13 = Math.floor(c13 * SHIFT), q14 = Math.floor(c14 * SHIFT), q15 = Math.floor(c15 * SHIFT);
  const q16 = Math.floor(c16 * SHIFT), q17 = Math.floor(c17 * SHIFT), q18 = Math.floor(c18 * SHIFT), q19 = Math.floor(c19 * SHIFT);
  const q20 = Math.floor(c20 * SHIFT), q21 = Math.floor(c21 * SHIFT), q22 = Math.floor(c22 * SHIFT);
  const e0 = c0 - q0 * BASE + FOLD * (c12 - q12 * BASE + q11);
  const e1 = c1 - q1 * BASE + q0 + FOLD * (c13 - q13 * BASE + q12);
  const e2 = c2 - q2 * BASE + q1 + FOLD * (c14 - q14 * BASE + q13);
  const e3 = c3 - q3 * BASE + q2 + FOLD * (c15 - q15 * BASE + q14);
  const e4 = c4 - q4 * BASE + q3 + FOLD * (c16 - q16 * BASE + q15);
  const e5 = c5 - q5 * BASE + q4 + FOLD * (c17 - q17 * BASE + q16);
  const e6 = c6 - q6 * BASE + q5 + FOLD * (c18 - q18 * BASE + q17);
  const e7 = c7 - q7 * BASE + q6 + FOLD * (c19 - q19 * BASE + q18);
  const e8 = c8 - q8 * BASE + q7 + FOLD * (c20 - q20 * BASE + q19);
  const e9 = c9 - q9 * BASE + q8 + FOLD * (c21 - q21 * BASE + q20);
  const e10 = c10 - q10 * BASE + q9 + FOLD * (c22 - q22 * BASE + q21);
  const e11 = c11 - q11 * BASE + q10 + FOLD * q22;
  const r0 = Math.floor(e0 * SHIFT), r1 = Math.floor(e1 * SHIFT), r2 = Math.floor(e2 * SHIFT), r3 = Math.floor(e3 * SHIFT);
  const r4 = Math.floor(e4 * SHIFT), r5 = Math.floor(e5 * SHIFT), r6 = Math.floor(e6 * SHIFT), r7 = Math.floor(e7 * SHIFT);
  const r8 = Math.floor(e8 * SHIFT), r9 = Math.floor(e9 * SHIFT), r10 = Math.floor(e10 * SHIFT), r11 = Math.floor(e11 * SHIFT);
  const first = e0 - r0 * BASE + FOLD * r11;
  const last = Math.floor(first * SHIFT);
  out[0] = first - last * BASE;
  out[1] = e1 - r1 * BASE + r0 + last;
  out[2] = e2 - r2 * BASE + r1; out[3] = e3 - r3 * BASE + r2;
  out[4] = e4 - r4 * BASE + r3; out[5] = e5 - r5 * BASE + r4;
  out[6] = e6 - r6 * BASE + r5; out[7] = e7 - r7 * BASE + r6;
  out[8] = e8 - r8 * BASE + r7; out[9] = e9 - r9 * BASE + r8;
  out[10] = e10 - r10 * BASE + r9; out[11] = e11 - r11 * BASE + r10;
}
