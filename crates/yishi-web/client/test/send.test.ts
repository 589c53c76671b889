// Asking until answered, what the answers mean, and what the device keeps meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";

import { cast } from "../src/main";
import { Ballots } from "../src/page/ballots";
import { cardIn, grouped, pathOf } from "../src/page/code";
import type { Store } from "../src/page/keep";
import { Keep } from "../src/page/keep";
import type { Ways } from "../src/page/send";
import { anonymous, untilAnswered } from "../src/page/send";
import { electionBytes, RESOLUTION, sealed } from "./elections";

const UUID = "EyeeANox8KEJVH";
const BYTES = electionBytes([RESOLUTION]);
const TRACKER = "A".repeat(43);
const BALLOTS = new Ballots("mc3", "zh-Hans");

interface Asked {
  readonly address: string;
  readonly request: RequestInit;
}

/** A network that answers in order: a status and a body, or nothing at all. */
function network(...answers: (readonly [number, unknown] | null)[]): { by: Ways; asked: Asked[]; delays: () => number } {
  const asked: Asked[] = [];
  let delays = 0;
  const by: Ways = {
    fetch: async (address, request) => {
      const answer = answers[asked.length];
      asked.push({ address, request });
      if (answer === undefined) throw new Error("asked too often");
      if (answer === null) throw new TypeError("no network");
      return new Response(typeof answer[1] === "string" ? answer[1] : JSON.stringify(answer[1]), { status: answer[0] });
    },
    pause: async () => undefined,
    onDelay: () => (delays += 1),
  };
  return { by, asked, delays: () => delays };
}

test("what gets no answer goes again, the very same, until one comes", async () => {
  const { by, asked, delays } = network(null, [503, ""], [502, "<html>"], [429, ""], [201, { tracker: TRACKER }]);
  const request = anonymous("en", { ballot: "b" });
  assert.deepEqual(await untilAnswered("/x", request, by), { status: 201, body: { tracker: TRACKER } });
  assert.deepEqual([asked.length, delays()], [5, 4]);
  assert.equal(new Set(asked.map(({ address, request: { body } }) => `${address} ${String(body)}`)).size, 1);
});

test("a refusal is an answer, and a page instead of JSON too", async () => {
  const { by } = network([422, "<html>"], [500, { code: "F.901" }]);
  assert.deepEqual(await untilAnswered("/x", anonymous("en"), by), { status: 422, body: null });
  assert.equal((await untilAnswered("/x", anonymous("en"), by)).status, 500);
});

test("a ballot goes without cookie and referrer, and holds the sealed ballot alone", async () => {
  const { by, asked } = network([201, {}]);
  const sent = cast(await sealed(BYTES, [[1, 0, 0]], "send"));
  assert.equal(await BALLOTS.cast(UUID, sent, TRACKER, by), "in");
  const [{ address, request } = assert.fail()] = asked;
  assert.equal(address, `/s/mc3/ballots/${UUID}`);
  assert.deepEqual([request.credentials, request.referrerPolicy, request.method], ["omit", "no-referrer", "POST"]);
  assert.deepEqual(JSON.parse(String(request.body)), { ballot: sent.ballot });
});

test("a ballot that was sent twice is in; a close that came first is held against the board", async () => {
  const ballot = await sealed(BYTES, [[0, 1, 0]], "board");
  const sent = cast(ballot);
  const closed = [409, { code: "K.202" }] as const;
  const casts = (by: Ways) => BALLOTS.cast(UUID, sent, ballot.tracker, by);
  assert.equal(await casts(network(null, [200, {}]).by), "in");
  assert.equal(await casts(network(closed, [200, [ballot.hash]]).by), "in");
  assert.equal(await casts(network(closed, [200, []]).by), "closed");
  assert.equal(await casts(network(closed, [404, ""]).by), "closed");
  const { by } = network([422, { code: "V.777", title: "t", detail: "选票……" }]);
  assert.deepEqual(await casts(by), { kind: "problem", code: "V.777", text: "选票……" });
  assert.deepEqual(await casts(network([404, ""]).by), { kind: "page", code: "vote-unknown" });
  assert.deepEqual(await casts(network([413, ""]).by), { kind: "problem", code: "status-413", text: undefined });
});

test("the election of another vote is not taken, nor one that cannot be read", async () => {
  const election = new TextDecoder().decode(BYTES);
  const read = await BALLOTS.election(UUID, network([200, { election, pairs: null }]).by);
  assert.ok("election" in read && read.election.uuid === UUID && read.paired.length === 0);
  const other = await BALLOTS.election("9oLYCxG3UAPTUj", network([200, { election, pairs: null }]).by);
  assert.deepEqual(other, { kind: "page", code: "other-election" });
  await assert.rejects(BALLOTS.election(UUID, network([200, { election: `${election} ` }]).by), { reason: "election-form" });
  const missing = await BALLOTS.election(UUID, network([404, { code: "K.201" }]).by);
  assert.deepEqual(missing, { kind: "problem", code: "K.201", text: undefined });
});

