// The one written form of exponents, elements, cards and elections, and everything that is refused beside it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ed25519 } from "@noble/curves/ed25519.js";

import { readCard } from "../src/credential";
import { readElection } from "../src/election";
import { GENERATOR, IDENTITY, readElement, writeElements } from "../src/element";
import { isIn } from "../src/main";
import { building } from "../src/power";
import { ORDER, modulo, numberOf, randomScalar, readScalar } from "../src/scalar";
import { atOnce } from "../src/slices";
import { CARD, electionBytes, RESOLUTION, WITH_BLANK } from "./elections";
import { seeded } from "./seeded";

const P = 2n ** 255n - 19n;
const text = (number: bigint) => number.toString(16).padStart(64, "0");

/** The bytes of an exponent, the highest first. */
function bytesOf(scalar: bigint): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(scalar.toString(16).padStart(64, "0"), "hex"));
}

test("exponents have one decimal form below the order", () => {
  for (const number of [0n, 1n, ORDER - 1n]) assert.equal(readScalar(number.toString()), number);
  const others = [
    "",
    "00",
    "01",
    "-1",
    "+1",
    "1 ",
    "0x1",
    "1e3",
    "1.0",
    ORDER.toString(),
    (ORDER + 1n).toString(),
    "9".repeat(500),
  ];
  for (const other of others) assert.equal(readScalar(other), null, other);
});

test("random exponents keep below the order, reach all over it, and are their bytes", () => {
  const chance = seeded("exponents");
  const drawn = Array.from({ length: 2000 }, () => randomScalar(chance));
  assert.ok(drawn.every((number) => number >= 0n && number < ORDER && numberOf(bytesOf(number)) === number));
  const upper = drawn.filter((number) => number >= ORDER / 2n).length;
  assert.ok(upper > 900 && upper < 1100);
});

test("what is not below the order is drawn again", () => {
  const draws = [bytesOf(ORDER), new Uint8Array(32).fill(255), bytesOf(ORDER - 1n)];
  const given = randomScalar((bytes) => bytes.set(draws.shift() ?? assert.fail("drew too often")));
  assert.equal(given, ORDER - 1n);
  assert.equal(draws.length, 0);
});

test("the generator and the neutral element have the peer's texts", () => {
  assert.deepEqual(writeElements([GENERATOR, IDENTITY]), ["6".repeat(62) + "58", "0".repeat(63) + "1"]);
});

test("elements are read from what is written, whatever their sign", () => {
  const chance = seeded("elements");
  const elements = Array.from({ length: 50 }, () => GENERATOR.multiplyUnsafe(randomScalar(chance)));
  writeElements(elements).forEach((written, index) =>
    assert.ok(readElement(written)?.equals(elements[index] ?? IDENTITY)),
  );
});

test("other encodings of points, points that are none, and points outside the subgroup are not read", () => {
  const [five = ""] = writeElements([GENERATOR.multiplyUnsafe(5n)]);
  const torsion = ed25519.Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
  const [small = "", mixed = ""] = writeElements([torsion, GENERATOR.add(torsion)]);
  const encodings = [
    text(P),
    text(P + 1n),
    text(2n ** 255n + 1n),
    text(2n ** 255n + P - 1n),
    text(P - 1n),
    text(0n),
    text(2n),
    small,
    mixed,
  ];
  for (const other of [...encodings, five.toUpperCase(), ` ${five}`, five.slice(1), `0${five}`, ""]) {
    assert.equal(readElement(other), null, other);
  }
});

test("powers from a table are the powers", () => {
  const base = GENERATOR.multiplyUnsafe(77n);
  const table = atOnce(building(base));
  const chance = seeded("powers");
  const edges = [0n, 1n, 127n, 128n, 129n, 255n, 256n, 0x8080n, 0x8181n, ORDER - 1n, modulo(-128n)];
  for (const exponent of [...edges, ...Array.from({ length: 30 }, () => randomScalar(chance))]) {
    assert.ok(table.of(exponent).equals(base.multiplyUnsafe(exponent)), exponent.toString());
  }
});

