// One ballot: read against the setting, its elements tested, and every proof and the signature with them.
//
// Source: Belenios specification, crypto version 1. Each choice is 0 or 1; without a blank vote the sum lies within the bounds;
// with one, the blank choice is 0 or the others are 0 together, and it is 1 or the others lie within the bounds.
// Invariant: the statements stand in the order in which they are read; a ballot that passes may be counted.
import type { AnswerText, BallotText, CipherText, ProofText } from "../ballot";
import { readBallot, writeUnsigned } from "../ballot";
import { readPoint } from "../element";
import { trackerOf } from "../hash";
import type { Question } from "../question";
import { widthOf } from "../question";
import type { CipherPowers, Proof } from "./claims";
import { Claims, commitment, disjunction, readProof, readProofs } from "./claims";
import { Fault } from "./fault";
import type { Point } from "./point";
import { add, neutral, pointOf, textsOf } from "./point";
import { Chain } from "./powers";
import type { Setting } from "./setting";
import { textOf } from "./shape";

/** A ciphertext. */
export interface Cipher {
  readonly alpha: Point;
  readonly beta: Point;
}

/** A ballot in which everything holds. */
export interface Counted {
  readonly credential: string;
  readonly weight: number;
  readonly tracker: string;
  /** For each question its ciphertexts. */
  readonly answers: readonly (readonly Cipher[])[];
}

/** The chains of a ciphertext's two points. */
interface CipherChains {
  readonly alpha: Chain;
  readonly beta: Chain;
}

/** Doubles of a chain beyond the sums of one power, counted in such sums. */
const CHAIN_COST = 4;

interface Answer {
  readonly ciphers: readonly Cipher[];
  readonly texts: readonly string[];
  readonly individual: readonly (readonly Proof[])[];
  readonly overall: readonly Proof[];
  readonly blank: readonly Proof[] | null;
}

