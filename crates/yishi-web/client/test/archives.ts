// Archives for the tests of the checker: those that `crates/yishi-ballot` made, and their forgeries with all hashes made anew.
import { readFileSync } from "node:fs";

import type { Judgement } from "../src/check/checking";
import { checking } from "../src/check/checking";
import { hashed } from "../src/credential";
import { challengeOf, digest, hexadecimal, trackerOf } from "../src/hash";
import { GENERATOR, writeElements } from "../src/element";
import { modulo, numberOf } from "../src/scalar";
import { readArchive } from "./shared";

const FOLDER = new URL("../../test/archives/", import.meta.url);

/** A file of the folder. */
export function file(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

/** Judges an archive in one go. */
export function judge(archive: Uint8Array, pairs: Uint8Array | null = null): Judgement {
  const work = checking(archive, pairs);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** An event with the records before it; what it and they name by hash is written anew. */
export interface Step {
  type: string;
  records: string[];
}

/** The events of an archive with the records that belong to each. */
export function stepsOf(archive: Uint8Array): Step[] {
  const steps: Step[] = [];
  let records: string[] = [];
  for (const { name, bytes } of readArchive(Buffer.from(archive)).slice(1)) {
    const text = bytes.toString();
    if (!name.endsWith(".event.json")) records.push(text);
    else {
      steps.push({ type: JSON.parse(text).type, records });
      records = [];
    }
  }
  return steps;
}

const hashOf = (text: string) => hexadecimal(digest(text));

/** The last of several records names the others; it is made anew with their hashes. */
function named({ type, records }: Step): string[] {
  const bodies = records.slice(0, -1);
  const last = records[records.length - 1];
  if (last === undefined || bodies.length === 0) return records;
  const [first = "", second = "", third = ""] = bodies.map(hashOf);
  const stated = JSON.parse(last);
  if (type === "Setup") return [...bodies, JSON.stringify({ election: first, trustees: second, credentials: third })];
  if (type === "EncryptedTally") return [...bodies, JSON.stringify({ ...stated, encrypted_tally: first })];
  return [...bodies, JSON.stringify({ ...stated, payload: first })];
}

/** The bytes of an archive with these events, all hashes made anew. */
export function archiveOf(steps: readonly Step[]): Uint8Array {
  const time = 1_795_226_337;
  const blocks = [recordOf("BELENIOS", JSON.stringify({ version: 1, timestamp: String(time) }), time)];
  let parent: string | undefined;
  steps.forEach((step, height) => {
    const records = named(step);
    for (const text of records) blocks.push(recordOf(`${hashOf(text)}.data.json`, text, time));
    const payload = records.length === 0 ? undefined : hashOf(records[records.length - 1] ?? "");
    const event = JSON.stringify({ parent, height, type: step.type, payload });
    parent = hashOf(event);
    blocks.push(recordOf(`${parent}.event.json`, event, time));
  });
  return new Uint8Array(Buffer.concat(blocks));
}

function recordOf(name: string, text: string, time: number): Buffer {
  const header = Buffer.alloc(512);
  const body = Buffer.from(text);
  header.write(name, 0);
  header.write("0000644", 100);
  header.write("0000000", 108);
  header.write("0000000", 116);
  header.write(body.length.toString(8).padStart(11, "0"), 124);
  header.write(time.toString(8).padStart(11, "0"), 136);
  header.write("        ", 148);
  header.write("0", 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

/** Changes the last digit of the first number after both marks. */
export function bumped(text: string, after: string, mark: string): string {
  const from = text.indexOf(mark, text.indexOf(after)) + mark.length;
  const end = text.indexOf('"', from) - 1;
  return `${text.slice(0, end)}${(Number(text[end]) + 1) % 10}${text.slice(end + 1)}`;
}

/** Signs a ballot that was altered, as its own voter could. */
export function resigned(ballot: string, card: string, uuid: string): string {
  const unsigned = `${ballot.slice(0, ballot.lastIndexOf(',"signature":'))}}`;
  const hash = trackerOf(unsigned);
  const secret = modulo(numberOf(hashed(card, uuid)));
  const w = 123_456_789n;
  const challenge = challengeOf(`sig|${hash}|`, writeElements([GENERATOR.multiply(w)]));
  const proof = { challenge: String(challenge), response: String(modulo(w - secret * challenge)) };
  return `${unsigned.slice(0, -1)},"signature":${JSON.stringify({ hash, proof })}}`;
}

