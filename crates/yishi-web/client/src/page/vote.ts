// The voting page: reads what is on, leads through the steps, seals on the phone, and sends what is sealed.
//
// Invariant: choices, card and opening stay on this device; what goes out is the sealed ballot, without a cookie. The one
// exception the page says aloud: where the server hands out the credential, it is fetched from there, and may be linked.
import type { Card, Sealed } from "../main";
import { cast, open, prepare, readCard, seal, takeFragment } from "../main";
import type { Read } from "./ballots";
import { Ballots } from "./ballots";
import { Camera } from "./camera";
import { cardIn } from "./code";
import { draw } from "./draw";
import { all, one, slots, write } from "./elements";
import type { Pending } from "./keep";
import { Keep, browserStore } from "./keep";
import { agrees, bitsOf } from "./paper";
import type { Problem } from "./problem";
import { problemOf } from "./problem";
import { ways } from "./send";
import { markOf, nowOnPage } from "./sheets";
import type { Event as Happening, Running, State } from "./steps";
import { BEGINNING, after } from "./steps";
import { told, word } from "./words";

const root = one("#vote");
const session = root.dataset["session"] ?? "";
const ballots = new Ballots(session, document.documentElement.lang);
const keep = new Keep(session, browserStore());
const camera = new Camera(one<HTMLVideoElement>("#camera"));
const elections = new Map<string, Promise<Read>>();

let state: State = BEGINNING;
let card: Card | null = null;
let sealed: Sealed | null = null;

/** What cannot go on, with its words. */
class Trouble extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Every ballot of others patches the page; what changes nothing is not drawn again. */
function happen(event: Happening): void {
  const next = after(state, event);
  if (next === state) return;
  state = next;
  draw(state, keep.card() !== null);
}

/** Tells what went wrong, where the voter is still at the same vote. */
function refuse(uuid: string | null, error: unknown): void {
  if (state.uuid !== uuid) return;
  happen({ type: "refused", problem: error instanceof Trouble ? error.problem : problemOf(error) });
}

// ---- what is on -----------------------------------------------------------------------------------------------

function look(): void {
  const before = state.uuid;
  const now = nowOnPage();
  happen({ type: "now", now });
  if (now.stage === "open" && before !== now.vote.uuid) opened(now.vote);
  if (now.stage === "closed" && state.vote === null) remembered(now.uuid);
}

function opened(vote: Running): void {
  sealed = null;
  if (vote.throughServer) void fetchCredential(vote.uuid);
  else readKept();
  remembered(vote.uuid);
  read(vote).catch((error: unknown) => refuse(vote.uuid, error));
}

/** Goes on where this device left off: with a ballot in the box, or one that was on its way. */
function remembered(uuid: string): void {
  const { inBox, pending } = keep.ballots(uuid);
  if (inBox === null && pending === null) return;
  happen({ type: "known", uuid, inBox, pending: pending?.tracker ?? null });
  if (pending !== null && state.step === "casting") void send(uuid, pending);
}

/** Reads the election, holds the paper against it, and builds the tables while the voter reads. Once, if it succeeds. */
function read(vote: Running): Promise<Read> {
  const known = elections.get(vote.uuid);
  if (known !== undefined) return known;
  const reading = readAnew(vote);
  elections.set(vote.uuid, reading);
  reading.catch(() => elections.delete(vote.uuid));
  return reading;
}

async function readAnew({ uuid, sheets }: Running): Promise<Read> {
  const found = await ballots.election(uuid, ways());
  if ("code" in found) throw new Trouble(found);
  if (!agrees(sheets, found.election, found.paired)) throw new Trouble({ kind: "page", code: "other-paper" });
  void prepare(found.election);
  return found;
}

// ---- the card -------------------------------------------------------------------------------------------------

/** Takes a card's text; says whether it is one. */
function takeCard(text: string, byHand: boolean): boolean {
  try {
    card = readCard(text);
  } catch (error) {
    if (byHand) happen({ type: "refused", problem: problemOf(error) });
    return false;
  }
  keep.keepCard(text);
  happen({ type: "card" });
  return true;
}

function readKept(): void {
  const text = keep.card();
  if (text !== null && !takeCard(text, false)) keep.forget();
}

/** A card that stands behind the # of the address. */
function takeAddress(): void {
  try {
    const text = takeFragment();
    if (text !== "") takeCard(text, true);
  } catch (error) {
    happen({ type: "refused", problem: problemOf(error) });
  }
}

function forget(): void {
  card = null;
  sealed = null;
  keep.forget();
  happen({ type: "forgotten" });
}

async function fetchCredential(uuid: string): Promise<void> {
  try {
    const found = await ballots.credential(uuid, ways());
    if (state.uuid !== uuid) return;
    if (typeof found !== "string") throw new Trouble(found);
    card = readCard(found);
    happen({ type: "card" });
  } catch (error) {
    refuse(uuid, error);
  }
}

