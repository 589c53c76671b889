// The steps of a vote: the way through, and that whatever does not belong to a step is without effect.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { Sheet } from "../src/page/paper";
import type { Event, Running, State, Step } from "../src/page/steps";
import { after, BEGINNING } from "../src/page/steps";
import { numbers, seeded } from "./seeded";

const SHEETS: readonly Sheet[] = [
  { kind: "candidates", answers: ["+a", "-a", "+b", "-b"], seats: 1 },
  { kind: "resolution", answers: ["+", "-", "0"] },
];
const VOTE: Running = { uuid: "EyeeANox8KEJVH", press: "last", throughServer: false, sheets: SHEETS };
const FIRST: Running = { ...VOTE, press: "first" };
const NEXT: Running = { ...VOTE, uuid: "9oLYCxG3UAPTUj" };
const OPEN: Event = { type: "now", now: { stage: "open", vote: VOTE } };
const CLOSED: Event = { type: "now", now: { stage: "closed", uuid: VOTE.uuid } };
const NONE: Event = { type: "now", now: { stage: "none" } };
const mark = (question: number, line: number, made: "for" | "against" | "abstain"): Event => {
  return { type: "mark", question, line, mark: made };
};
const SEALED: Event = { type: "sealed", tracker: "T1" };

/** The state after these events, from the beginning. */
function through(...events: Event[]): State {
  return events.reduce(after, BEGINNING);
}

const MARKED = [OPEN, { type: "card" }, mark(0, 0, "for"), mark(1, 0, "for")] as Event[];
const TO_REVIEW = [...MARKED, { type: "next" }] as Event[];
const TO_SEALED = [...TO_REVIEW, { type: "seal" }, SEALED] as Event[];
const TO_CAST = [...TO_SEALED, { type: "cast" }, { type: "in" }] as Event[];

test("card, choose, review, seal, cast", () => {
  const steps = TO_CAST.map((_, at) => through(...TO_CAST.slice(0, at + 1)).step);
  const expected: Step[] = ["card", "choose", "choose", "choose", "review", "sealing", "sealed", "casting", "cast"];
  assert.deepEqual(steps, expected);
  assert.equal(through(...TO_CAST).inBox, "T1");
});

test("a card that was read before is not asked for again; a server's credential is waited for in any case", () => {
  assert.equal(through({ type: "card" }, OPEN).step, "choose");
  const served: Event = { type: "now", now: { stage: "open", vote: { ...VOTE, throughServer: true } } };
  assert.equal(through({ type: "card" }, served).step, "card");
  assert.equal(through({ type: "card" }, served, { type: "card" }).step, "choose");
});

test("a paper that cannot be sealed stays where it is, with the reason, and the next mark takes the reason away", () => {
  const short = through(OPEN, { type: "card" }, mark(0, 0, "for"), { type: "next" });
  assert.deepEqual([short.step, short.problem], ["choose", { kind: "paper", code: "unmarked", question: 2 }]);
  assert.equal(after(short, mark(1, 0, "abstain")).problem, null);
  const many = through(...MARKED, mark(0, 1, "for"), { type: "next" });
  assert.deepEqual([many.step, many.problem?.code], ["choose", "too-many"]);
});

test("going back keeps the marks", () => {
  const back = through(...TO_REVIEW, { type: "back" });
  assert.deepEqual([back.step, back.marks], ["choose", [["for", null], ["for"]]]);
});

test("a tested ballot is never cast: the way leads on to an empty paper only", () => {
  const tested = through(...TO_SEALED, { type: "test" }, { type: "tested", link: "L" });
  assert.deepEqual([tested.step, tested.link], ["tested", "L"]);
  for (const type of ["cast", "in", "test", "seal", "back", "next"] as const) {
    assert.deepEqual(after(tested, { type }), tested, type);
  }
  const again = after(tested, { type: "again" });
  assert.deepEqual([again.step, again.tracker, again.link], ["choose", null, null]);
  assert.deepEqual(again.marks, [[null, null], [null]]);
});

test("where the last ballot counts one votes again, or leaves it; where the first counts one does not", () => {
  const again = through(...TO_CAST, { type: "again" });
  assert.deepEqual([again.step, again.inBox, again.tracker], ["choose", "T1", null]);
  const kept = after(again, { type: "keep" });
  assert.deepEqual([kept.step, kept.tracker], ["cast", "T1"]);
  const first: Event = { type: "now", now: { stage: "open", vote: FIRST } };
  const once = [first, ...TO_CAST.slice(1)].reduce(after, BEGINNING);
  assert.deepEqual(after(once, { type: "again" }), once);
});

test("a vote that closes before the ballot is on its way ends there, and nothing goes on", () => {
  const before: Event[][] = [MARKED, TO_REVIEW, TO_SEALED.slice(0, -1), TO_SEALED];
  before.push([...TO_SEALED, { type: "test" }]);
  for (const events of before) {
    for (const end of [CLOSED, NONE]) {
      const late = through(...events, end);
      assert.deepEqual([late.step, late.tracker], ["late", null]);
      for (const type of ["next", "seal", "cast", "test", "again", "in", "back"] as const) {
        assert.equal(after(late, { type }).step, "late", type);
      }
      assert.equal(after(late, SEALED).step, "late");
    }
  }
});

