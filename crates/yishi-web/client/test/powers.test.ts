// The quick arithmetic of the checker, against the library's and against BigInt.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ed25519 } from "@noble/curves/ed25519.js";

import { field, minus, plus, PRIME, square, times, valueOf } from "../src/check/field";
import { logarithms } from "../src/check/logarithm";
import type { Point } from "../src/check/point";
import { add, double, isNeutral, neutral, pointOf, textsOf } from "../src/check/point";
import { Chain, Table } from "../src/check/powers";
import type { Element } from "../src/element";
import { GENERATOR, IDENTITY, readPoint, writeElements } from "../src/element";
import { modulo, ORDER, randomScalar } from "../src/scalar";
import { seeded } from "./seeded";

const chance = seeded("powers");
const EDGES = [0n, 1n, 2n, 19n, 2n ** 22n - 1n, 2n ** 254n, PRIME - 1n, PRIME - 2n, PRIME - 19n, 2n ** 255n - 20n];
const random = () => (randomScalar(chance) * 4n + randomScalar(chance)) % PRIME;
const same = (point: Point, element: Element) => textsOf([point])[0] === writeElements([element])[0];

/** A sum, difference or product as the points take them, of numbers whose digits were not carried. */
function stretched(a: bigint, b: bigint): [ReturnType<typeof field>, bigint] {
  const [sum, difference, out] = [field(), field(), field()];
  plus(sum, field(a), field(b));
  plus(sum, sum, field(a));
  minus(difference, field(b), field(a));
  minus(difference, difference, field(a));
  times(out, sum, difference);
  return [out, ((2n * a + b) * (b - 2n * a)) % PRIME];
}

test("numbers are multiplied as by BigInt, at the edges and anywhere, carried or not", () => {
  const values = [...EDGES, ...Array.from({ length: 60 }, random)];
  const out = field();
  for (const a of values) {
    square(out, field(a));
    assert.equal(valueOf(out), (a * a) % PRIME);
    for (const b of values) {
      times(out, field(a), field(b));
      assert.equal(valueOf(out), (a * b) % PRIME);
      const [quick, exact] = stretched(a, b);
      assert.equal(valueOf(quick), exact < 0n ? exact + PRIME : exact);
    }
  }
});

test("the largest digits that points give to a product are multiplied exactly", () => {
  const [large, out] = [field(), field()];
  for (const digit of [2 ** 24.3, -(2 ** 24.3)].map(Math.trunc)) {
    large.fill(digit);
    const value = valueOf(large);
    times(out, large, large);
    assert.equal(valueOf(out), (value * value) % PRIME);
    square(out, large);
    assert.equal(valueOf(out), (value * value) % PRIME);
    assert.ok(out.every((each) => Math.abs(each) < 2 ** 23));
  }
});

test("a long walk of sums and doubles stays on the library's way", () => {
  let element = GENERATOR.multiply(randomScalar(chance));
  const point = pointOf(readPoint(writeElements([element])[0]!)!);
  const step = pointOf(GENERATOR);
  for (let at = 0; at < 400; at += 1) {
    if (at % 3 === 0) double(point, point);
    else add(point, point, step, at % 3 === 1);
    element = at % 3 === 0 ? element.double() : at % 3 === 1 ? element.subtract(GENERATOR) : element.add(GENERATOR);
  }
  assert.ok(same(point, element));
});

test("powers by table and by chain are the library's", () => {
  const base = GENERATOR.multiply(randomScalar(chance));
  const point = pointOf(readPoint(writeElements([base])[0]!)!);
  const [table, chain] = [new Table(point), new Chain().of(point)];
  const exponents = [0n, 1n, 7n, 8n, 127n, 128n, 129n, 255n, 256n, 2n ** 252n, ORDER - 1n];
  for (const exponent of [...exponents, ...Array.from({ length: 30 }, () => randomScalar(chance))]) {
    const power = exponent === 0n ? IDENTITY : base.multiplyUnsafe(exponent);
    for (const by of [table, chain]) {
      const out = neutral();
      by.addTo(out, exponent);
      assert.ok(same(out, power), `${exponent}`);
    }
  }
});

test("of the points of the curve only those of the subgroup are members", () => {
  const torsion = ed25519.Point.fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
  const chain = new Chain();
  assert.ok(chain.of(neutral()).isMember());
  let part = torsion;
  for (let times = 1; times < 8; times += 1, part = part.add(torsion)) {
    const outside = readPoint(writeElements([GENERATOR.multiply(randomScalar(chance)).add(part)])[0]!)!;
    assert.ok(!chain.of(pointOf(outside)).isMember());
    assert.ok(!chain.of(pointOf(readPoint(writeElements([part])[0]!)!)).isMember());
  }
});

test("a point less itself is neutral, and one of order two is not", () => {
  const [point, rest] = [pointOf(GENERATOR), neutral()];
  add(rest, point, point, true);
  assert.ok(isNeutral(rest));
  assert.ok(!isNeutral(pointOf(readPoint((PRIME - 1n).toString(16))!)));
});

test("small logarithms are found up to the limit, and no others", () => {
  const of = (exponent: bigint) => {
    const out = neutral();
    new Chain().of(pointOf(GENERATOR)).addTo(out, modulo(exponent));
    return out;
  };
  assert.deepEqual(logarithms([0n, 1n, 99n, 100n].map(of), 100), [0, 1, 99, 100]);
  assert.equal(logarithms([101n].map(of), 100), null);
  assert.equal(logarithms([-1n].map(of), 100), null);
  assert.deepEqual(logarithms([1_234_567n, 2_000_000n].map(of), 2_000_000), [1_234_567, 2_000_000]);
  assert.deepEqual(logarithms([0n].map(of), 0), [0]);
});
