// The peer's tool, `belenios-tool` 3.x, in the folder below which its packages were unpacked, or as one file: YISHI_BELENIOS.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { QuestionText } from "./elections";
import { readArchive } from "./shared";

const PEER = process.env["YISHI_BELENIOS"] ?? "";

/** An election that the peer set up. */
export interface Setting {
  readonly dir: string;
  readonly uuid: string;
  readonly archive: string;
  readonly election: Buffer;
  readonly cards: readonly string[];
}

/** Whether the tool is named; where not, a line says that the tests are skipped. */
export function peerIsThere(): boolean {
  if (PEER === "") console.log("skipped: YISHI_BELENIOS does not name the peer's tool");
  return PEER !== "";
}

/** Runs the tool in a folder. One from a newer system brings its own loader and libraries. */
export function peer(dir: string, args: readonly string[], input = ""): string {
  const run = (file: string, before: readonly string[]) =>
    execFileSync(file, [...before, ...args], { cwd: dir, input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] });
  if (statSync(PEER).isFile()) return run(PEER, []);
  const loader = join(PEER, "usr", "lib64", "ld-linux-x86-64.so.2");
  const tool = join(PEER, "usr", "bin", "belenios-tool");
  const libraries = join(PEER, "usr", "lib", "x86_64-linux-gnu");
  return existsSync(loader) ? run(loader, ["--library-path", libraries, tool]) : run(tool, []);
}

/** Lets the peer set an election up with one trustee, and hands it over; its folder is gone afterwards. */
export async function withElection<Result>(
  questions: readonly QuestionText[],
  voters: number,
  act: (setting: Setting) => Promise<Result>,
): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), "yishi-seal-"));
  try {
    return await act(setUp(dir, questions, voters));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function setUp(dir: string, questions: readonly QuestionText[], voters: number): Setting {
  const uuid = peer(dir, ["setup", "generate-token", "--length", "14"]).trim();
  const group = ["--group", "Ed25519"];
  peer(dir, ["setup", "generate-credentials", "--uuid", uuid, ...group, "--count", String(voters)]);
  peer(dir, ["setup", "generate-trustee-key", ...group]);
  // The peer chooses the files' names, so they are found by their ends.
  const made = (end: string) => readFileSync(join(dir, readdirSync(dir).find((name) => name.endsWith(end)) ?? end));
  const asked = questions.map((question) => ({ ...question, question: "Which?" }));
  writeFileSync(join(dir, "template.json"), JSON.stringify({ description: "d", name: "n", questions: asked }));
  writeFileSync(join(dir, "public_keys.jsons"), made(".pubkey"));
  writeFileSync(join(dir, "public_creds.json"), made(".pubcreds"));
  peer(dir, ["setup", "make-trustees"]);
  peer(dir, ["setup", "make-election", "--uuid", uuid, ...group, "--template", "template.json"]);
  peer(dir, ["archive", "init"]);
  const archive = join(dir, `${uuid}.bel`);
  const records = readArchive(readFileSync(archive)).map(({ bytes }) => bytes);
  const election = records.find((bytes) => bytes.toString().startsWith('{"version":1,"description"'));
  assert.ok(election);
  return { dir, uuid, archive, election, cards: Object.values(JSON.parse(made(".privcreds").toString())) };
}
