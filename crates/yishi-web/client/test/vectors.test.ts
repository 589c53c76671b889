// The peer's elections: what its tools made, read and derived again here.
import assert from "node:assert/strict";
import { test } from "node:test";

import { readBallot } from "../src/ballot";
import { hashed, readCard, credentialOf, stretched } from "../src/credential";
import { prepare, readElection } from "../src/election";
import { hexadecimal, trackerOf } from "../src/hash";
import { isIn } from "../src/main";
import { numberOf } from "../src/scalar";
import { sharedIsThere, sharedJson, vector } from "./shared";
import { verify } from "./verifier";
import { electionBytes, RESOLUTION } from "./elections";
import { createHash } from "node:crypto";

const skip = !sharedIsThere();
const COUNTED = ["ed25519-single", "ed25519-threshold"];
const ALL = [...COUNTED, "ed25519-nh"];

for (const name of ALL) {
  test(
    `${name}: every ballot is sound to the verifier of these tests, which thereby is itself tested`,
    { skip },
    () => {
      const { election, ballots } = vector(name);
      assert.ok(ballots.length > 0);
      for (const ballot of ballots) assert.equal(verify(election, ballot), null);
    },
  );

  test(`${name}: fingerprint and tracker are those that the peer shows`, { skip }, () => {
    const { election, ballots, sample } = vector(name);
    assert.equal(trackerOf(election), sample.expect.election_fingerprint);
    assert.equal(trackerOf(ballots[0] ?? ""), sample.expect.first_ballot_tracker);
  });

  test(`${name}: a ballot is found on the board by its tracker`, { skip }, () => {
    const hashes = vector(name).ballots.map((ballot) => createHash("sha256").update(ballot).digest("hex"));
    for (const ballot of vector(name).ballots) assert.ok(isIn(trackerOf(ballot), hashes));
    assert.ok(!isIn(trackerOf("another"), hashes));
  });

  test(`${name}: every card gives the public credential on the list`, { skip }, async () => {
    const { sample } = vector(name);
    // The derivation asks for the identifier alone, so a question that is not sealed here does not matter.
    const election = { ...readElection(electionBytes([RESOLUTION])), uuid: sample.uuid };
    const tables = await prepare(election);
    const listed = sample.public_credentials_with_ids.map((line) => line.split(",")[0]);
    const cards = Object.values(sample.private_credentials);
    assert.equal(cards.length, listed.length);
    const derived = cards.map((card) => credentialOf(election, tables, readCard(card)));
    assert.deepEqual(derived.sort(), listed.sort());
  });
}

for (const name of COUNTED) {
  test(`${name}: the election is read, and its fingerprint is the peer's`, { skip }, () => {
    const { election, sample } = vector(name);
    assert.equal(readElection(election).fingerprint, sample.expect.election_fingerprint);
  });

  test(`${name}: ballots are read in their one form`, { skip }, () => {
    for (const ballot of vector(name).ballots) {
      assert.ok(readBallot(ballot));
      assert.equal(readBallot(ballot.replace(":", ": ")), null);
      assert.equal(readBallot(ballot.replace("}}}", '},"more":"1"}}')), null);
    }
  });
}

test("an election with a question that is shuffled is refused, with the question's place", { skip }, () => {
  const { election } = vector("ed25519-nh");
  assert.throws(() => readElection(election), { reason: "election-question", question: 2 });
});

test(
  "cards of the old form give the key that the peer derives, in the group that its old version has",
  { skip },
  () => {
    const sample = sharedJson("belenios2048-single/sample.json") as ReturnType<typeof vector>["sample"];
    const groups = sharedJson("groups.json") as { [name: string]: { g: string; p: string; q: string } };
    const [g, p, q] = ["g", "p", "q"].map((name) =>
      BigInt((groups["BELENIOS-2048"] as Record<string, string>)[name] ?? ""),
    ) as [bigint, bigint, bigint];
    const listed = sample.public_credentials_with_ids.map((line) => line.split(",")[0]);
    for (const card of Object.values(sample.private_credentials)) {
      readCard(card);
      const secret = numberOf(stretched(card, sample.uuid)) % q;
      assert.ok(listed.includes(modularPower(g, secret, p).toString()));
    }
  },
);

test("the present form hashes the identifier, so elections cannot be linked", () => {
  const [one, other] = ["EyeeANox8KEJVH", "EyeeANox8KEJVJ"].map((uuid) =>
    hexadecimal(hashed("5YeCf-su9BBR-R8MvT-Nf6252", uuid)),
  );
  assert.notEqual(one, other);
});

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
