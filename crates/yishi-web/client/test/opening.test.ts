// "Test instead of cast": a ballot goes one way or the other, and the second device finds what the first one changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { cast, checkOpened, open } from "../src/main";
import { ORDER } from "../src/scalar";
import { drawSeed, randomnessAt } from "../src/seed";
import { electionBytes, electionOf, inPairs, RESOLUTION, sealed, WITH_BLANK } from "./elections";
import { seeded } from "./seeded";

const BYTES = electionBytes([RESOLUTION, WITH_BLANK]);
const ELECTION = electionOf(BYTES);
const CHOICES = [
  [0, 1, 0],
  [0, 1, 0, 1],
];

test("the second device names the choices that were sealed", async () => {
  const ballot = await sealed(BYTES, CHOICES, "open");
  const { ballot: text, opening } = open(ballot);
  assert.deepEqual(await checkOpened(ELECTION, text, opening), {
    fits: true,
    tracker: ballot.tracker,
    choices: CHOICES,
  });
});

test("a ballot that was tested is never cast", async () => {
  const ballot = await sealed(BYTES, CHOICES, "tested");
  assert.ok(!ballot.tested);
  open(ballot);
  assert.ok(ballot.tested);
  assert.throws(() => cast(ballot), { reason: "ballot-tested" });
  assert.throws(() => open(ballot), { reason: "ballot-tested" });
});

test("a ballot that was cast may be sent again, and is never opened", async () => {
  const ballot = await sealed(BYTES, CHOICES, "cast");
  assert.deepEqual(cast(ballot), cast(ballot));
  assert.throws(() => open(ballot), { reason: "ballot-cast" });
  assert.ok(!ballot.tested);
});

test("a sealed ballot shows its tracker, in JSON and in a log, and nothing else", async () => {
  const ballot = await sealed(BYTES, CHOICES, "shown");
  const { tracker, hash } = ballot;
  assert.equal(JSON.stringify(ballot), JSON.stringify({ tracker, hash }));
  assert.ok(!inspect(ballot, { depth: 9, showHidden: true }).includes("choices"));
});

test("a device that sealed another choice than it shows is found out, with the place and what it sealed", async () => {
  const { ballot, opening } = open(await sealed(BYTES, CHOICES, "changed"));
  const shown = JSON.parse(opening);
  const claimed = JSON.stringify({ ...shown, choices: ["100", "0101"] });
  assert.deepEqual(await checkOpened(ELECTION, ballot, claimed), {
    fits: false,
    misfit: "other-choice",
    question: 1,
    place: 1,
    holds: 0,
  });
  const later = JSON.stringify({ ...shown, choices: ["010", "0110"] });
  assert.deepEqual(await checkOpened(ELECTION, ballot, later), {
    fits: false,
    misfit: "other-choice",
    question: 2,
    place: 3,
    holds: 0,
  });
});

test("every change of a single choice in the opening is found", async () => {
  const { ballot, opening } = open(await sealed(BYTES, CHOICES, "each"));
  const shown = JSON.parse(opening) as { choices: string[] };
  for (const [question, digits] of shown.choices.entries()) {
    for (let place = 0; place < digits.length; place += 1) {
      const other = digits.slice(0, place) + (digits[place] === "1" ? "0" : "1") + digits.slice(place + 1);
      const claimed = JSON.stringify({
        ...shown,
        choices: shown.choices.map((each, index) => (index === question ? other : each)),
      });
      const verdict = await checkOpened(ELECTION, ballot, claimed);
      assert.deepEqual(verdict, {
        fits: false,
        misfit: "other-choice",
        question: question + 1,
        place: place + 1,
        holds: Number(digits[place]),
      });
    }
  }
});

test("an opening with other randomness, for another ballot or of another shape does not fit", async () => {
  const { ballot, opening } = open(await sealed(BYTES, CHOICES, "one"));
  const other = open(await sealed(BYTES, CHOICES, "other"));
  const shown = JSON.parse(opening);
  const misfit = async (text: string, of: string) => {
    const verdict = await checkOpened(ELECTION, text, of);
    return verdict.fits ? "fits" : verdict.misfit;
  };
  const { seed } = JSON.parse(other.opening);
  assert.equal(await misfit(ballot, JSON.stringify({ ...shown, seed })), "randomness");
  assert.equal(await misfit(ballot, other.opening), "other-ballot");
  assert.equal(await misfit(ballot.replace(":", ": "), opening), "ballot-form");
  for (const shape of [
    "",
    "null",
    "[]",
    "{}",
    JSON.stringify({ ...shown, choices: ["010"] }),
    JSON.stringify({ ...shown, choices: ["010", "010"] }),
    JSON.stringify({ ...shown, choices: ["010", 101] }),
    JSON.stringify({ ...shown, seed: seed.slice(1) }),
    JSON.stringify({ ...shown, seed: `${seed.slice(0, -1)}B` }),
  ]) {
    assert.equal(await misfit(ballot, shape), "opening-form", shape);
  }
  const elsewhere = electionOf(electionBytes([RESOLUTION]));
  const verdict = await checkOpened(elsewhere, ballot, opening);
  assert.deepEqual(verdict, { fits: false, misfit: "other-election" });
});

test("a ciphertext that holds neither 0 nor 1 is found", async () => {
  const { ballot, opening } = open(await sealed(BYTES, CHOICES, "neither"));
  const { trackerOf } = await import("../src/hash");
  const { GENERATOR, readElement, writeElements } = await import("../src/element");
  const forged = JSON.parse(ballot);
  const cipher = forged.answers[0].choices[1];
  [cipher.beta] = writeElements([readElement(cipher.beta)!.add(GENERATOR)]);
  const text = JSON.stringify(forged);
  const shown = JSON.stringify({ ...JSON.parse(opening), tracker: trackerOf(text) });
  assert.deepEqual(await checkOpened(ELECTION, text, shown), {
    fits: false,
    misfit: "no-choice",
    question: 1,
    place: 2,
  });
});

test("the opening of an election with sixty candidates, each for and against, is a small QR code", async () => {
  const question = inPairs(60);
  const bytes = electionBytes([question]);
  const bits = question.answers.map((_, index) => (index % 4 === 0 ? 1 : 0));
  const { ballot, opening } = open(await sealed(bytes, [bits], "sixty", [{ question: 0, most_for: 30 }]));
  assert.ok(opening.length < 300, `${opening.length} bytes`);
  const verdict = await checkOpened(electionOf(bytes), ballot, opening);
  assert.ok(verdict.fits && verdict.choices[0]?.join("") === bits.join(""));
});

test("no two places of a ballot share their randomness, and no two ballots", () => {
  const drawn = new Set<bigint>();
  for (const seed of [drawSeed(seeded("a")), drawSeed(seeded("b"))]) {
    for (const question of [0, 1, 2]) {
      for (const place of [0, 1, 2, 10, 11]) drawn.add(randomnessAt(seed, question, place));
    }
  }
  assert.equal(drawn.size, 2 * 3 * 5);
  for (const randomness of drawn) assert.ok(0n < randomness && randomness < ORDER);
});