test("a ballot on its way when the vote closes is answered for itself", () => {
  const casting = through(...TO_SEALED, { type: "cast" }, CLOSED);
  assert.equal(casting.step, "casting");
  assert.equal(after(casting, { type: "in" }).step, "cast");
  assert.equal(after(casting, { type: "closed" }).step, "late");
  const refused = after(casting, { type: "refused", problem: { kind: "problem", code: "ballot-form" } });
  assert.deepEqual([refused.step, refused.problem?.code], ["late", "ballot-form"]);
});

test("a ballot in the box is still said to be there when a second one comes too late", () => {
  const late = through(...TO_CAST, { type: "again" }, CLOSED);
  assert.deepEqual([late.step, late.inBox], ["late", "T1"]);
});

test("a ballot that is refused leads back to an empty paper, with the reason", () => {
  const problem = { kind: "problem", code: "credential-unknown" } as const;
  const refused = through(...TO_SEALED, { type: "cast" }, { type: "refused", problem });
  assert.deepEqual([refused.step, refused.problem, refused.tracker], ["choose", problem, null]);
  const atSealing = through(...TO_REVIEW, { type: "seal" }, { type: "refused", problem });
  assert.deepEqual([atSealing.step, atSealing.problem], ["review", problem]);
});

test("the next vote begins from the front, with the card that was read", () => {
  const next: Event = { type: "now", now: { stage: "open", vote: NEXT } };
  for (const events of [MARKED, TO_SEALED, TO_CAST]) {
    const state = through(...events, CLOSED, next);
    assert.deepEqual([state.step, state.uuid, state.tracker, state.inBox], ["choose", NEXT.uuid, null, null]);
  }
});

test("the same vote, told again by the live page, changes nothing", () => {
  for (const events of [MARKED, TO_REVIEW, TO_SEALED, TO_CAST]) {
    const state = through(...events);
    assert.equal(after(state, OPEN), state);
    const ended = after(state, CLOSED);
    assert.equal(after(ended, CLOSED), ended);
  }
  assert.equal(after(BEGINNING, NONE), BEGINNING);
});

test("a device that has cast goes on from there, also after the close; one whose ballot was on its way sends it again", () => {
  const known: Event = { type: "known", uuid: VOTE.uuid, inBox: "T0", pending: null };
  assert.deepEqual([through(OPEN, { type: "card" }, known).step, through(OPEN, known).tracker], ["cast", "T0"]);
  assert.deepEqual([through(CLOSED, known).step, through(CLOSED, known).uuid], ["cast", VOTE.uuid]);
  const pending = through(OPEN, { ...known, pending: "T9" });
  assert.deepEqual([pending.step, pending.tracker, pending.inBox], ["casting", "T9", "T0"]);
  assert.equal(through(OPEN, { ...known, uuid: NEXT.uuid }).step, "card");
});

test("forgetting the card empties the paper; what is on its way or in the box stays", () => {
  const forgotten = through(...TO_REVIEW, { type: "forgotten" });
  assert.deepEqual([forgotten.step, forgotten.marks], ["card", [[null, null], [null]]]);
  assert.equal(through(...TO_CAST, { type: "forgotten" }).step, "cast");
});

test("whatever happens, and however often: nothing is cast that was not sealed, nothing tested is cast, and no error", () => {
  const events: readonly Event[] = [
    ...[OPEN, OPEN, CLOSED, NONE, SEALED, mark(0, 1, "for"), mark(1, 0, "against"), mark(0, 0, "abstain")],
    ...(["card", "forgotten", "next", "back", "seal", "test", "cast", "slow", "in", "again", "keep"] as const).map(
      (type) => ({ type }),
    ),
    { type: "tested", link: "L" },
    { type: "closed" },
    { type: "refused", problem: { kind: "page", code: "fault" } },
    { type: "now", now: { stage: "open", vote: NEXT } },
  ];
  const from: Partial<Record<Step, readonly Step[]>> = { casting: ["sealed"], tested: ["testing"], testing: ["sealed"] };
  for (let run = 0; run < 200; run += 1) {
    const below = numbers(seeded(`steps ${run}`));
    let state = BEGINNING;
    for (let at = 0; at < 80; at += 1) {
      const event = events[below(events.length)] ?? NONE;
      const next = after(state, event);
      if (next.step !== state.step) assert.ok((from[next.step] ?? [state.step]).includes(state.step), `${state.step} ${next.step}`);
      if (["sealed", "casting", "cast", "tested"].includes(next.step)) assert.notEqual(next.tracker, null);
      if (next.step === "choose") assert.ok(next.card && next.open);
      state = next;
    }
  }
});
