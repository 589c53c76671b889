// The checker in a thread of its own, so that the page goes on answering: takes the files, gives progress and the judgement.
// Invariant: it knows neither the page nor the network; what it judges are the bytes that it was given.
import type { Judgement, Progress } from "./checking";
import { checking } from "./checking";

/** The files of a ballot box. */
export interface Files {
  readonly archive: ArrayBuffer;
  readonly pairs: ArrayBuffer | null;
}

/** What the checker says. */
export type Message =
  | { readonly is: "working"; readonly progress: Progress }
  | { readonly is: "judged"; readonly judgement: Judgement }
  | { readonly is: "broken" };

/** As often as a reader wants to see a number change. */
const EVERY_MS = 100;

/** The part of a worker's surroundings that is used; the compiler knows those of a page. */
const surroundings = self as unknown as {
  postMessage(message: Message): void;
  onmessage: ((event: MessageEvent<Files>) => void) | null;
};

surroundings.onmessage = ({ data }) => {
  try {
    surroundings.postMessage({ is: "judged", judgement: judge(data) });
  } catch (error) {
    surroundings.postMessage({ is: "broken" });
    throw error; // So that the browser's console has it; what it says is of public files alone.
  }
};

function judge({ archive, pairs }: Files): Judgement {
  const work = checking(new Uint8Array(archive), pairs === null ? null : new Uint8Array(pairs));
  let told = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - told < EVERY_MS) continue;
    surroundings.postMessage({ is: "working", progress: step.value });
    told = performance.now();
  }
}
