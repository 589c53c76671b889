// A ballot's randomness, all of it from one seed, so that the opening of a ballot with sixty candidates is a small QR code.
//
// Each ciphertext's randomness is two hashes of the seed and of its place, one number of 512 bits, so that its remainder is
// uniform. Invariant: each ballot has a seed of its own, drawn from the device; a proof's randomness never comes from it, since
// the seed is shown when a ballot is tested.
import type { Chance } from "./chance";
import { base64, digest } from "./hash";
import { modulo, numberOf } from "./scalar";

const BYTES = 32;

/** A seed as it is written: 32 bytes in base64url. */
export type Seed = string;

/** Draws a seed. */
export function drawSeed(chance: Chance): Seed {
  const bytes = new Uint8Array(BYTES);
  chance(bytes);
  const seed = base64(bytes).replace(/\+/g, "-").replace(/\//g, "_");
  bytes.fill(0);
  return seed;
}

/** Whether a text is a seed in its one form. */
export function isSeed(text: unknown): text is Seed {
  return typeof text === "string" && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text);
}

/** The randomness of one ciphertext; question and place count from 0. */
export function randomnessAt(seed: Seed, question: number, place: number): bigint {
  const bytes = new Uint8Array(2 * BYTES);
  for (const half of [0, 1]) {
    bytes.set(digest(`yishi-randomness|${seed}|${question}|${place}|${half}`), BYTES * half);
  }
  const randomness = modulo(numberOf(bytes));
  bytes.fill(0);
  return randomness;
}
