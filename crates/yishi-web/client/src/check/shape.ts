// Reading JSON of a known shape, in the one form in which the peer writes it.
//
// A shape builds its value anew with the members that it knows, in their order; writing that must give the text that was read.
// So a member too many, one missing or twice, another order, a space or another spelling of a number all show.
// Invariant: there is one text of each record, and so one hash.

/** Takes a value of JSON and gives it as it should be. */
export type Shape<Value> = (value: unknown) => Value;

class Misshapen extends Error {}

function claim(holds: boolean): asserts holds {
  if (!holds) throw new Misshapen();
}

/** A text without halves of characters, which bytes in UTF-8 cannot hold. */
export const text: Shape<string> = (value) => {
  claim(typeof value === "string" && !/\p{Surrogate}/u.test(value));
  return value;
};

/** A hash in hexadecimal. */
export const hash: Shape<string> = (value) => {
  claim(typeof value === "string" && /^[0-9a-f]{64}$/.test(value));
  return value;
};

/** A whole number from 0. */
export const count: Shape<number> = (value) => {
  claim(typeof value === "number" && Number.isSafeInteger(value) && value >= 0);
  return value;
};

/** The largest amount that the peer writes as a number. */
const LARGEST_NUMBER = 1_073_741_823;

/** A number of votes as it is written: above a bound as a decimal text. */
export const amount: Shape<number | string> = (value) => {
  const isNumber = typeof value === "number" && Number.isSafeInteger(value) && 0 <= value && value <= LARGEST_NUMBER;
  const isText = typeof value === "string" && /^[1-9][0-9]{9,15}$/.test(value) && Number(value) > LARGEST_NUMBER;
  claim(isNumber || isText);
  return value as number | string;
};

/** How an amount is written. */
export function written(value: number): number | string {
  return value <= LARGEST_NUMBER ? value : String(value);
}

/** The very text. */
export function word<Word extends string>(wanted: Word): Shape<Word> {
  return (value) => {
    claim(value === wanted);
    return wanted;
  };
}

/** A list. */
export function listOf<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (value) => {
    claim(Array.isArray(value));
    return value.map(shape);
  };
}

/** Two values of different shapes in a list. */
export function pairOf<First, Second>(first: Shape<First>, second: Shape<Second>): Shape<[First, Second]> {
  return (value) => {
    claim(Array.isArray(value) && value.length === 2);
    return [first(value[0]), second(value[1])];
  };
}

/** One of two shapes. */
export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value) => {
    try {
      return one(value);
    } catch {
      return other(value);
    }
  };
}

/** A member that may be absent. */
export function maybe<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (value) => (value === undefined ? undefined : shape(value));
}

/** An object with these members in this order. */
export function members<Value extends object>(shapes: {
  readonly [Name in keyof Value]: Shape<Value[Name]>;
}): Shape<Value> {
  const names = Object.keys(shapes) as (keyof Value)[];
  return (value) => {
    claim(typeof value === "object" && value !== null && !Array.isArray(value));
    const made: Partial<Value> = {};
    for (const name of names) {
      const member = shapes[name]((value as Value)[name]);
      if (member !== undefined) made[name] = member;
    }
    return made as Value;
  };
}

/** Reads a record in its one form; null where it is in another. */
export function readRecord<Value>(bytes: Uint8Array, shape: Shape<Value>): Value | null {
  const written = textOf(bytes);
  return written === null ? null : readText(written, shape);
}

/** Reads a text in its one form; null where it is in another. */
export function readText<Value>(written: string, shape: Shape<Value>): Value | null {
  try {
    const value = shape(JSON.parse(written));
    return JSON.stringify(value) === written ? value : null;
  } catch {
    return null; // It is no JSON, or of another shape; nothing else can fail here.
  }
}

/** The text in UTF-8; null where the bytes are none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