test("cards are read as people type them, and nothing else is", () => {
  const uuid = "EyeeANox8KEJVH";
  const secret = readCard(CARD).secret(uuid);
  const wide = Array.from(CARD, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("");
  for (const typed of [
    ` ${CARD}\n`,
    CARD.replaceAll("-", ""),
    CARD.replaceAll("-", "—"),
    wide,
    "RatXh kwKHwT ywV2m cseRKy",
  ]) {
    assert.equal(readCard(typed).secret(uuid), secret, typed);
  }
  readCard("8Xq-huJ-BMo-CsQ-ZjS");
  for (const typed of [
    "",
    CARD.slice(1),
    `${CARD}x`,
    CARD.replace("R", "0"),
    CARD.replace("R", "l"),
    "8Xq-huJ-BMo-CsQ-ZjT",
  ]) {
    assert.throws(() => readCard(typed), { reason: "card" }, typed);
  }
});

test("a card shows its text neither in JSON nor in a log", async () => {
  const { inspect } = await import("node:util");
  const card = readCard(CARD);
  for (const shown of [JSON.stringify(card), inspect(card, { depth: 9, showHidden: true }), String(card)]) {
    assert.ok(!shown.includes("RatXh"));
  }
});

test("elections that cannot be sealed for are refused, each for its reason", () => {
  const written = JSON.parse(new TextDecoder().decode(electionBytes([RESOLUTION, WITH_BLANK])));
  const read = (change: object) => readElection(new TextEncoder().encode(JSON.stringify({ ...written, ...change })));
  assert.deepEqual(
    read({}).questions.map(({ blank }) => blank),
    [false, true],
  );
  const refused: [object, string][] = [
    [{ version: 2 }, "election-kind"],
    [{ group: "BELENIOS-2048" }, "election-kind"],
    [{ uuid: "short" }, "election-form"],
    [{ questions: [] }, "election-form"],
    [{ public_key: "0".repeat(63) + "1" }, "election-key"],
    [{ public_key: text(P - 1n) }, "election-key"],
    [{ public_key: 5 }, "election-key"],
    [{ questions: [{ ...written.questions[0], max: 4 }] }, "election-question"],
    [{ questions: [{ ...written.questions[0], min: 2 }] }, "election-question"],
    [{ questions: [{ ...written.questions[0], min: -1 }] }, "election-question"],
    [{ questions: [{ ...written.questions[0], more: 1 }] }, "election-question"],
    [{ questions: [{ type: "Lists", value: {} }] }, "election-question"],
  ];
  for (const [change, reason] of refused) assert.throws(() => read(change), { reason }, JSON.stringify(change));
  for (const bytes of [[], [0x7b], [0xff, 0xfe], [0x6e, 0x75, 0x6c, 0x6c]]) {
    assert.throws(() => readElection(Uint8Array.from(bytes)), { reason: "election-form" });
  }
});

test("a board or a tracker that is not read is never taken for a board without the ballot", () => {
  const hash = "00".repeat(32);
  const tracker = "A".repeat(43);
  assert.ok(isIn(tracker, [hash]) && isIn(` ${tracker}=\n`, ["11".repeat(32), hash]));
  assert.ok(!isIn(tracker, []) && !isIn(tracker, ["11".repeat(32)]));
  for (const other of ["", "A".repeat(42), "A".repeat(42) + "B", "A".repeat(42) + "-"]) {
    assert.throws(() => isIn(other, [hash]), { reason: "tracker-form" }, other);
  }
  assert.throws(() => isIn(tracker, [hash, "AA".repeat(32)]), { reason: "board-form", place: 2 });
});

test("an election in another form than the one written is refused, above all one with two keys", () => {
  const text = new TextDecoder().decode(electionBytes([RESOLUTION]));
  const encoded = (changed: string) => new TextEncoder().encode(changed);
  const [key = ""] = text.match(/"public_key":"[0-9a-f]{64}",/) ?? [];
  const [five = ""] = writeElements([GENERATOR.multiplyUnsafe(5n)]);
  const changes = [
    text.replace(key, `"public_key":"${five}",${key}`),
    text.replace(":", ": "),
    `\ufeff${text}`,
    `${text}\n`,
  ];
  for (const changed of changes)
    assert.throws(() => readElection(encoded(changed)), { reason: "election-form" }, changed);
});
