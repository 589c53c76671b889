// Exponents: numbers modulo the order of the group.
//
// A secret exponent is a BigInt. BigInt arithmetic takes a time that depends on its values, and a BigInt cannot be wiped, only
// dropped. Both are limits of the language: whoever can time the phone to the microsecond or read its memory is not kept out.
// Invariant: every exponent is at least 0 and below the order.
import { ed25519 } from "@noble/curves/ed25519.js";

import type { Chance } from "./chance";

/** The order of the group, a prime of 253 bits. */
export const ORDER: bigint = ed25519.Point.Fn.ORDER;

const BYTES = 32;
/** The bits of a drawn number's highest byte that the order can have. */
const TOP_BITS = 0x1f;

/** The exponent of any whole number, negative ones included. */
export function modulo(number: bigint): bigint {
  const rest = number % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** The inverse of an exponent other than zero. */
export function inverse(number: bigint): bigint {
  return ed25519.Point.Fn.inv(modulo(number));
}

/** Reads the one written form, decimal without leading zeros and below the order; null for anything else. */
export function readScalar(text: string): bigint | null {
  if (!/^(0|[1-9][0-9]{0,75})$/.test(text)) return null;
  const number = BigInt(text);
  return number < ORDER ? number : null;
}

/** The number that these bytes write, the highest first. No text is made of them, since texts cannot be wiped. */
export function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/** A random exponent. What is not below the order is drawn again, so that every exponent is equally likely. */
export function randomScalar(chance: Chance): bigint {
  const bytes = new Uint8Array(BYTES);
  for (;;) {
    chance(bytes);
    bytes[0] = (bytes[0] ?? 0) & TOP_BITS;
    const drawn = numberOf(bytes);
    bytes.fill(0);
    if (drawn < ORDER) return drawn;
  }
}
