// Long work in slices, so that the page answers a finger in between, also on an old phone.
// Invariant: work that is cut gives what it gives in one go; only the pauses are left to the page.

/** The longest slice, in milliseconds: half a frame. */
const SLICE_MS = 8;

/** Does the work in one go. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work with pauses in which the page does its own. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
}

/** Comes back after whatever waits. A timer would be held up: for 4 ms each time, and for a second in a page out of sight. */
function pause(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
