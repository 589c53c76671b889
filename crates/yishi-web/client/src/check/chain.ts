// The chain of events: each names the hash of the one before it and the record that it is about.
//
// Source: Belenios specification, crypto version 1. Invariant: what is given out stands at its place in the chain, with exactly
// the records that it names; what these records say is tested by others.
import { Fault } from "./fault";
import type { Shape } from "./shape";
import { amount, count, hash, maybe, members, readRecord } from "./shape";
import type { Record } from "./tar";
import { recordsOf } from "./tar";

/** The kinds of events, named as in the archive. */
const KINDS = [
  "Setup",
  "Ballot",
  "EndBallots",
  "EncryptedTally",
  "Shuffle",
  "EndShuffles",
  "PartialDecryption",
  "Result",
] as const;
export type Kind = (typeof KINDS)[number];

/** How far an election has come. */
export type Stage = "empty" | "voting" | "closed" | "tallied" | "shuffling" | "shuffled" | "decrypting" | "done";

/** What an event is about. */
export type Content =
  | {
      readonly kind: "Setup";
      readonly election: Uint8Array;
      readonly trustees: Uint8Array;
      readonly credentials: Uint8Array;
    }
  | { readonly kind: "Ballot"; readonly hash: string; readonly ballot: Uint8Array }
  | { readonly kind: "EncryptedTally"; readonly tally: Uint8Array; readonly ballots: number; readonly weight: number }
  | { readonly kind: "PartialDecryption" | "Shuffle"; readonly owner: number; readonly part: Uint8Array }
  | { readonly kind: "Result"; readonly result: Uint8Array }
  | { readonly kind: "EndBallots" | "EndShuffles" };

/** An event with its place and its hash. */
export interface Link {
  readonly height: number;
  readonly hash: string;
  readonly content: Content;
}

/** All links up to the first that does not hold, and what is wrong with that one. */
export interface Chained {
  readonly links: readonly Link[];
  readonly stage: Stage;
  readonly fault: Fault | null;
}

const STEPS: { readonly [Name in Kind]: readonly [from: readonly Stage[], to: Stage] } = {
  Setup: [["empty"], "voting"],
  Ballot: [["voting"], "voting"],
  EndBallots: [["voting"], "closed"],
  EncryptedTally: [["closed"], "tallied"],
  Shuffle: [["tallied", "shuffling"], "shuffling"],
  EndShuffles: [["shuffling"], "shuffled"],
  PartialDecryption: [["tallied", "shuffled", "decrypting"], "decrypting"],
  Result: [["decrypting"], "done"],
};

interface EventText {
  readonly parent: string | undefined;
  readonly height: number;
  readonly type: Kind;
  readonly payload: string | undefined;
}
const kind: Shape<Kind> = (value) => {
  const known = KINDS.find((each) => each === value);
  if (known === undefined) throw new Error("no kind of event");
  return known;
};
const event = members<EventText>({ parent: maybe(hash), height: count, type: kind, payload: maybe(hash) });
const setup = members<{ election: string; trustees: string; credentials: string }>({
  election: hash,
  trustees: hash,
  credentials: hash,
});
const sized = members<{ num_tallied: number | string; total_weight: number | string; encrypted_tally: string }>({
  num_tallied: amount,
  total_weight: amount,
  encrypted_tally: hash,
});
const owned = members<{ owner: number; payload: string }>({ owner: count, payload: hash });

/** Reads all events, with a pause offered after each. */
export function* chaining(archive: Uint8Array): Generator<void, Chained> {
  const links: Link[] = [];
  let stage: Stage = "empty";
  try {
    let waiting: Record[] = [];
    const seen = new Set<string>();
    for (const record of recordsOf(archive)) {
      if (record.kind === "data") {
        if (seen.has(record.hash)) throw new Fault("twice");
        seen.add(record.hash);
        waiting.push(record);
        continue;
      }
      const { link, next } = linkOf(record, waiting, stage, links);
      links.push(link);
      [waiting, stage] = [[], next];
      yield;
    }
    if (waiting.length > 0) throw new Fault("unnamed");
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { links, stage, fault: error };
  }
  return { links, stage, fault: null };
}

function linkOf(
  { hash, body }: Record,
  waiting: readonly Record[],
  stage: Stage,
  links: readonly Link[],
): { link: Link; next: Stage } {
  const read = readRecord(body, event);
  if (read === null) throw new Fault("event-form");
  if (read.parent !== links[links.length - 1]?.hash) throw new Fault("parent");
  if (read.height !== links.length) throw new Fault("height");
  const [from, next] = STEPS[read.type];
  if (!from.includes(stage)) throw new Fault("order");
  return { link: { height: read.height, hash, content: contentOf(read, waiting) }, next };
}

function contentOf({ type, payload }: EventText, waiting: readonly Record[]): Content {
  switch (type) {
    case "Setup": {
      const [election, trustees, credentials, last] = exactly(4, payload, waiting) as [Record, Record, Record, Record];
      const named = read(last, setup);
      const isRight =
        named.election === election.hash && named.trustees === trustees.hash && named.credentials === credentials.hash;
      if (!isRight) throw new Fault("data");
      return { kind: type, election: election.body, trustees: trustees.body, credentials: credentials.body };
    }
    case "Ballot": {
      const [ballot] = exactly(1, payload, waiting) as [Record];
      return { kind: type, hash: ballot.hash, ballot: ballot.body };
    }
    case "EncryptedTally": {
      const [tally, last] = exactly(2, payload, waiting) as [Record, Record];
      const { num_tallied, total_weight, encrypted_tally } = read(last, sized);
      if (encrypted_tally !== tally.hash) throw new Fault("data");
      return { kind: type, tally: tally.body, ballots: Number(num_tallied), weight: Number(total_weight) };
    }
    case "Shuffle":
    case "PartialDecryption": {
      const [part, last] = exactly(2, payload, waiting) as [Record, Record];
      const { owner, payload: named } = read(last, owned);
      if (named !== part.hash) throw new Fault("data");
      return { kind: type, owner, part: part.body };
    }
    case "Result": {
      const [result] = exactly(1, payload, waiting) as [Record];
      return { kind: type, result: result.body };
    }
    case "EndBallots":
    case "EndShuffles":
      exactly(0, payload, waiting);
      return { kind: type };
  }
}

/** So many records, of which the last is what the event names. */
function exactly(many: number, payload: string | undefined, waiting: readonly Record[]): readonly Record[] {
  const isNamed = waiting.length === many && waiting[many - 1]?.hash === payload;
  if (!isNamed) throw new Fault("data");
  return waiting;
}

function read<Value>({ body }: Record, shape: Shape<Value>): Value {
  const value = readRecord(body, shape);
  if (value === null) throw new Fault("payload");
  return value;
}
