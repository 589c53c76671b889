// The server's side of a secret ballot, as the phone asks for it: election, box, tests, board.
// Invariant: what is sent is the sealed ballot with its proofs, and nothing else.
import type { Cast, Election, PairedQuestion } from "../main";
import { isIn, readElection, readPaired } from "../main";
import type { Problem } from "./problem";
import type { Answer, Ways } from "./send";
import { anonymous, untilAnswered } from "./send";

/** An election with what its ballots prove beside the archive. */
export interface Read {
  readonly election: Election;
  readonly paired: readonly PairedQuestion[];
}

/** What came of a ballot that was sent. */
export type Sent = "in" | "closed" | Problem;

/** The code of the answer once no more ballots are taken. */
const CLOSED = "K.202";

/** The ballots of a session, asked for in the page's language. */
export class Ballots {
  readonly #session: string;
  readonly #language: string;

  constructor(session: string, language: string) {
    this.#session = session;
    this.#language = language;
  }

  /** The address under which the second device reads an opening. */
  testAddress(origin: string, opened: { uuid: string; hash: string; opening: string }): string {
    return `${origin}/s/${this.#session}/test#${encodeURIComponent(JSON.stringify(opened))}`;
  }

  /** The credential that the server hands out in this vote, to whoever is logged in: the one request with a cookie. */
  async credential(uuid: string, by: Ways): Promise<string | Problem> {
    const request: RequestInit = { ...anonymous(this.#language), credentials: "same-origin", redirect: "manual" };
    const answer = await untilAnswered(`/api/me/credential/${uuid}`, request, by);
    const { credential } = fields(answer.body);
    if (answer.status === 200 && typeof credential === "string") return credential;
    // Whoever is not logged in is sent to where one logs in; the browser shows that as an answer without a status.
    if ([0, 401, 403].includes(answer.status)) return { kind: "page", code: "stranger" };
    return answer.status === 404 ? { kind: "page", code: "not-entitled" } : problemIn(answer);
  }

  /** The election with this identifier; refuses another one. */
  async election(uuid: string, by: Ways): Promise<Read | Problem> {
    const answer = await this.#get(`${uuid}/election`, by);
    const { election: text, pairs } = fields(answer.body);
    if (answer.status !== 200 || typeof text !== "string") return problemIn(answer);
    const election = readElection(new TextEncoder().encode(text));
    if (election.uuid !== uuid) return { kind: "page", code: "other-election" };
    return { election, paired: typeof pairs === "string" ? readPaired(election, pairs) : [] };
  }

  /** Casts a ballot, as often as it takes. A refusal that came too late is held against the board. */
  async cast(uuid: string, ballot: Cast, tracker: string, by: Ways): Promise<Sent> {
    const answer = await untilAnswered(this.#address(uuid), anonymous(this.#language, ballot), by);
    if (isDone(answer)) return "in"; // The same ballot sent twice is answered like the first, and counts once.
    if (codeIn(answer) !== CLOSED) return problemIn(answer);
    return (await this.isIn(uuid, tracker, by)) === true ? "in" : "closed";
  }

  /** Hands a ballot under test to the second device, by the server, which takes it out of every cast. */
  async test(uuid: string, ballot: string, by: Ways): Promise<Sent> {
    const answer = await untilAnswered(this.#address(`${uuid}/tests`), anonymous(this.#language, { ballot }), by);
    if (isDone(answer)) return "in";
    return codeIn(answer) === CLOSED ? "closed" : problemIn(answer);
  }

  /** The ballot under test with this hash. */
  async tested(uuid: string, hash: string, by: Ways): Promise<string | Problem> {
    const answer = await this.#get(`${uuid}/tests/${hash}`, by);
    const { ballot } = fields(answer.body);
    if (answer.status === 404) return { kind: "page", code: "test-unknown" };
    return answer.status === 200 && typeof ballot === "string" ? ballot : problemIn(answer);
  }

  /** Whether the public board lists the ballot. */
  async isIn(uuid: string, tracker: string, by: Ways): Promise<boolean | Problem> {
    const answer = await this.#get(`${uuid}/board`, by);
    if (answer.status !== 200 || !Array.isArray(answer.body)) return problemIn(answer);
    return isIn(tracker, answer.body.map(String));
  }

  #get(path: string, by: Ways): Promise<Answer> {
    return untilAnswered(this.#address(path), anonymous(this.#language), by);
  }

  #address(path: string): string {
    return `/s/${this.#session}/ballots/${path}`;
  }
}

/** The members of a JSON object; none where it is something else. */
export function fields(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}

function isDone({ status }: Answer): boolean {
  return status === 200 || status === 201;
}

function codeIn({ body }: Answer): string {
  const { code } = fields(body);
  return typeof code === "string" ? code : "";
}

/** What the server says against it. A code that the page has no words for comes with the server's own. */
function problemIn(answer: Answer): Problem {
  const { detail, text, title } = fields(answer.body);
  const words = [detail, text, title].find((each): each is string => typeof each === "string" && each !== "");
  if (answer.status === 404 && codeIn(answer) === "") return { kind: "page", code: "vote-unknown" };
  return { kind: "problem", code: codeIn(answer) || `status-${answer.status}`, text: words };
}
