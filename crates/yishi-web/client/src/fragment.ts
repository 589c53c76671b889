// What stands behind the # of the page's address: a card that was scanned, or the opening of a ballot under test.
// Browsers never send this part to a server. Invariant: once taken it is out of the address bar and the history.
import { Refusal } from "./refusal";

/** Takes the fragment without its #, decoded, and clears it from the address; an empty text where there is none. */
export function takeFragment(): string {
  const text = location.hash.slice(1);
  if (text === "") return "";
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal("fragment-form");
  }
}
