// The records of an archive: each a header of 512 bytes and a body filled up with zeros to a multiple of 512.
//
// Source: the v7 tar form as the peer writes it, without a magic and without blocks at the end; all records carry the time of the
// first. Invariant: every byte counts: the header is made anew and compared, and the body has the hash that its name says.
import { digest, hexadecimal } from "../hash";
import { Fault } from "./fault";
import { count, members, readRecord, text } from "./shape";

/** A record after the first. */
export interface Record {
  readonly kind: "data" | "event";
  readonly hash: string;
  readonly body: Uint8Array;
}

const BLOCK = 512;
/** No record of an election is larger. */
const LARGEST = 64 * 2 ** 20;
const LARGEST_TIME = 8 ** 11 - 1;
const FIRST = "BELENIOS";
const first = members<{ version: number; timestamp: string }>({ version: count, timestamp: text });

/** Reads the records one after the other; the first of all, which says version and time, is not given out. */
export function* recordsOf(archive: Uint8Array): Generator<Record, void> {
  if (archive.length === 0) throw new Fault("truncated");
  let time: number | null = null;
  for (let at = 0; at < archive.length;) {
    const { name, body, end } = partsAt(archive, at);
    const isFirst = name === FIRST;
    if (isFirst !== (time === null)) throw new Fault("name");
    time ??= timeOf(body);
    const record = isFirst ? null : readName(name, body);
    const made = header(name, body.length, time);
    if (made.some((byte, index) => byte !== archive[at + index])) throw new Fault("header");
    if (archive.subarray(at + BLOCK + body.length, end).some((byte) => byte !== 0)) throw new Fault("padding");
    if (record !== null && hexadecimal(digest(body)) !== record.hash) throw new Fault("other-hash");
    if (record !== null) yield record;
    at = end;
  }
}

function partsAt(archive: Uint8Array, at: number): { name: string; body: Uint8Array; end: number } {
  const from = at + BLOCK;
  if (from > archive.length) throw new Fault("truncated");
  const digits = ascii(archive.subarray(at + 124, at + 135));
  if (!/^[0-7]{11}$/.test(digits)) throw new Fault("header");
  const size = parseInt(digits, 8);
  if (size > LARGEST) throw new Fault("too-large");
  const end = from + BLOCK * Math.ceil(size / BLOCK);
  if (end > archive.length) throw new Fault("truncated");
  const name = ascii(archive.subarray(at, at + 100)).replace(/\0.*$/s, "");
  return { name, body: archive.subarray(from, from + size), end };
}

function readName(name: string, body: Uint8Array): Record {
  const [, hash = "", kind] = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name) ?? [];
  if (kind !== "data" && kind !== "event") throw new Fault("name");
  return { kind, hash, body };
}

function timeOf(body: Uint8Array): number {
  const record = readRecord(body, first);
  const time = /^(0|[1-9][0-9]{0,10})$/.test(record?.timestamp ?? "") ? Number(record?.timestamp) : Infinity;
  if (record?.version !== 1 || time > LARGEST_TIME) throw new Fault("first");
  return time;
}

/** The header that belongs to a record. */
function header(name: string, size: number, time: number): Uint8Array {
  const made = new Uint8Array(BLOCK);
  const put = (at: number, content: string) => made.set(new TextEncoder().encode(content), at);
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(size, 11));
  put(136, octal(time, 11));
  put(148, " ".repeat(8));
  put(156, "0");
  const sum = made.reduce((sum, byte) => sum + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return made;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

/** Bytes as letters one by one; those above 127 become some that no name has. */
function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
