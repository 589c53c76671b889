// Randomness that can be repeated: SHA-256 in counter mode over a seed.
import { createHash } from "node:crypto";

import type { Chance } from "../src/chance";

/** A source that gives the same bytes for the same seed. */
export function seeded(seed: string): Chance {
  let counter = 0;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += 32) {
      const block = createHash("sha256").update(`${seed}|${counter++}`).digest();
      bytes.set(block.subarray(0, bytes.length - at), at);
    }
  };
}

/** Whole numbers from 0 to below `limit`, from such a source. */
export function numbers(chance: Chance): (limit: number) => number {
  return (limit) => {
    const bytes = new Uint8Array(4);
    chance(bytes);
    return new DataView(bytes.buffer).getUint32(0) % limit;
  };
}
