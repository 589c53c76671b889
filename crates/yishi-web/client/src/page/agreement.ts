// Whether what was verified is what the page shows.
// Invariant: the page's seal may be of an earlier event, as the box goes on growing; it has to be one of this very chain.
import type { Report } from "../check/checking";

/** What the page shows. */
export interface PageShows {
  readonly uuid: string;
  readonly head: string;
  readonly fingerprint: string;
  /** The votes of each answer, where the result stands. */
  readonly votes: readonly number[] | null;
}

/** One thing that agrees or does not. */
export interface Agreement {
  readonly about: "election" | "head" | "votes";
  readonly agrees: boolean;
  /** Events that came after the one whose seal the page shows. */
  readonly more: number;
}

/** Compares them one by one. */
export function agreement({ uuid, fingerprint, events, result }: Report, page: PageShows): Agreement[] {
  const isSame = uuid === page.uuid && fingerprint === page.fingerprint;
  const at = events.indexOf(page.head);
  const said: Agreement[] = [
    { about: "election", agrees: isSame, more: 0 },
    { about: "head", agrees: at >= 0, more: events.length - 1 - at },
  ];
  // A page drawn before the result has none to compare; a result that only the page has is of another box.
  if (page.votes === null) return said;
  const votes = result?.flat() ?? [];
  return [...said, { about: "votes", agrees: votes.join() === page.votes.join(), more: 0 }];
}
