// Everything that is fixed before the first ballot, tested as a whole: election, credentials, trustees.
//
// Source: Belenios specification, crypto version 1. Invariant: the election's key is the product of the trustees' keys, each of
// which is proved; an election of a kind that is not checked here is called so, and not wrong.
import { readPoint, GENERATOR } from "../element";
import { trackerOf } from "../hash";
import type { Question } from "../question";
import { readQuestion } from "../question";
import { Refusal } from "../refusal";
import type { Tables } from "./claims";
import { Fault } from "./fault";
import type { Point } from "./point";
import { pointOf, textsOf } from "./point";
import { Chain, Table } from "./powers";
import type { Shape } from "./shape";
import { count, listOf, maybe, members, pairOf, readRecord, text } from "./shape";
import type { Owner, Trustee } from "./trustees";
import { productOf, readTrustees } from "./trustees";

/** An election with its trustees and credentials. */
export interface Setting {
  readonly uuid: string;
  readonly fingerprint: string;
  readonly questions: readonly Question[];
  readonly credentials: ReadonlyMap<string, Credential>;
  readonly trustees: readonly Trustee[];
  /** Who may give a part, the first being owner 1. */
  readonly owners: readonly Owner[];
  readonly tables: Tables;
}

/** A public credential. */
export interface Credential {
  readonly point: Point;
  readonly weight: number;
}

interface ElectionText {
  readonly version: number;
  readonly description: string;
  readonly name: string;
  readonly group: string;
  readonly public_key: string;
  readonly questions: readonly unknown[];
  readonly uuid: string;
  readonly administrator: string | undefined;
  readonly credential_authority: string | undefined;
  readonly language: [string, string] | undefined;
}

/** The largest sum of weights; up to it the results are found in time. */
const LARGEST_WEIGHT = 2 ** 40;
const GROUP = "Ed25519";
const asItIs: Shape<unknown> = (value) => value;
const electionShape = members<ElectionText>({
  version: count,
  description: text,
  name: text,
  group: text,
  public_key: text,
  questions: listOf(asItIs),
  uuid: text,
  administrator: maybe(text),
  credential_authority: maybe(text),
  language: maybe(pairOf(text, text)),
});

/** Reads and tests the three records of a setup, with a pause offered now and then. */
export function* setting(
  election: Uint8Array,
  trustees: Uint8Array,
  credentials: Uint8Array,
): Generator<void, Setting> {
  const { version, group, public_key, questions, uuid } = readElection(election);
  if (version !== 1) throw new Fault("kind-version");
  if (group !== GROUP) throw new Fault("kind-group");
  const asked = questions.map((question, index) => readAsked(question, index + 1));
  const chain = new Chain();
  const listed = yield* readingCredentials(credentials, chain);
  const g = new Table(pointOf(GENERATOR));
  yield;
  const tested = readTrustees(trustees, { g, chain });
  const key = productOf(tested.map((trustee) => trustee.key));
  if (textsOf([key])[0] !== public_key) throw new Fault("public-key");
  const tables = { g, y: new Table(key) };
  const owners = tested.flatMap((trustee) => trustee.members);
  const fingerprint = trackerOf(election);
  return { uuid, fingerprint, questions: asked, credentials: listed, trustees: tested, owners, tables };
}

function readElection(bytes: Uint8Array): ElectionText {
  const election = readRecord(bytes, electionShape);
  const isRead = election !== null && /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(election.uuid);
  if (!isRead) throw new Fault("election");
  return election;
}

function readAsked(question: unknown, place: number): Question {
  const isOfOtherKind = typeof question === "object" && question !== null && "type" in question;
  if (isOfOtherKind) throw new Fault("kind-question", { question: place });
  try {
    return readQuestion(question, place);
  } catch (error) {
    if (error instanceof Refusal) throw new Fault("question", { question: place });
    throw error;
  }
}

function* readingCredentials(bytes: Uint8Array, chain: Chain): Generator<void, Map<string, Credential>> {
  const lines = readRecord(bytes, listOf(text));
  if (lines === null) throw new Fault("credentials-form");
  const credentials = new Map<string, Credential>();
  let total = 0;
  for (const [index, line] of lines.entries()) {
    const [, written = "", stated] = /^([0-9a-f]{64})(?:,([1-9][0-9]{0,15}))?$/.exec(line) ?? [];
    const point = readPoint(written);
    if (point === null) throw new Fault("credentials-line", { n: index + 1 });
    if (credentials.has(written)) throw new Fault("credentials-twice", { n: index + 1 });
    const credential = { point: pointOf(point), weight: Number(stated ?? 1) };
    if (!chain.of(credential.point).isMember()) throw new Fault("credentials-group");
    total += credential.weight;
    credentials.set(written, credential);
    yield;
  }
  if (total > LARGEST_WEIGHT) throw new Fault("weights");
  return credentials;
}
