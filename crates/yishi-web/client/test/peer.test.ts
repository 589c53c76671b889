// The peer judges our ballots: `belenios-tool` 3.x, in the folder or file that YISHI_BELENIOS names, as unpacked from its package.
// Its `verify-ballot` is sound where its `verify` is not, and wants an archive that ends after the set-up.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { prepare, readElection } from "../src/election";
import { readCard } from "../src/credential";
import { sealing } from "../src/seal";
import { atOnce } from "../src/slices";
import type { QuestionText } from "./elections";
import { inPairs, RESOLUTION, WITH_BLANK } from "./elections";
import { seeded } from "./seeded";
import { readArchive } from "./shared";

const PEER = process.env["YISHI_BELENIOS"] ?? "";
const skip = PEER === "";
if (skip) console.log("skipped: YISHI_BELENIOS does not name the peer's tool");

const SIXTY: QuestionText = {
  answers: Array.from({ length: 60 }, (_, index) => `candidate ${index}`),
  min: 0,
  max: 15,
};

/** The tool from a newer system brings its own loader and libraries. */
function peer(dir: string, args: readonly string[], input = ""): string {
  const run = (file: string, before: readonly string[]) =>
    execFileSync(file, [...before, ...args], { cwd: dir, input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] });
  if (statSync(PEER).isFile()) return run(PEER, []);
  const loader = join(PEER, "usr", "lib64", "ld-linux-x86-64.so.2");
  const tool = join(PEER, "usr", "bin", "belenios-tool");
  return existsSync(loader)
    ? run(loader, ["--library-path", join(PEER, "usr", "lib", "x86_64-linux-gnu"), tool])
    : run(tool, []);
}

interface Setting {
  readonly dir: string;
  readonly uuid: string;
  readonly election: Buffer;
  readonly card: string;
}

/** The peer sets an election up, with one voter and one trustee. */
function setUp(questions: readonly QuestionText[]): Setting {
  const dir = mkdtempSync(join(tmpdir(), "yishi-seal-"));
  const uuid = peer(dir, ["setup", "generate-token", "--length", "14"]).trim();
  const group = ["--group", "Ed25519"];
  peer(dir, ["setup", "generate-credentials", "--uuid", uuid, ...group, "--count", "1"]);
  peer(dir, ["setup", "generate-trustee-key", ...group]);
  // The peer chooses the files' names, so they are found by their ends.
  const made = (end: string) => readFileSync(join(dir, readdirSync(dir).find((name) => name.endsWith(end)) ?? end));
  const template = {
    description: "d",
    name: "n",
    questions: questions.map((question) => ({ ...question, question: "Which?" })),
  };
  writeFileSync(join(dir, "template.json"), JSON.stringify(template));
  writeFileSync(join(dir, "public_keys.jsons"), made(".pubkey"));
  writeFileSync(join(dir, "public_creds.json"), made(".pubcreds"));
  peer(dir, ["setup", "make-trustees"]);
  peer(dir, ["setup", "make-election", "--uuid", uuid, ...group, "--template", "template.json"]);
  peer(dir, ["archive", "init"]);
  const [card] = Object.values(JSON.parse(made(".privcreds").toString())) as string[];
  const archive = readArchive(readFileSync(join(dir, `${uuid}.bel`)));
  const election = archive.find(({ bytes }) => bytes.toString().startsWith('{"version":1,"description"'))?.bytes;
  assert.ok(card && election);
  return { dir, uuid, election, card };
}

async function accepts(
  questions: readonly QuestionText[],
  choices: number[][],
  paired: { question: number }[] = [],
): Promise<void> {
  const setting = setUp(questions);
  try {
    const election = readElection(setting.election);
    const vote = { card: readCard(setting.card), choices, paired };
    const { ballot } = atOnce(sealing(election, await prepare(election), vote, seeded(setting.uuid))).cast();
    const verified = (text: string) => {
      writeFileSync(join(setting.dir, "ballot.json"), text);
      return peer(setting.dir, [
        "election",
        "verify-ballot",
        "--dir",
        setting.dir,
        "--uuid",
        setting.uuid,
        "--ballot",
        "ballot.json",
      ]);
    };
    verified(ballot);
    // The peer is asked about an altered ballot as well, so that its silence above means something.
    assert.throws(() => verified(ballot.replace(/.(?="\}\}\}$)/, (digit) => (digit === "3" ? "4" : "3"))));
  } finally {
    rmSync(setting.dir, { recursive: true });
  }
}

test("the peer accepts a resolution's three choices", { skip }, () => accepts([RESOLUTION], [[0, 0, 1]]));
test("the peer accepts sixty candidates", { skip }, () =>
  accepts([SIXTY], [SIXTY.answers.map((_, index) => (index % 4 === 0 ? 1 : 0))]),
);
test("the peer accepts a blank vote", { skip }, () => accepts([WITH_BLANK], [[1, 0, 0, 0]]));
test("the peer accepts candidates where a blank vote is allowed, beside a second question", { skip }, () =>
  accepts(
    [WITH_BLANK, RESOLUTION],
    [
      [0, 1, 0, 1],
      [1, 0, 0],
    ],
  ),
);
test("the peer accepts an election in pairs, whose further proofs it does not see", { skip }, () =>
  accepts([inPairs(3)], [[1, 0, 0, 1, 0, 0]], [{ question: 0 }]),
);
