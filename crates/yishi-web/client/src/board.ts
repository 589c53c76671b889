// "My ballot is in": finding a tracker among the ballots that the public board lists.
// Invariant: a board that cannot be read is never taken for one without the ballot.
import { hexadecimal } from "./hash";
import { Refusal } from "./refusal";

/**
 * Whether the board lists the ballot with this tracker. The list holds SHA-256 of each ballot as the archive names it, in
 * hexadecimal. Spaces around a tracker that was typed or scanned do not matter, nor do signs of padding at its end.
 */
export function isIn(tracker: string, list: readonly string[]): boolean {
  const sought = hashIn(tracker);
  let found = false;
  list.forEach((hash, index) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Refusal("board-form", undefined, index + 1);
    found ||= hash === sought;
  });
  return found;
}

function hashIn(tracker: string): string {
  const text = tracker.trim().replace(/=$/, "");
  if (!/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/.test(text)) throw new Refusal("tracker-form");
  return hexadecimal(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}
