// Randomness, handed in wherever it is used, so that a test can repeat a ballot.
// Invariant: outside tests it is the device's own source, which works on plain HTTP too.

/** Fills all the bytes with randomness. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => void;

/** The device's own source. */
export const deviceChance: Chance = (bytes) => {
  crypto.getRandomValues(bytes);
};