async function scan(): Promise<void> {
  one("#vote-camera").hidden = false;
  const found = await camera.start((text) => {
    const isCard = takeCard(cardIn(text), false);
    if (isCard) stopScan();
    return isCard;
  });
  if (found === null) return;
  stopScan();
  happen({ type: "refused", problem: { kind: "page", code: `camera-${found}` } });
}

function stopScan(): void {
  camera.stop();
  one("#vote-camera").hidden = true;
}

// ---- sealing, testing, casting --------------------------------------------------------------------------------

async function sealNow(): Promise<void> {
  happen({ type: "seal" });
  const { vote, uuid, marks, step } = state;
  if (step !== "sealing" || vote === null || card === null) return;
  try {
    const { election, paired } = await read(vote);
    const made = await seal(election, { card, choices: bitsOf(vote.sheets, marks), paired });
    if (state.uuid !== uuid || state.step !== "sealing") return;
    sealed = made;
    happen({ type: "sealed", tracker: made.tracker });
  } catch (error) {
    refuse(uuid, error);
  }
}

async function castNow(): Promise<void> {
  happen({ type: "cast" });
  if (state.step !== "casting" || state.uuid === null || sealed === null) return;
  const pending = { tracker: sealed.tracker, ...cast(sealed) };
  sealed = null;
  keep.sending(state.uuid, pending);
  await send(state.uuid, pending);
}

/** Sends a ballot until it is answered. What came of it is kept even where the page has gone on to another vote. */
async function send(uuid: string, { tracker, ballot, pairs }: Pending): Promise<void> {
  const sent = pairs === undefined ? { ballot } : { ballot, pairs };
  try {
    const outcome = await ballots.cast(uuid, sent, tracker, delayed());
    if (outcome === "in") keep.isIn(uuid, tracker);
    else keep.isOut(uuid);
    if (state.uuid !== uuid) return;
    if (outcome === "in") happen({ type: "in" });
    else if (outcome === "closed") happen({ type: "closed" });
    else throw new Trouble(outcome);
  } catch (error) {
    refuse(uuid, error);
  }
}

async function testNow(): Promise<void> {
  happen({ type: "test" });
  const { uuid, step } = state;
  if (step !== "testing" || uuid === null || sealed === null) return;
  const { hash } = sealed;
  const { ballot, opening } = open(sealed);
  sealed = null;
  try {
    const outcome = await ballots.test(uuid, ballot, delayed());
    if (state.uuid !== uuid) return;
    if (outcome === "closed") return happen({ type: "closed" });
    if (outcome !== "in") throw new Trouble(outcome);
    happen({ type: "tested", link: ballots.testAddress(location.origin, { uuid, hash, opening }) });
  } catch (error) {
    refuse(uuid, error);
  }
}

const delayed = () => ways(() => happen({ type: "slow" }));

/** "My ballot is in": asks the public board. */
async function check(): Promise<void> {
  const { uuid, tracker, inBox, step } = state;
  const sought = step === "late" ? inBox : tracker;
  if (uuid === null || sought === null) return;
  const say = (text: string) => slots("checked").forEach((place) => write(place, text));
  say(word("checking") ?? "");
  try {
    const found = await ballots.isIn(uuid, sought, ways());
    if (typeof found === "boolean") say(word(found ? "is-in" : "is-not-in") ?? "");
    else say(told(found));
  } catch (error) {
    say(told(problemOf(error)));
  }
}

// ---- the page -------------------------------------------------------------------------------------------------

const ACTS: Record<string, () => void> = {
  scan: () => void scan(),
  "stop-scan": stopScan,
  forget,
  next: () => happen({ type: "next" }),
  back: () => happen({ type: "back" }),
  seal: () => void sealNow(),
  cast: () => void castNow(),
  test: () => void testNow(),
  again: () => happen({ type: "again" }),
  keep: () => happen({ type: "keep" }),
  check: () => void check(),
};

/** The second tap of a double tap acts on nothing: it was meant for a button that has given way to another in the same place. */
function click(event: MouseEvent): void {
  if (event.detail > 1) return;
  const button = (event.target as Element).closest<HTMLElement>("[data-act]");
  ACTS[button?.dataset["act"] ?? ""]?.();
}

function change({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.type === "radio") happen({ type: "mark", ...markOf(target) });
}

function submit(event: SubmitEvent): void {
  event.preventDefault();
  const field = one<HTMLInputElement>("#card-text");
  if (takeCard(cardIn(field.value), true)) field.value = "";
}

function begin(): void {
  root.addEventListener("click", click);
  root.addEventListener("change", change);
  one("#card-form").addEventListener("submit", submit);
  document.addEventListener("yishi:patch", look);
  addEventListener("hashchange", takeAddress);
  all(".vote-starting").forEach((line) => line.remove());
  root.hidden = false;
  draw(state, keep.card() !== null);
  readKept();
  takeAddress();
  look();
}

begin();
