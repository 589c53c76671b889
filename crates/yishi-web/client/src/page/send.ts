// Asking the server until it answers, as the page's other forms do: a request without an answer goes again, the same one.
// Invariant: no request of a secret ballot carries a cookie or says which page it comes from; only an answer ends the loop.

/** A request without an answer after this goes again: a ballot with sixty candidates is large for a crowded network. */
const ANSWER_MS = 15000;
const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 2500; // Low enough that every phone is back within 5 s of a restart.
/** Answers of a server that is busy, or of what stands before one that starts. */
const NOT_YET = [429, 502, 503, 504];

/** An answer: its status, and its JSON, null where it has none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a loop needs from outside. */
export interface Ways {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Called each time no answer came. */
  readonly onDelay: () => void;
}

/** The browser's own ways. */
export function ways(onDelay: () => void = () => undefined): Ways {
  return {
    fetch: (address, request) => fetch(address, request),
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    onDelay,
  };
}

/** A request that says nothing of who asks, in the language in which the answer is to be. */
export function anonymous(language: string, body?: unknown): RequestInit {
  const headers = { Accept: "application/json", "Accept-Language": language };
  const common: RequestInit = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
  if (body === undefined) return { ...common, headers };
  return {
    ...common,
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** Asks until an answer comes. */
export async function untilAnswered(address: string, request: RequestInit, by: Ways): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await once(address, request, by);
    if (answer !== null) return answer;
    by.onDelay();
    await by.pause(jitter(tries));
  }
}

async function once(address: string, request: RequestInit, by: Ways): Promise<Answer | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), ANSWER_MS);
  try {
    const response = await by.fetch(address, { ...request, signal: giveUp.signal });
    const text = await response.text();
    return NOT_YET.includes(response.status) ? null : { status: response.status, body: read(text) };
  } catch {
    return null; // No answer came: the network, a restart or a time-out. The same request goes again.
  } finally {
    clearTimeout(timer);
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A page instead of JSON: its status says enough.
  }
}

function jitter(tries: number): number {
  return RETRY_MIN_MS + Math.random() * (Math.min(RETRY_MAX_MS, 500 * 2 ** tries) - RETRY_MIN_MS);
}