test("the server's credential is asked for with the log-in, and nothing else of the vote is", async () => {
  const { by, asked } = network([200, { credential: "C" }], [403, ""], [404, { code: "K.201" }], [500, { code: "F.901" }]);
  const problems = [];
  assert.equal(await BALLOTS.credential(UUID, by), "C");
  for (let at = 0; at < 3; at += 1) problems.push(await BALLOTS.credential(UUID, by));
  assert.deepEqual(problems, [
    { kind: "page", code: "stranger" },
    { kind: "page", code: "not-entitled" },
    { kind: "problem", code: "F.901", text: undefined },
  ]);
  assert.deepEqual([asked[0]?.request.credentials, asked[0]?.request.redirect], ["same-origin", "manual"]);
  const sentAway: Ways = { ...by, fetch: async () => Object.assign(Response.error(), {}) };
  assert.deepEqual(await BALLOTS.credential(UUID, sentAway), { kind: "page", code: "stranger" });
});

test("the opening stands behind the # of the address, and nowhere before it", () => {
  const opened = { uuid: UUID, hash: "ab", opening: '{"choices":["100"]}' };
  const [before = "", behind = "", ...more] = BALLOTS.testAddress("https://h", opened).split("#");
  assert.deepEqual([before, more], ["https://h/s/mc3/test", []]);
  assert.deepEqual(JSON.parse(decodeURIComponent(behind)), opened);
});

/** A store in memory, as browsers have it. */
function memory(): Store & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

test("the device keeps the card of its session and its ballots, and forgets them together", () => {
  const store = memory();
  const [keep, other] = [new Keep("mc3", store), new Keep("mc4", store)];
  keep.keepCard("CARD");
  other.keepCard("OTHER");
  keep.isIn(UUID, "T1");
  keep.sending(UUID, { tracker: "T2", ballot: "b", pairs: "p" });
  const pending = { tracker: "T2", ballot: "b", pairs: "p" };
  assert.deepEqual(new Keep("mc3", store).ballots(UUID), { inBox: "T1", pending });
  keep.isOut(UUID);
  assert.deepEqual(keep.ballots(UUID), { inBox: "T1", pending: null });
  keep.forget();
  assert.deepEqual([keep.card(), keep.ballots(UUID)], [null, { inBox: null, pending: null }]);
  assert.deepEqual([...store.map], [["yishi-card-mc4", "OTHER"]]);
});

test("a browser that keeps nothing, or something broken, does not stop a vote", () => {
  const fails = () => {
    throw new DOMException("denied", "SecurityError");
  };
  for (const store of [null, { ...memory(), getItem: fails, setItem: fails }]) {
    const keep = new Keep("mc3", store);
    keep.keepCard("CARD");
    keep.isIn(UUID, "T1");
    assert.deepEqual([keep.card(), keep.ballots(UUID).inBox], [null, null]);
    keep.forget();
  }
  const store = memory();
  const keep = new Keep("mc3", store);
  keep.isIn(UUID, "T1");
  for (const key of store.map.keys()) store.map.set(key, "{");
  assert.deepEqual(keep.ballots(UUID), { inBox: null, pending: null });
});

test("a card is read from an address or by itself", () => {
  assert.equal(cardIn("https://h/s/mc3/vote#RatXh-kwKHwT-ywV2m-cseRKy"), "RatXh-kwKHwT-ywV2m-cseRKy");
  assert.equal(cardIn(" RatXh-kwKHwT-ywV2m-cseRKy\n"), "RatXh-kwKHwT-ywV2m-cseRKy");
  assert.equal(cardIn("https://h/#%E4%BA"), "%E4%BA");
});

test("a tracker stands in groups of four, and loses nothing", () => {
  const tracker = "TuIrZlmvgURq1fXsuJqwbMTiV9yPRkQKmHsaCr4gX0E";
  assert.equal(grouped(tracker).join(""), tracker);
  assert.deepEqual([grouped(tracker).length, grouped("").length], [11, 0]);
});

test("a code's dark squares are drawn once each", () => {
  assert.equal(pathOf([[true, true, false, true], [false, false, false, false], [false, false, true, true]]), "M0 0h2v1h-2zM3 0h1v1h-1zM2 2h2v1h-2z");
});
