// The ballot paper: what its marks stand for, what keeps it from being sealed, and that it is the record's own.
import assert from "node:assert/strict";
import { test } from "node:test";

import { readPaired } from "../src/pairs";
import type { Mark, Marks, Sheet } from "../src/page/paper";
import { agrees, bitsOf, blank, count, linesOf, marked, wrongWith } from "../src/page/paper";
import { checkPairs } from "../src/pairs";
import { checkChoices } from "../src/question";
import { electionBytes, electionOf, inPairs, RESOLUTION, sealed, WITH_BLANK } from "./elections";
import { numbers, seeded } from "./seeded";
import { verify, verifyPairs } from "./verifier";

const BYTES = electionBytes([RESOLUTION, inPairs(3)]);
const ELECTION = electionOf(BYTES);
const PAIRED = [{ question: 1, most_for: 2 }];
const SHEETS: readonly Sheet[] = [
  { kind: "resolution", answers: RESOLUTION.answers },
  { kind: "candidates", answers: inPairs(3).answers, seats: 2 },
];
const CHOICES: readonly (Mark | null)[] = ["for", "against", "abstain", null];

test("nothing is marked beforehand", () => {
  assert.deepEqual(blank(SHEETS), [[null], [null, null, null]]);
  assert.deepEqual(SHEETS.map(linesOf), [1, 3]);
});

test("a mark changes its own line, and the last one stands", () => {
  const once = marked(blank(SHEETS), 1, 2, "against");
  assert.deepEqual(once, [[null], [null, null, "against"]]);
  assert.deepEqual(marked(once, 1, 2, "for"), [[null], [null, null, "for"]]);
  assert.deepEqual(blank(SHEETS)[1], [null, null, null]);
});

test("a resolution wants a mark; an election does not, and takes no more for than seats", () => {
  assert.deepEqual(wrongWith(SHEETS, blank(SHEETS)), { kind: "paper", code: "unmarked", question: 1 });
  assert.equal(wrongWith(SHEETS, [["abstain"], [null, null, null]]), null);
  assert.equal(wrongWith(SHEETS, [["for"], ["for", "for", "against"]]), null);
  assert.deepEqual(wrongWith(SHEETS, [["for"], ["for", "for", "for"]]), { kind: "paper", code: "too-many", question: 2 });
});

test("marks stand for the answers of the record, in its order; what is left open is neither for nor against", () => {
  const bits = bitsOf(SHEETS, [["against"], ["for", "against", null]]);
  assert.deepEqual(bits, [
    [0, 1, 0],
    [1, 0, 0, 1, 0, 0],
  ]);
  assert.deepEqual(bitsOf(SHEETS, [["abstain"], ["abstain", "abstain", "abstain"]]), [
    [0, 0, 1],
    [0, 0, 0, 0, 0, 0],
  ]);
});

test("every paper that passes can be sealed, and its ballot is sound; every other one would be refused", async () => {
  let passed = 0;
  for (let round = 0; round < 64; round += 1) {
    const below = numbers(seeded(`paper ${round}`));
    const marks: Marks = SHEETS.map((sheet) => Array.from({ length: linesOf(sheet) }, () => CHOICES[below(4)] ?? null));
    const choices = bitsOf(SHEETS, marks);
    const check = () => {
      checkChoices(ELECTION.questions, choices);
      checkPairs(PAIRED, choices);
    };
    if (wrongWith(SHEETS, marks) !== null) assert.throws(check, JSON.stringify(marks));
    else assert.doesNotThrow(check, JSON.stringify(marks));
    passed += wrongWith(SHEETS, marks) === null ? 1 : 0;
  }
  assert.ok(passed > 10 && passed < 60, `${passed}`);
  const choices = bitsOf(SHEETS, [["for"], ["for", null, "against"]]);
  const { ballot, pairs = "" } = (await sealed(BYTES, choices, "paper", PAIRED)).cast();
  assert.equal(verify(BYTES, ballot), null);
  assert.equal(verifyPairs(BYTES, PAIRED, ballot, pairs), null);
});

test("the paper is held against the record: its words, their order, seats and kinds", () => {
  assert.ok(agrees(SHEETS, ELECTION, PAIRED));
  const [resolution, candidates] = SHEETS as [Sheet, Extract<Sheet, { kind: "candidates" }>];
  const swapped = [...candidates.answers.slice(2), ...candidates.answers.slice(0, 2)];
  const others: [string, readonly Sheet[]][] = [
    ["another order of candidates", [resolution, { ...candidates, answers: swapped }]],
    ["against before for", [resolution, { ...candidates, answers: [...candidates.answers].reverse() }]],
    ["more seats", [resolution, { ...candidates, seats: 3 }]],
    ["fewer seats", [resolution, { ...candidates, seats: 1 }]],
    ["a candidate less", [resolution, { ...candidates, answers: candidates.answers.slice(2) }]],
    ["another order of questions", [candidates, resolution]],
    ["a question less", [resolution]],
    ["a question more", [resolution, candidates, resolution]],
    ["against first", [{ kind: "resolution", answers: ["Against", "For", "Abstain"] }, candidates]],
  ];
  for (const [what, sheets] of others) assert.ok(!agrees(sheets, ELECTION, PAIRED), what);
  assert.ok(!agrees(SHEETS, ELECTION, []), "no proofs for the pairs");
  assert.ok(!agrees(SHEETS, ELECTION, [...PAIRED, { question: 0 }]), "pairs of a resolution");
});

test("as many seats as candidates need no proof of the number; a record that bounds more than the page is not taken", () => {
  const question = inPairs(3);
  const sheet: Sheet = { kind: "candidates", answers: question.answers, seats: 3 };
  const election = electionOf(electionBytes([question]));
  assert.ok(agrees([sheet], election, [{ question: 0 }]));
  assert.ok(agrees([sheet], election, [{ question: 0, most_for: 3 }]));
  assert.ok(!agrees([sheet], election, [{ question: 0, most_for: 2 }]));
  const tight = electionOf(electionBytes([{ ...question, max: 2 }]));
  assert.ok(!agrees([sheet], tight, [{ question: 0 }]));
  const atLeast = electionOf(electionBytes([{ ...question, min: 1 }]));
  assert.ok(!agrees([sheet], atLeast, [{ question: 0 }]));
  const withBlank: Sheet = { kind: "resolution", answers: WITH_BLANK.answers };
  assert.ok(!agrees([withBlank], electionOf(electionBytes([WITH_BLANK])), []));
});

test("the line of the proofs' file is read as the page needs it", () => {
  const head = JSON.stringify({ version: 1, election: ELECTION.fingerprint, questions: PAIRED });
  assert.ok(agrees(SHEETS, ELECTION, readPaired(ELECTION, head)));
});

test("votes for are counted", () => {
  assert.equal(count(["for", null, "against", "for", "abstain"], "for"), 2);
});
