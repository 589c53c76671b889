// A ballot that is sealed and lies on the phone. It goes one of two ways: it is cast, or it is opened for a test.
//
// Only a ballot of which the phone did not know beforehand whether it would be opened tells anything about the others, so the
// tracker is shown first. Invariant: a ballot that was opened is never given out for casting, and one that was given out for
// casting is never opened, since its opening would show others how somebody voted.
import type { Opened, Secret } from "./opening";
import { writeOpening } from "./opening";
import { Refusal } from "./refusal";

/** What goes to the server. */
export interface Cast {
  /** The ballot's text, to be sent as it is. */
  readonly ballot: string;
  /** Its line of proofs, without the line's end; only where the election has questions with pairs. */
  readonly pairs?: string;
}

/** A sealed ballot. Its text and its secrets are private to it, so that a log of it shows the tracker alone. */
export class Sealed {
  /** SHA-256 of the ballot in base 64, which the voter notes or photographs. */
  readonly tracker: string;
  /** The same in hexadecimal, by which the board lists it. */
  readonly hash: string;
  readonly #cast: Cast;
  #secret: Secret | null;
  #way: "open" | "tested" | "cast" = "open";

  constructor(tracker: string, hash: string, cast: Cast, secret: Secret) {
    this.tracker = tracker;
    this.hash = hash;
    this.#cast = cast;
    this.#secret = secret;
  }

  /** Whether it was opened for a test. */
  get tested(): boolean {
    return this.#way === "tested";
  }

  /** Gives out what is sent, as often as a bad connection needs it, and drops the secrets. */
  cast(): Cast {
    if (this.#way === "tested") throw new Refusal("ballot-tested");
    this.#way = "cast";
    this.#secret = null;
    return this.#cast;
  }

  /** Opens it for a test on a second device, once, and drops the secrets. */
  open(): Opened {
    if (this.#way === "tested") throw new Refusal("ballot-tested");
    if (this.#way === "cast" || this.#secret === null) throw new Refusal("ballot-cast");
    this.#way = "tested";
    const opening = writeOpening(this.tracker, this.#secret);
    this.#secret = null;
    return { ballot: this.#cast.ballot, opening };
  }
}
