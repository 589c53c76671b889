// The proofs beside the ballot: nobody both for and against the same candidate, and no more for than seats.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { PairedQuestion } from "../src/pairs";
import { readPaired } from "../src/pairs";
import { electionBytes, electionOf, inPairs, RESOLUTION, sealed, WITH_BLANK } from "./elections";
import { numbers, seeded } from "./seeded";
import { verify, verifyPairs } from "./verifier";

const BYTES = electionBytes([RESOLUTION, inPairs(3)]);
const PAIRED: PairedQuestion[] = [{ question: 1, most_for: 2 }];
const MIXED = [
  [1, 0, 0],
  [1, 0, 0, 1, 0, 0],
];

async function made(bytes: Uint8Array, choices: number[][], seed: string, paired: PairedQuestion[]) {
  const { ballot, pairs = "" } = (await sealed(bytes, choices, seed, paired)).cast();
  return { ballot, pairs };
}

test("for one, against another and a third left open is proved beside a ballot that the peer's format allows", async () => {
  const { ballot, pairs } = await made(BYTES, MIXED, "mixed", PAIRED);
  assert.equal(verify(BYTES, ballot), null);
  assert.equal(verifyPairs(BYTES, PAIRED, ballot, pairs), null);
});

test("without a bound on the seats the pairs alone are proved, for every question named and in the order named", async () => {
  const bytes = electionBytes([inPairs(1), inPairs(2)]);
  for (const paired of [[{ question: 0 }], [{ question: 1 }, { question: 0, most_for: 1 }]]) {
    const { ballot, pairs } = await made(
      bytes,
      [
        [0, 1],
        [0, 0, 1, 0],
      ],
      "order",
      paired,
    );
    assert.equal(verifyPairs(bytes, paired, ballot, pairs), null);
  }
});

test("any choices that keep the rule are proved", async () => {
  for (let round = 0; round < 6; round += 1) {
    const below = numbers(seeded(`pairs ${round}`));
    const candidates = 1 + below(4);
    const marks = Array.from(
      { length: candidates },
      () =>
        [
          [0, 0],
          [1, 0],
          [0, 1],
        ][below(3)] ?? [],
    );
    const seats = Math.max(1, marks.filter(([first]) => first === 1).length);
    const bytes = electionBytes([inPairs(candidates)]);
    const paired = [{ question: 0, most_for: seats }];
    const { ballot, pairs } = await made(bytes, [marks.flat()], `pairs ${round}`, paired);
    assert.equal(verify(bytes, ballot), null);
    assert.equal(verifyPairs(bytes, paired, ballot, pairs), null, JSON.stringify(marks));
  }
});

test("a ballot without questions in pairs has no line of proofs", async () => {
  assert.deepEqual(Object.keys((await sealed(BYTES, MIXED, "none")).cast()), ["ballot"]);
});

test("both for and against, and more for than seats, are refused with their place", async () => {
  await assert.rejects(
    made(
      BYTES,
      [
        [1, 0, 0],
        [0, 0, 1, 1, 0, 0],
      ],
      "both",
      PAIRED,
    ),
    { reason: "pair-both", question: 2, place: 2 },
  );
  await assert.rejects(
    made(
      BYTES,
      [
        [1, 0, 0],
        [1, 0, 1, 0, 1, 0],
      ],
      "seats",
      PAIRED,
    ),
    { reason: "most-for", question: 2 },
  );
});

test("a line that is altered, or beside another ballot, proves nothing", async () => {
  const { ballot, pairs } = await made(BYTES, MIXED, "altered", PAIRED);
  for (const { index } of pairs.matchAll(/"[0-9]{20,}"/g)) {
    const place = index + 7;
    const altered = pairs.slice(0, place) + (pairs[place] === "3" ? "4" : "3") + pairs.slice(place + 1);
    assert.notEqual(verifyPairs(BYTES, PAIRED, ballot, altered), null, `place ${place}`);
  }
  const other = await made(BYTES, MIXED, "other", PAIRED);
  const { ballot: hash } = JSON.parse(pairs);
  const moved = JSON.stringify({ ...JSON.parse(other.pairs), ballot: hash });
  assert.equal(verifyPairs(BYTES, PAIRED, ballot, other.pairs), "another ballot");
  assert.equal(verifyPairs(BYTES, PAIRED, ballot, moved), "pair 0");
});

test("the first line of the file says which questions have pairs, and is refused where it cannot be so", () => {
  const election = electionOf(BYTES);
  const line = (change: object) =>
    JSON.stringify({ version: 1, election: election.fingerprint, questions: PAIRED, ...change });
  assert.deepEqual(readPaired(election, line({})), PAIRED);
  for (const wrong of ["", "null", line({ version: 2 }), line({ election: "other" }), line({ questions: 1 })]) {
    assert.throws(() => readPaired(election, wrong), { reason: "pairs-form" }, wrong);
  }
  const questions: object[][] = [
    [{ question: 0 }],
    [{ question: 2 }],
    [{}],
    [{ question: "1" }],
    [{ question: 1 }, { question: 1 }],
    [{ question: 1, most_for: 0 }],
    [{ question: 1, most_for: 4 }],
  ];
  for (const each of questions)
    assert.throws(() => readPaired(election, line({ questions: each })), { reason: "pairs-question" });
  const blank = electionOf(electionBytes([WITH_BLANK]));
  const head = JSON.stringify({ version: 1, election: blank.fingerprint, questions: [{ question: 0 }] });
  assert.throws(() => readPaired(blank, head), { reason: "pairs-question" });
});
