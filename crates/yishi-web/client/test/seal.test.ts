// Ballots made here, judged by the verifier of the tests; and each of them again, altered in one place.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { Bits } from "../src/question";
import { chosen } from "../src/question";
import type { QuestionText } from "./elections";
import { electionBytes, electionOf, RESOLUTION, sealed, WITH_BLANK } from "./elections";
import { numbers, seeded } from "./seeded";
import { verify } from "./verifier";

const ONE = electionBytes([RESOLUTION]);
const TWO = electionBytes([WITH_BLANK, { answers: ["Yes", "No"], min: 0, max: 1 }]);

test("each choice of a resolution gives a sound ballot", async () => {
  for (const bits of [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]) {
    assert.equal(verify(ONE, (await sealed(ONE, [bits], "resolution")).cast().ballot), null);
  }
});

test("a blank vote, one answer and two give sound ballots, whose form is the same", async () => {
  const shapes = new Set<string>();
  for (const bits of [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 1],
  ]) {
    for (const second of [
      [0, 0],
      [0, 1],
    ]) {
      const { ballot } = (await sealed(TWO, [bits, second], "blank")).cast();
      assert.equal(verify(TWO, ballot), null);
      shapes.add(ballot.replace(/"[0-9]+"|"[0-9a-f]{64}"|"[\w+/]{43}"/g, '"…"'));
    }
  }
  assert.equal(shapes.size, 1);
});

test("any question and any choices that it allows give a sound ballot", async () => {
  for (let round = 0; round < 12; round += 1) {
    const below = numbers(seeded(`round ${round}`));
    const { question, bits } = anyQuestion(below);
    const bytes = electionBytes([question]);
    const { ballot } = (await sealed(bytes, [bits], `round ${round}`)).cast();
    assert.equal(verify(bytes, ballot), null, JSON.stringify({ question, bits }));
  }
});

function anyQuestion(below: (limit: number) => number): { question: QuestionText; bits: number[] } {
  const answers = Array.from({ length: 1 + below(5) }, (_, index) => `answer ${index}`);
  const max = below(answers.length + 1);
  const min = below(max + 1);
  const places = answers.map((_, index) => index).sort(() => below(3) - 1);
  const picked = places.slice(0, min + below(max - min + 1));
  const bits = answers.map((_, index) => (picked.includes(index) ? 1 : 0));
  if (below(2) === 0) return { question: { answers, min, max }, bits };
  const blank = below(3) === 0;
  return { question: { answers, blank: true, min, max }, bits: blank ? [1, ...bits.map(() => 0)] : [0, ...bits] };
}

test("choices that the question does not allow are refused before anything is sealed", async () => {
  const refused: [Bits[], string, number | undefined][] = [
    [[[1, 0, 0, 0]], "choice-count", undefined],
    [
      [
        [1, 0, 0],
        [0, 0],
      ],
      "choice-form",
      1,
    ],
    [
      [
        [0, 2, 0, 0],
        [0, 0],
      ],
      "choice-form",
      1,
    ],
    [
      [
        [0, 0.5, 0.5, 0],
        [0, 0],
      ],
      "choice-form",
      1,
    ],
    [
      [
        [1, 1, 0, 0],
        [0, 0],
      ],
      "choice-bounds",
      1,
    ],
    [
      [
        [0, 0, 0, 0],
        [0, 0],
      ],
      "choice-bounds",
      1,
    ],
    [
      [
        [0, 1, 1, 1],
        [0, 0],
      ],
      "choice-bounds",
      1,
    ],
    [
      [
        [0, 1, 0, 0],
        [1, 1],
      ],
      "choice-bounds",
      2,
    ],
  ];
  for (const [choices, reason, question] of refused) {
    await assert.rejects(sealed(TWO, choices, "refused"), { reason, question }, JSON.stringify(choices));
  }
});

test("a ballot altered anywhere is refused", async () => {
  const { ballot } = (
    await sealed(
      TWO,
      [
        [0, 1, 0, 0],
        [0, 1],
      ],
      "altered",
    )
  ).cast();
  const places = [...ballot.matchAll(/"([0-9]{20,}|[0-9a-f]{64}|[\w+/]{43})"/g)].map(({ index }) => index + 5);
  assert.equal(places.length, 55); // Every element, exponent and hash of the ballot.
  for (const place of places) {
    const digit = ballot[place] === "3" ? "4" : "3";
    assert.notEqual(verify(TWO, ballot.slice(0, place) + digit + ballot.slice(place + 1)), null, `place ${place}`);
  }
});

test("parts of a ballot cannot be exchanged, nor a ballot cast in another election", async () => {
  const text = (
    await sealed(
      TWO,
      [
        [0, 1, 0, 0],
        [0, 1],
      ],
      "exchanged",
    )
  ).cast().ballot;
  const ballot = JSON.parse(text);
  const [first, second] = ballot.answers;
  const exchanged = (change: object) => verify(TWO, JSON.stringify({ ...ballot, ...change }));
  const [a, b, ...rest] = first.choices;
  assert.notEqual(exchanged({ answers: [{ ...first, choices: [b, a, ...rest] }, second] }), null);
  assert.notEqual(
    exchanged({ answers: [{ ...first, overall_proof: [...first.overall_proof].reverse() }, second] }),
    null,
  );
  assert.notEqual(exchanged({ answers: [{ ...first, blank_proof: [...first.blank_proof].reverse() }, second] }), null);
  assert.notEqual(
    verify(
      electionBytes([
        { ...WITH_BLANK, max: 3 },
        { answers: ["Yes", "No"], min: 0, max: 1 },
      ]),
      text,
    ),
    null,
  );
  assert.equal(exchanged({}), null);
});

test("the same seed gives the same ballot, another seed another one in every ciphertext", async () => {
  const [one, again, other] = await Promise.all(["a", "a", "b"].map((seed) => sealed(ONE, [[1, 0, 0]], seed)));
  assert.equal(one?.tracker, again?.tracker);
  const elements = (ballot: string) => JSON.parse(ballot).answers[0].choices.flatMap(Object.values);
  const known = new Set(elements(one?.cast().ballot ?? ""));
  assert.ok(elements(other?.cast().ballot ?? "").every((element: string) => !known.has(element)));
});

test("what is chosen is said in the question's words", () => {
  const [question] = electionOf(TWO).questions;
  assert.ok(question);
  assert.deepEqual(chosen(question, [0, 1, 0, 1]), { blank: false, answers: ["Ana", "Chen"] });
  assert.deepEqual(chosen(question, [1, 0, 0, 0]), { blank: true, answers: [] });
});