/** Tests ballots; the room that its chains take is used for one ballot after the other. */
export class Tester {
  readonly #setting: Setting;
  readonly #chains: CipherChains[] = [];
  readonly #sums: CipherChains = { alpha: new Chain(), beta: new Chain() };
  readonly #signer = new Chain();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Tests everything, with a pause offered after each answer. */
  *testing(bytes: Uint8Array): Generator<void, Counted> {
    const { credentials, fingerprint, questions } = this.#setting;
    const written = textOf(bytes);
    const ballot = written === null ? null : readBallot(written);
    if (ballot === null) throw new Fault("ballot-form");
    const credential = this.#credentialOf(ballot);
    const answers = readAnswers(ballot.answers, questions);
    const signature = readSignature(ballot);
    const binding = `${fingerprint}|${ballot.credential}`;
    // Membership of all parts is told before any proof, as by the command.
    const chains = yield* this.#chaining(answers);
    const claims = new Claims();
    for (const [index, question] of questions.entries()) {
      this.#claim(answers[index]!, chains[index]!, question, index + 1, binding, claims);
      yield;
    }
    const proved = commitment(this.#setting.tables.g, signature, this.#signer.of(credential.point));
    claims.oneOf(`sig|${ballot.signature.hash}|`, [proved], [signature], () => new Fault("signature"));
    claims.settle();
    return {
      credential: ballot.credential,
      weight: credentials.get(ballot.credential)?.weight ?? 0,
      tracker: trackerOf(bytes),
      answers: answers.map(({ ciphers }) => ciphers),
    };
  }

  #credentialOf({ election_uuid, election_hash, credential }: BallotText) {
    if (election_uuid !== this.#setting.uuid) throw new Fault("other-election");
    if (election_hash !== this.#setting.fingerprint) throw new Fault("other-fingerprint");
    const known = this.#setting.credentials.get(credential);
    if (known === undefined) throw new Fault("unknown-credential");
    return known;
  }

  *#chaining(answers: readonly Answer[]): Generator<void, CipherChains[][]> {
    let next = 0;
    const chains: CipherChains[][] = [];
    for (const { ciphers } of answers) {
      const own: CipherChains[] = [];
      for (const { alpha, beta } of ciphers) {
        const room = (this.#chains[next++] ??= { alpha: new Chain(), beta: new Chain() });
        const isInside = room.alpha.of(alpha).isMember() && room.beta.of(beta).isMember();
        if (!isInside) throw new Fault("outside-group");
        own.push(room);
        yield;
      }
      chains.push(own);
    }
    return chains;
  }

  #claim(
    { ciphers, texts, individual, overall, blank }: Answer,
    chains: readonly CipherChains[],
    { min }: Question,
    question: number,
    binding: string,
    claims: Claims,
  ): void {
    const { tables } = this.#setting;
    for (const [place, proofs] of individual.entries()) {
      const fault = () => new Fault("individual-proof", { question, place: place + 1 });
      claims.oneOf(`prove|${binding}|${texts[place]}|`, disjunction(tables, chains[place]!, 0, proofs), proofs, fault);
    }
    const all = `${binding}|${texts.join(",")}|`;
    const sum = sumOf(blank === null ? ciphers : ciphers.slice(1));
    const summed = this.#summed(sum, blank === null ? chains : chains.slice(1), overall.length + (blank?.length ?? 0));
    const outside = () => new Fault("overall-proof", { question });
    if (blank === null) {
      const prefix = `prove|${all}${textsOf([sum.alpha, sum.beta]).join(",")}|`;
      return claims.oneOf(prefix, disjunction(tables, summed, min, overall), overall, outside);
    }
    const first = chains[0]!;
    const branches = (value: number, [own, ...rest]: readonly Proof[], from: number) => [
      ...disjunction(tables, first, value, own === undefined ? [] : [own]),
      ...disjunction(tables, summed, from, rest),
    ];
    claims.oneOf(`bproof0|${all}`, branches(0, blank, 0), blank, () => new Fault("blank-proof", { question }));
    claims.oneOf(`bproof1|${all}`, branches(1, overall, min), overall, outside);
  }

  /** The powers of the sum: of its parts, where these are few and few powers are taken, else of its own chain. */
  #summed(sum: Cipher, parts: readonly CipherChains[], powers: number): CipherPowers {
    if (parts.length * powers > CHAIN_COST + powers) {
      return { alpha: this.#sums.alpha.of(sum.alpha), beta: this.#sums.beta.of(sum.beta) };
    }
    const [alphas, betas] = [parts.map(({ alpha }) => alpha), parts.map(({ beta }) => beta)];
    return { alpha: Chain.together(alphas), beta: Chain.together(betas) };
  }
}

function readAnswers(answers: readonly AnswerText[], questions: readonly Question[]): Answer[] {
  if (answers.length !== questions.length) throw new Fault("answer-count");
  return questions.map((question, index) => readAnswer(answers[index]!, question, index + 1));
}

function readAnswer(written: AnswerText, asked: Question, question: number): Answer {
  const { choices, individual_proofs, overall_proof, blank_proof } = written;
  const width = widthOf(asked);
  const isWhole =
    choices.length === width &&
    individual_proofs.length === width &&
    individual_proofs.every((proofs) => proofs.length === 2) &&
    overall_proof.length === asked.max - asked.min + 1 + (asked.blank ? 1 : 0) &&
    blank_proof?.length === (asked.blank ? 2 : undefined);
  if (!isWhole) throw new Fault("part-count", { question });
  const wrong = () => raise(new Fault("value", { question }));
  const proofs = (texts: readonly ProofText[]) => readProofs(texts) ?? wrong();
  return {
    ciphers: choices.map((choice) => readCipher(choice) ?? wrong()),
    texts: choices.map(({ alpha, beta }) => `${alpha},${beta}`),
    individual: individual_proofs.map(proofs),
    overall: proofs(overall_proof),
    blank: blank_proof === undefined ? null : proofs(blank_proof),
  };
}

function raise(fault: Fault): never {
  throw fault;
}

/** Reads a ciphertext; whether its points lie in the subgroup is asked apart. */
export function readCipher({ alpha, beta }: CipherText): Cipher | null {
  const [a, b] = [readPoint(alpha), readPoint(beta)];
  return a === null || b === null ? null : { alpha: pointOf(a), beta: pointOf(b) };
}

function readSignature(ballot: BallotText): Proof {
  const { hash, proof } = ballot.signature;
  if (hash !== trackerOf(writeUnsigned(ballot))) throw new Fault("signed-hash");
  return readProof(proof) ?? raise(new Fault("signature"));
}

/** The product of ciphertexts, which holds the sum of what they hold. */
export function sumOf(ciphers: readonly Cipher[]): Cipher {
  const sum = { alpha: neutral(), beta: neutral() };
  for (const { alpha, beta } of ciphers) {
    add(sum.alpha, sum.alpha, alpha);
    add(sum.beta, sum.beta, beta);
  }
  return sum;
}
