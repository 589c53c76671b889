// "Check it in this browser": fetches the public files of a ballot box, has them verified in a thread of its own, and shows what
// came of it beside what the page says.
//
// Invariant: nothing is taken from the server but the bytes of the files; what the page shows is only compared with the result.
// Without this script, or in a browser without such threads, all of it stays hidden and the page is whole without it.
import type { Finding, Judgement, Report } from "../check/checking";
import type { Message } from "../check/worker";
import type { PageShows } from "./agreement";
import { agreement } from "./agreement";
import { all, made, one, slots, write } from "./elements";

const CHECKER = "/assets/check.js";

const root = one("#box-check");
const button = one<HTMLButtonElement>("[data-act=check]", root);
const meter = one<HTMLProgressElement>("progress", root);

if (typeof Worker === "function" && typeof BigInt === "function") {
  root.hidden = false;
  button.addEventListener("click", () => void check());
}

/** Shows one part and says so where a program can read it. */
function show(state: "working" | "right" | "wrong" | "other-kind" | "failed"): void {
  for (const each of all("[data-part]", root)) each.hidden = each.dataset["part"] !== state;
  root.dataset["state"] = state;
  button.disabled = state === "working";
}

async function check(): Promise<void> {
  meter.removeAttribute("value");
  write(one("[data-slot=progress]", root), words("fetching"));
  show("working");
  try {
    judged(await verdict());
  } catch {
    show("failed"); // The network, or a browser that cannot: the part says what else there is to do.
  }
}

/** Fetches the archive, then the proofs: a ballot's proofs are written before it, so there are some for each that came. */
async function verdict(): Promise<Judgement> {
  const folder = root.dataset["folder"] ?? "";
  const archive = await bytesOf(`${folder}/archive.bel`);
  const pairs = root.dataset["paired"] === "true" ? await bytesOf(`${folder}/proofs.pairs`) : null;
  return await new Promise((resolve, reject) => {
    const worker = new Worker(CHECKER);
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onerror = () => end(() => reject(new Error("the checker does not start")));
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.is === "working") progressed(data.progress);
      else if (data.is === "judged") end(() => resolve(data.judgement));
      else end(() => reject(new Error("the checker has a fault")));
    };
    worker.postMessage({ archive, pairs }, pairs === null ? [archive] : [archive, pairs]);
  });
}

async function bytesOf(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
  if (!answer.ok) throw new Error(`no file at ${address}`);
  return await answer.arrayBuffer();
}

function progressed({ done, all: many }: { done: number; all: number }): void {
  if (many > 0) {
    meter.max = many;
    meter.value = done;
  }
  write(one("[data-slot=progress]", root), words(many > 0 ? "progress" : "reading", { done, all: many }));
}

function judged(judgement: Judgement): void {
  if (judgement.is === "right") right(judgement.report);
  else wrong(judgement.finding);
  show(judgement.is);
}

function wrong(finding: Finding): void {
  const { height, kind, hash, code, figures } = finding;
  const where = kind === null ? words("after", { height }) : words("event", { height, kind: words(`kind-${kind}`) });
  for (const slot of slots("finding")) write(slot, `${where}${words(`fault-${code}`, figures)}`);
  for (const slot of slots("finding-hash")) write(slot, hash ?? "");
  one("[data-slot=finding-event]", root).hidden = hash === null;
}

function right(report: Report): void {
  const { stage, fingerprint, events } = report;
  const figures = { ballots: report.ballots, counted: report.counted, events: events.length };
  write(one("[data-slot=stage]", root), words(`stage-${stage}`, figures));
  write(one("[data-slot=counted]", root), words("counted", figures));
  write(one("[data-slot=last-event]", root), events[events.length - 1] ?? "");
  write(one("[data-slot=fingerprint]", root), fingerprint ?? "");
  one("[data-slot=result-heading]", root).hidden = report.result === null;
  one("[data-slot=result]", root).replaceChildren(...resultOf(report));
  const said = agreement(report, shows());
  one("[data-slot=agreement]", root).replaceChildren(
    ...said.map(({ about, agrees, more }) => {
      const isLast = about === "head" && more === 0;
      const item = made("li", words(`${about}-${!agrees ? "other" : isLast ? "last" : "same"}`, { more }));
      item.dataset["agrees"] = String(agrees);
      return item;
    }),
  );
  root.dataset["agrees"] = String(said.every(({ agrees }) => agrees));
  one("[data-slot=differs]", root).hidden = said.every(({ agrees }) => agrees);
}

function shows(): PageShows {
  const { uuid = "", head = "", fingerprint = "", votes } = root.dataset;
  return { uuid, head, fingerprint, votes: votes === undefined ? null : votes.split(",").map(Number) };
}

/** For each question its answers with their votes, as the election's record names them. */
function resultOf({ questions, result }: Report): HTMLElement[] {
  return (result ?? []).flatMap((votes, index) => {
    const { question, answers, blank } = questions[index] ?? { question: "", answers: [], blank: false };
    const names = blank ? [words("blank"), ...answers] : answers;
    const list = document.createElement("dl");
    list.className = "pairs";
    list.append(...votes.flatMap((number, place) => [made("dt", names[place] ?? ""), made("dd", String(number))]));
    return [made("h4", question), list];
  });
}

/** The words of the page by their name, with its figures in their places. */
function words(name: string, figures: object = {}): string {
  const text = all("#check-words > li").find(({ dataset }) => dataset["word"] === name)?.textContent ?? "";
  return Object.entries(figures).reduce((filled, [place, value]) => filled.replace(`{${place}}`, String(value)), text);
}
