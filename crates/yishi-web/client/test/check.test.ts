// The checker of a ballot box in the browser: what it makes of whole archives, and that it refuses whatever was altered.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chaining } from "../src/check/chain";
import type { Chained } from "../src/check/chain";
import { agreement } from "../src/page/agreement";
import { atOnce } from "../src/slices";
import { archiveOf, file, judge, stepsOf } from "./archives";
import { SHARED, sharedIsThere, sharedJson } from "./shared";

const skip = !sharedIsThere();
const chained = (archive: Uint8Array): Chained => atOnce(chaining(archive));

function peers(name: string): Uint8Array {
  const bel = readdirSync(join(SHARED, name)).find((entry) => entry.endsWith(".bel"));
  return new Uint8Array(readFileSync(join(SHARED, name, bel ?? "")));
}

for (const name of ["ed25519-single", "ed25519-threshold"]) {
  test(`${name}: the peer's archive verifies with the result and the last event that it gave`, { skip }, () => {
    const { expect } = sharedJson(`${name}/sample.json`) as {
      expect: { result: unknown; last_event: string; election_fingerprint: string; ballots: number };
    };
    const judgement = judge(peers(name));
    assert.equal(judgement.is, "right");
    if (judgement.is !== "right") return;
    const { result, events, fingerprint, ballots, stage } = judgement.report;
    assert.deepEqual(result, expect.result);
    assert.deepEqual([events.slice(-1)[0], fingerprint], [expect.last_event, expect.election_fingerprint]);
    assert.deepEqual([ballots, stage], [expect.ballots, "done"]);
  });
}

for (const [name, code] of [
  ["ed25519-nh", "kind-question"],
  ["belenios2048-single", "kind-group"],
] as const) {
  test(`${name}: an archive of another kind is called so, and not wrong`, { skip }, () => {
    const judgement = judge(peers(name));
    assert.equal(judgement.is, "other-kind");
    assert.equal(judgement.is === "other-kind" && judgement.finding.code, code);
  });
}

test("our own archive verifies: weights, a vote given again, a blank vote, a group of trustees", () => {
  const { result, last_event } = JSON.parse(new TextDecoder().decode(file("whole.json")));
  const judgement = judge(file("whole.bel"));
  assert.equal(judgement.is, "right", JSON.stringify(judgement));
  if (judgement.is !== "right") return;
  const { report } = judgement;
  assert.deepEqual([report.result, report.events.slice(-1)[0]], [result, last_event]);
  assert.deepEqual([report.ballots, report.counted, report.weight], [3, 2, 5]);
});

test("the proofs beside the archive are verified for every ballot", () => {
  const pairs = file("in-pairs.pairs");
  const judgement = judge(file("in-pairs.bel"), pairs);
  assert.deepEqual(judgement.is === "right" && judgement.report.paired, [1]);
  const lines = new TextDecoder().decode(pairs).split("\n");
  const refused = (altered: readonly string[]) => {
    const verdict = judge(file("in-pairs.bel"), new TextEncoder().encode(altered.join("\n")));
    return verdict.is === "wrong" ? [verdict.finding.height, verdict.finding.code] : verdict.is;
  };
  const other = (line: string, from: RegExp) => line.replace(from, (digit) => (digit === "3" ? "4" : "3"));
  const [head = "", first = "", second = ""] = lines;
  assert.deepEqual(refused([head, first, ""]), [2, "pairs-missing"]);
  assert.deepEqual(refused([head, other(first, /.(?=")/), second, ""]), [0, "pairs-line"]);
  assert.deepEqual(refused([head, other(first, /(?<="response":"\d{20})./), second, ""]), [1, "pair"]);
  assert.deepEqual(refused([head, other(first, /.(?="\}\]\}\]\}$)/), second, ""]), [1, "most-for"]);
  assert.deepEqual(refused([head.replace('"most_for":2', '"most_for":3'), first, second, ""]), [1, "pairs-count"]);
  assert.deepEqual(refused([head.replace('"question":0', '"question":1'), first, second, ""]), [0, "pairs-question"]);
  assert.deepEqual(refused([head.replace('"version":1', '"version":1 '), first, second, ""]), [0, "pairs-line"]);
  assert.deepEqual(refused([head, second, first, ""]), "right");
});

test("a box that is still open is verified as far as it goes, and nothing but whole events passes", () => {
  const steps = stepsOf(file("whole.bel"));
  const stages = ["voting", "voting", "voting", "voting", "closed", "tallied", "decrypting", "decrypting"];
  for (const [index, stage] of stages.entries()) {
    const judgement = judge(archiveOf(steps.slice(0, index + 1)));
    assert.equal(judgement.is === "right" && judgement.report.stage, stage);
    assert.equal(judgement.is === "right" && judgement.report.result, null);
  }
  const archive = file("small.bel");
  const ends = [];
  for (let end = 0; end <= archive.length; end += 256) {
    if (chained(archive.slice(0, end)).fault === null) ends.push(end);
  }
  assert.equal(ends.length, 1 + stepsOf(archive).length, "after the first record and each event");
});

test("every flipped byte is refused", () => {
  const archive = file("small.bel");
  assert.equal(judge(archive).is, "right");
  for (let at = 0; at < archive.length; at += 1) {
    const altered = archive.slice();
    altered[at] = (altered[at] ?? 0) ^ (1 << at % 8);
    // Whatever the chain refuses the checker refuses: the proofs before it are looked at first, which would take hours here.
    assert.notEqual(chained(altered).fault, null, `byte ${at}`);
    if (at % 1999 === 0) assert.equal(judge(altered).is, "wrong", `byte ${at}`);
  }
});

test("nothing may follow, and nothing stands twice", () => {
  const archive = file("small.bel");
  const after = (more: Uint8Array) => chained(new Uint8Array(Buffer.concat([archive, more]))).fault?.code;
  assert.equal(after(new Uint8Array(1024)), "header");
  assert.equal(after(archive), "name");
  const [setup, ballot] = stepsOf(archive);
  assert.equal(chained(archiveOf([setup!, ballot!, ballot!])).fault?.code, "twice");
  assert.equal(chained(archiveOf([setup!, setup!])).fault?.code, "twice");
  assert.equal(chained(archiveOf([ballot!])).fault?.code, "order");
});

test("what was verified is compared with what the page shows", () => {
  const judgement = judge(file("small.bel"));
  assert.ok(judgement.is === "right");
  const { report } = judgement;
  const [head = ""] = report.events.slice(-1);
  const page = { uuid: report.uuid ?? "", fingerprint: report.fingerprint ?? "", head, votes: [1, 0, 0] };
  const said = (shown: typeof page) => agreement(report, shown).map(({ agrees }) => agrees);
  assert.deepEqual(said(page), [true, true, true]);
  assert.deepEqual(said({ ...page, votes: [0, 1, 0] }), [true, true, false]);
  assert.deepEqual(said({ ...page, head: "0".repeat(64) }), [true, false, true]);
  assert.deepEqual(said({ ...page, fingerprint: "A" }), [false, true, true]);
  const earlier = agreement(report, { ...page, head: report.events[1] ?? "", votes: [1, 0, 0] })[1];
  assert.deepEqual([earlier?.agrees, earlier?.more], [true, report.events.length - 2]);
});
