// Each forgery, with every hash made anew, is refused at its event and for its reason.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { Code } from "../src/check/fault";
import { readElement, writeElements } from "../src/element";
import { ORDER } from "../src/scalar";
import { ed25519 } from "@noble/curves/ed25519.js";
import type { Step } from "./archives";
import { archiveOf, bumped, file, judge, resigned, stepsOf } from "./archives";

const ORIGINAL = stepsOf(file("whole.bel"));
const { uuid, cards } = JSON.parse(new TextDecoder().decode(file("whole.json"))) as { uuid: string; cards: string[] };
/** Where events stand: the setup, three ballots, the close, the tally, three parts, the result. */
const [SETUP, BALLOT, TALLY, PART, RESULT] = [0, 1, 5, 6, 9];
const [ELECTION, TRUSTEES, CREDENTIALS] = [0, 1, 2];

/** Why the archive is refused after one record was altered; the finding has to name that very event. */
function refused(place: number, record: number, alter: (text: string) => string): [Code, object] {
  const steps: Step[] = ORIGINAL.map(({ type, records }) => ({ type, records: [...records] }));
  const records = steps[place]!.records;
  const before = records[record]!;
  records[record] = alter(before);
  assert.notEqual(records[record], before, "nothing was altered");
  const judgement = judge(archiveOf(steps));
  assert.ok(judgement.is !== "right", "the forgery passes");
  assert.equal(judgement.finding.height, place, judgement.finding.code);
  return [judgement.finding.code, judgement.finding.figures];
}

const cast = (alter: (text: string) => string) => refused(BALLOT, 0, alter);
/** The same, signed anew by the voter. */
const signed = (alter: (text: string) => string) => cast((text) => resigned(alter(text), cards[0]!, uuid));
const G = `${"6".repeat(62)}58`;

test("altered archives that are written anew still verify where nothing was altered", () => {
  assert.equal(judge(archiveOf(ORIGINAL)).is, "right");
});

test("altered ballots", () => {
  assert.deepEqual(cast((text) => bumped(text, "individual_proofs", '"response":"')), ["signed-hash", {}]);
  assert.deepEqual(cast((text) => bumped(text, "signature", '"response":"')), ["signature", {}]);
  assert.equal(cast((text) => text.replace('"election_hash":"', '"election_hash":"A'))[0], "other-fingerprint");
  assert.equal(cast((text) => text.replace(uuid, `${uuid}1`))[0], "other-election");
  assert.equal(cast((text) => text.replace(/(?<="credential":")[0-9a-f]*/, G))[0], "unknown-credential");
});

test("altered ballots that their voter signed anew", () => {
  const first = { question: 1, place: 1 };
  assert.deepEqual(signed((text) => bumped(text, "individual_proofs", '"response":"')), ["individual-proof", first]);
  assert.deepEqual(signed((text) => bumped(text, "overall_proof", '"response":"')), ["overall-proof", { question: 1 }]);
  assert.deepEqual(signed((text) => bumped(text, "blank_proof", '"challenge":"')), ["blank-proof", { question: 2 }]);
  const swapped = signed((text) => text.replace(/(\{"alpha"[^}]*\}),(\{"alpha"[^}]*\})/, "$2,$1"));
  assert.deepEqual(swapped, ["individual-proof", first]);
  const missing = signed((text) => text.replace(/,"blank_proof":\[[^\]]*\]/, ""));
  assert.deepEqual(missing, ["part-count", { question: 2 }]);
  const fewer = signed((text) => text.replace(/,"answers":\[(\{.*?\}\]\}),.*?\],"signature"/, ',"answers":[$1],"signature"'));
  assert.equal(fewer[0], "answer-count");
});

