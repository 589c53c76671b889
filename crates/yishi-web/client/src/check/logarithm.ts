// Small discrete logarithms: how many votes an opened sum holds.
//
// Source: Shanks' baby steps and giant steps. Invariant: a number found is the exponent; nothing above the limit is found.
import { GENERATOR } from "../element";
import type { Point } from "./point";
import { add, neutral, pointOf, textsOf } from "./point";

/** The largest table; with it the largest weights take as many giant steps for each sum. */
const LARGEST_TABLE = 2 ** 20;

/** The exponents of these points, each at most the limit; null where one has a larger one. */
export function logarithms(points: readonly Point[], limit: number): number[] | null {
  const steps = Math.min(Math.ceil(Math.sqrt(limit * points.length)) + 1, LARGEST_TABLE, limit + 1);
  const { table, giant } = babySteps(steps);
  const found = points.map((): number | null => null);
  let open = points.map((point, place) => ({ point, place }));
  for (let passed = 0; open.length > 0 && passed <= limit; passed += steps) {
    const texts = textsOf(open.map(({ point }) => point));
    open = open.filter((each, index) => {
      const baby = table.get(texts[index] ?? "");
      if (baby !== undefined) found[each.place] = passed + baby;
      return baby === undefined;
    });
    open = open.map(({ point, place }) => ({ point: difference(point, giant), place }));
  }
  const isAll = found.every((number) => number !== null && number <= limit);
  return isAll ? (found as number[]) : null;
}

function babySteps(steps: number): { table: Map<string, number>; giant: Point } {
  const g = pointOf(GENERATOR);
  const powers = [neutral()];
  for (let exponent = 1; exponent <= steps; exponent += 1) {
    const power = neutral();
    add(power, powers[exponent - 1] ?? power, g);
    powers.push(power);
  }
  const giant = powers.pop() ?? g;
  return { table: new Map(textsOf(powers).map((text, exponent) => [text, exponent])), giant };
}

function difference(point: Point, other: Point): Point {
  const rest = neutral();
  add(rest, point, other, true);
  return rest;
}
