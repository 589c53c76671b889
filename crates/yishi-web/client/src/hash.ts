// Hashes as the peer writes them: of records in hexadecimal, of ballots and elections in base 64, and challenges of proofs.
// Source: Belenios specification, crypto version 1.
// The browser's own hash is absent on plain HTTP and asynchronous elsewhere, so the library's is used.
import { sha256 } from "@noble/hashes/sha2.js";

import { modulo, numberOf } from "./scalar";

const encoder = new TextEncoder();

/** SHA-256 of a text in UTF-8, or of bytes. */
export function digest(content: string | Uint8Array): Uint8Array {
  return sha256(typeof content === "string" ? encoder.encode(content) : content);
}

/** Bytes in lower-case hexadecimal digits. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes in base 64 without padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}

/** SHA-256 in base 64: an election's fingerprint, a ballot's tracker, the hash that a signature signs. */
export function trackerOf(content: string | Uint8Array): string {
  return base64(digest(content));
}

/** The challenge over a prefix and the texts of elements, as an exponent. */
export function challengeOf(prefix: string, elements: readonly string[]): bigint {
  return modulo(numberOf(digest(prefix + elements.join(","))));
}
