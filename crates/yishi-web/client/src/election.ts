// An election as the archive holds it, and the tables that sealing for it needs.
// Source: Belenios specification, crypto version 1.
// Invariant: the fingerprint is of the bytes in the archive, and these have the peer's one form: a member written twice, of
// which another reader might take the other, would let the phone seal with a key that the trustees never saw.
import type { Element } from "./element";
import { GENERATOR, IDENTITY, readElement } from "./element";
import { trackerOf } from "./hash";
import type { Power } from "./power";
import { building } from "./power";
import type { Question } from "./question";
import { readQuestion } from "./question";
import { Refusal } from "./refusal";
import { inSlices } from "./slices";

/** An election for which ballots can be sealed. */
export interface Election {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
  /** The public key, product of the trustees' keys. */
  readonly key: Element;
  /** SHA-256 of its bytes in base 64; the big screen shows the same. */
  readonly fingerprint: string;
}

/** The tables of the two bases. */
export interface Tables {
  readonly g: Power;
  readonly y: Power;
}

/** Reads an election from its bytes in the archive. */
export function readElection(bytes: Uint8Array): Election {
  const { version, group, public_key, questions, uuid, name, description } = parse(bytes);
  if (version !== 1 || group !== "Ed25519") throw new Refusal("election-kind");
  const isUuid = typeof uuid === "string" && /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(uuid);
  if (!isUuid || typeof name !== "string" || typeof description !== "string") throw new Refusal("election-form");
  if (!Array.isArray(questions) || questions.length === 0) throw new Refusal("election-form");
  const read = questions.map((question, index) => readQuestion(question, index + 1));
  return { uuid, name, description, questions: read, key: readKey(public_key), fingerprint: trackerOf(bytes) };
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  const wrong = new Refusal("election-form");
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof value !== "object" || value === null || JSON.stringify(value) !== text) throw wrong;
  return value as Record<string, unknown>;
}

/** The neutral element is a member of the group, but what is sealed with it lies open. */
function readKey(text: unknown): Element {
  const key = typeof text === "string" ? readElement(text) : null;
  if (key === null || key.equals(IDENTITY)) throw new Refusal("election-key");
  return key;
}

let generatorTable: Promise<Power> | undefined;
const prepared = new WeakMap<Election, Promise<Tables>>();

/** Builds the tables, once for each election, in slices: to be called while the voter reads. */
export function prepare(election: Election): Promise<Tables> {
  const known = prepared.get(election);
  if (known) return known;
  const tables = build(election);
  prepared.set(election, tables);
  return tables;
}

async function build(election: Election): Promise<Tables> {
  generatorTable ??= inSlices(building(GENERATOR));
  const g = await generatorTable;
  return { g, y: await inSlices(building(election.key)) };
}
