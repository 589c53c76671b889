// The phone's part of a secret ballot, as a page uses it. It seals on the device: neither a choice nor the card leaves it.
//
// What it cannot do is said where it matters: BigInt is not constant-time (scalar.ts), texts and numbers of JavaScript cannot
// be wiped but only dropped, and whoever serves this file could serve another; against that is the test on a second device.
// Invariant: nothing here writes to a log, to storage or to the network.
import type { Chance } from "./chance";
import { deviceChance } from "./chance";
import type { Card } from "./credential";
import { credentialOf } from "./credential";
import type { Election } from "./election";
import { prepare } from "./election";
import type { Opened, Verdict } from "./opening";
import { checking } from "./opening";
import type { Vote } from "./seal";
import { sealing } from "./seal";
import type { Cast, Sealed } from "./sealed";
import { inSlices } from "./slices";

export { isIn } from "./board";
export { readCard } from "./credential";
export { prepare, readElection } from "./election";
export { takeFragment } from "./fragment";
export { readPaired } from "./pairs";
export { chosen } from "./question";
export { Refusal } from "./refusal";

export type { Card } from "./credential";
export type { Election } from "./election";
export type { PairedQuestion } from "./pairs";
export type { Bits } from "./question";
export type { Cast, Sealed } from "./sealed";

/** Seals a vote. The tables are built first where `prepare` was not called ahead. */
export async function seal(election: Election, vote: Vote, chance: Chance = deviceChance): Promise<Sealed> {
  return inSlices(sealing(election, await prepare(election), vote, chance));
}

/** The public credential that a card gives in an election, to be looked for in the election's public list. */
export async function publicCredential(election: Election, card: Card): Promise<string> {
  return credentialOf(election, await prepare(election), card);
}

/** Gives out what goes to the server; refuses a ballot that was tested. */
export function cast(sealed: Sealed): Cast {
  return sealed.cast();
}

/** Opens a sealed ballot for a test; it can never be cast afterwards. */
export function open(sealed: Sealed): Opened {
  return sealed.open();
}

/** On the second device: what the ballot under test holds, or what does not fit. */
export async function checkOpened(election: Election, ballot: string, opening: string): Promise<Verdict> {
  return inSlices(checking(election, await prepare(election), ballot, opening));
}
