// Measures the committed module in headless Chromium: `npm run bench`, with ` -- --json` for a program that reads the figures.
// CHROMIUM names another browser than the usual one.
// Figures are milliseconds: the median of many ballots, and for the tables also the longest time the page could not answer.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MODULE = await readFile(new URL("../assets/seal.js", import.meta.url));
const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
import { cast, checkOpened, open, prepare, readCard, readElection, seal } from "/seal.js";
const key = "cb2682367bec377eb1659cdcc87892d5c8de19fd2014c4fbc96e562dbfa36599";
const names = (count) => Array.from({ length: count }, (_, index) => "answer " + index);
const election = (answers, min, max) => readElection(new TextEncoder().encode(JSON.stringify({ version: 1, description: "d",
  name: "n", group: "Ed25519", public_key: key, questions: [{ answers: names(answers), min, max, question: "q" }],
  uuid: "EyeeANox8KEJVH" })));
const card = readCard("5YeCf-su9BBR-R8MvT-Nf6252");
const timed = async (act) => { const from = performance.now(); await act(); return performance.now() - from; };
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
async function many(count, act) {
  const times = [];
  for (let n = 0; n < count; n++) times.push(await timed(act));
  return median(times);
}
async function longestSilence(act) {
  let [last, longest, done] = [performance.now(), 0, false];
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) setTimeout(beat);
  };
  setTimeout(beat);
  await act();
  done = true;
  return longest;
}
const three = election(3, 1, 1), sixty = election(60, 0, 15), pairs = election(60, 0, 30);
const some = (count, every) => [names(count).map((_, index) => index % every === 0 ? 1 : 0)];
const figures = {};
figures["tables of both bases, cold"] = await timed(async () => {
  figures["longest time without an answer while they are made"] = await longestSilence(() => prepare(three));
});
const first = { card, choices: [[1, 0, 0]] };
figures["three choices, the first ballot"] = await timed(() => seal(three, first));
figures["three choices, warm"] = await many(40, () => seal(three, first));
await prepare(sixty); await prepare(pairs);
const second = { card, choices: some(60, 5) };
figures["60 candidates, at most 15, warm"] = await many(15, () => seal(sixty, second));
figures["longest time without an answer while 60 candidates are sealed"] = await longestSilence(() => seal(sixty, second));
const third = { card, choices: some(60, 4), paired: [{ question: 0, most_for: 15 }] };
figures["30 candidates for or against, 15 seats, with pair proofs, warm"] = await many(10, () => seal(pairs, third));
const tested = open(await seal(sixty, second));
figures["a tested ballot of 60 candidates checked"] = await many(5, () => checkOpened(sixty, tested.ballot, tested.opening));
figures["bytes of a ballot of three choices"] = cast(await seal(three, first)).ballot.length;
await fetch("/figures", { method: "POST", body: JSON.stringify(figures) });
</script>`;

const server = createServer();
const figures = new Promise((resolve) => {
  server.on("request", (request, response) => {
    if (request.url === "/seal.js") return response.setHeader("content-type", "text/javascript").end(MODULE);
    if (request.method !== "POST") return response.setHeader("content-type", "text/html").end(PAGE);
    const parts = [];
    request
      .on("data", (part) => parts.push(part))
      .on("end", () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    response.end();
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const profile = await mkdtemp(join(tmpdir(), "yishi-bench-"));
const flags = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${profile}`];
const browser = spawn(process.env.CHROMIUM ?? "chromium", [...flags, `http://127.0.0.1:${server.address().port}/`], {
  stdio: "ignore",
});
const ended = once(browser, "exit");
const early = ended.then(() => Promise.reject(new Error("the browser ended before the figures came")));
try {
  const measured = await Promise.race([figures, early]);
  const lines = Object.entries(measured).map(([what, figure]) => `${figure.toFixed(1).padStart(9)}  ${what}`);
  console.log(process.argv.includes("--json") ? JSON.stringify(measured) : lines.join("\n"));
} finally {
  early.catch(() => {}); // It ends now because it is asked to.
  browser.kill();
  await ended;
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
