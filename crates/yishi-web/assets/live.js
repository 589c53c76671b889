// Keeps a page live: one event stream, patched in place; forms sent until answered; clocks that follow the server.
// Invariant: the page holds no truth. Every connection begins with the full state, so nothing is ever replayed here.
// Events: beat = server time in ms · patch = HTML of elements with ids · seats = [[no, presence], …] · title · reload
import { Idiomorph } from "./vendor/idiomorph/idiomorph.esm.js";

const SILENCE_MS = 5000; // The server beats every 2 s; two lost beats and a margin mean the link is gone.
const ANSWER_MS = 6000; // A request without an answer after this is sent again with the same key.
const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 2500; // Low enough that every phone is back within 5 s of a restart.

let source = null;
let heardAt = performance.now();
let failures = 0;
let retryTimer = 0;
let serverOffset = 0;

const serverNow = () => Date.now() + serverOffset;
const jitter = (n) => RETRY_MIN_MS + Math.random() * (Math.min(RETRY_MAX_MS, 500 * 2 ** n) - RETRY_MIN_MS);

// ---- the link -------------------------------------------------------------------------------------------------

function showLink(state) {
  document.documentElement.dataset.link = state;
  const link = document.getElementById("link");
  if (!link || link.dataset.state === state) return; // Unchanged words must not be read aloud again.
  link.dataset.state = state;
  link.textContent = link.getAttribute(`data-text-${state}`) ?? link.textContent;
}

function heard() {
  heardAt = performance.now();
  failures = 0;
  showLink("live");
}

function connect() {
  clearTimeout(retryTimer);
  retryTimer = 0;
  source?.close();
  heardAt = performance.now();
  source = new EventSource(document.body.dataset.stream);
  const on = (name, act) => source.addEventListener(name, (event) => { heard(); act(event.data); });
  on("beat", (data) => { serverOffset = Number(data) - Date.now(); });
  on("patch", patch);
  on("seats", (data) => JSON.parse(data).forEach(([no, presence]) => seat(no, presence)));
  on("title", (data) => { document.title = data; });
  on("reload", () => setTimeout(() => location.reload(), jitter(3)));
  // EventSource gives up for good when its first connection is refused, so every error is ours to heal.
  source.onerror = lost;
}

function lost() {
  source?.close();
  showLink("lost");
  if (!retryTimer) retryTimer = setTimeout(connect, jitter(failures++));
}

function watch() {
  if (!retryTimer && performance.now() - heardAt > SILENCE_MS) lost();
}

// ---- patches --------------------------------------------------------------------------------------------------

const edited = (el) =>
  el.matches("input[type=checkbox], input[type=radio]") ? el.checked !== el.defaultChecked
  : el.matches("input:not([type=hidden]), textarea") ? el.value !== el.defaultValue
  : el.matches("select") && [...el.options].some((option) => option.selected !== option.defaultSelected);

// Idiomorph's `ignoreActiveValue` is not set: it would leave out what stands in the focused element, so that the button just
// pressed kept its old word. What somebody types is kept by `edited`.
const MORPH = {
  morphStyle: "outerHTML",
  callbacks: {
    beforeNodeMorphed(old, fresh) {
      if (old.nodeType !== Node.ELEMENT_NODE) return true;
      if (old.matches("form[data-sending]")) return false; // It is drawn again when it is answered.
      if (old.matches("y-clock")) {
        old.follow(fresh);
        return false;
      }
      return !edited(old); // What somebody has typed is theirs until it is sent.
    },
    // Whether a section is unfolded is the reader's choice, not the server's.
    beforeAttributeUpdated: (name, el) => !(name === "open" && el.matches("details")),
  },
};

const held = new Map(); // Parts that came while a form of theirs was on its way: the stream is often faster than the answer.

function patch(html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  for (const fresh of [...box.content.children]) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    if (old.querySelector("form[data-sending]")) held.set(fresh.id, fresh.outerHTML);
    else held.delete(fresh.id);
    Idiomorph.morph(old, fresh, MORPH);
  }
  document.dispatchEvent(new CustomEvent("yishi:patch"));
}

function drawHeld() {
  const late = [...held.values()];
  held.clear();
  late.forEach(patch);
}

function seat(no, presence) {
  const mark = document.getElementById(`seat-${no}`);
  if (mark) mark.dataset.p = presence;
}

// ---- forms ----------------------------------------------------------------------------------------------------

function actKey() {
  if (crypto.randomUUID) return crypto.randomUUID(); // Absent on plain HTTP, where getRandomValues still works.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// One act has one key however often it travels, so the server counts it once. Only an answer ends the loop.
async function sendUntilAnswered(url, body, onDelay) {
  const headers = { "Idempotency-Key": actKey(), "Yishi-Fragment": "1" };
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(ANSWER_MS) });
      const html = await answer.text();
      if (![429, 502, 503, 504].includes(answer.status)) return { answer, html };
    } catch { /* No answer came: the network, a restart or a time-out. The same act goes again below. */ }
    onDelay();
    await pause(jitter(tries));
  }
}

