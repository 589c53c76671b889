// Trustees: who can open the tally, each alone or some of a group together.
//
// Source: Belenios specification, crypto version 1. Invariant: every key is proved by its holder; owners are counted from 1 over
// all single trustees and members of groups in their order.
import type { ProofText } from "../ballot";
import { isKnown, proofShape } from "./claims";
import { Fault } from "./fault";
import type { GroupText } from "./group";
import { groupShape, readGroup } from "./group";
import type { Point } from "./point";
import { add, neutral, pointOf } from "./point";
import type { Chain, Table } from "./powers";
import { readPoint } from "../element";
import { either, listOf, maybe, members, pairOf, readRecord, text, word } from "./shape";

/** A public key with the proof that its holder knows the secret; a member of a group also signs it. */
export interface KeyText {
  readonly pok: ProofText;
  readonly public_key: string;
  readonly signature: ProofText | undefined;
}

/** A trustee that is needed by itself has a threshold and one member; a group has more. */
export interface Trustee {
  readonly isGroup: boolean;
  readonly threshold: number;
  /** What it adds to the election's key. */
  readonly key: Point;
  /** The keys under which the parts are proved, with their texts. */
  readonly members: readonly Owner[];
}

/** Who gives a part. */
export interface Owner {
  readonly key: Point;
  readonly text: string;
}

/** What testing keys works with. */
export interface Workshop {
  readonly g: Table;
  readonly chain: Chain;
}

export const keyShape = members<KeyText>({ pok: proofShape, public_key: text, signature: maybe(proofShape) });
const trusteesShape = listOf(
  either(pairOf(word("Single"), keyShape), pairOf(word("Pedersen"), groupShape(keyShape))),
);

/** Reads and tests the trustees of an archive. */
export function readTrustees(bytes: Uint8Array, work: Workshop): Trustee[] {
  const texts = readRecord(bytes, trusteesShape);
  if (texts === null) throw new Fault("trustees-form");
  const trustees = texts.map(([kind, trustee], index) => {
    const n = index + 1;
    return kind === "Single" ? single(trustee as KeyText, n, work) : readGroup(trustee as GroupText, n, work);
  });
  if (trustees.length === 0) throw new Fault("trustees-nobody");
  return trustees;
}

function single(written: KeyText, n: number, work: Workshop): Trustee {
  const key = provedKey(written, work);
  if (key === null || written.signature !== undefined) throw new Fault("trustee-key", { n });
  return { isGroup: false, threshold: 1, key, members: [{ key, text: written.public_key }] };
}

/** The key, where it is a member of the group and its holder proves to know the secret. */
export function provedKey({ public_key, pok }: KeyText, { g, chain }: Workshop): Point | null {
  const key = memberOf(public_key, chain);
  return key !== null && isKnown(g, `pok|Ed25519|${public_key}|`, chain, pok) ? key : null;
}

/** The point with that text, where it lies in the subgroup; the chain is then its own. */
export function memberOf(written: string, chain: Chain): Point | null {
  const read = readPoint(written);
  if (read === null) return null;
  const point = pointOf(read);
  return chain.of(point).isMember() ? point : null;
}

/** The product of all keys: the election's key. */
export function productOf(points: readonly Point[]): Point {
  const product = neutral();
  for (const point of points) add(product, product, point);
  return product;
}
