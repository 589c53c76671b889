// The proofs beside the archive: of each candidate, "for" and "against" together at most one, and no more "for" than seats.
//
// Format: `docs/secret-ballots.md`. Invariant: every ballot needs a line. A line without a ballot is left alone: it is written
// before its ballot, so that a crash between the two leaves the vote whole, and it proves nothing.
import type { ProofText } from "../ballot";
import type { PairedQuestion } from "../pairs";
import { boundsOf } from "../pairs";
import type { Cipher, Counted } from "./ballots";
import { sumOf } from "./ballots";
import { Claims, disjunction, proofShape, readProofs } from "./claims";
import { Fault } from "./fault";
import { textsOf } from "./point";
import { Chain } from "./powers";
import type { Setting } from "./setting";
import { count, hash, listOf, maybe, members, readText, text, textOf } from "./shape";

interface HeadText {
  readonly version: number;
  readonly election: string;
  readonly questions: readonly { readonly question: number; readonly most_for: number | undefined }[];
}
interface AnswerText {
  readonly pairs: readonly (readonly ProofText[])[];
  readonly most_for: readonly ProofText[] | undefined;
}
interface LineText {
  readonly ballot: string;
  readonly answers: readonly AnswerText[];
}
const headShape = members<HeadText>({
  version: count,
  election: text,
  questions: listOf(
    members<HeadText["questions"][number]>({ question: count, most_for: maybe(count) }),
  ),
});
const lineShape = members<LineText>({
  ballot: hash,
  answers: listOf(
    members<AnswerText>({ pairs: listOf(listOf(proofShape)), most_for: maybe(listOf(proofShape)) }),
  ),
});

/** The file of proofs, read against a setting. */
export class Pairs {
  readonly #setting: Setting;
  readonly #questions: readonly PairedQuestion[];
  readonly #lines = new Map<string, LineText>();
  readonly #chains = { alpha: new Chain(), beta: new Chain() };

  constructor(bytes: Uint8Array, setting: Setting) {
    this.#setting = setting;
    const [head = "", ...lines] = (textOf(bytes) ?? raise(new Fault("pairs-line", { n: 1 }))).split("\n");
    const read = readText(head, headShape) ?? raise(new Fault("pairs-line", { n: 1 }));
    if (read.version !== 1 || read.election !== setting.fingerprint) throw new Fault("pairs-election");
    this.#questions = read.questions as readonly PairedQuestion[];
    this.#questions.forEach((_, index) => this.#checkQuestion(index));
    if (lines[lines.length - 1] === "") lines.pop();
    lines.forEach((line, index) => {
      const proofs = readText(line, lineShape) ?? raise(new Fault("pairs-line", { n: index + 2 }));
      if (!this.#lines.has(proofs.ballot)) this.#lines.set(proofs.ballot, proofs);
    });
  }

  /** The questions, counted from 1. */
  get questions(): number[] {
    return this.#questions.map(({ question }) => question + 1);
  }

  #checkQuestion(index: number): void {
    const { question: place, most_for: most } = this.#questions[index]!;
    const asked = this.#setting.questions[place];
    const candidates = (asked?.answers.length ?? 1) / 2;
    const isTwice = this.#questions.findIndex(({ question }) => question === place) !== index;
    const isSound = asked !== undefined && !asked.blank && Number.isInteger(candidates) && !isTwice;
    const areSeats = most === undefined || (1 <= most && most <= candidates);
    if (!isSound || !areSeats) throw new Fault("pairs-question", { question: place + 1 });
  }

  /** Tests a ballot, which the archive names by that hash, with its line. */
  *testing(ballot: Counted, hash: string): Generator<void, void> {
    const line = this.#lines.get(hash);
    if (line === undefined) throw new Fault("pairs-missing");
    if (line.answers.length !== this.#questions.length) throw new Fault("pairs-count");
    const claims = new Claims();
    for (const [index, question] of this.#questions.entries()) {
      yield* this.#claiming(ballot, question, line.answers[index]!, claims);
    }
    claims.settle();
  }

  *#claiming(
    { credential, tracker, answers }: Counted,
    question: PairedQuestion,
    { pairs, most_for }: AnswerText,
    claims: Claims,
  ): Generator<void, void> {
    const ciphers: readonly Cipher[] = answers[question.question] ?? [];
    const binding = `${this.#setting.fingerprint}|${credential}|${tracker}|${question.question}`;
    const bounds = boundsOf(question, ciphers.length / 2, binding);
    const written = most_for === undefined ? pairs : [...pairs, most_for];
    if (pairs.length !== ciphers.length / 2 || written.length !== bounds.length) throw new Fault("pairs-count");
    for (const [index, { places, most, prefix }] of bounds.entries()) {
      const texts = written[index]!;
      if (texts.length !== most + 1) throw new Fault("pairs-count");
      const proofs = readProofs(texts) ?? raise(new Fault("pairs-value"));
      const { alpha, beta } = sumOf(places.map((place) => ciphers[place]!));
      const chains = { alpha: this.#chains.alpha.of(alpha), beta: this.#chains.beta.of(beta) };
      const at = { question: question.question + 1, place: index + 1 };
      const isPair = index < pairs.length;
      const fault = () => (isPair ? new Fault("pair", at) : new Fault("most-for", { question: at.question }));
      const hashed = `${prefix}|${textsOf([alpha, beta]).join(",")}|`;
      claims.oneOf(hashed, disjunction(this.#setting.tables, chains, 0, proofs), proofs, fault);
      yield;
    }
  }
}

function raise(fault: Fault): never {
  throw fault;
}
