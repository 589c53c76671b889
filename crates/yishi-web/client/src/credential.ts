// A voter's card: the private credential that signs ballots, in its present and its old form.
//
// Source: Belenios specification: 22 characters of base 58 as 5-6-5-6 and a key by SHA-256; before version 3, 15 characters as
// 3-3-3-3-3 with a check digit and a key by PBKDF2. The election's identifier goes into the key, so one card gives credentials
// that nobody can link from vote to vote. Invariant: the card's text is never shown by a log, an error or JSON, and never sent.
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";

import type { Election, Tables } from "./election";
import { writeElements } from "./element";
import { digest } from "./hash";
import { Refusal } from "./refusal";
import { modulo, numberOf } from "./scalar";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const HASHED = [5, 6, 5, 6];
const STRETCHED = [3, 3, 3, 3, 3];
/** Rounds of PBKDF2 in the old form. */
const ROUNDS = 1000;

/** A card that was read. Its text is private to it, so that neither a log nor JSON can hold it. */
export class Card {
  readonly #text: string;
  readonly #derive: (text: string, uuid: string) => Uint8Array;

  constructor(text: string, derive: (text: string, uuid: string) => Uint8Array) {
    this.#text = text;
    this.#derive = derive;
  }

  /** The secret exponent in an election. */
  secret(uuid: string): bigint {
    const bytes = this.#derive(this.#text, uuid);
    const secret = modulo(numberOf(bytes));
    bytes.fill(0);
    return secret;
  }
}

/**
 * Reads a card's text as typed or scanned: dashes may be missing, and the wide letters of an input method are taken for plain
 * ones. Refuses what is no credential; whether it is on the list of an election only its public credential tells.
 */
export function readCard(typed: string): Card {
  const digits = typed.normalize("NFKC").replace(/[\s\p{Dash}]/gu, "");
  const values = Array.from(digits, (digit) => ALPHABET.indexOf(digit));
  if (values.includes(-1)) throw new Refusal("card");
  if (values.length === 22) return new Card(dashed(digits, HASHED), hashed);
  if (values.length === 15 && checks(values)) return new Card(dashed(digits, STRETCHED), stretched);
  throw new Refusal("card");
}

/** The text of the public credential that the card gives in an election. */
export function credentialOf(election: Election, tables: Tables, card: Card): string {
  return writeElements([tables.g.of(card.secret(election.uuid))]).join("");
}

function dashed(digits: string, groups: readonly number[]): string {
  let from = 0;
  return groups.map((length) => digits.slice(from, (from += length))).join("-");
}

/** Fourteen digits as a number to base 58, plus the last digit, are a multiple of 53. */
function checks(values: readonly number[]): boolean {
  const value = values.slice(0, -1).reduce((rest, digit) => (rest * 58 + digit) % 53, 0);
  return (value + (values[values.length - 1] ?? 0)) % 53 === 0;
}

/** Two hashes are one number of 512 bits, so that its remainder is uniform. */
export function hashed(text: string, uuid: string): Uint8Array {
  const halves = [0, 1].map((number) => digest(`derive_credential|${uuid}|${number}|${text}`));
  const bytes = new Uint8Array(64);
  halves.forEach((half, index) => {
    bytes.set(half, 32 * index);
    half.fill(0);
  });
  return bytes;
}

/** The key of the old form, 32 bytes. */
export function stretched(text: string, uuid: string): Uint8Array {
  return pbkdf2(sha256, text, uuid, { c: ROUNDS, dkLen: 32 });
}
