// Our own checker, `yishi-verify`, judges ballots made here together with the proofs beside them. YISHI_VERIFY names its
// file; the election around the ballots is the peer's, so YISHI_BELENIOS must name that too.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { readElection } from "../src/election";
import { readCard } from "../src/credential";
import { cast, seal } from "../src/main";
import type { Setting } from "./belenios";
import { peer, peerIsThere, withElection } from "./belenios";
import { inPairs, RESOLUTION } from "./elections";

const CHECKER = process.env["YISHI_VERIFY"] ?? "";
if (CHECKER === "") console.log("skipped: YISHI_VERIFY does not name the checker");
const skip = CHECKER === "" || !peerIsThere();

const PAIRED = [{ question: 1, most_for: 2 }];
const CHOICES = [
  [
    [1, 0, 0],
    [1, 0, 0, 1, 0, 0],
  ],
  [
    [0, 1, 0],
    [0, 0, 0, 0, 0, 0],
  ],
  [
    [0, 0, 1],
    [1, 0, 1, 0, 0, 1],
  ],
];

/** Casts a ballot by each card into the archive, and gives the lines of the file of proofs. */
async function castAll({ dir, election: bytes, cards }: Setting): Promise<string[]> {
  const election = readElection(bytes);
  const lines = [JSON.stringify({ version: 1, election: election.fingerprint, questions: PAIRED })];
  for (const [index, choices] of CHOICES.entries()) {
    const card = readCard(cards[index] ?? "");
    const { ballot, pairs = "" } = cast(await seal(election, { card, choices, paired: PAIRED }));
    peer(dir, ["archive", "add-event", "--type=Ballot"], ballot);
    lines.push(pairs);
  }
  return lines;
}

function check(
  { dir, archive }: Setting,
  lines: readonly string[],
): { status: number | null; said: { [name: string]: unknown } } {
  const file = join(dir, "election.pairs");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  const { status, stdout } = spawnSync(CHECKER, ["ballots", archive, "--json", "--pairs", file], { encoding: "utf8" });
  return { status, said: JSON.parse(stdout) };
}

test("the checker accepts our ballots with their proofs, and refuses an altered proof", { skip }, async () => {
  await withElection([RESOLUTION, inPairs(3)], CHOICES.length, async (setting) => {
    const lines = await castAll(setting);
    const { status, said } = check(setting, lines);
    assert.deepEqual([status, said["ok"]], [0, true], JSON.stringify(said));
    const altered = lines.map((line) => line.replace(/.(?="\}\]\}\]\}$)/, (digit) => (digit === "3" ? "4" : "3")));
    assert.notDeepEqual(altered, lines);
    assert.deepEqual(check(setting, altered).status, 1);
    assert.deepEqual(check(setting, lines.slice(0, -1)).status, 1);
  });
});
