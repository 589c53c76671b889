// The module as pages load it: the committed file, used as a page uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { deviceChance } from "../src/chance";
import { inSlices } from "../src/slices";
import { CARD, electionBytes, inPairs, RESOLUTION, sealed } from "./elections";
import { seeded } from "./seeded";
import { verify, verifyPairs } from "./verifier";

const MODULE = new URL("../../../assets/seal.js", import.meta.url);
const BYTES = electionBytes([RESOLUTION, inPairs(2)]);
const CHOICES = [
  [1, 0, 0],
  [1, 0, 0, 1],
];

const load = (): Promise<typeof import("../src/main")> => import(MODULE.href);

test("a page seals, shows the tracker, casts, and finds the ballot on the board", async () => {
  const { cast, isIn, prepare, readCard, readElection, readPaired, seal } = await load();
  const election = readElection(BYTES);
  void prepare(election);
  const head = JSON.stringify({
    version: 1,
    election: election.fingerprint,
    questions: [{ question: 1, most_for: 1 }],
  });
  const paired = readPaired(election, head);
  const ballot = await seal(election, { card: readCard(CARD), choices: CHOICES, paired });
  const sent = cast(ballot);
  assert.equal(verify(BYTES, sent.ballot), null);
  assert.equal(verifyPairs(BYTES, paired, sent.ballot, sent.pairs ?? ""), null);
  assert.ok(isIn(ballot.tracker, [ballot.hash]));
});

test("sealed in slices or in one go, by the committed file or by its sources, the ballot is the same", async () => {
  const { readCard, readElection, seal } = await load();
  const bySlices = await seal(readElection(BYTES), { card: readCard(CARD), choices: CHOICES }, seeded("same"));
  assert.equal(bySlices.tracker, (await sealed(BYTES, CHOICES, "same")).tracker);
});

test("the public credential of a card is the one its ballots carry", async () => {
  const { cast, publicCredential, readCard, readElection, seal } = await load();
  const [election, card] = [readElection(BYTES), readCard(CARD)];
  const { ballot } = cast(await seal(election, { card, choices: CHOICES }));
  assert.equal(await publicCredential(election, card), JSON.parse(ballot).credential);
});

test("a second device, with the committed file, tests a ballot instead of casting it", async () => {
  const { checkOpened, open, readCard, readElection, seal } = await load();
  const election = readElection(BYTES);
  const { ballot, opening } = open(await seal(election, { card: readCard(CARD), choices: CHOICES }));
  const verdict = await checkOpened(readElection(BYTES), ballot, opening);
  assert.deepEqual(verdict.fits && verdict.choices, CHOICES);
});

test("the committed file has no word for the network, for storage or for a log, nor for making code", () => {
  const text = readFileSync(MODULE, "utf8");
  const words = ["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "localStorage", "sessionStorage", "indexedDB"];
  for (const word of [...words, "cookie", "console", "eval", "Function", "WebAssembly", "Math.random"]) {
    assert.ok(!new RegExp(`\\b${word.replace(".", "\\.")}\\b`).test(text), word);
  }
});

test("the pages' committed files log nothing, make no code or markup of texts, and hold no word of the pages' languages", () => {
  for (const name of ["vote.js", "second.js"]) {
    const text = readFileSync(new URL(`../../../assets/${name}`, import.meta.url), "utf8");
    const words = ["console", "eval", "Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "cookie", "sendBeacon"];
    for (const word of [...words, "XMLHttpRequest", "WebSocket", "include", "sessionStorage", "indexedDB"]) {
      assert.ok(!new RegExp(`\\b${word}\\b`).test(text), `${name} ${word}`);
    }
    assert.ok(!/\p{Script=Han}/u.test(text), name);
    assert.deepEqual([...new Set(text.match(/from"[^"]*"/g))], ['from"./seal.js"'], name);
  }
});

test("refusals can be told by their reason", async () => {
  const { Refusal, readCard } = await load();
  assert.throws(
    () => readCard("no card"),
    (error) => error instanceof Refusal && error.reason === "card",
  );
});

test("the fragment is taken once and leaves the address", async () => {
  const { takeFragment } = await load();
  const place = { hash: "#%7B%22a%22%3A1%7D", pathname: "/me", search: "?vote=3" };
  const replaced: unknown[] = [];
  const page = {
    location: place,
    history: { state: null, replaceState: (...change: unknown[]) => replaced.push(change) },
  };
  Object.assign(globalThis, page);
  assert.equal(takeFragment(), '{"a":1}');
  assert.deepEqual(replaced, [[null, "", "/me?vote=3"]]);
  place.hash = "#%E4%BA";
  assert.throws(takeFragment, { reason: "fragment-form" });
  assert.equal(replaced.length, 2);
  place.hash = "";
  assert.equal(takeFragment(), "");
});

test("the device's own randomness fills all bytes", () => {
  const bytes = new Uint8Array(1024);
  deviceChance(bytes);
  assert.ok(new Set(bytes).size > 200);
});

test("long work leaves the page time after every slice", async (context) => {
  let now = 0;
  context.mock.method(performance, "now", () => (now += 5));
  const done: string[] = [];
  function* work(): Generator<void, string> {
    for (const step of ["one", "two", "three", "four"]) {
      done.push(step);
      yield;
    }
    return "result";
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done.push("page");
  port2.postMessage(null);
  assert.equal(await inSlices(work()), "result");
  port1.close();
  assert.ok(done.indexOf("page") > 0 && done.indexOf("page") < done.indexOf("four"), done.join(" "));
  assert.deepEqual(
    done.filter((each) => each !== "page"),
    ["one", "two", "three", "four"],
  );
});
