// The peer's elections, where the folder of shared data is there: `YISHI_SHARED`, or the one beside the clone.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../../../../..", import.meta.url));
/** The folder of the elections. */
export const SHARED = join(process.env["YISHI_SHARED"] ?? join(REPOSITORY, "..", "shared"), "vectors", "belenios");

/** One record of an archive. */
export interface Record {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the peer's makers noted of an election, secrets included. */
export interface Sample {
  readonly uuid: string;
  readonly private_credentials: { readonly [voter: string]: string };
  readonly public_credentials_with_ids: readonly string[];
  readonly expect: { readonly election_fingerprint: string; readonly first_ballot_tracker: string };
}

/** An election of the peer. */
export interface Vector {
  readonly sample: Sample;
  readonly election: Buffer;
  /** The ballots in the order of their events. */
  readonly ballots: readonly string[];
}

/** Whether the folder is there; where not, a line says that the tests are skipped. */
export function sharedIsThere(): boolean {
  if (existsSync(SHARED)) return true;
  console.log(`skipped: no elections of the peer in ${SHARED}`);
  return false;
}

/** A file of the folder, as JSON. */
export function sharedJson(path: string): unknown {
  return JSON.parse(readFileSync(join(SHARED, path), "utf8"));
}

/** Reads an election of the peer. */
export function vector(name: string): Vector {
  const file = readdirSync(join(SHARED, name)).find((entry) => entry.endsWith(".bel"));
  const records = readArchive(readFileSync(join(SHARED, name, file ?? "")));
  const data = new Map(records.map((record) => [record.name.split(".")[0], record.bytes]));
  const events = records
    .filter((record) => record.name.endsWith(".event.json"))
    .map((record) => JSON.parse(record.bytes.toString()));
  const payload = (hash: string) => data.get(hash) ?? Buffer.alloc(0);
  const setup = JSON.parse(payload(events[0].payload).toString());
  const ballots = events.filter((event) => event.type === "Ballot").map((event) => payload(event.payload).toString());
  return { sample: sharedJson(join(name, "sample.json")) as Sample, election: payload(setup.election), ballots };
}

/** The records of an archive: each a header of 512 bytes and a body filled up to a multiple of them. */
export function readArchive(archive: Buffer): Record[] {
  const records: Record[] = [];
  for (let at = 0; at < archive.length;) {
    const name = archive
      .subarray(at, at + 100)
      .toString()
      .replace(/\0.*$/s, "");
    const size = parseInt(archive.subarray(at + 124, at + 135).toString(), 8);
    records.push({ name, bytes: archive.subarray(at + 512, at + 512 + size) });
    at += 512 + 512 * Math.ceil(size / 512);
  }
  return records;
}