function markSending(form, submitter) {
  form.dataset.sending = "";
  form.setAttribute("aria-busy", "true");
  if (submitter) submitter.dataset.sent = "";
  // aria-disabled keeps the keyboard focus where it is; `disabled` would throw it away.
  form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  say(form, "sending");
}

function unmarkSending(form) {
  delete form.dataset.sending;
  form.removeAttribute("aria-busy");
  form.querySelectorAll("button").forEach((button) => {
    button.removeAttribute("aria-disabled");
    delete button.dataset.sent;
  });
  const words = form.querySelector(".send-state");
  if (words) words.textContent = "";
}

function say(form, state) {
  const words = form.querySelector(".send-state");
  const text = words?.getAttribute(`data-text-${state}`);
  if (text && words.textContent !== text) words.textContent = text;
}

async function submit(event) {
  const form = event.target;
  if (!form.matches("form[data-live]")) return;
  event.preventDefault();
  if ("sending" in form.dataset) return;
  const by = event.submitter;
  const data = new FormData(form);
  if (by?.name) data.append(by.name, by.value);
  const url = by?.getAttribute("formaction") ?? form.getAttribute("action");
  markSending(form, by);
  const { answer, html } = await sendUntilAnswered(url, new URLSearchParams(data), () => say(form, "again"));
  unmarkSending(form);
  if (answer.redirected) return location.assign(answer.url);
  if (answer.ok) form.reset();
  patch(html);
  drawHeld();
  document.querySelector("#notice > *")?.scrollIntoView({ block: "nearest" }); // A refusal out of sight is none.
  document.dispatchEvent(new CustomEvent("yishi:answer", { detail: { form, ok: answer.ok, status: answer.status } }));
}

// ---- the PIN pad and the print button: without script the phone's own keys and the browser's menu do the same ----

function press(event) {
  if (event.target.closest?.("[data-print]")) return window.print();
  const key = event.target.closest?.("[data-digit]");
  const field = key?.form?.querySelector("[data-pin]");
  if (!field) return;
  const digit = key.dataset.digit;
  if (digit === "clear") field.value = "";
  else if (digit === "back") field.value = field.value.slice(0, -1);
  else if (field.maxLength < 0 || field.value.length < field.maxLength) field.value += digit;
}

// ---- <y-clock data-since | data-until | data-now>: times in ms, data-limit the allowed length -----------------
// data-soon-before: so long before the end it marks itself data-soon · data-beyond: past the end it counts on with a plus.
// When it passes either mark while it is watched it says so once, as yishi:clock with "soon" or "over".

const two = (n) => String(n).padStart(2, "0");
const span = (ms) => {
  const s = Math.floor(ms / 1000);
  return s < 3600 ? `${two(Math.floor(s / 60))}:${two(s % 60)}` : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
};

class Clock extends HTMLElement {
  connectedCallback() { this.timer = setInterval(() => this.tick(), 250); this.tick(); }
  disconnectedCallback() { clearInterval(this.timer); }
  follow(fresh) {
    for (const name of this.getAttributeNames()) if (!fresh.hasAttribute(name)) this.removeAttribute(name);
    for (const { name, value } of fresh.attributes) this.setAttribute(name, value);
    this.tick();
  }
  sign(until) {
    const before = Number(this.dataset.soonBefore ?? 0);
    if (!until || !before) return;
    const left = until - serverNow();
    const mark = left <= 0 ? "over" : left <= before ? "soon" : "";
    this.toggleAttribute("data-soon", mark === "soon");
    // Another end is another speech, or one that was extended: its marks are still to be passed.
    const passed = this.until === until && this.mark !== mark;
    this.until = until;
    this.mark = mark;
    if (passed && mark) document.dispatchEvent(new CustomEvent("yishi:clock", { detail: mark }));
  }
  tick() {
    const { since, until, now, limit } = this.dataset;
    let text = this.textContent;
    if (since) text = span(Math.max(0, serverNow() - since));
    // A countdown shows the second that is running, so it reads 00:00 only when the time is over.
    else if (until && "beyond" in this.dataset && serverNow() >= until) text = `+${span(serverNow() - until)}`;
    else if (until) text = span(Math.max(0, until - serverNow() + 999));
    // data-now carries the hall's minutes east of UTC, since the screen's own zone is not to be trusted.
    else if (now) text = new Date(serverNow() + now * 60000).toISOString().slice(11, 16);
    this.toggleAttribute("data-over", Boolean((since && limit && serverNow() - since > limit) || (until && serverNow() >= until)));
    this.sign(until);
    if (this.textContent !== text) this.textContent = text;
  }
}

// ---- begin ----------------------------------------------------------------------------------------------------

customElements.define("y-clock", Clock);
document.addEventListener("submit", submit);
document.addEventListener("click", press);
if (document.body.dataset.stream) {
  showLink("wait");
  connect();
  setInterval(watch, 1000);
  const again = () => { failures = 0; connect(); };
  addEventListener("online", again);
  addEventListener("pageshow", (event) => { if (event.persisted) again(); });
  // A phone taken out of a pocket may hold a dead socket that reports nothing.
  document.addEventListener("visibilitychange", () => { if (!document.hidden && performance.now() - heardAt > 2500) again(); });
  addEventListener("pagehide", () => source?.close());
}
