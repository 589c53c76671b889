// What the device keeps: the session's card, so that the next vote asks for none, and the tracker of each ballot it cast.
//
// A ballot on its way is kept too: it is sealed, and a page that was closed in between sends the same one again. Invariant: no
// choice is ever kept, and where the browser keeps nothing, the vote goes on without.

/** Where texts are kept; the browser's storage outside tests. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A ballot that is still to be sent, as it is sent. */
export interface Pending {
  readonly tracker: string;
  readonly ballot: string;
  readonly pairs?: string | undefined;
}

/** The ballots of this device in one vote. */
export interface Kept {
  /** The tracker of the one in the box. */
  readonly inBox: string | null;
  /** The one that was on its way. */
  readonly pending: Pending | null;
}

const NOTHING: Kept = { inBox: null, pending: null };

/** What one session keeps. */
export class Keep {
  readonly #session: string;
  readonly #store: Store | null;

  constructor(session: string, store: Store | null) {
    this.#session = session;
    this.#store = store;
  }

  /** The card's text. */
  card(): string | null {
    return this.#get(this.#cardKey());
  }

  keepCard(text: string): void {
    this.#set(this.#cardKey(), text);
  }

  /** Forgets the card and every ballot of the session. */
  forget(): void {
    const keys = Array.from({ length: this.#store?.length ?? 0 }, (_, at) => this.#store?.key(at) ?? "");
    const own = keys.filter((key) => key === this.#cardKey() || key.startsWith(this.#ballotKey("")));
    own.forEach((key) => this.#store?.removeItem(key));
  }

  /** The ballots of a vote. */
  ballots(uuid: string): Kept {
    try {
      const { inBox, pending } = JSON.parse(this.#get(this.#ballotKey(uuid)) ?? "null") as Kept;
      return { inBox: inBox ?? null, pending: pending ?? null };
    } catch {
      return NOTHING; // Nothing is kept, or nothing that can be read.
    }
  }

  /** A ballot is about to be sent; what is in the box before it stays noted. */
  sending(uuid: string, pending: Pending): void {
    this.#keep(uuid, { ...this.ballots(uuid), pending });
  }

  /** A ballot is in the box. */
  isIn(uuid: string, tracker: string): void {
    this.#keep(uuid, { inBox: tracker, pending: null });
  }

  /** The ballot that was sent did not get in. */
  isOut(uuid: string): void {
    this.#keep(uuid, { ...this.ballots(uuid), pending: null });
  }

  #keep(uuid: string, kept: Kept): void {
    this.#set(this.#ballotKey(uuid), JSON.stringify(kept));
  }

  #cardKey(): string {
    return `yishi-card-${this.#session}`;
  }

  #ballotKey(uuid: string): string {
    return `yishi-ballot-${this.#session}-${uuid}`;
  }

  #get(key: string): string | null {
    try {
      return this.#store?.getItem(key) ?? null;
    } catch {
      return null; // The browser's settings forbid it.
    }
  }

  #set(key: string, value: string): void {
    try {
      this.#store?.setItem(key, value);
    } catch {
      // The browser's settings forbid it, or its room is full: the next vote asks for the card again.
    }
  }
}

/** The browser's storage; null where its settings forbid even to ask. */
export function browserStore(): Store | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
