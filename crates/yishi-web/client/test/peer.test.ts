// The peer judges our ballots. Its `verify-ballot` is sound where its `verify` is not, and wants an archive that ends after the
// set-up.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { readElection } from "../src/election";
import { readCard } from "../src/credential";
import { cast, seal } from "../src/main";
import { peer, peerIsThere, withElection } from "./belenios";
import type { QuestionText } from "./elections";
import { inPairs, RESOLUTION, WITH_BLANK } from "./elections";

const skip = !peerIsThere();
const SIXTY: QuestionText = {
  answers: Array.from({ length: 60 }, (_, index) => `candidate ${index}`),
  min: 0,
  max: 15,
};

async function accepts(questions: readonly QuestionText[], choices: number[][], paired: { question: number }[] = []) {
  await withElection(questions, 1, async ({ dir, uuid, election, cards: [card = ""] }) => {
    const { ballot } = cast(await seal(readElection(election), { card: readCard(card), choices, paired }));
    const verified = (text: string) => {
      writeFileSync(join(dir, "ballot.json"), text);
      peer(dir, ["election", "verify-ballot", "--dir", dir, "--uuid", uuid, "--ballot", "ballot.json"]);
    };
    verified(ballot);
    // The peer is asked about an altered ballot as well, so that its silence above means something.
    assert.throws(() => verified(ballot.replace(/.(?="\}\}\}$)/, (digit) => (digit === "3" ? "4" : "3"))));
  });
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