test("elements with a part outside the subgroup", () => {
  const torsion = ed25519.Point.fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
  const alpha = /(?<="alpha":")[0-9a-f]*/;
  const shifted = (text: string) => writeElements([readElement(text)!.add(torsion)])[0] ?? "";
  assert.equal(signed((text) => text.replace(alpha, shifted))[0], "outside-group");
  const listed = refused(SETUP, CREDENTIALS, (text) => text.replace(/[0-9a-f]{64}/, shifted));
  assert.equal(listed[0], "credentials-group");
  const factor = refused(PART, 0, (text) => text.replace(/[0-9a-f]{64}/, shifted));
  assert.deepEqual(factor, ["decryption-group", { n: 1 }]);
});

test("other written forms of the same ballot", () => {
  const forms: ((text: string) => string)[] = [
    (text) => text.replace(",", ", "),
    (text) => text.replace(/\}\}$/, '},"extra":1}'),
    (text) => `${text}\n`,
    (text) => `\u{feff}${text}`,
    (text) => text.replace('{"election_uuid"', '{"election\\u005fuuid"'),
    (text) => text.replace(/"election_uuid":"[^"]*",/, ""),
    (text) => text.replace('"individual_proofs"', '"individual_proofs":[],"individual_proofs"'),
    (text) => text.replace(/("election_uuid":"[^"]*"),("election_hash":"[^"]*")/, "$2,$1"),
  ];
  for (const form of forms) assert.equal(cast(form)[0], "ballot-form");
  const values: ((text: string) => string)[] = [
    (text) => text.replace(/(?<="alpha":")[0-9a-f]*/, (digits) => digits.toUpperCase()),
    (text) => text.replace(/(?<="alpha":")[0-9a-f]*/, `7${"f".repeat(61)}ee`),
    (text) => text.replace(/(?<="challenge":")\d*/, (digits) => `0${digits}`),
    (text) => text.replace(/(?<="challenge":")\d*/, (digits) => String(BigInt(digits) + ORDER)),
  ];
  for (const value of values) assert.deepEqual(signed(value), ["value", { question: 1 }]);
});

test("altered tallies, parts and results", () => {
  const tally = refused(TALLY, 0, (text) => text.replace(/"alpha":"([0-9a-f]*)","beta":"([0-9a-f]*)"/, '"alpha":"$2","beta":"$1"'));
  assert.equal(tally[0], "encrypted-tally");
  const stated = (from: string, to: string) => refused(TALLY, 1, (text) => text.replace(from, to));
  assert.deepEqual(stated('"num_tallied":2', '"num_tallied":3'), ["num-tallied", { stated: 3, counted: 2 }]);
  assert.deepEqual(stated('"total_weight":5', '"total_weight":2'), ["total-weight", { stated: 2, counted: 5 }]);
  assert.equal(stated('"total_weight":5', '"total_weight":"5"')[0], "payload");
  const part = (alter: (text: string) => string) => refused(PART, 0, alter);
  const proof = part((text) => bumped(text, "decryption_proofs", '"response":"'));
  assert.deepEqual(proof, ["decryption-proof", { n: 1, question: 1 }]);
  assert.equal(part((text) => text.replace(/\["[0-9a-f]{64}",/, "["))[0], "decryption-count");
  assert.equal(part((text) => text.replace(/[0-9a-f]{64}/, (digits) => digits.toUpperCase()))[0], "decryption-value");
  const owned = (owner: number) => refused(PART, 1, (text) => text.replace('"owner":1', `"owner":${owner}`));
  assert.deepEqual(owned(5), ["owner-unknown", { n: 5 }]);
  assert.deepEqual(owned(0), ["owner-unknown", { n: 0 }]);
  assert.equal(owned(2)[0], "decryption-proof");
  const result = refused(RESULT, 0, (text) => text.replace("[0,3,2]", "[3,0,2]"));
  assert.equal(result[0], "result");
  assert.equal(refused(RESULT, 0, (text) => text.replace("[0,3,2]", "[0,3,2.0]"))[0], "result-form");
});

test("ballots that are left out, and parts that are missing or come twice", () => {
  const without = (place: number) => judge(archiveOf(ORIGINAL.filter((_, at) => at !== place)));
  const code = (place: number) => {
    const judgement = without(place);
    return judgement.is === "wrong" ? judgement.finding.code : judgement.is;
  };
  assert.equal(code(2), "num-tallied");
  assert.equal(code(3), "encrypted-tally", "the earlier ballot of the same voter would count");
  assert.equal(code(PART), "parts-missing");
  assert.equal(code(PART + 2), "parts-missing");
  assert.equal(code(4), "order");
});

test("an altered setup", () => {
  const election = (alter: (text: string) => string) => refused(SETUP, ELECTION, alter)[0];
  assert.equal(election((text) => text.replace(/(?<="public_key":")[0-9a-f]*/, G)), "public-key");
  assert.equal(election((text) => text.replace('"Ed25519"', '"RFC-3526-2048"')), "kind-group");
  assert.equal(election((text) => text.replace('"version":1', '"version":2')), "kind-version");
  assert.equal(election((text) => text.replace('"min":1,"max":1', '"min":2,"max":1')), "question");
  assert.equal(election((text) => text.replace('"version":1', '"version":1,"more":1')), "election");
  const listed = (alter: (text: string) => string) => refused(SETUP, CREDENTIALS, alter)[0];
  assert.equal(listed((text) => text.replace(/,\d+"/, ',0"')), "credentials-line");
  assert.equal(listed((text) => text.replace(/\["([^"]*)","[^"]*"\]/, '["$1","$1"]')), "credentials-twice");
  assert.equal(listed((text) => text.replace('","', '", "')), "credentials-form");
  assert.equal(listed((text) => text.replace(/,\d+"/, ',1099511627777"')), "weights");
});

test("altered trustees", () => {
  const trustees = (alter: (text: string) => string) => refused(SETUP, TRUSTEES, alter);
  const first = (part: string) => trustees((text) => bumped(text, part, '"response":"'));
  assert.deepEqual(first('"pok"'), ["trustee-key", { n: 1 }]);
  assert.deepEqual(first('"certs"'), ["member-certificate", { n: 1 }]);
  assert.deepEqual(first('"coefexps"'), ["member-coefficients", { n: 1 }]);
  assert.deepEqual(first('"signatures"'), ["member-signature", { n: 1 }]);
  assert.deepEqual(first('"verification_keys"'), ["member-key", { n: 1 }]);
  assert.deepEqual(trustees((text) => text.replace('"threshold":2', '"threshold":4')), ["trustee-size", { n: 2 }]);
  assert.equal(trustees((text) => text.replace('"threshold":2', '"threshold":1'))[0], "member-certificate");
  assert.equal(trustees((text) => text.replace('["Single"', '["Simple"'))[0], "trustees-form");
  assert.equal(trustees(() => "[]")[0], "trustees-nobody");
  const without = trustees((text) => text.replace(/^\[\["Single",.*?\}\],/, "["));
  assert.equal(without[0], "public-key", "a trustee left out");
});

test("another name is another election: the first ballot is not for it", () => {
  const steps = ORIGINAL.map(({ type, records }) => ({ type, records: [...records] }));
  steps[0]!.records[0] = steps[0]!.records[0]!.replace("表决", "选举");
  const judgement = judge(archiveOf(steps));
  assert.ok(judgement.is === "wrong");
  assert.deepEqual([judgement.finding.height, judgement.finding.code], [1, "other-fingerprint"]);
});
